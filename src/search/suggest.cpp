// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "search/search.hpp"
#include "search/search_store.hpp"
#include "search/whom.hpp"
#include "search/words.hpp"

namespace closeknit::search {
namespace {

// Whoever types one letter gets the busiest of those who fit; more than this many are not compared.
constexpr std::size_t kMostCompared = 4'000;

struct Candidate {
  Party party;
  IdentityId identity;  // whose address fits; none where the name does
  std::int64_t letters = 0;
};

std::string address_fitting(book::Book& book, const Candidate& candidate) {
  if (candidate.identity) return book::identity_address(book, candidate.identity);
  auto busiest = busiest_address(book, candidate.party.person);
  return busiest ? busiest->address : std::string();
}

std::vector<Candidate> candidates(book::Book& book, std::string_view typed, const std::vector<std::string>& words) {
  std::vector<Candidate> all;
  std::unordered_set<PersonId> taken;
  for (Party& party : parties_with_word(book, words.front()))
    if (name_fits(party.folded, words) && taken.insert(party.person).second) all.push_back({std::move(party), {}, 0});
  for (const Address& known : addresses_with(book, words.front())) {
    if (all.size() >= kMostCompared) break;
    if (!address_fits(known.address, typed)) continue;
    auto party = party_of(book, known.identity);
    if (party && taken.insert(party->person).second) all.push_back({std::move(*party), known.identity, 0});
  }
  return all;
}

}  // namespace

std::vector<Suggestion> suggest(book::Book& book, std::string_view typed, std::size_t most) {
  auto words = folded_words(typed);
  if (words.empty() || most == 0) return {};
  auto all = candidates(book, typed, words);
  for (Candidate& candidate : all)
    candidate.letters = letters_with(book, candidate.party.person);
  // People before other parties, then those with whom most passed.
  auto before = [](const Candidate& a, const Candidate& b) {
    auto rank = [](const Candidate& c) {
      return std::tuple(c.party.kind != people::Kind::person, -c.letters, std::string_view(c.party.folded),
                        c.party.person);
    };
    return rank(a) < rank(b);
  };
  auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
  std::partial_sort(all.begin(), end, all.end(), before);
  std::vector<Suggestion> suggestions;
  for (auto one = all.begin(); one != end; ++one)
    suggestions.push_back({one->party.person, one->party.name, address_fitting(book, *one)});
  return suggestions;
}

}  // namespace closeknit::search
