// SPDX-License-Identifier: AGPL-3.0-or-later
// People: which identities are one person? Pairs that ours and the exact rules join, against the truth.
#pragma once

#include <span>
#include <vector>

#include "accuracy/identities.hpp"
#include "accuracy/report.hpp"
#include "accuracy/sets.hpp"

namespace closeknit::accuracy {

// So many questions of the review queue are taken as answered in the row "closeknit, … answered".
inline constexpr std::size_t kQuestions = 50;

Table identity_table(const std::string& set, std::span<const RawIdentity> identities);
// Two made-up mailboxes of ../shared/bench/make_corpus.py, one as it makes them and one of few letters, read by the
// real import; none where the maker is absent.
std::vector<Table> made_up_tables(Sets& sets);

}  // namespace closeknit::accuracy
