// SPDX-License-Identifier: AGPL-3.0-or-later
#include "corrections/corrections.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"
#include "book/recording.hpp"
#include "pages/made_up.hpp"
#include "people/people.hpp"

namespace closeknit::corrections {
namespace {

constexpr Instant kNow{1'790'000'000};

Wish wish(std::string kind, std::string subject, std::string object = {}, std::string words = {}) {
  return {std::move(kind), std::move(subject), std::move(object), std::move(words)};
}

TEST(Corrections, OfUnknownKindsAndAboutNobodyAreRefused) {
  book::MadeUpBook book;
  EXPECT_EQ(say(*book, wish("rename", "ann@example.org"), kNow).error().code, Code::usage);
  EXPECT_EQ(say(*book, wish("note", "", "", "words"), kNow).error().code, Code::usage);
  EXPECT_EQ(say(*book, wish("note", "Nobody", "", "words"), kNow).error().code, Code::not_found);
  EXPECT_EQ(say(*book, wish("not-owed", "owed:by_me:x:y"), kNow).error().code, Code::not_found);
  EXPECT_EQ(say(*book, wish("snooze", "drift:x", "someday"), kNow).error().code, Code::usage);
  EXPECT_THAT(lines(*book, Which::all), testing::IsEmpty());
}

TEST(Corrections, AboutTheOwnerAreUnderstoodBeforeAnyIsNoted) {
  book::MadeUpBook book;
  std::vector<std::string> good{"me@example.org"}, bad{"me@example.org", "no address"};
  EXPECT_EQ(say_who_i_am(*book, bad, {}, kNow).error().code, Code::usage);
  EXPECT_THAT(lines(*book, Which::all), testing::IsEmpty());
  auto noted = say_who_i_am(*book, good, {}, kNow);
  ASSERT_TRUE(noted);
  EXPECT_TRUE(noted->decides_people);
  EXPECT_THAT(noted->unknown, testing::ElementsAre("me@example.org"));
}

TEST(Corrections, ATieMayRestAndMayNot) {
  book::MadeUpBook book;
  book::put_identity(*book, people::mail_identity("ann@example.org"), 0, "ann@example.org");
  for (const char* kind : {"rest", "no-rest"})
    ASSERT_TRUE(say(*book, wish(kind, "ann@example.org"), kNow)) << kind;
  const auto said = lines(*book, Which::in_force);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].subject, "ann@example.org");
  EXPECT_EQ(said[0].correction.object, "1");
  EXPECT_EQ(said[1].correction.object, "0");
  EXPECT_EQ(said[1].correction.kind, book::CorrectionKind::rest);
}

// Ann writes from two addresses; she and Bob are all there is.
class CorrectionsOfPeople : public testing::Test {
 protected:
  CorrectionsOfPeople() {
    made_.owner("Me", {kMe});
    made_.party("Ann Lee", {kAnn, kAnnAtWork});
    made_.party("Bob Ross", {"bob@example.org"});
    made_.correspondence(kMe, kAnn, kNow - Days{60}, Days{3}, 10);
    made_.correspondence(kMe, "bob@example.org", kNow - Days{50}, Days{5}, 4);
    made_.settle();
  }
  static constexpr const char* kMe = "me@example.org";
  static constexpr const char* kAnn = "ann@example.org";
  static constexpr const char* kAnnAtWork = "a.lee@work.example";

  // "ann@example.org robot" of each that is in force.
  std::vector<std::string> said() {
    std::vector<std::string> all;
    for (const Line& line : lines(made_.book(), Which::in_force))
      all.push_back(line.subject + ' ' + line.object);
    return all;
  }

