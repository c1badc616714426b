// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/shares_fit.hpp"

#include <fmt/format.h>

namespace closeknit::accuracy {

std::string fitted_choice(std::span<const OwnerShares> owners) {
  constexpr double kL2 = 1e-3;
  const Rows rows = shares_rows(owners, Split::train);
  const Fit model = fit(rows, Goal::order, kL2);
  std::string text =
      "// Written by `closeknit-accuracy --fit shares`; not by hand. interests.hpp tells what each number is.\n"
      "// clang-format off\n";
  text += fmt::format("// {} pieces of train owners.\n", rows.questions.size());
  for (std::size_t k = 0; k < interests::kChoiceParts; ++k)
    text += fmt::format("    {:.4f},  // {}\n", model.weights[k], interests::kChoiceNames[k]);
  return text + "// clang-format on\n";
}

}  // namespace closeknit::accuracy
