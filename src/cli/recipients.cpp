// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/recipients.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace closeknit::cli {

std::vector<std::string> names_in(std::span<const std::string> lists) {
  std::vector<std::string> names;
  for (const std::string& list : lists)
    for (std::size_t at = 0; at <= list.size();) {
      std::size_t comma = std::min(list.find(',', at), list.size());
      std::string name(text::trimmed(std::string_view(list).substr(at, comma - at)));
      if (!name.empty()) names.push_back(std::move(name));
      at = comma + 1;
    }
  return names;
}

bool is_refused(std::span<const pages::DraftRemark> remarks) {
  return !remarks.empty() && remarks.front().weight == honesty::Weight::refusal;
}

}  // namespace closeknit::cli
