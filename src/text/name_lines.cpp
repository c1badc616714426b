// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/name_lines.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/sender.hpp"

namespace closeknit::text {
namespace {

// "Kim", "Kim McDonald": one to three words of letters, each with a capital.
bool is_capitalised_name(std::string_view words) {
  constexpr std::size_t kLongest = 30;
  if (words.size() < 2 || words.size() > kLongest || std::ranges::count(words, ' ') > 2) return false;
  bool first = true;
  for (char c : words) {
    if (first ? !is_upper(c) : !is_letter(c) && c != ' ' && c != '.') return false;
    first = c == ' ';
  }
  return is_lower(words.back());
}

}  // namespace

bool is_dashed_name(const Lines& lines, Stretch within, std::size_t i) {
  std::string_view words = lines.words(i);
  constexpr std::array<std::string_view, 5> kDashes{"-", "~", "//", "—", "–"};
  const auto* dash = std::ranges::find_if(kDashes, [&](std::string_view d) { return words.starts_with(d); });
  if (dash == kDashes.end()) return false;
  words.remove_prefix(dash->size());
  bool capital = !words.empty() && (is_upper(words[0]) || *dash == "//");
  if (!capital || !looks_like_name(words.substr(0, words.find(" (")))) return false;
  return i > within.begin && !lines.words(i - 1).starts_with(*dash);
}

bool continues_sentence(const Lines& lines, Stretch within, std::size_t i) {
  constexpr std::size_t kFull = 50;
  if (i == within.begin || lines[i - 1].blank()) return false;
  std::string_view above = lines.words(i - 1);
  constexpr std::string_view kStops = ".!?,:;)>-";
  return above.size() >= kFull && kStops.find(above.back()) == std::string_view::npos;
}

bool is_lone_name(const Lines& lines, Stretch within, std::size_t i) {
  constexpr auto kAnswers = std::to_array<std::string_view>({"yes",
                                                             "no",
                                                             "ok",
                                                             "okay",
                                                             "done",
                                                             "great",
                                                             "sorry",
                                                             "please",
                                                             "hello",
                                                             "hi",
                                                             "sure",
                                                             "agreed",
                                                             "never",
                                                             "maybe",
                                                             "nope",
                                                             "yep",
                                                             "yeah",
                                                             "attached",
                                                             "received",
                                                             "fixed",
                                                             "applied",
                                                             "acked",
                                                             "wow",
                                                             "cool",
                                                             "nice",
                                                             "good",
                                                             "perfect",
                                                             "excellent",
                                                             "congratulations",
                                                             "congrats",
                                                             "ja",
                                                             "nein",
                                                             "oui",
                                                             "non",
                                                             "si",
                                                             "enjoy",
                                                             "why",
                                                             "what",
                                                             "when",
                                                             "who",
                                                             "how",
                                                             "stay",
                                                             "tuned",
                                                             "more",
                                                             "later",
                                                             "end",
                                                             "eof",
                                                             "fin",
                                                             "confidential",
                                                             "urgent"});
  std::string_view words = lines.words(i);
  if (!is_capitalised_name(words)) return false;
  if (std::ranges::any_of(kAnswers, [&](std::string_view known) { return equal_any_case(words, known); })) return false;
  auto above = lines.written_before(i);
  if (!above || *above < within.begin) return false;
  std::string_view before = lines.words(*above);
  constexpr std::size_t kShort = 30;  // "Hope this helps,"
  if (before.ends_with(',') && before.size() <= kShort && *above > lines.next_written(within.begin)) return true;
  bool name_and_surname = words.contains(' ');
  return lines[i - 1].blank() && std::string_view(name_and_surname ? ".!)" : ".!?)").contains(before.back());
}

bool is_greeting(std::string_view words) {
  constexpr std::array<std::string_view, 24> kGreet{"dear",   "hi",     "hello",    "hey",      "hallo",   "liebe",
                                                    "lieber", "moin",   "guten",    "sehr",     "servus",  "bonjour",
                                                    "cher",   "chère",  "chers",    "hola",     "querido", "querida",
                                                    "buenos", "buenas", "estimado", "estimada", "beste",   "salve"};
  constexpr std::ptrdiff_t kMostBlanks = 4;
  const std::size_t end = std::min(words.find_first_of(" ,!"), words.size());
  const std::string_view first = words.substr(0, end);
  const bool greets = std::ranges::any_of(
      kGreet, [&](std::string_view one) { return first.size() == one.size() && starts_with_any_case(first, one); });
  return greets && std::ranges::count(words, ' ') <= kMostBlanks;
}

}  // namespace closeknit::text
