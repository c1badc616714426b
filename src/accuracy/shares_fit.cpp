// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/shares_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ties/features.hpp"

namespace closeknit::accuracy {
namespace {

// So that one L2 fits all.
std::vector<double> spreads(const Rows& rows) {
  std::vector<double> sums(rows.features), squares(rows.features), all;
  for (std::size_t i = 0; i < rows.count(); ++i)
    for (std::size_t k = 0; k < rows.features; ++k) {
      sums[k] += rows.row(i)[k];
      squares[k] += rows.row(i)[k] * rows.row(i)[k];
    }
  const double count = static_cast<double>(rows.count());
  for (std::size_t k = 0; k < rows.features; ++k)
    all.push_back(std::sqrt(std::max(squares[k] / count - sums[k] * sums[k] / (count * count), 1e-12)));
  return all;
}

std::string name_of(std::size_t part) {
  const std::size_t own = interests::kChoiceNames.size();
  if (part < own) return std::string(interests::kChoiceNames[part]);
  return "tie, " + std::string(ties::kFeatureRows[part - own].name);
}

}  // namespace

std::string fitted_choice(std::span<const OwnerShares> owners) {
  constexpr double kL2 = 1e-2;  // of a piece; chosen by leaving train owners out
  Rows rows = shares_rows(owners, Split::train);
  const std::vector<double> spread = spreads(rows);
  for (std::size_t at = 0; at < rows.values.size(); ++at)
    rows.values[at] /= static_cast<float>(spread[at % rows.features]);
  const double pieces = static_cast<double>(rows.questions.size());
  std::array<bool, interests::kChoiceParts> held{};
  std::ranges::copy(interests::kNeverAgainst, held.begin());
  const Fit model = fit(rows, Goal::order, kL2 * pieces / static_cast<double>(rows.count()), held);
  const auto people = std::ranges::count_if(
      owners, [](const OwnerShares& owner) { return owner.split == Split::train && !owner.passed.empty(); });
  std::string text =
      "// Written by `closeknit-accuracy --fit shares`; not by hand. choice.hpp tells what each number is.\n"
      "// clang-format off\n";
  text += fmt::format("// {} pieces that {} train owners of list mail and Enron mailboxes passed on.\n",
                      rows.questions.size(), people);
  for (std::size_t k = 0; k < interests::kChoiceParts; ++k)
    text += fmt::format("    {:.4f},  // {}\n", model.weights[k] / spread[k], name_of(k));
  return text + "// clang-format on\n";
}

}  // namespace closeknit::accuracy
