// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/judging.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "intake/enroll.hpp"
#include "intake/findings.hpp"
#include "intake/turns.hpp"
#include "owed/named.hpp"
#include "owed/owed_store.hpp"

namespace closeknit::intake {
namespace {

std::string_view elsewhere_words(owed::Kind kind) {
  switch (kind) {
    case owed::Kind::answer:
      return "answered in another conversation";
    case owed::Kind::promise:
      return "kept in another conversation";
    case owed::Kind::thanks:
      return "thanked in another conversation";
  }
  return {};
}

constexpr std::string_view kWroteAgain = "they wrote again", kThankedFor = "thanked for";

void settle(owed::Item& item, InteractionId by, std::string_view how) {
  item.settled_by = by;
  item.settled_how = how;
}

bool has(const std::vector<signals::Signal>& signals, signals::SignalKind kind) {
  return std::ranges::find(signals, kind, &signals::Signal::kind) != signals.end();
}

}  // namespace

void Judging::judge_conversation_of(InteractionId id) {
  ConversationId conversation = conversations::conversation_of(book_, id);
  if (!conversation || !judged_.insert(conversation).second) return;
  std::vector<InteractionId> ids = conversations::members(book_, conversation, kMostTurns);
  std::vector<owed::Turn> turns;
  std::unordered_map<MessageKey, std::size_t> by_key;
  for (InteractionId member : ids) {
    auto interaction = book::find_interaction(book_, member);
    if (!interaction) continue;
    owed::Turn turn = turn_of(book_, *interaction, owner_);
    if (auto parent = by_key.find(interaction->parent); interaction->parent && parent != by_key.end())
      set_parent(turn, turns[parent->second]);
    by_key.emplace(interaction->key, turns.size());
    turns.push_back(std::move(turn));
  }
  read_promises(book_, turns);
  std::vector<owed::Item> items = owed::judge(turns);
  for (auto judge_more : {owed::judge_promises, owed::judge_thanks})
    std::ranges::move(judge_more(turns), std::back_inserter(items));
  for (owed::Item& item : items) {
    if (item.settled_by || !item.settled_how.empty() || item.direction != owed::Direction::by_me) continue;
    if (item.kind == owed::Kind::answer) look_whom_it_calls(item);
    find_answer_elsewhere(item, conversation);
  }
  owed::put_conversation(book_, conversation, items, ids);
}

// Letters that name `identity` in that role within (from, until), oldest first.
std::vector<InteractionId> Judging::letters_naming(IdentityId identity, book::Role role, Between between) {
  book::Statement& rows = book_.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction > $3 AND "
      "interaction < $4 AND role = $5 ORDER BY interaction LIMIT $6");
  std::vector<InteractionId> ids;
  rows.with(book_.id, identity, between.from, between.until, static_cast<int>(role), kMostSubjects);
  while (rows.step())
    ids.push_back({rows.integer(0)});
  rows.reset();
  return ids;
}

std::uint64_t Judging::subject_key(InteractionId id) {
  if (auto known = subjects_.find(id); known != subjects_.end()) return known->second;
  if (subjects_.size() >= kMostMatters) subjects_.clear();
  auto interaction = book::find_interaction(book_, id);
  return subjects_.emplace(id, interaction ? owed::Matter({}, interaction->subject).subject_key() : 0).first->second;
}

const owed::Matter& Judging::matter_of(InteractionId id) {
  if (auto known = matters_.find(id); known != matters_.end()) return known->second;
  if (matters_.size() >= kMostMatters) matters_.clear();
  std::string subject, fresh;
  if (auto interaction = book::find_interaction(book_, id)) subject = std::move(interaction->subject);
  if (auto said = book::find_said(book_, id)) fresh = std::move(said->fresh);
  return matters_.emplace(id, owed::Matter(fresh, subject)).first->second;
}

void Judging::find_answer_elsewhere(owed::Item& item, ConversationId conversation) {
  Between between{item.request,
                  first_interaction_at((Instant{seconds_of(item.request)} + owed::kElsewhereWithin).seconds)};
  const auto elsewhere = [&](InteractionId id) { return conversations::conversation_of(book_, id) != conversation; };
  std::optional<owed::Asked> asked;
  std::size_t looked_at = 0;
  for (InteractionId id : letters_naming(item.other, book::Role::to, between)) {
    if (looked_at >= owed::kMostElsewhere) break;
    if (!from_owner(id)) continue;
    ++looked_at;
    if (!elsewhere(id)) continue;
    if (!asked) asked = owed::asked_by(book_, item);
    if (deals_with(id, *asked)) return settle(item, id, elsewhere_words(item.kind));
  }
  if (item.kind != owed::Kind::answer) return;
  if (!asked) asked = owed::asked_by(book_, item);
  if (const auto thanks = owed::thanked_for(book_, *asked, item.other, conversation))
    return settle(item, *thanks, kThankedFor);
  const std::uint64_t subject = subject_key(item.request);
  if (subject == 0) return;
  for (book::Role role : {book::Role::to, book::Role::cc})
    for (InteractionId id : letters_naming(item.other, role, between))
      if (from_owner(id) && subject_key(id) == subject && elsewhere(id))
        return settle(item, id, elsewhere_words(item.kind));
  for (InteractionId id : letters_naming(item.other, book::Role::from, between))
    if (subject_key(id) == subject && elsewhere(id)) return settle(item, id, kWroteAgain);
}

bool Judging::from_owner(InteractionId id) {
  return owner_.contains(book::sender_of_interaction(book_, id));
}

