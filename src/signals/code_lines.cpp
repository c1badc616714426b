// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/code_lines.hpp"

#include <algorithm>
#include <array>

namespace closeknit::signals {
namespace {

constexpr std::array<std::string_view, 5> kPatchStarts{"diff --git ", "@@ -", "--- a/", "+++ b/", "Index: "};
constexpr std::array<std::string_view, 12> kCodeMarks{"->", "==", "!=",      "();",      "/*", "*/",
                                                      "+=", "&&", "#define", "#include", "){", ");"};

bool goes_on_as_patch(std::string_view line) {
  if (line.empty()) return true;
  constexpr std::string_view kFirst = "+- \t@\\";
  if (kFirst.find(line[0]) != std::string_view::npos) return true;
  return line.starts_with("index ") || line.starts_with("new file") || line.starts_with("deleted file") ||
         line.starts_with("similarity ") || line.starts_with("rename ");
}

bool has_code_mark(std::string_view line) {
  return std::any_of(kCodeMarks.begin(), kCodeMarks.end(),
                     [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
}

// A statement or block by how its line ends. A smiley at the end of a sentence ends likewise.
bool ends_like_code(std::string_view line) {
  const char last = line.back();
  if (last == '{' || last == '}') return true;
  return last == ';' && line.size() > 1 &&
         (line[line.size() - 2] == ')' || line.find('=') != std::string_view::npos || line.find('\t') == 0);
}

// "[   13.438251] BUG: unable to …": a line of a system's log.
bool is_log_line(std::string_view line) {
  const std::size_t bracket = line.find(']');
  if (line[0] != '[' || bracket == std::string_view::npos) return false;
  const std::string_view inside = line.substr(1, bracket - 1);
  return inside.find('.') != std::string_view::npos &&
         inside.find_first_not_of(" 0123456789.") == std::string_view::npos;
}

// "Reviewed-by: Ann Lee <ann@example.org>", as git gathers them at the end of a change.
bool is_trailer(std::string_view line) {
  constexpr std::size_t kLongestKey = 24;
  const std::size_t key = line.substr(0, kLongestKey).find("-by: ");
  return key != std::string_view::npos && line.substr(0, key).find(' ') == std::string_view::npos &&
         line.find('@', key) != std::string_view::npos;
}

// " src/main.cpp | 12 ++--", "2 files changed, 3 insertions(+)" and the line above them, as git counts a change.
bool is_diffstat(std::string_view line) {
  if (line == "---") return true;
  if (line.find(" changed, ") != std::string_view::npos) return line.ends_with("(+)") || line.ends_with("(-)");
  const std::size_t bar = line.rfind(" | ");
  if (bar == std::string_view::npos) return false;
  const std::string_view count = line.substr(bar + 3);
  const auto holds = [&](std::string_view any) { return count.find_first_of(any) != std::string_view::npos; };
  return holds("0123456789") && holds("+-") && count.find_first_not_of(" 0123456789+-") == std::string_view::npos;
}

}  // namespace

bool CodeLines::is_code(std::string_view line) {
  const bool starts_patch = std::any_of(kPatchStarts.begin(), kPatchStarts.end(),
                                        [&](std::string_view start) { return line.starts_with(start); });
  in_patch_ = starts_patch || (in_patch_ && goes_on_as_patch(line));
  if (in_patch_) return true;
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
    line.remove_suffix(1);
  if (line.empty()) return false;
  if (ends_like_code(line) || is_log_line(line) || is_trailer(line) || is_diffstat(line)) return true;
  const bool indented = line[0] == '\t' || line.starts_with("    ");
  return indented && has_code_mark(line);
}

std::string code_blanked(std::string text) {
  CodeLines code;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (code.is_code(std::string_view(text).substr(begin, end - begin)))
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    begin = end + 1;
  }
  return text;
}

}  // namespace closeknit::signals
