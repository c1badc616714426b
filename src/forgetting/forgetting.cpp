// SPDX-License-Identifier: AGPL-3.0-or-later
#include "forgetting/forgetting.hpp"

#include <algorithm>

#include "book/corrections.hpp"
#include "book/forgotten.hpp"
#include "honesty/consent.hpp"
#include "honesty/ready.hpp"
#include "honesty/sketches.hpp"
#include "intake/forgotten.hpp"
#include "intake/intake.hpp"
#include "intake/taking_out.hpp"
#include "interests/interests_store.hpp"
#include "interests/items_store.hpp"
#include "introductions/record_store.hpp"
#include "pages/pages_store.hpp"
#include "people/people_store.hpp"
#include "secrets/secrets.hpp"
#include "today/today_store.hpp"

namespace closeknit::forgetting {
namespace {

using intake::Forgotten;

struct Subject {
  Meaning meaning;
  std::vector<IdentityId> identities;
  std::vector<std::pair<people::IdentityKind, std::string>> addresses;
};

bool is_one_of(std::span<const IdentityId> identities, IdentityId identity) {
  return std::ranges::find(identities, identity) != identities.end();
}

void add_addresses(book::Book& book, Subject& subject) {
  book::Statement& row = book.engine->prepare("SELECT kind, address FROM identity WHERE book = $1 AND identity = $2");
  for (IdentityId identity : subject.identities) {
    if (row.with(book.id, identity).step()) {
      subject.addresses.emplace_back(static_cast<people::IdentityKind>(row.integer(0)), row.text(1));
      subject.meaning.addresses.emplace_back(row.text(1));
    }
    row.reset();
  }
}

Result<Subject> subject_of(book::Book& book, PersonId person) {
  auto party = pages::party(book, person);
  if (!party) return failure(Code::not_found, "the book knows nobody of that id", to_text(person));
  Subject subject;
  subject.meaning.person = person;
  subject.meaning.name = party->name;
  for (const pages::Belonging& belonging : pages::belongings(book, person))
    subject.identities.push_back(belonging.identity);
  for (IdentityId own : people::owner_identities(book))
    if (is_one_of(subject.identities, own))
      return failure(Code::usage, "that is you", party->name, "a book cannot forget whose it is");
  add_addresses(book, subject);
  return subject;
}

// Whoever would be forgotten, as if marked under `key` beside `marks`.
Forgotten marked(book::Book& book, const std::string& key, std::vector<std::string> marks, const Subject& subject) {
  for (const auto& [kind, address] : subject.addresses)
    marks.push_back(intake::mark_of(key, kind, address));
  auto owner = people::owner_identities(book);
  return {key, marks, {owner.begin(), owner.end()}};
}

// The texts of the ids by which corrections and items name what goes.
std::vector<std::string> ids_of(const Subject& subject, const intake::Leaving& leaving) {
  std::vector<std::string> ids;
  ids.reserve(subject.identities.size() + leaving.gone.size());
  for (IdentityId identity : subject.identities)
    ids.push_back(to_text(identity));
  for (const intake::Arrival& arrival : leaving.gone)
    ids.push_back(to_text(arrival.interaction.id));
  return ids;
}

bool names(const book::Correction& correction, std::span<const std::string> ids) {
  return std::ranges::any_of(
      ids, [&](const std::string& id) { return correction.subject.contains(id) || correction.object.contains(id); });
}

bool concerns(const introductions::Introduction& one, std::span<const IdentityId> identities) {
  return is_one_of(identities, one.who[0]) || is_one_of(identities, one.who[1]);
}

std::size_t facts_of(book::Book& book, std::span<const IdentityId> identities) {
  book::Statement& count = book.engine->prepare("SELECT count(*) FROM signal WHERE book = $1 AND identity = $2");
  std::size_t facts = 0;
  for (IdentityId identity : identities) {
    if (count.with(book.id, identity).step()) facts += static_cast<std::size_t>(count.integer(0));
    count.reset();
  }
  return facts;
}

void count(book::Book& book, Subject& subject, const intake::Leaving& leaving) {
  Meaning& meaning = subject.meaning;
  meaning.letters = leaving.gone.size();
  meaning.letters_with_others = leaving.changed.size();
  meaning.facts = facts_of(book, subject.identities);
  auto ids = ids_of(subject, leaving);
  for (const book::Correction& correction : book::all_corrections(book))
    meaning.notes += names(correction, ids) ? 1 : 0;
  for (const auto& one : introductions::all_introductions(book))
    meaning.introductions += concerns(one, subject.identities) ? 1 : 0;
  for (const honesty::Consent& one : honesty::all_consents(book))
    meaning.consents += is_one_of(subject.identities, one.identity) ? 1 : 0;
}

// The owner's own words of others may name them too.
void drop_what_was_said(book::Book& book, const Subject& subject, std::span<const std::string> ids,
                        const Forgotten& forgotten) {
  const std::vector<std::string> name{subject.meaning.name};
  for (const book::Correction& correction : book::all_corrections(book)) {
    if (names(correction, ids)) {
      book::drop_correction(book, correction.number);
    } else if (std::string words = forgotten.without_them(correction.object, name); words != correction.object) {
      book::reword_correction(book, correction.number, words);
    }
  }
  for (const auto& one : introductions::all_introductions(book))
    if (concerns(one, subject.identities)) introductions::drop_introduction(book, one.number);
  honesty::drop_consents_of(book, subject.identities);
  honesty::drop_ready_of(book, subject.identities);
}

Result<std::string> key_for(book::Book& book, const std::string& key_path) {
  TRY(std::string kept, secrets::read_private(key_path));
  TRY_DO(Forgotten::of(book, kept));
  return secrets::kept_secret(key_path);
}

void do_forget(book::Book& book, const Subject& subject, const intake::Leaving& leaving, const Forgotten& forgotten) {
  auto ids = ids_of(subject, leaving);
  drop_what_was_said(book, subject, ids, forgotten);
  today::drop_shown_of(book, subject.identities, ids);
  for (IdentityId identity : subject.identities)
    interests::drop_suited_of(book, identity);
  intake::take_out(book, leaving, forgotten);
}

// What settling leaves as it is where no other letter was touched.
void work_out_the_rest(book::Book& book) {
  book::Transaction transaction(*book.engine);
  honesty::group_sketches(book);
  interests::keep_background(book);
  transaction.commit();
}

}  // namespace

Result<Meaning> meaning(book::Book& book, PersonId person) {
  TRY(Subject subject, subject_of(book, person));
  count(book, subject, intake::leaving(book, marked(book, "as if", {}, subject), subject.identities));
  return std::move(subject.meaning);
}

Result<Meaning> forget(book::Book& book, PersonId person, const std::string& key_path, Instant now) {
  TRY(Subject subject, subject_of(book, person));
  TRY(std::string key, key_for(book, key_path));
  {
    book::Transaction transaction(*book.engine);
    Forgotten forgotten = marked(book, key, book::marks(book), subject);
    intake::Leaving leaving = intake::leaving(book, forgotten, subject.identities);
    count(book, subject, leaving);
    book::set_setting(book, intake::kKeyCheck, intake::key_check(key));
    for (const auto& [kind, address] : subject.addresses)
      book::put_mark(book, intake::mark_of(key, kind, address), now);
    do_forget(book, subject, leaving, forgotten);
    transaction.commit();
  }
  intake::settle_people(book, now);
  work_out_the_rest(book);
  intake::scrub(book);
  return std::move(subject.meaning);
}

Result<void> back_up(book::Book& book, const std::string& book_path, const std::string& copy) {
  TRY_DO(book.engine->backup(copy));
  TRY(std::string key, secrets::read_private(intake::forgotten_key_path(book_path)));
  if (key.empty()) return {};
  return secrets::write_private(intake::forgotten_key_path(copy), std::move(key));
}

}  // namespace closeknit::forgetting
