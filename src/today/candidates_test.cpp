// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/candidates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::today {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");  // a Friday

pages::OwedItem asked(std::string_view at, std::string quote = "Could you send me the plan?") {
  pages::OwedItem owed;
  owed.key = "owed:by_me:x:y";
  owed.person = {7};
  owed.name = "Ann Lee";
  owed.evidence = {{2}, "id@x", *instant_from_iso(at), "Ann Lee", "The plan", std::move(quote)};
  return owed;
}

pages::Standing known(std::string name, ties::Trend trend) {
  pages::Standing standing;
  standing.person = {9};
  standing.identities = {{9}, {12}};
  standing.name = std::move(name);
  standing.circle = ties::Circle::fifteen;
  standing.messages_in = 30;
  standing.messages_out = 40;
  standing.first = *instant_from_iso("2015-02-01");
  standing.last = *instant_from_iso("2024-02-22");
  standing.tie.trend = trend;
  standing.tie.two_way = true;
  standing.tie.rhythm = Days{14};
  standing.tie.silence = kNow - standing.last;
  return standing;
}

TEST(Candidates, SayWhoAskedWhenAndInWhichWords) {
  const std::pair<const char*, const char*> cases[] = {
      {"2024-05-24T08:00:00Z", "Ann Lee asked you today: “Could you send me the plan?”"},
      {"2024-05-23T23:59:59Z", "Ann Lee asked you yesterday: “Could you send me the plan?”"},
      {"2024-05-21T12:00:00Z", "Ann Lee asked you on Tuesday, three days ago: “Could you send me the plan?”"},
      {"2024-04-12T12:00:00Z", "Ann Lee asked you on 12 April, six weeks ago: “Could you send me the plan?”"},
      {"2023-11-24T12:00:00Z", "Ann Lee asked you on 24 November 2023, six months ago: “Could you send me the plan?”"},
  };
  for (auto [at, expected] : cases)
    EXPECT_EQ(owed_words(asked(at), kNow), expected);
}

TEST(Candidates, NameTheSubjectWhereNoSentenceAsks) {
  EXPECT_EQ(owed_words(asked("2024-05-23T08:00:00Z", ""), kNow),
            "Ann Lee wrote to you yesterday about “The plan” and waits for an answer.");
}

TEST(Candidates, QuoteALongSentenceInPart) {
  std::string sentence;
  for (int i = 0; i < 60; ++i)
    sentence += "größer ";
  auto words = owed_words(asked("2024-05-23T08:00:00Z", sentence), kNow);
  EXPECT_LT(words.size(), 220U);
  EXPECT_TRUE(words.ends_with("größer…”")) << words;
}

TEST(Candidates, OfARequestCarryItsEvidence) {
  auto items = owed_candidates(std::vector{asked("2024-05-21T12:00:00Z")}, kNow);
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(next_step(items[0]), "Answer Ann, even briefly: closeknit person 'Ann Lee'");
  EXPECT_EQ(items[0].identity, IdentityId{7});
  EXPECT_EQ(items[0].newest, items[0].evidence.at(0).at);
}

TEST(Candidates, SayWhatIsUsualAndHowLongThereIsSilence) {
  auto bob = known("Bob Ray", ties::Trend::drifting);
  EXPECT_EQ(drift_words(bob), "You and Bob Ray usually write every two weeks; silent for three months.");
  bob.tie.rhythm = Days{1};
  bob.tie.long_gap = Days{92};
  bob.tie.silence = Days{150};
  EXPECT_EQ(drift_words(bob),
            "You and Bob Ray write in bursts, usually at most three months apart; silent for five months.");
  bob.tie.rhythm.reset();
  EXPECT_EQ(drift_words(bob), "You and Bob Ray have been silent for five months.");
}

TEST(Candidates, RecallWhatADormantTieWas) {
  auto cleo = known("Cleo Fay", ties::Trend::dormant);
  EXPECT_EQ(wake_words(cleo),
            "You and Cleo Fay wrote to each other from 2015 to 2024: 40 messages of yours, 30 of theirs; silent for "
            "three months.");
}

