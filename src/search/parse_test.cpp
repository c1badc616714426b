// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "search/search.hpp"

namespace closeknit::search {
namespace {

// A query written out in one line, so that a table of cases can be read.
std::string spelled(const Query& query) {
  std::string out;
  auto put = [&out](const std::string& part) { out += (out.empty() ? "" : " ") + part; };
  for (const book::Term& term : query.terms) {
    std::string in = term.in == book::Term::In::subject ? "subject:" : term.in == book::Term::In::body ? "text:" : "";
    put((term.excluded ? "-" : "") + in + '[' + term.text + ']' + (term.prefix ? "*" : ""));
  }
  constexpr std::array<std::string_view, 4> kRoles{"from", "to", "cc", "with"};
  for (const PersonTerm& term : query.people)
    put((term.excluded ? "-" : "") + std::string(kRoles[static_cast<std::size_t>(term.role)]) + '<' + term.words + '>');
  if (query.since) put("since " + to_iso(*query.since));
  if (query.until) put("until " + to_iso(*query.until));
  if (query.only_sent) put("sent");
  if (query.only_lists) put("list");
  return out;
}

TEST(Parse, UnderstandsWhatItsHeaderPromises) {
  const std::pair<const char*, const char*> cases[] = {
      {"budget report", "[budget] [report]"},
      {"\"annual report\"", "[annual report]"},
      {"from:ann to:bob with:cleo cc:dan", "from<ann> to<bob> with<cleo> cc<dan>"},
      {"FROM:Ann From:\"Ann Lee\"", "from<Ann> from<Ann Lee>"},
      {"from:ann@example.org budget", "[budget] from<ann@example.org>"},
      {"bud*", "[bud]*"},
      {"\"annual rep*\" \"annual rep\"*", "[annual rep]* [annual rep]*"},
      {"-budget x", "-[budget] [x]"},
      {"-\"annual report\" -from:ann", "-[annual report] -from<ann>"},
      {"in:subject budget report", "subject:[budget] [report]"},
      {"in:text \"two words\"", "text:[two words]"},
      {"in:subject -budget", "-subject:[budget]"},
      {"subject:budget", "subject:[budget]"},
      {"in:sent in:list plan", "[plan] sent list"},
      {"since:2024-03 until:2024-06-30", "since 2024-03-01T00:00:00Z until 2024-07-01T00:00:00Z"},
      {"since:2024 until:2024", "since 2024-01-01T00:00:00Z until 2025-01-01T00:00:00Z"},
      {"until:2024-12", "until 2025-01-01T00:00:00Z"},
      {"until:2024-02", "until 2024-03-01T00:00:00Z"},
      {"until:20240228", "until 2024-02-29T00:00:00Z"},
      {"until:2024-02-29T10:00:00Z", "until 2024-02-29T10:00:01Z"},
      {"since:2023 since:2024 until:2026 until:2025-01-01", "since 2024-01-01T00:00:00Z until 2025-01-02T00:00:00Z"},
  };
  for (auto [text, expected] : cases)
    EXPECT_EQ(spelled(parse(text)), expected) << text;
}

TEST(Check, NamesThePieceThatCannotBeMeantAndTheRightForm) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"from:", "", "say from:ann"},
      {"budget -to:", "", "say to:ann"},
      {"from: ann", "", "say from:ann"},
      {"since:", "", "say since:2024-03-31"},
      {"x since:2026-13-45", "since:2026-13-45", "say since:2024-03-31"},
      {"until:soon", "until:soon", "say until:2024-03-31"},
      {"after:2026-13-45", "after:2026-13-45", "say since:2024-03-31"},
      {"Before:2024", "Before:2024", "say until:2024-03-31"},
  };
  for (const auto& [text, where, hint] : cases) {
    const auto checked = check(text);
    ASSERT_FALSE(checked) << text;
    EXPECT_EQ(checked.error().code, Code::usage);
    EXPECT_EQ(checked.error().where, where);
    EXPECT_EQ(checked.error().hint, hint);
  }
}

TEST(Check, HasNothingToSayOfAnyOtherText) {
  for (const char* text : {"", "budget report", "from:ann since:2024", "Re: budget", "\"from:\"", "\"after:2024\"",
                           "https://example.org", "10:30", ":", "-"})
    EXPECT_TRUE(check(text)) << text;
}

