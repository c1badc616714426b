// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "people/people.hpp"

namespace closeknit::people {
namespace {

Known known(std::string address, std::vector<std::string> names = {}) {
  Known result;
  result.id = mail_identity(address);
  result.address = std::move(address);
  std::uint32_t times = 100;
  for (std::string& name : names)
    result.names.push_back({std::move(name), times -= 10});
  result.counts.sent = 5;
  return result;
}

struct Family {
  std::vector<Known> all;
  std::vector<Judgement> judgements;
  std::vector<Ruling> rulings;
  std::vector<IdentityId> owner;
  Witness witness;

  explicit Family(std::vector<Known> known) : all(std::move(known)), judgements(all.size()) {}
  Resolution run() const { return resolve(all, judgements, rulings, owner, witness); }
};

bool together(const Resolution& resolution, std::string_view a, std::string_view b) {
  for (const Person& person : resolution.persons) {
    auto has = [&](std::string_view address) {
      return std::ranges::count(person.identities, mail_identity(address)) > 0;
    };
    if (has(a) || has(b)) return has(a) && has(b);
  }
  return false;
}

bool doubted(const Resolution& resolution, std::string_view a, std::string_view b) {
  IdentityId x = mail_identity(a);
  IdentityId y = mail_identity(b);
  return std::ranges::any_of(resolution.doubts, [&](const Join& doubt) {
    return (doubt.a == x && doubt.b == y) || (doubt.a == y && doubt.b == x);
  });
}

// Two hundred other people, so that names have something to be rare in.
std::vector<Known> strangers() {
  std::vector<Known> all;
  auto letters = [](int n) { return std::string{static_cast<char>('a' + n % 26), static_cast<char>('a' + n / 26)}; };
  for (int i = 0; i < 200; ++i) {
    std::string given = "Gi" + letters(i) + "on";
    std::string family = "Fa" + letters((i * 7) % 200) + "mer";
    all.push_back(known(given + "." + family + "@example" + std::to_string(i) + ".com", {given + " " + family}));
  }
  return all;
}

// A witness that tells the same of every pair.
Witness of_all_pairs(const Context& context) {
  return [context](std::span<const Pair> pairs) {
    std::vector<Context> contexts(pairs.size(), context);
    for (std::size_t i = 0; i < pairs.size(); ++i)
      contexts[i].pair = pairs[i];
    return contexts;
  };
}

struct Case {
  const char* what;
  Known a, b;
  bool same;
};

TEST(Resolve, JoinsByNameAndAddress) {
  const Case cases[] = {
      {"the same full name", known("petra@acme.example", {"Petra Lund"}), known("plund@home.example", {"Petra Lund"}),
       true},
      {"the other way round", known("petra@acme.example", {"Petra Lund"}), known("x1@home.example", {"LUND, PETRA"}),
       true},
      {"a middle initial", known("petra@acme.example", {"Petra Lund"}), known("x1@home.example", {"Petra M. Lund"}),
       true},
      {"accents", known("a@acme.example", {"Zoë Müller"}), known("b@home.example", {"Zoe Mueller"}), true},
      {"no name but the address says it", known("petra.lund@acme.example"), known("x1@home.example", {"Petra Lund"}),
       true},
      {"initials in the same domain", known("plund@acme.example"), known("petra.lund@acme.example", {"Petra Lund"}),
       true},
      {"the same made-up address name", known("zorblax77@gmail.com", {"Petra"}),
       known("zorblax77@gmx.de", {"Petra Lund"}), true},
      {"a handle with digits", known("a@acme.example", {"zorblax77"}), known("b@home.example", {"zorblax77"}), true},
      {"one letter wrong, same domain and local part", known("petra.lundberg@a.acme.example", {"Petra Lundberg"}),
       known("petra.lundberg@b.acme.example", {"Petra Lundbegr"}), true},
      {"different full names, same address name", known("zorblax@gmail.com", {"Petra Lund"}),
       known("zorblax@gmx.de", {"Nils Quill"}), false},
      {"different middle initials", known("a@acme.example", {"Petra B. Lund"}),
       known("b@home.example", {"Petra C. Lund"}), false},
      {"given names alone", known("a@acme.example", {"Petra"}), known("b@home.example", {"Petra"}), false},
      {"one letter wrong and nothing else", known("a@acme.example", {"Petra Lundberg"}),
       known("b@home.example", {"Petra Lundburg"}), false},
      {"one letter wrong in one company", known("petra@acme.example", {"Petra Lundberg"}),
       known("petra.l@acme.example", {"Petra Lundburg"}), false},
      {"the same family name", known("a@acme.example", {"Petra Lund"}), known("b@acme.example", {"Nils Lund"}), false},
      {"a generic address name", known("github@a.example"), known("github@b.example"), false},
      {"both unknown", known("a@acme.example", {"unknown"}), known("b@home.example", {"Unknown"}), false},
  };
  for (const Case& c : cases) {
    Family family(strangers());
    family.all.push_back(c.a);
    family.all.push_back(c.b);
    family.judgements.resize(family.all.size());
    EXPECT_EQ(together(family.run(), c.a.address, c.b.address), c.same) << c.what;
  }
}

TEST(Resolve, KeepsHomonymsApartAndAsks) {
  // Six people called Anna, six called Berg: Anna Berg here and Anna Berg there may well be two.
  std::vector<Known> all = strangers();
  for (int i = 0; i < 6; ++i) {
    std::string n(1, static_cast<char>('a' + i));
    all.push_back(known("a" + n + "@one.example", {"Anna Zo" + n + "ka"}));
    all.push_back(known("b" + n + "@two.example", {"Vi" + n + "da Berg"}));
  }
  all.push_back(known("anna@acme.example", {"Anna Berg"}));
  all.push_back(known("berg@initech.example", {"Anna Berg"}));
  Family family(all);
  Resolution resolution = family.run();
  EXPECT_FALSE(together(resolution, "anna@acme.example", "berg@initech.example"));
  EXPECT_TRUE(doubted(resolution, "anna@acme.example", "berg@initech.example"));
  // Mail shows that they are one: in three conversations both take part, and never side by side.
  family.witness = of_all_pairs({.pair = {}, .small_conversations = 3});
  resolution = family.run();
  EXPECT_TRUE(together(resolution, "anna@acme.example", "berg@initech.example"));
  EXPECT_NE(resolution.joins.back().reason.find("3 conversations with both"), std::string::npos);
  // … or that they are two.
  family.witness = of_all_pairs({.pair = {}, .together = 1});
  resolution = family.run();
  EXPECT_FALSE(together(resolution, "anna@acme.example", "berg@initech.example"));
  EXPECT_FALSE(doubted(resolution, "anna@acme.example", "berg@initech.example"));
}

TEST(Resolve, DoesNotJoinByNameWhatMailKeepsApart) {
  Family family(strangers());
  family.all.push_back(known("petra@acme.example", {"Petra Lund"}));
  family.all.push_back(known("lund@home.example", {"Petra Lund"}));
  family.judgements.resize(family.all.size());
  EXPECT_TRUE(together(family.run(), "petra@acme.example", "lund@home.example"));
  family.witness = of_all_pairs({.pair = {}, .together = 2, .other_number = true});
  EXPECT_FALSE(together(family.run(), "petra@acme.example", "lund@home.example"));
}

// Ann's two addresses were never seen together with Ann's of the choir but once, and with one of them only.
TEST(Resolve, DoesNotJoinOverAThirdWhatAMessageNamesSideBySide) {
  Family family(strangers());
  for (const char* address : {"one@acme.example", "two@home.example", "three@choir.example"})
    family.all.push_back(known(address, {"Petra Lund"}));
  family.judgements.resize(family.all.size());
  IdentityId one = mail_identity("one@acme.example"), two = mail_identity("two@home.example"),
             three = mail_identity("three@choir.example");
  family.witness = [&](std::span<const Pair> pairs) {
    std::vector<Context> contexts;
    for (const Pair& pair : pairs) {
      Context context{.pair = pair};
      if (pair == Pair{std::min(one, two), std::max(one, two)}) context.small_conversations = 4;
      if (pair == Pair{std::min(two, three), std::max(two, three)}) context.together = 3;
      contexts.push_back(context);
    }
    return contexts;
  };
  Resolution resolution = family.run();
  EXPECT_TRUE(together(resolution, "one@acme.example", "two@home.example"));
  EXPECT_FALSE(together(resolution, "one@acme.example", "three@choir.example"));
}

TEST(Resolve, AsksTheWitnessOnlyWhatIsOpenAndTrustsNoStrangePairs) {
  Family family(strangers());
  std::size_t asked = 0;
  family.witness = [&](std::span<const Pair> undecided) {
    asked += undecided.size();
    return std::vector<Context>{{.pair = {family.all[0].id, family.all[1].id}, .small_conversations = 50}};
  };
  EXPECT_EQ(family.run().persons.size(), 200U);
  EXPECT_EQ(asked, 0U);
}

TEST(Resolve, NeverJoinsListsRobotsAndRolesByName) {
  for (Kind kind : {Kind::list, Kind::robot, Kind::newsletter, Kind::organisation}) {
    Family family({known("a@acme.example", {"Petra Lund"}), known("b@home.example", {"Petra Lund"})});
    family.judgements[1].kind = kind;
    EXPECT_FALSE(together(family.run(), "a@acme.example", "b@home.example"));
  }
}

TEST(Resolve, DoesNotJoinPeopleThroughAnAddressThatManyUse) {
  Family family({known("desk@acme.example", {"Petra Lund", "Nils Quill", "Ida Fernsby"}),
                 known("nils@home.example", {"Nils Quill"}), known("ida@home.example", {"Ida Fernsby"})});
  EXPECT_EQ(family.run().persons.size(), 3U);
}

TEST(Resolve, LeavesANameThatSpeaksForSomebodyElseOut) {
  Family family(
      {known("petra@acme.example", {"Petra Lund"}), known("announce@lists.example", {"Petra Lund via announce"})});
  EXPECT_FALSE(together(family.run(), "petra@acme.example", "announce@lists.example"));
}

TEST(Resolve, DoesNotBridgeContradictingNamesThroughANamelessAddress) {
  Family family({known("john.smithers@a.example", {"John Smithers"}), known("jsmithers@b.example"),
                 known("jane.smithers@c.example", {"Jane Smithers"})});
  Resolution resolution = family.run();
  EXPECT_FALSE(together(resolution, "john.smithers@a.example", "jane.smithers@c.example"));
}

TEST(Resolve, ObeysTheOwnersWord) {
  Family family({known("a@acme.example", {"Petra Lund"}), known("b@home.example", {"Petra Lund"}),
                 known("c@x.example", {"Nils Quill"})});
  IdentityId a = family.all[0].id, b = family.all[1].id, c = family.all[2].id;
  EXPECT_TRUE(together(family.run(), "a@acme.example", "b@home.example"));
  family.rulings = {{Ruling::Kind::apart, a, b}};
  EXPECT_FALSE(together(family.run(), "a@acme.example", "b@home.example"));
  EXPECT_TRUE(family.run().doubts.empty());
  family.rulings.push_back({Ruling::Kind::same, a, b});
  EXPECT_TRUE(together(family.run(), "a@acme.example", "b@home.example"));
  family.rulings = {{Ruling::Kind::same, a, c}};
  EXPECT_TRUE(together(family.run(), "a@acme.example", "c@x.example"));
}

TEST(Resolve, JoiningTwoPeopleJoinsAllAddressesOfBoth) {
  Family family({known("jonas.amsler@a.example", {"Jonas Amsler"}),
                 known("jonas@amsler-orgelbau.example", {"Jonas Amsler"}),
                 known("hannah.okafor@b.example", {"Hannah Okafor"}),
                 known("hannah@okafor-illustration.example", {"Hannah Okafor"})});
  family.rulings = {{Ruling::Kind::same, family.all[0].id, family.all[3].id}};
  Resolution resolution = family.run();
  for (std::string_view other :
       {"jonas@amsler-orgelbau.example", "hannah.okafor@b.example", "hannah@okafor-illustration.example"})
    EXPECT_TRUE(together(resolution, "jonas.amsler@a.example", other)) << other;
}

TEST(Resolve, LaterWordsWinOverEarlierOnes) {
  Family family({known("a@acme.example"), known("b@home.example"), known("c@x.example")});
  IdentityId a = family.all[0].id, b = family.all[1].id, c = family.all[2].id;
  family.rulings = {{Ruling::Kind::same, a, b}, {Ruling::Kind::same, b, c}, {Ruling::Kind::apart, a, c}};
  Resolution resolution = family.run();
  EXPECT_FALSE(together(resolution, "a@acme.example", "c@x.example"));
  EXPECT_TRUE(together(resolution, "b@home.example", "c@x.example"));
  EXPECT_FALSE(together(resolution, "a@acme.example", "b@home.example"));
}

TEST(Resolve, IgnoresWordsAboutIdentitiesThatAreNotThere) {
  Family family({known("a@acme.example")});
  family.rulings = {{Ruling::Kind::same, family.all[0].id, IdentityId{42}},
                    {Ruling::Kind::apart, IdentityId{42}, IdentityId{43}},
                    {Ruling::Kind::apart, family.all[0].id, family.all[0].id}};
  EXPECT_EQ(family.run().persons.size(), 1U);
}

TEST(Resolve, KeepsTheOwnerToThemselves) {
  Family family({known("me@acme.example", {"Olivia Wner"}), known("me@home.example", {"O"}),
                 known("other@x.example", {"Olivia Wner"})});
  family.owner = {family.all[0].id, family.all[1].id};
  Resolution resolution = family.run();
  EXPECT_TRUE(together(resolution, "me@acme.example", "me@home.example"));
  EXPECT_FALSE(together(resolution, "me@acme.example", "other@x.example"));
  EXPECT_TRUE(doubted(resolution, "me@acme.example", "other@x.example"));
}

TEST(Resolve, NamesEachPersonAndSaysWhy) {
  Family family({known("a@acme.example", {"lund, petra"}), known("b@home.example", {"Petra Lund"})});
  Resolution resolution = family.run();
  ASSERT_EQ(resolution.persons.size(), 1U);
  EXPECT_EQ(resolution.persons[0].name, "Petra Lund");
  EXPECT_EQ(resolution.persons[0].id.value, std::min(family.all[0].id, family.all[1].id).value);
  ASSERT_EQ(resolution.joins.size(), 1U);
  EXPECT_NE(resolution.joins[0].reason.find("same full name"), std::string::npos);
  auto members = members_of(resolution);
  ASSERT_EQ(members.size(), 2U);
  EXPECT_TRUE(members[0].reason.empty());
  EXPECT_EQ(members[0].confidence, 1.0);
  EXPECT_FALSE(members[1].reason.empty());
  EXPECT_GE(members[1].confidence, kJoinAt);
}

TEST(Resolve, TakesNothingAndHugeBlocks) {
  EXPECT_TRUE(resolve({}, {}, {}).persons.empty());
  std::vector<Known> all;
  for (int i = 0; i < 3000; ++i)
    all.push_back(known("user" + std::to_string(i) + "@x" + std::to_string(i) + ".example", {"Petra Lund"}));
  Family family(all);
  EXPECT_FALSE(family.run().persons.empty());
  all.clear();
  for (int i = 0; i < 3000; ++i)
    all.push_back(known("lund@x" + std::to_string(i) + ".example"));
  EXPECT_FALSE(Family(all).run().persons.empty());
}

TEST(Resolve, ToleratesMissingJudgements) {
  std::vector<Known> all{known("a@acme.example", {"Petra Lund"}), known("b@home.example", {"Petra Lund"})};
  EXPECT_EQ(resolve(all, {}, {}).persons.size(), 1U);
}

// A made-up world: given and family names from small stocks, so that full names repeat, and addresses in every style.
struct World {
  std::vector<Known> all;
  std::map<IdentityId, int> person_of;

