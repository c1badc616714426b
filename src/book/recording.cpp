// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/recording.hpp"

#include "book/interaction_row.hpp"
#include "ground/bytes.hpp"

namespace closeknit::book {

void put_identity(Book& book, IdentityId identity, std::int64_t kind, std::string_view address) {
  book.engine
      ->prepare("INSERT INTO identity (book, identity, kind, address) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
      .run(book.id, identity, kind, address);
}

std::int64_t name_key(std::string_view name) {
  return name.empty() ? 0 : static_cast<std::int64_t>(stable_hash(name) >> 16);
}

void put_name(Book& book, std::int64_t key, std::string_view name) {
  book.engine->prepare("INSERT INTO name (book, name, text) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
      .run(book.id, key, name);
}

void put_interaction(Book& book, const Interaction& interaction) {
  Engine& engine = *book.engine;
  std::string references = keys_to_bytes(interaction.references);
  engine
      .prepare(
          "INSERT INTO interaction (book, interaction, kind, message_key, message_id, parent_key, reference_keys, "
          "zone_minutes, date_from, traits, flags, subject, list_id, attachments, size, rank) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
          "ON CONFLICT (book, interaction) DO UPDATE SET message_id = excluded.message_id, "
          "parent_key = excluded.parent_key, reference_keys = excluded.reference_keys, "
          "zone_minutes = excluded.zone_minutes, date_from = excluded.date_from, traits = excluded.traits, "
          "flags = excluded.flags, subject = excluded.subject, list_id = excluded.list_id, "
          "attachments = excluded.attachments, size = excluded.size, rank = excluded.rank")
      .run(book.id, interaction.id, static_cast<int>(interaction.kind), interaction.key, interaction.message_id,
           interaction.parent, Blob{references}, interaction.zone_minutes, interaction.date_from, interaction.traits,
           interaction.flags, interaction.subject, interaction.list_id, interaction.attachments, interaction.size,
           static_cast<std::int64_t>(interaction.rank));
  engine.prepare("DELETE FROM participant WHERE book = $1 AND interaction = $2").run(book.id, interaction.id);
  Statement& put = engine.prepare(
      "INSERT INTO participant (book, interaction, role, position, identity, name) VALUES ($1, $2, $3, $4, $5, $6)");
  int position = 0;
  for (const Participant& participant : interaction.participants)
    put.run(book.id, interaction.id, static_cast<int>(participant.role), position++, participant.identity,
            participant.name);
}

std::optional<InteractionId> interaction_of_key(Book& book, MessageKey key) {
  Statement& found = book.engine->prepare("SELECT interaction FROM interaction WHERE book = $1 AND message_key = $2");
  if (!found.with(book.id, key).step()) return {};
  InteractionId id{found.integer(0)};
  found.reset();
  return id;
}

MessageKey key_of_interaction(Book& book, InteractionId id) {
  Statement& found = book.engine->prepare("SELECT message_key FROM interaction WHERE book = $1 AND interaction = $2");
  MessageKey key;
  if (found.with(book.id, id).step()) key = {found.integer(0)};
  found.reset();
  return key;
}

std::vector<InteractionId> children_of(Book& book, MessageKey key) {
  std::vector<InteractionId> children;
  Statement& found = book.engine->prepare(
      "SELECT interaction FROM interaction WHERE book = $1 AND parent_key = $2 AND parent_key <> 0");
  found.with(book.id, key);
  while (found.step())
    children.push_back({found.integer(0)});
  return children;
}

void put_said(Book& book, InteractionId interaction, const PackedText& said) {
  book.engine
      ->prepare(
          "INSERT INTO said (book, interaction, dictionary, zones, text) VALUES ($1, $2, $3, $4, $5) "
          "ON CONFLICT (book, interaction) DO UPDATE SET dictionary = excluded.dictionary, zones = excluded.zones, "
          "text = excluded.text")
      .run(book.id, interaction, said.dictionary, Blob{said.zones}, Blob{said.text});
}

void put_quoted(Book& book, InteractionId interaction, const PackedText& quoted) {
  book.engine
      ->prepare(
          "INSERT INTO quoted (book, interaction, dictionary, text) VALUES ($1, $2, $3, $4) "
          "ON CONFLICT (book, interaction) DO UPDATE SET dictionary = excluded.dictionary, text = excluded.text")
      .run(book.id, interaction, quoted.dictionary, Blob{quoted.text});
}

void drop_quoted(Book& book, InteractionId interaction) {
  book.engine->prepare("DELETE FROM quoted WHERE book = $1 AND interaction = $2").run(book.id, interaction);
}

std::optional<std::string> find_quoted(Book& book, InteractionId interaction) {
  Statement& row = book.engine->prepare("SELECT dictionary, text FROM quoted WHERE book = $1 AND interaction = $2");
  if (!row.with(book.id, interaction).step()) return {};
  DictionaryNumber dictionary = row.integer(0);
  std::string packed(row.text(1));
  row.reset();
  return unpacked(book, dictionary, packed, interaction);
}

OwnedWords words_of(Book& book, const Interaction& interaction) {
  OwnedWords words{interaction.subject, {}, {}};
  std::size_t count = 0;
  for (const Participant& participant : interaction.participants) {
    bool named = participant.role == Role::from || participant.role == Role::to || participant.role == Role::cc;
    if (participant.name == 0 || !named || count == kNamesIndexed) continue;
    words.names += name_text(book, participant.name) + '\n';
    ++count;
  }
  if (auto said = find_said(book, interaction.id)) words.body = std::move(said->text);
  return words;
}

IdentityId sender_of_interaction(Book& book, InteractionId interaction) {
  Statement& row = book.engine->prepare(
      "SELECT identity FROM participant WHERE book = $1 AND interaction = $2 AND role = 0 ORDER BY position LIMIT 1");
  IdentityId sender;
  if (row.with(book.id, interaction).step()) sender = {row.integer(0)};
  row.reset();
  return sender;
}

IdentityId sender_of_key(Book& book, MessageKey key) {
  auto interaction = interaction_of_key(book, key);
  return interaction ? sender_of_interaction(book, *interaction) : IdentityId{};
}

Dictionary newest_dictionary(Book& book) {
  Statement& found = book.engine->prepare(
      "SELECT dictionary, content FROM dictionary WHERE book = $1 ORDER BY dictionary DESC LIMIT 1");
  Dictionary newest;
  if (found.with(book.id).step()) newest = {found.integer(0), std::string(found.text(1))};
  found.reset();
  return newest;
}

Dictionary dictionary_of(Book& book, DictionaryNumber number) {
  Statement& found = book.engine->prepare("SELECT content FROM dictionary WHERE book = $1 AND dictionary = $2");
  Dictionary dictionary{number, ""};
  if (found.with(book.id, number).step()) dictionary.content = std::string(found.text(0));
  found.reset();
  return dictionary;
}

void put_dictionary(Book& book, const Dictionary& dictionary) {
  book.engine->prepare("INSERT INTO dictionary (book, dictionary, content) VALUES ($1, $2, $3)")
      .run(book.id, dictionary.number, Blob{dictionary.content});
}

void put_pending(Book& book, InteractionId interaction, Pending state) {
  book.engine
      ->prepare(
          "INSERT INTO pending (book, interaction, state) VALUES ($1, $2, $3) ON CONFLICT (book, interaction) "
          "DO UPDATE SET state = CASE WHEN pending.state = 0 THEN 0 WHEN pending.state = 2 THEN 2 ELSE excluded.state "
          "END")
      .run(book.id, interaction, static_cast<int>(state));
}

void each_interaction(Book& book, InteractionId from, const std::function<bool(const Interaction&)>& take) {
  // Two scans in step: both tables are kept in the order of the interaction.
  Statement& rows = book.engine->prepare(
      "SELECT interaction, kind, message_key, message_id, parent_key, reference_keys, zone_minutes, date_from, traits, "
      "flags, subject, list_id, attachments, size, rank FROM interaction WHERE book = $1 AND interaction >= $2 "
      "ORDER BY interaction");
  Statement& parts = book.engine->prepare(
      "SELECT interaction, role, identity, name FROM participant WHERE book = $1 AND interaction >= $2 "
      "ORDER BY interaction, role, position");
  parts.with(book.id, from);
  bool part = parts.step();
  rows.with(book.id, from);
  while (rows.step()) {
    Interaction interaction = interaction_from_row(rows);
    while (part && parts.integer(0) < interaction.id.value)
      part = parts.step();
    for (; part && parts.integer(0) == interaction.id.value; part = parts.step())
      interaction.participants.push_back(
          {static_cast<Role>(parts.integer(1)), IdentityId{parts.integer(2)}, parts.integer(3)});
    if (!take(interaction)) break;
  }
  rows.reset();
  parts.reset();
}

std::string zones_to_bytes(std::span<const ZoneLength> zones) {
  std::string bytes;
  for (const ZoneLength& zone : zones) {
    bytes += static_cast<char>(zone.kind);
    put_varint(bytes, zone.length);
  }
  return bytes;
}

std::vector<ZoneLength> zones_from_bytes(std::string_view bytes) {
  std::vector<ZoneLength> zones;
  while (!bytes.empty()) {
    auto kind = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    std::uint64_t length = 0;
    if (!take_varint(bytes, length)) break;
    zones.push_back({kind, static_cast<std::uint32_t>(length)});
  }
  return zones;
}

}  // namespace closeknit::book