  pages::MadeUp made_;
};

TEST_F(CorrectionsOfPeople, AKindSaidOfAPersonHoldsForAllTheirAddressesWhichStayTogether) {
  auto noted = say(made_.book(), wish("kind", "Ann Lee", "robot"), kNow);
  ASSERT_TRUE(noted);
  EXPECT_THAT(said(), testing::IsSupersetOf({std::string(kAnn) + " robot", std::string(kAnnAtWork) + " robot"}));
  EXPECT_EQ(said().size(), 3U);
  EXPECT_EQ(noted->numbers.size(), 3U);
  EXPECT_EQ(say(made_.book(), wish("kind", "Ann Lee", "robot"), kNow)->numbers.size(), 1U) << "nothing new";
  for (std::int64_t number : noted->numbers)
    ASSERT_TRUE(corrections::undo(made_.book(), number, book::Undo::take_back));
  EXPECT_THAT(said(), testing::IsEmpty());
}

TEST_F(CorrectionsOfPeople, AKindSaidOfAPersonLeavesAMergeOfBeforeOutOfWhatIsTakenBack) {
  const auto merged = say(made_.book(), wish("merge", kAnn, kAnnAtWork), kNow);
  const auto noted = say(made_.book(), wish("kind", "Ann Lee", "list"), kNow);
  ASSERT_TRUE(merged && noted);
  EXPECT_THAT(noted->numbers, testing::Not(testing::Contains(merged->numbers.front())));
}

TEST_F(CorrectionsOfPeople, AKindSaidOfAnAddressHoldsForItAlone) {
  ASSERT_TRUE(say(made_.book(), wish("kind", kAnnAtWork, "robot"), kNow));
  EXPECT_THAT(said(), testing::ElementsAre(std::string(kAnnAtWork) + " robot"));
}

TEST_F(CorrectionsOfPeople, ASplitOfSomebodyWithSeveralAddressesAsksWhich) {
  const auto asked = say(made_.book(), wish("split", "Ann"), kNow);
  ASSERT_FALSE(asked);
  EXPECT_EQ(asked.error().code, Code::ambiguous);
  EXPECT_THAT(asked.error().hint, testing::AllOf(testing::HasSubstr(kAnn), testing::HasSubstr(kAnnAtWork)));
  EXPECT_THAT(said(), testing::IsEmpty());
  EXPECT_TRUE(say(made_.book(), wish("split", kAnn), kNow));
  EXPECT_EQ(said().size(), 1U);
}

TEST_F(CorrectionsOfPeople, NobodyIsCloserThanTheInnermostCircle) {
  EXPECT_EQ(say(made_.book(), wish("closer", "Ann"), kNow).error().code, Code::usage);
  EXPECT_THAT(said(), testing::IsEmpty());
  EXPECT_THAT(say(made_.book(), wish("further", "Ann"), kNow)->words, testing::HasSubstr("now in your circle of 15"));
  EXPECT_THAT(say(made_.book(), wish("closer", "Ann"), kNow)->words, testing::HasSubstr("now in your circle of 5"));
  for (const char* circle : {"of 15", "of 50", "of 150", "beyond your circles"})
    EXPECT_THAT(say(made_.book(), wish("further", "Ann"), kNow)->words, testing::HasSubstr(circle));
  EXPECT_EQ(say(made_.book(), wish("further", "Ann"), kNow).error().code, Code::usage);
}

TEST_F(CorrectionsOfPeople, AKeyIsSaidAsThePersonAndTheLetterThatItNames) {
  const InteractionId letter = made_.letter({kNow - Days{1}, kAnn, {kMe}, {}, "Budget"});
  const IdentityId ann = pages::MadeUp::id(kAnn);
  book::Book& book = made_.book();
  using Kind = book::CorrectionKind;
  book::correct(book, Kind::dismiss, "owed:by_me:" + to_text(letter) + ':' + to_text(ann), "", kNow);
  book::correct(book, Kind::right, book::sentence_key(letter, 2, 0), "", kNow);
  book::correct(book, Kind::dismiss, "drift:" + to_text(ann), "", kNow);
  book::correct(book, Kind::dismiss, "drift:nobody", "", kNow);
  EXPECT_THAT(said(), testing::ElementsAre("Ann Lee, “Budget” ", "Ann Lee, “Budget” ", "Ann Lee ", "drift:nobody "));
}

TEST(Corrections, CanBeTakenBackAndPutBack) {
  book::MadeUpBook book;
  auto noted = say(*book, wish("is-not-me", "team@example.org"), kNow);
  ASSERT_TRUE(noted);
  std::int64_t number = noted->numbers.front();
  ASSERT_TRUE(corrections::undo(*book, number, book::Undo::take_back));
  EXPECT_THAT(lines(*book, Which::in_force), testing::IsEmpty());
  EXPECT_EQ(lines(*book, Which::all).size(), 1U);
  ASSERT_TRUE(corrections::undo(*book, number, book::Undo::put_back));
  EXPECT_EQ(lines(*book, Which::in_force).size(), 1U);
  EXPECT_EQ(corrections::undo(*book, 99, book::Undo::take_back).error().code, Code::not_found);
}

}  // namespace
}  // namespace closeknit::corrections
