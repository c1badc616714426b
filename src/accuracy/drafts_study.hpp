// SPDX-License-Identifier: AGPL-3.0-or-later
// Drafts: is a letter that asks, and one that cares and then asks, told so? On drafts written for this, by many hands,
// five of which the rules were never looked at with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accuracy/history.hpp"
#include "accuracy/report.hpp"

namespace closeknit::accuracy {

struct LabelledDraft {
  std::string writer;
  std::string text;
  bool asks = false;   // wants something of its reader
  bool cares = false;  // and opens with care
};
// A file for each writer: "=== ask", "=== care-ask" or "=== none", then the words. Anything else is left out.
std::vector<LabelledDraft> read_drafts(const std::string& folder);
// Five writers are test writers, for good.
Split split_of_writer(std::string_view writer);

// A table for each finding; none where there are no drafts of `split`.
std::vector<Table> drafts_tables(const std::vector<LabelledDraft>& drafts, Split split, Instant now);
// What is told wrongly, one line each: for working on the rules, with train drafts alone.
std::vector<std::string> drafts_mistaken(const std::vector<LabelledDraft>& drafts, Instant now);

}  // namespace closeknit::accuracy
