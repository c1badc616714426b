// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/forgotten.hpp"

#include <algorithm>
#include <array>

#include "book/corrections.hpp"
#include "book/forgotten.hpp"
#include "book/recording.hpp"
#include "people/mass_mail.hpp"
#include "people/people_store.hpp"
#include "secrets/secrets.hpp"
#include "text/ascii.hpp"
#include "text/zones.hpp"

namespace closeknit::intake {
namespace {

using book::Participant;
using book::Role;

// Whoever stands here was meant by the letter; where it was delivered and whither answers go is nobody else.
bool is_a_party(Role role) {
  return role != Role::reply_to && role != Role::delivered_to;
}
bool writes(Role role) {
  return role == Role::from || role == Role::sender;
}

bool in_address(char c) {
  constexpr std::string_view kMarks = "._%+-'=/!#$&*?^`{|}~";
  return text::is_letter(c) || text::is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || kMarks.contains(c);
}
bool in_word(char c) {
  return text::is_letter(c) || text::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// A stretch of text, half-open.
struct Stretch {
  std::size_t begin, end;
};

// What may be a mail address around the "@" at `at`. Marks that sentences put around it are left out.
Stretch address_around(std::string_view text, std::size_t at) {
  Stretch found{at, at + 1};
  while (found.begin > 0 && in_address(text[found.begin - 1]))
    --found.begin;
  while (found.begin < at && !in_word(text[found.begin]))
    ++found.begin;
  while (found.end < text.size() && (in_word(text[found.end]) || text[found.end] == '.' || text[found.end] == '-'))
    ++found.end;
  while (found.end > at + 1 && !in_word(text[found.end - 1]))
    --found.end;
  return found;
}

bool same_letter(char a, char b) {
  return text::lower(a) == text::lower(b);
}

// Every place at which `name` stands as words of its own, in whatever case.
void find_name(std::string_view text, std::string_view name, std::vector<Stretch>& found) {
  if (!text::trimmed(name).contains(' ')) return;
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), name.begin(), name.end(), same_letter);
    if (at == text.end()) return;
    auto begin = static_cast<std::size_t>(at - text.begin());
    std::size_t end = begin + name.size();
    bool alone = (begin == 0 || !in_word(text[begin - 1])) && (end == text.size() || !in_word(text[end]));
    if (alone) found.push_back({begin, end});
  }
}

std::string with_stand_ins(std::string_view text, std::vector<Stretch> stretches) {
  std::ranges::sort(stretches, {}, &Stretch::begin);
  std::string result;
  std::size_t done = 0;
  for (const Stretch& stretch : stretches) {
    if (stretch.begin < done) continue;
    result += text.substr(done, stretch.begin - done);
    result += kStandIn;
    done = stretch.end;
  }
  result += text.substr(done);
  return result;
}

void leave_no_words(Arrival& arrival) {
  book::Interaction& interaction = arrival.interaction;
  interaction.message_id.clear();
  interaction.subject.clear();
  interaction.attachments.clear();
  arrival.text.clear();
  arrival.zones.clear();
}

// Zone by zone, since their lengths change.
bool reword(Arrival& arrival, const Forgotten& forgotten, std::span<const std::string> names) {
  std::string text;
  std::vector<book::ZoneLength> zones = book::zones_from_bytes(arrival.zones);
  std::string_view rest = arrival.text;
  for (book::ZoneLength& zone : zones) {
    if (static_cast<text::ZoneKind>(zone.kind) == text::ZoneKind::quoted) continue;
    std::string part = forgotten.without_them(rest.substr(0, zone.length), names);
    rest.remove_prefix(std::min<std::size_t>(zone.length, rest.size()));
    zone.length = static_cast<std::uint32_t>(part.size());
    text += part;
  }
  text += forgotten.without_them(rest, names);
  bool changed = text != arrival.text;
  for (std::string* line : {&arrival.interaction.subject, &arrival.interaction.attachments, &arrival.quoted}) {
    std::string reworded = forgotten.without_them(*line, names);
    changed = changed || reworded != *line;
    *line = std::move(reworded);
  }
  if (!changed) return false;
  arrival.text = std::move(text);
  arrival.zones = book::zones_to_bytes(zones);
  return true;
}

}  // namespace

