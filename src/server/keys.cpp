// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/keys.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "server/server.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kNonceBytes = 16;
constexpr std::size_t kLongestFile = 1024;

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

std::string random_text(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return as_text(bytes);
}

std::string system_words() {
  return std::strerror(errno);
}

// The content of a small file that nobody else may read; empty where there is none.
Result<std::string> private_file(const std::string& path) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0 && errno == ENOENT) return std::string();
  if (file < 0) return failure(Code::denied, "this file cannot be read: " + system_words(), path);
  struct stat about{};
  fstat(file, &about);
  std::string content(kLongestFile, '\0');
  ssize_t got = read(file, content.data(), content.size());
  close(file);
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return failure(Code::denied, "others may read this secret", path, "chmod 600 it, or delete it for a new one");
  if (got < 0) return failure(Code::denied, "this file cannot be read: " + system_words(), path);
  content.resize(static_cast<std::size_t>(got));
  while (content.ends_with('\n'))
    content.pop_back();
  return content;
}

// Whole or not at all: it is written beside its name first.
Result<void> write_private(const std::string& path, std::string content) {
  content += '\n';
  std::string unfinished = path + ".unfinished";
  unlink(unfinished.c_str());
  int file = open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  bool written = file >= 0 && write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
  if (file >= 0) {
    written = fsync(file) == 0 && written;
    close(file);
  }
  if (written && rename(unfinished.c_str(), path.c_str()) == 0) return {};
  std::string why = system_words();
  unlink(unfinished.c_str());
  return failure(Code::denied, "this file cannot be written: " + why, path);
}

std::string signature(std::string_view words, std::string_view secret, std::string_view password_hash) {
  std::string both = std::string(secret) + '\n' + std::string(password_hash);
  std::array<unsigned char, crypto_auth_KEYBYTES> key{};
  crypto_generichash(key.data(), key.size(), bytes_of(both), both.size(), nullptr, 0);
  std::string mac(crypto_auth_BYTES, '\0');
  crypto_auth(reinterpret_cast<unsigned char*>(mac.data()), bytes_of(words), words.size(), key.data());
  return as_text(mac);
}

}  // namespace

Result<std::string> installation_secret(const std::string& book_path) {
  begin_sodium();
  std::string path = book_path + ".secret";
  TRY(std::string kept, private_file(path));
  if (!kept.empty()) return kept;
  std::string made = random_text(kSecretBytes);
  TRY_DO(write_private(path, made));
  return made;
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

Result<std::string> kept_password(const std::string& book_path) {
  return private_file(book_path + ".password");
}

Result<void> keep_password(const std::string& book_path, std::string_view password) {
  if (password.size() < kShortestPassword)
    return failure(Code::usage, "that password is too short", "", "ten characters at least; several words are good");
  return write_private(book_path + ".password", password_hash(password));
}

std::string session_token(std::string_view secret, std::string_view password_hash, Instant until) {
  begin_sodium();
  std::string words = std::to_string(until.seconds) + '.' + random_text(kNonceBytes);
  return words + '.' + signature(words, secret, password_hash);
}

bool is_session(std::string_view token, std::string_view secret, std::string_view password_hash, Instant now) {
  std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string_view words = token.substr(0, dot);
  if (!same_secret(token.substr(dot + 1), signature(words, secret, password_hash))) return false;
  std::int64_t until = 0;
  auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), until);
  return problem == std::errc{} && *end == '.' && now.seconds < until;
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace closeknit::server
