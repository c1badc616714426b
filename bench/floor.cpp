// SPDX-License-Identifier: AGPL-3.0-or-later
// floor MAILDIR DATABASE: the plainest program that reads a mailbox and makes it searchable. One thread; GMime parses
// each file, one row goes into a table of messages, one into a full-text index. No people, no conversations, no
// second reading of anything. What closeknit's import costs is measured against this: the difference is the price of
// all that closeknit knows afterwards.
#include <fcntl.h>
#include <gmime/gmime.h>
#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

// The index settings are those of a program that wants to be fast and still survive a crash.
constexpr const char* kSchema = R"sql(
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -65536;
  CREATE TABLE message (number INTEGER PRIMARY KEY, at INTEGER, message_id TEXT, sender TEXT, subject TEXT);
  CREATE VIRTUAL TABLE words USING fts5(subject, names, body, content='', tokenize='unicode61 remove_diacritics 2');
  BEGIN;
)sql";
constexpr const char* kFinish = R"sql(
  COMMIT;
  CREATE INDEX message_by_id ON message (message_id);
  CREATE INDEX message_by_time ON message (at);
)sql";
constexpr std::int64_t kRowsPerTransaction = 20'000;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct FreeIterator {
  void operator()(GMimePartIter* iterator) const { g_mime_part_iter_free(iterator); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};
using Text = std::unique_ptr<char, FreeText>;

std::string_view view(const char* text) {
  return text ? text : std::string_view{};
}

class Database {
 public:
  explicit Database(const std::string& path) {
    std::filesystem::remove(path);
    check(sqlite3_open(path.c_str(), &handle_));
    run(kSchema);
    check(sqlite3_prepare_v2(handle_, "INSERT INTO message VALUES (?, ?, ?, ?, ?)", -1, &message_, nullptr));
    check(sqlite3_prepare_v2(handle_, "INSERT INTO words (rowid, subject, names, body) VALUES (?, ?, ?, ?)", -1,
                             &words_, nullptr));
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() {
    sqlite3_finalize(message_);
    sqlite3_finalize(words_);
    sqlite3_close(handle_);
  }

  void add(std::int64_t at, std::string_view id, std::string_view sender, std::string_view subject,
           std::string_view names, std::string_view body) {
    ++rows_;
    sqlite3_bind_int64(message_, 2, at);
    insert(message_, 3, std::array{id, sender, subject});
    insert(words_, 2, std::array{subject, names, body});
    if (rows_ % kRowsPerTransaction == 0) run("COMMIT; BEGIN");
  }
  void finish() { run(kFinish); }
  std::int64_t rows() const { return rows_; }

 private:
  void insert(sqlite3_stmt* statement, int first, const std::array<std::string_view, 3>& texts) {
    sqlite3_bind_int64(statement, 1, rows_);
    for (std::string_view text : texts)
      sqlite3_bind_text(statement, first++, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
    sqlite3_reset(statement);
  }
  void run(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
  void check(int status) {
    if (status != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(handle_));
  }

  sqlite3* handle_ = nullptr;
  sqlite3_stmt* message_ = nullptr;
  sqlite3_stmt* words_ = nullptr;
  std::int64_t rows_ = 0;
};

std::string addresses(InternetAddressList* list) {
  if (!list) return {};
  return std::string(view(Text(internet_address_list_to_string(list, nullptr, FALSE)).get()));
}

// Tags out by the simplest rule that works on most mail: this is a floor, not a reader of HTML.
std::string without_tags(std::string_view html) {
  std::string words;
  words.reserve(html.size());
  bool inside = false;
  for (char c : html) {
    if (c == '<') {
      inside = true;
    } else if (c == '>') {
      inside = false;
      words += ' ';
    } else if (!inside) {
      words += c;
    }
  }
  return words;
}

// The first text/plain part, else the first text/html part without its tags.
std::string body_of(GMimeMessage* message) {
  Text plain, html;
  std::unique_ptr<GMimePartIter, FreeIterator> parts(g_mime_part_iter_new(g_mime_message_get_mime_part(message)));
  do {
    GMimeObject* part = g_mime_part_iter_get_current(parts.get());
    if (!part || !GMIME_IS_TEXT_PART(part)) continue;
    bool is_html = g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html");
    Text& text = is_html ? html : plain;
    if (!text) text.reset(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
  } while (!plain && g_mime_part_iter_next(parts.get()));
  return plain ? std::string(plain.get()) : without_tags(view(html.get()));
}

void read_file(const std::filesystem::path& path, Database& database) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  Owned<GMimeStream> stream(g_mime_stream_fs_new(file));  // closes the file
  Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return;
  std::string sender = addresses(g_mime_message_get_from(message.get()));
  std::string names = sender + ' ' + addresses(g_mime_message_get_to(message.get())) + ' ' +
                      addresses(g_mime_message_get_cc(message.get()));
  GDateTime* date = g_mime_message_get_date(message.get());
  database.add(date ? g_date_time_to_unix(date) : 0, view(g_mime_message_get_message_id(message.get())), sender,
               view(g_mime_message_get_subject(message.get())), names, body_of(message.get()));
}

void read_maildir(const char* maildir, Database& database) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(maildir)) {
    std::string folder = entry.path().parent_path().filename();
    if (entry.is_regular_file() && (folder == "cur" || folder == "new")) read_file(entry.path(), database);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: floor MAILDIR DATABASE\n";
    return 2;
  }
  try {
    g_mime_init();
    Database database(words[2]);
    read_maildir(words[1], database);
    database.finish();
    std::cout << database.rows() << " messages\n";
  } catch (const std::exception& error) {
    std::cerr << "floor: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
