// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "search/made_up.hpp"
#include "search/search.hpp"

namespace closeknit::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A year of a small circle: me, Ann (two addresses), Bob and a list.
class Find : public ::testing::Test {
 protected:
  Find() {
    made.owner("Olivia Wner", {"me@example.org", "olivia@work.example"});
    made.party("Ann Lee", {"ann@example.org", "ann.lee@work.example"});
    made.party("Bob Ray", {"bob@example.net"});
    made.party("Anna Bell", {"bell@example.com"});
    made.party("Knitting List", {"knit@lists.example"}, people::Kind::list);
    made.letter(
        {"2024-01-05", "ann@example.org", {"me@example.org"}, {}, "Budget", "The budget report is late.", "", ""});
    made.letter({"2024-02-05",
                 "me@example.org",
                 {"ann@example.org"},
                 {"bob@example.net"},
                 "Re: Budget",
                 "I send the report on Monday.",
                 "",
                 ""});
    made.letter({"2024-03-05",
                 "bob@example.net",
                 {"me@example.org"},
                 {},
                 "Lunch",
                 "Lunch on Friday? The annual report can wait.",
                 "",
                 ""});
    made.letter({"2024-04-05",
                 "ann.lee@work.example",
                 {"olivia@work.example"},
                 {},
                 "Plan",
                 "A new plan.",
                 "the old budget as Dan wrote it",
                 ""});
    made.letter({"2024-05-05",
                 "bell@example.com",
                 {"knit@lists.example"},
                 {"me@example.org"},
                 "[knit] wool",
                 "Who has a report on wool?",
                 "",
                 "knit.lists.example"});
    made.letter({"2024-06-05",
                 "bob@example.net",
                 {"me@example.org"},
                 {"ann@example.org"},
                 "report, annual",
                 "See subject.",
                 "",
                 ""});
  }

  // The days of the hits, as month numbers: the letters lie one in each month.
  std::vector<int> months(std::string_view text, Order order = Order::newest, std::size_t most = 50) {
    return months(parse(text), order, most);
  }
  std::vector<int> typing(std::string_view text) { return months(parse(text, Typing::goes_on), Order::newest, 50); }
  std::vector<int> months(const Query& query, Order order, std::size_t most) {
    std::vector<int> found;
    auto hits = find(made.book(), query, order, most);
    for (const Hit& hit : hits.hits)
      found.push_back(std::stoi(to_iso(hit.at).substr(5, 2)));
    more = hits.more;
    return found;
  }

  MadeUp made;
  bool more = false;
};

TEST_F(Find, ByWordsNewestFirst) {
  EXPECT_THAT(months("report"), ElementsAre(6, 5, 3, 2, 1));
  EXPECT_THAT(months("REPORT monday"), ElementsAre(2));
  EXPECT_THAT(months("\"annual report\""), ElementsAre(3));
  EXPECT_THAT(months("rep*"), ElementsAre(6, 5, 3, 2, 1));
  EXPECT_THAT(months("nothinglikethis"), IsEmpty());
}

TEST_F(Find, AWordThatIsBeingTypedByItsBeginning) {
  EXPECT_THAT(typing("repo"), ElementsAre(6, 5, 3, 2, 1));
  EXPECT_THAT(typing("repo "), IsEmpty()) << "the blank says that this is the word";
  EXPECT_THAT(typing("annual re"), ElementsAre(6, 3));
  EXPECT_THAT(typing("\"annual re"), ElementsAre(3));
  EXPECT_THAT(typing("report from:an"), ElementsAre(5, 1));
}

