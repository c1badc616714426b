// SPDX-License-Identifier: AGPL-3.0-or-later
// Header blocks in the middle of a text: "From: … Sent: … To: … Subject: …" as Outlook and others set above what they
// quote without marks, and the headers of Lotus Notes ("Kim Jones@ACME", "02/09/2001 04:39 PM", "To:", "cc:").
#pragma once

#include <optional>

#include "text/lines.hpp"

namespace closeknit::text {

// The header block whose first field stands on line `i`: from the rule above it, if any, to its last field. Nothing
// where there is none: a lone "From:" in prose, or a memo that begins "TO: … FROM: …".
std::optional<Stretch> header_block_at(const Lines& lines, std::size_t i);

// The block of Lotus Notes whose "To:" stands on line `i`, from the name or date above it to its subject.
std::optional<Stretch> notes_block_at(const Lines& lines, std::size_t i);

}  // namespace closeknit::text
