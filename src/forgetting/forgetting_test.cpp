// SPDX-License-Identifier: AGPL-3.0-or-later
#include "forgetting/forgetting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "book/corrections.hpp"
#include "book/forgotten.hpp"
#include "book/recording.hpp"
#include "honesty/consent.hpp"
#include "honesty/ready.hpp"
#include "intake/forgotten.hpp"
#include "intake/made_up_mail.hpp"
#include "introductions/record_store.hpp"
#include "pages/pages.hpp"
#include "people/people_store.hpp"
#include "secrets/secrets.hpp"
#include "signals/signals.hpp"

namespace closeknit::forgetting {
namespace {

using intake::kMe;
using intake::Letter;
using intake::write_maildir;

const std::string kOlga = "Olga Brandt <" + kMe + ">";
const std::string kAnn = "Ann Lee <ann@secret-garden.example>";
const std::string kBob = "Bob Stone <bob@work.example>";
const std::string kCleo = "Cleo Day <cleo@work.example>";

std::string day(int number, const char* hour = "10:00:00") {
  return std::to_string(1 + number % 28) + (number < 28 ? " Apr" : " May") + " 2024 " + hour + " +0200";
}

// Letters of somebody, each answered.
void add_exchange(std::vector<Letter>& all, const std::string& who, const std::string& tag, const std::string& words,
                  int count = 20) {
  for (int i = 0; i < count; ++i) {
    std::string id = tag + std::to_string(i);
    all.push_back(
        {id + "@x", who, kOlga, "About " + id, "Could you tell me about " + words + " number " + id + "?\n", day(i)});
    all.push_back({"re-" + id + "@x", kOlga, who, "Re: About " + id, "Gladly, here is what I know of " + id + ".\n",
                   day(i, "15:30:00"), "In-Reply-To: <" + id + "@x>\nReferences: <" + id + "@x>\n"});
  }
}

std::vector<Letter> of_others() {
  std::vector<Letter> all;
  add_exchange(all, kBob, "bob", "the tender");
  add_exchange(all, kCleo, "cleo", "the concert");
  return all;
}
std::vector<Letter> of_ann() {
  std::vector<Letter> all;
  add_exchange(all, kAnn, "ann", "the nightingales of Zwickau");
  return all;
}
// What Ann has to do with others.
std::vector<Letter> of_all() {
  return {
      {"all1@x", kAnn, kOlga + ", " + kBob, "Picnic", "I bring a marzipan cake to the picnic.\n", day(3)},
      {"all2@x", kBob, kOlga + ", " + kAnn, "Re: Picnic",
       "Ann Lee bakes well. Reach her at ann@secret-garden.example, please.\n\nAnn Lee wrote:\n> I bring a marzipan "
       "cake to the picnic.\n",
       day(4), "In-Reply-To: <all1@x>\nReferences: <all1@x>\n"},
      {"all3@x", kOlga, kBob + ", " + kAnn, "Re: Picnic", "Good! Could you bring plates, Bob?\n", day(5),
       "In-Reply-To: <all2@x>\nReferences: <all1@x> <all2@x>\n"},
      {"all4@x", kCleo, kOlga, "An address", "Somebody asked me for Ann@Secret-Garden.example, do you know her?\n",
       day(6)},
      {"all5@x", kBob, kOlga, "Re: About ann3", "I saw your letter to Ann, may I answer it?\n", day(7),
       "In-Reply-To: <re-ann3@x>\nReferences: <re-ann3@x>\n"},
      {"all6@x", "Mail Delivery System <MAILER-DAEMON@mx.example>", kOlga, "Undelivered mail",
       "<ann@secret-garden.example>: 550 5.1.1 user unknown\n", day(8)},
  };
}

std::vector<Letter> joined(std::initializer_list<std::vector<Letter>> parts) {
  std::vector<Letter> all;
  for (const auto& part : parts)
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

PersonId find(book::Book& book, std::string_view name) {
  return pages::find_person(book, name, intake::kJune).value();
}

class Forget : public testing::Test {
 protected:
  std::string key_path(book::MadeUpBook& one) { return intake::forgotten_key_path(one.path()); }
  static intake::Options options_of(const std::string& folder, const std::string& key) {
    intake::Options options;
    options.paths = {folder};
    options.now = intake::kJune;
    options.forgotten_key = key;
    return options;
  }
  intake::Report import(book::MadeUpBook& one, const std::vector<Letter>& letters, const std::string& key = {}) {
    std::string folder = one.folder() + "/Mail" + std::to_string(++folders_);
    write_maildir(folder, letters, kMe);
    auto report = intake::import(*one, options_of(folder, key));
    if (!report) throw Fault(report.error());
    return *report;
  }
  Meaning forget_ann(book::MadeUpBook& one) {
    auto done = forget(*one, find(*one, "Ann Lee"), key_path(one), intake::kJune);
    if (!done) throw Fault(done.error());
    return *done;
  }
  static std::string bytes_of(book::MadeUpBook& one) {
    std::string bytes;
    for (const char* ending : {"", "-wal"}) {
      std::ifstream file(one.path() + ending, std::ios::binary);
      std::ostringstream content;
      content << file.rdbuf();
      bytes += content.str();
    }
    return bytes;
  }

  book::MadeUpBook book;

 private:
  int folders_ = 0;
};

TEST_F(Forget, ACopyOfTheBookKnowsThemToo) {
  import(book, joined({of_others(), of_ann()}));
  forget_ann(book);
  std::string copy = book.folder() + "/copy.sqlite";
  ASSERT_TRUE(back_up(*book, book.path(), copy));
  auto key = secrets::read_private(intake::forgotten_key_path(copy));
  ASSERT_TRUE(key);
  EXPECT_EQ(*key, *secrets::read_private(key_path(book)));
  EXPECT_FALSE(key->empty());
}

TEST_F(Forget, ACopyOfABookThatForgotNobodyIsOneFile) {
  std::string copy = book.folder() + "/copy.sqlite";
  ASSERT_TRUE(back_up(*book, book.path(), copy));
  EXPECT_FALSE(std::filesystem::exists(intake::forgotten_key_path(copy)));
}

TEST_F(Forget, TellsFirstWhatItMeans) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  book::correct(*book, book::CorrectionKind::note, to_text(people::mail_identity("ann@secret-garden.example")), "bakes",
                intake::kJune);
  auto before = intake::exported(*book);
  auto told = meaning(*book, find(*book, "Ann Lee"));
  ASSERT_TRUE(told.has_value());
  EXPECT_EQ(told->name, "Ann Lee");
  EXPECT_THAT(told->addresses, testing::ElementsAre("ann@secret-garden.example"));
  EXPECT_EQ(told->letters, 40U);
  EXPECT_EQ(told->letters_with_others, 5U);
  EXPECT_EQ(told->notes, 1U);
  EXPECT_EQ(intake::exported(*book), before);
}

TEST_F(Forget, LeavesABookLikeOneImportedWithoutThem) {
  import(book, joined({of_others(), of_ann()}));
  forget_ann(book);
  book::MadeUpBook other;
  import(other, of_others());
  EXPECT_EQ(intake::exported(*book), intake::exported(*other));
  EXPECT_EQ(book->engine->check(), "");
  EXPECT_EQ(book::totals(*book).pending, 0U);
}

TEST_F(Forget, LeavesABookLikeOneThatNeverTookThemIn) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  forget_ann(book);
  // The same mail, read into a book that knows the mark and the owner from the start.
  book::MadeUpBook other;
  const std::string key = secrets::read_private(key_path(book)).value();
  {
    book::Transaction transaction(*other->engine);
    for (const std::string& mark : book::marks(*book))
      book::put_mark(*other, mark, intake::kJune);
    book::set_setting(*other, intake::kKeyCheck, intake::key_check(key));
    transaction.commit();
  }
  import(other, of_others(), key);
  auto report = import(other, joined({of_ann(), of_all()}), key);
  EXPECT_EQ(report.forgotten, 40U);
  EXPECT_EQ(report.added, 6U);
  EXPECT_EQ(intake::exported(*book), intake::exported(*other));
}

TEST_F(Forget, NobodySaysAnyMoreThatALetterToThemCameBack) {
  auto came_back = [&] {
    auto& rows = book->engine->prepare("SELECT count(*) FROM signal WHERE book = $1 AND identity = $2 AND kind = $3");
    rows.with(book->id, people::mail_identity("ann@secret-garden.example"),
              static_cast<int>(signals::SignalKind::returned));
    std::int64_t count = rows.step() ? rows.integer(0) : 0;
    rows.reset();
    return count;
  };
  import(book, joined({of_others(), of_ann(), of_all()}));
  EXPECT_EQ(came_back(), 1);
  forget_ann(book);
  EXPECT_EQ(came_back(), 0);
}

TEST_F(Forget, WhatFollowsIsAsIfWorkedOutFromScratch) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  forget_ann(book);
  auto before = intake::exported(*book);
  intake::rederive(*book, intake::kJune);
  EXPECT_EQ(intake::exported(*book), before);
}

