// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/book.hpp"

#include <algorithm>
#include <charconv>

#include "book/interaction_row.hpp"
#include "book/packing.hpp"
#include "book/recording.hpp"
#include "text/zones.hpp"

namespace closeknit::book {
namespace {

void read_participants(Book& book, Interaction& interaction) {
  Statement& parts = book.engine->prepare(
      "SELECT role, identity, name FROM participant WHERE book = $1 AND interaction = $2 ORDER BY role, position");
  parts.with(book.id, interaction.id);
  while (parts.step())
    interaction.participants.push_back(
        {static_cast<Role>(parts.integer(0)), IdentityId{parts.integer(1)}, parts.integer(2)});
}

std::string zone_of(text::ZoneKind wanted, std::string_view text, std::span<const ZoneLength> zones) {
  std::string part;
  for (const ZoneLength& zone : zones) {
    auto kind = static_cast<text::ZoneKind>(zone.kind);
    if (kind == text::ZoneKind::quoted) continue;
    std::size_t length = std::min<std::size_t>(zone.length, text.size());
    if (kind == wanted) part += text.substr(0, length);
    text.remove_prefix(length);
  }
  return part;
}

std::string single_text(Statement& found) {
  std::string text;
  if (found.step()) text = found.text(0);
  found.reset();
  return text;
}

}  // namespace

std::string default_path(std::string_view xdg_data_home, std::string_view home) {
  std::string folder = xdg_data_home.empty() ? std::string(home) + "/.local/share" : std::string(xdg_data_home);
  return folder + "/closeknit/book.sqlite";
}

std::optional<Interaction> find_interaction(Book& book, InteractionId id) {
  Statement& row = book.engine->prepare(
      "SELECT interaction, kind, message_key, message_id, parent_key, reference_keys, zone_minutes, date_from, traits, "
      "flags, subject, list_id, attachments, size, rank FROM interaction WHERE book = $1 AND interaction = $2");
  if (!row.with(book.id, id).step()) return {};
  Interaction interaction = interaction_from_row(row);
  row.reset();
  read_participants(book, interaction);
  return interaction;
}

std::optional<InteractionId> find_by_message_id(Book& book, std::string_view message_id) {
  if (message_id.starts_with('<') && message_id.ends_with('>'))
    message_id = message_id.substr(1, message_id.size() - 2);
  return interaction_of_key(book, message_key("id:" + std::string(message_id)));
}

std::string unpacked(Book& book, DictionaryNumber dictionary, std::string_view packed, InteractionId id) {
  auto known = book.packers.find(dictionary);
  if (known == book.packers.end())
    known = book.packers.emplace(dictionary, Packer(dictionary_of(book, dictionary).content)).first;
  auto text = known->second.unpack(packed);
  if (!text) throw Fault({Code::broken, "a message's text cannot be unpacked", to_text(id), "run: closeknit check"});
  return std::move(*text);
}

std::optional<Said> find_said(Book& book, InteractionId id) {
  Statement& row =
      book.engine->prepare("SELECT dictionary, zones, text FROM said WHERE book = $1 AND interaction = $2");
  if (!row.with(book.id, id).step()) return {};
  DictionaryNumber dictionary = row.integer(0);
  auto zones = zones_from_bytes(row.text(1));
  std::string packed(row.text(2));
  row.reset();
  Said said{unpacked(book, dictionary, packed, id), {}, {}, {}};
  said.fresh = zone_of(text::ZoneKind::fresh, said.text, zones);
  said.small_print = zone_of(text::ZoneKind::disclaimer, said.text, zones);
  said.signature = zone_of(text::ZoneKind::signature, said.text, zones);
  return said;
}

std::vector<InteractionId> timeline(Book& book, std::span<const IdentityId> identities, InteractionId before,
                                    std::size_t most) {
  Statement& rows = book.engine->prepare(
      "SELECT DISTINCT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction < $3 "
      "ORDER BY interaction DESC LIMIT $4");
  std::vector<InteractionId> newest;
  for (IdentityId identity : identities) {
    rows.with(book.id, identity, before ? before.value : INT64_MAX, most);
    while (rows.step())
      newest.push_back({rows.integer(0)});
  }
  std::sort(newest.begin(), newest.end(), std::greater<>());
  newest.erase(std::unique(newest.begin(), newest.end()), newest.end());
  if (newest.size() > most) newest.resize(most);
  return newest;
}

std::string name_text(Book& book, std::int64_t name) {
  return single_text(book.engine->prepare("SELECT text FROM name WHERE book = $1 AND name = $2").with(book.id, name));
}

std::string identity_address(Book& book, IdentityId identity) {
  return single_text(
      book.engine->prepare("SELECT address FROM identity WHERE book = $1 AND identity = $2").with(book.id, identity));
}

namespace {

constexpr std::string_view kTotalsSetting = "totals";

struct Counts {
  std::uint64_t interactions = 0, identities = 0;
};

std::uint64_t single_count(Statement& counted) {
  auto count = counted.step() ? static_cast<std::uint64_t>(counted.integer(0)) : 0;
  counted.reset();
  return count;
}

Counts counted(Book& book) {
  return {
      .interactions = single_count(book.engine->prepare("SELECT count(*) FROM said WHERE book = $1").with(book.id)),
      .identities = single_count(book.engine->prepare("SELECT count(*) FROM identity WHERE book = $1").with(book.id))};
}

std::optional<Counts> kept(Book& book) {
  std::string value = setting(book, kTotalsSetting);
  const char* end = value.data() + value.size();
  Counts counts;
  auto first = std::from_chars(value.data(), end, counts.interactions);
  if (first.ec != std::errc{} || first.ptr == end) return {};
  auto second = std::from_chars(first.ptr + 1, end, counts.identities);
  if (second.ec != std::errc{}) return {};
  return counts;
}

}  // namespace

void keep_totals(Book& book) {
  Counts counts = counted(book);
  set_setting(book, kTotalsSetting, std::to_string(counts.interactions) + ' ' + std::to_string(counts.identities));
}

Totals totals(Book& book) {
  Totals totals;
  totals.pending = single_count(book.engine->prepare("SELECT count(*) FROM pending WHERE book = $1").with(book.id));
  auto counts = totals.pending == 0 ? kept(book) : std::nullopt;
  if (!counts) counts = counted(book);
  totals.interactions = counts->interactions;
  totals.identities = counts->identities;
  if (totals.interactions == 0) return totals;
  Statement& ends = book.engine->prepare(
      "SELECT (SELECT min(interaction) FROM interaction WHERE book = $1), "
      "(SELECT max(interaction) FROM interaction WHERE book = $1)");
  if (ends.with(book.id).step()) {
    totals.first = {seconds_of(InteractionId{ends.integer(0)})};
    totals.last = {seconds_of(InteractionId{ends.integer(1)})};
  }
  ends.reset();
  return totals;
}

std::string setting(Book& book, std::string_view name) {
  return single_text(
      book.engine->prepare("SELECT value FROM setting WHERE book = $1 AND name = $2").with(book.id, name));
}

void set_setting(Book& book, std::string_view name, std::string_view value) {
  book.engine
      ->prepare(
          "INSERT INTO setting (book, name, value) VALUES ($1, $2, $3) "
          "ON CONFLICT (book, name) DO UPDATE SET value = excluded.value")
      .run(book.id, name, value);
}

}  // namespace closeknit::book
