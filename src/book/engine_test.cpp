// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "book/made_up_book.hpp"

namespace closeknit::book {
namespace {

std::vector<std::int64_t> rows_of(Engine& engine, std::vector<Term> terms, std::int64_t from = 0,
                                  std::int64_t until = INT64_MAX) {
  std::vector<std::int64_t> rows;
  engine.find_words(terms, from, until, [&](std::int64_t row) {
    rows.push_back(row);
    return true;
  });
  return rows;
}

// The n-th second's message: what names a row of the index is an interaction.
std::int64_t at(std::int64_t n) {
  return interaction_id(1'700'000'000 + n, MessageKey{8}).value;
}

Term word(std::string text) {
  return {std::move(text), false, Term::In::anywhere, false};
}

TEST(Engine, ANewBookIsForItsOwnerAlone) {
  MadeUpBook book;
  struct stat status{};
  ASSERT_EQ(stat(book.path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

TEST(Engine, OpensAgainWhatItMade) {
  MadeUpBook book;
  set_setting(*book, "colour", "green");
  book.open();
  EXPECT_EQ(setting(*book, "colour"), "green");
  EXPECT_EQ(setting(*book, "taste"), "");
}

TEST(Engine, SaysWhereThereIsNoBook) {
  auto engine = open_sqlite("/", Missing::is_made);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().what, "this is a folder, and no book");
  engine = open_sqlite("/nowhere/at/all.sqlite", Missing::is_an_error);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::not_found);
  EXPECT_FALSE(engine.error().hint.empty());
}

TEST(Engine, RefusesAFileThatIsNoBook) {
  MadeUpBook book;
  std::string path = book.folder() + "/letter.txt";
  std::ofstream(path) << "Dear Ann, this is a letter and no database at all, however long it may be.\n";
  auto engine = open_sqlite(path, Missing::is_made);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::malformed);
}

TEST(Engine, SaysOfADamagedBookWhatTheRemedyIs) {
  MadeUpBook book;
  book->engine.reset();
  std::filesystem::resize_file(book.path(), std::filesystem::file_size(book.path()) / 3);
  auto engine = open_sqlite(book.path(), Missing::is_made);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::broken);
  EXPECT_NE(engine.error().hint.find("backup"), std::string::npos);
}

TEST(Engine, RefusesAnotherProgramsDatabase) {
  MadeUpBook book;
  book->engine->execute("PRAGMA application_id = 7");
  book->engine.reset();
  auto engine = open_sqlite(book.path(), Missing::is_made);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::malformed);
}

TEST(Engine, RefusesABookFromTheFuture) {
  MadeUpBook book;
  book->engine->execute("PRAGMA user_version = 9999");
  book->engine.reset();
  auto engine = open_sqlite(book.path(), Missing::is_made);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::limit);
}

TEST(Engine, ATransactionThatIsLeftIsRolledBack) {
  MadeUpBook book;
  {
    Transaction transaction(*book->engine);
    set_setting(*book, "half", "done");
  }
  EXPECT_EQ(setting(*book, "half"), "");
}

TEST(Engine, WhatTheDatabaseRefusesIsAFaultAndTheTransactionEnds) {
  MadeUpBook book;
  auto ask_and_fail = [&] {
    Transaction transaction(*book->engine);
    set_setting(*book, "half", "done");
    book->engine->prepare("SELECT colour FROM no_such_table").with(book->id).step();
  };
  EXPECT_THROW(ask_and_fail(), Fault);
  EXPECT_EQ(setting(*book, "half"), "");
}

TEST(Engine, WhoOnlyTriesToWriteDoesNotWaitForAnother) {
  MadeUpBook book;
  auto other = open_sqlite(book.path(), Missing::is_an_error).value();
  {
    Transaction writing(*other);
    EXPECT_FALSE(book->engine->try_begin());
    EXPECT_FALSE(book->engine->is_writing());
  }
  ASSERT_TRUE(book->engine->try_begin());
  EXPECT_TRUE(book->engine->is_writing());
  set_setting(*book, "colour", "green");
  book->engine->commit();
  EXPECT_FALSE(book->engine->is_writing());
  EXPECT_EQ(setting(*book, "colour"), "green");
}

TEST(Engine, WhatBelongsTogetherIsATransactionOfItsOwn) {
  MadeUpBook book;
  {
    Together together(*book->engine);
    set_setting(*book, "half", "done");
  }
  EXPECT_EQ(setting(*book, "half"), "");
  Together together(*book->engine);
  set_setting(*book, "half", "done");
  together.commit();
  EXPECT_FALSE(book->engine->is_writing());
  EXPECT_EQ(setting(*book, "half"), "done");
}

TEST(Engine, WhatBelongsTogetherEndsWithTheTransactionItIsAPartOf) {
  MadeUpBook book;
  {
    Transaction whole(*book->engine);
    Together together(*book->engine);
    set_setting(*book, "half", "done");
    together.commit();
    EXPECT_TRUE(book->engine->is_writing());
  }
  EXPECT_EQ(setting(*book, "half"), "");
}

TEST(Engine, ASnapshotIsOneMomentWhateverIsWrittenMeanwhile) {
  MadeUpBook book;
  set_setting(*book, "colour", "green");
  Book reader{open_sqlite(book.path(), Missing::is_an_error).value(), BookId{1}, {}};
  {
    Snapshot snapshot(*reader.engine);
    EXPECT_EQ(setting(reader, "colour"), "green");
    set_setting(*book, "colour", "red");
    EXPECT_EQ(setting(reader, "colour"), "green");
  }
  EXPECT_EQ(setting(reader, "colour"), "red");
}

