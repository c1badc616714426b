// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/lines.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/codepoint.hpp"

namespace closeknit::text {
namespace {

// Mail has lines of about 40 bytes; guessing saves most of the growing.
constexpr std::size_t kUsualLine = 32;
// A quote mark further in than this is text that is set in (Markdown, code).
constexpr std::uint32_t kFarthestMark = 4;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

void leave_out_blanks(std::string_view text, Line& line) {
  while (line.first < line.last) {
    if (is_blank(text[line.first])) {
      ++line.first;
    } else if (text.substr(line.first, line.last - line.first).starts_with(kNoBreakSpace)) {
      line.first += 2;
    } else {
      break;
    }
  }
  while (line.first < line.last) {
    if (is_blank(text[line.last - 1])) {
      --line.last;
    } else if (text.substr(line.first, line.last - line.first).ends_with(kNoBreakSpace)) {
      line.last -= 2;
    } else {
      break;
    }
  }
}

// "> words", ">> words", but not ">:" (the end of a wrapped address), ">=" or ">:-(".
bool has_quote_mark(std::string_view text, const Line& line) {
  if (line.blank() || line.first - line.begin > kFarthestMark) return false;
  std::string_view words = text.substr(line.first, line.last - line.first);
  if (words[0] == '&') return words.starts_with("&gt;");
  if (words[0] != '>') return false;
  return words.size() == 1 || (words[1] != ':' && words[1] != '=');
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text) {
  lines_.reserve(text.size() / kUsualLine + 4);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t stop = text.find('\n', begin);
    std::size_t end = stop == std::string_view::npos ? text.size() : stop + 1;
    Line line;
    line.begin = line.first = static_cast<std::uint32_t>(begin);
    line.end = line.last = static_cast<std::uint32_t>(end);
    leave_out_blanks(text, line);
    line.marked = has_quote_mark(text, line);
    lines_.push_back(line);
    begin = end;
  }
}

std::string_view Lines::whole(std::size_t i) const {
  std::string_view line = between(lines_[i].begin, lines_[i].end);
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

std::size_t Lines::next_written(std::size_t i) const {
  while (i < lines_.size() && lines_[i].blank())
    ++i;
  return i;
}

std::optional<std::size_t> Lines::written_before(std::size_t i) const {
  while (i-- > 0)
    if (!lines_[i].blank()) return i;
  return std::nullopt;
}

void Lines::set(Stretch stretch, ZoneKind kind) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i)
    lines_[i].kind = kind;
}

std::vector<Stretch> written_stretches(const Lines& lines) {
  std::vector<Stretch> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != ZoneKind::fresh || lines[i].blank()) continue;
    std::size_t end = i;
    while (end < lines.size() && lines[end].kind == ZoneKind::fresh)
      ++end;
    found.push_back({i, end});
    i = end;
  }
  return found;
}

bool is_rule(std::string_view words, std::size_t least) {
  if (words.empty()) return false;
  CodePoint sign = code_point_at(words, 0);
  constexpr std::u32string_view kSigns = U"-_=*#~+—–─━═";
  if (kSigns.find(sign.value) == std::u32string_view::npos) return false;
  std::size_t times = 0;
  for (std::size_t at = 0; at < words.size();) {
    CodePoint c = code_point_at(words, at);
    if (c.value != sign.value && c.value != ' ') return false;
    times += c.value == sign.value ? 1 : 0;
    at += c.size;
  }
  return times >= least;
}

}  // namespace closeknit::text
