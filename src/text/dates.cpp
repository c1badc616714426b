// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/dates.hpp"

#include <cstddef>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  return end - at;
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

// "12/07/2000" and the like, of which the first number ends at `at`.
bool day_goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '/' && text[at] != '.' && text[at] != '-')) return false;
  char sign = text[at];
  std::size_t second = digits_at(text, at + 1);
  if (second == 0 || second > 2) return false;
  std::size_t next = at + 1 + second;
  return next < text.size() && text[next] == sign && digits_at(text, next + 1) > 0;
}

bool time_goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  bool sign = text[at] == ':' || text[at] == '.' || text[at] == 'h';
  return sign && digits_at(text, at + 1) == 2;
}

}  // namespace

DateSigns date_signs(std::string_view text) {
  DateSigns signs;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t count = digits_at(text, at);
    if (count == 0) {
      ++at;
      continue;
    }
    signs.digit = true;
    signs.year |= is_year(text.substr(at, count));
    if (count <= 4 && day_goes_on(text, at + count))
      signs.day = true;
    else if (count <= 2)
      signs.time |= time_goes_on(text, at + count);
    at += count;
  }
  return signs;
}

}  // namespace closeknit::text
