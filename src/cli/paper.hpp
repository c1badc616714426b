// SPDX-License-Identifier: AGPL-3.0-or-later
// Paper: what a command writes for people, line by line, at the width of the terminal and in its colours.
//
// Every text that goes on it is made safe for terminals first, wherever it came from; nobody else needs to think of it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::cli {

enum class Colour : std::uint8_t { none, ansi };

// How a piece of text looks. Without colour all look alike, so nothing may be said by ink alone.
enum class Ink : std::uint8_t {
  plain,
  strong,  // names, headings
  quiet,   // dates, explanations: what the eye may skip
  quote,   // somebody's own words
  accent,  // what to do next
};

struct Piece {
  std::string text;
  Ink ink = Ink::plain;
  std::size_t columns = 0;  // padded or cut to this width; 0: as wide as it is
};

// Lines wider than this are hard to read, however wide the terminal is.
inline constexpr std::size_t kWidestText = 100;
inline constexpr std::size_t kNarrowestText = 40;

class Paper {
 public:
  Paper(std::size_t terminal_columns, Colour colour);
  std::size_t width() const { return width_; }

  // An empty line, unless one stands there already or nothing does yet.
  void gap();
  // One line of pieces side by side, cut at the paper's width.
  void line(std::span<const Piece> pieces, std::size_t indent = 0);
  void line(std::initializer_list<Piece> pieces, std::size_t indent = 0) {
    line(std::span(pieces.begin(), pieces.size()), indent);
  }
  // A paragraph, wrapped. Line ends in the text are kept.
  void text(std::string_view text, std::size_t indent = 0, Ink ink = Ink::plain);
  // A paragraph of pieces that follow each other without blanks of their own; their `columns` do not count.
  void flow(std::span<const Piece> pieces, std::size_t indent = 0);
  // A paragraph, with `mark` before the first line and the further lines under the first's text.
  void marked(const Piece& mark, std::string_view text, std::size_t indent = 0, Ink ink = Ink::plain);
  // A line for the owner to copy: never cut or wrapped, however long.
  void command(const Piece& mark, std::string_view line, std::size_t indent = 0);
  void heading(std::string_view text);
  // Somebody's own words, in quotation marks; nothing where there are none.
  void quote(std::string_view words, std::size_t indent);

  // All that was written.
  const std::string& content() const { return content_; }

 private:
  std::size_t room(std::size_t indent) const;
  void put(std::string_view line, std::size_t indent, Ink ink);

  std::size_t width_;
  Colour colour_;
  std::string content_;
};

// `text` between the escape sequences of its ink. `text` must be safe already.
std::string inked(std::string_view text, Ink ink, Colour colour);

}  // namespace closeknit::cli
