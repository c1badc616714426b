// SPDX-License-Identifier: AGPL-3.0-or-later
// Worker: a process that reads units and answers with words, until its requests end.
#pragma once

#include <cstdint>
#include <functional>

#include "ground/instant.hpp"
#include "intake/arrival.hpp"
#include "intake/shared.hpp"
#include "intake/unit.hpp"

namespace closeknit::intake {

// Reads the messages of one unit in order and hands each on as a word, ending with unit_done. This is the worker's
// whole thinking, without processes.
using Say = std::function<void(const Word&)>;
void read_unit(const Unit& unit, Instant now, Shared& shared, Shared::Busy& busy, const Say& say);

// The life of a worker process: units from `requests`, words to `answers` (file descriptors). Does not return.
struct WorkerEnds {
  int requests = -1;
  int answers = -1;
};
[[noreturn]] void live_as_worker(WorkerEnds ends, unsigned number, Instant now, Shared& shared);

}  // namespace closeknit::intake
