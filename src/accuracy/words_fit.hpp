// SPDX-License-Identifier: AGPL-3.0-or-later
// How usual words are in letters of any kind: counted over archives of public mail.
#pragma once

#include <span>
#include <string>

#include "accuracy/mail.hpp"

namespace closeknit::accuracy {

// The text of general_words.inc: of each word the share as interests::general_share tells, where that is
// interests::kLeastGeneral or more. Each collection is some mailboxes that are counted as one; the first is letters of
// offices, the others are of people who write about computers, each in their way.
std::string counted_words(std::span<const std::vector<Mail*>> collections);

}  // namespace closeknit::accuracy
