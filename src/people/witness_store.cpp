// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/witness.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include "people/context.hpp"
#include "people/people_store.hpp"

namespace closeknit::people {
namespace {

using book::Book;
using book::Role;
using book::Statement;

// Messages to more people than this are announcements, and tell nothing of who knows whom.
constexpr std::int64_t kMostNamed = 12;
constexpr std::size_t kFewestAskedEach = 4;
// Of a conversation at most so many rows of participants are looked at, the oldest.
constexpr std::size_t kMostOfConversation = 400;

using Partners = std::map<IdentityId, std::vector<IdentityId>>;
using Conversations =
    std::map<std::int64_t, std::vector<IdentityId>>;  // of each: who among those asked about, twice too

Partners partners_of(std::span<const Pair> pairs) {
  Partners partners;
  for (const Pair& pair : pairs) {
    partners[pair.a].push_back(pair.b);
    partners[pair.b].push_back(pair.a);
  }
  return partners;
}

bool is_list(const Known& known) {
  return known.counts.list_address > 0;
}
bool is_list(std::span<const Known> all, IdentityId id) {
  auto found = std::ranges::lower_bound(all, id, {}, &Known::id);
  return found != all.end() && found->id == id && is_list(*found);
}

// Goes over the newest messages of identities.
class Tracing {
 public:
  Tracing(Book& book, std::span<const Known> all, std::span<const IdentityId> owner, std::size_t each)
      : book_(book), all_(all), owner_(owner), each_(each) {}

  Trace trace(IdentityId identity, Conversations& conversations) {
    Trace trace;
    trace.identity = identity;
    find_messages(trace, conversations);
    find_correspondents(trace);
    find_numbers(trace);
    return trace;
  }

 private:
  void find_messages(Trace& trace, Conversations& conversations) {
    Statement& rows = book_.engine->prepare(
        "SELECT part.interaction, of.conversation FROM (SELECT DISTINCT interaction FROM participant WHERE book = $1 "
        "AND identity = $2 AND role <= 2 ORDER BY interaction DESC LIMIT $3) AS part JOIN conversation_of AS of "
        "ON of.book = $1 AND of.interaction = part.interaction ORDER BY part.interaction DESC");
    rows.with(book_.id, trace.identity, each_);
    while (rows.step()) {
      Instant at{seconds_of(InteractionId{rows.integer(0)})};
      if (trace.messages++ == 0) trace.last = at;
      trace.first = at;
      auto& met = conversations[rows.integer(1)];
      if (met.empty() || met.back() != trace.identity) met.push_back(trace.identity);
    }
  }

  void find_correspondents(Trace& trace) {
    Statement& rows = book_.engine->prepare(
        "SELECT DISTINCT other.identity FROM (SELECT DISTINCT interaction FROM participant WHERE book = $1 AND "
        "identity = $2 AND role <= 2 ORDER BY interaction DESC LIMIT $3) AS part JOIN participant AS other "
        "ON other.book = $1 AND other.interaction = part.interaction AND other.role <= 2 AND other.position < $4");
    rows.with(book_.id, trace.identity, std::min(each_, kMostTraced), kMostNamed);
    while (rows.step()) {
      IdentityId other{rows.integer(0)};
      if (other == trace.identity || std::ranges::binary_search(owner_, other)) continue;
      (is_list(all_, other) ? trace.lists : trace.correspondents).push_back(other);
    }
    std::ranges::sort(trace.correspondents);
    std::ranges::sort(trace.lists);
  }

  void find_numbers(Trace& trace) {
    Statement& rows = book_.engine->prepare(
        "SELECT DISTINCT signed.number FROM (SELECT interaction FROM participant WHERE book = $1 AND identity = $2 "
        "AND role = 0 ORDER BY interaction DESC LIMIT $3) AS part JOIN signed ON signed.book = $1 AND "
        "signed.interaction = part.interaction");
    rows.with(book_.id, trace.identity, each_);
    while (rows.step())
      trace.numbers.push_back(rows.integer(0));
    std::ranges::sort(trace.numbers);
  }

