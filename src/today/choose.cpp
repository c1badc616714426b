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

// The inner circles first; within one what is owed before what has gone quiet; then the closest. The rest makes the
// order the same on every machine.
bool comes_before(const Item& a, const Item& b) {
  auto rank = [](const Item& item) {
    return std::tuple(item.circle, item.reason, -item.strength, -item.newest.seconds, item.identity);
  };
  auto rank_a = rank(a), rank_b = rank(b);
  return rank_a != rank_b ? rank_a < rank_b : a.key < b.key;
}

constexpr std::size_t most_of(Reason reason) {
  switch (reason) {
    case Reason::owed:
      return kMostAnswers;
    case Reason::promised:
      return kMostPromises;
    case Reason::thanks:
      return kMostThanks;
    case Reason::introduction:
    case Reason::giving:
    case Reason::share:
      return kMostToGive;
    case Reason::news:
      return kMostNews;
    case Reason::drifting:
      return kMostDrifting;
    case Reason::dormant:
      return kMostDormant;
  }
  return kMost;
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
    case Reason::introduction:
      return "introduction";
    case Reason::giving:
      return "giving";
    case Reason::share:
      return "share";
    case Reason::news:
      return "news";
    case Reason::drifting:
      return "drifting";
    case Reason::dormant:
      return "dormant";
  }
  return "";
}

bool ends(pages::Ending::Kind ending, Reason reason) {
  if (ending == pages::Ending::Kind::returned || ending == pages::Ending::Kind::mourned) return true;
  return reason != Reason::owed && reason != Reason::promised && reason != Reason::thanks;
}

namespace {

// The list as it grows: nobody twice, and of each reason no more than its share.
class List {
 public:
  List(std::span<Item> candidates, const Spared& spared) : candidates_(candidates), spared_(spared) {}

  // Takes the candidates that `wanted` wants, in their order, until `room` is used up.
  template <typename Wanted>
  void take(std::size_t& room, Wanted wanted) {
    for (Item& item : candidates_) {
      if (room == 0) return;
      if (item.key.empty() || !wanted(item)) continue;
      if (!people_.contains(item.identity) && !(spared_ && spared_(item))) {
        people_.insert(item.identity);
        chosen_.push_back(item);
        --room;
      }
      item.key.clear();  // it is not looked at again
    }
  }
  std::size_t count(Reason reason) const {
    return static_cast<std::size_t>(std::ranges::count(chosen_, reason, &Item::reason));
  }
  // By the same name: it may well be one human being whose addresses are not joined yet.
  bool names(const Item& item) const {
    return !item.name.empty() && std::ranges::count(chosen_, item.name, &Item::name) > 0;
  }
  std::vector<Item>& chosen() { return chosen_; }

 private:
  std::span<Item> candidates_;
  const Spared& spared_;
  std::unordered_set<IdentityId> people_;
  std::vector<Item> chosen_;
};

bool is_quiet(const Item& item) {
  return item.reason == Reason::drifting || item.reason == Reason::dormant;
}

}  // namespace

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
  List list(candidates, spared);
  std::size_t again = kMost;
  list.take(again, [&](const Item& item) { return memory.place_today(item).has_value(); });
  const auto old = static_cast<std::ptrdiff_t>(list.chosen().size());
  std::size_t room = std::min(again, kMost - std::min(kMost, memory.shown_today()));
  const auto may_come = [&](const Item& item) { return !memory.rests(item) && !(is_quiet(item) && list.names(item)); };
  const auto is_answer = [&](const Item& item) { return item.reason == Reason::owed && may_come(item); };
  const auto has_place = [&](const Item& item) {
    return may_come(item) && list.count(item.reason) < most_of(item.reason);
  };
  std::size_t sure = std::min(room, kSureAnswers - std::min(kSureAnswers, list.count(Reason::owed)));
  room -= sure;
  list.take(sure, is_answer);
  room += sure;
  list.take(room, has_place);
  list.take(room, is_answer);
  std::sort(list.chosen().begin() + old, list.chosen().end(), comes_before);
  return std::move(list.chosen());
}

}  // namespace closeknit::today
