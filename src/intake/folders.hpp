// SPDX-License-Identifier: AGPL-3.0-or-later
// Folders: what was read where, so that nothing is read twice and a grown mailbox is read from where it ended.
// Tables folder, place and misread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "book/book.hpp"

namespace closeknit::intake {

// A folder of message files ("folder"), or one mbox file ("mbox").
struct Folder {
  std::int64_t id = 0;  // of the path's hash
  std::string path;     // absolute
  std::string form;
  std::int64_t modified = 0;  // nanoseconds since 1970 when it was last read whole; 0: not yet, or just changing then
  std::uint64_t size = 0;     // of an mbox, when last looked at
  std::uint64_t read_until = 0;  // of an mbox: everything before is in the book
  std::int64_t tail_hash = 0;    // of the kTailBytes before read_until, to see that it only grew
};
inline constexpr std::uint64_t kTailBytes = 4096;

std::int64_t folder_id(std::string_view path);
std::map<std::string, Folder> all_folders(book::Book& book);
void put_folder(book::Book& book, const Folder& folder);

// Names of the messages of a folder that were read or refused before, by hash, with the flags that they had.
std::unordered_map<std::uint64_t, std::uint32_t> known_names(book::Book& book, std::int64_t folder);
std::uint64_t name_hash(std::string_view name);

void put_place(book::Book& book, std::int64_t folder, std::string_view name, InteractionId interaction,
               std::uint32_t flags);
// What was read of messages that the book holds no longer: their places stay known, so that they are not read again, as
// places of no message. A name that `tells` of somebody goes altogether.
void leave_places(book::Book& book, const std::unordered_set<InteractionId>& gone,
                  const std::function<bool(std::string_view name)>& tells);
void put_misread(book::Book& book, std::int64_t folder, std::string_view name, const Error& error);
// Forgets where an mbox's messages lay: it was rewritten and will be read again. The messages stay.
void drop_places(book::Book& book, std::int64_t folder);
// When an interaction moves to another id.
void move_places(book::Book& book, InteractionId from, InteractionId to);

}  // namespace closeknit::intake
