// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/export.hpp"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "honesty/consent.hpp"
#include "introductions/record_store.hpp"
#include "owed/owed.hpp"
#include "people/people.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {
namespace {

using Json = nlohmann::ordered_json;
using book::Role;

void put(const TakeLine& take, const Json& line) {
  take(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

// Sums of the same contacts taken in another order differ in their last bits; six digits do not.
double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

// Addresses and names, read once.
class Directory {
 public:
  explicit Directory(book::Book& book) {
    book::Statement& rows = book.engine->prepare("SELECT identity, address FROM identity WHERE book = $1");
    rows.with(book.id);
    while (rows.step())
      addresses_.emplace(IdentityId{rows.integer(0)}, rows.text(1));
    book::Statement& names = book.engine->prepare("SELECT name, text FROM name WHERE book = $1");
    names.with(book.id);
    while (names.step())
      names_.emplace(names.integer(0), names.text(1));
  }
  const std::string& address(IdentityId identity) const { return text(addresses_, identity); }
  const std::string& name(std::int64_t key) const { return text(names_, key); }

 private:
  template <typename Map, typename Key>
  static const std::string& text(const Map& map, const Key& key) {
    static const std::string none;
    auto at = map.find(key);
    return at == map.end() ? none : at->second;
  }
  std::unordered_map<IdentityId, std::string> addresses_;
  std::unordered_map<std::int64_t, std::string> names_;
};

void export_people(book::Book& book, const Directory& directory, const TakeLine& take) {
  book::Statement& owner =
      book.engine->prepare("SELECT identity FROM owner_identity WHERE book = $1 ORDER BY identity");
  owner.with(book.id);
  while (owner.step())
    put(take, {{"type", "owner"}, {"address", directory.address(IdentityId{owner.integer(0)})}});
  std::map<std::int64_t, Json> addresses;
  book::Statement& identities =
      book.engine->prepare("SELECT person, identity FROM person_identity WHERE book = $1 ORDER BY person, identity");
  identities.with(book.id);
  while (identities.step())
    addresses[identities.integer(0)].push_back(directory.address(IdentityId{identities.integer(1)}));
  book::Statement& people =
      book.engine->prepare("SELECT person, kind, name FROM person WHERE book = $1 ORDER BY person");
  people.with(book.id);
  while (people.step())
    put(take, {{"type", "person"},
               {"id", to_text(people.integer(0))},
               {"kind", people::kind_name(static_cast<people::Kind>(people.integer(1)))},
               {"name", people.text(2)},
               {"addresses", addresses[people.integer(0)]}});
}

void export_ties(book::Book& book, const Directory& directory, Instant now, const TakeLine& take) {
  ties::each_tie(book, [&](IdentityId identity, const ties::Sums& sums) {
    ties::Tie tie = ties::tie_of(sums, now);
    put(take, {{"type", "tie"},
               {"address", directory.address(identity)},
               {"messages_out", sums.messages[0][0] + sums.messages[0][1]},
               {"messages_in", sums.messages[1][0] + sums.messages[1][1]},
               {"days_out", sums.days[0].size()},
               {"days_in", sums.days[1].size()},
               {"strength", rounded(tie.strength)},
               {"trend", ties::trend_name(tie.trend)}});
  });
}

void export_owed(book::Book& book, const Directory& directory, const TakeLine& take) {
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction, direction, identity, evidence, settled_how, kind FROM owed WHERE book = $1 "
      "ORDER BY interaction, identity, direction, kind");
  rows.with(book.id);
  while (rows.step())
    put(take, {{"type", "owed"},
               {"kind", owed::kind_name(static_cast<owed::Kind>(rows.integer(5)))},
               {"interaction", to_text(rows.integer(0))},
               {"direction", rows.integer(1) == 0 ? "by_me" : "to_me"},
               {"address", directory.address(IdentityId{rows.integer(2)})},
               {"evidence", rounded(rows.real(3))},
               {"settled", rows.text(4)}});
}

void export_corrections(book::Book& book, const TakeLine& take) {
  for (const book::Correction& correction : book::all_corrections(book))
    put(take, {{"type", "correction"},
               {"number", correction.number},
               {"kind", book::correction_name(correction.kind)},
               {"subject", correction.subject},
               {"object", correction.object},
               {"at", to_iso(correction.at)},
               {"undone", correction.undone}});
}

void export_introductions(book::Book& book, const Directory& directory, const TakeLine& take) {
  for (const introductions::Introduction& one : introductions::all_introductions(book)) {
    Json told = Json::array();
    for (const introductions::Told& step : one.told)
      told.push_back({{"step", introductions::step_name(step.kind)},
                      {"side", static_cast<int>(step.side)},
                      {"words", step.words},
                      {"at", to_iso(step.at)}});
    put(take, {{"type", "introduction"},
               {"number", one.number},
               {"addresses", {directory.address(one.who[0]), directory.address(one.who[1])}},
               {"why", {one.why[0], one.why[1]}},
               {"at", to_iso(one.at)},
               {"told", std::move(told)}});
  }
}

void export_consents(book::Book& book, const Directory& directory, const TakeLine& take) {
  for (const honesty::Consent& one : honesty::all_consents(book))
    put(take, {{"type", "consent"},
               {"number", one.number},
               {"address", directory.address(one.identity)},
               {"what", one.what},
               {"words", one.words},
               {"interaction", one.interaction ? Json(to_text(one.interaction)) : Json(nullptr)},
               {"at", to_iso(one.at)},
               {"withdrawn", one.in_force() ? Json(nullptr) : Json(to_iso(one.withdrawn))}});
}

constexpr std::pair<Role, const char*> kRoles[] = {
    {Role::from, "from"}, {Role::sender, "sender"}, {Role::reply_to, "reply_to"},
    {Role::to, "to"},     {Role::cc, "cc"},         {Role::bcc, "bcc"}};

Json line_of(book::Book& book, const Directory& directory, const book::Interaction& interaction) {
  Json line{{"type", "interaction"},
            {"id", to_text(interaction.id)},
            {"kind", interaction.kind == book::InteractionKind::chat ? "chat" : "mail"},
            {"at", to_iso(interaction.at())},
            {"message_id", interaction.message_id},
            {"subject", interaction.subject}};
  for (auto [role, name] : kRoles)
    for (const book::Participant& participant : interaction.participants)
      if (participant.role == role)
        line[name].push_back(
            {{"address", directory.address(participant.identity)}, {"name", directory.name(participant.name)}});
  line["conversation"] = to_text(conversations::conversation_of(book, interaction.id));
  if (!interaction.list_id.empty()) line["list_id"] = interaction.list_id;
  if (!interaction.attachments.empty()) line["attachments"] = Json::parse(interaction.attachments, nullptr, false);
  auto said = book::find_said(book, interaction.id);
  line["text"] = said ? said->text : "";
  if (auto quoted = book::find_quoted(book, interaction.id)) line["quoted"] = *quoted;
  return line;
}

std::string vcard_text(std::string_view text) {
  std::string escaped;
  for (char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (c == '\\' || c == ',' || c == ';') escaped += '\\';
    if (c != '\r') escaped += c;
  }
  return escaped;
}

}  // namespace

void export_lines(book::Book& book, const TakeLine& take) {
  Directory directory(book);
  export_people(book, directory, take);
  export_ties(book, directory, book::totals(book).last, take);
  export_owed(book, directory, take);
  export_corrections(book, take);
  export_introductions(book, directory, take);
  export_consents(book, directory, take);
  book::each_interaction(book, InteractionId{INT64_MIN}, [&](const book::Interaction& interaction) {
    put(take, line_of(book, directory, interaction));
    return true;
  });
}

void export_vcards(book::Book& book, const TakeLine& take) {
  book::Statement& people = book.engine->prepare(
      "SELECT p.person, p.name, i.address FROM person p JOIN person_identity m ON m.book = p.book AND m.person = "
      "p.person "
      "JOIN identity i ON i.book = m.book AND i.identity = m.identity "
      "WHERE p.book = $1 AND p.kind = 0 AND i.kind = 0 ORDER BY p.person, i.address");
  people.with(book.id);
  std::int64_t open = 0;
  while (people.step()) {
    if (people.integer(0) != open) {
      if (open != 0) take("END:VCARD\r");
      open = people.integer(0);
      take("BEGIN:VCARD\r");
      take("VERSION:3.0\r");
      take("UID:closeknit-" + to_text(open) + "\r");
      take("FN:" + vcard_text(people.text(1)) + "\r");
      take("N:" + vcard_text(people.text(1)) + ";;;;\r");
    }
    take("EMAIL;TYPE=INTERNET:" + vcard_text(people.text(2)) + "\r");
  }
  if (open != 0) take("END:VCARD\r");
}

}  // namespace closeknit::intake
