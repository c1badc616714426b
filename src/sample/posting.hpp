// SPDX-License-Identifier: AGPL-3.0-or-later
// Posting: a letter with what is known about it: what the folder and the flags tell, and what truth.jsonl keeps.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "sample/letters.hpp"
#include "sample/mail.hpp"
#include "sample/world.hpp"

namespace closeknit::sample {

// What became of the question in a letter.
enum class Asked : std::uint8_t { nothing, answered, open, taken_back, answered_elsewhere };
std::string_view asked_name(Asked asked);

struct Posting {
  Letter letter;
  const Party* other = nullptr;  // whom it is from, or whom the owner writes to
  const Party* via = nullptr;    // the list it went over
  bool by_owner = false;
  bool replied = false;  // by the owner, to this very letter
  bool to_many = false;  // more than one person was asked
  Asked asked = Asked::nothing;
};

// Takes postings one by one; false to stop.
using Take = std::function<bool(Posting&&)>;

// What all writers of letters work with.
struct Stage {
  const World& world;
  const Library& library;
  std::uint64_t seed;
  Instant until;
};

}  // namespace closeknit::sample
