// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/folders.hpp"

#include "ground/ids.hpp"

namespace closeknit::intake {

std::int64_t folder_id(std::string_view path) {
  return static_cast<std::int64_t>(stable_hash(path) >> 16);
}

std::uint64_t name_hash(std::string_view name) {
  return stable_hash(name);
}

std::map<std::string, Folder> all_folders(book::Book& book) {
  std::map<std::string, Folder> folders;
  book::Statement& rows = book.engine->prepare(
      "SELECT folder, path, form, modified, size, read_until, tail_hash FROM folder WHERE book = $1");
  rows.with(book.id);
  while (rows.step()) {
    Folder folder{rows.integer(0),
                  std::string(rows.text(1)),
                  std::string(rows.text(2)),
                  rows.integer(3),
                  static_cast<std::uint64_t>(rows.integer(4)),
                  static_cast<std::uint64_t>(rows.integer(5)),
                  rows.integer(6)};
    folders.emplace(folder.path, folder);
  }
  return folders;
}

void put_folder(book::Book& book, const Folder& folder) {
  book.engine
      ->prepare(
          "INSERT INTO folder (book, folder, path, form, modified, size, read_until, tail_hash) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (book, folder) DO UPDATE SET "
          "form = excluded.form, modified = excluded.modified, size = excluded.size, "
          "read_until = excluded.read_until, tail_hash = excluded.tail_hash")
      .run(book.id, folder.id, folder.path, folder.form, folder.modified, folder.size, folder.read_until,
           folder.tail_hash);
}

std::unordered_map<std::uint64_t, std::uint32_t> known_names(book::Book& book, std::int64_t folder) {
  std::unordered_map<std::uint64_t, std::uint32_t> known;
  book::Statement& places = book.engine->prepare("SELECT name, flags FROM place WHERE book = $1 AND folder = $2");
  places.with(book.id, folder);
  while (places.step())
    known.emplace(name_hash(places.text(0)), static_cast<std::uint32_t>(places.integer(1)));
  book::Statement& misread = book.engine->prepare("SELECT name FROM misread WHERE book = $1 AND folder = $2");
  misread.with(book.id, folder);
  while (misread.step())
    known.emplace(name_hash(misread.text(0)), 0);
  return known;
}

void put_place(book::Book& book, std::int64_t folder, std::string_view name, InteractionId interaction,
               std::uint32_t flags) {
  book.engine
      ->prepare(
          "INSERT INTO place (book, folder, name, interaction, flags) VALUES ($1, $2, $3, $4, $5) "
          "ON CONFLICT (book, folder, name) DO UPDATE SET interaction = excluded.interaction, flags = excluded.flags")
      .run(book.id, folder, name, interaction, flags);
}

void leave_places(book::Book& book, const std::unordered_set<InteractionId>& gone,
                  const std::function<bool(std::string_view name)>& tells) {
  std::vector<std::pair<std::int64_t, std::string>> told, quiet;
  book::Statement& rows = book.engine->prepare("SELECT folder, name, interaction FROM place WHERE book = $1");
  rows.with(book.id);
  while (rows.step())
    if (tells(rows.text(1)))
      told.emplace_back(rows.integer(0), rows.text(1));
    else if (gone.contains(InteractionId{rows.integer(2)}))
      quiet.emplace_back(rows.integer(0), rows.text(1));
  for (const auto& [folder, name] : told)
    book.engine->prepare("DELETE FROM place WHERE book = $1 AND folder = $2 AND name = $3").run(book.id, folder, name);
  for (const auto& [folder, name] : quiet)
    book.engine->prepare("UPDATE place SET interaction = 0 WHERE book = $1 AND folder = $2 AND name = $3")
        .run(book.id, folder, name);
}

void put_misread(book::Book& book, std::int64_t folder, std::string_view name, const Error& error) {
  book.engine
      ->prepare(
          "INSERT INTO misread (book, folder, name, code, what) VALUES ($1, $2, $3, $4, $5) "
          "ON CONFLICT (book, folder, name) DO UPDATE SET code = excluded.code, what = excluded.what")
      .run(book.id, folder, name, code_name(error.code), error.what);
}

void drop_places(book::Book& book, std::int64_t folder) {
  book.engine->prepare("DELETE FROM place WHERE book = $1 AND folder = $2").run(book.id, folder);
  book.engine->prepare("DELETE FROM misread WHERE book = $1 AND folder = $2").run(book.id, folder);
}

void move_places(book::Book& book, InteractionId from, InteractionId to) {
  book.engine->prepare("UPDATE place SET interaction = $1 WHERE book = $2 AND interaction = $3").run(to, book.id, from);
}

}  // namespace closeknit::intake
