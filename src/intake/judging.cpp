// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/judging.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "intake/enroll.hpp"
#include "intake/findings.hpp"
#include "owed/owed_store.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;
using book::Role;

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

void add_findings(book::Book& book, owed::Turn& turn) {
  Findings findings = findings_of(book, turn.id);
  turn.questions = findings.cues.questions;
  turn.requests = findings.cues.requests;
  turn.asks = findings.cues.score;
  turn.sentence_begin = findings.cues.sentence_begin;
  turn.sentence_end = findings.cues.sentence_end;
  turn.withdrawn = findings.cues.withdrawn;
  turn.words = findings.cues.words;
  turn.signals = std::move(findings.signals);
}

bool has(const std::vector<signals::Signal>& signals, signals::SignalKind kind) {
  return std::ranges::find(signals, kind, &signals::Signal::kind) != signals.end();
}

std::string sentence_of(const std::string& fresh, const owed::Item& item) {
  std::size_t begin = std::min<std::size_t>(item.sentence_begin, fresh.size());
  std::size_t end = std::clamp<std::size_t>(item.sentence_end, begin, fresh.size());
  return fresh.substr(begin, end - begin);
}

}  // namespace

owed::Turn Judging::turn_of(const Interaction& interaction) {
  owed::Turn turn;
  turn.id = interaction.id;
  turn.at = interaction.at();
  turn.from_me = from_owner(interaction, owner_);
  Addressed me = addressed(interaction, owner_);
  turn.to_me = me.to;
  turn.cc_me = me.cc;
  turn.human = looks_human(interaction);
  turn.sender = sender_of(interaction);
  turn.recipients = 0;
  turn.to_count = 0;
  for (const Participant& participant : interaction.participants) {
    if (participant.role != Role::to && participant.role != Role::cc) continue;
    ++turn.recipients;
    if (participant.role == Role::cc && !owner_.contains(participant.identity)) turn.cc.push_back(participant.identity);
    if (participant.role != Role::to) continue;
    ++turn.to_count;
    if (!owner_.contains(participant.identity)) turn.to.push_back(participant.identity);
  }
  turn.recipients = std::max(turn.recipients, 1U);
  turn.to_count = std::max(turn.to_count, 1U);
  add_findings(book_, turn);
  turn.encloses = !interaction.attachments.empty() || has(turn.signals, signals::SignalKind::link);
  return turn;
}

void Judging::judge_conversation_of(InteractionId id) {
  ConversationId conversation = conversations::conversation_of(book_, id);
  if (!conversation || !judged_.insert(conversation).second) return;
  std::vector<InteractionId> ids = conversations::members(book_, conversation, kMostTurns);
  std::vector<owed::Turn> turns;
  std::unordered_map<MessageKey, std::size_t> by_key;
  for (InteractionId member : ids) {
    auto interaction = book::find_interaction(book_, member);
    if (!interaction) continue;
    owed::Turn turn = turn_of(*interaction);
    if (auto parent = by_key.find(interaction->parent); interaction->parent && parent != by_key.end()) {
      turn.parent = turns[parent->second].id;
      turn.answers_me = turns[parent->second].from_me;
    }
    by_key.emplace(interaction->key, turns.size());
    turns.push_back(std::move(turn));
  }
  std::vector<owed::Item> items = owed::judge(turns);
  for (auto judge_more : {owed::judge_promises, owed::judge_thanks})
    std::ranges::move(judge_more(turns), std::back_inserter(items));
  for (owed::Item& item : items)
    if (!item.settled_by && item.settled_how.empty() && item.direction == owed::Direction::by_me)
      find_answer_elsewhere(item, conversation);
  owed::put_conversation(book_, conversation, items, ids);
}

// What the owner wrote to `identity` (in To) within (from, until), oldest first, the first kMostElsewhere.
std::vector<InteractionId> Judging::written_to(IdentityId identity, InteractionId from, InteractionId until) {
  book::Statement& rows = book_.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction > $3 AND "
      "interaction < $4 AND role = 1 ORDER BY interaction");
  std::vector<InteractionId> ids;
  rows.with(book_.id, identity, from, until);
  while (ids.size() < kMostElsewhere && rows.step())
    if (InteractionId id{rows.integer(0)}; owner_.contains(book::sender_of_interaction(book_, id))) ids.push_back(id);
  rows.reset();
  return ids;
}

const owed::Matter& Judging::matter_of(InteractionId id) {
  if (auto known = matters_.find(id); known != matters_.end()) return known->second;
  if (matters_.size() >= kMostMatters) matters_.clear();
  std::string subject, fresh;
  if (auto interaction = book::find_interaction(book_, id)) subject = std::move(interaction->subject);
  if (auto said = book::find_said(book_, id)) fresh = std::move(said->fresh);
  return matters_.emplace(id, owed::Matter(fresh, subject)).first->second;
}

Judging::Asked Judging::asked_by(const owed::Item& item) {
  if (item.kind == owed::Kind::thanks) return {.kind = item.kind, .matter = {}};
  std::string subject, fresh;
  if (auto interaction = book::find_interaction(book_, item.request)) subject = std::move(interaction->subject);
  if (auto said = book::find_said(book_, item.request)) fresh = std::move(said->fresh);
  return {.kind = item.kind, .matter = owed::Matter(sentence_of(fresh, item), subject)};
}

void Judging::find_answer_elsewhere(owed::Item& item, ConversationId conversation) {
  InteractionId until = first_interaction_at((Instant{seconds_of(item.request)} + kElsewhereWithin).seconds);
  std::optional<Asked> asked;
  for (InteractionId id : written_to(item.other, item.request, until)) {
    if (conversations::conversation_of(book_, id) == conversation) continue;
    if (!asked) asked = asked_by(item);
    if (!deals_with(id, *asked)) continue;
    item.settled_by = id;
    item.settled_how = elsewhere_words(item.kind);
    return;
  }
}

// Thanks are for whatever was done of late.
bool Judging::deals_with(InteractionId answer, const Asked& asked) {
  if (asked.kind == owed::Kind::thanks) return has(findings_of(book_, answer).signals, signals::SignalKind::thanks);
  return owed::on_the_matter(asked.matter, matter_of(answer));
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
  if (!owner_.contains(book::sender_of_interaction(book_, id))) return;
  InteractionId from = first_interaction_at((Instant{seconds_of(id)} - kElsewhereWithin).seconds);
  ConversationId here = conversations::conversation_of(book_, id);
  for (IdentityId other : recipients_to(id)) {
    std::erase_if(open_elsewhere(other), [&](Open& open) {
      const owed::Item& item = open.stored.item;
      if (item.request < from || item.request > id || open.stored.conversation == here) return false;
      if (!open.asked) open.asked = asked_by(item);
      if (!deals_with(id, *open.asked)) return false;
      owed::settle(book_, item, id, elsewhere_words(item.kind));
      return true;
    });
  }
}

std::vector<IdentityId> Judging::recipients_to(InteractionId id) {
  book::Statement& rows = book_.engine->prepare(
      "SELECT identity FROM participant WHERE book = $1 AND interaction = $2 AND role = 1 ORDER BY position");
  std::vector<IdentityId> found;
  rows.with(book_.id, id);
  while (rows.step())
    if (IdentityId identity{rows.integer(0)}; !owner_.contains(identity)) found.push_back(identity);
  return found;
}

}  // namespace closeknit::intake