std::string forgotten_key_path(const std::string& book_path) {
  return book_path + ".forgotten";
}

std::string mark_of(std::string_view key, people::IdentityKind kind, std::string_view address) {
  return secrets::keyed_hash(key, std::to_string(static_cast<int>(kind)) + ':' + std::string(address));
}

std::string key_check(std::string_view key) {
  return secrets::keyed_hash(key, "closeknit");
}

Forgotten::Forgotten(std::string key, std::span<const std::string> marks, Owner owner)
    : key_(std::move(key)), marks_(marks.begin(), marks.end()), owner_(std::move(owner)) {}

Result<Forgotten> Forgotten::of(book::Book& book, const std::string& key) {
  auto marks = book::marks(book);
  if (marks.empty()) return Forgotten();
  if (key.empty() || key_check(key) != book::setting(book, kKeyCheck))
    return failure(Code::denied, "whom you forgot cannot be known again: the key is missing", "",
                   "put the file BOOK.forgotten back beside the book; it came with the first that you forgot");
  auto identities = people::owner_identities(book);
  Owner owner(identities.begin(), identities.end());
  for (const book::Correction& said : book::corrections(book))
    if (said.kind == book::CorrectionKind::me) owner.insert(IdentityId{id_from_text(said.subject)});
  return Forgotten(key, marks, std::move(owner));
}

bool Forgotten::holds(people::IdentityKind kind, std::string_view address) const {
  if (marks_.empty()) return false;
  IdentityId id =
      kind == people::IdentityKind::name_only ? people::name_only_identity(address) : people::mail_identity(address);
  if (kind != people::IdentityKind::mail && kind != people::IdentityKind::name_only)
    return marks_.contains(mark_of(key_, kind, address));
  auto [known, is_new] = asked_.try_emplace(id, false);
  if (is_new) known->second = marks_.contains(mark_of(key_, kind, address));
  return known->second;
}

std::string Forgotten::without_them(std::string_view text, std::span<const std::string> names) const {
  std::vector<Stretch> found;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    Stretch stretch = address_around(text, at);
    auto folded = people::fold_mail_address(text.substr(stretch.begin, stretch.end - stretch.begin));
    if (folded && holds(people::IdentityKind::mail, *folded)) found.push_back(stretch);
  }
  for (const std::string& name : names)
    find_name(text, name, found);
  return found.empty() ? std::string(text) : with_stand_ins(text, std::move(found));
}

Forgotten::Left Forgotten::take_out(Arrival& arrival) const {
  if (marks_.empty()) return Left::all;
  auto& participants = arrival.interaction.participants;
  std::vector<std::string> names;
  std::vector<Participant> stay;
  std::vector<Party> parties;
  bool wrote = false, others = false;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    if (holds(arrival.parties[i].kind, arrival.parties[i].address)) {
      wrote = wrote || writes(participants[i].role);
      names.push_back(arrival.parties[i].name);
      continue;
    }
    others = others || (is_a_party(participants[i].role) && !owner_.contains(participants[i].identity));
    stay.push_back(participants[i]);
    parties.push_back(arrival.parties[i]);
  }
  const bool took_part = !names.empty();
  if (took_part && !others) return Left::nothing;
  if (!took_part) {
    if (!reword(arrival, *this, names)) return Left::all;
  } else {
    participants = std::move(stay);
    arrival.parties = std::move(parties);
    arrival.quoted.clear();
    arrival.interaction.flags |= wrote ? book::kForgottenWrote : book::kForgottenRead;
    wrote ? leave_no_words(arrival) : static_cast<void>(reword(arrival, *this, names));
  }
  arrival.packed.clear();
  find_anew(arrival);
  return Left::part;
}

}  // namespace closeknit::intake
