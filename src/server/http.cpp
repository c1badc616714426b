// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http.hpp"

#include <charconv>

#include "answers/answers.hpp"
#include "server/hints.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::server {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool take_number(std::string_view& text, std::uint64_t& number) {
  auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

std::string blanks_for_plus(std::string_view text) {
  std::string copy(text);
  for (char& c : copy)
    if (c == '+') c = ' ';
  return copy;
}

}  // namespace

std::string_view Request::field(std::string_view name) const {
  auto found = fields.find(name);
  return found == fields.end() ? std::string_view{} : std::string_view(found->second);
}

Response json_response(int status, std::string document) {
  Response response;
  response.status = status;
  response.body = std::move(document) + '\n';
  response.with("Content-Type", "application/json; charset=utf-8").with("Cache-Control", "no-store");
  return response;
}

Response error_response(int status, const Error& error) {
  return json_response(status, answers::error_json(for_the_page(error)));
}

Response error_response(const Error& error) {
  return error_response(http_status(error.code), error);
}

Response while_importing() {
  return error_response(409, {Code::unavailable, "an import is running", "", "wait for its end, or cancel it"});
}

std::optional<std::string> decoded(std::string_view encoded) {
  std::string plain;
  plain.reserve(encoded.size());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    if (encoded[at] != '%') {
      plain += encoded[at];
      continue;
    }
    if (at + 2 >= encoded.size()) return {};
    int high = digit(encoded[at + 1]), low = digit(encoded[at + 2]);
    if (high < 0 || low < 0) return {};
    plain += static_cast<char>(high << 4 | low);
    at += 2;
  }
  if (plain.contains('\0') || !text::is_utf8(plain)) return {};
  return plain;
}

Result<Query> parse_query(std::string_view text) {
  if (text.size() > kLongestQuery) return failure(Code::limit, "the query is too long");
  Query query;
  while (!text.empty()) {
    std::string_view member = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(member.size() + 1, text.size()));
    if (member.empty()) continue;
    std::size_t equals = std::min(member.find('='), member.size());
    auto name = decoded(blanks_for_plus(member.substr(0, equals)));
    auto value = decoded(blanks_for_plus(member.substr(std::min(equals + 1, member.size()))));
    if (!name || !value) return failure(Code::usage, "the query is malformed");
    query.emplace(*std::move(name), *std::move(value));
  }
  return query;
}

std::optional<std::vector<std::string>> segments(std::string_view path) {
  std::vector<std::string> parts;
  if (!take(path, "/")) return {};
  if (path.empty()) return parts;
  for (std::size_t at = 0; at <= path.size();) {
    std::size_t slash = std::min(path.find('/', at), path.size());
    auto part = decoded(path.substr(at, slash - at));
    if (!part || part->empty() || *part == "." || *part == "..") return {};
    parts.push_back(*std::move(part));
    at = slash + 1;
  }
  return parts;
}

std::string_view cookie(std::string_view field, std::string_view name) {
  while (!field.empty()) {
    std::string_view pair = text::trimmed(field.substr(0, field.find(';')));
    field.remove_prefix(std::min(field.find(';') + (field.contains(';') ? 1 : 0), field.size()));
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return pair.substr(name.size() + 1);
  }
  return {};
}

std::optional<Piece> parse_content_range(std::string_view text) {
  Piece piece;
  bool understood = take(text, "bytes ") && take_number(text, piece.first) && take(text, "-") &&
                    take_number(text, piece.last) && take(text, "/") && take_number(text, piece.total) && text.empty();
  if (!understood || piece.first > piece.last || piece.last >= piece.total) return {};
  return piece;
}

}  // namespace closeknit::server
