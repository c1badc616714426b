// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "book/corrections.hpp"
#include "intake/made_up_mail.hpp"
#include "people/people_store.hpp"
#include "signals/signals.hpp"

namespace closeknit::intake {
namespace {

const std::string kMe = "olga@home.example";

std::vector<Letter> letters() {
  std::vector<Letter> all;
  for (int i = 0; i < 40; ++i) {
    std::string day = std::to_string(1 + i % 28), n = std::to_string(i);
    std::string month = i < 28 ? "Apr" : "May";
    std::string date = day + " " + month + " 2024 10:00:00 +0200", later = day + " " + month + " 2024 15:30:00 +0200";
    all.push_back({"q" + n + "@x", "Ann Lee <ann@work.example>", "Olga <" + kMe + ">", "Lunch " + n,
                   "Shall we have lunch on day " + n + "?\n\nFrom here it is not far.\n", date});
    if (i % 4 != 0)
      all.push_back({"a" + n + "@x", "Olga <" + kMe + ">", "Ann Lee <ann@work.example>", "Re: Lunch " + n,
                     "Yes, gladly.\n\nOn Monday, Ann Lee wrote:\n> Shall we have lunch on day " + n + "?\n", later,
                     "In-Reply-To: <q" + n + "@x>\nReferences: <q" + n + "@x>\n"});
  }
  all.push_back({"", "bob@other.example", kMe, "no id", "A letter without a number.\n", "3 Apr 2024 10:00:00 +0000"});
  return all;
}

class Import : public testing::Test {
 protected:
  book::MadeUpBook book;
  std::string mail = book.folder() + "/Maildir";
};

TEST_F(Import, ReadsAMaildirAndSettlesIt) {
  write_maildir(mail, letters(), kMe);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.read, letters().size());
  EXPECT_EQ(report.added, letters().size());
  EXPECT_EQ(report.refused, 0U);
  EXPECT_EQ(book::totals(*book).pending, 0U);
  EXPECT_EQ(people::owner_identities(*book), std::vector{people::mail_identity(kMe)});
  EXPECT_EQ(book->engine->check(), "");
  EXPECT_EQ(book::totals(*book).interactions, letters().size());
  EXPECT_EQ(book::setting(*book, "totals"),
            std::to_string(letters().size()) + " " + std::to_string(book::totals(*book).identities));
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
  auto all = letters();
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

// The first two lines that are not the same; empty where all are.
std::string differing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] != b[i]) return a[i] + "\n" + b[i];
  if (a.size() == b.size()) return "";
  return "one has more: " + (a.size() > b.size() ? a[b.size()] : b[a.size()]);
}

// Of two copies one stands, whichever is met first: its moment, and what it answers, are the message's.
TEST_F(Import, CopiesOfDifferentMomentsAreOneMessageInWhateverOrder) {
  auto first = letters();
  std::vector<Letter> second;
  for (std::size_t i : {3, 5, 6, 11, 12}) {
    second.push_back(first[i]);
    second.back().date = "30 Apr 2024 23:00:0" + std::to_string(i % 10) + " +0200";
    second.back().more = i % 2 == 0 ? "" : "References: <q1@x> <q2@x>\nIn-Reply-To: <q2@x>\n";
    second.back().body += "As I said: could you send me the list of guests?\n";
  }
  auto read_in = [&](std::vector<std::string> order) {
    book::MadeUpBook one;
    write_mbox(one.folder() + "/first.mbox", first);
    write_mbox(one.folder() + "/second.mbox", second);
    for (const std::string& name : order)
      import_paths(*one, {one.folder() + "/" + name});
    EXPECT_EQ(one->engine->check(), "");
    auto as_read = exported(*one);
    rederive(*one, kJune);
    EXPECT_EQ(differing(as_read, exported(*one)), "") << "what was worked out as it came is what is worked out anew";
    return as_read;
  };
  EXPECT_EQ(read_in({"first.mbox", "second.mbox"}), read_in({"second.mbox", "first.mbox"}));
  EXPECT_EQ(read_in({"first.mbox", "second.mbox", "first.mbox"}), read_in({"second.mbox", "first.mbox"}));
}

