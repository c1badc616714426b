// SPDX-License-Identifier: AGPL-3.0-or-later
// The model behind owed::answer_chance() and owed::probability(): its inputs, and what each counts. For this room, and
// for the program that fits it.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "owed/owed.hpp"

namespace closeknit::owed {

// Which way an input may count in the fitted part: more of it may never lower the chance (more), or never raise it
// (less).
enum class Sign : std::uint8_t {
  unused,  // not fitted: it tells what came later, or doubles another
  more,
  less,
  either,
};

struct Input {
  std::string_view name;
  Sign sign = Sign::unused;
  double waits = 0;  // judged log-odds per unit, see weights.cpp
};

// The features, in the order of Features' members; then `always`, which is 1; then what Habit tells.
inline constexpr std::size_t kInputs = kFeatures + 9;
using Inputs = std::array<double, kInputs>;
std::span<const Input, kInputs> inputs();

// Every number the model sees. Habit's are 0 for a pair of average habits: shares as log-odds above the average,
// sums as log(1 + sum); `faded` is log2(1 + waited / patience), `faded_in_round` that times log_recipients.
Inputs inputs_of(const Features& features, const Habit& habit);

// Log-odds that an answer is owed, from the features alone: for a pair of average habits.
double evidence(const Features& features);

}  // namespace closeknit::owed
