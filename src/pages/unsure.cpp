// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/unsure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "book/corrections.hpp"
#include "pages/between.hpp"
#include "pages/pages_store.hpp"
#include "signals/signals.hpp"

namespace closeknit::pages {
namespace {

using signals::SignalKind;

// Of the kinds of sentences those on which something rests that the owner gets to see, and how to ask. What is gentle
// stands in no list, of questions neither.
struct Question {
  SignalKind kind;
  std::string_view words;
};
constexpr std::array kQuestions{
    Question{SignalKind::promise, "Is this a promise of theirs?"},
    Question{SignalKind::need, "Do they need something here?"},
    Question{SignalKind::offer, "Do they offer something here?"},
    Question{SignalKind::good_news, "Is this good news of theirs?"},
    Question{SignalKind::bad_news, "Is this bad news of theirs?"},
    Question{SignalKind::birth, "Is a child born here?"},
    Question{SignalKind::wedding, "Is this about a wedding of theirs?"},
    Question{SignalKind::new_job, "Is this about new work of theirs?"},
    Question{SignalKind::move, "Do they move house here?"},
    Question{SignalKind::exam, "Is this about an exam of theirs?"},
    Question{SignalKind::retirement, "Do they retire here?"},
    Question{SignalKind::travel, "Do they travel here?"},
    Question{SignalKind::farewell, "Do they say goodbye for good here?"},
};

static_assert(std::ranges::none_of(kQuestions,
                                   [](const Question& question) { return signals::is_gentle(question.kind); }));

std::string_view article(people::Kind kind) {
  return kind == people::Kind::organisation ? "an" : "a";
}

std::optional<Evidence> newest_letter(book::Book& book, std::span<const IdentityId> identities) {
  for (InteractionId id : book::timeline(book, identities, {}, 1))
    if (auto letter = book::find_interaction(book, id)) return evidence_of(book, *letter);
  return {};
}

Unsure about_sender(book::Book& book, const Standing& standing, double confidence) {
  std::string kind(people::kind_name(standing.kind));
  return {.key = "sender:" + to_text(standing.identities.front()),
          .about = Unsure::About::sender,
          .kind = kind,
          .person = standing.person,
          .name = standing.name,
          .words = fmt::format("Is {} {} {}?", standing.name, article(standing.kind), kind),
          .confidence = confidence,
          .evidence = newest_letter(book, standing.identities)};
}

void add_senders(book::Book& book, std::span<const Standing> standings, std::size_t most, std::vector<Unsure>& all) {
  std::vector<std::pair<const Standing*, double>> found;
  for (const Standing& standing : standings) {
    if (standing.messages_in < kWorthAsking || standing.identities.empty()) continue;
    double confidence = kind_confidence(book, standing.person);
    if (confidence < kSureKind) found.emplace_back(&standing, confidence);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const auto& one) { return one.first->messages_in; });
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
    all.push_back(about_sender(book, *found[i].first, found[i].second));
}

// One row of table `signal`.
struct Sentence {
  InteractionId letter;
  IdentityId identity;
  SignalKind kind = SignalKind::thanks;
  double confidence = 0;
  std::uint32_t begin = 0, end = 0;
};

std::vector<Sentence> unsure_sentences(book::Book& book, Instant from) {
  std::vector<Sentence> all;
  auto& rows = book.engine->prepare(
      "SELECT interaction, identity, kind, confidence, sentence_begin, sentence_end FROM signal WHERE book = $1 AND "
      "interaction >= $2 AND confidence < $3 ORDER BY interaction DESC, position LIMIT $4");
  rows.with(book.id, first_interaction_at(from.seconds), kSureSignal, kMostLookedThrough);
  while (rows.step())
    all.push_back({InteractionId{rows.integer(0)}, IdentityId{rows.integer(1)},
                   static_cast<SignalKind>(rows.integer(2)), rows.real(3), static_cast<std::uint32_t>(rows.integer(4)),
                   static_cast<std::uint32_t>(rows.integer(5))});
  return all;
}

void add_signals(book::Book& book, std::span<const Standing> standings, Instant now, std::size_t most,
                 std::vector<Unsure>& all) {
  std::unordered_map<IdentityId, const Standing*> by_identity;
  for (const Standing& standing : standings)
    if (standing.kind == people::Kind::person && standing.tie.two_way)
      for (IdentityId identity : standing.identities)
        by_identity.emplace(identity, &standing);
  std::size_t added = 0;
  for (const Sentence& one : unsure_sentences(book, now - kUnsureOf)) {
    auto question = std::ranges::find(kQuestions, one.kind, &Question::kind);
    auto whose = by_identity.find(one.identity);
    if (question == kQuestions.end() || whose == by_identity.end()) continue;
    auto letter = book::find_interaction(book, one.letter);
    if (!letter) continue;
    all.push_back({.key = book::sentence_key(one.letter, static_cast<int>(one.kind), one.begin),
                   .about = Unsure::About::signal,
                   .kind = std::string(signals::signal_name(one.kind)),
                   .person = whose->second->person,
                   .name = whose->second->name,
                   .words = std::string(question->words),
                   .confidence = one.confidence,
                   .evidence = evidence_of(book, *letter, one.begin, one.end)});
    if (++added == most) return;
  }
}

}  // namespace

std::string_view about_name(Unsure::About about) {
  return about == Unsure::About::sender ? "sender" : "signal";
}

std::vector<Unsure> unsure(book::Book& book, std::span<const Standing> standings, Instant now, std::size_t most) {
  std::vector<Unsure> all;
  if (most == 0) return all;
  add_senders(book, standings, most, all);
  add_signals(book, standings, now, most, all);
  return all;
}

}  // namespace closeknit::pages
