// SPDX-License-Identifier: AGPL-3.0-or-later
// Giving: whose offer could meet whose need. Start here.
//
// What is given is remembered, never counted: there is no sum, no score, no balance here or anywhere above, and nothing
// that was received is ever held against what was given.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::giving {

// A sentence in which somebody needs or offers something. `who` is a number for the person; equal numbers are one.
struct Wish {
  std::size_t who = 0;
  std::string_view words;
};

// The words of a sentence that say what it is about, folded, each once, in order: without those that any need or offer
// holds ("looking", "happy", "week"), and with plurals as singulars. English, German, French and Spanish.
std::vector<std::string> matter_words(std::string_view sentence);

// A need and an offer of somebody else about the same matter.
struct Match {
  std::size_t need = 0, offer = 0;  // places in what was given
  double likeness = 0;              // 0 to 1: cosine of the words, rare ones weighing more; to order by, not to show
  std::vector<std::string> common;  // the words that both hold
};
// At most `most`, likeliest first; each need once, with its likeliest offer. Silent unless they share a word that few
// other sentences hold, and are at least kLeastLikeness alike.
std::vector<Match> matches(std::span<const Wish> needs, std::span<const Wish> offers, std::size_t most);
inline constexpr double kLeastLikeness = 0.25;

}  // namespace closeknit::giving
