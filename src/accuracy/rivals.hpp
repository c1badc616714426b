// SPDX-License-Identifier: AGPL-3.0-or-later
// Rivals: the formulas that others published or that anybody would try first, computed here and nowhere in the product.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "accuracy/history.hpp"

namespace closeknit::accuracy {

// What passed between the owner and one other, as the rivals see it.
struct Past {
  Days age{};  // at the moment asked about
  bool out = false;
  bool copy = false;
  double recipients = 1;
};

struct Rival {
  std::string_view name;
  double (*score)(std::span<const Past> pasts);
};
std::span<const Rival> rivals();

}  // namespace closeknit::accuracy
