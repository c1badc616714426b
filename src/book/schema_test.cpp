// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/schema.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "book/book.hpp"
#include "book/made_up_book.hpp"

namespace closeknit::book {
namespace {

void execute(sqlite3* database, const std::string& sql) {
  char* problem = nullptr;
  ASSERT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &problem), SQLITE_OK) << problem;
}

// What open_sqlite made of a schema when `version` was the newest one, with one name in it.
void make_old_book(const std::string& path, int version) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  for (const Migration& migration : migrations()) {
    if (migration.version > version) break;
    std::string sql(migration.sql);
    for (auto [from, to] : {std::pair("STRICT_KEYED", "STRICT, WITHOUT ROWID"), std::pair("STRICT_TABLE", "STRICT")})
      for (std::size_t at = sql.find(from); at != std::string::npos; at = sql.find(from, at + 1))
        sql.replace(at, std::string_view(from).size(), to);
    execute(database, sql);
  }
  execute(database,
          "CREATE TABLE word_row (row INTEGER PRIMARY KEY, named INTEGER NOT NULL UNIQUE) STRICT;"
          "CREATE VIRTUAL TABLE words USING fts5(subject, names, body, content='', "
          "tokenize='unicode61 remove_diacritics 2');"
          "INSERT INTO name (book, name, text) VALUES (1, 7, 'Ann Lee');"
          "PRAGMA application_id = 0x636b6e74; PRAGMA user_version = " +
              std::to_string(version));
  sqlite3_close(database);
}

TEST(Schema, OfEveryOlderVersionStillOpensAndKeepsWhatItHolds) {
  for (const Migration& migration : migrations()) {
    MadeUpBook elsewhere;
    std::string path = elsewhere.folder() + "/old.sqlite";
    make_old_book(path, migration.version);
    auto engine = open_sqlite(path, Missing::is_an_error);
    ASSERT_TRUE(engine) << migration.version << ": " << engine.error().what;
    Statement& name = (*engine)->prepare("SELECT text FROM name WHERE book = 1 AND name = 7");
    ASSERT_TRUE(name.step());
    EXPECT_EQ(name.text(0), "Ann Lee");
    name.reset();
    Statement& version = (*engine)->prepare("PRAGMA user_version");
    ASSERT_TRUE(version.step());
    EXPECT_EQ(version.integer(0), schema_version());
    version.reset();
    EXPECT_EQ((*engine)->check(), "");
  }
}

TEST(Schema, OfANewerVersionIsRefusedWithAWord) {
  MadeUpBook elsewhere;
  std::string path = elsewhere.folder() + "/new.sqlite";
  make_old_book(path, schema_version());
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  execute(database, "PRAGMA user_version = " + std::to_string(schema_version() + 1));
  sqlite3_close(database);
  auto engine = open_sqlite(path, Missing::is_an_error);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().code, Code::limit);
}

TEST(Schema, IsReadByItsIndexesFromTheFirstDayOn) {
  MadeUpBook book;
  auto plan = [&](const char* sql) {
    Statement& explained = book->engine->prepare(sql);
    explained.reset();
    std::string words = explained.step() ? std::string(explained.text(3)) : "";
    explained.reset();
    return words;
  };
  EXPECT_EQ(plan("EXPLAIN QUERY PLAN SELECT evidence FROM owed WHERE book = $1 AND identity = $2 ORDER BY interaction"),
            "SEARCH owed USING INDEX owed_by_identity (book=? AND identity=?)");
  EXPECT_EQ(
      plan("EXPLAIN QUERY PLAN SELECT role FROM participant WHERE book = $1 AND identity = $2 AND interaction > $3 "
           "ORDER BY interaction"),
      "SEARCH participant USING COVERING INDEX participant_by_identity (book=? AND identity=? AND interaction>?)");
}

}  // namespace
}  // namespace closeknit::book
