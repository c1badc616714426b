// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/letters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "answers/test_values.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

using namespace answers;
using testing::HasSubstr;
using testing::Not;

class Letters : public testing::Test {
 protected:
  LocalTime utc;
  Desk desk{moment("2026-09-21T14:00:00Z"), utc};
  Paper paper{80, Colour::none};
};

TEST_F(Letters, TodayIsAShortNumberedList) {
  std::vector<today::Item> items{a_today_item()};
  write_today(paper, desk, items);
  EXPECT_EQ(paper.content(),
            "Monday, 21 September 2026\n"
            "\n"
            " 1  Ann Lee\n"
            "    Ann asked you something three days ago.\n"
            "      “Could you look at the draft before Friday?”\n"
            "      Last Friday, Re: the draft\n"
            "    → Answer, even briefly: closeknit person 'Ann Lee'\n"
            "\n"
            "Not now: closeknit snooze 1 --until friday. Not at all: closeknit dismiss 1.\n");
}

TEST_F(Letters, OfTheWordsOfTwoItIsSaidWhoseTheyAre) {
  auto item = a_today_item();
  item.evidence.push_back(item.evidence.front());
  item.evidence.back().from = "Nora Wner";
  write_today(paper, desk, std::vector{item});
  EXPECT_THAT(paper.content(), HasSubstr("      Ann Lee, last Friday, Re: the draft\n"));
  EXPECT_THAT(paper.content(), HasSubstr("      Nora Wner, last Friday, Re: the draft\n"));
}

TEST_F(Letters, WordsThatAreQuotedBelowAreNotSaidTwice) {
  auto item = a_today_item();
  for (std::string what :
       {"Ann Lee asked you: “Could you look at the draft before Friday?”", "Ann Lee asked you: “Could you…”"}) {
    item.what = what;
    Paper own(80, Colour::none);
    write_today(own, desk, std::vector{item});
    EXPECT_THAT(own.content(),
                HasSubstr("    Ann Lee asked you.\n      “Could you look at the draft before Friday?”\n"));
  }
  item.what = "Ann Lee calls it: “something else”";
  write_today(paper, desk, std::vector{item});
  EXPECT_THAT(paper.content(), HasSubstr(item.what));
}

TEST_F(Letters, ACommandInANextStepIsNotBroken) {
  auto item = a_today_item();
  item.deed = "Write a few lines about how things are over there";
  item.typed = "'Maeve Gallagher'";
  write_today(paper, desk, std::vector{item});
  EXPECT_THAT(paper.content(), HasSubstr("    → Write a few lines about how things are over there:\n"
                                         "      closeknit person 'Maeve Gallagher'\n"));
}

TEST_F(Letters, ADayWithNothingToDoIsSaidCalmly) {
  write_today(paper, desk, {});
  EXPECT_EQ(paper.content(), "Monday, 21 September 2026\n\nNothing calls for you today.\n");
}

TEST_F(Letters, ADayWithNothingOfTheKindAskedForSaysWhereTheRestIs) {
  write_today(paper, desk, {}, 3);
  EXPECT_THAT(paper.content(), HasSubstr("Nothing of this kind today; the whole list: closeknit today\n"));
}

TEST_F(Letters, OwedNumbersBothListsThrough) {
  pages::OwedItem asked = an_owed_item();
  asked.direction = owed::Direction::to_me;
  asked.name = "Bob Marsh";
  write_owed(paper, desk, {.by_me = {an_owed_item()}, .to_me = {asked}});
  EXPECT_THAT(paper.content(), HasSubstr("They wait for you\n\n 1  Ann Lee  asked you three days ago\n"));
  EXPECT_THAT(paper.content(), HasSubstr("You wait for them\n\n 2  Bob Marsh  you asked them "));
  EXPECT_THAT(paper.content(), HasSubstr("message " + to_text(asked.evidence.interaction)));
}

