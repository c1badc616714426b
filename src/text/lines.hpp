// SPDX-License-Identifier: AGPL-3.0-or-later
// A mail's text cut into lines, each with the zone it is thought to belong to so far. The parts of zones() (quotes,
// patches, disclaimers, signatures) hand this on from one to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/zones.hpp"

namespace closeknit::text {

struct Line {
  std::uint32_t begin = 0;  // with blanks and the line end: [begin, end)
  std::uint32_t end = 0;
  std::uint32_t first = 0;  // without blanks and line end: [first, last); empty for a blank line
  std::uint32_t last = 0;
  ZoneKind kind = ZoneKind::fresh;
  bool marked = false;  // begins with a quote mark
  bool patch = false;   // part of a patch: code, in which nothing is looked for

  bool blank() const { return first == last; }
};

// Indices of lines, half-open.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

class Lines {
 public:
  explicit Lines(std::string_view text);

  std::size_t size() const { return lines_.size(); }
  Line& operator[](std::size_t i) { return lines_[i]; }
  const Line& operator[](std::size_t i) const { return lines_[i]; }

  // The words of a line: without the blanks around them.
  std::string_view words(std::size_t i) const { return between(lines_[i].first, lines_[i].last); }
  // A line as it stands, without its line end.
  std::string_view whole(std::size_t i) const;
  // The text from the first word of line `from` to the last word of line `to`, line ends in between and all.
  std::string_view words(std::size_t from, std::size_t to) const {
    return between(lines_[from].first, lines_[to].last);
  }

  // The next line that is not blank, at or after `i`; size() if there is none.
  std::size_t next_written(std::size_t i) const;
  // The last line that is not blank before `i`; nothing if there is none.
  std::optional<std::size_t> written_before(std::size_t i) const;

  void set(Stretch stretch, ZoneKind kind);

 private:
  std::string_view between(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

  std::string_view text_;
  std::vector<Line> lines_;
};

// The stretches of fresh lines between others, each from a written line on; blank ones may follow it.
std::vector<Stretch> written_stretches(const Lines& lines);

// A line of nothing but at least `least` times the same sign: "-----", "_____", "=====", "*****", "—————", "#####".
bool is_rule(std::string_view words, std::size_t least = 3);

}  // namespace closeknit::text
