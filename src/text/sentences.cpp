// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// Words whose full stop does not end a sentence, in lower case. "no", "st" and the like are left out: they
// end sentences more often than not.
constexpr std::array<std::string_view, 21> kShortened{
    "bzw", "ca", "cf",  "dr", "dres", "e.g", "evtl", "fig", "fr", "gov", "hr",
    "i.e", "mr", "mrs", "ms", "prof", "rev", "sgt",  "u.a", "vs", "z.b",
};

bool is_shortened(std::string_view word) {
  if (word.size() == 1) return is_upper(word[0]) && word[0] != 'I';  // an initial
  return std::ranges::any_of(kShortened, [&](std::string_view known) { return equal_any_case(word, known); });
}

// "Dr. Weber" and "J. Weber" go on: does the sentence that ends at `end` end with a shortened word?
bool goes_on(std::string_view sentence) {
  sentence = trimmed(sentence);
  if (sentence.size() < 2 || sentence.back() != '.') return false;
  sentence.remove_suffix(1);
  std::size_t begin = sentence.size();
  while (begin > 0 && (is_letter(sentence[begin - 1]) || sentence[begin - 1] == '.'))
    --begin;
  bool whole = begin == 0 || is_ascii(sentence[begin - 1]);
  return whole && is_shortened(sentence.substr(begin));
}

// "- ", "* ", "• ", "1. ", "12) ", "a) " at the start of a line.
bool starts_list_item(std::string_view line) {
  while (!line.empty() && (line[0] == ' ' || line[0] == '\t'))
    line.remove_prefix(1);
  auto blank_at = [&](std::size_t i) { return i < line.size() && (line[i] == ' ' || line[i] == '\t'); };
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with("• ")) return true;
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && is_digit(line[digits]))
    ++digits;
  std::size_t mark = digits > 0 ? digits : (!line.empty() && is_lower(line[0]) ? 1 : 0);
  if (mark == 0 || mark >= line.size()) return false;
  bool closed = line[mark] == ')' || (line[mark] == '.' && digits > 0);
  return closed && blank_at(mark + 1);
}

bool is_blank_line(std::string_view line) {
  return trimmed(line).empty();
}

// `utf8` with the line ends inside paragraphs turned to blanks, byte for byte, so that only those stay that end a
// sentence; ICU breaks at each that stays (UAX #29, SB4).
std::string with_paragraph_ends_only(std::string_view utf8) {
  std::string out(utf8);
  bool blank = true;
  for (std::size_t begin = 0; begin < utf8.size();) {
    std::size_t stop = std::min(utf8.find('\n', begin), utf8.size());
    bool blank_now = is_blank_line(utf8.substr(begin, stop - begin));
    bool breaks = blank || blank_now || starts_list_item(utf8.substr(begin, stop - begin));
    if (begin > 0 && !breaks) out[begin - 1] = ' ';
    blank = blank_now;
    begin = stop + 1;
  }
  std::ranges::replace(out, '\r', ' ');
  return out;
}

std::unique_ptr<icu::BreakIterator> made_breaker() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) || !made) throw std::runtime_error("ICU has no rules for sentences");
  return made;
}

// Walks ICU's breaks over one text. Not for use by several threads at once.
class Breaks {
 public:
  explicit Breaks(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&opened_, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    breaker().setText(&opened_, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read this text");
    breaker().first();
  }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;
  ~Breaks() { utext_close(&opened_); }

  // The next break, or nothing at the end of the text.
  std::int32_t next() { return breaker().next(); }

 private:
  // Making one takes longer than splitting a mail, and it may serve one thread only.
  static icu::BreakIterator& breaker() {
    thread_local std::unique_ptr<icu::BreakIterator> made = made_breaker();
    return *made;
  }
  UText opened_ = UTEXT_INITIALIZER;
};

// The longest length up to `most` that splits no character.
std::size_t whole_characters(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8.size();
  while (most > 0 && (static_cast<unsigned char>(utf8[most]) & 0xC0) == 0x80)
    --most;
  return most;
}

// Leaves out white space at both ends, Unicode's non-breaking blanks too.
Sentence without_blanks(std::string_view utf8, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  auto view = [&] { return utf8.substr(begin, end - begin); };
  while (begin < end && (is_blank(utf8[begin]) || view().starts_with(kNoBreak)))
    begin += is_blank(utf8[begin]) ? 1 : 2;
  while (begin < end && (is_blank(utf8[end - 1]) || view().ends_with(kNoBreak)))
    end -= is_blank(utf8[end - 1]) ? 1 : 2;
  return {begin, end};
}

}  // namespace

std::vector<Sentence> sentences(std::string_view utf8) {
  std::vector<Sentence> found;
  utf8 = utf8.substr(0, whole_characters(utf8, kMostSplit));
  std::string flowing = with_paragraph_ends_only(utf8);
  Breaks breaks(flowing);
  std::uint32_t begin = 0;
  for (std::int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
    auto end = static_cast<std::uint32_t>(at);
    bool paragraph_ends = end == flowing.size() || flowing[end - 1] == '\n';
    if (!paragraph_ends && goes_on(utf8.substr(begin, end - begin))) continue;
    Sentence sentence = without_blanks(utf8, begin, end);
    begin = end;
    if (sentence.begin == sentence.end) continue;
    found.push_back(sentence);
    if (found.size() == kMostSentences) break;
  }
  return found;
}

}  // namespace closeknit::text
