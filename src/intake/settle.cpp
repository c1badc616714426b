// SPDX-License-Identifier: AGPL-3.0-or-later
// Settling: from what was added to what it means. Each step works through table `pending` in chunks, one transaction
// each, and moves a row on only together with what it caused, so that a kill between two chunks repeats nothing.
#include <algorithm>

#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "honesty/sketches.hpp"
#include "intake/acquainting.hpp"
#include "intake/enroll.hpp"
#include "intake/findings.hpp"
#include "intake/intake.hpp"
#include "intake/judging.hpp"
#include "intake/learning.hpp"
#include "intake/tying.hpp"
#include "interests/interests_store.hpp"
#include "introductions/introductions_store.hpp"
#include "people/people_store.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {
namespace {

constexpr std::size_t kChunk = 20'000;

// Rises with every change of rules after which a book should be derived again.
constexpr std::string_view kRules = "8";
constexpr std::string_view kRulesSetting = "rules";

struct Waiting {
  InteractionId id;
  book::Pending state;
};

std::vector<Waiting> waiting(book::Book& book, InteractionId after) {
  std::vector<Waiting> rows;
  book::Statement& found = book.engine->prepare(
      "SELECT interaction, state FROM pending WHERE book = $1 AND interaction > $2 ORDER BY interaction LIMIT $3");
  found.with(book.id, after, kChunk);
  while (found.step())
    rows.push_back({InteractionId{found.integer(0)}, static_cast<book::Pending>(found.integer(1))});
  return rows;
}

std::uint64_t count_waiting(book::Book& book) {
  book::Statement& count = book.engine->prepare("SELECT count(*) FROM pending WHERE book = $1");
  std::uint64_t number = count.with(book.id).step() ? static_cast<std::uint64_t>(count.integer(0)) : 0;
  count.reset();
  return number;
}

// Calls `work` for each chunk of what waits, inside a transaction.
void in_chunks(book::Book& book, std::string_view stage, const Progress& progress, StopToken stop,
               const std::function<void(const std::vector<Waiting>&)>& work) {
  std::uint64_t total = progress ? count_waiting(book) : 0;
  std::uint64_t done = 0;
  InteractionId after{INT64_MIN};
  for (auto rows = waiting(book, after); !rows.empty(); rows = waiting(book, after)) {
    if (stop_requested(stop)) return;
    book::Transaction transaction(*book.engine);
    work(rows);
    transaction.commit();
    after = rows.back().id;
    done += rows.size();
    if (progress) progress({stage, "messages", done, total, done});
  }
}

Owner owner_of(book::Book& book) {
  auto identities = people::owner_identities(book);
  return {identities.begin(), identities.end()};
}

// All ties rest on who the owner is: when that changes, they are made anew.
void start_ties_anew(book::Book& book) {
  book::Transaction transaction(*book.engine);
  ties::drop_all_ties(book);
  introductions::drop_edges(book);
  honesty::drop_all_sketches(book);
  book.engine->prepare("DELETE FROM pending WHERE book = $1").run(book.id);
  book.engine
      ->prepare(
          "INSERT INTO pending (book, interaction, state) SELECT book, interaction, 0 FROM interaction WHERE book = $1")
      .run(book.id);
  transaction.commit();
}

void settle_owner(book::Book& book, const std::vector<people::Known>& known) {
  Owner before = owner_of(book);
  {
    book::Transaction transaction(*book.engine);
    people::decide_owner(book, known);
    transaction.commit();
  }
  if (owner_of(book) != before) start_ties_anew(book);
}

void tie_what_came(book::Book& book, const Owner& owner, const Progress& progress, StopToken stop) {
  in_chunks(book, "ties", progress, stop, [&](const std::vector<Waiting>& rows) {
    Tying tying(book, owner);
    Acquainting acquainting(book, owner);
    for (const Waiting& row : rows) {
      if (row.state == book::Pending::touched) continue;
      auto interaction = book::find_interaction(book, row.id);
      if (!interaction) continue;
      const bool added = row.state == book::Pending::added;
      added ? tying.add(*interaction) : tying.amend(*interaction);
      added ? acquainting.add(*interaction) : acquainting.amend(*interaction);
      honesty::keep_sketch(book, *interaction, owner);
    }
    // From here on what was added waits no longer: sums made anew below take it in.
    book.engine->prepare("UPDATE pending SET state = 1 WHERE book = $1 AND interaction BETWEEN $2 AND $3")
        .run(book.id, rows.front().id, rows.back().id);
    acquainting.write([&](InteractionId id) { return tying.waits(id); });
    tying.write();
  });
}

void judge_what_came(book::Book& book, const Owner& owner, const Progress& progress, StopToken stop) {
  Judging judging(book, owner);
  in_chunks(book, "requests", progress, stop, [&](const std::vector<Waiting>& rows) {
    for (const Waiting& row : rows)
      judging.judge_conversation_of(row.id);
  });
  in_chunks(book, "answers", progress, stop, [&](const std::vector<Waiting>& rows) {
    for (const Waiting& row : rows)
      judging.settle_elsewhere(row.id);
    book.engine->prepare("DELETE FROM pending WHERE book = $1 AND interaction BETWEEN $2 AND $3")
        .run(book.id, rows.front().id, rows.back().id);
  });
}

void count_anew(book::Book& book) {
  book::Transaction transaction(*book.engine);
  book::keep_totals(book);
  transaction.commit();
}

void group_sketches(book::Book& book) {
  book::Transaction transaction(*book.engine);
  honesty::group_sketches(book);
  transaction.commit();
}

void keep_background(book::Book& book) {
  book::Transaction transaction(*book.engine);
  interests::keep_background(book);
  transaction.commit();
}

// What passed between the owner and each identity counts as evidence that there is a human being.
void settle_persons(book::Book& book, std::vector<people::Known> known) {
  std::unordered_map<IdentityId, people::Known*> by_id;
  for (people::Known& one : known)
    by_id.emplace(one.id, &one);
  ties::each_tie(book, [&](IdentityId identity, const ties::Sums& sums) {
    auto at = by_id.find(identity);
    if (at == by_id.end()) return;
    at->second->counts.from_me = sums.messages[0][0] + sums.messages[0][1];
    at->second->counts.sent_to_me = sums.messages[1][0] + sums.messages[1][1];
  });
  book::Transaction transaction(*book.engine);
  people::decide_people(book, known);
  transaction.commit();
}

}  // namespace

