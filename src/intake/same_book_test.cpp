// SPDX-License-Identifier: AGPL-3.0-or-later
// The same mail is the same book: in whatever order, in however many parts, from whichever files it is read.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "book/corrections.hpp"
#include "intake/made_up_mail.hpp"
#include "people/people_store.hpp"
#include "signals/signals.hpp"

namespace closeknit::intake {
namespace {

class SameBook : public testing::Test {
 protected:
  book::MadeUpBook book;
  std::string mail = book.folder() + "/Maildir";
};

// The first two lines that are not the same; empty where all are.
std::string differing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] != b[i]) return a[i] + "\n" + b[i];
  if (a.size() == b.size()) return "";
  return "one has more: " + (a.size() > b.size() ? a[b.size()] : b[a.size()]);
}

// Of two copies one stands, whichever is met first: its moment, and what it answers, are the message's.
TEST_F(SameBook, CopiesOfDifferentMomentsAreOneMessageInWhateverOrder) {
  auto first = lunch_letters();
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
TEST_F(SameBook, CopiesOfDifferentSendersAreOneMessageInWhateverOrder) {
  std::vector<Letter> mine = lunch_letters();
  for (Letter& letter : mine)
    if (!letter.id.empty()) letter.id = "m" + letter.id;
  const auto itself = lunch_letters();
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
TEST_F(SameBook, WhatIsOwedIsTheSameHoweverTheMailIsCutUp) {
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
    write_maildir(one.folder() + "/mine", lunch_letters(), kMe);
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

TEST_F(SameBook, WhoKnowsWhomIsTheSameInWhateverOrder) {
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
  auto all = lunch_letters();
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

TEST_F(SameBook, ThreeTimesIsTheSameBook) {
  write_maildir(mail, lunch_letters(), kMe);
  import_paths(*book, {mail});
  auto once = exported(*book);
  for (int again = 0; again < 2; ++again) {
    Report report = import_paths(*book, {mail});
    EXPECT_EQ(report.added, 0U);
  }
  EXPECT_EQ(exported(*book), once);
}

TEST_F(SameBook, AMaildirAndAnMboxOfTheSameMailAreTheSameBook) {
  write_maildir(mail, lunch_letters(), kMe);
  import_paths(*book, {mail});
  book::MadeUpBook other;
  write_mbox(other.folder() + "/all.mbox", lunch_letters());
  import_paths(*other, {other.folder() + "/all.mbox"});
  book::correct(*other, book::CorrectionKind::me, to_text(people::mail_identity(kMe)), "", kJune);
  settle_people(*other, kJune);
  auto a = exported(*book), b = exported(*other);
  std::erase_if(b, [](const std::string& line) { return line.find("\"type\":\"correction\"") != std::string::npos; });
  EXPECT_EQ(a, b);
}

TEST_F(SameBook, TheOrderOfArrivalDoesNotMatter) {
  write_maildir(mail, lunch_letters(), kMe);
  import_paths(*book, {mail});
  auto whole = exported(*book);
  std::mt19937 dice(7);
  for (int round = 0; round < 3; ++round) {
    book::MadeUpBook piecemeal;
    auto shuffled = lunch_letters();
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
TEST_F(SameBook, WhoseLettersCameBackIsTheSameInWhateverOrder) {
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
  auto all = lunch_letters();
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

TEST_F(SameBook, RederivingChangesNothing) {
  write_maildir(mail, lunch_letters(), kMe);
  import_paths(*book, {mail});
  auto before = exported(*book);
  rederive(*book, kJune);
  EXPECT_EQ(exported(*book), before);
}

}  // namespace
}  // namespace closeknit::intake
