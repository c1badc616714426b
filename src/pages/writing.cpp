// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/writing.hpp"

#include <algorithm>
#include <deque>

#include "book/recording.hpp"
#include "pages/between.hpp"
#include "pages/owed_asks.hpp"
#include "pages/pages_store.hpp"
#include "people/address.hpp"
#include "people/people_store.hpp"
#include "sources/record.hpp"

namespace closeknit::pages {
namespace {

using book::Role;

constexpr std::size_t kMostLooked = 400;  // interactions, for letters of the owner's or an address

std::string name_of(book::Book& book, PersonId person) {
  auto known = party(book, person);
  return known ? known->name : "";
}

std::vector<IdentityId> identities_of(book::Book& book, PersonId person) {
  std::vector<IdentityId> all;
  for (const Belonging& own : belongings(book, person))
    all.push_back(own.identity);
  return all;
}

bool has(std::span<const IdentityId> identities, IdentityId one) {
  return std::ranges::find(identities, one) != identities.end();
}

IdentityId in_role(const book::Interaction& letter, Role role, std::span<const IdentityId> identities) {
  for (const book::Participant& participant : letter.participants)
    if (participant.role == role && has(identities, participant.identity)) return participant.identity;
  return {};
}

// The only reader; 0 where there are several.
IdentityId only_reader(const book::Interaction& letter) {
  IdentityId reader;
  for (const book::Participant& participant : letter.participants) {
    const bool reads = participant.role == Role::to || participant.role == Role::cc || participant.role == Role::bcc;
    if (!reads) continue;
    if (reader && reader != participant.identity) return {};
    reader = participant.identity;
  }
  return reader;
}

// Letters of the owner's to one reader each, with the words they stand in.
class Letters {
 public:
  Letters(book::Book& book, std::span<const IdentityId> owner) : book_(book), owner_(owner) {}

  // Of the newest interactions of `identities`.
  std::vector<outreach::Written> among(std::span<const IdentityId> identities) {
    std::vector<outreach::Written> letters;
    for (const InteractionId id : book::timeline(book_, identities, {}, kMostLooked)) {
      if (letters.size() == kMostLettersOfHand) break;
      auto letter = book::find_interaction(book_, id);
      if (!letter || !in_role(*letter, Role::from, owner_)) continue;
      IdentityId reader = only_reader(*letter);
      if (!reader || has(owner_, reader)) continue;
      if (auto said = book::find_said(book_, id)) letters.push_back(kept(std::move(*said), reader));
    }
    return letters;
  }

