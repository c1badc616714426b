// SPDX-License-Identifier: AGPL-3.0-or-later
// Senders: is this a human being who could be in a circle? Against labels/senders.tsv, which names its archives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accuracy/report.hpp"
#include "accuracy/sets.hpp"

namespace closeknit::accuracy {

// One labelled sender, as the book of its archive knows it.
struct LabelledSender {
  std::string corpus;
  Split split = Split::test;
  bool sure = false;    // another reader would decide the same
  bool circle = false;  // a human being who could be in a circle
  people::Known known;
  people::Kind kind = people::Kind::person;  // what closeknit says
};
// Reads the archives that the labels name; those that are not there are noted in `sets` and left out.
std::vector<LabelledSender> labelled_senders(Sets& sets, const std::string& labels);

// Precision and recall of "could be in a circle", of one split.
Table senders_table(std::span<const LabelledSender> senders, Split split);

// The text of src/people/mass_mail.inc, fitted on the train senders.
std::string fitted_senders(std::span<const LabelledSender> senders);

}  // namespace closeknit::accuracy