TEST_F(Forget, LeavesNoBytesInTheFile) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  const auto ann = to_text(people::mail_identity("ann@secret-garden.example"));
  book::correct(*book, book::CorrectionKind::note, ann, "loves marzipan", intake::kJune);
  book::correct(*book, book::CorrectionKind::note, to_text(people::mail_identity("bob@work.example")),
                "met through ann@secret-garden.example and Ann Lee", intake::kJune);
  ASSERT_THAT(bytes_of(book), testing::HasSubstr("secret-garden"));
  forget_ann(book);
  for (const char* gone : {"secret-garden", "Ann Lee", "nightingale", "marzipan", "zwickau", "Zwickau", "ann lee"})
    EXPECT_FALSE(bytes_of(book).contains(gone)) << gone;
  std::string words;
  for (const std::string& line : intake::exported(*book))
    words += line;
  for (const char* gone : {"secret-garden", "Secret-Garden", "Ann Lee", "nightingale", "marzipan"})
    EXPECT_THAT(words, testing::Not(testing::HasSubstr(gone)));
  EXPECT_THAT(words, testing::HasSubstr("met through […] and […]"));
  EXPECT_THAT(words, testing::HasSubstr("Reach her at […], please."));
}

// What texts are packed with is learnt from them, and holds pieces of them as they are.
TEST_F(Forget, LeavesNothingInTheDictionary) {
  std::vector<Letter> letters;
  add_exchange(letters, kAnn, "ann", "the nightingales of Zwickau", 150);
  add_exchange(letters, kBob, "bob", "the tender", 150);
  import(book, letters);
  ASSERT_THAT(book::newest_dictionary(*book).content, testing::HasSubstr("nightingale"));
  forget_ann(book);
  EXPECT_FALSE(bytes_of(book).contains("nightingale"));
  EXPECT_NE(book::newest_dictionary(*book).number, 0);
  letters.erase(letters.begin(), letters.begin() + 300);
  book::MadeUpBook other;
  import(other, letters);
  EXPECT_EQ(intake::exported(*book), intake::exported(*other));
}

