// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/standing_copy.hpp"

#include <algorithm>

#include "book/corrections.hpp"
#include "book/forgotten.hpp"
#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "honesty/consent.hpp"
#include "honesty/sketches.hpp"
#include "intake/findings.hpp"
#include "intake/folders.hpp"
#include "introductions/introductions_store.hpp"
#include "owed/owed_store.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;

bool waits_as_added(book::Book& book, InteractionId id) {
  book::Statement& row = book.engine->prepare("SELECT state FROM pending WHERE book = $1 AND interaction = $2");
  const bool added = row.with(book.id, id).step() && static_cast<book::Pending>(row.integer(0)) == book::Pending::added;
  row.reset();
  return added;
}

std::vector<Interaction> conversation_around(book::Book& book, InteractionId id) {
  std::vector<Interaction> members;
  for (InteractionId member : conversations::members(book, conversations::conversation_of(book, id), SIZE_MAX / 2))
    if (auto found = book::find_interaction(book, member)) members.push_back(*std::move(found));
  return members;
}

}  // namespace

bool stands_elsewhere(const Interaction& standing, const Interaction& merged) {
  return seconds_of(standing.id) != seconds_of(merged.id) || standing.parent != merged.parent ||
         standing.references != merged.references || standing.subject != merged.subject ||
         sender_of(standing) != sender_of(merged);
}

TakenDown take_down(book::Book& book, const Interaction& standing, Enrolled& enrolled, const AddressOf& address_of,
                    WordsQueue& words) {
  TakenDown taken{.neighbours = conversation_around(book, standing.id), .in_ties = !waits_as_added(book, standing.id)};
  conversations::take_out(book, taken.neighbours);
  std::erase_if(taken.neighbours, [&](const Interaction& member) { return member.id == standing.id; });
  enrolled.subtract(standing, address_of);
  subtract_answers(book, standing, [&](InteractionId id) { return id == standing.id; }, enrolled);
  words.drop(standing.id.value, book::words_of(book, standing));
  if (auto quoted = book::find_quoted(book, standing.id))
    words.drop(standing.id.value + 1, {{}, {}, *std::move(quoted)});
  for (InteractionId request : owed::settled_by(book, standing.id))
    if (request != standing.id) book::put_pending(book, request, book::Pending::touched);  // it may not settle it now
  drop_findings(book, standing.id);
  honesty::drop_sketch(book, standing.id);
  owed::drop_of(book, standing.id);
  book::drop_interaction(book, standing.id);
  return taken;
}

void count_contacts_anew(book::Book& book, IdentityId identity) {
  ties::drop_tie(book, identity);
  introductions::drop_edges_of(book, identity);
  for (InteractionId id : book::timeline(book, std::span(&identity, 1), {}, SIZE_MAX / 2))
    book::put_pending(book, id, book::Pending::amended);
}

void follow(book::Book& book, InteractionId from, InteractionId to) {
  if (from == to) return;
  move_places(book, from, to);
  book::rename_in_corrections(book, to_text(from), to_text(to));
  honesty::move_consents(book, from, to);
}

}  // namespace closeknit::intake
