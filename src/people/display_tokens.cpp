// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/display_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace closeknit::people {
namespace {

using std::string_view;

// Display names beyond this are no names; the rest is not looked at.
constexpr std::size_t kLongestDisplay = 256;

string_view bounded(string_view display) {
  if (display.size() <= kLongestDisplay) return display;
  std::size_t end = kLongestDisplay;
  while (end > 0 && (static_cast<unsigned char>(display[end]) & 0xC0U) == 0x80U)
    --end;
  return display.substr(0, end);
}

// How many bytes at `at` separate words; 0 where a word goes on. Beside ASCII: the no-break space, the typographic
// double quotes and the ideographic comma's neighbours that mail programs put into names.
std::size_t separator_at(string_view text, std::size_t at) {
  auto byte = static_cast<unsigned char>(text[at]);
  if (byte <= 0x20 || byte == 0x7f) return 1;
  if (byte < 0x80) return string_view("\"._*\\!?=~^+#$%&").find(text[at]) != string_view::npos ? 1 : 0;
  for (string_view wide : {"\u00a0", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "\u3000", "\u00b7", "\u30fb"})
    if (text.substr(at).starts_with(wide)) return wide.size();
  return 0;
}

std::size_t comma_at(string_view text, std::size_t at) {
  if (text[at] == ',' || text[at] == ';') return 1;
  return text.substr(at).starts_with("，") || text.substr(at).starts_with("、") ? 3 : 0;
}

char closing_of(char open) {
  switch (open) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return 0;
  }
}

bool is_dash(string_view word) {
  constexpr auto kDashes = std::to_array<string_view>({"-", "--", "|", ":", "::", "\u2013", "\u2014", "\u2022", "@"});
  return std::ranges::find(kDashes, word) != kDashes.end();
}

bool looks_like_address(string_view word) {
  auto at = word.find('@');
  return at != string_view::npos && at > 0 && word.find('.', at) != string_view::npos;
}

string_view without_quotes(string_view word) {
  auto quote = [](char c) { return c == '\'' || c == '`' || c == ':'; };
  while (!word.empty() && quote(word.front()))
    word.remove_prefix(1);
  while (!word.empty() && quote(word.back()))
    word.remove_suffix(1);
  return word;
}

bool equals_ignoring_case(string_view text, string_view lower) {
  return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         });
}

// Reads words until something says that the rest is not the name any more.
class Splitter {
 public:
  explicit Splitter(string_view text) : text_(text) {}

  Tokens run() {
    while (at_ < text_.size() && !ended_) {
      if (std::size_t width = separator_at(text_, at_)) {
        at_ += width;
      } else if (std::size_t comma = comma_at(text_, at_)) {
        at_ += comma;
        if (!tokens_.list.empty()) tokens_.list.push_back({",", true});
      } else if (closing_of(text_[at_]) != 0) {
        skip_bracket();
      } else {
        take_word();
      }
    }
    return std::move(tokens_);
  }

 private:
  void skip_bracket() {
    auto close = text_.find(closing_of(text_[at_]), at_);
    string_view inside = text_.substr(at_ + 1, close == string_view::npos ? string_view::npos : close - at_ - 1);
    if (inside.size() > 4 && equals_ignoring_case(inside.substr(0, 4), "via ")) tokens_.via = true;
    at_ = close == string_view::npos ? text_.size() : close + 1;
  }

  std::size_t end_of_word() const {
    std::size_t end = at_;
    bool address = false;  // dots and underscores do not end an address
    auto blank = text_.find_first_of(" \t<>()\"", at_);
    address = looks_like_address(text_.substr(at_, blank == string_view::npos ? blank : blank - at_));
    if (address) return std::min(blank, text_.size());
    while (end < text_.size() && separator_at(text_, end) == 0 && comma_at(text_, end) == 0 &&
           closing_of(text_[end]) == 0 && text_[end] != '/' && text_[end] != '@')
      ++end;
    return end;
  }

  void take_word() {
    std::size_t end = end_of_word();
    if (end == at_) return take_mark();
    string_view word = without_quotes(text_.substr(at_, end - at_));
    at_ = end;
    if (word.empty() || looks_like_address(word)) return;
    if (is_dash(word) && !tokens_.list.empty()) {
      ended_ = true;
    } else if (equals_ignoring_case(word, "via") && !tokens_.list.empty()) {
      tokens_.via = ended_ = true;
    } else if (equals_ignoring_case(word, "behalf") && tokens_.list.size() > 1) {
      tokens_.list.pop_back();  // "on"
      ended_ = true;
    } else {
      if (equals_ignoring_case(word, "com") || equals_ignoring_case(word, "org")) tokens_.functional = true;
      tokens_.list.push_back({word, false});
    }
  }

  // "Ann Lee/NYC/ACME@ACME": directory names go on behind "/" and "@" with what is not the name.
  void take_mark() {
    if (!tokens_.list.empty()) ended_ = true;
    ++at_;
  }

  string_view text_;
  std::size_t at_ = 0;
  bool ended_ = false;
  Tokens tokens_;
};

}  // namespace

// What stands in brackets is the name where nothing else is: "(Ann Lee)", "ann@example.org (Ann Lee)".
Tokens split_display(string_view display) {
  string_view text = bounded(display);
  Tokens tokens = Splitter(text).run();
  if (!tokens.list.empty()) return tokens;
  auto open = text.find_first_of("([{<");
  if (open == string_view::npos) return tokens;
  auto close = text.find_first_of(")]}>", open);
  return Splitter(text.substr(open + 1, close == string_view::npos ? close : close - open - 1)).run();
}

}  // namespace closeknit::people
