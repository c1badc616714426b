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
  std::uint32_t traits = 0;           // people::cues()
  std::vector<std::int64_t> numbers;  // people::telephone_numbers() of the signature
  // Of the report of a mail server: the addresses at which nobody is reached, and the words that say so.
  struct Returned {
    IdentityId whom;
    std::uint32_t begin = 0, end = 0;
  };
  std::vector<Returned> returned;
};

// The zones of a message that are read (text/zones.hpp).
struct Zones {
  std::string_view fresh, signature, small_print;
};
// Pure. `at` and `zone_minutes` give the writer's calendar day, `traits` what the headers said.
Findings find(const Zones& zones, Instant at, int zone_minutes, std::uint32_t traits);

// Of a message that nothing is kept of yet: as said by `sender`, but for `returned`, which is of those it names.
// Expects a transaction.
void put_findings(book::Book& book, InteractionId id, IdentityId sender, const Findings& findings);
void drop_findings(book::Book& book, InteractionId id);
// What was kept, but for numbers, traits and who is not reached.
Findings findings_of(book::Book& book, InteractionId id);

// Reads the kept text of all messages anew, for rules that have changed. Chunks of one transaction each; what is half
// done is done again.
void find_anew(book::Book& book, const Progress& progress, StopToken stop);

}  // namespace closeknit::intake
