// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/sentence_walk.hpp"

#include <algorithm>
#include <array>

#include "signals/code_lines.hpp"
#include "text/ascii.hpp"

namespace closeknit::signals {
namespace {

constexpr std::uint32_t kSalutationWords = 4;  // "Dear Ms van Dijk,"

// What a byte is to the walk. Bytes of 0x80 and above belong to words, but for the few marks told apart below.
enum class Byte : std::uint8_t { other, letter, blank, stop, mark, quote };

constexpr std::array<Byte, 256> byte_table() {
  std::array<Byte, 256> table{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
    table[static_cast<std::size_t>(c)] = letter ? Byte::letter : Byte::other;
  }
  for (const unsigned char c : {' ', '\t', '\r', '\n', '\v', '\f'})
    table[c] = Byte::blank;
  for (const unsigned char c : {'.', '!', '?'})
    table[c] = Byte::stop;
  for (const unsigned char c : {',', ';', ':', '(', '[', '*'})
    table[c] = Byte::mark;
  for (const unsigned char c : {')', ']', '"', '\''})
    table[c] = Byte::quote;
  return table;
}
constexpr auto kBytes = byte_table();
Byte kind(char byte) {
  return kBytes[static_cast<unsigned char>(byte)];
}

// The small letter of a letter or digit of ASCII, 0 for all else.
constexpr std::array<char, 256> lower_table() {
  std::array<char, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c)
    table[static_cast<unsigned char>(c)] = c;
  for (char c = 'A'; c <= 'Z'; ++c)
    table[static_cast<unsigned char>(c)] = static_cast<char>(c + ('a' - 'A'));
  for (char c = '0'; c <= '9'; ++c)
    table[static_cast<unsigned char>(c)] = c;
  return table;
}
constexpr auto kLower = lower_table();

// Punctuation outside ASCII, three or two bytes long.
enum class Sign : std::uint8_t { none, apostrophe, dash, quote, blank, question, stop };
struct Foreign {
  Sign sign = Sign::none;
  std::size_t length = 0;
};
struct Spelled {
  std::string_view bytes;
  Sign sign;
};
constexpr Spelled kForeign[] = {
    {"\u2019", Sign::apostrophe}, {"\u2018", Sign::quote}, {"\u201C", Sign::quote}, {"\u201D", Sign::quote},
    {"\u201E", Sign::quote},      {"\u00AB", Sign::quote}, {"\u00BB", Sign::quote}, {"\u2013", Sign::dash},
    {"\u2014", Sign::dash},       {"\u2026", Sign::blank}, {"\u00A0", Sign::blank}, {"\u202F", Sign::blank},
    {"\u00BF", Sign::blank},      {"\u00A1", Sign::blank}, {"\u2022", Sign::dash},  {"\uFF1F", Sign::question},
    {"\u061F", Sign::question},   {"\u3002", Sign::stop},  {"\uFF01", Sign::stop},
};
Foreign foreign_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xC2 || (lead >= 0xC3 && lead <= 0xD7)) return {};  // most letters of Europe begin here
  for (const Spelled& spelled : kForeign)
    if (text.substr(at).starts_with(spelled.bytes)) return {spelled.sign, spelled.bytes.size()};
  return {};
}

// Words whose full stop ends no sentence, most often.
constexpr std::array kShortened{
    word_hash("dr"),  word_hash("mr"),  word_hash("mrs"), word_hash("ms"), word_hash("prof"), word_hash("st"),
    word_hash("e.g"), word_hash("i.e"), word_hash("vs"),  word_hash("ca"), word_hash("z.b"),  word_hash("bzw"),
    word_hash("nr"),  word_hash("fig"), word_hash("cf"),  word_hash("g"),  word_hash("e"),    word_hash("b"),
};

constexpr std::string_view kGermanMonths[] = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                              "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

class Walk {
 public:
  Walk(std::string_view text, const std::function<void(const WalkedSentence&)>& take) : text_(text), take_(take) {}

