// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "today/today.hpp"

namespace closeknit::today {
namespace {

// What was shown in the days that still matter, by item and by person.
class Memory {
 public:
  Memory(std::span<const Shown> shown, std::int32_t today) {
    for (const Shown& row : shown) {
      std::int32_t age = today - row.day;
      if (age < 0 || age >= kQuietDays) continue;
      if (age == 0) order_.try_emplace(row.item, order_.size());
      note(items_, row.item, row.day);
      note(people_, row.identity, row.day);
    }
  }

  // Where in the list of this very day the item stood; nothing if it did not.
  std::optional<std::size_t> place_today(const Item& item) const {
    auto found = order_.find(item.key);
    return found == order_.end() ? std::nullopt : std::optional(found->second);
  }
  std::size_t shown_today() const { return order_.size(); }

  // Whether the person was shown of late, and nothing new happened since. What happened on the very day of the showing
  // is new only if it is another matter than the one shown.
  bool rests(const Item& item) const {
    auto person = people_.find(item.identity);
    if (person == people_.end()) return false;
    std::int32_t newest = item.newest.day();
    if (newest > person->second) return false;
    return newest < person->second || items_.contains(item.key);
  }

 private:
  template <typename Map, typename Key>
  static void note(Map& map, const Key& key, std::int32_t day) {
    auto [slot, fresh] = map.try_emplace(key, day);
    if (!fresh) slot->second = std::max(slot->second, day);
  }

  std::unordered_map<std::string, std::size_t> order_;
  std::unordered_map<std::string, std::int32_t> items_;
  std::unordered_map<IdentityId, std::int32_t> people_;
};

// Owed before drifting before dormant; then the closest first; the rest makes the order the same on every machine.
bool comes_before(const Item& a, const Item& b) {
  auto rank = [](const Item& item) {
    return std::tuple(item.reason, item.circle, -item.strength, -item.newest.seconds, item.identity);
  };
  auto rank_a = rank(a), rank_b = rank(b);
  return rank_a != rank_b ? rank_a < rank_b : a.key < b.key;
}

constexpr std::size_t most_of(Reason reason) {
  switch (reason) {
    case Reason::thanks:
      return kMostThanks;
    case Reason::drifting:
      return kMostDrifting;
    case Reason::dormant:
      return kMostDormant;
    default:
      return kMost;
  }
}

// Few at a time: what waits today may be taken up tomorrow as well. And nobody by the same name twice: it may well be
// one human being whose addresses are not joined yet.
bool enough_of(const Item& item, std::span<const Item> chosen) {
  if (static_cast<std::size_t>(std::ranges::count(chosen, item.reason, &Item::reason)) >= most_of(item.reason))
    return true;
  const bool quiet = item.reason == Reason::drifting || item.reason == Reason::dormant;
  return quiet && !item.name.empty() && std::ranges::count(chosen, item.name, &Item::name) > 0;
}

void drop_held(std::vector<Item>& items, std::span<const Held> held, Instant now) {
  std::unordered_set<std::string_view> away;
  for (const Held& hold : held)
    if (!hold.until || now < *hold.until) away.insert(hold.item);
  std::erase_if(items, [&](const Item& item) { return away.contains(item.key); });
}

}  // namespace

std::string_view reason_name(Reason reason) {
  switch (reason) {
    case Reason::owed:
      return "owed";
    case Reason::promised:
      return "promised";
    case Reason::thanks:
      return "thanks";
    case Reason::share:
      return "share";
    case Reason::drifting:
      return "drifting";
    case Reason::dormant:
      return "dormant";
  }
  return "";
}

bool ends(pages::Ending::Kind ending, Reason reason) {
  if (ending == pages::Ending::Kind::returned || ending == pages::Ending::Kind::mourned) return true;
  return reason == Reason::share || reason == Reason::drifting || reason == Reason::dormant;
}

// What was shown earlier today stands first, in its order; others only fill a list that was not full. So dealing with
// an item makes the day's list shorter, while the first mail imported after an empty list still finds its place.
std::vector<Item> choose(std::vector<Item> candidates, std::span<const Shown> shown, std::span<const Held> held,
                         Instant now, const Spared& spared) {
  Memory memory(shown, now.day());
  drop_held(candidates, held, now);
  std::sort(candidates.begin(), candidates.end(), comes_before);
  auto first_new = std::stable_partition(candidates.begin(), candidates.end(),
                                         [&](const Item& item) { return memory.place_today(item).has_value(); });
  std::sort(candidates.begin(), first_new,
            [&](const Item& a, const Item& b) { return memory.place_today(a) < memory.place_today(b); });
  std::vector<Item> chosen;
  std::unordered_set<IdentityId> people;
  std::size_t room = kMost - std::min(kMost, memory.shown_today());
  for (auto item = candidates.begin(); item != candidates.end(); ++item) {
    bool is_new = item >= first_new;
    if (is_new && (room == 0 || memory.rests(*item))) continue;
    if (chosen.size() == kMost) break;
    if (is_new && enough_of(*item, chosen)) continue;
    if (people.contains(item->identity) || (spared && spared(*item))) continue;
    people.insert(item->identity);
    room -= is_new ? 1 : 0;
    chosen.push_back(std::move(*item));
  }
  return chosen;
}

}  // namespace closeknit::today
