// SPDX-License-Identifier: AGPL-3.0-or-later
// The book: everything that one owner's closeknit knows. Start here: the values that the other rooms read and write
// together (interactions and who took part), and the few functions that reach them. Each other room keeps its own
// tables through book/engine.hpp; docs/book.md describes every table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "book/engine.hpp"
#include "book/packing.hpp"
#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::book {

// How everybody stands, waiting to be kept (reckoned.hpp).
struct Unkept {
  std::int64_t revision = 0;
  std::int32_t day = 0;
  std::string bytes;
};

// An open book: an engine and which of its books. Cheap to pass by reference; owns the engine.
struct Book {
  std::unique_ptr<Engine> engine;
  BookId id{1};
  std::unordered_map<DictionaryNumber, Packer> packers;  // for reading, made when first needed
  std::int64_t revision = 0;                             // reckoned.hpp: as last seen
  std::optional<Unkept> unkept = {};
};
// $XDG_DATA_HOME/closeknit/book.sqlite, else ~/.local/share/closeknit/book.sqlite. The environment comes in.
std::string default_path(std::string_view xdg_data_home, std::string_view home);

// What kind of thing happened. Persisted: never renumber.
enum class InteractionKind : std::uint8_t { mail = 0, chat = 1, call = 2, meeting = 3, note = 4 };

// How an identity took part. Persisted: never renumber.
enum class Role : std::uint8_t { from = 0, to = 1, cc = 2, bcc = 3, reply_to = 4, sender = 5, delivered_to = 6 };
// Was it meant for them, openly or not?
constexpr bool receives(Role role) {
  return role == Role::to || role == Role::cc || role == Role::bcc;
}

struct Participant {
  Role role = Role::from;
  IdentityId identity;
  std::int64_t name = 0;  // key of table `name`; 0: none was given
};

struct Interaction {
  InteractionId id;
  InteractionKind kind = InteractionKind::mail;
  MessageKey key;
  std::string message_id;
  MessageKey parent;                   // of the message answered; 0 where none
  std::vector<MessageKey> references;  // oldest first, the parent included
  std::int16_t zone_minutes = 0;
  std::uint8_t date_from = 0;  // sources::DateFrom
  std::uint32_t traits = 0;    // sources::Traits bits
  std::uint32_t flags = 0;     // over all its places
  std::string subject;
  std::string list_id;
  std::string attachments;  // JSON: [{"name":…,"type":…,"size":…}], "" for none
  std::uint64_t size = 0;
  std::uint64_t rank = 0;
  std::vector<Participant> participants;  // in header order within each role
  Instant at() const { return {seconds_of(id)}; }
};

// One interaction with its participants; nothing if the book does not hold it.
std::optional<Interaction> find_interaction(Book& book, InteractionId id);
// By Message-ID, with or without angle brackets.
std::optional<InteractionId> find_by_message_id(Book& book, std::string_view message_id);

// What was said, decompressed. `zones` are of the whole text as it stood in the message; `text` leaves out quoted
// zones where their original is in the book (then `zones` lists them with their length all the same).
struct Said {
  std::string text;   // all zones but quoted ones, in order
  std::string fresh;  // the new text alone
  std::string signature;
  std::string small_print;  // text::ZoneKind::disclaimer
};
std::optional<Said> find_said(Book& book, InteractionId id);

// Interactions of any of `identities`, newest first, strictly before `before` (0: from the newest); at most `most`.
std::vector<InteractionId> timeline(Book& book, std::span<const IdentityId> identities, InteractionId before,
                                    std::size_t most);

// The text of a name key, the address of an identity ("" where unknown).
std::string name_text(Book& book, std::int64_t name);
std::string identity_address(Book& book, IdentityId identity);

// How much there is. Reads the counts that settling keeps; rows are counted only in a book that waits to be settled.
struct Totals {
  std::uint64_t interactions = 0;
  std::uint64_t identities = 0;
  Instant first, last;
  std::uint64_t pending = 0;  // interactions read but not yet settled: an import was cut short
};
Totals totals(Book& book);
// Counts the rows and keeps the counts, for whoever adds messages (once they are all there) or removes some.
void keep_totals(Book& book);

// Small named values ("imported_at", …) of table `setting`; empty where unset.
std::string setting(Book& book, std::string_view name);
void set_setting(Book& book, std::string_view name, std::string_view value);

}  // namespace closeknit::book
