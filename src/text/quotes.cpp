// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/quotes.hpp"

#include <algorithm>
#include <optional>

#include "text/ascii.hpp"
#include "text/attributions.hpp"
#include "text/header_keys.hpp"
#include "text/mail_headers.hpp"
#include "text/separators.hpp"

namespace closeknit::text {
namespace {

// The lines that open a quote.
struct Opening {
  Stretch lines;
  ZoneKind kind = ZoneKind::quoted;
  bool attribution = false;  // "On … wrote:", after which answers may stand between quotes
};

// Whether the lines from `i` on are marked with "|" (as in "| words"), and are no table or drawing.
std::size_t past_bar_marks(const Lines& lines, std::size_t i) {
  std::size_t end = i;
  while (end < lines.size() && !lines[end].blank()) {
    std::string_view words = lines.words(end);
    bool bar = words[0] == '|' && (words.size() == 1 || words[1] == ' ' || words[1] == '|' || words[1] == '>');
    bool table = words.size() > 2 && (words.ends_with('|') || words.find(" | ", 2) != std::string_view::npos);
    if (!bar || table) break;
    ++end;
  }
  return end;
}

// Marks of "|" count where there are at least two lines of them, or one after a line that ends with a colon.
void find_bar_marks(Lines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank() || lines.words(i)[0] != '|' || lines[i].patch) continue;
    std::size_t end = past_bar_marks(lines, i);
    bool introduced = i > 0 && lines.words(i - 1).ends_with(':');
    if (end - i >= 2 || (end > i && introduced))
      for (std::size_t k = i; k < end; ++k)
        lines[k].marked = true;
    i = std::max(i, end);
  }
}

// ">From here on": the sign that mailboxes set before a line that begins with "From ", not a quote.
bool is_escaped_from(const Lines& lines, std::size_t i) {
  if (!lines.whole(i).starts_with(">From ")) return false;
  bool quote_above = i > 0 && lines[i - 1].marked;
  bool quote_below = i + 1 < lines.size() && lines[i + 1].marked;
  return !quote_above && !quote_below;
}

// The rest of a quoted line that some program wrapped and forgot to mark: short, right between marked lines, and the
// one above is long and stops in the middle of a sentence.
bool is_wrapped_rest(const Lines& lines, std::size_t i) {
  constexpr std::size_t kLong = 64;
  constexpr std::size_t kShort = 50;
  if (i == 0 || i + 1 >= lines.size() || !lines[i - 1].marked || !lines[i + 1].marked) return false;
  std::string_view above = lines.words(i - 1);
  std::string_view words = lines.words(i);
  if (above.size() < kLong || words.size() > kShort || is_upper(words[0])) return false;
  constexpr std::string_view kStops = ".?!:;";
  return kStops.find(above.back()) == std::string_view::npos;
}

// A mark that only this writer uses, at the start of a line: "--]", "}", "%", "KJ>", ":".
std::string_view odd_mark(std::string_view words) {
  constexpr std::size_t kLongest = 5;
  std::size_t end = words.substr(0, kLongest).find_last_of(">])}|:%#");
  if (end == std::string_view::npos) return {};
  std::string_view mark = words.substr(0, end + 1);
  bool one_word = std::ranges::none_of(mark, is_blank);
  bool numbered = is_digit(mark[0]) || mark[0] == '(' || mark[0] == '[';
  return one_word && !numbered ? mark : std::string_view();
}

// Right after an attribution, a sign that begins this line and the next is a quote mark, here and further down.
bool find_odd_marks(Lines& lines, std::size_t i) {
  std::string_view mark = odd_mark(lines.words(i));
  std::size_t next = lines.next_written(i + 1);
  if (mark.empty() || next == lines.size() || !lines.words(next).starts_with(mark)) return false;
  for (; i < lines.size(); ++i)
    lines[i].marked |= lines.words(i).starts_with(mark);
  return true;
}

std::optional<Opening> opening_at(const Lines& lines, std::size_t i) {
  switch (separator_of(lines.words(i))) {
    case Separator::original:
      return Opening{{i, i + 1}, ZoneKind::quoted};
    case Separator::forwarded:
      return Opening{{i, i + 1}, ZoneKind::forwarded};
    case Separator::end_of_forward:
    case Separator::none:
      break;
  }
  if (auto attribution = attribution_ending_at(lines, i)) return Opening{*attribution, ZoneKind::quoted, true};
  if (auto block = header_block_at(lines, i)) return Opening{*block, ZoneKind::quoted};
  if (auto block = notes_block_at(lines, i)) return Opening{*block, ZoneKind::quoted};
  return std::nullopt;
}

class QuoteFinder {
 public:
  explicit QuoteFinder(Lines& lines) : lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();)
      i = step(i);
  }

 private:
  // Judges line `i`, and returns the next to judge.
  std::size_t step(std::size_t i) {
    if (lines_[i].blank() || lines_[i].patch || lines_[i].kind != ZoneKind::fresh) return i + 1;
    if (lines_[i].marked && !is_escaped_from(lines_, i)) {
      lines_[i].kind = marked_kind_;
      return i + 1;
    }
    if (is_wrapped_rest(lines_, i)) {
      lines_[i].kind = marked_kind_;
      return i + 1;
    }
    if (auto opening = opening_at(lines_, i)) return open(*opening);
    marked_kind_ = ZoneKind::quoted;
    return i + 1;
  }

  std::size_t open(const Opening& opening) {
    ZoneKind kind = opening.kind;
    lines_.set(opening.lines, kind);
    std::size_t next = lines_.next_written(opening.lines.end);
    if (next == lines_.size()) return next;
    if (opening.attribution && !lines_[next].marked && odd_marks_ < kMostOddMarks)
      odd_marks_ += find_odd_marks(lines_, next) ? 1 : 0;
    if (lines_[next].marked || (opening.attribution && marks_follow_soon(next))) {
      marked_kind_ = kind;
      return opening.lines.end;
    }
    std::size_t end = end_of_unmarked(next, kind);
    lines_.set({opening.lines.end, end}, kind);
    return end;
  }

  // Without marks, what was opened goes on to the end, unless it says where it ends.
  std::size_t end_of_unmarked(std::size_t i, ZoneKind kind) const {
    if (kind != ZoneKind::forwarded) return lines_.size();
    for (; i < lines_.size(); ++i)
      if (!lines_[i].blank() && separator_of(lines_.words(i)) == Separator::end_of_forward) return i + 1;
    return lines_.size();
  }

  // "On … wrote:", then "[...]" or an answer, and only then the first quote.
  bool marks_follow_soon(std::size_t i) const {
    constexpr int kSoon = 6;
    for (int written = 0; written < kSoon && i < lines_.size(); ++written, i = lines_.next_written(i + 1)) {
      if (lines_[i].marked) return true;
      if (attribution_ending_at(lines_, i)) return false;
    }
    return false;
  }

  Lines& lines_;
  // Looking for each costs a walk over the whole text.
  static constexpr int kMostOddMarks = 3;
  int odd_marks_ = 0;
  ZoneKind marked_kind_ = ZoneKind::quoted;
};

}  // namespace

void find_quotes(Lines& lines) {
  find_bar_marks(lines);
  QuoteFinder(lines).run();
}

}  // namespace closeknit::text
