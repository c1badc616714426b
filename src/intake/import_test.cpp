// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "book/corrections.hpp"
#include "intake/made_up_mail.hpp"
#include "people/people_store.hpp"

namespace closeknit::intake {
namespace {

using testing::UnorderedElementsAre;

class Import : public testing::Test {
 protected:
  book::MadeUpBook book;
  std::string mail = book.folder() + "/Maildir";
};

TEST_F(Import, ReadsAMaildirAndSettlesIt) {
  write_maildir(mail, lunch_letters(), kMe);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.read, lunch_letters().size());
  EXPECT_EQ(report.added, lunch_letters().size());
  EXPECT_EQ(report.refused, 0U);
  EXPECT_EQ(book::totals(*book).pending, 0U);
  EXPECT_EQ(people::owner_identities(*book), std::vector{people::mail_identity(kMe)});
  EXPECT_EQ(book->engine->check(), "");
  EXPECT_EQ(book::totals(*book).interactions, lunch_letters().size());
  EXPECT_EQ(book::setting(*book, "totals"),
            std::to_string(lunch_letters().size()) + " " + std::to_string(book::totals(*book).identities));
}

// What a book keeps of how usual words are stands for its later letters too, until it has grown.
TEST_F(Import, HowUsualWordsAreIsKeptOnceThereAreEnoughLetters) {
  auto made_up = [](int from, int until) {
    std::vector<Letter> all;
    for (int i = from; i < until; ++i) {
      std::string n = std::to_string(i), day = std::to_string(1 + i % 28);
      all.push_back({"n" + n + "@x", "Ann <ann@work.example>", kMe, "No " + n, "The roses bloom.\n",
                     day + " Apr 2024 10:00:00 +0200"});
    }
    return all;
  };
  auto sampled_of = [this] {
    auto& row = book->engine->prepare("SELECT interactions FROM background WHERE book = $1");
    std::int64_t interactions = row.with(book->id).step() ? row.integer(0) : 0;
    row.reset();
    return interactions;
  };
  auto grown_to = [&](int from, int until) {
    write_maildir(mail + std::to_string(from), made_up(from, until), kMe);
    import_paths(*book, {mail + std::to_string(from)});
    return sampled_of();
  };
  EXPECT_EQ(grown_to(0, 600), 0) << "so few are read when they are asked for";
  EXPECT_EQ(grown_to(600, 700), 700);
  EXPECT_EQ(grown_to(700, 710), 700);
  EXPECT_EQ(grown_to(710, 900), 900);
}

// A copy of an old letter, found elsewhere, comes together with new letters: all of them are counted.
TEST_F(Import, ACopyOfAKnownLetterBesideNewOnesLosesNone) {
  auto all = lunch_letters();
  const std::vector<Letter> half(all.begin(), all.begin() + 30);
  write_maildir(mail, half, kMe);
  import_paths(*book, {mail});
  std::vector<Letter> rest(all.begin() + 30, all.end());
  // The list's copies name somebody more.
  for (std::size_t i = 0; i < 6; ++i) {
    rest.push_back(half[i]);
    rest.back().more += "Cc: cleo@other.example\n";
  }
  write_mbox(book.folder() + "/rest.mbox", rest);
  import_paths(*book, {book.folder() + "/rest.mbox"});
  auto in_two_parts = exported(*book);
  rederive(*book, kJune);
  EXPECT_EQ(in_two_parts, exported(*book));
}

TEST_F(Import, TheOwnersWordFollowsAMessageToItsOtherCopy) {
  Letter early = lunch_letters()[0];
  early.date = "3 Jan 2024 10:00:00 +0200";
  Letter late = early;
  late.date = "5 Jan 2024 10:00:00 +0200";
  auto read_on = [&](const Letter& letter, const std::string& name) {
    write_mbox(book.folder() + name, {letter});
    import_paths(*book, {book.folder() + name});
    return *book::find_by_message_id(*book, letter.id);
  };
  auto before = read_on(late, "/a.mbox");
  book::correct(*book, book::CorrectionKind::not_owed, to_text(before), "", kJune);
  auto after = read_on(early, "/b.mbox");
  auto whichever = book::corrections(*book).at(0).subject;
  EXPECT_EQ(whichever, to_text(after));
  EXPECT_EQ(book::totals(*book).interactions, 1U);
}

TEST_F(Import, ALetterJustSentIsTheOneInTheFolderOfSentMail) {
  auto all = lunch_letters();
  write_maildir(mail, all, kMe);
  import_paths(*book, {mail});
  Letter sent{"new@home.example", "Olga <" + kMe + ">",        "Ann Lee <ann@work.example>", "Re: Lunch 0",
              "Gladly!",          "3 Jun 2024 10:00:00 +0200", "In-Reply-To: <q0@x>\n"};
  const Instant now = *instant_from_iso("2024-06-03T08:00:00Z");
  auto taken = take_letter(*book, text_of(sent), now);
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, *book::find_by_message_id(*book, "new@home.example"));
  EXPECT_EQ(book::totals(*book).pending, 0U);
  auto once = exported(*book);
  EXPECT_EQ(*take_letter(*book, text_of(sent), now), *taken);
  write_file(mail + "/.Sent/cur/9999.M1P1.host:2,S", text_of(sent));
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.added, 0U);
  EXPECT_EQ(exported(*book), once);
  EXPECT_EQ(take_letter(*book, "", now).error().code, Code::malformed);
}

