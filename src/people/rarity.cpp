// SPDX-License-Identifier: AGPL-3.0-or-later
// How rare a name is, measured within the book.
#include <algorithm>
#include <cmath>
#include <utility>

#include "people/joining.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

std::uint64_t key_of_initial(string_view given, string_view family) {
  return stable_hash(given.substr(0, 1), stable_hash(family));
}

std::uint32_t count_in(const std::unordered_map<std::uint64_t, std::uint32_t>& counts, std::uint64_t key) {
  auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

// One entry for each different full name, so that a person with many addresses counts once.
std::vector<const Name*> different_names(std::span<const Profile> profiles) {
  std::vector<std::pair<std::uint64_t, const Name*>> keyed;
  keyed.reserve(profiles.size());
  for (const Profile& profile : profiles)
    if (const Name* name = profile.full_name(); name != nullptr && profile.joins)
      keyed.emplace_back(name_key(*name), name);
  std::ranges::sort(keyed, {}, &std::pair<std::uint64_t, const Name*>::first);
  auto repeated = std::ranges::unique(keyed, {}, &std::pair<std::uint64_t, const Name*>::first);
  keyed.erase(repeated.begin(), repeated.end());
  std::vector<const Name*> names;
  names.reserve(keyed.size());
  for (const auto& [key, name] : keyed)
    names.push_back(name);
  return names;
}

}  // namespace

Rarity::Rarity(std::span<const Profile> profiles) {
  std::vector<const Name*> names = different_names(profiles);
  people_ = static_cast<double>(names.size());
  identities_ = static_cast<double>(profiles.size());
  words_.reserve(2 * names.size());
  initials_.reserve(2 * names.size());
  locals_.reserve(profiles.size());
  for (const Name* name : names) {
    for (const std::string& word : name->words)
      if (!is_initial(word)) ++words_[stable_hash(word)];
    ++initials_[key_of_initial(first_word(*name), last_word(*name))];
    ++initial_letters_[stable_hash(first_word(*name).substr(0, 1))];
  }
  for (const Profile& profile : profiles) {
    if (!profile.local.empty()) ++locals_[stable_hash(profile.local)];
    if (!profile.organisation.empty()) ++domains_[stable_hash(profile.organisation)];
  }
}

std::uint32_t Rarity::bearers(string_view word) const {
  return count_in(words_, stable_hash(word));
}

// Without the one person whose name is being looked at.
double Rarity::share(string_view word) const {
  double others = std::max(0.0, bearers(word) - 1.0);
  return (others + kWorldShare * kWorldWeight) / (people_ + kWorldWeight);
}

double Rarity::chance_of(const Name& name) const {
  double chance = kNamesGoTogether * (people_ + kWorldWeight);
  for (const std::string& word : name.words)
    if (!is_initial(word)) chance *= share(word);
  return std::max(kLeastChance, chance);
}

double Rarity::chance_of_initials(const Name& name) const {
  string_view given = first_word(name);
  string_view family = last_word(name);
  if (given == family) given = name.words.front();
  double known = std::max(0.0, count_in(initials_, key_of_initial(given, family)) - 1.0);
  double letter = (count_in(initial_letters_, stable_hash(given.substr(0, 1))) + 1.0) / (people_ + 26.0);
  return std::max(kLeastChance, known + kNamesGoTogether * people_ * share(family) * letter);
}

double Rarity::chance_of_word(std::string_view word) const {
  return std::max(1.0, static_cast<double>(bearers(word)));
}

// Twice is what a join explains; every further bearer makes chance likelier.
double Rarity::handle_chance(string_view handle) const {
  double further = std::max(0.0, count_in(locals_, stable_hash(handle)) - 2.0);
  return kHandleChance * (1 + further * further);
}

double Rarity::weight_of_domain(string_view organisation) const {
  double members = count_in(domains_, stable_hash(organisation));
  double lies_there = (members + 1) / (identities_ + 2);
  return std::clamp(kSecondInSameDomain / lies_there, 1.0, kMostFromDomain);
}

}  // namespace closeknit::people