TEST(Parse, TakesWhatItDoesNotUnderstandAsWords) {
  const std::pair<const char*, const char*> cases[] = {
      {"since:whenever", "[since:whenever]"},
      {"-since:2024", "-[since:2024]"},
      {"until:2024-13-99", "[until:2024-13-99]"},
      {"from:", "[from:]"},
      {"from: ann", "[from:] [ann]"},
      {"from:\"\" x", "[from:\"\"] [x]"},
      {"http://example.org/a?b=c", "[http://example.org/a?b=c]"},
      {"colour:blue", "[colour:blue]"},
      {"in:space", "[in:space]"},
      {"in:subject", "[in:subject]"},
      {"a-b", "[a-b]"},
      {"OR AND NOT NEAR(a b)", "[OR] [AND] [NOT] [NEAR(a] [b)]"},
  };
  for (auto [text, expected] : cases)
    EXPECT_EQ(spelled(parse(text)), expected) << text;
}

TEST(Parse, LeavesOutWhatHoldsNoWord) {
  for (const char* text : {"", " \t\n", "-", "*", "\"", "\"\"", "- - -", "&&& ?!", "-*", "…"})
    EXPECT_EQ(spelled(parse(text)), "") << text;
}

TEST(Parse, ClosesAQuotationMarkThatIsNeverClosed) {
  EXPECT_EQ(spelled(parse("\"annual report")), "[annual report]");
  EXPECT_EQ(spelled(parse("from:\"Ann Lee")), "from<Ann Lee>");
  EXPECT_EQ(spelled(parse("ab\"cd")), "[ab] [cd]");
}

TEST(Parse, TakesCurlyQuotationMarksAsPlainOnes) {
  EXPECT_EQ(spelled(parse("\u201Cannual report\u201D")), "[annual report]");
  EXPECT_EQ(spelled(parse("from:\u201EAnn Lee\u201C")), "from<Ann Lee>");
}

TEST(Parse, TheWordThatIsBeingTypedMayGoOn) {
  const std::tuple<const char*, const char*, bool> cases[] = {
      {"budg", "[budg]*", true},
      {"annual budg", "[annual] [budg]*", true},
      {"from:ann budg", "[budg]* from<ann>", true},
      {"subject:budg", "subject:[budg]*", true},
      {"in:subject budg", "subject:[budg]*", true},
      {"\"annual budg", "[annual budg]*", true},
      {"budget ", "[budget]", false},
      {"\"annual budget\"", "[annual budget]", false},
      {"-budg", "-[budg]", false},
      {"budget from:an", "[budget] from<an>", false},
      {"budget since:2024", "[budget] since 2024-01-01T00:00:00Z", false},
      {"budget …", "[budget]", false},
      {"", "", false},
  };
  for (auto [text, expected, unfinished] : cases) {
    auto query = parse(text, Typing::goes_on);
    EXPECT_EQ(spelled(query), expected) << text;
    EXPECT_EQ(query.unfinished, unfinished) << text;
  }
}

TEST(Parse, KeepsForeignScripts) {
  EXPECT_EQ(spelled(parse("Grüße 東京 from:Зоя")), "[Grüße] [東京] from<Зоя>");
}

TEST(Parse, KeepsNoMoreThanItsMostTerms) {
  std::string text;
  for (int i = 0; i < 5'000; ++i)
    text += "word" + std::to_string(i) + " from:p" + std::to_string(i) + ' ';
  auto query = parse(text);
  EXPECT_EQ(query.terms.size(), kMostTerms);
  EXPECT_EQ(query.people.size(), kMostTerms);
}

TEST(Parse, NeverStumblesWhateverIsTyped) {
  std::mt19937 dice(7);
  const std::string_view alphabet[] = {"from:", "in:subject", "in:", "since:", "2024", "-",    "\"",
                                       "*",     ":",          " ",   "a",      "é",    "\xFF", "\n"};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += alphabet[dice() % std::size(alphabet)];
    for (const book::Term& term : parse(text).terms)
      EXPECT_FALSE(term.text.empty()) << text;
  }
  auto with_nul = parse(std::string_view("ab\0cd", 5));
  ASSERT_EQ(with_nul.terms.size(), 2U);
  EXPECT_EQ(with_nul.terms[0].text, "ab") << "a NUL byte would end the query early in the database";
}

}  // namespace
}  // namespace closeknit::search
