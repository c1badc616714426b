// SPDX-License-Identifier: AGPL-3.0-or-later
// HTTP as values: what was asked and what is answered, and the small parts of it that need reading with care. Nothing
// here knows a socket; listener.hpp brings requests in and takes responses out.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/result.hpp"

namespace closeknit::server {

using Query = std::map<std::string, std::string, std::less<>>;

struct Request {
  std::string method;   // "GET"
  std::string path;     // still percent-encoded, without the query: "/api/v1/people/0b7k2m"
  std::string query;    // the part after "?", still encoded
  std::string address;  // of the peer, without its port
  std::string body;
  std::map<std::string, std::string, std::less<>> fields;  // names in lower case; of several of one name the first

  // The value of a header field; empty where absent.
  std::string_view field(std::string_view name) const;
  // True where the field stands in the request, be it empty.
  bool has(std::string_view name) const { return fields.contains(name); }
};

// One open answer that more is written to as it happens (server-sent events). Thread-safe. write() gives false once
// the other side is gone; the answer ends when the last owner lets go of it.
class Stream {
 public:
  virtual ~Stream() = default;
  virtual bool write(std::string text) = 0;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string body;
  std::string_view lasting;          // instead of `body`: bytes that live as long as the program
  std::string file;                  // instead of both: a file's bytes
  std::shared_ptr<const void> kept;  // what must stay until `file` was opened
  // Instead of all: called once with the open answer, from any thread.
  std::function<void(std::shared_ptr<Stream>)> stream;

  Response& with(std::string name, std::string value) {
    fields.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

// A response may be given at once or later and from another thread; exactly once.
using Respond = std::function<void(Response)>;
using Serve = std::function<void(Request, Respond)>;

// What a client may send at most. Longer header fields and URLs, and more of them, close the connection; a longer body
// than its route takes is refused with 413.
inline constexpr std::size_t kLongestUrl = 8 << 10;
inline constexpr std::size_t kLongestFieldName = 256;
inline constexpr std::size_t kLongestField = 8 << 10;
inline constexpr std::size_t kMostFields = 64;
inline constexpr std::size_t kLongestBody = 8 << 20;
inline constexpr std::size_t kLongestQuery = 4 << 10;

// JSON with its content type and `Cache-Control: no-store`.
Response json_response(int status, std::string document);
Response error_response(int status, const Error& error);
// With the status that ground/result.hpp's table gives the error's code.
Response error_response(const Error& error);
// 409: what cannot be done beside an import.
Response while_importing();

// Percent-decoded; nothing where an escape is malformed, a NUL is in it, or the result is no UTF-8.
std::optional<std::string> decoded(std::string_view encoded);
// "a=1&b=x+y". Of several members of one name the first counts. Error usage: malformed, or longer than kLongestQuery.
Result<Query> parse_query(std::string_view text);
// The path's segments, decoded; nothing where one is malformed, empty, "." or "..".
std::optional<std::vector<std::string>> segments(std::string_view path);
// The value of a cookie; empty where absent.
std::string_view cookie(std::string_view field, std::string_view name);

// "bytes 0-99/1234" of a PUT in pieces (RFC 9110, section 14.4, as requests use it): [first, last] of `total` bytes.
struct Piece {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t total = 0;
};
std::optional<Piece> parse_content_range(std::string_view text);

}  // namespace closeknit::server
