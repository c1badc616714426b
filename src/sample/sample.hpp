// SPDX-License-Identifier: AGPL-3.0-or-later
// Sample: a made-up, believable world of mail to try closeknit on, and to test it with. Start here.
#pragma once

#include <cstdint>
#include <string>

#include "ground/instant.hpp"
#include "ground/progress.hpp"
#include "ground/result.hpp"

namespace closeknit::sample {

struct Plan {
  std::uint32_t messages = 20'000;
  std::uint32_t people = 400;
  std::uint64_t seed = 1;
  Instant until;  // the newest message lies shortly before; the same plan gives the same bytes on every machine
};

struct Made {
  std::uint32_t messages = 0;
  std::uint64_t bytes = 0;
};

// Writes a Maildir++ into `folder` (made if missing; must be empty otherwise), and beside it, as truth.jsonl in the
// folder's parent or in `folder`.truth.jsonl, who is who (identities of each party and its kind) and what is owed.
Result<Made> make(const std::string& folder, const Plan& plan, const Progress& progress, StopToken stop);

}  // namespace closeknit::sample
