// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/arrival.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "book/recording.hpp"
#include "intake/wire.hpp"
#include "people/mass_mail.hpp"
#include "text/utf8.hpp"

namespace closeknit::intake {
namespace {

using book::Participant;
using book::Role;
using sources::Record;

void add_party(Arrival& arrival, Role role, std::string_view address, std::string name) {
  Party party;
  IdentityId identity;
  if (auto folded = people::fold_mail_address(address)) {
    party.address = std::move(*folded);
    identity = people::mail_identity(party.address);
  } else {
    party.kind = people::IdentityKind::name_only;
    party.address = text::fold(name.empty() ? address : std::string_view(name));
    if (party.address.empty()) return;
    identity = people::name_only_identity(party.address);
  }
  for (const Participant& known : arrival.interaction.participants)
    if (known.role == role && known.identity == identity) return;
  party.name = std::move(name);
  arrival.interaction.participants.push_back({role, identity, book::name_key(party.name)});
  arrival.parties.push_back(std::move(party));
}

void add_parties(Arrival& arrival, Role role, std::vector<sources::Mailbox>& mailboxes) {
  for (sources::Mailbox& mailbox : mailboxes)
    add_party(arrival, role, mailbox.address, std::move(mailbox.name));
}

std::string attachments_to_json(const std::vector<sources::Attachment>& attachments) {
  if (attachments.empty()) return {};
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& attachment : attachments)
    list.push_back({{"name", attachment.name}, {"type", attachment.type}, {"size", attachment.size}});
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The zones that are read for what they say.
struct Parts {
  std::string fresh, signature, small_print;
};

std::string* part_of(Parts& parts, text::ZoneKind kind) {
  switch (kind) {
    case text::ZoneKind::fresh:
      return &parts.fresh;
    case text::ZoneKind::signature:
      return &parts.signature;
    case text::ZoneKind::disclaimer:
      return &parts.small_print;
    default:
      return nullptr;
  }
}

Parts divide_text(Arrival& arrival, const Record& record) {
  Parts parts;
  std::vector<book::ZoneLength> lengths;
  for (const text::Zone& zone : record.zones) {
    std::string_view part = std::string_view(record.body).substr(zone.begin, zone.end - zone.begin);
    lengths.push_back({static_cast<std::uint8_t>(zone.kind), zone.end - zone.begin});
    (zone.kind == text::ZoneKind::quoted ? arrival.quoted : arrival.text) += part;
    if (std::string* read = part_of(parts, zone.kind)) *read += part;
  }
  arrival.zones = book::zones_to_bytes(lengths);
  return parts;
}

// Of a text on the wire: its length.
constexpr std::size_t kLeastText = sizeof(std::uint64_t);
constexpr std::size_t kLeastParty = sizeof(people::IdentityKind) + 2 * kLeastText;

void put_interaction(WireOut& out, const book::Interaction& interaction) {
  out.put(interaction.id);
  out.put(interaction.kind);
  out.put(interaction.key);
  out.put_text(interaction.message_id);
  out.put(interaction.parent);
  out.put(static_cast<std::uint64_t>(interaction.references.size()));
  for (MessageKey key : interaction.references)
    out.put(key);
  out.put(interaction.zone_minutes);
  out.put(interaction.date_from);
  out.put(interaction.traits);
  out.put(interaction.flags);
  out.put_text(interaction.subject);
  out.put_text(interaction.list_id);
  out.put_text(interaction.attachments);
  out.put(interaction.size);
  out.put(interaction.rank);
  out.put(static_cast<std::uint64_t>(interaction.participants.size()));
  for (const Participant& participant : interaction.participants)
    out.put(participant);
}

book::Interaction take_interaction(WireIn& in) {
  book::Interaction interaction;
  interaction.id = in.take<InteractionId>();
  interaction.kind = in.take<book::InteractionKind>();
  interaction.key = in.take<MessageKey>();
  interaction.message_id = in.take_text();
  interaction.parent = in.take<MessageKey>();
  interaction.references.resize(in.take_count(sizeof(MessageKey)));
  for (MessageKey& key : interaction.references)
    key = in.take<MessageKey>();
  interaction.zone_minutes = in.take<std::int16_t>();
  interaction.date_from = in.take<std::uint8_t>();
  interaction.traits = in.take<std::uint32_t>();
  interaction.flags = in.take<std::uint32_t>();
  interaction.subject = in.take_text();
  interaction.list_id = in.take_text();
  interaction.attachments = in.take_text();
  interaction.size = in.take<std::uint64_t>();
  interaction.rank = in.take<std::uint64_t>();
  interaction.participants.resize(in.take_count(sizeof(Participant)));
  for (Participant& participant : interaction.participants)
    participant = in.take<Participant>();
  return interaction;
}

void put_arrival(WireOut& out, const Arrival& arrival) {
  put_interaction(out, arrival.interaction);
  out.put(static_cast<std::uint64_t>(arrival.parties.size()));
  for (const Party& party : arrival.parties) {
    out.put(party.kind);
    out.put_text(party.address);
    out.put_text(party.name);
  }
  for (const std::string* text : {&arrival.text, &arrival.zones, &arrival.packed, &arrival.quoted})
    out.put_text(*text);
  out.put(arrival.dictionary);
  out.put(arrival.findings.cues);
  out.put(static_cast<std::uint64_t>(arrival.findings.signals.size()));
  for (const signals::Signal& signal : arrival.findings.signals)
    out.put(signal);
  out.put(static_cast<std::uint64_t>(arrival.findings.numbers.size()));
  for (std::int64_t number : arrival.findings.numbers)
    out.put(number);
  out.put(static_cast<std::uint64_t>(arrival.findings.returned.size()));
  for (const Findings::Returned& one : arrival.findings.returned)
    out.put(one);
  out.put(arrival.losses);
}

Arrival take_arrival(WireIn& in) {
  Arrival arrival;
  arrival.interaction = take_interaction(in);
  arrival.parties.resize(in.take_count(kLeastParty));
  for (Party& party : arrival.parties) {
    party.kind = in.take<people::IdentityKind>();
    party.address = in.take_text();
    party.name = in.take_text();
  }
  for (std::string* text : {&arrival.text, &arrival.zones, &arrival.packed, &arrival.quoted})
    *text = in.take_text();
  arrival.dictionary = in.take<book::DictionaryNumber>();
  arrival.findings.cues = in.take<signals::RequestCues>();
  arrival.findings.signals.resize(in.take_count(sizeof(signals::Signal)));
  for (signals::Signal& signal : arrival.findings.signals)
    signal = in.take<signals::Signal>();
  arrival.findings.numbers.resize(in.take_count(sizeof(std::int64_t)));
  for (std::int64_t& number : arrival.findings.numbers)
    number = in.take<std::int64_t>();
  arrival.findings.returned.resize(in.take_count(sizeof(Findings::Returned)));
  for (Findings::Returned& one : arrival.findings.returned)
    one = in.take<Findings::Returned>();
  arrival.losses = in.take<sources::LossBits>();
  return arrival;
}

}  // namespace

Arrival arrival_of(Record&& record, book::Packer* packer, book::DictionaryNumber dictionary) {
  Arrival arrival;
  book::Interaction& interaction = arrival.interaction;
  interaction.kind =
      (record.traits.bits & sources::kChat) != 0 ? book::InteractionKind::chat : book::InteractionKind::mail;
  interaction.key = record.key;
  interaction.id = interaction_id(record.at.seconds, record.key);
  interaction.message_id = std::move(record.message_id);
  if (!record.in_reply_to.empty()) interaction.parent = message_key("id:" + record.in_reply_to);
  for (const std::string& reference : record.references)
    interaction.references.push_back(message_key("id:" + reference));
  interaction.zone_minutes = record.zone_minutes;
  interaction.date_from = static_cast<std::uint8_t>(record.date_from);
  interaction.traits = record.traits.bits;
  interaction.flags = record.flags;
  interaction.subject = std::move(record.subject);
  interaction.list_id = std::move(record.list_id);
  interaction.attachments = attachments_to_json(record.attachments);
  interaction.size = record.size;
  interaction.rank = record.rank;
  arrival.losses = sources::losses_in(record.defects);
  add_parties(arrival, Role::from, record.from);
  add_parties(arrival, Role::sender, record.sender);
  add_parties(arrival, Role::reply_to, record.reply_to);
  add_parties(arrival, Role::to, record.to);
  add_parties(arrival, Role::cc, record.cc);
  add_parties(arrival, Role::bcc, record.bcc);
  for (const std::string& address : record.delivered_to)
    add_party(arrival, Role::delivered_to, address, {});
  Parts parts = divide_text(arrival, record);
  arrival.findings =
      find({parts.fresh, parts.signature, parts.small_print}, record.at, record.zone_minutes, interaction.traits);
  interaction.traits |= arrival.findings.traits;
  if (packer != nullptr) {
    arrival.packed = packer->pack(arrival.text);
    arrival.dictionary = dictionary;
  }
  return arrival;
}

void find_anew(Arrival& arrival) {
  Parts parts;
  std::string_view rest = arrival.text;
  for (const book::ZoneLength& zone : book::zones_from_bytes(arrival.zones)) {
    auto kind = static_cast<text::ZoneKind>(zone.kind);
    if (kind == text::ZoneKind::quoted) continue;
    if (std::string* read = part_of(parts, kind)) *read += rest.substr(0, zone.length);
    rest.remove_prefix(std::min<std::size_t>(zone.length, rest.size()));
  }
  book::Interaction& interaction = arrival.interaction;
  interaction.traits &= ~people::kAllCues;
  arrival.findings = find({parts.fresh, parts.signature, parts.small_print}, interaction.at(), interaction.zone_minutes,
                          interaction.traits);
  interaction.traits |= arrival.findings.traits;
}

std::string to_bytes(const Unit& unit) {
  WireOut out;
  out.put(unit.number);
  out.put(unit.folder);
  out.put_text(unit.path);
  out.put(unit.flags);
  out.put(unit.traits);
  out.put(static_cast<std::uint64_t>(unit.names.size()));
  for (const std::string& name : unit.names)
    out.put_text(name);
  out.put(unit.begin);
  out.put(unit.end);
  out.put(static_cast<std::uint64_t>(unit.skip.size()));
  for (std::uint64_t position : unit.skip)
    out.put(position);
  return std::move(out.bytes());
}

Unit unit_from_bytes(std::string_view bytes) {
  WireIn in(bytes);
  Unit unit;
  unit.number = in.take<std::uint64_t>();
  unit.folder = in.take<std::int64_t>();
  unit.path = in.take_text();
  unit.flags = in.take<std::uint32_t>();
  unit.traits = in.take<std::uint32_t>();
  unit.names.resize(in.take_count(kLeastText));
  for (std::string& name : unit.names)
    name = in.take_text();
  unit.begin = in.take<std::uint64_t>();
  unit.end = in.take<std::uint64_t>();
  unit.skip.resize(in.take_count(sizeof(std::uint64_t)));
  for (std::uint64_t& position : unit.skip)
    position = in.take<std::uint64_t>();
  return unit;
}

std::string to_bytes(const Word& word) {
  WireOut out;
  out.put(word.kind);
  out.put(word.unit);
  out.put(word.position);
  out.put(word.next);
  out.put_text(word.name);
  if (word.kind == Word::Kind::arrival) put_arrival(out, word.arrival);
  if (word.kind == Word::Kind::refusal) {
    out.put(word.error.code);
    out.put_text(word.error.what);
    out.put_text(word.error.where);
  }
  return std::move(out.bytes());
}

Word word_from_bytes(std::string_view bytes) {
  WireIn in(bytes);
  Word word;
  word.kind = in.take<Word::Kind>();
  word.unit = in.take<std::uint64_t>();
  word.position = in.take<std::uint64_t>();
  word.next = in.take<std::uint64_t>();
  word.name = in.take_text();
  if (word.kind == Word::Kind::arrival) word.arrival = take_arrival(in);
  if (word.kind == Word::Kind::refusal) {
    word.error.code = in.take<Code>();
    word.error.what = in.take_text();
    word.error.where = in.take_text();
  }
  return word;
}

std::string names_of(const Arrival& arrival) {
  std::string names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < arrival.parties.size() && count < book::kNamesIndexed; ++i) {
    Role role = arrival.interaction.participants[i].role;
    if (arrival.parties[i].name.empty() || (role != Role::from && role != Role::to && role != Role::cc)) continue;
    names += arrival.parties[i].name + '\n';
    ++count;
  }
  return names;
}

}  // namespace closeknit::intake
