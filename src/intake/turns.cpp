// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/turns.hpp"

#include <algorithm>

#include "intake/enroll.hpp"
#include "intake/findings.hpp"
#include "owed/not_yet.hpp"
#include "owed/series.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;
using book::Role;

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

bool passes_a_link_on(const owed::Turn& turn) {
  return std::ranges::find(turn.signals, signals::SignalKind::link, &signals::Signal::kind) != turn.signals.end();
}

void add_recipients(owed::Turn& turn, const Interaction& interaction, const Owner& owner) {
  turn.recipients = 0;
  turn.to_count = 0;
  for (const Participant& participant : interaction.participants) {
    if (participant.role != Role::to && participant.role != Role::cc) continue;
    ++turn.recipients;
    if (participant.role == Role::to) ++turn.to_count;
    if (!owner.contains(participant.identity))
      (participant.role == Role::to ? turn.to : turn.cc).push_back(participant.identity);
  }
  turn.recipients = std::max(turn.recipients, 1U);
  turn.to_count = std::max(turn.to_count, 1U);
}

}  // namespace

owed::Turn turn_of(book::Book& book, const Interaction& interaction, const Owner& owner) {
  owed::Turn turn;
  turn.id = interaction.id;
  turn.at = interaction.at();
  turn.from_me = from_owner(interaction, owner);
  Addressed me = addressed(interaction, owner);
  turn.to_me = me.to;
  turn.cc_me = me.cc;
  turn.human = looks_human(interaction);
  turn.sender = sender_of(interaction);
  turn.starts = !interaction.parent && (interaction.traits & sources::kReplyPrefix) == 0;
  turn.series = owed::series_of(interaction.subject);
  add_recipients(turn, interaction, owner);
  add_findings(book, turn);
  turn.encloses = !interaction.attachments.empty() || passes_a_link_on(turn);
  return turn;
}

void read_promises(book::Book& book, std::span<owed::Turn> turns) {
  auto turn = std::ranges::find_if(turns, [](const owed::Turn& one) { return owed::promise_of(one) != nullptr; });
  if (turns.end() - turn < 2) return;  // nothing came of it yet
  for (; turn != turns.end(); ++turn) {
    const auto said = book::find_said(book, turn->id);
    if (!said) continue;
    turn->not_yet = owed::says_not_yet(said->fresh);
    if (const signals::Signal* promise = owed::promise_of(*turn); promise && promise->end <= said->fresh.size())
      turn->promised = owed::Matter(said->fresh.substr(promise->begin, promise->end - promise->begin), {});
  }
}

void set_parent(owed::Turn& turn, const owed::Turn& parent) {
  turn.parent = parent.id;
  turn.answers_me = parent.from_me;
}

}  // namespace closeknit::intake
