// SPDX-License-Identifier: AGPL-3.0-or-later
// A small made-up book for this room's tests, written through the real engine into a folder that goes with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/packing.hpp"
#include "book/recording.hpp"
#include "people/counts.hpp"
#include "people/people.hpp"
#include "sources/record.hpp"
#include "text/utf8.hpp"

namespace closeknit::search {

struct Letter {
  std::string at = "2024-03-01T10:00:00Z";
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> cc;
  std::string subject;
  std::string text;
  std::string quoted;  // quoted text whose original is not in the book
  std::string list_id;
};

class MadeUp {
 public:
  MadeUp() {
    std::string folder = (std::filesystem::temp_directory_path() / "closeknit-search-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
    book_.engine = *book::open_sqlite(folder_ / "book.sqlite", book::Missing::is_made);
  }
  ~MadeUp() {
    book_.engine.reset();
    std::filesystem::remove_all(folder_);
  }
  MadeUp(const MadeUp&) = delete;
  MadeUp& operator=(const MadeUp&) = delete;

  book::Book& book() { return book_; }

  // A party with its addresses; the first address is the one whose identity names it.
  PersonId party(std::string_view name, const std::vector<std::string>& addresses,
                 people::Kind kind = people::Kind::person) {
    PersonId person{INT64_MAX};
    for (const auto& address : addresses)
      person = std::min(person, PersonId{people::mail_identity(address).value});
    auto folded = text::fold(name);
    sql("INSERT INTO person (book, person, kind, kind_confidence, kind_reason, name, folded) "
        "VALUES ($1, $2, $3, 1.0, '', $4, $5)")
        .run(book_.id, person, static_cast<int>(kind), name, folded);
    for (const auto& address : addresses) {
      book::put_identity(book_, people::mail_identity(address), 0, address);
      sql("INSERT INTO person_identity (book, identity, person, reason, confidence) VALUES ($1, $2, $3, '', 1.0)")
          .run(book_.id, people::mail_identity(address), person);
    }
    return person;
  }
  void owner(std::string_view name, const std::vector<std::string>& addresses) {
    party(name, addresses);
    for (const auto& address : addresses)
      sql("INSERT INTO owner_identity (book, identity, reason, confidence) VALUES ($1, $2, 'told', 1.0)")
          .run(book_.id, people::mail_identity(address));
  }
  void name_form(std::string_view address, std::string_view name) {
    auto key = book::name_key(name);
    book::put_name(book_, key, name);
    sql("INSERT INTO identity_name (book, identity, name, times) VALUES ($1, $2, $3, 1)")
        .run(book_.id, people::mail_identity(address), key);
  }
  // How many letters passed between the owner and an address.
  void letters(const std::string& address, std::uint32_t from_me) {
    people::Counts counts;
    counts.from_me = from_me;
    auto packed = people::pack(counts);
    sql("INSERT INTO identity_count (book, identity, counts) VALUES ($1, $2, $3)")
        .run(book_.id, people::mail_identity(address), book::Blob{packed});
  }

  // A sample of how usual words are, as `interests/` keeps it of a book with so many messages.
  void sample(std::int64_t interactions, std::int64_t messages, std::string_view holding) {
    sql("INSERT INTO background (book, interactions, messages, words, holding) VALUES ($1, $2, $3, 0, $4)")
        .run(book_.id, interactions, messages, holding);
  }

  InteractionId letter(const Letter& letter) {
    book::Interaction interaction;
    interaction.message_id = "m" + std::to_string(++letters_) + "@example.org";
    interaction.key = message_key("id:" + interaction.message_id);
    interaction.id = interaction_id(instant_from_iso(letter.at)->seconds, interaction.key);
    interaction.subject = letter.subject;
    interaction.list_id = letter.list_id;
    if (!letter.list_id.empty()) interaction.traits = sources::kListId;
    take_part(interaction, book::Role::from, {letter.from});
    take_part(interaction, book::Role::to, letter.to);
    take_part(interaction, book::Role::cc, letter.cc);
    book::put_interaction(book_, interaction);
    say(interaction.id, letter);
    return interaction.id;
  }

 private:
  book::Statement& sql(const char* text) { return book_.engine->prepare(text); }

  static void take_part(book::Interaction& interaction, book::Role role, const std::vector<std::string>& addresses) {
    for (const auto& address : addresses)
      if (!address.empty()) interaction.participants.push_back({role, people::mail_identity(address), 0});
  }

  void say(InteractionId id, const Letter& letter) {
    book::Packer packer("");
    book::ZoneLength all{static_cast<std::uint8_t>(text::ZoneKind::fresh),
                         static_cast<std::uint32_t>(letter.text.size())};
    auto zones = book::zones_to_bytes({&all, 1});
    auto packed = packer.pack(letter.text);
    book::put_said(book_, id, {0, zones, packed});
    book_.engine->add_words(id.value, {letter.subject, "", letter.text});
    if (letter.quoted.empty()) return;
    packed = packer.pack(letter.quoted);
    book::put_quoted(book_, id, {0, {}, packed});
    book_.engine->add_words(id.value + 1, {"", "", letter.quoted});
  }

  std::filesystem::path folder_;
  book::Book book_;
  int letters_ = 0;
};

}  // namespace closeknit::search
