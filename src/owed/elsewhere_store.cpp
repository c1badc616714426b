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
