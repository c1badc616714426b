// SPDX-License-Identifier: AGPL-3.0-or-later
// "From ann@example.org Mon Mar  4 11:20:34 2024": the line before each message of an mbox.
#include "sources/mailbox.hpp"
#include "sources/mime_dates.hpp"
#include "sources/mime_fields.hpp"
#include "text/ascii.hpp"

namespace closeknit::sources {
namespace {

constexpr std::size_t kLongestFromLine = 1'024;
constexpr int kMostSenderWords = 6;  // addresses with blanks in quotes are met

constexpr std::string_view kWeekdays = "MonTueWedThuFriSatSun";

bool starts_with_weekday(std::string_view text) {
  if (text.size() < 4) return false;
  std::size_t found = kWeekdays.find(text.substr(0, 3));
  return found != std::string_view::npos && found % 3 == 0 && (text[3] == ' ' || text[3] == ',');
}

// "remote from relay" is UUCP's, behind the date.
std::string_view without_remote(std::string_view text) {
  return text.substr(0, text.find(" remote from "));
}

}  // namespace

std::optional<Instant> from_line_time(std::string_view line) {
  constexpr std::string_view kMark = "From ";
  if (line.starts_with('>')) line.remove_prefix(1);
  if (!line.starts_with(kMark) || line.size() > kLongestFromLine) return {};
  std::string_view rest = without_remote(trimmed(line.substr(kMark.size())));
  // The date begins at a weekday, or, in rarer forms, right behind the sender at a digit.
  for (int word = 0; word <= kMostSenderWords && !rest.empty(); ++word) {
    if (starts_with_weekday(rest) || (word == 1 && text::is_digit(rest.front()))) {
      auto date = parse_date(rest);
      bool is_whole = date && date->has_time && !date->has_strangers;
      if (is_whole) return date->at;
    }
    std::size_t blank = rest.find(' ');
    rest = blank == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(blank));
  }
  return {};
}

}  // namespace closeknit::sources