TEST_F(Find, OfAWordThatStartsLikeManyTheMostUsualEndings) {
  made.sample(1'000'000, 600, "annual 40\nreport 300\nreports 30\nriver 9\n");
  EXPECT_THAT(typing("re"), ElementsAre(6, 5, 3, 2, 1)) << "as the sample says how re goes on";
  EXPECT_THAT(typing("annual re"), ElementsAre(6, 3));
  EXPECT_THAT(typing("\"annual re"), ElementsAre(3)) << "a phrase goes on as its last word does";
  EXPECT_THAT(typing("lat"), ElementsAre(1)) << "no word of the sample starts so: few do, and all are found";
  auto hits = find(made.book(), parse("repo", Typing::goes_on), Order::newest, 1).hits;
  EXPECT_THAT(hits.at(0).marks, SizeIs(0)) << "the subject alone has it";
  hits = find(made.book(), parse("ann rep", Typing::goes_on), Order::newest, 1).hits;
  EXPECT_THAT(hits, IsEmpty()) << "only the last word goes on";
}

TEST_F(Find, WithoutExcludedWords) {
  EXPECT_THAT(months("report -budget"), ElementsAre(6, 5, 3));
  EXPECT_THAT(months("-report"), ElementsAre(4)) << "only what is unwanted was said";
  EXPECT_THAT(months("from:ann -plan"), ElementsAre(5, 1));
}

TEST_F(Find, InTheSubjectOrTheTextAlone) {
  EXPECT_THAT(months("in:subject report"), ElementsAre(6));
  EXPECT_THAT(months("in:text report"), ElementsAre(5, 3, 2, 1));
}

TEST_F(Find, ByPeopleInTheirRoles) {
  EXPECT_THAT(months("from:bob"), ElementsAre(6, 3));
  EXPECT_THAT(months("to:ann"), ElementsAre(2));
  EXPECT_THAT(months("cc:ann"), ElementsAre(6));
  EXPECT_THAT(months("with:bob"), ElementsAre(6, 3, 2));
  EXPECT_THAT(months("with:bob with:ann"), ElementsAre(6, 2));
  EXPECT_THAT(months("-from:bob report"), ElementsAre(5, 2, 1));
  EXPECT_THAT(months("from:nobodyhere"), IsEmpty());
  EXPECT_THAT(months("-from:nobodyhere report"), SizeIs(5)) << "to exclude nobody excludes nothing";
}

TEST_F(Find, APersonByAnyAddressAndAnAddressByItself) {
  EXPECT_THAT(months("from:lee"), ElementsAre(4, 1));
  EXPECT_THAT(months("from:\"Ann Lee\""), ElementsAre(4, 1));
  EXPECT_THAT(months("from:ann"), ElementsAre(5, 4, 1)) << "Anna starts so too";
  EXPECT_THAT(months("from:ann@example.org"), ElementsAre(1));
  EXPECT_THAT(months("from:ANN@Example.org"), ElementsAre(1));
  EXPECT_THAT(months("from:@example.net"), ElementsAre(6, 3));
  EXPECT_THAT(months("from:me"), ElementsAre(2));
}

TEST_F(Find, APersonByANameOnceUsedWhereNobodyIsShownByIt) {
  EXPECT_THAT(months("from:robert"), IsEmpty());
  made.name_form("bob@example.net", "Robert J. Raymond");
  EXPECT_THAT(months("from:robert"), ElementsAre(6, 3));
}

TEST_F(Find, ByTime) {
  EXPECT_THAT(months("since:2024-03 until:2024-04"), ElementsAre(4, 3));
  EXPECT_THAT(months("report since:2024-03"), ElementsAre(6, 5, 3));
  EXPECT_THAT(months("from:bob until:2024-05"), ElementsAre(3));
  EXPECT_THAT(months("since:2025"), IsEmpty());
  EXPECT_THAT(months("since:2024-06 until:2024-01 report"), IsEmpty()) << "an empty range";
}

TEST_F(Find, InSentMailAndInLists) {
  EXPECT_THAT(months("in:sent"), ElementsAre(2));
  EXPECT_THAT(months("in:list"), ElementsAre(5));
  EXPECT_THAT(months("in:list report"), ElementsAre(5));
  EXPECT_THAT(months("in:list from:bob"), IsEmpty());
}

TEST_F(Find, EverythingForAnEmptyQuery) {
  EXPECT_THAT(months(""), ElementsAre(6, 5, 4, 3, 2, 1));
}

