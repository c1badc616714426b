// SPDX-License-Identifier: AGPL-3.0-or-later
// Counts as the book keeps them: one blob of 32-bit little-endian numbers in the order of kCountMembers.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "people/people.hpp"

namespace closeknit::people {

// Persisted order: only ever append.
inline constexpr auto kCountMembers = std::to_array<std::uint32_t Counts::*>({
    &Counts::sent,
    &Counts::sent_list,
    &Counts::sent_unsubscribe,
    &Counts::sent_automatic,
    &Counts::sent_bulk,
    &Counts::sent_campaign,
    &Counts::sent_bounce,
    &Counts::sent_reply,
    &Counts::sent_html_only,
    &Counts::sent_few,
    &Counts::answered,
    &Counts::received,
    &Counts::received_to,
    &Counts::list_address,
    &Counts::in_sent_folder,
    &Counts::delivered_to,
    &Counts::sent_to_me,
    &Counts::from_me,
    &Counts::sent_opt_out,
    &Counts::sent_sells,
    &Counts::sent_sells_much,
    &Counts::sent_links,
    &Counts::sent_many_links,
    &Counts::sent_prices,
    &Counts::sent_exclaims,
    &Counts::sent_impersonal,
    &Counts::sent_greets,
    &Counts::sent_signs,
    &Counts::sent_shouts,
    &Counts::sent_nobody_named,
    &Counts::sent_answers_elsewhere,
});
static_assert(sizeof(Counts) == kCountMembers.size() * sizeof(std::uint32_t), "every count is in the table");

std::string pack(const Counts& counts);
// A blob of an older book is shorter: what it lacks is 0. A blob that no version wrote (not a multiple of four bytes,
// or longer than all counts) gives zeros throughout.
Counts unpack(std::string_view blob);

}  // namespace closeknit::people
