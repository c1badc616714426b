// SPDX-License-Identifier: AGPL-3.0-or-later
// The program closeknit-accuracy: how right closeknit is, measured beside what others published, in one run.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accuracy/history.hpp"
#include "accuracy/report.hpp"
#include "ground/instant.hpp"
#include "ground/result.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {

struct Options {
  std::vector<std::string> mail;         // --mail PATH…
  std::vector<std::string> owner;        // --owner ADDRESS…
  std::string events;                    // --events FILE
  std::optional<ties::Channel> channel;  // --channel mail|chat|call: what the events are
  std::string identities;                // --identities FILE
  std::vector<std::string> only;         // --only SUBJECT…
  std::string fit;                       // --fit ties
  std::string keep;                      // --keep FOLDER
  std::string drafts;                    // --drafts FOLDER
  bool mistaken = false;                 // --mistaken
  std::string golden;                    // the project's own labelled material
  std::string labels;                    // --labels FOLDER, else the project's own
  Split split = Split::test;             // --split train: of ties and drift, the owners that constants are chosen on
  std::string floors;                    // --floors FILE
  bool json = false;
  bool help = false;

  bool own_material() const { return !mail.empty() || !events.empty() || !identities.empty() || !drafts.empty(); }
  bool wants(std::string_view subject) const;
};

extern const std::string_view kHelp;
Result<Options> read_options(std::span<const std::string> words);

// Measures what is asked for; `data` is the folder of the shared material. Material of the user's own that cannot be
// read, or holds nothing of its kind, is an error; of the shared material the report tells what is absent.
Result<Report> measure(const Options& options, const std::string& data, Instant now);
// The text of a weights file, fitted on the train owners of the shared material.
Result<std::string> fit_weights(const Options& options, const std::string& data, Instant now);

}  // namespace closeknit::accuracy
