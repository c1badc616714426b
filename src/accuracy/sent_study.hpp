// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters that were really sent: how often would the check beside a letter have warned of one? Nobody has labels for
// them, but hardly any pretends: a check that warns of many is wrong, or will not be read.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"
#include "honesty/honesty.hpp"

namespace closeknit::accuracy {

struct OwnerSent {
  Split split = Split::test;
  std::uint32_t letters = 0;
  std::uint32_t warned = 0;              // of which there is a warning or a refusal
  std::array<std::uint32_t, 8> found{};  // by honesty::Finding
  std::vector<std::string> told;         // the sentences told to care and then ask: for working on the rules
};

// Letters of the owner's to one person in To, of the later half of their mail, so that there is a past: at most `most`,
// spread evenly. Each is checked as `check` does, by what was known when it left.
OwnerSent sent_of(Mail& mail, const Ego& ego, std::size_t most);

// Nothing measured: a table without rows.
Table sent_table(const std::string& set, std::span<const OwnerSent> owners, Split split);

}  // namespace closeknit::accuracy
