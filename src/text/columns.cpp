// SPDX-License-Identifier: AGPL-3.0-or-later
// What a terminal shows: how wide text is, where it is cut, and what must never reach the screen.
#include <unicode/uchar.h>

#include "text/ascii.hpp"
#include "text/codepoint.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr std::string_view kCut = "…";

// Columns of one character (UAX #11 for wide ones; the vowel and final jamo draw into the syllable before them).
std::size_t width_of(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  auto point = static_cast<UChar32>(c);
  if (c >= 0x1160 && c <= 0x11FF) return 0;
  constexpr auto kUnseen = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if (U_MASK(u_charType(point)) & kUnseen) return 0;
  int wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_FULLWIDTH || wide == U_EA_WIDE ? 2 : 1;
}

// How far into `utf8` at most `width` columns reach, and how many they are.
struct Reach {
  std::size_t bytes = 0;
  std::size_t columns = 0;
};

Reach reach(std::string_view utf8, std::size_t width) {
  Reach r;
  while (r.bytes < utf8.size()) {
    if (utf8[r.bytes] >= ' ' && utf8[r.bytes] < 0x7F) {  // most of most texts
      if (r.columns == width) break;
      ++r.columns;
      ++r.bytes;
      continue;
    }
    CodePoint c = code_point_at(utf8, r.bytes);
    std::size_t more = width_of(c.value);
    if (r.columns + more > width) break;
    r.columns += more;
    r.bytes += c.size;
  }
  return r;
}

bool is_printable_ascii(char c) {
  return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
}

// Format characters that belong to their scripts' writing and are seen (UAX #44, Prepended_Concatenation_Mark).
bool is_seen_format(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_PREPENDED_CONCATENATION_MARK);
}

bool is_inside_word(char32_t c) {
  return c > ' ' && !u_isUWhiteSpace(static_cast<UChar32>(c)) && u_charType(static_cast<UChar32>(c)) != U_CONTROL_CHAR;
}

bool is_safe(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_CONTROL_CHAR:
      return c == '\n' || c == '\t';
    case U_FORMAT_CHAR:
      return is_seen_format(c);
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
      return false;
    default:
      return true;
  }
}

// A joiner is kept only between two characters that are kept and seen.
bool joins(std::string_view utf8, std::size_t after, char32_t before) {
  if (after >= utf8.size() || !is_inside_word(before)) return false;
  char32_t next = code_point_at(utf8, after).value;
  return is_inside_word(next) && is_safe(next);
}

// A place where a line may end: before `text[begin]` starts the next word.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The next word of one line: up to a blank, or a single wide character, since text in wide characters has no blanks.
Word next_word(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
    ++at;
  Word word{at, at};
  while (word.end < line.size() && line[word.end] != ' ' && line[word.end] != '\t') {
    CodePoint c = code_point_at(line, word.end);
    std::size_t wide = width_of(c.value);
    if (wide == 2 && word.end > word.begin) break;
    word.end += c.size;
    if (wide == 2) break;
  }
  while (word.end < line.size() && word.end > word.begin && !is_ascii(line[word.end])) {
    CodePoint c = code_point_at(line, word.end);
    if (width_of(c.value) != 0) break;
    word.end += c.size;
  }
  return word;
}

// A word that is cut keeps the quotation mark that ends it: who spoke would else seem to speak on.
std::string cut_word(std::string_view word, std::size_t width) {
  constexpr std::string_view kCloses = "”";
  if (!word.ends_with(kCloses) || width < 2) return fit(word, width);
  return fit(word.substr(0, word.size() - kCloses.size()), width - 1) + std::string(kCloses);
}

void wrap_line(std::string& out, std::string_view line, std::size_t width, std::string_view indent) {
  std::size_t used = 0;
  std::size_t last_end = 0;
  for (Word word = next_word(line, 0); word.begin < word.end; word = next_word(line, word.end)) {
    std::string_view letters = line.substr(word.begin, word.end - word.begin);
    std::size_t wide = columns(letters);
    std::size_t gap = used > 0 && word.begin > last_end ? 1 : 0;
    if (used > 0 && used + gap + wide > width) {
      out += '\n';
      used = gap = 0;
    }
    if (used == 0) out += indent;
    if (gap != 0) out += ' ';
    out += wide > width ? cut_word(letters, width) : std::string(letters);
    used += gap + (wide > width ? width : wide);
    last_end = word.end;
  }
}

}  // namespace

std::size_t columns(std::string_view utf8) {
  return reach(utf8, static_cast<std::size_t>(-1)).columns;
}

std::string fit(std::string_view utf8, std::size_t width) {
  if (reach(utf8, width).bytes == utf8.size()) return std::string(utf8);
  if (width == 0) return {};
  std::string out(utf8.substr(0, reach(utf8, width - 1).bytes));
  out += kCut;
  return out;
}

std::string printable(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_printable_ascii(utf8[at])) {
      before = static_cast<unsigned char>(utf8[at]);
      out += utf8[at++];
      continue;
    }
    CodePoint c = code_point_at(utf8, at);
    at += c.size;
    bool joiner = c.value == kZeroWidthJoiner || c.value == kZeroWidthNonJoiner;
    if (joiner ? !joins(utf8, at, before) : !is_safe(c.value)) continue;
    append_utf8(out, c.value);
    before = joiner ? 0 : c.value;
  }
  return out;
}

std::string wrap(std::string_view utf8, std::size_t width, std::string_view indent) {
  std::size_t indented = columns(indent);
  std::size_t room = width > indented ? width - indented : 1;
  std::string out;
  out.reserve(utf8.size() + utf8.size() / 16);
  while (true) {
    std::size_t stop = utf8.find('\n');
    wrap_line(out, utf8.substr(0, stop), room, indent);
    if (stop == std::string_view::npos) return out;
    out += '\n';
    utf8.remove_prefix(stop + 1);
  }
}

}  // namespace closeknit::text
