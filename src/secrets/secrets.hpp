// SPDX-License-Identifier: AGPL-3.0-or-later
// Secrets: chance, hashes under a key, passwords, and files that nobody else may read. libsodium lives here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ground/result.hpp"

namespace closeknit::secrets {

// `count` bytes of chance as URL-safe base 64 (32 bytes: 43 characters).
std::string random_text(std::size_t count);
inline constexpr std::size_t kSecretBytes = 32;

// Of `words` under `key`, as URL-safe base 64: BLAKE2b (RFC 7693) with a key, 32 bytes. Whoever lacks the key can
// neither make it nor try guesses. `key` may be of any length.
std::string keyed_hash(std::string_view key, std::string_view words);
// A code that authenticates `words` under `key` (HMAC-SHA-512/256), as URL-safe base 64. `key` may be of any length.
std::string authentication(std::string_view key, std::string_view words);
// In time that does not tell where they differ.
bool same(std::string_view a, std::string_view b);

// Argon2id (RFC 9106, libsodium's "interactive" cost: 64 MB, about 0.15 s), as the text that holds its own parameters.
std::string password_hash(std::string_view password);
bool is_password(std::string_view hash, std::string_view password);

// The content of a small file without its last line ends; empty where there is none. Error denied: it cannot be read,
// or others may read it.
Result<std::string> read_private(const std::string& path);
// Writes it so that the owner alone may read it, whole or not at all. Error denied.
Result<void> write_private(const std::string& path, std::string content);
// What stands in the file, made of kSecretBytes bytes of chance where there is none.
Result<std::string> kept_secret(const std::string& path);

}  // namespace closeknit::secrets