TEST_F(Find, SaysWhetherThereIsMore) {
  EXPECT_THAT(months("report", Order::newest, 2), ElementsAre(6, 5));
  EXPECT_TRUE(more);
  EXPECT_THAT(months("report", Order::newest, 5), SizeIs(5));
  EXPECT_FALSE(more);
  EXPECT_THAT(months("", Order::newest, 6), SizeIs(6));
  EXPECT_FALSE(more);
  EXPECT_THAT(months("report", Order::newest, 0), IsEmpty());
  EXPECT_TRUE(more);
}

TEST_F(Find, TheBestFirstPutsTheSubjectAboveTheText) {
  auto order = months("report", Order::best);
  ASSERT_THAT(order, SizeIs(5));
  EXPECT_EQ(order.front(), 6);
  EXPECT_THAT(months("report with:ann", Order::best, 1), ElementsAre(6));
  EXPECT_TRUE(more);
  EXPECT_THAT(months("from:bob", Order::best), ElementsAre(6, 3)) << "without words the newest are the best";
}

TEST_F(Find, QuotedTextIsFoundAndSaysSo) {
  auto hits = find(made.book(), parse("dan"), Order::newest, 10).hits;
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_TRUE(hits[0].in_quote);
  EXPECT_EQ(hits[0].snippet, "the old budget as Dan wrote it");
  ASSERT_THAT(hits[0].marks, SizeIs(1));
  EXPECT_EQ(hits[0].snippet.substr(hits[0].marks[0].first, 3), "Dan");
  EXPECT_THAT(months("budget"), ElementsAre(4, 2, 1));
}

TEST_F(Find, AWordInBothOwnAndQuotedTextIsOneHitInTheOwn) {
  made.letter({"2024-07-05", "bob@example.net", {"me@example.org"}, {}, "Wool", "My wool.", "Their wool.", ""});
  auto hits = find(made.book(), parse("wool since:2024-07"), Order::newest, 10).hits;
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_FALSE(hits[0].in_quote);
  EXPECT_EQ(hits[0].snippet, "My wool.");
}

TEST_F(Find, ShowsWhoWroteAndWhat) {
  auto hit = find(made.book(), parse("\"budget report\""), Order::newest, 10).hits.at(0);
  EXPECT_EQ(hit.from, "Ann Lee");
  EXPECT_EQ(hit.subject, "Budget");
  EXPECT_EQ(hit.snippet, "The budget report is late.");
  EXPECT_FALSE(hit.message_id.empty());
  made.letter({"2024-08-05", "stranger@example.com", {"me@example.org"}, {}, "Hi", "unheard", "", ""});
  EXPECT_EQ(find(made.book(), parse("unheard"), Order::newest, 10).hits.at(0).from, "");
}

TEST_F(Find, NoQueryWhateverIsTypedBreaksTheDatabase) {
  std::mt19937 dice(11);
  const std::string_view alphabet[] = {"from:", "in:subject ", "-",    "\"",   "*", ":", " ", "rep", "é",
                                       "(",     ")",           "NEAR", "AND ", "^", "'", "%", "_"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 10; ++i)
      text += alphabet[dice() % std::size(alphabet)];
    EXPECT_NO_THROW(find(made.book(), parse(text), Order::newest, 5)) << text;
    EXPECT_NO_THROW(find(made.book(), parse(text), Order::best, 5)) << text;
    EXPECT_NO_THROW(suggest(made.book(), text, 5)) << text;
  }
}

