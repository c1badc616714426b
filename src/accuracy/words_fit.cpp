// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/words_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "interests/general_words.hpp"
#include "interests/interests.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::size_t kMostLetters = 20'000;  // of a collection, evenly over its letters
constexpr std::size_t kLeastBytes = 40;       // shorter ones say "thanks" and nothing else

using Shares = std::map<std::string, double>;

Shares shares_in(const std::vector<Mail*>& collection) {
  std::size_t all = 0;
  for (const Mail* mail : collection)
    all += mail->interactions.size();
  const std::size_t step = std::max<std::size_t>(1, all / kMostLetters);
  Shares shares;
  std::size_t at = 0;
  double letters = 0;
  for (Mail* mail : collection)
    for (const book::Interaction& interaction : mail->interactions) {
      if (at++ % step != 0) continue;
      auto said = book::find_said(mail->book, interaction.id);
      if (!said || said->fresh.size() < kLeastBytes) continue;
      ++letters;
      std::vector<std::string> words = interests::words_of(said->fresh);
      std::ranges::sort(words);
      auto [repeats, end] = std::ranges::unique(words);
      words.erase(repeats, end);
      for (std::string& word : words)
        ++shares[std::move(word)];
    }
  for (auto& [word, share] : shares)
    share /= std::max(letters, 1.0);
  return shares;
}

}  // namespace

std::string counted_words(std::span<const std::vector<Mail*>> collections) {
  std::vector<Shares> all;
  for (const std::vector<Mail*>& collection : collections)
    all.push_back(shares_in(collection));
  std::string text =
      "// Written by `closeknit-accuracy --fit words`; not by hand. general_words.hpp tells what each number is.\n"
      "// Counted over the whole Enron mailboxes, the two lists, and SpamAssassin's letters.\n"
      "// clang-format off\n";
  for (const auto& [word, in_offices] : all.front()) {
    double elsewhere = 0;
    for (const Shares& shares : std::span(all).subspan(1))
      if (auto found = shares.find(word); found != shares.end()) elsewhere = std::max(elsewhere, found->second);
    const double share = std::min(in_offices, elsewhere);
    if (share >= interests::kLeastGeneral) text += fmt::format("\"{} {:.0f}\\n\"\n", word, share * 1e4);
  }
  return text + "// clang-format on\n";
}

}  // namespace closeknit::accuracy
