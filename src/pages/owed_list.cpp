// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "book/corrections.hpp"
#include "honesty/honesty_store.hpp"
#include "owed/elsewhere_store.hpp"
#include "pages/between.hpp"
#include "pages/habit.hpp"
#include "pages/owed_asks.hpp"
#include "people/people_store.hpp"

namespace closeknit::pages {
namespace {

// As people count it: hours within a day, then days of the calendar, so that Tuesday is the same number of days ago
// in the morning as in the evening.
Days waited(Instant since, Instant now) {
  Days passed = now - since;
  return passed < Days{1} ? passed : Days{static_cast<double>(now.day() - since.day())};
}

constexpr std::string_view kAnswers = "owed";
constexpr Days kWithinABatch{1.0 / 24};  // between one letter and the next
constexpr std::ptrdiff_t kBatch = 3;     // letters

std::string_view direction_name(owed::Direction direction) {
  return direction == owed::Direction::by_me ? "by_me" : "to_me";
}

std::string_view kind_said(owed::Kind kind) {
  return kind == owed::Kind::answer ? kAnswers : owed::kind_name(kind);
}

// A key without whom it names, where that says nothing (see NotOwed).
std::string as_taken_off(std::string key, owed::Kind kind) {
  if (kind == owed::Kind::promise) key.resize(key.rfind(':'));
  return key;
}

std::optional<Days> usual_delay(const Standing& standing, owed::Direction direction) {
  return direction == owed::Direction::by_me ? standing.tie.my_delay : standing.tie.their_delay;
}

double share_answered(std::span<const Standing> everybody) {
  Answers all;
  for (const Standing& standing : everybody) {
    if (standing.kind != people::Kind::person) continue;
    all.answered += standing.answered;
    all.asked += standing.asked;
  }
  return smoothed(all);
}

}  // namespace

std::string owed_key(const owed::Item& item) {
  return std::string(kind_said(item.kind)) + ':' + std::string(direction_name(item.direction)) + ':' +
         to_text(item.request) + ':' + to_text(item.other);
}

std::optional<OwedNamed> owed_named(std::string_view key) {
  for (owed::Kind kind : {owed::Kind::answer, owed::Kind::promise, owed::Kind::thanks})
    for (owed::Direction direction : {owed::Direction::by_me, owed::Direction::to_me}) {
      const std::string begin = std::string(kind_said(kind)) + ':' + std::string(direction_name(direction)) + ':';
      if (!key.starts_with(begin)) continue;
      const std::string_view ids = key.substr(begin.size());
      const std::size_t colon = ids.find(':');
      if (colon == std::string_view::npos) return {};
      return OwedNamed{kind, direction, {id_from_text(ids.substr(0, colon))}, {id_from_text(ids.substr(colon + 1))}};
    }
  return {};
}

NotOwed::NotOwed(book::Book& book) {
  for (const book::Correction& said : book::corrections(book)) {
    const bool owed = said.kind == book::CorrectionKind::owed;
    if (!owed && said.kind != book::CorrectionKind::not_owed) continue;
    const auto item = owed_named(said.subject);
    const std::string key = item ? as_taken_off(said.subject, item->kind) : std::string();
    const InteractionId letter = request_named(said.subject);
    if (!owed && item) items_.insert(key);
    if (!owed && !item) letters_.insert(letter);
    if (!owed) continue;
    letters_.erase(letter);
    std::erase_if(items_, [&](const std::string& one) { return item ? one == key : request_named(one) == letter; });
  }
}

bool NotOwed::holds(const owed::Item& item) const {
  return letters_.contains(item.request) || items_.contains(as_taken_off(owed_key(item), item.kind));
}

InteractionId request_named(std::string_view subject) {
  // KIND:DIRECTION:INTERACTION:IDENTITY, or the interaction alone.
  for (int i = 0; i < 2 && subject.contains(':'); ++i)
    subject.remove_prefix(subject.find(':') + 1);
  return {id_from_text(subject.substr(0, subject.find(':')))};
}

Asks::Asks(book::Book& book, std::span<const Standing> standings, Instant now, double least)
    : Asks(book, standings, standings, now, least) {}

Asks::Asks(book::Book& book, std::span<const Standing> standings, std::span<const Standing> everybody, Instant now,
           double least)
    : book_(book),
      now_(now),
      least_(least),
      answers_at_all_(share_answered(everybody)),
      not_owed_(book),
      owner_(people::owner_identities(book)) {
  for (const Standing& standing : standings)
    for (IdentityId identity : standing.identities)
      whose_.emplace(identity, &standing);
}

const ties::Sums& Asks::sums(const Standing& standing) {
  auto [slot, fresh] = sums_.try_emplace(standing.person);
  if (fresh) slot->second = sums_of(book_, standing.identities);
  return slot->second;
}

// Settling knows addresses; who has several may have been answered at another one.
bool Asks::dealt_with_at_another_address(const owed::Stored& stored, const Standing& standing) {
  if (stored.item.direction != owed::Direction::by_me || standing.identities.size() == 1) return false;
  std::vector<IdentityId> others = standing.identities;
  std::erase(others, stored.item.other);
  return owed::dealt_with_at(book_, stored, others, owner_);
}

void Asks::take(const owed::Stored& stored) {
  const owed::Item& item = stored.item;
  Days age = now_ - Instant{seconds_of(item.request)};
  if (item.settled_by || age < Days{0} || age > owed::forgotten_after(item.kind) || not_owed_.holds(item)) return;
  auto whose = whose_.find(item.other);
  if (whose == whose_.end()) return;
  const Standing& standing = *whose->second;
  owed::Habit habit = habit_of(sums(standing), standing.tie.two_way, item.direction, now_);
  if (item.direction == owed::Direction::by_me) habit.answers_at_all = answers_at_all_;
  habit.waited = age;
  habit.usual = usual_delay(standing, item.direction).value_or(Days{});
  double probability = owed::probability(item, habit);
  if (probability < least_) return;
  if (item.direction == owed::Direction::by_me && item.kind == owed::Kind::answer) {
    habit.written_since = honesty::letters_since(book_, standing.identities, item.request);
    probability = owed::probability(item, habit);
  }
  if (probability >= least_ && !dealt_with_at_another_address(stored, standing))
    asks_.push_back({stored, &standing, probability});
}

// Whoever sends many letters in a row, each beginning something, has emptied their desk on the owner's: one of them
// stands for all, the likeliest. `asks` ascend by person.
void Asks::fold_batches(std::vector<const Ask*>& asks) {
  std::ranges::stable_sort(asks, {}, [](const Ask* ask) {
    return std::tuple(ask->standing->person, ask->stored.item.kind, ask->stored.item.request);
  });
  const auto goes_on = [](const Ask* a, const Ask* b) {
    return a->standing == b->standing && a->stored.item.kind == b->stored.item.kind &&
           Instant{seconds_of(b->stored.item.request)} - Instant{seconds_of(a->stored.item.request)} <= kWithinABatch;
  };
  std::vector<const Ask*> kept;
  for (auto begin = asks.begin(); begin != asks.end();) {
    auto end = begin + 1;
    while (end != asks.end() && goes_on(*(end - 1), *end))
      ++end;
    if (end - begin < kBatch) {
      kept.insert(kept.end(), begin, end);
    } else {
      const Ask* likeliest = *std::ranges::max_element(begin, end, {}, [](const Ask* ask) { return ask->probability; });
      kept.push_back(likeliest);
      folded_[likeliest->stored.item.request] = static_cast<std::size_t>(end - begin - 1);
    }
    begin = end;
  }
  asks = std::move(kept);
}

// Whoever asks twice in one conversation waits for one answer: to the latest. Two promises that stand are two deeds.
std::vector<const Asks::Ask*> Asks::sorted(owed::Direction direction) {
  std::map<std::tuple<PersonId, ConversationId, owed::Kind, InteractionId>, const Ask*> latest;
  for (const Ask& ask : asks_) {
    if (ask.stored.item.direction != direction) continue;
    const owed::Item& item = ask.stored.item;
    const InteractionId deed = item.kind == owed::Kind::promise ? item.request : InteractionId{};
    auto& slot = latest[{ask.standing->person, ask.stored.conversation, item.kind, deed}];
    if (!slot || slot->stored.item.request < ask.stored.item.request) slot = &ask;
  }
  std::vector<const Ask*> order;
  order.reserve(latest.size());
  for (const auto& [where, ask] : latest)
    order.push_back(ask);
  if (direction == owed::Direction::by_me) fold_batches(order);
  order_closest_first(order);
  if (direction == owed::Direction::by_me) fold_promises(order);
  return order;
}

void Asks::order_closest_first(std::vector<const Ask*>& order) {
  std::sort(order.begin(), order.end(), [](const Ask* a, const Ask* b) {
    auto rank = [](const Ask* ask) {
      return std::tuple(ask->stored.item.kind, ask->standing->circle, -ask->probability,
                        -ask->stored.item.request.value, ask->stored.item.other);
    };
    return rank(a) < rank(b);
  });
}

// What was promised to several in one letter was promised once. `order` has the closest first.
void Asks::fold_promises(std::vector<const Ask*>& order) {
  std::unordered_set<InteractionId> seen;
  std::erase_if(order, [&](const Ask* ask) {
    if (ask->stored.item.kind != owed::Kind::promise) return false;
    const InteractionId letter = ask->stored.item.request;
    if (seen.insert(letter).second) return false;
    also_[letter].push_back(ask->standing->name);
    return true;
  });
}

OwedItem Asks::item(const Ask& ask) {
  const owed::Item& stored = ask.stored.item;
  const Standing& standing = *ask.standing;
  OwedItem item;
  item.key = owed_key(stored);
  item.direction = stored.direction;
  item.kind = stored.kind;
  item.due = stored.due;
  item.thanked = owed::is_thanked(stored);
  if (const auto others = also_.find(stored.request); stored.kind == owed::Kind::promise && others != also_.end())
    item.also = others->second;
  item.person = standing.person;
  item.name = standing.name;
  item.circle = standing.circle;
  item.strength = standing.tie.strength;
  item.probability = ask.probability;
  item.age = waited(Instant{seconds_of(stored.request)}, now_);
  if (stored.kind == owed::Kind::answer) item.usual = usual_delay(standing, stored.direction);
  item.why = reasons(stored, {answers_of(sums(standing), stored.direction), item.age, item.usual});
  if (auto folded = folded_.find(stored.request); folded != folded_.end())
    item.why.push_back(fmt::format("{} more of their letters came within the hour", folded->second));
  if (auto interaction = book::find_interaction(book_, stored.request))
    item.evidence = evidence_of(book_, *interaction, stored.sentence_begin, stored.sentence_end);
  return item;
}

std::vector<OwedItem> Asks::list(owed::Direction direction, std::size_t most) {
  auto order = sorted(direction);
  std::vector<OwedItem> items;
  std::map<owed::Kind, std::size_t> taken;
  for (const Ask* ask : order)
    if (taken[ask->stored.item.kind]++ < most) items.push_back(item(*ask));
  return items;
}

OwedList owed_list(book::Book& book, std::span<const Standing> standings, Instant now, double least, std::size_t most) {
  Asks asks(book, standings, now, least);
  InteractionId from = first_interaction_at((now - owed::kForgottenAfter).seconds);
  for (const owed::Stored& stored : owed::open_since(book, from))
    asks.take(stored);
  return {asks.list(owed::Direction::by_me, most), asks.list(owed::Direction::to_me, most)};
}

}  // namespace closeknit::pages