void settle(book::Book& book, Instant now, const Progress& progress, StopToken stop) {
  const auto first = waiting(book, InteractionId{INT64_MIN});
  if (first.empty()) return;
  const Arrived arrived{first.front().id, count_waiting(book)};
  count_anew(book);
  auto known = people::all_known(book);
  settle_owner(book, known);
  Owner owner = owner_of(book);
  tie_what_came(book, owner, progress, stop);
  if (stop_requested(stop)) return;
  group_sketches(book);
  settle_persons(book, std::move(known));
  learn_from_past(book, owner, arrived, now);
  judge_what_came(book, owner, progress, stop);
  if (!stop_requested(stop)) keep_background(book);
}

void settle_people(book::Book& book, Instant now) {
  auto known = people::all_known(book);
  settle_owner(book, known);
  if (!waiting(book, InteractionId{INT64_MIN}).empty()) return settle(book, now);
  settle_persons(book, std::move(known));
}

void rederive(book::Book& book, Instant now, const Progress& progress, StopToken stop) {
  find_anew(book, progress, stop);  // first: what is counted rests on it
  if (stop_requested(stop)) return;
  {
    book::Transaction transaction(*book.engine);
    conversations::forget_all(book);
    people::drop_counts(book);
    conversations::Weaver weaver(book);
    Enrolled enrolled;
    std::unordered_map<IdentityId, std::string> addresses;
    auto address_of = [&](IdentityId identity) {
      auto [at, missing] = addresses.try_emplace(identity);
      if (missing) at->second = book::identity_address(book, identity);
      return at->second;
    };
    book::each_interaction(book, InteractionId{INT64_MIN}, [&](const book::Interaction& interaction) {
      std::vector<InteractionId> joined;
      weaver.place(interaction, joined);
      enrolled.add(interaction, address_of);
      if (IdentityId asked = interaction.parent ? book::sender_of_key(book, interaction.parent) : IdentityId{};
          asked && asked != sender_of(interaction))
        enrolled.answered(asked);
      return !stop_requested(stop);
    });
    if (stop_requested(stop)) return;  // rolled back: nothing was thrown away
    write_enrolled(book, enrolled);
    transaction.commit();
  }
  interests::drop_background(book);
  start_ties_anew(book);
  book::set_setting(book, kRulesSetting, kRules);
  settle(book, now, progress, stop);
}

bool is_derived_anew(book::Book& book) {
  return book::setting(book, kRulesSetting) == kRules || book::totals(book).interactions == 0;
}

}  // namespace closeknit::intake
