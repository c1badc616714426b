// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/today.hpp"

#include <algorithm>
#include <unordered_map>

#include "pages/between.hpp"
#include "pages/owed_asks.hpp"
#include "pages/pages_store.hpp"
#include "today/candidates.hpp"
#include "today/news.hpp"
#include "today/today_store.hpp"

namespace closeknit::today {
namespace {

// Showings name the smallest identity of then; a join since may have made another the smallest.
void follow_joins(book::Book& book, std::vector<Shown>& shown) {
  for (Shown& row : shown)
    if (auto person = pages::person_of(book, row.identity)) row.identity = IdentityId{person->value};
}

// As many requests as could be left after those that rest or are held, and no more: each is quoted from the book.
std::size_t requests_needed(std::span<const Shown> shown, std::span<const Held> held) {
  return kMost + shown.size() + held.size();
}

std::vector<pages::OwedItem> timely_requests(book::Book& book, std::span<const pages::Standing> standings, Instant now,
                                             std::size_t most) {
  pages::Asks asks(book, standings, now, owed::kShownAt);
  for (const owed::Stored& stored : owed::open_since(book, first_interaction_at((now - kTimely).seconds)))
    asks.take(stored);
  return asks.list(owed::Direction::by_me, most);
}

// Of the newest letters each way the first that no list has to keep quiet about.
constexpr std::size_t kLookedThrough = 4;

void add_evidence(book::Book& book, Item& item, const pages::Standing& standing) {
  auto sides = pages::sides_of(book, standing.identities);
  auto sums = pages::sums_of(book, standing.identities);
  for (auto way : {ties::Direction::in, ties::Direction::out}) {
    auto found = pages::latest(book, sides, way, sums.last[static_cast<std::size_t>(way)], kLookedThrough);
    std::erase_if(found, [&](const pages::Evidence& one) { return is_gentle(book, one.interaction); });
    if (!found.empty()) item.evidence.push_back(std::move(found.front()));
  }
  std::sort(item.evidence.begin(), item.evidence.end(),
            [](const pages::Evidence& a, const pages::Evidence& b) { return a.interaction > b.interaction; });
}

// A claim without evidence is not made: who has none is left out, which makes the list shorter rather than wrong.
void add_evidence(book::Book& book, std::vector<Item>& chosen, std::span<const pages::Standing> standings) {
  std::unordered_map<PersonId, const pages::Standing*> of;
  for (const pages::Standing& standing : standings)
    of.emplace(standing.person, &standing);
  for (Item& item : chosen)
    if (item.evidence.empty()) add_evidence(book, item, *of.at(item.person));
  std::erase_if(chosen, [](const Item& item) { return item.evidence.empty() || !item.evidence.front().interaction; });
}

// Whose name others bear too is typed by an address, so that the command finds them.
void tell_namesakes_apart(book::Book& book, std::vector<Item>& chosen) {
  std::vector<std::string> names;
  for (const Item& item : chosen)
    names.push_back(item.name);
  const auto shared = pages::names_of_several(book, names);
  for (Item& item : chosen) {
    if (item.typed.empty() || !shared.contains(item.name)) continue;
    const auto own = pages::belongings(book, item.person);
    item.typed = own.empty() ? to_text(item.identity) : typed_for(own.front().address, own.front().identity);
  }
}

// The places of a day's list stay what they were when it was first shown, though something was dealt with since:
// whoever dismisses 1 and then 2 means what stood there.
void number(std::vector<Item>& chosen, std::span<const Shown> shown, std::int32_t today) {
  std::vector<std::string_view> places;
  for (const Shown& row : shown)
    if (row.day == today && std::ranges::find(places, row.item) == places.end()) places.push_back(row.item);
  const std::size_t before = places.size();
  std::size_t fresh = 0;
  for (Item& item : chosen) {
    const auto place = static_cast<std::size_t>(std::ranges::find(places, item.key) - places.begin());
    item.number = place < before ? place + 1 : before + ++fresh;
  }
}

// By person, of those who were asked about.
class Spare {
 public:
  Spare(book::Book& book, std::span<const pages::Standing> standings, Instant now)
      : endings_(book, now), standings_(standings) {}

  bool operator()(const Item& item) {
    auto [known, fresh] = endings_of_.try_emplace(item.person);
    if (fresh)
      if (auto standing = std::ranges::find(standings_, item.person, &pages::Standing::person);
          standing != standings_.end())
        known->second = endings_.of(*standing);
    return known->second && ends(known->second->kind, item.reason);
  }

 private:
  pages::Endings endings_;
  std::span<const pages::Standing> standings_;
  std::unordered_map<PersonId, std::optional<pages::Ending>> endings_of_;
};

std::vector<Item> chosen_for(book::Book& book, Instant now) {
  book::Snapshot snapshot(*book.engine);
  auto shown = shown_between(book, now.day() - kQuietDays, now.day());
  follow_joins(book, shown);
  auto held = held_by_owner(book);
  auto standings = pages::standings(book, now);
  auto owed = timely_requests(book, standings, now, requests_needed(shown, held));
  auto candidates = owed_candidates(owed, now);
  auto proposals = pages::proposals(book, standings, now, pages::kFreshItem, kStrongMatch);
  std::ranges::move(share_candidates(proposals, shown, now), std::back_inserter(candidates));
  std::ranges::move(quiet_candidates(standings), std::back_inserter(candidates));
  std::ranges::move(news_candidates(book, standings, now), std::back_inserter(candidates));
  std::ranges::move(giving_candidates(pages::could_give(book, standings, now, kMost), standings),
                    std::back_inserter(candidates));
  std::ranges::move(introduction_candidates(pages::introduction_pages(book, pages::Under::way, now), standings),
                    std::back_inserter(candidates));
  Spare spare(book, standings, now);
  auto chosen = choose(std::move(candidates), shown, held, now, std::ref(spare));
  add_evidence(book, chosen, standings);
  tell_namesakes_apart(book, chosen);
  number(chosen, shown, now.day());
  return chosen;
}

}  // namespace

std::string next_step(const Item& item) {
  return item.deed + ": " + item.command + (item.typed.empty() ? "" : ' ' + item.typed);
}

std::vector<Item> today(book::Book& book, Instant now, Remember remember) {
  auto chosen = chosen_for(book, now);
  if (remember == Remember::yes) note_shown(book, now.day(), chosen);
  return chosen;
}

}  // namespace closeknit::today
