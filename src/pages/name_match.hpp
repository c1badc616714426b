// SPDX-License-Identifier: AGPL-3.0-or-later
// How well a typed name fits a known one; pure, for this room alone. Both are folded (text::fold).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::pages {

// Most precise first.
enum class Fit : std::uint8_t {
  whole,   // the same words, in whatever order
  words,   // each typed word is a word of the name
  prefix,  // each typed word starts a word of the name, each another one
  none,
};

class TypedName {
 public:
  explicit TypedName(std::string_view folded);
  bool empty() const { return words_.empty(); }
  Fit fit(std::string_view folded_name) const;

 private:
  std::vector<std::string> words_;  // longest first
};

}  // namespace closeknit::pages