// A letter may go to several: what it asks may be for one of them alone.
void Judging::look_whom_it_calls(owed::Item& item) {
  auto interaction = book::find_interaction(book_, item.request);
  auto said = book::find_said(book_, item.request);
  if (!interaction || !said) return;
  std::vector<std::string> mine, others;
  for (const book::Participant& participant : interaction->participants) {
    if (participant.role != book::Role::to && participant.role != book::Role::cc) continue;
    if (participant.name == 0) continue;
    (owner_.contains(participant.identity) ? mine : others).push_back(book::name_text(book_, participant.name));
  }
  if (others.empty()) return;
  if (owed::asks_another(said->fresh, item.sentence_begin, item.sentence_end, {mine, others}))
    owed::set_names_another(item);
}

// Thanks are for whatever was done of late.
bool Judging::deals_with(InteractionId answer, const owed::Asked& asked) {
  if (asked.kind == owed::Kind::thanks && has(findings_of(book_, answer).signals, signals::SignalKind::thanks))
    return true;
  const owed::Matter& matter = matter_of(answer);
  return owed::on_the_matter(asked.matter, matter) || owed::sends_what_was_promised(book_, asked, answer, matter);
}

// The open requests of `identity` that this object has not judged.
std::vector<Judging::Open>& Judging::open_elsewhere(IdentityId identity) {
  auto [at, missing] = elsewhere_.try_emplace(identity);
  if (!missing) return at->second;
  for (owed::Stored& open : owed::open_of(book_, identity))
    if (open.item.direction == owed::Direction::by_me && !judged_.contains(open.conversation))
      at->second.push_back({.stored = std::move(open), .asked = {}});
  return at->second;
}

void Judging::settle_elsewhere(InteractionId id) {
  if (!from_owner(id)) return settle_by_their_newer(id);
  const std::vector<IdentityId> asked = recipients_of(id, book::Role::to);
  look_again(id, asked);
  settle_open(id, asked, [&](Open& open) {
    if (!open.asked) open.asked = owed::asked_by(book_, open.stored.item);
    return deals_with(id, *open.asked) || is_of_subject(id, open);
  });
  settle_open(id, recipients_of(id, book::Role::cc), [&](const Open& open) { return is_of_subject(id, open); });
}

std::vector<owed::Stored>& Judging::settled_elsewhere(IdentityId identity) {
  auto [at, missing] = settled_.try_emplace(identity);
  if (!missing) return at->second;
  for (auto kind : {owed::Kind::answer, owed::Kind::promise, owed::Kind::thanks})
    for (owed::Stored& one : owed::settled_of(book_, identity, elsewhere_words(kind)))
      if (!judged_.contains(one.conversation)) at->second.push_back(std::move(one));
  return at->second;
}

// All letters are in the book by now: what is found here will be found by any further look.
void Judging::look_again(InteractionId id, const std::vector<IdentityId>& others) {
  InteractionId from = first_interaction_at((Instant{seconds_of(id)} - owed::kElsewhereWithin).seconds);
  for (IdentityId other : others)
    std::erase_if(settled_elsewhere(other), [&](const owed::Stored& one) {
      if (one.item.request < from || one.item.request >= id) return false;
      owed::Item found = one.item;
      settle(found, {}, {});
      find_answer_elsewhere(found, one.conversation);
      if (found.settled_by == one.item.settled_by) return true;
      owed::reopen(book_, one.item);
      if (found.settled_by) owed::settle(book_, one.item, found.settled_by, found.settled_how);
      return true;
    });
}

// Whoever sends the same again, under the same subject, waits for an answer to that; whoever thanks for it has had it.
void Judging::settle_by_their_newer(InteractionId id) {
  IdentityId sender = book::sender_of_interaction(book_, id);
  if (!sender) return;
  std::optional<bool> thanks;
  settle_open(id, {sender}, [&](const Open& open) {
    if (is_of_subject(id, open)) return true;
    if (open.stored.item.kind != owed::Kind::answer) return false;
    if (!thanks) thanks = has(findings_of(book_, id).signals, signals::SignalKind::thanks);
    return *thanks;
  });
}

bool Judging::is_of_subject(InteractionId id, const Open& open) {
  if (open.stored.item.kind != owed::Kind::answer) return false;
  const std::uint64_t subject = subject_key(open.stored.item.request);
  return subject != 0 && subject == subject_key(id);
}

// What is settled, and by which letter, is found as it would be if the request's own conversation were judged anew: it
// must not depend on which of the two was read first.
template <typename Deals>
void Judging::settle_open(InteractionId id, const std::vector<IdentityId>& others, Deals deals) {
  InteractionId from = first_interaction_at((Instant{seconds_of(id)} - owed::kElsewhereWithin).seconds);
  for (IdentityId other : others) {
    std::vector<Open>& open = open_elsewhere(other);
    if (open.empty()) continue;
    ConversationId here = conversations::conversation_of(book_, id);
    std::erase_if(open, [&](Open& one) {
      const owed::Item& item = one.stored.item;
      if (item.request < from || item.request >= id || one.stored.conversation == here || !deals(one)) return false;
      owed::Item found = item;
      find_answer_elsewhere(found, one.stored.conversation);
      if (!found.settled_by) return false;
      owed::settle(book_, item, found.settled_by, found.settled_how);
      return true;
    });
  }
}

std::vector<IdentityId> Judging::recipients_of(InteractionId id, book::Role role) {
  book::Statement& rows = book_.engine->prepare(
      "SELECT identity FROM participant WHERE book = $1 AND interaction = $2 AND role = $3 ORDER BY position");
  std::vector<IdentityId> found;
  rows.with(book_.id, id, static_cast<int>(role));
  while (rows.step())
    if (IdentityId identity{rows.integer(0)}; !owner_.contains(identity)) found.push_back(identity);
  return found;
}

}  // namespace closeknit::intake
