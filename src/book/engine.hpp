// SPDX-License-Identifier: AGPL-3.0-or-later
// Engine: where a book is kept. The one seam between closeknit and a database.
//
// SQL is written once, in the rooms' *_store.cpp files, in the subset that SQLite 3.40 and PostgreSQL 15 both take:
// parameters are $1, $2 … in the order in which they first appear; every table's key begins with `book`; upserts are
// INSERT … ON CONFLICT … DO UPDATE; types are INTEGER (64 bits), REAL (double), TEXT and BLOB, which an engine
// translates in schema statements. What differs between engines (full text, pragmas, backup) stands behind the
// functions below, in the engine's own file.
//
// All failures of the database are Faults (exceptions): disk full, corruption, locked for too long.
// Not thread-safe: one thread per Engine object; any number of Engines may have the same book open.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "ground/result.hpp"

namespace closeknit::book {

// A prepared statement with its parameters and, after step(), one row. Columns and parameters count from 0 and 1.
// Text and blobs handed to bind must live until the next reset(); views handed out live until the next step().
class Statement {
 public:
  virtual ~Statement() = default;
  virtual void bind(int parameter, std::int64_t value) = 0;
  virtual void bind(int parameter, double value) = 0;
  virtual void bind_text(int parameter, std::string_view value) = 0;
  virtual void bind_blob(int parameter, std::string_view value) = 0;
  virtual void bind_null(int parameter) = 0;
  // True while there is a row; false at the end, after which the statement is reset.
  virtual bool step() = 0;
  virtual void reset() = 0;
  virtual std::int64_t integer(int column) const = 0;  // 0 for NULL
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;  // text and blobs; empty for NULL
  virtual bool is_null(int column) const = 0;

  template <typename Tag>
  void bind(int parameter, Id<Tag> id) {
    bind(parameter, id.value);
  }
  // Binds all, runs to the end, ignoring rows: for INSERT, UPDATE and DELETE.
  template <typename... Values>
  void run(const Values&... values) {
    reset();
    int parameter = 0;
    (put(++parameter, values), ...);
    while (step()) {
    }
  }
  // Binds all and stands before the first row.
  template <typename... Values>
  Statement& with(const Values&... values) {
    reset();
    int parameter = 0;
    (put(++parameter, values), ...);
    return *this;
  }

 private:
  template <typename Value>
  void put(int parameter, const Value& value) {
    if constexpr (std::is_convertible_v<Value, std::string_view>)
      bind_text(parameter, value);
    else if constexpr (std::is_floating_point_v<Value>)
      bind(parameter, static_cast<double>(value));
    else if constexpr (std::is_integral_v<Value>)
      bind(parameter, static_cast<std::int64_t>(value));
    else if constexpr (requires { value.blob; })
      bind_blob(parameter, value.blob);
    else if constexpr (requires { value.has_value(); })
      value.has_value() ? put(parameter, *value) : bind_null(parameter);
    else
      bind(parameter, value);
  }
};

// For run() and with(): bytes that are not text.
struct Blob {
  std::string_view blob;
};

// What the full-text index holds of one message: subject, the names of those concerned, the text.
struct Words {
  std::string_view subject;
  std::string_view names;
  std::string_view body;
};

// One step of a text query, already understood by search/: all terms must match (AND).
struct Term {
  std::string text;     // one word or a phrase; never query syntax
  bool prefix = false;  // the last word may go on
  enum class In : std::uint8_t { anywhere, subject, body } in = In::anywhere;
  bool excluded = false;
  // Of a prefix term, where there are any: the phrases, whole, of which one must stand there. A few of them are looked
  // up quickly, however many others start so.
  std::vector<std::string> instead = {};
};

class Engine {
 public:
  virtual ~Engine() = default;

  // The statement for `sql`, prepared once and kept. `sql` must be a string literal or otherwise outlive the engine.
  virtual Statement& prepare(const char* sql) = 0;
  // One or several statements without parameters, in the engine's own words after type translation (schema, index).
  virtual void execute(const std::string& sql) = 0;

