// SPDX-License-Identifier: AGPL-3.0-or-later
// Findings: what signals/ found in the new text of each message, and people/ in its signature, kept so that nobody has
// to read it again. Tables cue, signal and signed, written by this room alone.
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
  std::vector<std::int64_t> numbers;  // people::telephone_numbers() of the signature
};

// Pure. `at` and `zone_minutes` give the writer's calendar day.
Findings find(std::string_view fresh, std::string_view signature, Instant at, int zone_minutes);

// Of a message that nothing is kept of yet. Expects a transaction.
void put_findings(book::Book& book, InteractionId id, IdentityId sender, const Findings& findings);
void drop_findings(book::Book& book, InteractionId id);
// What was kept, but for the numbers.
Findings findings_of(book::Book& book, InteractionId id);

// Reads the kept text of all messages anew, for rules that have changed. Chunks of one transaction each; what is half
// done is done again.
void find_anew(book::Book& book, const Progress& progress, StopToken stop);

}  // namespace closeknit::intake