TEST(Engine, AViolatedRuleIsAFault) {
  MadeUpBook book;
  EXPECT_THROW(book->engine->execute("INSERT INTO setting (book, name, value) VALUES (1, 'a', x'00')"), Fault);
  EXPECT_THROW(book->engine->execute("INSERT INTO participant VALUES (1, 99, 0, 0, 1, 0)"), Fault);
}

TEST(Words, AreFoundNewestFirst) {
  MadeUpBook book;
  Engine& engine = *book->engine;
  engine.add_words(at(10), {"Lunch on Friday", "Ann Lee", "shall we meet at noon"});
  engine.add_words(at(20), {"Re: Lunch on Friday", "Bob", "noon is fine, see you at the café"});
  EXPECT_EQ(rows_of(engine, {word("noon")}), (std::vector<std::int64_t>{at(20), at(10)}));
  EXPECT_EQ(rows_of(engine, {word("noon"), word("ann")}), (std::vector<std::int64_t>{at(10)}));
  EXPECT_EQ(rows_of(engine, {word("CAFE")}), (std::vector<std::int64_t>{at(20)}));
  EXPECT_EQ(rows_of(engine, {word("noon")}, 0, at(20)), (std::vector<std::int64_t>{at(10)}));
}

TEST(Words, PhrasesPrefixesFieldsAndExclusionsAreUnderstood) {
  MadeUpBook book;
  Engine& engine = *book->engine;
  engine.add_words(at(1), {"budget", "", "the annual report is here"});
  engine.add_words(at(2), {"hello", "", "report the annual budget"});
  EXPECT_EQ(rows_of(engine, {word("annual report")}), (std::vector<std::int64_t>{at(1)}));
  EXPECT_EQ(rows_of(engine, {{"budg", true, Term::In::anywhere, false}}), (std::vector<std::int64_t>{at(2), at(1)}));
  EXPECT_EQ(rows_of(engine, {{"budg", true, Term::In::anywhere, false, {"budgerigar", "budget"}}}),
            rows_of(engine, {word("budget")}))
      << "where it is said how a word goes on, it goes on so alone";
  EXPECT_EQ(rows_of(engine, {{"budget", false, Term::In::subject, false}}), (std::vector<std::int64_t>{at(1)}));
  EXPECT_EQ(rows_of(engine, {word("report"), {"hello", false, Term::In::anywhere, true}}),
            (std::vector<std::int64_t>{at(1)}));
}

TEST(Words, AreNeverTakenForQuerySyntax) {
  MadeUpBook book;
  Engine& engine = *book->engine;
  engine.add_words(at(1), {"a", "", "to be or not to be"});
  for (const char* hostile : {"\"", "NOT", "a OR b", "NEAR(", "subject:", "*", "^", "()", "'; DROP TABLE said; --", ""})
    EXPECT_NO_THROW(rows_of(engine, {word(hostile), word("be")})) << hostile;
}

TEST(Words, CanBeTakenOutAgain) {
  MadeUpBook book;
  Engine& engine = *book->engine;
  Words words{"subject", "names", "the body"};
  engine.add_words(at(4), words);
  engine.add_words(at(6), {"other", "", "body"});
  engine.drop_words(at(4), words);
  EXPECT_EQ(rows_of(engine, {word("body")}), (std::vector<std::int64_t>{at(6)}));
  EXPECT_EQ(engine.check(), "");
}

TEST(Words, OfManyMessagesInOneSecondAreAllFound) {
  MadeUpBook book;
  std::vector<std::int64_t> named;
  for (std::int64_t i = 0; i < 100; ++i) {
    named.push_back(interaction_id(1'700'000'000, MessageKey{2 + 2 * i}).value);
    book->engine->add_words(named.back(), {"crowd", "", ""});
    book->engine->add_words(named.back() + 1, {"", "", "quoted crowd"});
  }
  EXPECT_EQ(rows_of(*book->engine, {word("crowd")}).size(), 200U);
  EXPECT_EQ(rows_of(*book->engine, {word("crowd")}, named[0], at(1)).size(), 200U);
  EXPECT_TRUE(rows_of(*book->engine, {word("crowd")}, at(1)).empty());
  EXPECT_EQ(book->engine->count_words(std::vector{word("crowd")}, 1000), 200U);
  EXPECT_EQ(book->engine->count_words(std::vector{word("crowd")}, 7), 7U);
  EXPECT_EQ(book->engine->count_words(std::vector{word("solitude")}, 7), 0U);
}

TEST(Words, TheSubjectWeighsMoreThanTheBody) {
  MadeUpBook book;
  Engine& engine = *book->engine;
  engine.add_words(at(1), {"harvest", "", "we met"});
  engine.add_words(at(2), {"we met", "", "it was after the harvest and before the rain, as every year in these parts"});
  auto best = engine.best_words(std::vector{word("harvest")}, 0, INT64_MAX, 100);
  ASSERT_EQ(best.size(), 2U);
  EXPECT_EQ(best[0].row, at(1));
}

TEST(Backup, IsAWholeBookOfItsOwn) {
  MadeUpBook book;
  set_setting(*book, "kept", "yes");
  std::string copy = book.folder() + "/copy.sqlite";
  ASSERT_TRUE(book->engine->backup(copy));
  EXPECT_FALSE(book->engine->backup(copy)) << "an existing file is never overwritten";
  Book second{std::move(*open_sqlite(copy, Missing::is_an_error)), BookId{1}, {}};
  EXPECT_EQ(setting(second, "kept"), "yes");
  EXPECT_EQ(second.engine->check(), "");
}

TEST(Backup, SaysWhyItCannotBeMade) {
  MadeUpBook book;
  auto made = book->engine->backup(book.folder() + "/no/such/folder/copy.sqlite");
  ASSERT_FALSE(made);
  EXPECT_FALSE(made.error().hint.empty());
}

}  // namespace
}  // namespace closeknit::book
