// SPDX-License-Identifier: AGPL-3.0-or-later
// Folding for matching: José, JOSE and jose are one.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <stdexcept>

#include "text/ascii.hpp"
#include "text/codepoint.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

// Latin-1 to Latin Extended-B: nearly all European names are made of these and ASCII, and go by a table.
constexpr char32_t kFirstTabled = 0x80;
constexpr char32_t kLastTabled = 0x24F;

// Letters with a stroke or ligature that Unicode does not take apart, though people write them without.
struct Plain {
  char16_t letter;
  std::string_view written;
};
constexpr std::array kPlain{
    Plain{u'æ', "ae"}, Plain{u'ð', "d"}, Plain{u'ø', "o"}, Plain{u'þ', "th"}, Plain{u'đ', "d"},  Plain{u'ħ', "h"},
    Plain{u'ı', "i"},  Plain{u'ĸ', "k"}, Plain{u'ł', "l"}, Plain{u'ŋ', "n"},  Plain{u'œ', "oe"}, Plain{u'ŧ', "t"},
};

// Marks that change how a letter is said but are left out in a hurry. Marks of other scripts (vowel signs of Indic
// scripts, the voicing marks of kana) make different letters and are kept.
bool is_diacritic(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0x0591 && c <= 0x05C7) || (c >= 0x064B && c <= 0x065F);
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  return *found;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = form.normalize(text, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  return out;
}

bool is_word_character(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
    case U_FORMAT_CHAR:  // a joiner inside a word
      return true;
    default:
      return false;
  }
}

// Appends `c`, already case-folded and without its marks, as a word character or as the blank between words.
void append_folded(std::string& out, char32_t c) {
  if (!is_word_character(c)) {
    out += ' ';
    return;
  }
  for (const Plain& plain : kPlain)
    if (c == plain.letter) {
      out += plain.written;
      return;
    }
  append_utf8(out, c);
}

// The general way: any script, at ICU's pace.
std::string fold_by_icu(std::string_view utf8) {
  static const icu::Normalizer2& casefold = normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  static const icu::Normalizer2& apart = normalizer(icu::Normalizer2::getNFDInstance);
  static const icu::Normalizer2& together = normalizer(icu::Normalizer2::getNFCInstance);
  auto in = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  icu::UnicodeString marked = normalized(apart, normalized(casefold, in));
  icu::UnicodeString bare;
  for (int at = 0; at < marked.length(); at = marked.moveIndex32(at, 1))
    if (UChar32 c = marked.char32At(at); !is_diacritic(static_cast<char32_t>(c))) bare.append(c);
  bare = normalized(together, bare);
  std::string out;
  for (int at = 0; at < bare.length(); at = bare.moveIndex32(at, 1))
    append_folded(out, static_cast<char32_t>(bare.char32At(at)));
  return out;
}

using FoldTable = std::array<std::string, kLastTabled - kFirstTabled + 1>;

const FoldTable& fold_table() {
  static const FoldTable table = [] {
    FoldTable made;
    for (char32_t c = kFirstTabled; c <= kLastTabled; ++c) {
      std::string letter;
      append_utf8(letter, c);
      made[c - kFirstTabled] = fold_by_icu(letter);
    }
    return made;
  }();
  return table;
}

// Appends the fold of the non-ASCII characters at `at`; returns where they end, or npos where one of them needs the
// general way.
std::size_t append_tabled(std::string& out, std::string_view utf8, std::size_t at) {
  while (at < utf8.size() && !is_ascii(utf8[at])) {
    CodePoint c = code_point_at(utf8, at);
    if (c.value > kLastTabled && !(is_diacritic(c.value) && c.value <= 0x036F)) return std::string_view::npos;
    if (c.value <= kLastTabled) out += fold_table()[c.value - kFirstTabled];
    at += c.size;
  }
  return at;
}

constexpr std::array<char, 128> kAsciiFold = [] {
  std::array<char, 128> table{};
  for (int i = 0; i < 128; ++i) {
    char c = static_cast<char>(i);
    table[i] = is_letter(c) || is_digit(c) ? lower(c) : ' ';
  }
  return table;
}();

// One blank between words, none at the ends; in place.
void squeeze(std::string& text) {
  std::size_t kept = 0;
  for (char c : text)
    if (c != ' ' || (kept > 0 && text[kept - 1] != ' ')) text[kept++] = c;
  if (kept > 0 && text[kept - 1] == ' ') --kept;
  text.resize(kept);
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_ascii(utf8[at])) {
      out += kAsciiFold[static_cast<unsigned char>(utf8[at++])];
      continue;
    }
    at = append_tabled(out, utf8, at);
    if (at == std::string_view::npos) {
      out = fold_by_icu(utf8);
      break;
    }
  }
  squeeze(out);
  return out;
}

}  // namespace closeknit::text
