// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody wrote of their life, as something to ask about.
#include <algorithm>
#include <array>
#include <utility>

#include "pages/between.hpp"
#include "pages/pages.hpp"
#include "signals/telling.hpp"

namespace closeknit::pages {
namespace {

using signals::SignalKind;

constexpr double kSureEnough = 0.65;

// How to ask before the day that was named, after it or where it is told as over, and where neither is known.
struct Asking {
  SignalKind kind;
  std::string_view coming;
  std::string_view over;
  std::string_view open;
};
constexpr std::array kAskings{
    Asking{SignalKind::good_news, "ask about the good news", "ask about the good news", "ask about the good news"},
    Asking{SignalKind::bad_news, "ask how things are now", "ask how things are now", "ask how things are now"},
    Asking{SignalKind::birth, "ask about the baby", "ask how the little one is", "ask about the baby"},
    Asking{SignalKind::wedding, "ask about the wedding", "ask how the wedding was", "ask about the wedding"},
    Asking{SignalKind::illness, "ask how they are", "ask how they are", "ask how they are"},
    Asking{SignalKind::death, "ask how they are", "ask how they are", "ask how they are"},
    Asking{SignalKind::new_job, "ask about the new work", "ask how the new work goes", "ask about the new work"},
    Asking{SignalKind::move, "ask about the move", "ask how the move went", "ask about the move"},
    Asking{SignalKind::exam, "wish them luck", "ask how the exam went", "ask about the exam"},
    Asking{SignalKind::retirement, "ask about the plans for after", "ask how life without work is",
           "ask about the plans for after"},
    Asking{SignalKind::travel, "ask about the journey to come", "ask how the journey was", "ask about the journey"},
};
// Where they told how it ended.
constexpr std::string_view kRecovering = "ask how the recovery goes";
constexpr std::string_view kPassed = "congratulate them on the exam";
constexpr std::string_view kFailed = "ask how things are now";

struct Found {
  SignalKind kind;
  InteractionId interaction;
  std::uint32_t begin = 0, end = 0;
  std::optional<std::int32_t> due;
};

void find(book::Book& book, IdentityId identity, InteractionId from, std::vector<Found>& all) {
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction, sentence_begin, sentence_end, due FROM signal WHERE book = $1 AND identity = $2 AND kind = "
      "$3 AND interaction >= $4 AND confidence >= $5 ORDER BY interaction DESC LIMIT 1");
  for (const Asking& asking : kAskings) {
    rows.with(book.id, identity, static_cast<int>(asking.kind), from, kSureEnough);
    if (!rows.step()) continue;
    Found found{asking.kind,
                InteractionId{rows.integer(0)},
                static_cast<std::uint32_t>(rows.integer(1)),
                static_cast<std::uint32_t>(rows.integer(2)),
                {}};
    if (!rows.is_null(3)) found.due = static_cast<std::int32_t>(rows.integer(3));
    all.push_back(found);
    rows.reset();
  }
}

std::string_view words_for(const Found& found, const signals::Telling& telling, Instant now) {
  if (found.kind == SignalKind::illness && telling.recovering) return kRecovering;
  if (found.kind == SignalKind::exam && telling.passed) return kPassed;
  if (found.kind == SignalKind::exam && telling.failed) return kFailed;
  const Asking& asking = *std::ranges::find(kAskings, found.kind, &Asking::kind);
  if (found.due) return *found.due >= now.day() ? asking.coming : asking.over;
  return telling.over ? asking.over : asking.open;
}

}  // namespace

std::vector<WorthAsking> worth_asking(book::Book& book, std::span<const IdentityId> identities, Instant now) {
  std::vector<Found> all;
  for (const IdentityId identity : identities)
    find(book, identity, first_interaction_at((now - kFresh).seconds), all);
  std::ranges::sort(all, std::ranges::greater{}, &Found::interaction);
  std::vector<WorthAsking> chosen;
  for (const Found& found : all) {
    if (chosen.size() == kMostWorthAsking) break;
    if (std::ranges::find(chosen, found.kind, &WorthAsking::kind) != chosen.end()) continue;
    auto interaction = book::find_interaction(book, found.interaction);
    if (!interaction || interaction->at() > now) continue;
    Evidence evidence = evidence_of(book, *interaction, found.begin, found.end);
    const std::string_view words = words_for(found, signals::telling_of(evidence.quote), now);
    chosen.push_back({found.kind, std::string(words), signals::is_gentle(found.kind), std::move(evidence)});
  }
  return chosen;
}

}  // namespace closeknit::pages
