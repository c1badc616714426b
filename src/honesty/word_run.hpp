// SPDX-License-Identifier: AGPL-3.0-or-later
// For what looks at the words of a draft's sentences, folded as text::fold does.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace closeknit::honesty {

// Whether the words of `run` stand there one after the other.
inline bool holds_run(std::span<const std::string> words, std::initializer_list<std::string_view> run) {
  return std::ranges::search(words, run).begin() != words.end();
}

}  // namespace closeknit::honesty
