// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/not_yet.hpp"

#include <algorithm>
#include <string>

#include "text/utf8.hpp"

namespace closeknit::owed {
namespace {

constexpr std::size_t kMostRead = 4 << 10;

// Of folded words, with a blank before the first and behind the last; an apostrophe is a blank by now.
constexpr std::string_view kNotYet[]{" noch nicht ",       " noch kein ",  " noch keine ", " noch keinen ",
                                     " noch immer nicht ", " pas encore ", " todavia no ", " aun no "};
constexpr std::string_view kNot[]{" not ",   " haven t ", " havent ", " hasn t ", " didn t ", " couldn t ",
                                  " can t ", " cannot ",  " don t ",  " no ",     " nothing "};
constexpr std::string_view kYet[]{" yet ", " still "};
constexpr std::string_view kWriter[]{" i ", " we ", " i ve ", " we ve "};

template <typename Phrases>
bool says_any(std::string_view sentence, const Phrases& phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return sentence.contains(phrase); });
}

bool says_so(std::string_view sentence) {
  const std::string folded = ' ' + text::fold(sentence) + ' ';
  return says_any(folded, kNotYet) || (says_any(folded, kWriter) && says_any(folded, kYet) && says_any(folded, kNot));
}

}  // namespace

bool says_not_yet(std::string_view fresh) {
  fresh = fresh.substr(0, kMostRead);
  while (!fresh.empty()) {
    const std::size_t end = std::min(fresh.find_first_of(".!?;"), fresh.size());
    const std::string_view sentence = fresh.substr(0, end);
    fresh.remove_prefix(std::min(end + 1, fresh.size()));
    if (says_so(sentence)) return true;
  }
  return false;
}

}  // namespace closeknit::owed