// A list puts its own address in From. Where the letter itself turns up, its writer wrote it and the list did not.
TEST_F(Import, CopiesOfDifferentSendersAreOneMessageInWhateverOrder) {
  std::vector<Letter> mine = letters();
  for (Letter& letter : mine)
    if (!letter.id.empty()) letter.id = "m" + letter.id;
  const auto itself = letters();
  std::vector<Letter> by_list;
  for (std::size_t i : {0, 3, 5, 6, 11, 12}) {
    by_list.push_back(itself[i]);
    by_list.back().from = i % 2 == 0 ? "Roses <roses@lists.example>" : "Ben <ben@lists.example>";
    by_list.back().more = "Cc: cleo@other.example\n";
    by_list.back().date = "30 May 2024 23:00:0" + std::to_string(i % 10) + " +0200";
  }
  std::vector<Letter> of_list;
  for (int i = 0; i < 4; ++i)
    of_list.push_back({"l" + std::to_string(i) + "@x", "Roses <roses@lists.example>", kMe, "Roses", "They bloom.\n"});
  auto read_in = [&](const std::vector<std::string>& order) {
    book::MadeUpBook one;
    write_mbox(one.folder() + "/itself.mbox", itself);
    write_mbox(one.folder() + "/by_list.mbox", by_list);
    write_mbox(one.folder() + "/of_list.mbox", of_list);
    write_maildir(one.folder() + "/mine", mine, kMe);
    import_paths(*one, {one.folder() + "/mine"});  // from here on it is known whose book it is
    for (const std::string& name : order)
      import_paths(*one, {one.folder() + "/" + name});
    auto as_read = exported(*one);
    rederive(*one, kJune);
    EXPECT_EQ(differing(as_read, exported(*one)), "") << "what was worked out as it came is what is worked out anew";
    return as_read;
  };
  const auto letters_first = read_in({"itself.mbox", "by_list.mbox", "of_list.mbox"});
  EXPECT_EQ(differing(letters_first, read_in({"by_list.mbox", "itself.mbox", "of_list.mbox"})), "");
  EXPECT_EQ(differing(letters_first, read_in({"of_list.mbox", "by_list.mbox", "itself.mbox"})), "");
}

// Only the next few letters to somebody are held against what they asked: which these are must not depend on what part
// of the mail was read first.
TEST_F(Import, WhatIsOwedIsTheSameHoweverTheMailIsCutUp) {
  auto at = [](int day) { return std::to_string(day) + " May 2024 10:00:00 +0200"; };
  Letter asked{"ask@x",
               "Cleo Day <cleo@day.example>",
               "Olga <" + kMe + ">",
               "The harvester",
               "Could you send me the manual of the old harvester?\n",
               at(6)};
  Letter answer{"ans@x",
                "Olga <" + kMe + ">",
                "Cleo Day <cleo@day.example>",
                "Something for you",
                "Here is the manual of the old harvester, as you asked.\n",
                at(20)};
  std::vector<Letter> between;
  for (int i = 0; i < 9; ++i)
    between.push_back({"b" + std::to_string(i) + "@x", "Olga <" + kMe + ">", "Cleo Day <cleo@day.example>",
                       "Day " + std::to_string(i), "It rains.\n", at(8 + i)});
  auto read_in = [&](const std::vector<std::vector<Letter>>& parts) {
    book::MadeUpBook one;
    write_maildir(one.folder() + "/mine", letters(), kMe);
    import_paths(*one, {one.folder() + "/mine"});
    for (std::size_t i = 0; i < parts.size(); ++i) {
      write_mbox(one.folder() + "/" + std::to_string(i) + ".mbox", parts[i]);
      import_paths(*one, {one.folder() + "/" + std::to_string(i) + ".mbox"});
    }
    return exported(*one);
  };
  std::vector<Letter> all = between;
  all.insert(all.begin(), {asked, answer});
  auto at_once = read_in({all});
  EXPECT_EQ(differing(at_once, read_in({{asked, answer}, between})), "");
  EXPECT_EQ(differing(at_once, read_in({between, {answer}, {asked}})), "");
  EXPECT_EQ(differing(at_once, read_in({{answer}, {asked}, between})), "");
}

