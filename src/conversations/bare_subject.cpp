// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "conversations/conversations.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::conversations {
namespace {

// Reply and forward marks of mail programs, lower case; a colon follows, with a count "[2]" or "(2)" or blanks between.
constexpr std::array<std::string_view, 24> kReplyMarks{"re",   "aw",   "antw", "antwort", "sv",  "vs",   "ref", "r",
                                                       "odp",  "ynt",  "res",  "rif",     "bls", "vast", "vá",  "回复",
                                                       "答复", "返信", "回覆", "tr re",   "rép", "hv",   "réf", "svar"};
constexpr std::array<std::string_view, 14> kForwardMarks{"fwd", "fw", "wg", "tr",   "vl",   "doorst", "enc",
                                                         "rv",  "i",  "fs", "转发", "轉寄", "転送",   "weitergeleitet"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& marks, std::string_view word) {
  for (std::string_view mark : marks)
    if (mark == word) return true;
  return false;
}

std::string_view trimmed_left(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  return text;
}

// Where "mark:" or "mark[2]:" at the start ends, with the mark in `word`; 0 where there is none. Chinese and Japanese
// programs write the full-width colon.
std::size_t mark_end(std::string_view text, std::string& word) {
  constexpr std::string_view kWide = "：";
  std::size_t colon = text.find(':'), wide = text.find(kWide);
  std::size_t mark = std::min(colon, wide);
  if (mark == std::string_view::npos || mark == 0 || mark > 20) return 0;
  std::string_view before = text.substr(0, mark);
  std::size_t count = before.find_first_of("[(^");
  if (count != std::string_view::npos && count > 0) before = before.substr(0, count);
  while (!before.empty() && before.back() == ' ')
    before.remove_suffix(1);
  word = text::lowered(before);
  return mark + (wide < colon ? kWide.size() : 1);
}

// A list's tag "[name] " of up to 40 characters at the start; 0 where there is none or nothing follows it.
std::size_t tag_end(std::string_view text) {
  if (!text.starts_with('[')) return 0;
  std::size_t close = text.find(']');
  if (close == std::string_view::npos || close > 40) return 0;
  return trimmed_left(text.substr(close + 1)).empty() ? 0 : close + 1;
}

}  // namespace

BareSubject bare_subject(std::string_view subject) {
  BareSubject bare;
  std::string_view rest = trimmed_left(subject);
  for (;;) {
    std::string word;
    std::size_t end = mark_end(rest, word);
    if (end != 0 && contains(kReplyMarks, word)) {
      bare.replies = true;
    } else if (end == 0 || !contains(kForwardMarks, word)) {
      end = tag_end(rest);
    }
    if (end == 0) break;
    rest = trimmed_left(rest.substr(end));
  }
  bare.text = text::fold(rest);
  return bare;
}

}  // namespace closeknit::conversations
