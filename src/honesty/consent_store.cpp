// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/consent.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace closeknit::honesty {

std::vector<Consent> all_consents(book::Book& book) {
  std::vector<Consent> all;
  book::Statement& rows = book.engine->prepare(
      "SELECT consent, identity, what, words, interaction, at, withdrawn FROM consent WHERE book = $1 ORDER BY "
      "consent");
  rows.with(book.id);
  while (rows.step())
    all.push_back({.number = rows.integer(0),
                   .identity = {rows.integer(1)},
                   .what = std::string(rows.text(2)),
                   .words = std::string(rows.text(3)),
                   .interaction = {rows.integer(4)},
                   .at = Instant{rows.integer(5)},
                   .withdrawn = Instant{rows.integer(6)}});
  return all;
}

std::int64_t agree(book::Book& book, const Consent& consent) {
  book::Transaction transaction(*book.engine);
  const std::vector<Consent> all = all_consents(book);
  const Consent* known = consent_to(all, std::span(&consent.identity, 1), consent.what);
  const std::int64_t number = known != nullptr ? known->number : all.empty() ? 1 : all.back().number + 1;
  book.engine
      ->prepare(
          "INSERT INTO consent (book, consent, identity, what, words, interaction, at, withdrawn) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (book, consent) DO UPDATE SET what = excluded.what, "
          "words = excluded.words, interaction = excluded.interaction, at = excluded.at")
      .run(book.id, number, consent.identity, consent.what, consent.words, consent.interaction, consent.at.seconds);
  transaction.commit();
  return number;
}

bool withdraw(book::Book& book, std::int64_t number, Instant at) {
  const std::vector<Consent> all = all_consents(book);
  auto found = std::ranges::find(all, number, &Consent::number);
  if (found == all.end() || !found->in_force()) return false;
  book.engine->prepare("UPDATE consent SET withdrawn = $1 WHERE book = $2 AND consent = $3")
      .run(at.seconds, book.id, number);
  return true;
}

void move_consents(book::Book& book, InteractionId from, InteractionId to) {
  book.engine->prepare("UPDATE consent SET interaction = $1 WHERE book = $2 AND interaction = $3")
      .run(to, book.id, from);
}

void drop_consents_of(book::Book& book, std::span<const IdentityId> identities) {
  for (IdentityId identity : identities)
    book.engine->prepare("DELETE FROM consent WHERE book = $1 AND identity = $2").run(book.id, identity);
}

namespace {

bool is_about(const Consent& one, std::span<const IdentityId> identities, std::string_view folded) {
  return std::ranges::find(identities, one.identity) != identities.end() && text::fold(one.what) == folded;
}

}  // namespace

const Consent* consent_to(std::span<const Consent> all, std::span<const IdentityId> identities, std::string_view what) {
  const std::string wanted = text::fold(what);
  for (const Consent& one : all)
    if (one.in_force() && is_about(one, identities, wanted)) return &one;
  return nullptr;
}

bool was_withdrawn(std::span<const Consent> all, std::span<const IdentityId> identities, std::string_view what) {
  const std::string wanted = text::fold(what);
  return std::ranges::any_of(all,
                             [&](const Consent& one) { return !one.in_force() && is_about(one, identities, wanted); });
}

}  // namespace closeknit::honesty