  Book& book_;
  std::span<const Known> all_;
  std::span<const IdentityId> owner_;
  std::size_t each_;
};

std::vector<Naming> namings_of(Book& book, std::int64_t conversation) {
  Statement& rows = book.engine->prepare(
      "SELECT member.interaction, who.role, who.identity FROM conversation_of AS member JOIN participant AS who "
      "ON who.book = $1 AND who.interaction = member.interaction WHERE member.book = $1 AND member.conversation = $2 "
      "ORDER BY member.interaction, who.role, who.position LIMIT $3");
  std::vector<Naming> namings;
  std::int64_t message = 0;
  rows.with(book.id, conversation, kMostOfConversation);
  while (rows.step()) {
    if (namings.empty() || rows.integer(0) != message) namings.emplace_back();
    message = rows.integer(0);
    auto role = static_cast<Role>(rows.integer(1));
    IdentityId who{rows.integer(2)};
    if (role == Role::from) namings.back().from = who;
    if (role == Role::from || role == Role::to || role == Role::cc) namings.back().named.push_back(who);
    if (role == Role::reply_to || role == Role::sender) namings.back().aside.push_back(who);
  }
  return namings;
}

Shares shares_of(std::span<const Known> all, std::span<const IdentityId> owner) {
  auto amount = [](const Known& known) { return static_cast<double>(known.counts.sent) + known.counts.received; };
  double of_people = 1;
  double of_lists = 1;
  for (const Known& known : all)
    if (!std::ranges::binary_search(owner, known.id)) (is_list(known) ? of_lists : of_people) += amount(known);
  Shares shares;
  shares.reserve(all.size());
  for (const Known& known : all)
    shares.emplace(known.id, std::min(1.0, amount(known) / (is_list(known) ? of_lists : of_people)));
  return shares;
}

// How many of the newest messages of each identity are looked at, so that all together are not many more than
// kMostAsked: those of which there are few, whole.
std::size_t messages_of_each(std::span<const Known> all, const Partners& partners) {
  std::vector<std::size_t> amounts;
  for (const Known& known : all)
    if (partners.contains(known.id)) amounts.push_back(std::size_t{known.counts.sent} + known.counts.received);
  std::ranges::sort(amounts);
  std::size_t left = kMostAsked;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    std::size_t each = left / (amounts.size() - i);
    if (amounts[i] > each) return std::clamp<std::size_t>(each, kFewestAskedEach, kMostAskedEach);
    left -= amounts[i];
  }
  return kMostAskedEach;
}

// Holds what conversations tell against the pairs of identities that meet in them.
class Meetings {
 public:
  Meetings(Book& book, std::span<const Known> all, std::span<const IdentityId> owner, const Partners& partners)
      : book_(book), all_(all), owner_(owner), partners_(partners) {}

  void visit(std::int64_t conversation, std::span<const IdentityId> met, std::map<Pair, Context>& contexts) {
    std::vector<Naming> namings;
    for (IdentityId a : met)
      for (IdentityId b : partners_.at(a)) {
        if (b <= a || std::ranges::find(met, b) == met.end()) continue;
        if (namings.empty()) namings = namings_of(book_, conversation);
        take_in(contexts.at({a, b}), namings, owner_, rivals_of(a, b), through_list(namings));
      }
  }

 private:
  std::vector<IdentityId> rivals_of(IdentityId a, IdentityId b) const {
    std::vector<IdentityId> rivals = partners_.at(a);
    const auto& of_b = partners_.at(b);
    rivals.insert(rivals.end(), of_b.begin(), of_b.end());
    return rivals;
  }
  bool through_list(const std::vector<Naming>& namings) const {
    return std::ranges::any_of(namings, [&](const Naming& message) {
      return std::ranges::any_of(message.named, [&](IdentityId id) { return is_list(all_, id); });
    });
  }

  Book& book_;
  std::span<const Known> all_;
  std::span<const IdentityId> owner_;
  const Partners& partners_;
};

}  // namespace

std::vector<Context> contexts_of(Book& book, std::span<const Known> all, std::span<const IdentityId> owner,
                                 std::span<const Pair> pairs) {
  Partners partners = partners_of(pairs);
  Tracing tracing(book, all, owner, messages_of_each(all, partners));
  std::map<IdentityId, Trace> traces;
  Conversations conversations;
  for (const auto& [identity, others] : partners)
    traces.emplace(identity, tracing.trace(identity, conversations));
  Shares shares = shares_of(all, owner);
  std::map<Pair, Context> contexts;
  for (const Pair& pair : pairs)
    contexts.emplace(pair, meet(traces.at(pair.a), traces.at(pair.b), shares));
  Meetings meetings(book, all, owner, partners);
  for (const auto& [conversation, met] : conversations)
    if (met.size() > 1) meetings.visit(conversation, met, contexts);
  std::vector<Context> result;
  result.reserve(contexts.size());
  for (auto& [pair, context] : contexts)
    result.push_back(std::move(context));
  return result;
}

}  // namespace closeknit::people
