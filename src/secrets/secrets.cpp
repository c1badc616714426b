// SPDX-License-Identifier: AGPL-3.0-or-later
#include "secrets/secrets.hpp"

#include <sodium.h>

#include <array>

namespace closeknit::secrets {
namespace {

void begin_sodium() {
  if (sodium_init() < 0)
    throw Fault({Code::broken, "libsodium cannot be used on this machine", "", "see whether /dev/urandom is there"});
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string as_text(std::string_view bytes) {
  constexpr int kForm = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), kForm), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), kForm);
  text.pop_back();  // its NUL
  return text;
}

// A key of the length that the algorithms want, from one of any length.
template <std::size_t Bytes>
std::array<unsigned char, Bytes> key_of(std::string_view key) {
  std::array<unsigned char, Bytes> bytes{};
  crypto_generichash(bytes.data(), bytes.size(), bytes_of(key), key.size(), nullptr, 0);
  return bytes;
}

}  // namespace

std::string random_text(std::size_t count) {
  begin_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return as_text(bytes);
}

std::string keyed_hash(std::string_view key, std::string_view words) {
  begin_sodium();
  auto bytes = key_of<crypto_generichash_KEYBYTES>(key);
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), bytes_of(words), words.size(),
                     bytes.data(), bytes.size());
  return as_text(hash);
}

std::string authentication(std::string_view key, std::string_view words) {
  begin_sodium();
  auto bytes = key_of<crypto_auth_KEYBYTES>(key);
  std::string code(crypto_auth_BYTES, '\0');
  crypto_auth(reinterpret_cast<unsigned char*>(code.data()), bytes_of(words), words.size(), bytes.data());
  return as_text(code);
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string password_hash(std::string_view password) {
  begin_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Fault({Code::unavailable, "there is not enough memory to hash a password", "", ""});
  return hash.data();
}

bool is_password(std::string_view hash, std::string_view password) {
  begin_sodium();
  return !hash.empty() && crypto_pwhash_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

Result<std::string> kept_secret(const std::string& path) {
  TRY(std::string kept, read_private(path));
  if (!kept.empty()) return kept;
  std::string made = random_text(kSecretBytes);
  TRY_DO(write_private(path, made));
  return made;
}

}  // namespace closeknit::secrets