// Leaping must find exactly what looking at every letter finds, however the words and people lie.
TEST(FindLeaping, FindsWhatAScanFinds) {
  MadeUp made;
  made.owner("Me", {"me@example.org"});
  made.party("Rare Person", {"rare@example.org", "rare@home.example"});
  made.party("Busy Person", {"busy@example.org"});
  std::mt19937 dice(5);
  std::vector<InteractionId> expected;
  {
    book::Transaction transaction(*made.book().engine);
    for (int i = 0; i < 3'000; ++i) {
      auto at = to_iso(Instant{1'600'000'000 + i * 3'600});
      bool rare = dice() % 100 == 0, word = dice() % 3 == 0;
      std::string from = rare ? (dice() % 2 ? "rare@example.org" : "rare@home.example") : "busy@example.org";
      auto id = made.letter({at, from, {"me@example.org"}, {}, "s", word ? "alpha beta" : "beta", "", ""});
      if (rare && word) expected.push_back(id);
    }
    transaction.commit();
  }
  std::reverse(expected.begin(), expected.end());
  ASSERT_GT(expected.size(), 3U);
  std::vector<InteractionId> found;
  for (const Hit& hit : find(made.book(), parse("alpha with:rare with:me"), Order::newest, 1'000).hits)
    found.push_back(hit.interaction);
  EXPECT_EQ(found, expected);
}

// Mail without a date, or sent in bulk, shares one second, in which the text index keeps no order.
TEST(FindLeaping, FindsWhatStandsInTheSameSecond) {
  MadeUp made;
  made.owner("Me", {"me@example.org"});
  made.party("Ann Lee", {"ann@example.org"});
  made.party("Bob Ray", {"bob@example.net"});
  {
    book::Transaction transaction(*made.book().engine);
    for (int i = 0; i < 600; ++i) {
      std::string at = i % 2 ? "1970-01-01T00:00:00Z" : "2024-01-01T00:00:00Z";
      std::string quoted = i % 3 ? "" : "alpha quoted";
      made.letter(
          {at, i % 20 < 2 ? "ann@example.org" : "bob@example.net", {"me@example.org"}, {}, "s", "alpha", quoted, ""});
    }
    transaction.commit();
  }
  auto hits = find(made.book(), parse("alpha from:ann"), Order::newest, 1'000).hits;
  EXPECT_THAT(hits, SizeIs(60));
  EXPECT_TRUE(std::is_sorted(hits.begin(), hits.end(), [](auto& a, auto& b) { return a.interaction > b.interaction; }));
  EXPECT_TRUE(std::none_of(hits.begin(), hits.end(), [](auto& hit) { return hit.in_quote; }));
  EXPECT_THAT(find(made.book(), parse("alpha"), Order::newest, 1'000).hits, SizeIs(600));
  EXPECT_THAT(find(made.book(), parse("alpha from:bob"), Order::best, 1'000).hits, SizeIs(540));
}

TEST(Suggest, PeopleByTheStartsOfTheirNamesOrAddressesBusiestFirst) {
  MadeUp made;
  auto ann = made.party("Ann Lee", {"ann@example.org", "lee@home.example"});
  auto anna = made.party("Anna Bell", {"bell@example.com"});
  auto zoe = made.party("Zoë Hara", {"annex@example.com"});
  made.party("Announcements", {"announce@lists.example"}, people::Kind::list);
  made.letters("bell@example.com", 500);
  made.letters("lee@home.example", 20);
  auto found = suggest(made.book(), "ann", 10);
  ASSERT_THAT(found, SizeIs(4));
  EXPECT_EQ(found[0].person, anna);
  EXPECT_EQ(found[1].person, ann);
  EXPECT_EQ(found[1].address, "lee@home.example") << "the address most used";
  EXPECT_EQ(found[2].person, zoe);
  EXPECT_EQ(found[2].address, "annex@example.com") << "the address that fits";
  EXPECT_EQ(found[3].name, "Announcements") << "people come before lists";
  EXPECT_THAT(suggest(made.book(), "ann", 2), SizeIs(2));
  EXPECT_THAT(suggest(made.book(), "lee an", 10), SizeIs(1));
  EXPECT_THAT(suggest(made.book(), "zoe", 10), SizeIs(1));
  EXPECT_THAT(suggest(made.book(), "", 10), IsEmpty());
  EXPECT_THAT(suggest(made.book(), "%", 10), IsEmpty());
  EXPECT_THAT(suggest(made.book(), "ann", 0), IsEmpty());
}

}  // namespace
}  // namespace closeknit::search
