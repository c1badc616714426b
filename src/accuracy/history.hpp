// SPDX-License-Identifier: AGPL-3.0-or-later
// History: what passed between one owner and everybody else, in order of time, whatever it was read from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "ties/past.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {

using ties::Happening;
using ties::Other;  // numbered from 0 within one history

struct History {
  std::string owner;
  ties::Channel channel = ties::Channel::mail;
  std::vector<Happening> contacts;  // ascending by time
  std::vector<bool> is_person;      // of each other; lists and robots are no candidates
};

// Owners are split for good by a hash of their name (an address, or the number in a set of events, with the set's
// name): models and constants are chosen on `train` alone, and figures are printed for `test` alone. The two people
// whose own mailboxes are in the shared data, and whoever is named by --mail, are always `test`, under all their
// addresses.
enum class Split : std::uint8_t { train, test };
Split split_of(std::string_view owner);

}  // namespace closeknit::accuracy
