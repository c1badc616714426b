// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "interests/interests_store.hpp"
#include "pages/own_words.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::pages {
namespace {

constexpr std::uint32_t kLeastMessages = 3;
// One chance in a thousand: a page shows a handful of hundreds of words.
constexpr double kTelling = 10.83;
// So many words are looked up in the whole book.
constexpr std::size_t kLookedUp = 40;

struct Uses {
  std::vector<InteractionId> letters;  // newest first
  std::set<std::int32_t> days;
};

// Theirs, and those of all people: whom somebody writes of is another matter.
interests::WordSet names_around(book::Book& book, std::span<const IdentityId> identities) {
  interests::WordSet names;
  for (IdentityId identity : identities) {
    interests::add_name_words(names, book::identity_address(book, identity));
    for (const std::string& name : names_of(book, identity, 4))
      interests::add_name_words(names, name);
  }
  for (const Party& party : parties(book))
    if (party.kind == people::Kind::person) interests::add_name_words(names, party.name);
  return names;
}

}  // namespace

std::vector<Topic> topics_of(book::Book& book, std::span<const IdentityId> identities) {
  interests::Background background = interests::background_of(book, InteractionId{INT64_MAX});
  interests::WordSet names = names_around(book, identities);
  std::unordered_map<std::string, Uses> uses;
  auto letters = interests::written_by(book, identities, kTopicMessages);
  double read = 0, different = 0;  // letters, and the different words of each, together
  for (InteractionId letter : letters) {
    auto said = book::find_said(book, letter);
    if (!said || said->fresh.empty()) continue;
    auto said_words = interests::words_of(said->fresh);
    const interests::WordSet words(std::make_move_iterator(said_words.begin()),
                                   std::make_move_iterator(said_words.end()));
    ++read;
    different += static_cast<double>(words.size());
    for (const std::string& word : words) {
      if (background.is_common(word) || names.contains(word)) continue;
      Uses& use = uses[word];
      use.letters.push_back(letter);
      use.days.insert(Instant{seconds_of(letter)}.day());
    }
  }
  std::vector<std::pair<double, std::string>> telling;
  for (const auto& [word, use] : uses)
    if (use.letters.size() >= kLeastMessages && use.days.size() >= 2)
      telling.emplace_back(-static_cast<double>(use.letters.size()) * -std::log(background.share(word)), word);
  std::ranges::sort(telling);
  if (telling.size() > kLookedUp) telling.resize(kLookedUp);
  auto all = static_cast<double>(book::totals(book).interactions);
  double letters_of_common_length = std::max(read, different) / background.mean_words();
  for (auto& [score, word] : telling) {
    auto holding = interests::holding(book, word);
    score = holding == interests::kMostUses
                ? 0
                : -interests::surprise(static_cast<double>(uses[word].letters.size()), letters_of_common_length,
                                       static_cast<double>(holding), all);
  }
  std::ranges::sort(telling);
  std::vector<Topic> topics;
  for (const auto& [score, word] : telling) {
    if (topics.size() == kMostTopics || -score < kTelling) break;
    std::map<InteractionId, double, std::greater<>> newest;
    for (InteractionId letter : uses[word].letters)
      newest.emplace(letter, 1);
    if (auto told = told_in(book, newest, {{word, 1.0}}, 1))
      topics.push_back({word, static_cast<std::uint32_t>(uses[word].letters.size()), std::move(told->evidence)});
  }
  return topics;
}

}  // namespace closeknit::pages