  virtual void begin() = 0;          // to write; nobody else may until it ends
  virtual bool try_begin() = 0;      // as begin(), but where somebody else writes it does not wait: false
  virtual void begin_reading() = 0;  // until it ends all is read as it was at its first question
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  virtual bool is_writing() const = 0;  // between begin() and its end

  // Full text. Rows are named by a number whose order is time (an InteractionId, or one plus 1 for quoted text).
  // add_words is fastest in ascending order of row. drop_words needs the very words that were added.
  virtual void add_words(std::int64_t row, const Words& words) = 0;
  virtual void drop_words(std::int64_t row, const Words& words) = 0;
  // Calls `take` with matching rows in [from, until), newest first, until it returns false.
  virtual void find_words(std::span<const Term> terms, std::int64_t from, std::int64_t until,
                          const std::function<bool(std::int64_t row)>& take) = 0;
  // How many rows match, at most `most`; a tenth of the cost of finding them.
  virtual std::uint64_t count_words(std::span<const Term> terms, std::uint64_t most) = 0;
  // How well a row matches, for the newest `most` matches: term frequency by length, subject counting three times.
  // Best first.
  struct Scored {
    std::int64_t row;
    double score;
  };
  virtual std::vector<Scored> best_words(std::span<const Term> terms, std::int64_t from, std::int64_t until,
                                         std::size_t most) = 0;

  // Settings for a load of many rows (larger cache, fewer syncs) while the object lives.
  virtual void bulk(std::uint64_t cache_bytes) = 0;
  // After much was written: gives back what the log held.
  virtual void settle() = 0;
  // A consistent copy while in use; the file must not exist yet.
  virtual Result<void> backup(const std::string& path) = 0;
  // Whatever was deleted goes from the files as well: from free pages, from the index of words, from the log. Takes
  // time and, for a moment, room in proportion to the book. Outside any transaction. False where somebody else read for
  // so long that the log could not be emptied: to be called again later.
  [[nodiscard]] virtual bool scrub() = 0;
  // What the database finds wrong with itself; empty when whole.
  virtual std::string check() = 0;
};

// RAII transaction: rolls back unless commit() was called.
class Transaction {
 public:
  enum class Begun : std::uint8_t { no, yes };  // yes: by try_begin()
  explicit Transaction(Engine& engine, Begun begun = Begun::no) : engine_(engine) {
    if (begun == Begun::no) engine_.begin();
  }
  ~Transaction() {
    if (!done_) engine_.roll_back();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    engine_.commit();
    done_ = true;
  }

 private:
  Engine& engine_;
  bool done_ = false;
};

// RAII: statements that belong together. A part of the transaction that is open, which then decides for them too, else
// a transaction of their own.
class Together {
 public:
  explicit Together(Engine& engine) {
    if (!engine.is_writing()) own_.emplace(engine);
  }
  void commit() {
    if (own_) own_->commit();
  }

 private:
  std::optional<Transaction> own_;
};

// RAII: the book as it is at the first question after this, whatever is written meanwhile by others. Several questions
// inside one cost less than each by itself: SQLite looks for changes once, not before every statement. Nothing may be
// written inside one, and none may begin inside another or inside a Transaction.
class Snapshot {
 public:
  explicit Snapshot(Engine& engine) : engine_(engine) { engine_.begin_reading(); }
  ~Snapshot() { engine_.roll_back(); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Engine& engine_;
};

// Opens (creating where `create`) the SQLite file and brings its schema up to date. Errors: not_found (no file and
// not create), denied, malformed (not a book), limit (made by a newer closeknit).
enum class Missing : std::uint8_t { is_an_error, is_made };
// An engine that only reads writes no row, whatever it is asked; it may read while another writes.
enum class Access : std::uint8_t { reads, reads_and_writes };
Result<std::unique_ptr<Engine>> open_sqlite(const std::string& path, Missing missing,
                                            Access access = Access::reads_and_writes);

}  // namespace closeknit::book
