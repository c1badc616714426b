// SPDX-License-Identifier: AGPL-3.0-or-later
// The reason phrase of an HTTP status (RFC 9110, section 15), of those that closeknit gives.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace closeknit::server {

inline std::string_view status_words(int status) {
  constexpr std::array<std::pair<int, std::string_view>, 17> kWords{{{200, "OK"},
                                                                     {201, "Created"},
                                                                     {202, "Accepted"},
                                                                     {204, "No Content"},
                                                                     {303, "See Other"},
                                                                     {304, "Not Modified"},
                                                                     {400, "Bad Request"},
                                                                     {401, "Unauthorized"},
                                                                     {403, "Forbidden"},
                                                                     {404, "Not Found"},
                                                                     {405, "Method Not Allowed"},
                                                                     {409, "Conflict"},
                                                                     {413, "Content Too Large"},
                                                                     {421, "Misdirected Request"},
                                                                     {429, "Too Many Requests"},
                                                                     {500, "Internal Server Error"},
                                                                     {503, "Service Unavailable"}}};
  for (const auto& [known, words] : kWords)
    if (known == status) return words;
  return "Answer";
}

}  // namespace closeknit::server
