// SPDX-License-Identifier: AGPL-3.0-or-later
// How everybody stands, kept for the day: what is kept is what would be reckoned, and nothing that changed is missed.
#include "book/reckoned.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"
#include "pages/standing.hpp"
#include "pages/standings_pack.hpp"
#include "people/people_store.hpp"

namespace closeknit::pages {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Instant kMorning = *instant_from_iso("2024-05-24T07:30:00Z");
const Instant kEvening = *instant_from_iso("2024-05-24T22:10:05Z");
const std::string kMe = "me@example.org", kAnn = "ann@example.org", kAnnAtWork = "ann.lee@work.example",
                  kBob = "bob@example.net", kList = "knit@lists.example";

class Reckoned : public ::testing::Test {
 protected:
  Reckoned() {
    made.owner("Olivia Wner", {kMe});
    made.party("Ann Lee", {kAnn, kAnnAtWork});
    bob = made.party("Bob Ray", {kBob});
    made.party("Knitting List", {kList}, people::Kind::list);
    made.correspondence(kMe, kAnn, kMorning - Days{100}, Days{5}, 19);
    made.correspondence(kMe, kAnnAtWork, kMorning - Days{800}, Days{9}, 5);
    made.correspondence(kMe, kBob, kMorning - Days{300}, Days{40}, 4);
    made.letter({kMorning - Days{3}, kList, {kMe}});
    made.letter({kMorning + Days{0.1}, kBob, {kMe}});  // of this very day
    made.settle();
  }

  bool is_kept(Instant now) { return book::find_reckoned(made.book(), now.day()).has_value(); }
  void keep(Instant now) {
    everybody(made.book(), now);
    book::keep_reckoned(made.book());
  }
  std::string fresh(Instant now) { return pack(reckon_everybody(made.book(), now), now); }

  MadeUp made;
  PersonId bob;
};

TEST_F(Reckoned, IsKeptOnlyOnceNothingIsReadAnyMore) {
  {
    book::Snapshot snapshot(*made.book().engine);
    everybody(made.book(), kMorning);
  }
  EXPECT_FALSE(is_kept(kMorning));
  book::keep_reckoned(made.book());
  EXPECT_TRUE(is_kept(kMorning));
}

TEST_F(Reckoned, IsWhatWouldBeReckonedToTheEndOfTheDay) {
  keep(kMorning);
  for (const Instant now : {kMorning, kEvening}) {
    const Everybody kept = everybody(made.book(), now);
    EXPECT_FALSE(made.book().unkept) << "reckoned again";
    EXPECT_EQ(pack(kept, now), fresh(now));
    const Everybody reckoned = reckon_everybody(made.book(), now);
    for (std::size_t i = 0; i < kept.standings.size(); ++i) {
      EXPECT_EQ(kept.standings[i].tie.silence, reckoned.standings[i].tie.silence);
      EXPECT_EQ(kept.standings[i].tie.quiet, reckoned.standings[i].tie.quiet);
      EXPECT_EQ(kept.standings[i].tie.rhythm, reckoned.standings[i].tie.rhythm);
      EXPECT_EQ(kept.standings[i].tie.their_delay, reckoned.standings[i].tie.their_delay);
    }
  }
}

TEST_F(Reckoned, SilenceGrowsThroughTheDayAndStrengthDoesNot) {
  const Standing morning = everybody(made.book(), kMorning).standings[0];
  const Standing evening = everybody(made.book(), kEvening).standings[0];
  EXPECT_EQ(morning.tie.strength, evening.tie.strength);
  EXPECT_EQ(evening.tie.silence.count, (kEvening - morning.last).count);
}

TEST_F(Reckoned, IsOfItsDayAlone) {
  keep(kMorning);
  EXPECT_FALSE(is_kept(kMorning + Days{1}));
  EXPECT_FALSE(is_kept(kMorning - Days{1}));
}

TEST_F(Reckoned, IsOutdatedByEveryChangeToWhatItRestsOn) {
  book::Book& book = made.book();
  const std::pair<const char*, std::function<void()>> changes[] = {
      {"another letter",
       [&] {
         made.letter({kMorning - Days{1}, kBob, {kMe}});
         made.settle();
       }},
      {"the owner's word", [&] { book::correct(book, book::CorrectionKind::closer, to_text(bob), "1", kMorning); }},
      {"the owner's word taken back", [&] { book::undo(book, 1, book::Undo::take_back); }},
      {"weights of the owner's own", [&] { ties::put_learned(book, {}, ties::Channel::mail); }},
      {"who is one person", [&] { people::decide_people(book, people::all_known(book)); }},  // nothing joins the two
      {"who the owner is", [&] { people::decide_owner(book, people::all_known(book)); }},    // nothing says it here
      {"a tie that went", [&] { ties::drop_tie(book, MadeUp::id(kAnnAtWork)); }},
  };
  for (const auto& [what, change] : changes) {
    keep(kMorning);
    ASSERT_TRUE(is_kept(kMorning)) << "before " << what;
    change();
    EXPECT_FALSE(is_kept(kMorning)) << what;
    EXPECT_EQ(pack(everybody(book, kMorning), kMorning), fresh(kMorning)) << what;
  }
}

TEST_F(Reckoned, IsNotKeptWhereSomethingChangedWhileItWasReckoned) {
  everybody(made.book(), kMorning);
  book::correct(made.book(), book::CorrectionKind::closer, to_text(bob), "1", kMorning);
  book::keep_reckoned(made.book());
  EXPECT_FALSE(is_kept(kMorning));
}

TEST_F(Reckoned, IsNotWaitedForWhereAnotherWrites) {
  everybody(made.book(), kMorning);
  auto other = made.another();
  book::Transaction writing(*other);
  book::keep_reckoned(made.book());  // would wait a quarter of a minute, and then fail
  writing.commit();
  EXPECT_FALSE(is_kept(kMorning));
}

TEST_F(Reckoned, ByOtherWeightsOrInAnotherFormatIsReckonedAnew) {
  std::string bytes = pack(reckon_everybody(made.book(), kMorning), kMorning);
  ASSERT_TRUE(unpack(bytes, kMorning));
  for (const std::size_t at : {std::size_t{0}, std::size_t{5}}) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] + 1);
    EXPECT_FALSE(unpack(other, kMorning));
  }
  for (std::size_t size = 0; size < bytes.size(); ++size)
    ASSERT_FALSE(unpack(std::string_view(bytes).substr(0, size), kMorning)) << size;
  EXPECT_FALSE(unpack(bytes + '\0', kMorning));
}

TEST_F(Reckoned, HoldsNoNameOfWhomTheOwnerForgot) {
  keep(kMorning);
  auto bytes = [&] {
    auto& row = made.book().engine->prepare("SELECT standings FROM reckoned WHERE book = $1").with(made.book().id);
    std::string text = row.step() ? std::string(row.text(0)) : "";
    row.reset();
    return text;
  };
  ASSERT_THAT(bytes(), HasSubstr("Bob Ray"));
  people::drop_identity(made.book(), MadeUp::id(kBob));
  EXPECT_THAT(bytes(), Not(HasSubstr("Bob Ray")));
}

}  // namespace
}  // namespace closeknit::pages
