// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/interests_store.hpp"

#include <algorithm>
#include <functional>

#include "signals/signals.hpp"

namespace closeknit::interests {
namespace {

// A sample is taken anew when the book has grown by a fifth: how usual words are changes slowly.
constexpr std::uint64_t kGrownBy = 5;

// The first message at or after a place in the order of time.
std::optional<InteractionId> message_from(book::Book& book, InteractionId from, InteractionId until) {
  auto& row = book.engine->prepare(
      "SELECT interaction FROM interaction WHERE book = $1 AND interaction >= $2 AND interaction < $3 "
      "ORDER BY interaction LIMIT 1");
  std::optional<InteractionId> found;
  if (row.with(book.id, from, until).step()) found = InteractionId{row.integer(0)};
  row.reset();
  return found;
}

InteractionId last_before(book::Book& book, InteractionId until) {
  auto& row = book.engine->prepare(
      "SELECT interaction FROM interaction WHERE book = $1 AND interaction < $2 ORDER BY interaction DESC LIMIT 1");
  InteractionId last;
  if (row.with(book.id, until).step()) last = {row.integer(0)};
  row.reset();
  return last;
}

void add(book::Book& book, InteractionId message, Background& background) {
  if (auto said = book::find_said(book, message); said && !said->fresh.empty()) background.add(said->fresh);
}

std::vector<InteractionId> first_messages(book::Book& book, InteractionId until, std::size_t most) {
  auto& rows = book.engine->prepare(
      "SELECT interaction FROM interaction WHERE book = $1 AND interaction < $2 ORDER BY interaction LIMIT $3");
  rows.with(book.id, until, most);
  std::vector<InteractionId> messages;
  while (rows.step())
    messages.push_back({rows.integer(0)});
  return messages;
}

}  // namespace

Background background_of(book::Book& book, InteractionId until) {
  Background background;
  std::vector<InteractionId> first = first_messages(book, until, kSample + 1);
  if (first.size() <= kSample) {
    for (InteractionId message : first)
      add(book, message, background);
    return background;
  }
  // Steps of time rather than of rows: to count rows would be to read them all.
  InteractionId last = last_before(book, until), sampled;
  auto step = (last.value - first.front().value) / static_cast<std::int64_t>(kSample);
  for (std::size_t i = 0; i < kSample; ++i) {
    auto message = message_from(book, {first.front().value + step * static_cast<std::int64_t>(i)}, until);
    if (!message || *message == sampled) continue;
    sampled = *message;
    add(book, sampled, background);
  }
  return background;
}

Background kept_background(book::Book& book) {
  auto& row = book.engine->prepare("SELECT messages, words, holding FROM background WHERE book = $1");
  std::optional<Background> kept;
  if (row.with(book.id).step())
    kept = Background::of_lines(static_cast<std::size_t>(row.integer(0)), static_cast<std::size_t>(row.integer(1)),
                                row.text(2));
  row.reset();
  return kept ? std::move(*kept) : background_of(book, InteractionId{INT64_MAX});
}

void keep_background(book::Book& book) {
  auto& row = book.engine->prepare("SELECT interactions FROM background WHERE book = $1");
  std::uint64_t then = row.with(book.id).step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
  row.reset();
  std::uint64_t now = book::totals(book).interactions;
  if (now <= kSample || now < then + then / kGrownBy) return;
  Background background = background_of(book, InteractionId{INT64_MAX});
  book.engine
      ->prepare(
          "INSERT INTO background (book, interactions, messages, words, holding) VALUES ($1, $2, $3, $4, $5) "
          "ON CONFLICT (book) DO UPDATE SET interactions = excluded.interactions, messages = excluded.messages, "
          "words = excluded.words, holding = excluded.holding")
      .run(book.id, now, background.messages(), background.words(), background.lines());
}

void drop_background(book::Book& book) {
  book.engine->prepare("DELETE FROM background WHERE book = $1").run(book.id);
}

std::optional<Starting> words_starting(book::Book& book, std::string_view start, std::size_t most) {
  auto& row = book.engine->prepare("SELECT interactions, messages, holding FROM background WHERE book = $1");
  std::optional<Starting> starting;
  if (row.with(book.id).step()) {
    std::vector<Kept> kept = kept_starting(row.text(2), start);
    double weight = row.real(0) / std::max(1.0, row.real(1));
    starting.emplace();
    for (const Kept& one : kept)
      starting->messages += weight * one.messages;
    std::ranges::stable_sort(kept, std::greater<>(), &Kept::messages);
    for (const Kept& one : std::span(kept).first(std::min(most, kept.size())))
      starting->words.emplace_back(one.word);
  }
  row.reset();
  return starting;
}

std::vector<Found> find_words(book::Book& book, std::span<const Telling> telling, const Before& before,
                              const VoicesOf& voices_of) {
  const double messages = static_cast<double>(before.messages);
  std::unordered_map<InteractionId, std::vector<Voice>> known;
  std::vector<Found> all;
  for (const Telling& one : telling) {
    Found found{one, 0, 0, {}};
    std::size_t holding = 0;
    const book::Term term{one.word, false, book::Term::In::body, false};
    book.engine->find_words(std::span(&term, 1), 0, before.until.value, [&](std::int64_t row) {
      if ((row & 1) != 0) return true;  // a quotation: somebody else's words
      auto [at, missing] = known.try_emplace(InteractionId{row});
      if (missing) at->second = voices_of(InteractionId{row});
      for (Voice voice : at->second)
        found.uses.push_back({InteractionId{row}, voice});
      return ++holding < kMostUses;
    });
    found.holding = static_cast<double>(holding);
    found.share = (static_cast<double>(holding) + 0.5) / (messages + 1);
    if (!found.uses.empty() && holding < kMostUses) all.push_back(std::move(found));
  }
  return all;
}

Envelope envelope(book::Book& book, InteractionId message) {
  auto& rows = book.engine->prepare(
      "SELECT role, identity FROM participant WHERE book = $1 AND interaction = $2 AND role <= 1 "
      "ORDER BY role, position");
  rows.with(book.id, message);
  Envelope envelope;
  while (rows.step())
    if (rows.integer(0) == static_cast<int>(book::Role::to))
      envelope.to.push_back({rows.integer(1)});
    else if (!envelope.from)
      envelope.from = {rows.integer(1)};
  return envelope;
}

std::vector<InteractionId> written_by(book::Book& book, std::span<const IdentityId> identities, std::size_t most) {
  auto& rows = book.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND role = 0 ORDER BY interaction DESC "
      "LIMIT $3");
  std::vector<InteractionId> all;
  for (IdentityId identity : identities) {
    rows.with(book.id, identity, most);
    while (rows.step())
      all.push_back({rows.integer(0)});
  }
  std::ranges::sort(all, std::ranges::greater{});
  auto [repeats, end] = std::ranges::unique(all);
  all.erase(repeats, end);
  if (all.size() > most) all.resize(most);
  return all;
}

std::size_t holding(book::Book& book, const Word& word, std::size_t most) {
  const book::Term term{word, false, book::Term::In::body, false};
  return book.engine->count_words(std::span(&term, 1), most);
}

std::vector<PassedOn> passed_on(book::Book& book, std::span<const IdentityId> owner, InteractionId until) {
  auto& links = book.engine->prepare(
      "SELECT interaction FROM signal WHERE book = $1 AND identity = $2 AND kind = $3 AND interaction < $4 "
      "ORDER BY interaction");
  auto& readers = book.engine->prepare(
      "SELECT identity FROM participant WHERE book = $1 AND interaction = $2 AND role = 1 ORDER BY position LIMIT 2");
  std::vector<PassedOn> all;
  for (IdentityId identity : owner) {
    links.with(book.id, identity, static_cast<int>(signals::SignalKind::link), until);
    while (links.step()) {
      InteractionId message{links.integer(0)};
      if (!all.empty() && all.back().message == message) continue;
      readers.with(book.id, message);
      if (!readers.step()) continue;
      IdentityId to{readers.integer(0)};
      if (!readers.step()) all.push_back({message, to});
      readers.reset();
    }
  }
  return all;
}

}  // namespace closeknit::interests