TEST_F(Import, OneMessageInFiveFoldersIsOneInteraction) {
  Letter one{"q@x", "ann@work.example", kMe, "Lunch", "Shall we?\n"};
  for (int i = 0; i < 5; ++i)
    write_maildir(mail + "/." + std::to_string(i), {one}, kMe);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.read, 5U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.known, 4U);
}

TEST_F(Import, WhoeverIsNamedInTwoUnlikeCopiesIsCountedOnce) {
  Letter mine{"q@x", kMe, "Ann <ann@work.example>", "Lunch", "Shall we?\n"};
  Letter copy = mine;
  copy.more = "List-Id: <lunch.work.example>\nDelivered-To: ann@work.example\n";
  write_maildir(mail, {mine}, kMe);
  import_paths(*book, {mail});
  write_maildir(mail + "/.Lists", {copy}, "nobody");
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.known, 1U);
  for (const people::Known& known : people::all_known(*book)) {
    EXPECT_EQ(known.counts.sent, known.address == kMe ? 1U : 0U) << known.address;
    EXPECT_EQ(known.counts.received, known.address == "ann@work.example" ? 1U : 0U) << known.address;
  }
}

TEST_F(Import, ReadsOnlyWhatAnMboxGrewBy) {
  auto all = lunch_letters();
  std::vector<Letter> first(all.begin(), all.begin() + 30);
  std::string path = book.folder() + "/box.mbox";
  write_mbox(path, first);
  EXPECT_EQ(import_paths(*book, {path}).added, 30U);
  write_mbox(path, all);
  Report report = import_paths(*book, {path});
  EXPECT_EQ(report.added, all.size() - 30);
  EXPECT_EQ(report.read, all.size() - 30);
}

TEST_F(Import, ReadsAnMboxAnewThatChangedBeforeItsEnd) {
  auto all = lunch_letters();
  std::string path = book.folder() + "/box.mbox";
  write_mbox(path, {all.begin(), all.begin() + 30});
  import_paths(*book, {path});
  write_mbox(path, {all.begin() + 5, all.end()});
  EXPECT_EQ(import_paths(*book, {path}).added, all.size() - 30);
  EXPECT_EQ(book::totals(*book).interactions, all.size()) << "what was read once stays";
}

TEST_F(Import, NewMailInAKnownFolderIsFound) {
  auto all = lunch_letters();
  write_maildir(mail, {all.begin(), all.begin() + 10}, kMe);
  import_paths(*book, {mail});
  write_maildir(mail, all, kMe);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.added, all.size() - 10);
}

