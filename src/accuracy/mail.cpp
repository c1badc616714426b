// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/mail.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "intake/enroll.hpp"
#include "intake/intake.hpp"
#include "people/people_store.hpp"

namespace closeknit::accuracy {
namespace {

constexpr unsigned kWorkers = 2;

// Whose mailboxes the shared data holds: kept for testing under every address. Chosen before anything was measured.
constexpr std::array<std::string_view, 4> kAlwaysTest{"casey@schaufler-ca.com", "alx.manpages@gmail.com",
                                                      "alx@kernel.org", "colomar.6.4.3@gmail.com"};

Result<book::Book> made_book(const std::string& path) {
  TRY(auto engine, book::open_sqlite(path, book::Missing::is_made));
  book::Book book;
  book.engine = std::move(engine);
  return book;
}

void decide_who_is_who(Mail& mail) {
  const std::vector<people::Known> known = people::all_known(mail.book);
  std::vector<people::Judgement> judgements;
  judgements.reserve(known.size());
  for (const people::Known& one : known)
    judgements.push_back(people::judge(one));
  std::unordered_map<IdentityId, bool> human;
  for (std::size_t i = 0; i < known.size(); ++i)
    human[known[i].id] = judgements[i].kind == people::Kind::person;
  const people::Resolution resolution = people::resolve(known, judgements, {});
  for (const people::Person& person : resolution.persons) {
    const auto number = static_cast<std::uint32_t>(mail.is_person.size());
    mail.is_person.push_back(std::ranges::any_of(person.identities, [&](IdentityId id) { return human[id]; }));
    for (IdentityId id : person.identities)
      mail.person_of[id] = number;
  }
}

// Adds each interaction to the egos whom it concerns.
void show_to(Mail& mail, std::vector<Ego>& egos) {
  std::unordered_map<IdentityId, std::size_t> ego_of;
  for (std::size_t i = 0; i < egos.size(); ++i)
    for (IdentityId id : egos[i].identities)
      ego_of[id] = i;
  for (std::uint32_t place = 0; place < mail.interactions.size(); ++place)
    for (const book::Participant& participant : mail.interactions[place].participants) {
      const auto ego = ego_of.find(participant.identity);
      if (ego == ego_of.end()) continue;
      std::vector<std::uint32_t>& seen = egos[ego->second].seen;
      if (seen.empty() || seen.back() != place) seen.push_back(place);
    }
}

std::string smallest_address(Mail& mail, const intake::Owner& identities) {
  std::string smallest;
  for (IdentityId id : identities) {
    std::string address = book::identity_address(mail.book, id);
    if (smallest.empty() || address < smallest) smallest = std::move(address);
  }
  return smallest;
}

bool is_always_test(Mail& mail, const intake::Owner& identities) {
  return std::ranges::any_of(identities, [&](IdentityId id) {
    const std::string address = book::identity_address(mail.book, id);
    return std::ranges::find(kAlwaysTest, address) != kAlwaysTest.end();
  });
}

}  // namespace

const book::Interaction* Mail::parent_of(const book::Interaction& interaction) const {
  if (!interaction.parent) return nullptr;
  const auto parent = by_key.find(interaction.parent);
  return parent == by_key.end() ? nullptr : &interactions[parent->second];
}

Result<std::unique_ptr<Mail>> read_mail(const std::vector<std::string>& paths, const std::string& book_path,
                                        const std::vector<std::string>& owner, Instant now) {
  auto mail = std::make_unique<Mail>();
  TRY(mail->book, made_book(book_path));
  TRY_DO(intake::import(mail->book, {.paths = paths, .now = now, .workers = kWorkers, .progress = {}}));
  for (const std::string& address : owner)
    if (const auto folded = people::fold_mail_address(address))
      book::correct(mail->book, book::CorrectionKind::me, to_text(people::mail_identity(*folded)), "", now);
  if (!owner.empty()) intake::settle_people(mail->book, now);
  book::each_interaction(mail->book, InteractionId{INT64_MIN}, [&](const book::Interaction& interaction) {
    mail->by_key.emplace(interaction.key, static_cast<std::uint32_t>(mail->interactions.size()));
    mail->interactions.push_back(interaction);
    return true;
  });
  decide_who_is_who(*mail);
  return mail;
}

people::Resolution resolution_of(book::Book& book) {
  people::Resolution resolution;
  book::Statement& members =
      book.engine->prepare("SELECT person, identity FROM person_identity WHERE book = $1 ORDER BY person, identity");
  members.with(book.id);
  while (members.step()) {
    const PersonId person{members.integer(0)};
    if (resolution.persons.empty() || resolution.persons.back().id != person)
      resolution.persons.push_back({.id = person, .name = {}, .identities = {}});
    resolution.persons.back().identities.push_back({members.integer(1)});
  }
  book::Statement& doubts = book.engine->prepare(
      "SELECT identity_a, identity_b, confidence FROM doubt WHERE book = $1 ORDER BY confidence DESC, identity_a");
  doubts.with(book.id);
  while (doubts.step())
    resolution.doubts.push_back({{doubts.integer(0)}, {doubts.integer(1)}, doubts.real(2), {}});
  return resolution;
}

Ego owner_of(Mail& mail) {
  std::vector<Ego> egos(1);
  for (IdentityId id : people::owner_identities(mail.book))
    egos[0].identities.insert(id);
  egos[0].name = smallest_address(mail, egos[0].identities);
  show_to(mail, egos);
  return std::move(egos[0]);
}

std::vector<Ego> writers(Mail& mail, std::size_t least_sent) {
  std::map<std::uint32_t, std::size_t> sent;
  for (const book::Interaction& interaction : mail.interactions)
    if (const IdentityId sender = intake::sender_of(interaction); mail.person_of.contains(sender))
      ++sent[mail.person_of[sender]];
  std::map<std::uint32_t, Ego> by_person;
  for (const auto& [id, person] : mail.person_of)
    if (mail.is_person[person] && sent.contains(person) && sent[person] >= least_sent)
      by_person[person].identities.insert(id);
  std::vector<Ego> egos;
  for (auto& [person, ego] : by_person) {
    ego.name = smallest_address(mail, ego.identities);
    ego.split = is_always_test(mail, ego.identities) ? Split::test : split_of(ego.name);
    egos.push_back(std::move(ego));
  }
  std::ranges::sort(egos, {}, &Ego::name);
  show_to(mail, egos);
  return egos;
}

History history_of(const Mail& mail, const Ego& ego) {
  History history;
  history.owner = ego.name;
  history.channel = ties::Channel::mail;
  std::unordered_map<std::uint32_t, Other> numbers;
  const auto number = [&](IdentityId identity) {
    const std::uint32_t person = mail.person_of.at(identity);
    const auto [at, added] = numbers.try_emplace(person, static_cast<Other>(numbers.size()));
    if (added) history.is_person.push_back(mail.is_person[person]);
    return at->second;
  };
  for (std::uint32_t place : ego.seen) {
    const book::Interaction& interaction = mail.interactions[place];
    std::unordered_set<Other> once;  // a person may be named under two addresses
    for (const auto& [identity, contact] : intake::contacts_of(interaction, ego.identities))
      if (mail.person_of.contains(identity) && once.insert(number(identity)).second)
        history.contacts.push_back({number(identity), contact});
  }
  return history;
}

}  // namespace closeknit::accuracy