TEST(Candidates, AreTheDriftingOfTheInnerCirclesAndTheDormantThatWereStrong) {
  auto drifting = known("Drifting", ties::Trend::drifting), far = drifting,
       steady = known("Steady", ties::Trend::steady);
  far.circle = ties::Circle::beyond;
  auto dormant = known("Dormant", ties::Trend::dormant), weak = dormant, forgotten = dormant, list = dormant;
  weak.messages_out = kOnceStrong - 1;
  forgotten.tie.silence = kAsleepTooLong;
  list.kind = people::Kind::list;
  auto items = quiet_candidates(std::vector{drifting, far, steady, dormant, weak, forgotten, list});
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(items[0].reason, Reason::drifting);
  EXPECT_EQ(items[0].key, "drift:" + to_text(IdentityId{9}));
  EXPECT_EQ(items[1].reason, Reason::dormant);
  EXPECT_EQ(items[1].key, "wake:" + to_text(IdentityId{9}));
  EXPECT_EQ(next_step(items[1]), "Say hello to Dormant without asking for anything: closeknit person Dormant");
}

TEST(Candidates, OutsideTheInnerCirclesAreMissedOnlyWhereMuchPassedBothWays) {
  auto close = known("Close", ties::Trend::drifting), fifty = close, weak = close;
  close.circle = ties::Circle::fifteen;
  close.messages_in = close.messages_out = 4;
  fifty.circle = ties::Circle::fifty;
  weak = fifty;
  weak.messages_in = kOnceStrong - 1;
  EXPECT_THAT(quiet_candidates(std::vector{close, fifty, weak}), SizeIs(2));
}

TEST(Candidates, SayWhereALetterWasNotTakenUp) {
  auto bob = known("Bob Ray", ties::Trend::drifting);
  bob.tie.silence = Days{5};
  bob.tie.quiet = Days{91};
  EXPECT_EQ(drift_words(bob), "You and Bob Ray usually write every two weeks; no exchange for three months.");
}

TEST(Candidates, RecallOnlyTheYearsInWhichBothWrote) {
  auto cleo = known("Cleo Fay", ties::Trend::dormant);
  cleo.tie.quiet = Days{3 * 365.25};
  EXPECT_EQ(wake_words(cleo),
            "You and Cleo Fay wrote to each other from 2015 to 2021: 40 messages of yours, 30 of theirs; no exchange "
            "for three years.");
}

TEST(Candidates, OfPromisesWithoutADayFade) {
  auto promised = asked("2024-05-14T08:00:00Z");
  promised.kind = owed::Kind::promise;
  promised.age = Days{10};
  EXPECT_THAT(owed_candidates(std::vector{promised}, kNow), SizeIs(1));
  promised.age = Days{kPromiseFades.count + 1};
  EXPECT_THAT(owed_candidates(std::vector{promised}, kNow), SizeIs(0));
  promised.due = kNow.day();
  EXPECT_THAT(owed_candidates(std::vector{promised}, kNow), SizeIs(1));
}

TEST(Candidates, NeverMakeACommandOutOfAName) {
  IdentityId id{4711};
  EXPECT_EQ(typed_for("Ann Lee", id), "'Ann Lee'");
  EXPECT_EQ(typed_for("ann@example.org", id), "ann@example.org");
  EXPECT_EQ(typed_for("Zoë O'Hara", id), "\"Zoë O'Hara\"");
  for (const char* hostile : {"", "-rf", "x; rm y", "$(id)", "`id`", "a\"b", "a\\", "it's $HOME", "a\nb", "x|y", "#c"})
    EXPECT_EQ(typed_for(hostile, id), to_text(id)) << hostile;
}

pages::Proposal proposal(std::int64_t item, IdentityId identity, std::string_view name) {
  pages::Proposal one;
  one.item.id = {item};
  one.item.piece = {"Rye", "", "https://bread.example/rye"};
  one.reader.identity = identity;
  one.reader.name = name;
  one.reader.evidence.quote = "The rye is fed.";
  return one;
}

TEST(ShareCandidates, AreOneADayAndStayTheSameOnThatDay) {
  const std::vector<pages::Proposal> two{proposal(1, {7}, "Ann Lee"), proposal(2, {8}, "Bob Ray")};
  const Instant now{1'790'000'000};
  auto first = share_candidates(two, {}, now);
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].name, "Ann Lee");
  EXPECT_EQ(first[0].what, "Ann Lee would care for “Rye”.");
  EXPECT_EQ(next_step(first[0]),
            "Send it to Ann, and say so: closeknit share 'https://bread.example/rye' --to 'Ann Lee'");
  const std::vector<Shown> shown{
      {now.day(), "share:" + to_text(IdentityId{8}) + ":" + to_text(interests::ItemId{2}), {8}}};
  auto again = share_candidates(two, shown, now);
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].name, "Bob Ray");
  EXPECT_TRUE(share_candidates(std::span(two).first(1), shown, now).empty()) << "another was shown today already";
}

}  // namespace
}  // namespace closeknit::today
