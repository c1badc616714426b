// SPDX-License-Identifier: AGPL-3.0-or-later
// Introductions: who brought the owner and somebody together? An owner's first conversation with somebody is hidden; of
// all whom the owner knew by then, who stood in its first message?
#pragma once

#include <span>
#include <string>

#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"

namespace closeknit::accuracy {

// Figures of the owners of `split` with at least kLeastMeetings cases each; no rows where there is none.
Table introductions_table(const std::string& set, Mail& mail, std::span<const Ego> egos, Split split);
inline constexpr std::size_t kLeastMeetings = 5;

}  // namespace closeknit::accuracy
