// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/paper.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

// SGR parameters by Ink: bold, dim, italic, cyan. The terminal's own colours, so that dark and light both read well.
constexpr std::array<std::string_view, 5> kSgr{"", "1", "2", "3", "36"};

// Calls `take` with each line of `text`.
template <typename Take>
void each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    take(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

// A piece as it is set, and how wide it is.
struct Set {
  std::string text;
  std::size_t columns = 0;
};

void cut(Set& set, std::size_t columns) {
  if (set.columns <= columns) return;
  set.text = text::fit(set.text, columns);
  set.columns = text::columns(set.text);
}

Set set_in(const Piece& piece) {
  Set set{in_line(piece.text), 0};
  set.columns = text::columns(set.text);
  if (piece.columns == 0) return set;
  cut(set, piece.columns);
  set.text.append(piece.columns - set.columns, ' ');
  set.columns = piece.columns;
  return set;
}

// While a paragraph is wrapped, a change of ink is one control character, which takes no column; text that is safe for
// a terminal holds none.
constexpr char kFirstMark = '\x01';
char mark_of(Ink ink) {
  return static_cast<char>(kFirstMark + static_cast<int>(ink));
}
bool is_mark(char c) {
  return c >= kFirstMark && c < kFirstMark + static_cast<int>(kSgr.size());
}

// One line of a wrapped paragraph with its marks turned into colours. `ink` goes on from line to line.
std::string inked_line(std::string_view line, Ink& ink, Colour colour) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && !is_mark(line[i])) continue;
    out += inked(line.substr(begin, i - begin), ink, colour);
    if (i < line.size()) ink = static_cast<Ink>(line[i] - kFirstMark);
    begin = i + 1;
  }
  return out;
}

}  // namespace

std::string inked(std::string_view text, Ink ink, Colour colour) {
  std::string_view code = kSgr[static_cast<std::size_t>(ink)];
  if (colour == Colour::none || code.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

Paper::Paper(std::size_t terminal_columns, Colour colour)
    : width_(std::clamp(terminal_columns, kNarrowestText, kWidestText)), colour_(colour) {}

void Paper::gap() {
  if (!content_.empty() && !content_.ends_with("\n\n")) content_ += '\n';
}

// However deep something is indented, this much of it can be read.
std::size_t Paper::room(std::size_t indent) const {
  constexpr std::size_t kLeast = 16;
  return width_ > indent + kLeast ? width_ - indent : kLeast;
}

void Paper::put(std::string_view line, std::size_t indent, Ink ink) {
  content_.append(line.empty() ? 0 : indent, ' ');
  content_ += inked(line, ink, colour_);
  content_ += '\n';
}

void Paper::line(std::span<const Piece> pieces, std::size_t indent) {
  std::string line(indent, ' ');
  std::size_t left = width_ > indent ? width_ - indent : 1;
  for (const Piece& piece : pieces) {
    Set set = set_in(piece);
    cut(set, left);
    left -= set.columns;
    line += inked(set.text, piece.ink, colour_);
    if (left == 0) break;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  content_ += line + '\n';
}

void Paper::text(std::string_view text, std::size_t indent, Ink ink) {
  each_line(text::wrap(text::printable(text), room(indent), ""),
            [&](std::string_view line) { put(line, indent, ink); });
}

void Paper::flow(std::span<const Piece> pieces, std::size_t indent) {
  std::string marked;
  for (const Piece& piece : pieces)
    marked += mark_of(piece.ink) + in_line(piece.text);
  Ink ink = Ink::plain;
  each_line(text::wrap(marked, room(indent), ""),
            [&](std::string_view line) { put(inked_line(line, ink, colour_), indent, Ink::plain); });
}

void Paper::marked(const Piece& mark, std::string_view text, std::size_t indent, Ink ink) {
  const Set first = set_in(mark);
  const std::size_t hang = indent + first.columns;
  bool before_first = true;
  each_line(text::wrap(text::printable(text), room(hang), ""), [&](std::string_view line) {
    if (before_first) content_ += std::string(indent, ' ') + inked(first.text, mark.ink, colour_);
    put(line, before_first ? 0 : hang, ink);
    before_first = false;
  });
}

void Paper::command(const Piece& mark, std::string_view line, std::size_t indent) {
  put(inked(set_in(mark).text, mark.ink, colour_) + in_line(line), indent, Ink::plain);
}

void Paper::heading(std::string_view text) {
  gap();
  this->text(text, 0, Ink::strong);
}

void Paper::quote(std::string_view words, std::size_t indent) {
  std::string plain = one_line(words);
  if (!plain.empty()) text("“" + plain + "”", indent, Ink::quote);
}

}  // namespace closeknit::cli
