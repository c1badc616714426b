// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/shares_sent.hpp"

#include <algorithm>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "interests/interests_store.hpp"
#include "pages/shares.hpp"

namespace closeknit::pages {
namespace {

// A shorter title stands in many a letter that has nothing to do with it.
constexpr std::size_t kTellingTitle = 3;
constexpr std::size_t kMostLooked = 500;

void keep_latest(std::unordered_map<IdentityId, Instant>& map, IdentityId identity, Instant at) {
  Instant& last = map[identity];
  last = std::max(last, at);
}

// "https://www.example.org/roses/?utm=1#top" as mail may have it too: "example.org/roses".
std::string bare_link(std::string_view link) {
  if (auto scheme = link.find("://"); scheme != link.npos) link.remove_prefix(scheme + 3);
  if (link.starts_with("www.")) link.remove_prefix(4);
  link = link.substr(0, link.find_first_of("?#"));
  while (link.ends_with('/'))
    link.remove_suffix(1);
  return std::string(link);
}

// Adds the recipients of the owner's letters in which the words stand.
void find_letters(book::Book& book, const std::string& words, std::span<const IdentityId> owner, Sendings& sendings) {
  std::size_t looked = 0;
  const book::Term term{words, false, book::Term::In::anywhere, false};
  book.engine->find_words(std::span(&term, 1), 0, INT64_MAX, [&](std::int64_t row) {
    InteractionId id{row & ~std::int64_t{1}};
    if ((row & 1) == 0 && std::ranges::binary_search(owner, book::sender_of_interaction(book, id)))
      if (auto letter = book::find_interaction(book, id))
        for (const book::Participant& participant : letter->participants)
          if (participant.role == book::Role::to || participant.role == book::Role::cc ||
              participant.role == book::Role::bcc)
            keep_latest(sendings.this_piece, participant.identity, letter->at());
    return ++looked < kMostLooked;
  });
}

bool names(const book::Correction& said, const interests::Piece& piece) {
  if (said.object == piece_name(piece)) return true;
  return !piece.link.empty() && bare_link(said.object) == bare_link(piece.link);
}

}  // namespace

Sendings sendings_of(book::Book& book, const interests::Piece& piece, std::span<const IdentityId> owner) {
  Sendings sendings;
  for (const book::Correction& said : book::corrections(book))
    if (said.kind == book::CorrectionKind::shared && names(said, piece))
      keep_latest(sendings.this_piece, {id_from_text(said.subject)}, said.at);
  // A site alone is no piece: without a path a link tells nothing.
  if (std::string link = bare_link(piece.link); link.find('/') != link.npos) find_letters(book, link, owner, sendings);
  if (interests::words_of(piece.title).size() >= kTellingTitle) find_letters(book, piece.title, owner, sendings);
  return sendings;
}

std::unordered_map<IdentityId, Habit> sharing_habits(book::Book& book, std::span<const IdentityId> owner, Instant now) {
  std::unordered_map<IdentityId, Habit> habits;
  auto note = [&](IdentityId to, Instant at) {
    Habit& habit = habits[to];
    ++habit.times;
    habit.last = std::max(habit.last, at);
  };
  for (const interests::PassedOn& one : interests::passed_on(book, owner, first_interaction_at(now.seconds + 1)))
    note(one.to, {seconds_of(one.message)});
  for (const book::Correction& said : book::corrections(book))
    if (said.kind == book::CorrectionKind::shared) note({id_from_text(said.subject)}, said.at);
  return habits;
}

}  // namespace closeknit::pages
