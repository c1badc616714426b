// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/drafts.hpp"

#include <algorithm>

#include "honesty/consent.hpp"
#include "honesty/honesty_store.hpp"
#include "honesty/ready.hpp"
#include "honesty/sketches.hpp"
#include "pages/between.hpp"
#include "pages/giving.hpp"
#include "pages/lines.hpp"
#include "pages/pages_store.hpp"
#include "people/address.hpp"
#include "text/zones.hpp"

namespace closeknit::pages {
namespace {

constexpr std::uint32_t kBesideEachOther = 2;  // bytes between two sentences that follow one another

// A person with all their addresses.
struct Addressee {
  honesty::Recipient recipient;
  std::vector<IdentityId> identities;
};

std::string name_of(book::Book& book, PersonId person) {
  auto found = party(book, person);
  return found ? found->name : to_text(person);
}

// What the owner asked of them within a year and they answered; nothing where something given to them is known.
std::vector<InteractionId> asked_of(book::Book& book, const Addressee& one, Instant theirs, Instant now) {
  const Instant from = now - honesty::kAskedWithin;
  auto asks = honesty::asks_since(book, one.identities, first_interaction_at(from.seconds), honesty::kOftenAsked);
  std::erase_if(asks, [&](InteractionId ask) { return seconds_of(ask) > theirs.seconds; });
  if (asks.size() < honesty::kOftenAsked) return {};
  const std::vector<Gift> given = gifts_to(book, one.recipient.person, now, 1);
  if (!given.empty() && given.front().at >= from) return {};
  return asks;
}

Addressee addressee(book::Book& book, PersonId person, Instant now) {
  Addressee one;
  for (const Belonging& belonging : belongings(book, person))
    one.identities.push_back(belonging.identity);
  ties::Sums sums = sums_of(book, one.identities);
  Instant theirs = sums.last[static_cast<std::size_t>(ties::Direction::in)];
  one.recipient.person = person;
  one.recipient.name = name_of(book, person);
  if (sums.as_of.seconds != 0) one.recipient.last = sums.as_of;
  InteractionId since =
      theirs.seconds != 0 ? first_interaction_at(theirs.seconds + 1) : first_interaction_at(INT32_MIN);
  one.recipient.unanswered = honesty::days_of_letters_since(book, one.identities, since);
  one.recipient.asked = asked_of(book, one, theirs, now);
  return one;
}

// Whom the book does not know is the person that their address would make.
Addressee stranger(const std::string& address) {
  const IdentityId identity = people::mail_identity(address);
  return {.recipient = {.person = {identity.value}, .name = address, .known = false}, .identities = {identity}};
}

template <typename Value>
void put_once(std::vector<Value>& all, const Value& one) {
  if (std::ranges::find(all, one) == all.end()) all.push_back(one);
}

bool all_know_each_other(book::Book& book, std::span<const Addressee> people) {
  for (std::size_t i = 0; i < people.size(); ++i)
    for (std::size_t j = i + 1; j < people.size(); ++j)
      if (!honesty::know_each_other(book, people[i].identities, people[j].identities)) return false;
  return true;
}

std::string fresh_of(std::string_view text) {
  return text::only(text, text::zones(text, {}), text::ZoneKind::fresh);
}

Evidence evidence_of(book::Book& book, InteractionId id) {
  auto interaction = book::find_interaction(book, id);
  return interaction ? pages::evidence_of(book, *interaction) : Evidence{};
}

DraftRemark shown(book::Book& book, std::string_view fresh, honesty::Remark&& remark) {
  DraftRemark line{remark.finding, remark.weight, std::move(remark.words), {}, {}};
  if (remark.begin < remark.end) line.quote = quote(fresh, remark.begin, remark.end);
  if (remark.turns_begin < remark.turns_end)
    line.quote += (remark.turns_begin - remark.end > kBesideEachOther ? " … " : " ") +
                  quote(fresh, remark.turns_begin, remark.turns_end);
  std::ranges::sort(remark.letters, std::ranges::greater{});
  for (std::size_t i = 0; i < std::min(remark.letters.size(), kMostRemembered); ++i)
    line.evidence.push_back(evidence_of(book, remark.letters[i]));
  return line;
}

}  // namespace

Result<Readers> readers_named(book::Book& book, std::span<const std::string> names, Instant now) {
  Readers readers;
  for (const std::string& name : names) {
    auto person = find_person(book, name, now);
    auto address = people::fold_mail_address(name);
    if (person) {
      put_once(readers.people, *person);
    } else if (person.error().code == Code::not_found && address) {
      put_once(readers.strangers, *address);
    } else {
      return std::unexpected(std::move(person).error());
    }
  }
  return readers;
}

std::vector<DraftRemark> draft_remarks(book::Book& book, std::string_view text, const Readers& to, Occasion occasion,
                                       Instant now, std::string_view list) {
  const std::string fresh = fresh_of(text);
  honesty::Letter letter{.fresh = fresh, .to = {}, .gathering = occasion == Occasion::gathering, .list = list};
  const std::vector<honesty::Consent> consents = honesty::all_consents(book);
  std::vector<Addressee> people;
  for (const PersonId person : to.people)
    people.push_back(addressee(book, person, now));
  for (const std::string& address : to.strangers)
    people.push_back(stranger(address));
  for (const Addressee& one : people) {
    letter.to.push_back(one.recipient);
    letter.to.back().agreed = honesty::consent_to(consents, one.identities, list) != nullptr;
    letter.to.back().took_back = honesty::was_withdrawn(consents, one.identities, list);
  }
  letter.they_know_each_other = all_know_each_other(book, people);
  const Instant from = now - honesty::kLookBack;
  std::vector<honesty::Sent> sent =
      honesty::has_sketches(book) ? honesty::sketched_since(book, from) : honesty::sent_since(book, from);
  for (honesty::Sent& ready : honesty::ready_since(book, from))
    sent.push_back(std::move(ready));
  std::vector<DraftRemark> lines;
  for (honesty::Remark& remark : honesty::remarks(letter, sent, now))
    lines.push_back(shown(book, fresh, std::move(remark)));
  return lines;
}

void keep_made_ready(book::Book& book, std::string_view text, std::span<const std::string> to, Instant now) {
  std::vector<IdentityId> readers;
  for (const std::string& address : to)
    if (auto folded = people::fold_mail_address(address)) readers.push_back(people::mail_identity(*folded));
  honesty::keep_ready(book, fresh_of(text), readers, now);
}

std::vector<BlastLine> blast_lines(book::Book& book, Instant from) {
  std::vector<BlastLine> lines;
  auto all =
      honesty::has_sketches(book) ? honesty::kept_blasts(book, from) : honesty::blasts(honesty::sent_since(book, from));
  for (const honesty::Blast& blast : all) {
    BlastLine line;
    line.letters = blast.letters.size();
    line.people = blast.people.size();
    for (std::size_t i = 0; i < std::min(blast.people.size(), kMostNamed); ++i)
      line.names.push_back(name_of(book, blast.people[i]));
    line.first = evidence_of(book, blast.letters.front());
    line.last = evidence_of(book, blast.letters.back());
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace closeknit::pages