  World(int people, int given_stock, int family_stock, unsigned seed) : random_(seed) {
    for (int person = 0; person < people; ++person) {
      std::string given = word("Q", pick(given_stock));
      std::string family = word("V", pick(family_stock));
      for (int i = pick(10); i >= 0; i -= 7)
        add(person, given, family);
    }
  }

 private:
  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
  static std::string word(const std::string& start, int number) {
    constexpr std::string_view kSyllables = "barenolitusakemi";
    std::string text = start;
    for (int i = 0; i < 3; ++i, number /= 8)
      text += kSyllables.substr(2 * static_cast<std::size_t>(number % 8), 2);
    return text;
  }
  void add(int person, const std::string& given, const std::string& family) {
    const std::string styles[] = {given + "." + family, given.substr(0, 1) + family, family + given.substr(0, 1), given,
                                  given + "_" + family};
    std::string address = styles[pick(5)] + "@domain" + std::to_string(pick(12)) + ".example";
    std::ranges::transform(address, address.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    const std::string names[] = {given + " " + family, family + ", " + given, given.substr(0, 1) + ". " + family,
                                 given};
    Known one = known(address, {names[0], names[pick(4)]});
    if (person_of.try_emplace(one.id, person).second) all.push_back(std::move(one));
  }
  std::mt19937 random_;
};

TEST(Resolve, IsRightWhereItJoinsInAWorldFullOfHomonyms) {
  World world(1900, 80, 60, 3);
  Family family(world.all);
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const Join& join : family.run().joins)
    ++(world.person_of[join.a] == world.person_of[join.b] ? right : wrong);
  EXPECT_LE(wrong, (right + wrong) / 200);
}

TEST(Resolve, FindsNearlyAllWhereNamesAreRare) {
  World world(400, 500, 500, 5);
  Family family(world.all);
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const Join& join : family.run().joins)
    ++(world.person_of[join.a] == world.person_of[join.b] ? right : wrong);
  std::map<int, int> addresses;
  for (const auto& [id, person] : world.person_of)
    ++addresses[person];
  std::size_t possible = 0;
  for (const auto& [person, count] : addresses)
    possible += static_cast<std::size_t>(count - 1);
  EXPECT_LE(wrong, 2U);
  EXPECT_GE(right * 10, possible * 9);
}

TEST(Resolve, DoesNotDependOnTheOrder) {
  World world(300, 40, 40, 9);
  Family family(world.all);
  Resolution expected = family.run();
  std::mt19937 random(1);
  for (int i = 0; i < 5; ++i) {
    std::ranges::shuffle(family.all, random);
    Resolution resolution = family.run();
    auto same_join = [](const Join& x, const Join& y) {
      return x.a == y.a && x.b == y.b && x.confidence == y.confidence && x.reason == y.reason;
    };
    EXPECT_TRUE(std::ranges::equal(resolution.joins, expected.joins, same_join));
    EXPECT_TRUE(std::ranges::equal(resolution.doubts, expected.doubts, same_join));
    EXPECT_TRUE(std::ranges::equal(resolution.persons, expected.persons, [](const Person& x, const Person& y) {
      return x.id == y.id && x.name == y.name && x.identities == y.identities;
    }));
  }
}

TEST(Resolve, PutsEveryIdentityInExactlyOnePerson) {
  World world(500, 30, 30, 11);
  Resolution resolution = Family(world.all).run();
  std::vector<IdentityId> seen;
  for (const Person& person : resolution.persons) {
    EXPECT_TRUE(std::ranges::is_sorted(person.identities));
    EXPECT_EQ(person.id.value, person.identities.front().value);
    seen.insert(seen.end(), person.identities.begin(), person.identities.end());
  }
  std::ranges::sort(seen);
  EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end());
  EXPECT_EQ(seen.size(), world.all.size());
  EXPECT_TRUE(std::ranges::is_sorted(resolution.persons, {}, &Person::id));
  EXPECT_EQ(members_of(resolution).size(), world.all.size());
}

}  // namespace
}  // namespace closeknit::people
