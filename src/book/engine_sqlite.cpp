// SPDX-License-Identifier: AGPL-3.0-or-later
// The SQLite engine: one file, WAL, STRICT tables, FTS5. All that is SQLite's own stands here.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "book/changes.hpp"
#include "book/engine.hpp"
#include "book/fts_weight.hpp"
#include "book/schema.hpp"

namespace closeknit::book {
namespace {

constexpr int kApplicationId = 0x636b6e74;  // "cknt", so that `file` and a later open know a book
constexpr int kBusyMilliseconds = 15'000;
constexpr int kReadCachePages = -16'000;  // kibibytes, as SQLite counts negative sizes
constexpr std::int64_t kMappedBytes = 1LL << 30;

// FTS5 stores the differences between the row numbers of a word's messages, so that the numbers had better be small
// and close. Here a row is sixteen times the second of the message, plus 0, 2, 4 … for further messages of that second,
// plus 1 for quoted text; table word_row knows whose row it is.
constexpr const char* kWordRows =
    "CREATE TABLE IF NOT EXISTS word_row (row INTEGER PRIMARY KEY, named INTEGER NOT NULL UNIQUE) STRICT;";
constexpr std::int64_t kRowsOfSecond = 16;
// More messages than fit into one second run on into the next ones; a search looks that much further.
constexpr std::int64_t kRunOn = kRowsOfSecond * 3600;

// Text is indexed without a second copy of it (content=''). The hash of words not yet written may grow to
// kWordsInMemory bytes: each flush makes one segment, and segments are merged only when sixteen of a level
// have gathered, so that a load writes its words about once instead of once per level.
constexpr const char* kWordsTable =
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5("
    "subject, names, body, content='', tokenize='unicode61 remove_diacritics 2');"
    "INSERT INTO words(words, rank) VALUES('hashsize', 16777216);"
    "INSERT INTO words(words, rank) VALUES('automerge', 0);";

// What SQLite's planner is told of every index: that `book` selects nothing, the last column all. Left to itself it
// takes any first column for a choice among ten, and walks through a whole book for the sake of its order. Told once
// and for good (https://sqlite.org/lang_analyze.html, "manual control"), plans do not change as a book grows.
constexpr const char* kSpread = R"sql(
  ANALYZE sqlite_schema;
  DELETE FROM sqlite_stat1;
  INSERT INTO sqlite_stat1 (tbl, idx, stat)
    SELECT tbl, idx, '1000000 1000000' || replace(hex(zeroblob(columns - 2)), '00', ' 50') || ' 1'
    FROM (SELECT t.name AS tbl, iif(t.wr AND i.origin = 'pk', t.name, i.name) AS idx,
                 (SELECT count(*) FROM pragma_index_info(i.name)) AS columns
          FROM pragma_table_list AS t, pragma_index_list(t.name) AS i
          WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%')
    WHERE columns >= 2;
  UPDATE sqlite_stat1 SET stat = '1000000 1000000 500000 1' WHERE idx = 'owed_open';
  UPDATE sqlite_stat1 SET stat = '3000000 3000000 4 2 1' WHERE idx = 'participant';
  UPDATE sqlite_stat1 SET stat = '3000000 3000000 300 2 1' WHERE idx = 'participant_by_identity';
  ANALYZE sqlite_schema;
)sql";

Error error_of(int result, const char* message, const std::string& path) {
  switch (result & 0xff) {
    case SQLITE_FULL:
      return {Code::unavailable, "the disk is full", path, "make room and do the same again; nothing is lost"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Code::unavailable, "the book is in use by another closeknit", path, "wait for it to finish"};
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return {Code::denied, "the book cannot be opened for writing", path,
              "check the permissions of the file and its folder"};
    case SQLITE_IOERR:
      return {Code::unavailable, std::string("reading or writing the book failed: ") + message, path,
              "check the disk for room and errors; nothing that was written before is lost"};
    case SQLITE_NOTADB:
      return {Code::malformed, "this file is not a book", path, "name another file with --book"};
    case SQLITE_CORRUPT:
      return {Code::broken, "the book is damaged", path,
              "go back to a backup, or import your mail into a new book with --book"};
    default:
      return {Code::broken, std::string("the database says: ") + message, path, ""};
  }
}

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* database, const char* sql, const std::string& path) : database_(database), path_(path) {
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
  }
  ~SqliteStatement() override { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind(int parameter, std::int64_t value) override { check(sqlite3_bind_int64(statement_, parameter, value)); }
  void bind(int parameter, double value) override { check(sqlite3_bind_double(statement_, parameter, value)); }
  void bind_text(int parameter, std::string_view value) override {
    check(sqlite3_bind_text64(statement_, parameter, value.data() ? value.data() : "", value.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
  }
  void bind_blob(int parameter, std::string_view value) override {
    check(sqlite3_bind_blob64(statement_, parameter, value.data() ? value.data() : "", value.size(), SQLITE_STATIC));
  }
  void bind_null(int parameter) override { check(sqlite3_bind_null(statement_, parameter)); }
  bool step() override {
    int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    sqlite3_reset(statement_);
    if (result != SQLITE_DONE) check(result);
    return false;
  }
  void reset() override { sqlite3_reset(statement_); }
  std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const void* bytes = sqlite3_column_blob(statement_, column);
    auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes == nullptr ? std::string_view{} : std::string_view{static_cast<const char*>(bytes), size};
  }
  bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

 private:
  void check(int result) const {
    if (result != SQLITE_OK) throw Fault(error_of(result, sqlite3_errmsg(database_), path_));
  }

  sqlite3* database_;
  const std::string& path_;
  sqlite3_stmt* statement_ = nullptr;
};

std::string quoted(std::string_view text) {
  std::string phrase = "\"";
  for (char c : text) {
    phrase += c;
    if (c == '"') phrase += '"';
  }
  return phrase + '"';
}

std::string phrase_of(const Term& term) {
  if (!term.prefix) return quoted(term.text);
  if (term.instead.empty()) return quoted(term.text) + " *";
  std::string phrases;
  for (const std::string& one : term.instead)
    phrases += (phrases.empty() ? "(" : " OR ") + quoted(one);
  return phrases + ')';
}

std::string term_expression(const Term& term) {
  std::string phrase = phrase_of(term);
  if (term.in == Term::In::subject) return "subject : " + phrase;
  if (term.in == Term::In::body) return "body : " + phrase;
  return phrase;
}

// "(a AND b) NOT (c OR d)" in FTS5's language; empty where no term asks for something.
std::string match_expression(std::span<const Term> terms) {
  std::string wanted, unwanted;
  for (const Term& term : terms) {
    std::string& side = term.excluded ? unwanted : wanted;
    if (!side.empty()) side += term.excluded ? " OR " : " AND ";
    side += '(' + term_expression(term) + ')';
  }
  if (wanted.empty() || unwanted.empty()) return wanted;
  return '(' + wanted + ") NOT (" + unwanted + ')';
}

class SqliteEngine final : public Engine {
 public:
  SqliteEngine(sqlite3* database, std::string path) : database_(database), path_(std::move(path)) {}
  ~SqliteEngine() override {
    statements_.clear();
    sqlite3_close(database_);
  }
  SqliteEngine(const SqliteEngine&) = delete;
  SqliteEngine& operator=(const SqliteEngine&) = delete;

  Statement& prepare(const char* sql) override {
    if (auto known = statements_.find(sql); known != statements_.end()) return *known->second;
    auto statement = std::make_unique<SqliteStatement>(database_, sql, path_);  // first: it may be refused
    return *statements_.emplace(sql, std::move(statement)).first->second;
  }
  void execute(const std::string& sql) override {
    check(sqlite3_exec(database_, translated(sql).c_str(), nullptr, nullptr, nullptr));
  }
  void begin() override {
    prepare("BEGIN IMMEDIATE").run();
    writing_ = true;
  }
  bool try_begin() override {
    sqlite3_busy_timeout(database_, 0);
    const bool begun = sqlite3_exec(database_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_busy_timeout(database_, kBusyMilliseconds);
    writing_ = writing_ || begun;
    return begun;
  }
  void begin_reading() override { prepare("BEGIN DEFERRED").run(); }
  void commit() override {
    prepare("COMMIT").run();
    writing_ = false;
  }
  bool is_writing() const override { return writing_; }
  void roll_back() noexcept override {
    writing_ = false;
    for (auto& [sql, statement] : statements_)
      statement->reset();
    sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void add_words(std::int64_t named, const Words& words) override {
    std::int64_t row = seconds_of(InteractionId{named}) * kRowsOfSecond + (named & 1);
    while (is_taken(row))
      row += 2;
    prepare("INSERT INTO word_row(row, named) VALUES($1, $2)").run(row, named);
    prepare("INSERT INTO words(rowid, subject, names, body) VALUES($1, $2, $3, $4)")
        .run(row, words.subject, words.names, words.body);
  }
  void drop_words(std::int64_t named, const Words& words) override {
    Statement& found = prepare("SELECT row FROM word_row WHERE named = $1");
    if (!found.with(named).step()) return;
    std::int64_t row = found.integer(0);
    found.reset();
    prepare("INSERT INTO words(words, rowid, subject, names, body) VALUES('delete', $1, $2, $3, $4)")
        .run(row, words.subject, words.names, words.body);
    prepare("DELETE FROM word_row WHERE row = $1").run(row);
  }
  void find_words(std::span<const Term> terms, std::int64_t from, std::int64_t until,
                  const std::function<bool(std::int64_t)>& take) override {
    std::string expression = match_expression(terms);
    if (expression.empty()) return;
    Statement& found =
        prepare("SELECT rowid FROM words WHERE words MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC");
    found.with(expression, first_row(from), last_row(until));
    while (found.step()) {
      std::int64_t named = named_by(found.integer(0));
      if (named >= from && named < until && !take(named)) break;
    }
    found.reset();
  }
  std::uint64_t count_words(std::span<const Term> terms, std::uint64_t most) override {
    std::string expression = match_expression(terms);
    if (expression.empty()) return 0;
    Statement& counted = prepare("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH $1 LIMIT $2)");
    std::uint64_t count = 0;
    if (counted.with(expression, most).step()) count = static_cast<std::uint64_t>(counted.integer(0));
    counted.reset();
    return count;
  }
  std::vector<Scored> best_words(std::span<const Term> terms, std::int64_t from, std::int64_t until,
                                 std::size_t most) override {
    std::vector<Scored> best;
    std::string expression = match_expression(terms);
    if (expression.empty()) return best;
    Statement& found = prepare(
        "SELECT rowid, closeknit_weight(words) FROM words WHERE words MATCH $1 AND rowid >= $2 AND rowid < $3 "
        "ORDER BY rowid DESC LIMIT $4");
    found.with(expression, first_row(from), last_row(until), most);
    while (found.step()) {
      std::int64_t named = named_by(found.integer(0));
      if (named >= from && named < until) best.push_back({named, found.real(1)});
    }
    std::stable_sort(best.begin(), best.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    return best;
  }

  void bulk(std::uint64_t cache_bytes) override {
    execute("PRAGMA cache_size = -" + std::to_string(cache_bytes / 1024) +
            "; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 4000");
  }
  void settle() override {
    sqlite3_wal_checkpoint_v2(database_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  }
  Result<void> backup(const std::string& path) override;
  bool scrub() override;
  std::string check() override;

  void check(int result) const {
    if (result != SQLITE_OK) throw Fault(error_of(result, sqlite3_errmsg(database_), path_));
  }
  sqlite3* database() const { return database_; }
  std::int64_t pragma(const char* sql) {
    Statement& value = prepare(sql);
    value.reset();
    std::int64_t number = value.step() ? value.integer(0) : 0;
    value.reset();
    return number;
  }

 private:
  static std::string translated(std::string sql) {
    auto replace = [&sql](std::string_view from, std::string_view to) {
      for (std::size_t at = sql.find(from); at != std::string::npos; at = sql.find(from, at + to.size()))
        sql.replace(at, from.size(), to);
    };
    replace("STRICT_KEYED", "STRICT, WITHOUT ROWID");
    replace("STRICT_TABLE", "STRICT");
    return sql;
  }

  static std::int64_t first_row(std::int64_t from) {
    return from <= 0 ? INT64_MIN : seconds_of(InteractionId{from}) * kRowsOfSecond;
  }
  static std::int64_t last_row(std::int64_t until) {
    return until == INT64_MAX ? INT64_MAX : (seconds_of(InteractionId{until}) + 1) * kRowsOfSecond + kRunOn;
  }
  bool is_taken(std::int64_t row) {
    Statement& found = prepare("SELECT 1 FROM word_row WHERE row = $1");
    bool taken = found.with(row).step();
    found.reset();
    return taken;
  }
  std::int64_t named_by(std::int64_t row) {
    Statement& found = prepare("SELECT named FROM word_row WHERE row = $1");
    std::int64_t named = found.with(row).step() ? found.integer(0) : 0;
    found.reset();
    return named;
  }

  sqlite3* database_;
  bool writing_ = false;
  std::string path_;
  std::unordered_map<const char*, std::unique_ptr<SqliteStatement>> statements_;
};

Result<void> SqliteEngine::backup(const std::string& path) {
  if (access(path.c_str(), F_OK) == 0)
    return failure(Code::denied, "a file of that name exists already", path, "name a new file");
  std::string unfinished = path + ".unfinished";
  unlink(unfinished.c_str());
  sqlite3* copy = nullptr;
  int result = sqlite3_open_v2(unfinished.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (result == SQLITE_OK) {
    if (sqlite3_backup* backup = sqlite3_backup_init(copy, "main", database_, "main")) {
      sqlite3_backup_step(backup, -1);
      sqlite3_backup_finish(backup);
    }
    result = sqlite3_errcode(copy);
  }
  Error error = error_of(result, sqlite3_errmsg(copy), path);
  sqlite3_close(copy);
  if (result == SQLITE_OK && rename(unfinished.c_str(), path.c_str()) == 0) return {};
  unlink(unfinished.c_str());
  error.hint = "check that the folder exists, may be written and has room";
  return std::unexpected(error);
}

// FTS5 keeps the words of what was dropped until its segments are merged; pages keep what stood in them until they are
// written anew; the log keeps pages until it is emptied.
bool SqliteEngine::scrub() {
  execute("INSERT INTO words(words) VALUES('optimize')");
  // What is written in passing is as large as the book: not in memory.
  execute("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY");
  return sqlite3_wal_checkpoint_v2(database_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK;
}

std::string SqliteEngine::check() {
  std::string wrong;
  Statement& whole = prepare("PRAGMA integrity_check(20)");
  whole.reset();
  while (whole.step())
    if (whole.text(0) != "ok") wrong += std::string(whole.text(0)) + '\n';
  Statement& keys = prepare("PRAGMA foreign_key_check");
  keys.reset();
  while (keys.step())
    wrong += "a row of " + std::string(keys.text(0)) + " points nowhere\n";
  if (sqlite3_exec(database_, "INSERT INTO words(words) VALUES('integrity-check')", nullptr, nullptr, nullptr) !=
      SQLITE_OK)
    wrong += std::string("full text: ") + sqlite3_errmsg(database_) + '\n';
  return wrong;
}

// A book may hold a person's letters: nobody else may read the file.
bool make_private_file(const std::string& path) {
  int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return false;
  close(file);
  return true;
}

Result<void> bring_up_to_date(SqliteEngine& engine, const std::string& path) {
  auto version = static_cast<int>(engine.pragma("PRAGMA user_version"));
  std::int64_t application = engine.pragma("PRAGMA application_id");
  if (application != kApplicationId &&
      (application != 0 || version != 0 || engine.pragma("SELECT count(*) FROM sqlite_schema") != 0))
    return failure(Code::malformed, "this SQLite file is not a book", path, "name another file with --book");
  if (version > schema_version())
    return failure(Code::limit, "this book was made by a newer closeknit", path, "update closeknit");
  if (version == schema_version()) return {};
  Transaction transaction(engine);
  for (const Migration& migration : migrations())
    if (migration.version > version) engine.execute(std::string(migration.sql));
  engine.execute(kWordRows);
  engine.execute(kWordsTable);
  engine.execute(kSpread);
  engine.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                 "; PRAGMA user_version = " + std::to_string(schema_version()));
  transaction.commit();
  return {};
}

}  // namespace

std::int64_t changes_seen(Engine& engine) {
  Statement& version = engine.prepare("PRAGMA data_version");
  version.reset();
  std::int64_t number = version.step() ? version.integer(0) : 0;
  version.reset();
  return number;
}

namespace {

bool is_folder(const std::string& path) {
  struct stat found{};
  return ::stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode);
}

}  // namespace

Result<std::unique_ptr<Engine>> open_sqlite(const std::string& path, Missing missing, Access access) {
  if (is_folder(path))
    return failure(Code::malformed, "this is a folder, and no book", path, "name a file with --book");
  if (::access(path.c_str(), F_OK) != 0) {
    if (missing == Missing::is_an_error)
      return failure(Code::not_found, "there is no book yet", path, "make one with: closeknit import PATH");
    if (!make_private_file(path))
      return failure(errno == EACCES ? Code::denied : Code::unavailable,
                     std::string("the book cannot be made: ") + std::strerror(errno), path,
                     "name another file with --book");
  }
  sqlite3* database = nullptr;
  int result = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  auto engine = std::make_unique<SqliteEngine>(database, path);
  if (result != SQLITE_OK) return std::unexpected(error_of(result, sqlite3_errmsg(database), path));
  sqlite3_busy_timeout(database, kBusyMilliseconds);
  try {
    engine->execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; "
        "PRAGMA cache_size = " +
        std::to_string(kReadCachePages) + "; PRAGMA mmap_size = " + std::to_string(kMappedBytes));
    register_weight(database);
    TRY_DO(bring_up_to_date(*engine, path));
    if (access == Access::reads) engine->execute("PRAGMA query_only = ON");
  } catch (const Fault& fault) {
    return std::unexpected(fault.error());
  }
  return engine;
}

}  // namespace closeknit::book