TEST_F(Forget, HoldsThroughAnotherImport) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  forget_ann(book);
  auto before = intake::exported(*book);
  const std::string key = secrets::read_private(key_path(book)).value();
  auto report = import(book, joined({of_others(), of_ann(), of_all()}), key);
  EXPECT_EQ(report.forgotten, 40U);
  EXPECT_EQ(report.added, 0U);
  EXPECT_EQ(intake::exported(*book), before);
  // Read once, they are not read again.
  auto again = intake::import(*book, options_of(book.folder() + "/Mail2", key));
  EXPECT_EQ(again->read, 0U);
}

TEST_F(Forget, NothingIsReadWhereTheKeyIsMissing) {
  import(book, joined({of_others(), of_ann()}));
  forget_ann(book);
  write_maildir(book.folder() + "/More", of_ann(), kMe);
  for (const char* key : {"", "another"}) {
    auto report = intake::import(*book, options_of(book.folder() + "/More", key));
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, Code::denied);
  }
}

TEST_F(Forget, TakesRecordsOfTheOwnerAlong) {
  import(book, joined({of_others(), of_ann()}));
  const IdentityId ann = people::mail_identity("ann@secret-garden.example");
  const IdentityId bob = people::mail_identity("bob@work.example"), cleo = people::mail_identity("cleo@work.example");
  introductions::begin(*book, {.number = 0, .who = {ann, bob}, .why = {"a", "b"}, .at = intake::kJune, .told = {}});
  introductions::begin(*book, {.number = 0, .who = {cleo, bob}, .why = {"a", "b"}, .at = intake::kJune, .told = {}});
  honesty::agree(*book, {.number = 0,
                         .identity = ann,
                         .what = "list",
                         .words = {},
                         .interaction = {},
                         .at = intake::kJune,
                         .withdrawn = {}});
  const std::string_view words = "One two three four five six seven eight nine ten eleven twelve and more of them.";
  honesty::keep_ready(*book, words, std::vector{ann}, intake::kJune);
  honesty::keep_ready(*book, words, std::vector{ann, bob}, intake::kJune);
  book::correct(*book, book::CorrectionKind::same, to_text(ann), to_text(bob), intake::kJune);
  book::undo(*book, 1, book::Undo::take_back);
  Meaning done = forget_ann(book);
  EXPECT_EQ(done.introductions, 1U);
  EXPECT_EQ(done.consents, 1U);
  EXPECT_EQ(done.notes, 1U);
  EXPECT_EQ(introductions::all_introductions(*book).size(), 1U);
  EXPECT_TRUE(honesty::all_consents(*book).empty());
  ASSERT_EQ(honesty::ready_since(*book, Instant{1}).size(), 1U);
  EXPECT_EQ(honesty::ready_since(*book, Instant{1})[0].to.size(), 1U);
  EXPECT_TRUE(book::all_corrections(*book).empty());
}

