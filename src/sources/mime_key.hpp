// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: what makes two copies one message, and which of two copies is kept.
#pragma once

#include "ground/ids.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

// Fills `key` and `rank` from the rest of the record. Both see only what is the same wherever a copy lies: never
// trace headers, state, labels, the time of a file, line ends, or the ">From " that mbox files make of "From ".
//
// key: of "id:" + Message-ID; without one, of "content:" + sender, date, subject and text.
// rank: of the same content and the headers that the writer made, so that a list's copy with a footer and the
// sender's own copy differ, and the choice between them does not depend on which was read first.
void name_message(Record& record);

}  // namespace closeknit::sources
