// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/placeholders.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// "report.xls": ends with a full stop and two to four letters or digits, a letter among them.
bool ends_in_file_name(std::string_view words) {
  std::size_t dot = words.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  std::string_view extension = words.substr(dot + 1);
  if (extension.size() < 2 || extension.size() > 4) return false;
  bool plain = std::ranges::all_of(extension, [](char c) { return is_letter(c) || is_digit(c); });
  return plain && std::ranges::any_of(extension, is_letter);
}

}  // namespace

bool is_placeholder(std::string_view words) {
  constexpr std::size_t kLongest = 120;
  if (words.empty() || words.size() > kLongest) return false;
  if (words.starts_with("- ") || words.starts_with("* "))
    return ends_in_file_name(words) && words.find("://") == std::string_view::npos;
  if (words.starts_with("<<") && words.ends_with(">>")) return true;
  if (starts_with_any_case(words, "<embedded ") && words.ends_with('>')) return true;
  if (starts_with_any_case(words, "[image") || starts_with_any_case(words, "[cid:")) return words.ends_with(']');
  return starts_with_any_case(words, "(see attached file:");
}

Stretch without_placeholders(const Lines& lines, Stretch stretch) {
  while (!stretch.empty() && (lines[stretch.end - 1].blank() || is_placeholder(lines.words(stretch.end - 1))))
    --stretch.end;
  return stretch;
}

}  // namespace closeknit::text
