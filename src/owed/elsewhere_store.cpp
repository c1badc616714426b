// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/elsewhere_store.hpp"

#include <algorithm>

#include "conversations/conversations.hpp"
#include "signals/signals.hpp"

namespace closeknit::owed {
namespace {

std::string sentence_of(const std::string& fresh, const Item& item) {
  std::size_t begin = std::min<std::size_t>(item.sentence_begin, fresh.size());
  std::size_t end = std::clamp<std::size_t>(item.sentence_end, begin, fresh.size());
  return fresh.substr(begin, end - begin);
}

// The owner's next letters to somebody after the request, oldest first. Among those to a busy correspondent who rarely
// is answered, the owner's are looked for among kMostNamed only.
constexpr int kMostNamed = 64;
constexpr double kSurelyThanks = 0.85;  // confidence: they name what they are for
constexpr int kMostThanks = 16;         // of one person after a request
std::vector<InteractionId> letters_to(book::Book& book, IdentityId identity, InteractionId request,
                                      std::span<const IdentityId> owner) {
  auto& rows = book.engine->prepare(
      "SELECT them.interaction, me.identity FROM participant them JOIN participant me ON me.book = them.book AND "
      "me.interaction = them.interaction AND me.role = 0 WHERE them.book = $1 AND them.identity = $2 AND "
      "them.interaction > $3 AND them.interaction < $4 AND them.role = 1 ORDER BY them.interaction LIMIT $5");
  std::vector<InteractionId> ids;
  rows.with(book.id, identity, request, first_interaction_at((Instant{seconds_of(request)} + kElsewhereWithin).seconds),
            kMostNamed);
  while (rows.step() && ids.size() < kMostElsewhere)
    if (std::ranges::binary_search(owner, IdentityId{rows.integer(1)})) ids.push_back({rows.integer(0)});
  rows.reset();
  return ids;
}

bool does(book::Book& book, InteractionId letter, signals::SignalKind kind) {
  auto& row = book.engine->prepare("SELECT 1 FROM signal WHERE book = $1 AND interaction = $2 AND kind = $3");
  bool found = row.with(book.id, letter, static_cast<int>(kind)).step();
  row.reset();
  return found;
}

Matter matter_of(book::Book& book, InteractionId letter) {
  auto interaction = book::find_interaction(book, letter);
  auto said = book::find_said(book, letter);
  return {said ? said->fresh : std::string(), interaction ? interaction->subject : std::string()};
}

}  // namespace

Asked asked_by(book::Book& book, const Item& item) {
  if (item.kind == Kind::thanks && !is_thanked(item)) return {item.kind, item.request, {}};
  auto interaction = book::find_interaction(book, item.request);
  auto said = book::find_said(book, item.request);
  return {.kind = item.kind,
          .request = item.request,
          .matter = Matter(said ? sentence_of(said->fresh, item) : std::string(),
                           interaction ? interaction->subject : std::string())};
}

bool sends_what_was_promised(book::Book& book, const Asked& asked, InteractionId letter, const Matter& matter) {
  if (asked.kind != Kind::promise || !names_deed(asked.matter, matter)) return false;
  if (Instant{seconds_of(letter)} > Instant{seconds_of(asked.request)} + kSentWithin) return false;
  const auto interaction = book::find_interaction(book, letter);
  if (!interaction) return false;
  const auto named = std::ranges::count_if(interaction->participants, [](const book::Participant& participant) {
    return participant.role == book::Role::to || participant.role == book::Role::cc;
  });
  if (named != 1) return false;
  return !interaction->attachments.empty() || does(book, letter, signals::SignalKind::link) ||
         does(book, letter, signals::SignalKind::done);
}

std::optional<InteractionId> thanked_for(book::Book& book, const Asked& asked, IdentityId other,
                                         ConversationId conversation) {
  if (asked.kind != Kind::answer) return std::nullopt;
  auto& rows = book.engine->prepare(
      "SELECT interaction, sentence_begin, sentence_end FROM signal WHERE book = $1 AND identity = $2 AND kind = $3 "
      "AND "
      "interaction > $4 AND interaction < $5 AND confidence >= $6 ORDER BY interaction LIMIT $7");
  rows.with(book.id, other, static_cast<int>(signals::SignalKind::thanks), asked.request,
            first_interaction_at((Instant{seconds_of(asked.request)} + kElsewhereWithin).seconds), kSurelyThanks,
            kMostThanks);
  struct Thanks {
    InteractionId letter;
    std::size_t begin, end;
  };
  std::vector<Thanks> all;
  while (rows.step())
    all.push_back(
        {{rows.integer(0)}, static_cast<std::size_t>(rows.integer(1)), static_cast<std::size_t>(rows.integer(2))});
  for (const auto& [letter, begin, end] : all) {
    const auto said = book::find_said(book, letter);
    if (!said || end > said->fresh.size() || begin > end) continue;
    if (conversations::conversation_of(book, letter) == conversation) continue;
    if (names_deed(asked.matter, Matter(said->fresh.substr(begin, end - begin), {}))) return letter;
  }
  return std::nullopt;
}

bool dealt_with_at(book::Book& book, const Stored& open, std::span<const IdentityId> identities,
                   std::span<const IdentityId> owner) {
  const Asked asked = asked_by(book, open.item);
  for (IdentityId identity : identities)
    for (InteractionId letter : letters_to(book, identity, open.item.request, owner)) {
      if (conversations::conversation_of(book, letter) == open.conversation) continue;
      if (asked.kind == Kind::thanks && does(book, letter, signals::SignalKind::thanks)) return true;
      const Matter matter = matter_of(book, letter);
      if (on_the_matter(asked.matter, matter) || sends_what_was_promised(book, asked, letter, matter)) return true;
    }
  return false;
}

}  // namespace closeknit::owed