 private:
  outreach::Written kept(book::Said&& said, IdentityId reader) {
    auto person = person_of(book_, reader);
    const book::Said& stays = said_.emplace_back(std::move(said));
    return {stays.text, stays.fresh, names_.emplace_back(person ? name_of(book_, *person) : "")};
  }
  book::Book& book_;
  std::span<const IdentityId> owner_;
  std::deque<book::Said> said_;
  std::deque<std::string> names_;
};

outreach::Hand hand(book::Book& book, const Sides& sides, const std::string& reader) {
  if (sides.owner.empty()) return {};
  auto me = person_of(book, sides.owner.front());
  std::string owner = me ? name_of(book, *me) : "";
  Letters letters(book, sides.owner);
  auto to_them = letters.among(sides.them);
  auto in_general = to_them.empty() ? letters.among(sides.owner) : std::vector<outreach::Written>{};
  return outreach::hand_of(to_them, in_general, reader, owner);
}

std::optional<Evidence> last_words(book::Book& book, const Sides& sides, ties::Direction direction, Instant last) {
  auto found = latest(book, sides, direction, last, 1);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool is_mail(book::Book& book, IdentityId identity) {
  return book::identity_address(book, identity).contains('@');
}

// The name that the owner writes under with this address.
MailName owner_as(book::Book& book, IdentityId identity) {
  auto names = names_of(book, identity, 1);
  return {names.empty() ? "" : names.front(), book::identity_address(book, identity)};
}

// The owner's identity that a letter came to.
IdentityId came_to(book::Book& book, InteractionId id, std::span<const IdentityId> owner) {
  auto letter = book::find_interaction(book, id);
  if (!letter) return {};
  for (Role role : {Role::to, Role::cc, Role::bcc, Role::delivered_to})
    if (IdentityId found = in_role(*letter, role, owner)) return found;
  return {};
}

std::optional<book::Interaction> newest_from(book::Book& book, std::span<const IdentityId> writers,
                                             std::span<const IdentityId> among) {
  for (const InteractionId id : book::timeline(book, among, {}, kMostLooked))
    if (auto letter = book::find_interaction(book, id); letter && in_role(*letter, Role::from, writers)) return letter;
  return {};
}

Answered answer_to(book::Book& book, const book::Interaction& letter) {
  Answered answered{.interaction = letter.id,
                    .sender = {},
                    .message_id = letter.message_id,
                    .references = {},
                    .subject = letter.subject};
  for (const MessageKey key : letter.references)
    if (auto known = book::interaction_of_key(book, key))
      if (auto before = book::find_interaction(book, *known); before && !before->message_id.empty())
        answered.references.push_back(before->message_id);
  if (!letter.message_id.empty()) answered.references.push_back(letter.message_id);
  if ((letter.traits & sources::kReplyPrefix) == 0) answered.subject = "Re: " + letter.subject;
  if (auto sender = person_of(book, book::sender_of_interaction(book, letter.id))) answered.sender = *sender;
  return answered;
}

}  // namespace

WritingFacts writing_facts(book::Book& book, PersonId person, Instant now) {
  PersonPage page = person_page(book, person, now, 0);
  Sides sides = sides_of(book, page.standing.identities);
  ties::Sums sums = sums_of(book, page.standing.identities);
  auto first = [](std::vector<OwedItem>& items) { items.resize(std::min(items.size(), kMostOwedShown)); };
  first(page.owed_by_me);
  first(page.owed_to_me);
  return {.person = person,
          .name = page.standing.name,
          .worth_asking = std::move(page.worth_asking),
          .owed_by_me = std::move(page.owed_by_me),
          .owed_to_me = std::move(page.owed_to_me),
          .notes = std::move(page.notes),
          .theirs = last_words(book, sides, ties::Direction::in, sums.last[1]),
          .mine = last_words(book, sides, ties::Direction::out, sums.last[0]),
          .hand = hand(book, sides, page.standing.name)};
}

std::optional<MailName> reader(book::Book& book, PersonId person) {
  std::vector<IdentityId> identities = identities_of(book, person);
  std::erase_if(identities, [&](IdentityId one) { return !is_mail(book, one); });
  if (identities.empty()) return {};
  IdentityId chosen = identities.front();
  if (auto letter = newest_from(book, identities, identities)) {
    chosen = in_role(*letter, Role::from, identities);
  } else if (auto owner = people::owner_identities(book); auto mine = newest_from(book, owner, identities)) {
    for (Role role : {Role::to, Role::cc, Role::bcc})
      if (IdentityId found = in_role(*mine, role, identities)) {
        chosen = found;
        break;
      }
  }
  MailName named{name_of(book, person), book::identity_address(book, chosen)};
  if (named.name == named.address) named.name.clear();
  return named;
}

Result<MailName> writer(book::Book& book, std::span<const PersonId> to, InteractionId answered, std::string_view as) {
  std::vector<IdentityId> owner;
  for (const people::OwnerAddress& own : owner_addresses(book))
    if (is_mail(book, own.id)) owner.push_back(own.id);
  if (!as.empty()) {
    auto folded = people::fold_mail_address(as);
    if (folded && has(owner, people::mail_identity(*folded))) return owner_as(book, people::mail_identity(*folded));
    return failure(Code::not_found, "this is no address of yours, as far as the book knows", std::string(as),
                   "say so first: closeknit me ADDRESS");
  }
  if (owner.empty())
    return failure(Code::not_found, "it is not known who you are", "", "say so first: closeknit me ADDRESS");
  if (IdentityId here = answered ? came_to(book, answered, owner) : IdentityId{}) return owner_as(book, here);
  for (const PersonId person : to)
    if (auto letter = newest_from(book, owner, identities_of(book, person)))
      return owner_as(book, in_role(*letter, Role::from, owner));
  return owner_as(book, owner.front());
}

Result<Answered> answered(book::Book& book, std::string_view words) {
  InteractionId id = request_named(words);
  if (!id || !book::find_interaction(book, id)) id = book::find_by_message_id(book, words).value_or(InteractionId{});
  auto letter = id ? book::find_interaction(book, id) : std::nullopt;
  if (!letter)
    return failure(Code::not_found, "no message of that name is in the book", std::string(words),
                   "give the key of an item, the id of a message, or its Message-ID");
  return answer_to(book, *letter);
}

}  // namespace closeknit::pages