TEST_F(Import, TheOwnersWordFollowsAMessageToItsOtherCopy) {
  Letter early = letters()[0];
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

TEST_F(Import, WhoKnowsWhomIsTheSameInWhateverOrder) {
  auto seen = [](book::Book& one) {
    std::vector<std::string> rows;
    book::Statement& found = one.engine->prepare(
        "SELECT identity_a, identity_b, wrote, answered, together, wrote_weight, answered_weight, together_weight, "
        "latest FROM acquaintance WHERE book = 1 ORDER BY identity_a, identity_b");
    while (found.step()) {
      std::string row;
      for (int column : {0, 1, 2, 3, 4, 8})
        row += std::to_string(found.integer(column)) + ' ';
      for (int column : {5, 6, 7})
        row += std::to_string(found.real(column)) + ' ';
      rows.push_back(std::move(row));
    }
    return rows;
  };
  auto all = letters();
  for (std::size_t i = 0; i < all.size(); i += 2)
    all[i].more += i % 4 == 0 ? "Cc: cleo@other.example, dev@other.example\n" : "Cc: bob@other.example\n";
  write_maildir(mail, all, kMe);
  import_paths(*book, {mail});
  const auto whole = seen(*book);
  EXPECT_GE(whole.size(), 4U);
  std::ranges::reverse(all);
  book::MadeUpBook other;
  write_maildir(other.folder() + "/a", {all.begin(), all.begin() + 40}, kMe);
  write_maildir(other.folder() + "/b", {all.begin() + 20, all.end()}, kMe);
  import_paths(*other, {other.folder() + "/a"});
  import_paths(*other, {other.folder() + "/b"});
  EXPECT_EQ(seen(*other), whole);
  rederive(*other, kJune);
  EXPECT_EQ(seen(*other), whole);
}

TEST_F(Import, ALetterJustSentIsTheOneInTheFolderOfSentMail) {
  auto all = letters();
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

TEST_F(Import, ThreeTimesIsTheSameBook) {
  write_maildir(mail, letters(), kMe);
  import_paths(*book, {mail});
  auto once = exported(*book);
  for (int again = 0; again < 2; ++again) {
    Report report = import_paths(*book, {mail});
    EXPECT_EQ(report.added, 0U);
  }
  EXPECT_EQ(exported(*book), once);
}

TEST_F(Import, AMaildirAndAnMboxOfTheSameMailAreTheSameBook) {
  write_maildir(mail, letters(), kMe);
  import_paths(*book, {mail});
  book::MadeUpBook other;
  write_mbox(other.folder() + "/all.mbox", letters());
  import_paths(*other, {other.folder() + "/all.mbox"});
  book::correct(*other, book::CorrectionKind::me, to_text(people::mail_identity(kMe)), "", kJune);
  settle_people(*other, kJune);
  auto a = exported(*book), b = exported(*other);
  std::erase_if(b, [](const std::string& line) { return line.find("\"type\":\"correction\"") != std::string::npos; });
  EXPECT_EQ(a, b);
}

TEST_F(Import, TheOrderOfArrivalDoesNotMatter) {
  write_maildir(mail, letters(), kMe);
  import_paths(*book, {mail});
  auto whole = exported(*book);
  std::mt19937 dice(7);
  for (int round = 0; round < 3; ++round) {
    book::MadeUpBook piecemeal;
    auto shuffled = letters();
    std::shuffle(shuffled.begin(), shuffled.end(), dice);
    std::string folder = piecemeal.folder() + "/Maildir";
    for (std::size_t i = 0; i < shuffled.size(); i += 20) {
      std::vector<Letter> part(shuffled.begin() + static_cast<std::ptrdiff_t>(i),
                               shuffled.begin() + static_cast<std::ptrdiff_t>(std::min(i + 20, shuffled.size())));
      std::string part_folder = folder + std::to_string(i);
      write_maildir(part_folder, part, kMe);
      import_paths(*piecemeal, {part_folder});
    }
    EXPECT_EQ(exported(*piecemeal), whole);
    EXPECT_EQ(piecemeal->engine->check(), "");
  }
}

// Whom a letter did not reach is found once for each report, however the mail is cut up, and found again.
TEST_F(Import, WhoseLettersCameBackIsTheSameInWhateverOrder) {
  auto came_back = [](book::Book& of) {
    auto& rows = of.engine->prepare(
        "SELECT signal.interaction, signal.identity FROM signal WHERE book = $1 AND kind = $2 ORDER BY interaction");
    rows.with(of.id, static_cast<int>(signals::SignalKind::returned));
    std::vector<std::pair<std::int64_t, IdentityId>> all;
    while (rows.step())
      all.emplace_back(rows.integer(0), IdentityId{rows.integer(1)});
    return all;
  };
  const std::string mailer = "Mail Delivery System <MAILER-DAEMON@mx.example>", not_there = "bob@ray.example";
  const std::string list = "List-Id: <talk.lists.example>\n";
  auto all = letters();
  all.push_back({"b1@x", kMe, "Bob <Bob@Ray.example>", "Hello", "How are you?\n", "6 May 2024 10:00:00 +0000"});
  all.push_back({"r1@x", mailer, kMe, "Undelivered mail", "<bob@ray.example>: 550 5.1.1 user unknown\n",
                 "6 May 2024 10:00:05 +0000"});
  all.push_back({"r2@x", mailer, kMe, "Delayed mail", "<ann@work.example> is delayed; we will retry.\n",
                 "7 May 2024 10:00:05 +0000"});
  all.push_back({"r3@x", mailer, kMe, "Undelivered mail", "<eve@ray.example>: 550 5.1.1 user unknown\n",
                 "8 May 2024 10:00:05 +0000", list});
  all.push_back({"r4@x", "Ann <ann@work.example>", kMe, "No letter", "<eve@ray.example>: 550 5.1.1 user unknown\n",
                 "9 May 2024 10:00:05 +0000"});
  write_maildir(mail, all, kMe);
  import_paths(*book, {mail});
  const auto whole = came_back(*book);
  ASSERT_EQ(whole.size(), 1U) << "not of a delay, not over a list, not from somebody who is no mail server";
  EXPECT_EQ(whole[0].second, people::mail_identity(not_there));
  const auto lines = exported(*book);
  rederive(*book, kJune);
  EXPECT_EQ(came_back(*book), whole);
  EXPECT_EQ(exported(*book), lines);

  book::MadeUpBook backwards;
  std::reverse(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); i += 3) {
    const std::string part = backwards.folder() + "/Maildir" + std::to_string(i);
    write_maildir(part,
                  {all.begin() + static_cast<std::ptrdiff_t>(i),
                   all.begin() + static_cast<std::ptrdiff_t>(std::min(i + 3, all.size()))},
                  kMe);
    import_paths(*backwards, {part});
  }
  EXPECT_EQ(came_back(*backwards), whole);
  EXPECT_EQ(exported(*backwards), lines);
}

TEST_F(Import, RederivingChangesNothing) {
  write_maildir(mail, letters(), kMe);
  import_paths(*book, {mail});
  auto before = exported(*book);
  rederive(*book, kJune);
  EXPECT_EQ(exported(*book), before);
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
  auto all = letters();
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
  auto all = letters();
  std::string path = book.folder() + "/box.mbox";
  write_mbox(path, {all.begin(), all.begin() + 30});
  import_paths(*book, {path});
  write_mbox(path, {all.begin() + 5, all.end()});
  EXPECT_EQ(import_paths(*book, {path}).added, all.size() - 30);
  EXPECT_EQ(book::totals(*book).interactions, all.size()) << "what was read once stays";
}

TEST_F(Import, NewMailInAKnownFolderIsFound) {
  auto all = letters();
  write_maildir(mail, {all.begin(), all.begin() + 10}, kMe);
  import_paths(*book, {mail});
  write_maildir(mail, all, kMe);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.added, all.size() - 10);
}

TEST_F(Import, AFileThatMayNotBeReadIsNamedAndTheRestGoesOn) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write_maildir(mail, letters(), kMe);
  std::string locked = mail + "/cur/1000.M1P1.host:2,S";
  chmod(locked.c_str(), 0);
  Report report = import_paths(*book, {mail});
  EXPECT_EQ(report.refused, 1U);
  EXPECT_EQ(report.added, letters().size() - 1);
  EXPECT_EQ(report.misread[0].code, "denied");
}

TEST_F(Import, WhatIsNoMailIsLeftAlone) {
  write_file(mail + "/notes.txt", "just some notes\nof mine\n");
  write_file(mail + "/picture.png", std::string("\x89PNG\r\n\x1a\n\0\0", 10));
  write_file(mail + "/one.eml", text_of(letters()[0]));
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
  write_maildir(mail, letters(), kMe);
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
  auto all = letters();
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