TEST_F(Letters, PeopleStandInColumns) {
  pages::Standing list;
  list.name = "news@example.org";
  list.kind = people::Kind::newsletter;
  list.messages_in = 3;
  std::vector<pages::Standing> standings{a_standing(), list};
  write_people(paper, desk, standings, {});
  std::istringstream lines(paper.content());
  std::string head, ann, news;
  std::getline(lines, head);
  std::getline(lines, ann);
  std::getline(lines, news);
  EXPECT_EQ(head.find("name"), ann.find("Ann Lee"));
  EXPECT_EQ(head.find("last in touch"), ann.find("last Friday"));
  EXPECT_EQ(head.find("from them") + 9, ann.find("1,204") + 5);
  EXPECT_THAT(news, HasSubstr("newsletter"));
}

TEST_F(Letters, NamesakesAreToldApartByAnAddress) {
  std::vector<pages::Standing> standings(3, a_standing());
  for (int i = 0; i < 3; ++i) {
    standings[i].person = PersonId{i + 1};
    standings[i].identities = {IdentityId{i + 1}};
  }
  standings[1].name = "ann lee";
  standings[2].name = "Bob Marsh";
  const auto apart =
      namesakes(standings, [](IdentityId id) { return "a" + std::to_string(id.value) + "@example.org"; });
  write_people(paper, desk, standings, apart);
  EXPECT_THAT(paper.content(), HasSubstr("\n        a1@example.org\n"));
  EXPECT_THAT(paper.content(), HasSubstr("\n        a2@example.org\n"));
  EXPECT_THAT(paper.content(), Not(HasSubstr("a3@example.org")));
  Paper circles(80, Colour::none);
  write_circles(circles, standings, apart, {});
  EXPECT_THAT(circles.content(), HasSubstr("Ann Lee (a1@example.org), ann lee (a2@example.org), Bob Marsh\n"));
}

TEST_F(Letters, CirclesSayDepthAndBreadthAsTheyAre) {
  std::vector<pages::Standing> standings{a_standing()};
  for (int i = 0; i < 1999; ++i)
    standings.emplace_back().person = PersonId{100 + i};
  write_circles(paper, standings, {}, {});
  EXPECT_THAT(paper.content(), HasSubstr("     5   Ann Lee\n"));
  EXPECT_THAT(paper.content(), HasSubstr("There is something both ways with one person. 1,999 people more are only a"));
}

TEST_F(Letters, WhyGivesWordsThenFigures) {
  write_why(paper, desk, a_standing());
  EXPECT_EQ(paper.content(),
            "Ann Lee  in your circle of 5\n"
            "  · 14 messages to them in the last three months\n"
            "    you wrote to them: 12.30, adds 4.000\n"
            "  in all 4.000: a strength of 0.67 of 1, known with a confidence of 0.90\n");
}

TEST_F(Letters, TheFiguresOfWhyAddUpAsTheyAreShownAndTheMessagesFollow) {
  pages::Standing standing = a_standing();
  standing.tie.parts = {{"it goes both ways", "both wrote", 1, 1.0004},
                        {"you wrote to them", "you wrote", 1, 2.0004},
                        {"how recent it is", "last week", 7, -0.5004}};
  standing.tie.score = 2.5004;
  standing.closer = 2;
  standing.evidence = {an_evidence()};
  write_why(paper, desk, standing);
  const std::string& content = paper.content();
  EXPECT_THAT(content, HasSubstr("you said that they are closer: 2 circles in\n"));
  EXPECT_THAT(content, HasSubstr("adds 1.000\n"));
  EXPECT_THAT(content, HasSubstr("adds -0.500\n"));
  EXPECT_THAT(content, HasSubstr("in all 2.500:")) << "and not 2.500 by chance of rounding: 1.000 + 2.000 - 0.500";
  EXPECT_LT(content.find("in all"), content.find(an_evidence().quote)) << content;
}

TEST_F(Letters, APersonsPageSaysAllThatMatters) {
  write_person(paper, desk, a_page());
  for (const char* part :
       {"Ann Lee\nIn your circle of 5; steady", "1,204 messages from them and 980 to them since 1 March 2014",
        "They wait for you\n", "Lately\n", "they        Re: the draft\n", "Days in touch, year by year\n", "2025   0\n",
        "Addresses\n", "one person because: same full name, rare\n"})
    EXPECT_THAT(paper.content(), HasSubstr(part));
  EXPECT_THAT(paper.content(), Not(HasSubstr("You wait for them")));
}