  void run() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      take_line(begin, end);
      begin = end + 1;
    }
    flush(false);
  }

 private:
  void take_line(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
      code_.is_code({});  // an empty line may end a patch or lie in it
      flush(false);
      return;
    }
    if (code_.is_code(line)) {
      flush(false);
      return;
    }
    if (starts_item(line.substr(first))) flush(false);
    const std::size_t words_before = words_.size();
    scan(begin + first, end);
    if (words_before == 0 && is_salutation(line)) flush(false);
  }

  static bool starts_item(std::string_view line) {
    if (line.size() < 3) return false;
    if ((line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return true;
    if (line.starts_with("\u2022")) return true;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && digits <= 2 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
           line[digits + 1] == ' ';
  }

  bool is_salutation(std::string_view line) const {
    const std::size_t last = line.find_last_not_of(" \t\r");
    return line[last] == ',' && !words_.empty() && words_.size() <= kSalutationWords;
  }

  void scan(std::size_t at, std::size_t end) {
    while (at < end) {
      switch (kind(text_[at])) {
        case Byte::letter:
          at = letter(at, end);
          break;
        case Byte::stop:
          at = stop(at, end);
          break;
        case Byte::mark:
          at = is_url(at) ? skip_to_blank(at, end) : at + 1;
          after_mark_ = true;
          break;
        case Byte::other:
          after_mark_ = after_mark_ || text_[at] == '-';  // a dash; inside a word it only separates
          ++at;
          break;
        case Byte::blank:
        case Byte::quote:
          ++at;
          break;
      }
    }
  }

  // A word, or a sign that is written with bytes beyond ASCII.
  std::size_t letter(std::size_t at, std::size_t end) {
    const Foreign foreign = static_cast<unsigned char>(text_[at]) < 0x80 ? Foreign{} : foreign_at(text_, at);
    switch (foreign.sign) {
      case Sign::none:
        return word(at, end);
      case Sign::question:
        return finish(at + foreign.length, true);
      case Sign::stop:
        return finish(at + foreign.length, false);
      case Sign::dash:
        after_mark_ = true;
        break;
      case Sign::apostrophe:
      case Sign::quote:
      case Sign::blank:
        break;
    }
    return at + foreign.length;
  }

  std::size_t word(std::size_t at, std::size_t end) {
    const std::size_t begin = at;
    if (words_.empty()) begin_ = begin;
    std::uint64_t hash = kHashStart;
    std::size_t more = 0;
    do {
      for (char lower; at < end && (lower = kLower[static_cast<unsigned char>(text_[at])]) != 0; ++at)
        hash = hash_on(hash, lower);
      more = at < end ? rarer_letter(at, end, hash) : 0;
      at += more;
    } while (more > 0);
    words_.push_back({hash, static_cast<std::uint32_t>(begin), after_mark_ || words_.empty()});
    end_ = at;
    after_mark_ = false;
    return at;
  }

  // What goes on a word beyond the letters of ASCII: how many bytes it takes, 0 where the word is over.
  std::size_t rarer_letter(std::size_t at, std::size_t end, std::uint64_t& hash) const {
    const char byte = text_[at];
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\'' || byte == '.') {
      if (!letter_at(at + 1, end)) return 0;
      hash = hash_on(hash, byte);
      return 1;
    }
    if (value < 0x80) return 0;
    if (value == 0xC3 && at + 1 < end) {  // Latin-1: capitals differ from small letters in one bit
      const char second = text_[at + 1];
      hash = hash_on(hash_on(hash, byte), is_latin_capital(second) ? static_cast<char>(second + 0x20) : second);
      return 2;
    }
    const Foreign foreign = foreign_at(text_, at);
    if (foreign.sign == Sign::none) {
      hash = hash_on(hash, byte);
      return 1;
    }
    if (foreign.sign != Sign::apostrophe || !letter_at(at + foreign.length, end)) return 0;
    hash = hash_on(hash, '\'');
    return foreign.length;
  }

  static bool is_latin_capital(char second) {
    const auto value = static_cast<unsigned char>(second);
    return value >= 0x80 && value <= 0x9E && value != 0x97;
  }
  bool letter_at(std::size_t at, std::size_t end) const { return at < end && kind(text_[at]) == Byte::letter; }

  bool is_url(std::size_t colon) const { return text_.substr(colon).starts_with("://"); }
  std::size_t skip_to_blank(std::size_t at, std::size_t end) {
    while (at < end && kind(text_[at]) != Byte::blank)
      ++at;
    end_ = at;
    return at;
  }

  // One or more of . ! ? and the brackets and quotation marks that close behind them.
  std::size_t stop(std::size_t at, std::size_t end) {
    const std::size_t begin = at;
    bool question = false;
    while (at < end && (kind(text_[at]) == Byte::stop || kind(text_[at]) == Byte::quote))
      question |= text_[at++] == '?';
    if (at < end) {
      const Foreign foreign = foreign_at(text_, at);
      if (foreign.sign == Sign::quote) at += foreign.length;
    }
    if (at < end && kind(text_[at]) != Byte::blank) return at;  // inside a word, a number, a URL
    if (question && (is_bullet(begin) || is_doubt(begin) || is_reported(begin, at, end))) return at;
    if (!question && goes_on(begin, at, end)) return at;
    return finish(at, question);
  }

  // "(?)", "(sp?)": a remark on a word.
  bool is_doubt(std::size_t at) const {
    constexpr std::size_t kNear = 10;
    if (at + 1 >= text_.size() || text_[at + 1] != ')') return false;
    const std::string_view before = text_.substr(at > kNear ? at - kNear : 0, std::min(at, kNear));
    const std::size_t bracket = before.rfind('(');
    return bracket != std::string_view::npos && before.find(' ', bracket) == std::string_view::npos;
  }

  // "to be decided: ?", and the bullets that a lost character set left: nothing is asked after a colon.
  bool is_bullet(std::size_t at) const {
    const std::size_t before = text_.substr(0, at).find_last_not_of(" \t");
    return before != std::string_view::npos && text_[before] == ':';
  }

  // He asked "why?" and left: a quotation mark closes and the sentence goes on in lower case.
  bool is_reported(std::size_t begin, std::size_t after, std::size_t end) const {
    return after - begin > 1 && text_[after - 1] != '?' && text_[after - 1] != '!' && text_[after - 1] != '.' &&
           text_[after - 1] != ')' && lower_follows(after, end);
  }

  bool goes_on(std::size_t begin, std::size_t after, std::size_t end) const {
    if (text_[begin] == '!') return false;
    if (lower_follows(after, end)) return true;
    const bool single = after - begin == 1 && end_ == begin && !words_.empty();
    if (single && is_day_of_month(begin, after, end)) return true;
    return single && std::find(kShortened.begin(), kShortened.end(), words_.back().hash) != kShortened.end();
  }

  // "am 3. März": a number of one or two digits before a month, which German writes with a capital.
  bool is_day_of_month(std::size_t stop, std::size_t after, std::size_t end) const {
    const std::size_t begin = words_.back().begin;
    if (stop - begin > 2 || !text::is_digit(text_[begin]) || !text::is_digit(text_[stop - 1])) return false;
    const std::size_t next = std::min(text_.find_first_not_of(' ', after), end);
    return std::ranges::any_of(kGermanMonths,
                               [&](std::string_view month) { return text_.substr(next).starts_with(month); });
  }

  bool lower_follows(std::size_t at, std::size_t end) const {
    while (at < end && kind(text_[at]) == Byte::blank)
      ++at;
    return at < end && text_[at] >= 'a' && text_[at] <= 'z';
  }

  std::size_t finish(std::size_t end, bool question) {
    if (!words_.empty()) end_ = end;
    flush(question);
    return end;
  }

  void flush(bool question) {
    if (!words_.empty())
      take_({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_), question, words_});
    words_.clear();
    after_mark_ = false;
  }

  std::string_view text_;
  const std::function<void(const WalkedSentence&)>& take_;
  CodeLines code_;
  std::vector<Word> words_;
  std::size_t begin_ = 0;  // of the sentence being read
  std::size_t end_ = 0;    // of its last word, URL or final stop
  bool after_mark_ = false;
};

}  // namespace

void walk_sentences(std::string_view text, const std::function<void(const WalkedSentence&)>& take) {
  Walk(text, take).run();
}

}  // namespace closeknit::signals
