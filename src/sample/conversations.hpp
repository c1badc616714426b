// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations: all that the owner and one party write to each other.
#pragma once

#include "sample/posting.hpp"

namespace closeknit::sample {

// `quota` letters between the owner and a person, in conversations of one to a handful of letters, over the time and in
// the rhythm of the party. False if `take` said so.
bool write_to_each_other(const Stage& stage, const Party& person, std::uint32_t quota, const Take& take);

// `quota` letters over a mailing list, by those of its members who are among the stage's people, and by the owner.
bool write_over_list(const Stage& stage, const Party& list, std::uint32_t quota, const Take& take);

// `quota` messages of a newsletter or robot.
bool write_automatically(const Stage& stage, const Party& machine, std::uint32_t quota, const Take& take);

}  // namespace closeknit::sample
