// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/joining.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace closeknit::people {
namespace {

Known known(std::string address, std::vector<NameForm> names = {}) {
  Known result;
  result.id = mail_identity(address);
  result.address = std::move(address);
  result.names = std::move(names);
  return result;
}

// Profiles look into the Known they were made from, which therefore has to stay.
struct Profiles {
  std::vector<Known> all;
  std::vector<Profile> list;
  explicit Profiles(std::vector<Known> known) : all(std::move(known)) {
    for (const Known& one : all)
      list.push_back(profile_of(one, Judgement{}));
  }
};

TEST(Profile, KeepsTheNamesThatCount) {
  Known one = known(
      "petra.lund7@mail.acme.example",
      {{"Petra Lund", 50}, {"Lund, Petra", 20}, {"Acme Support", 30}, {"Nils Quill", 1}, {"Petra Lund via x", 40}});
  Profile profile = profile_of(one, Judgement{});
  ASSERT_EQ(profile.names.size(), 1U);
  EXPECT_EQ(profile.local, "petralund7");
  EXPECT_EQ(profile.stem, "petralund");
  EXPECT_EQ(profile.organisation, "acme.example");
  EXPECT_FALSE(profile.open_to_anybody);
  EXPECT_TRUE(profile.joins);
}

TEST(Profile, TakesAHandleFromACodeHost) {
  Known one = known("1234567+zorbl@users.noreply.host.example");
  Profile profile = profile_of(one, Judgement{});
  EXPECT_EQ(profile.local, "zorbl");
  EXPECT_TRUE(profile.is_login);
}

TEST(Profile, SaysNothingForRolesAndLocalMachines) {
  for (const char* address :
       {"info@acme.example", "me@acme.example", "petra@localhost", "petra@laptop.(none)", "github@acme.example"}) {
    Known one = known(address);
    EXPECT_TRUE(profile_of(one, Judgement{}).local.empty()) << address;
  }
}

TEST(Rarity, IsMeasuredWithinTheBook) {
  std::vector<Known> all;
  for (int i = 0; i < 300; ++i) {
    std::string n{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
    all.push_back(known("x" + n + "@example.org", {{"Anna Vo" + n + "x", 1}}));
  }
  all.push_back(known("y@example.org", {{"Ottilie Vabax", 1}}));
  Profiles profiles(all);
  Rarity rarity(profiles.list);
  EXPECT_GT(rarity.chance_of(parse_name("Anna Vabax")), rarity.chance_of(parse_name("Ottilie Vabax")));
  EXPECT_GE(rarity.chance_of(parse_name("Never Heard")), kLeastChance);
  EXPECT_TRUE(rarity.is_name_word("anna"));
  EXPECT_FALSE(rarity.is_name_word("zorbl"));
  EXPECT_EQ(rarity.weight_of_domain("example.org"), 1.0);  // everybody is there
  EXPECT_GT(rarity.weight_of_domain("small.example"), 5.0);
}

TEST(Patterns, AreTheAddressesPeopleMakeFromTheirNames) {
  std::vector<std::string> texts;
  for (const Pattern& pattern : local_patterns(parse_name("Petra Lund")))
    texts.push_back(pattern.text);
  std::ranges::sort(texts);
  EXPECT_EQ(texts, (std::vector<std::string>{"lundp", "lundpetra", "petral", "petralund", "plund"}));
  EXPECT_TRUE(local_patterns(parse_name("Petra")).empty());
  EXPECT_TRUE(local_patterns(Name{}).empty());
  EXPECT_EQ(local_patterns(parse_name("P. Lund")).size(), 2U);
}

TEST(Candidates, AreOnlyThoseThatShareSomething) {
  Profiles profiles({known("petra@a.example", {{"Petra Lund", 1}}), known("plund@b.example"),
                     known("x@c.example", {{"Lund, Petra", 1}}), known("nils@d.example", {{"Nils Quill", 1}})});
  auto pairs = candidates(profiles.list);
  EXPECT_EQ(pairs, (std::vector<Candidate>{{0, 1}, {0, 2}, {1, 2}}));
}

TEST(Candidates, StayFewInLargeBlocks) {
  std::vector<Known> all;
  for (int i = 0; i < 5000; ++i)
    all.push_back(known("a" + std::to_string(i) + "@x.example", {{"Petra Lund", 1}}));
  Profiles profiles(all);
  EXPECT_LE(candidates(profiles.list).size(), all.size() * kBlockHeads);
}

TEST(Likeness, NeverRunsOverAndIsSymmetric) {
  const char* names[] = {"", "Petra", "Petra Lund", "P. Lund", "zorbl77", "Lund, Petra M.", "Petre Lund"};
  const char* addresses[] = {"petra@a.example", "plund@b.example", "zorbl77@gmail.com", "petra.lund@a.example",
                             "info@b.example"};
  std::vector<Known> all;
  for (const char* name : names)
    for (const char* address : addresses)
      all.push_back(known(address, {{name, 1}}));
  Profiles profiles(all);
  Rarity rarity(profiles.list);
  for (const Profile& a : profiles.list)
    for (const Profile& b : profiles.list) {
      Likeness one = compare(a, b, rarity);
      EXPECT_GE(one.probability, 0);
      EXPECT_LT(one.probability, 1);
      EXPECT_EQ(one.probability >= kDoubtAt && one.reason.empty(), false);
      EXPECT_DOUBLE_EQ(one.probability, compare(b, a, rarity).probability);
    }
}

TEST(Likeness, TakesInWhatMailTells) {
  Likeness likeness{0.5, "same full name"};
  likeness.take_in({9, "the same telephone number"});
  EXPECT_DOUBLE_EQ(likeness.probability, 0.9);
  EXPECT_EQ(likeness.reason, "same full name, the same telephone number");
  likeness.take_in({1e9, ""});
  EXPECT_LT(likeness.probability, 1);
  likeness.take_in({1e-30, "named side by side on one message"});
  EXPECT_GE(likeness.probability, 0);
}

}  // namespace
}  // namespace closeknit::people
