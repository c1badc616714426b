// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"
#include "introductions/introductions_store.hpp"
#include "people/people.hpp"

namespace closeknit::introductions {
namespace {

// Identities 1 to 5: 1 and 2 are one person, 5 is a robot.
class Networks : public testing::Test {
 protected:
  void SetUp() override {
    for (auto [identity, person, kind] : {std::tuple{1, 1, 0}, {2, 1, 0}, {3, 3, 0}, {4, 4, 0}, {5, 5, 2}}) {
      const std::string n = std::to_string(identity), p = std::to_string(person);
      book->engine->execute("INSERT INTO identity VALUES (1, " + n + ", 0, 'a" + n + "@x')");
      if (identity == person)
        book->engine->execute("INSERT INTO person VALUES (1, " + p + ", " + std::to_string(kind) + ", 1, '', '', '')");
      book->engine->execute("INSERT INTO person_identity VALUES (1, " + n + ", " + p + ", '', 1)");
    }
    Edges edges;
    for (auto [a, b] : {std::pair{1, 2}, {1, 3}, {2, 3}, {3, 4}, {3, 5}})
      add(edges[{IdentityId{a}, IdentityId{b}}], Trace::wrote, InteractionId{(a * 10LL + b) << 30}, 1);
    book::Transaction transaction(*book->engine);
    put_edges(*book, edges, Put::add);
    transaction.commit();
  }
  book::MadeUpBook book;
};

TEST_F(Networks, KnowTheSameAsReadingAroundEach) {
  const Network network(*book);
  for (auto [person, identities] : {std::pair{1, std::vector{IdentityId{1}, IdentityId{2}}},
                                    {3, std::vector{IdentityId{3}}},
                                    {4, std::vector{IdentityId{4}}}}) {
    auto read = around(*book, identities);
    auto kept = network.around(PersonId{person});
    ASSERT_EQ(kept.size(), read.size()) << person;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      EXPECT_EQ(kept[i].with, read[i].with);
      EXPECT_EQ(kept[i].seen.times, read[i].seen.times);
      EXPECT_EQ(kept[i].seen.latest, read[i].seen.latest);
    }
  }
}

TEST_F(Networks, KnowNobodyAroundWhoIsNotThere) {
  EXPECT_TRUE(Network(*book).around(PersonId{99}).empty());
}

}  // namespace
}  // namespace closeknit::introductions
