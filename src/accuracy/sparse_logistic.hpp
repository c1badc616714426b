// SPDX-License-Identifier: AGPL-3.0-or-later
// Logistic regression with L2 over many inputs of which a row holds few, by L-BFGS (Liu, Nocedal 1989): tens of
// thousands of inputs, thousands of rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "ties/logistic.hpp"

namespace closeknit::accuracy {

// The inputs of a row that are not 0, each with its value; each input once.
using SparseRow = std::vector<std::pair<std::uint32_t, float>>;

// Minimises the summed log-loss plus l2/2 · |weights|²; the constant is free. `right` is true for the rows that are.
ties::Fit fit_sparse(std::span<const SparseRow> rows, const std::vector<bool>& right, std::size_t inputs, double l2);

double log_odds_of(const ties::Fit& fit, const SparseRow& row);

}  // namespace closeknit::accuracy
