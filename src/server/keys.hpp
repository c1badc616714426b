// SPDX-License-Identifier: AGPL-3.0-or-later
// Keys: the secret of this installation, the password, and the tokens of those who were let in.
#pragma once

#include <string>
#include <string_view>

#include "ground/instant.hpp"
#include "ground/result.hpp"

namespace closeknit::server {

// 32 random bytes as 43 characters of URL-safe base 64, kept in the file `book_path`.secret, which only the owner may
// read; made when first asked for. Error denied where it cannot be read or written, or others may read it.
Result<std::string> installation_secret(const std::string& book_path);

// The hash kept in `book_path`.password; empty where none was set.
Result<std::string> kept_password(const std::string& book_path);

// A token that says "let in until": its end, a nonce, and an HMAC over both under `secret` and `password_hash`, so that
// a new password or secret ends them all, and none is kept.
std::string session_token(std::string_view secret, std::string_view password_hash, Instant until);
bool is_session(std::string_view token, std::string_view secret, std::string_view password_hash, Instant now);

}  // namespace closeknit::server