TEST_F(Import, AFileThatMayNotBeReadIsNamedAndTheRestGoesOn) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write_maildir(mail, lunch_letters(), kMe);
  std::string locked = mail + "/cur/1000.M1P1.host:2,S";
  chmod(locked.c_str(), 0);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.refused, 1U);
  EXPECT_EQ(report.added, lunch_letters().size() - 1);
  EXPECT_EQ(report.misread[0].code, "denied");
}

TEST_F(Import, WhatMessagesHoldAndTheBookDoesNotIsToldHoweverManyWorkersRead) {
  auto letters = lunch_letters();
  for (std::size_t i = 0; i < sources::kMostRecipients; ++i)
    letters[7].more += "Cc: somebody" + std::to_string(i) + "@other.example\n";
  letters[7].more += "Cc: the-last@other.example\n";
  letters[9].body = std::string(sources::kMostBody + 1, 'x');
  letters[20].body = letters[9].body;
  write_maildir(mail, letters, kMe);
  for (unsigned workers : {1U, 2U, 5U}) {
    book::MadeUpBook one;
    auto report = import(*one, {.paths = {mail}, .now = kJune, .workers = workers, .progress = {}, .stop = nullptr});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, letters.size());
    ASSERT_EQ(report->missing.size(), 2U) << workers;
    EXPECT_EQ(report->missing[0].loss, sources::Loss::text);
    EXPECT_EQ(report->missing[0].count, 2U);
    EXPECT_THAT(report->missing[0].where,
                UnorderedElementsAre(mail + "/.Sent/cur/1009.M1P1.host", mail + "/.Sent/cur/1020.M1P1.host"));
    EXPECT_EQ(report->missing[1].loss, sources::Loss::recipients);
    EXPECT_EQ(report->missing[1].count, 1U);
  }
}

TEST_F(Import, WhatIsNoMailIsLeftAlone) {
  write_file(mail + "/notes.txt", "just some notes\nof mine\n");
  write_file(mail + "/picture.png", std::string("\x89PNG\r\n\x1a\n\0\0", 10));
  write_file(mail + "/one.eml", text_of(lunch_letters()[0]));
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.added, 1U);
}

TEST_F(Import, APathThatIsNotThereIsAnErrorThatNamesIt) {
  Options options;
  options.paths = {book.folder() + "/nothing here"};
  auto report = import(*book, options);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, Code::not_found);
  EXPECT_NE(report.error().where.find("nothing here"), std::string::npos);
}

TEST_F(Import, StoppedItKeepsWhatItHasAndGoesOnLater) {
  write_maildir(mail, lunch_letters(), kMe);
  import_paths(*book, {mail});
  auto whole = exported(*book);
  book::MadeUpBook other;
  std::atomic<bool> stop{true};
  Options options;
  options.paths = {mail};
  options.now = kJune;
  options.stop = &stop;
  auto first = import(*other, options);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->stopped);
  import_paths(*other, {mail});
  EXPECT_EQ(exported(*other), whole);
}

TEST_F(Import, QuotesAreKeptOnlyWhereTheirOriginalIsMissing) {
  auto all = lunch_letters();
  auto replies = [](const Letter& letter) { return letter.subject.starts_with("Re:"); };
  auto found = std::find_if(all.begin(), all.end(), replies);
  Letter answer = *found, question = *(found - 1);
  write_maildir(mail + "1", {answer}, kMe);
  import_paths(*book, {mail + "1"});
  auto has_quote = [&] {
    for (const std::string& line : exported(*book))
      if (line.find("\"quoted\"") != std::string::npos) return true;
    return false;
  };
  EXPECT_TRUE(has_quote());
  write_maildir(mail + "2", {question}, kMe);
  import_paths(*book, {mail + "2"});
  EXPECT_FALSE(has_quote());
  EXPECT_EQ(book->engine->check(), "");
}

}  // namespace
}  // namespace closeknit::intake
