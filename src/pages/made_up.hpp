// SPDX-License-Identifier: AGPL-3.0-or-later
// A small made-up book for the tests of pages/ and today/, written through the real engine into a folder that goes with
// it. Ties are summed from the letters, as an import would.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/corrections.hpp"
#include "book/packing.hpp"
#include "book/recording.hpp"
#include "owed/owed_store.hpp"
#include "people/people.hpp"
#include "signals/signals.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::pages {

struct Letter {
  Instant at;
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> cc = {};
  std::string subject = "Hello";
  std::string text = "Hello there.";
  std::string signature = {};
};

class MadeUp {
 public:
  MadeUp() {
    std::string folder = (std::filesystem::temp_directory_path() / "closeknit-pages-XXXXXX").string();
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
  // The same book, opened once more.
  std::unique_ptr<book::Engine> another() {
    return *book::open_sqlite(folder_ / "book.sqlite", book::Missing::is_an_error);
  }
  static IdentityId id(std::string_view address) { return people::mail_identity(address); }

  PersonId party(std::string_view name, const std::vector<std::string>& addresses,
                 people::Kind kind = people::Kind::person) {
    PersonId person{INT64_MAX};
    for (const auto& address : addresses)
      person = std::min(person, PersonId{id(address).value});
    auto folded = text::fold(name);
    sql("INSERT INTO person (book, person, kind, kind_confidence, kind_reason, name, folded) "
        "VALUES ($1, $2, $3, 1.0, 'told', $4, $5)")
        .run(book_.id, person, static_cast<int>(kind), name, folded);
    for (const auto& address : addresses) {
      book::put_identity(book_, id(address), 0, address);
      std::string reason = address == addresses.front() ? "" : "told";
      sql("INSERT INTO person_identity (book, identity, person, reason, confidence) VALUES ($1, $2, $3, $4, 1.0)")
          .run(book_.id, id(address), person, reason);
    }
    return person;
  }
  PersonId owner(std::string_view name, const std::vector<std::string>& addresses) {
    auto person = party(name, addresses);
    for (const auto& address : addresses) {
      owner_.push_back(address);
      sql("INSERT INTO owner_identity (book, identity, reason, confidence) VALUES ($1, $2, 'told', 1.0)")
          .run(book_.id, id(address));
    }
    return person;
  }
  void name_form(std::string_view address, std::string_view name, int times) {
    auto key = book::name_key(name);
    book::put_name(book_, key, name);
    sql("INSERT INTO identity_name (book, identity, name, times) VALUES ($1, $2, $3, $4)")
        .run(book_.id, id(address), key, times);
  }
  void doubt(std::string_view a, std::string_view b, std::string_view reason, double confidence) {
    sql("INSERT INTO doubt (book, identity_a, identity_b, reason, confidence) VALUES ($1, $2, $3, $4, $5)")
        .run(book_.id, id(a), id(b), reason, confidence);
  }

  InteractionId letter(const Letter& letter) {
    book::Interaction interaction;
    interaction.message_id = "m" + std::to_string(++letters_) + "@example.org";
    interaction.key = message_key("id:" + interaction.message_id);
    interaction.id = interaction_id(letter.at.seconds, interaction.key);
    interaction.subject = letter.subject;
    take_part(interaction, book::Role::from, {letter.from});
    take_part(interaction, book::Role::to, letter.to);
    take_part(interaction, book::Role::cc, letter.cc);
    book::put_interaction(book_, interaction);
    say(interaction.id, letter);
    count(letter);
    return interaction.id;
  }
  // Letters to and fro, `gap` apart, the first at `first`.
  void correspondence(const std::string& mine, const std::string& theirs, Instant first, Days gap, int letters) {
    for (int i = 0; i < letters; ++i, first = first + gap)
      letter(
          {first, i % 2 ? mine : theirs, {i % 2 ? theirs : mine}, {}, "On we go", "Letter " + std::to_string(i) + '.'});
  }
  // An open request of `request`, the whole of its text asking.
  void asks(InteractionId request, std::string_view other, owed::Direction direction,
            ConversationId conversation = {}) {
    owed::Item item;
    item.request = request;
    item.direction = direction;
    item.other = id(other);
    item.features.asks = 0.9;
    item.features.questions = 1;
    item.features.alone = 1;
    item.evidence = 3;
    owed::put_conversation(book_, conversation ? conversation : ConversationId{request.value}, {&item, 1},
                           {&request, 1});
  }
  // Its first `end` bytes do that.
  void tells(InteractionId letter, const std::string& who, signals::SignalKind kind, std::size_t end) {
    sql("INSERT INTO signal (book, interaction, position, identity, kind, confidence, sentence_begin, sentence_end) "
        "VALUES ($1, $2, $3, $4, $5, 0.9, 0, $6)")
        .run(book_.id, letter, static_cast<int>(kind), id(who), static_cast<int>(kind), end);
  }
  // Writes the sums of all letters so far; what reads ties sees them only after this.
  void settle() {
    std::vector<std::pair<IdentityId, ties::Sums>> all(sums_.begin(), sums_.end());
    ties::put_ties(book_, all);
  }

 private:
  book::Statement& sql(const char* text) { return book_.engine->prepare(text); }
  bool mine(const std::string& address) const {
    return std::find(owner_.begin(), owner_.end(), address) != owner_.end();
  }

  static void take_part(book::Interaction& interaction, book::Role role, const std::vector<std::string>& addresses) {
    for (const auto& address : addresses)
      interaction.participants.push_back({role, id(address), 0});
  }
  void say(InteractionId interaction, const Letter& letter) {
    auto zone = [](text::ZoneKind kind, const std::string& text) {
      return book::ZoneLength{static_cast<std::uint8_t>(kind), static_cast<std::uint32_t>(text.size())};
    };
    std::vector all{zone(text::ZoneKind::fresh, letter.text)};
    if (!letter.signature.empty()) all.push_back(zone(text::ZoneKind::signature, letter.signature));
    auto zones = book::zones_to_bytes(all);
    auto packed = book::Packer("").pack(letter.text + letter.signature);
    book::put_said(book_, interaction, {0, zones, packed});
  }
  void count(const Letter& letter) {
    auto recipients = static_cast<std::uint32_t>(letter.to.size() + letter.cc.size());
    auto add = [&](const std::string& other, ties::Direction direction, ties::Part part) {
      if (!mine(other)) ties::add(sums_[id(other)], {letter.at, direction, part, recipients, true});
    };
    auto gets = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(), [&](auto& a) { return mine(a); });
    };
    if (mine(letter.from)) {
      for (const auto& other : letter.to)
        add(other, ties::Direction::out, ties::Part::to);
      for (const auto& other : letter.cc)
        add(other, ties::Direction::out, ties::Part::cc);
    } else if (gets(letter.to)) {
      add(letter.from, ties::Direction::in, ties::Part::to);
    } else if (gets(letter.cc)) {
      add(letter.from, ties::Direction::in, ties::Part::cc);
    }
  }

  std::filesystem::path folder_;
  book::Book book_;
  std::vector<std::string> owner_;
  std::map<IdentityId, ties::Sums> sums_;
  int letters_ = 0;
};

}  // namespace closeknit::pages
