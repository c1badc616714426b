// SPDX-License-Identifier: AGPL-3.0-or-later
// Findings: what signals/ found in the new text of each message, kept so that a conversation can be judged without
// reading it again. Tables cue and signal, written by this room alone.
#pragma once

#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/progress.hpp"
#include "signals/request.hpp"
#include "signals/signals.hpp"

namespace closeknit::intake {

struct Findings {
  signals::RequestCues cues;
  std::vector<signals::Signal> signals;
};

// Pure. `at` and `zone_minutes` give the writer's calendar day.
Findings find(std::string_view fresh, Instant at, int zone_minutes);

// In place of what was kept of that message before. Expects a transaction.
void put_findings(book::Book& book, InteractionId id, IdentityId sender, const Findings& findings);
void drop_findings(book::Book& book, InteractionId id);
Findings findings_of(book::Book& book, InteractionId id);

// Reads the kept text of all messages anew, for rules that have changed. Chunks of one transaction each; what is half
// done is done again.
void find_anew(book::Book& book, const Progress& progress, StopToken stop);

}  // namespace closeknit::intake
