// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/patches.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// Lets most lines go by their first sign.
bool may_begin(const Lines& lines, std::size_t i) {
  if (lines[i].blank() || lines[i].first != lines[i].begin) return false;
  char c = lines.words(i)[0];
  return c == 'd' || c == 'I' || c == '@' || c == '-';
}

// "--- " and "+++ " on two lines begin a file; "@@ -" a place in it.
bool begins_patch(const Lines& lines, std::size_t i) {
  std::string_view line = lines.whole(i);
  switch (line.empty() ? '\0' : line[0]) {
    case 'd':
      return line.starts_with("diff --git ") || line.starts_with("diff -");
    case 'I':
      return line.starts_with("Index: ");
    case '@':
      return line.starts_with("@@ -");
    case '-':
      return line.starts_with("--- ") && i + 1 < lines.size() && lines.whole(i + 1).starts_with("+++ ");
    default:
      return false;
  }
}

bool goes_on(std::string_view line) {
  if (line.empty()) return true;
  constexpr std::string_view kFirst = " +-@\\\t";
  if (kFirst.find(line[0]) != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 12> kHeads{"diff -",        "index ",         "Index: ", "new file ",
                                                    "deleted file ", "similarity ",    "rename ", "old mode ",
                                                    "new mode ",     "dissimilarity ", "copy ",   "Binary files "};
  return std::ranges::any_of(kHeads, [&](std::string_view head) { return line.starts_with(head); }) ||
         (line.starts_with("=====") && is_rule(line));
}

// "2.39.2", "2.51.0.rc1", "2.30.1.windows.1": what git says of itself under a patch.
bool is_version(std::string_view words) {
  if (words.size() < 3 || words.size() > 40 || !is_digit(words[0])) return false;
  bool dotted = words.find('.') != std::string_view::npos;
  return dotted &&
         std::ranges::all_of(words, [](char c) { return is_digit(c) || is_letter(c) || c == '.' || c == '-'; });
}

bool is_git_signature(const Lines& lines, std::size_t i) {
  std::string_view line = lines.whole(i);
  if (line != "-- " && line != "--") return false;
  return i + 1 < lines.size() && is_version(lines.words(i + 1));
}

// Calls git's signature at `i` one, and returns the line after it.
std::size_t past_git_signature(Lines& lines, std::size_t i) {
  lines.set({i, i + 2}, ZoneKind::signature);
  return i + 2;
}

// Marks the patch that begins at `i`, and returns the line after it. Blank lines at its end are not part of it.
std::size_t past_patch(Lines& lines, std::size_t i) {
  std::size_t end = i;
  for (; i < lines.size() && goes_on(lines.whole(i)) && !is_git_signature(lines, i); ++i)
    if (!lines[i].blank()) end = i + 1;
  return end;
}

}  // namespace

void find_patches(Lines& lines) {
  for (std::size_t i = 0; i < lines.size();) {
    if (!may_begin(lines, i)) {
      ++i;
      continue;
    }
    if (is_git_signature(lines, i)) {
      i = past_git_signature(lines, i);
      continue;
    }
    if (!begins_patch(lines, i)) {
      ++i;
      continue;
    }
    std::size_t end = std::max(past_patch(lines, i), i + 1);
    for (; i < end; ++i) {
      lines[i].patch = true;
      lines[i].marked = false;
    }
  }
}

}  // namespace closeknit::text
