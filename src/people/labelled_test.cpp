// SPDX-License-Identifier: AGPL-3.0-or-later
// Measured on people's real identities, which a public project has sorted by hand; prints what it finds. Skips where
// that material is not at hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "people/people.hpp"

namespace closeknit::people {
namespace {

// What this version reaches is 0.980 and 0.928; the floors leave room for nothing but rounding of the folding.
constexpr double kLeastPrecision = 0.98;
constexpr double kLeastF1 = 0.92;

std::filesystem::path data_folder() {
  if (const char* given = std::getenv("CLOSEKNIT_DATA")) return given;
  const char* source = std::getenv("CLOSEKNIT_SOURCE");
  return std::filesystem::path(source == nullptr ? "." : source) / "../shared/data";
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result(1);
  for (char c : line) {
    if (c == '\t')
      result.emplace_back();
    else
      result.back() += c;
  }
  return result;
}

// Raw identities (a name with an address) and whose they are; those without a domain of the internet are left out.
struct Labelled {
  std::map<IdentityId, Known> known;
  std::vector<std::pair<IdentityId, std::string>> raw;

  void add(const std::vector<std::string>& row) {
    auto address = fold_mail_address(row[1]);
    if (!address || domain_part(*address).find('.') == std::string_view::npos) return;
    Known& one = known[mail_identity(*address)];
    one.id = mail_identity(*address);
    one.address = *address;
    one.names.push_back({row[0], static_cast<std::uint32_t>(std::stoul(row[4]))});
    raw.emplace_back(one.id, row[2] + '\t' + row[3]);
  }
  std::vector<Known> all() const {
    std::vector<Known> result;
    for (auto [id, one] : known) {
      std::ranges::stable_sort(one.names, std::greater{}, &NameForm::times);
      result.push_back(std::move(one));
    }
    return result;
  }
};

template <typename Map>
double pairs_in(const Map& counts) {
  double pairs = 0;
  for (const auto& [key, count] : counts)
    pairs += static_cast<double>(count) * (static_cast<double>(count) - 1) / 2;
  return pairs;
}

struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

Score score(const Labelled& labelled, const Resolution& resolution) {
  std::map<IdentityId, PersonId> found;
  for (const Person& person : resolution.persons)
    for (IdentityId id : person.identities)
      found[id] = person.id;
  std::map<std::string, int> gold;
  std::map<PersonId, int> joined;
  std::map<std::pair<PersonId, std::string>, int> both;
  for (const auto& [id, person] : labelled.raw) {
    ++gold[person];
    ++joined[found[id]];
    ++both[{found[id], person}];
  }
  double right = pairs_in(both);
  return {right / pairs_in(joined), right / pairs_in(gold), 2 * right / (pairs_in(joined) + pairs_in(gold))};
}

// Of the joins and doubts of each band of confidence, how many are right.
std::array<std::pair<int, int>, 10> calibration(const Labelled& labelled, const Resolution& resolution) {
  std::map<IdentityId, std::set<std::string>> people;
  for (const auto& [id, person] : labelled.raw)
    people[id].insert(person);
  std::array<std::pair<int, int>, 10> bands{};
  for (const auto* links : {&resolution.joins, &resolution.doubts})
    for (const Join& link : *links) {
      bool right =
          std::ranges::any_of(people[link.a], [&](const auto& person) { return people[link.b].contains(person); });
      auto& [good, all] = bands[std::min<std::size_t>(9, static_cast<std::size_t>(link.confidence * 10))];
      good += right ? 1 : 0;
      ++all;
    }
  return bands;
}

TEST(LabelledIdentities, AreResolvedWithFewErrors) {
  std::ifstream file(data_folder() / "labels/identity/sympy_identities.tsv");
  if (!file) GTEST_SKIP() << "no labelled identities at " << data_folder();
  Labelled labelled;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line))
    if (auto row = fields(line); row.size() == 5) labelled.add(row);

  std::vector<Known> all = labelled.all();
  std::vector<Judgement> people(all.size());
  Resolution resolution = resolve(all, people, {});
  Score result = score(labelled, resolution);
  std::cout << labelled.raw.size() << " identities: precision " << result.precision << ", recall " << result.recall
            << ", F1 " << result.f1 << '\n';
  auto bands = calibration(labelled, resolution);
  for (std::size_t i = 5; i < bands.size(); ++i)
    std::cout << "  confidence " << static_cast<double>(i) / 10 << ": " << bands[i].first << " of " << bands[i].second
              << " right\n";
  EXPECT_GE(result.precision, kLeastPrecision);
  EXPECT_GE(result.f1, kLeastF1);
  // Confidence above 0.9 has to mean it.
  EXPECT_GE(bands[9].first * 10, bands[9].second * 9);
}

}  // namespace
}  // namespace closeknit::people
