// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/keys.hpp"

#include <charconv>

#include "secrets/secrets.hpp"
#include "server/server.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kNonceBytes = 16;

std::string signature(std::string_view words, std::string_view secret, std::string_view password_hash) {
  return secrets::authentication(std::string(secret) + '\n' + std::string(password_hash), words);
}

}  // namespace

Result<std::string> installation_secret(const std::string& book_path) {
  return secrets::kept_secret(book_path + ".secret");
}

Result<std::string> kept_password(const std::string& book_path) {
  return secrets::read_private(book_path + ".password");
}

Result<void> keep_password(const std::string& book_path, std::string_view password) {
  if (password.size() < kShortestPassword)
    return failure(Code::usage, "that password is too short", "", "ten characters at least; several words are good");
  return secrets::write_private(book_path + ".password", secrets::password_hash(password));
}

std::string session_token(std::string_view secret, std::string_view password_hash, Instant until) {
  std::string words = std::to_string(until.seconds) + '.' + secrets::random_text(kNonceBytes);
  return words + '.' + signature(words, secret, password_hash);
}

bool is_session(std::string_view token, std::string_view secret, std::string_view password_hash, Instant now) {
  std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string_view words = token.substr(0, dot);
  if (!secrets::same(token.substr(dot + 1), signature(words, secret, password_hash))) return false;
  std::int64_t until = 0;
  auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), until);
  return problem == std::errc{} && *end == '.' && now.seconds < until;
}

}  // namespace closeknit::server