TEST_F(Forget, NobodyForgetsThemselvesOrNobody) {
  import(book, of_others());
  EXPECT_EQ(forget(*book, PersonId{1}, key_path(book), intake::kJune).error().code, Code::not_found);
  EXPECT_EQ(forget(*book, PersonId{people::mail_identity(kMe).value}, key_path(book), intake::kJune).error().code,
            Code::usage);
  EXPECT_TRUE(book::marks(*book).empty());
}

TEST_F(Forget, TwoOfThemOneAfterTheOther) {
  import(book, joined({of_others(), of_ann(), of_all()}));
  forget_ann(book);
  ASSERT_TRUE(forget(*book, find(*book, "Bob Stone"), key_path(book), intake::kJune).has_value());
  EXPECT_EQ(book::marks(*book).size(), 2U);
  EXPECT_FALSE(bytes_of(book).contains("bob@work.example"));
  auto before = intake::exported(*book);
  intake::rederive(*book, intake::kJune);
  EXPECT_EQ(intake::exported(*book), before);
  EXPECT_EQ(book->engine->check(), "");
}

TEST(StandIn, TakesThePlaceOfAnAddressHoweverItIsWritten) {
  const std::string mark = intake::mark_of("k", people::IdentityKind::mail, "ann@lee.example");
  const intake::Forgotten forgotten("k", std::span(&mark, 1), {});
  for (auto [text, expected] : std::initializer_list<std::pair<const char*, const char*>>{
           {"<ann@lee.example>", "<[…]>"},
           {"to ANN@Lee.Example.", "to […]."},
           {"mailto:ann@lee.example?subject=x", "mailto:[…]?subject=x"},
           {"(ann@lee.example), bob@lee.example", "([…]), bob@lee.example"},
           {"joann@lee.example", "joann@lee.example"},
           {"@@@ @ ann@ @lee.example", "@@@ @ ann@ @lee.example"},
           {"", ""}})
    EXPECT_EQ(forgotten.without_them(text, {}), expected);
  const std::vector<std::string> names{"Ann Lee", "Ann", ""};
  EXPECT_EQ(forgotten.without_them("ann lee, Ann, Joann Leeds, Ann Lee", names), "[…], Ann, Joann Leeds, […]");
}

}  // namespace
}  // namespace closeknit::forgetting