TEST_F(Letters, FoundWordsAreShownInStrongInk) {
  Paper coloured(80, Colour::ansi);
  write_hits(coloured, desk, {.hits = {a_hit()}, .more = true});
  EXPECT_THAT(coloured.content(), HasSubstr("look at the \x1b[1mdraft\x1b[0m before Friday"));
  EXPECT_THAT(coloured.content(), HasSubstr("--most"));
  write_hits(paper, desk, {});
  EXPECT_EQ(paper.content(), "Nothing found.\n");
}

TEST_F(Letters, MarksThatDoNotFitTheSnippetAreIgnored) {
  auto hit = a_hit();
  hit.marks = {{5, 2}, {3, 4}, {2, 3}, {9, 4'000'000'000U}};
  write_hits(paper, desk, {.hits = {hit}, .more = false});
  EXPECT_THAT(paper.content(), HasSubstr("look at the draft before Friday\n"));
}

TEST_F(Letters, AnImportSaysWhatWasReadWhoYouAreAndWhatIsNext) {
  Imported imported;
  imported.report = {
      .read = 20'000, .added = 18'500, .known = 1'400, .refused = 100, .not_mail = 1, .misread = {}, .missing = {}};
  for (int i = 0; i < 100; ++i)
    imported.report.misread.push_back({"Mail/cur/1", "malformed", "no header"});
  imported.report.missing = {{sources::Loss::text, 3, {"Mail/box:1234", "Mail/box:9000"}},
                             {sources::Loss::date, 1, {"Mail/cur/7"}}};
  imported.owner = {{IdentityId{1}, "me@example.org", "412 messages from it lie in Sent", 0.99}};
  imported.totals = {
      .interactions = 19'900, .identities = 900, .first = moment("2014-03-01"), .last = desk.now, .pending = 0};
  imported.people = 412;
  imported.seconds = 12;
  write_import(paper, desk, imported);
  for (const char* part :
       {"20,000 messages read in 12 s: 18,500 new and 1,400 known already.", "One file was no mail at all",
        "3 messages have more than 4 MB of text; the rest of it is not in the book: the\nfirst is Mail/box:1234.\n",
        "One message has no date that can be read; it may stand at a wrong time:\nMail/cur/7.\n",
        "100 messages could not be read", "  · Mail/cur/1: no header\n", "… and 95 more",
        "Your book holds 19,900 messages with 412 people, from 1 Mar 2014 to 21 Sep",
        "closeknit takes you for\n  me@example.org", "closeknit me --not ADDRESS",
        "→ What is worth doing now: closeknit today"})
    EXPECT_THAT(paper.content(), HasSubstr(part));
}

TEST_F(Letters, AnImportOfNothingAsksForTheRightFolder) {
  write_import(paper, desk, Imported{});
  EXPECT_THAT(paper.content(), HasSubstr("Is it the right folder?"));
  EXPECT_THAT(paper.content(), Not(HasSubstr("takes you for")));
}

TEST_F(Letters, AnImportWhoseOwnerIsUnknownAsksWhoThatIs) {
  Imported imported;
  imported.totals.interactions = 5;
  write_import(paper, desk, imported);
  EXPECT_THAT(paper.content(), HasSubstr("There was nothing new to read."));
  EXPECT_THAT(paper.content(), HasSubstr("Your book holds 5 messages, from"));
  EXPECT_THAT(paper.content(), HasSubstr("→ closeknit me you@example.org\n"));
}

TEST_F(Letters, ReviewGivesBothCommandsUncut) {
  std::string longest(90, 'x');
  std::vector<pages::DoubtLine> doubts{
      {IdentityId{1}, IdentityId{2}, "ann@example.org", longest + "@e.f", "Ann", "", "same name", 0.7}};
  write_review(paper, doubts);
  EXPECT_THAT(paper.content(), HasSubstr("closeknit merge ann@example.org " + longest + "@e.f\n"));
  EXPECT_THAT(paper.content(), HasSubstr("closeknit split ann@example.org " + longest + "@e.f\n"));
}

TEST_F(Letters, CorrectionsReadAsSentences) {
  using Kind = book::CorrectionKind;
  std::vector<corrections::Line> lines{
      {{1, Kind::same, "a", "b", desk.now, false}, "ann@example.org", "a.lee@work.example"},
      {{2, Kind::snooze, "owed:1", "2026-12-01T00:00:00Z", desk.now, true}, "owed:1", "2026-12-01T00:00:00Z"}};
  write_corrections(paper, desk, lines);
  EXPECT_THAT(paper.content(), HasSubstr("   1  ann@example.org and a.lee@work.example are one person\n"));
  EXPECT_THAT(paper.content(), HasSubstr("   2  not before 1 December: owed:1 (taken back)\n"));
}

TEST_F(Letters, CorrectionsSayWhatAKeyIsAboutWhereTheBookKnows) {
  using Kind = book::CorrectionKind;
  std::vector<corrections::Line> lines{
      {{1, Kind::dismiss, "owed:by_me:a:b", "", desk.now, false}, "Ann Lee, “Budget”", ""},
      {{2, Kind::right, "signal:a:6:0", "", desk.now, false}, "Ann Lee, “Hello”", ""},
      {{3, Kind::wrong, "signal:a:x:0", "", desk.now, false}, "“Hello”", ""}};
  write_corrections(paper, desk, lines);
  EXPECT_THAT(paper.content(), HasSubstr("not again: your answer to Ann Lee, “Budget”\n"));
  EXPECT_THAT(paper.content(), HasSubstr("it is so: good news of Ann Lee, “Hello”\n"));
  EXPECT_THAT(paper.content(), HasSubstr("it is not so: “Hello”\n"));
}

// Every letter, with every text hostile: nothing of it may act on the terminal, and nothing may be too wide.
TEST_F(Letters, StrangersCannotWriteToTheTerminal) {
  std::string evil = "x\x1b[2J\x1b]0;t\x07\xc2\x9b\xe2\x80\xae\r\n\ty" + std::string(300, 'z');
  auto item = a_today_item();
  item.name = item.what = item.deed = item.evidence[0].quote = item.evidence[0].subject = evil;
  write_today(paper, desk, std::vector{item});
  auto owed = an_owed_item();
  owed.name = owed.evidence.quote = owed.evidence.subject = evil;
  owed.why = {evil, evil};
  write_owed(paper, desk, {.by_me = {owed}, .to_me = {owed}});
  auto page = a_page();
  page.standing.name = page.kind_reason = evil;
  page.identities[1] = {IdentityId{9}, evil, {evil}, evil, 1};
  page.timeline[0].subject = page.timeline[0].snippet = evil;
  page.standing.tie.parts[0].words = page.standing.tie.parts[0].name = evil;
  write_person(paper, desk, page);
  write_why(paper, desk, page.standing);
  write_people(paper, desk, std::vector{page.standing}, {});
  write_circles(paper, std::vector{page.standing}, {}, {});
  auto hit = a_hit();
  hit.from = hit.subject = hit.snippet = evil;
  write_hits(paper, desk, {.hits = {hit}, .more = false});
  Imported imported;
  imported.report.misread = {{evil, evil, evil}};
  imported.report.missing = {{sources::Loss::text, 1, {evil}}};
  imported.owner = {{IdentityId{1}, evil, evil, 1}};
  imported.totals.interactions = 1;
  write_import(paper, desk, imported);
  EXPECT_EQ(text::printable(paper.content()), paper.content());
  EXPECT_THAT(paper.content(), Not(HasSubstr("\t")));
  std::istringstream lines(paper.content());
  for (std::string line; std::getline(lines, line);)
    EXPECT_LE(text::columns(line), 80U) << line;
}

}  // namespace
}  // namespace closeknit::cli
