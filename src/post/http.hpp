// SPDX-License-Identifier: AGPL-3.0-or-later
// Http: one question to one server, as a function that comes in as a parameter, so that tests need no network.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "ground/result.hpp"
#include "post/private_address.hpp"

namespace closeknit::post::http {

struct Question {
  std::string url;
  std::string etag;      // of the last answer: If-None-Match; "" for none
  std::string modified;  // If-Modified-Since; "" for none
};
struct Answer {
  bool unchanged = false;  // 304: no body
  std::string etag;
  std::string modified;
  std::string body;
};
// Errors: usage (no address of http or https), limit (larger than kMostBytes), unavailable (no answer, too slow, too
// many redirects, a status that is no success).
using Get = std::function<Result<Answer>(const Question&)>;

// by_curl, by libcurl: http and https alone, also after redirects, of which kMostRedirects are followed; certificates
// are checked; no cookies, no passwords; what is compressed counts by its unpacked size.
inline constexpr std::size_t kMostBytes = 8 << 20;
inline constexpr long kMostRedirects = 5;
inline constexpr long kConnectSeconds = 10;
inline constexpr long kWholeSeconds = 30;
// A redirect leads to no address that `is_private`, unless the address asked for was itself one: a page of the web must
// not make us ask the owner's own machine or network. Judged for each connection by the number it goes to, whatever the
// name was. A proxy of the environment is such a connection.
using IsPrivate = bool (*)(std::string_view ip);
Get by_curl(long whole_seconds = kWholeSeconds, IsPrivate is_private = is_private_address);

// http:// or https://, a host, no blanks or control characters, no more than 2,000 bytes.
bool is_address(std::string_view url);

}  // namespace closeknit::post::http
