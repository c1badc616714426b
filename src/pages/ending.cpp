// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/ending.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "book/corrections.hpp"
#include "pages/between.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"
#include "people/address.hpp"
#include "signals/mourned.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::pages {
namespace {

using signals::SignalKind;

// A sentence less sure than that ends nothing.
constexpr double kSureFarewell = 0.75;
// So sure is one that means the owner, not a firm: "please do not write to me any more".
constexpr double kPlainFarewell = 0.97;

Instant at(const ToldSentence& one) {
  return Instant{seconds_of(one.letter)};
}

// Whoever leaves a firm keeps an address that no firm gave them.
bool is_for_life(std::string_view address) {
  return people::is_public_mail_domain(people::domain_part(address));
}

// The sentence, and the letter's subject.
std::pair<std::string, std::string> sentence_of(book::Book& book, InteractionId letter, std::uint32_t begin,
                                                std::uint32_t end) {
  auto interaction = book::find_interaction(book, letter);
  auto said = book::find_said(book, letter);
  if (!interaction || !said || begin >= end || end > said->fresh.size()) return {};
  return {said->fresh.substr(begin, end - begin), std::move(interaction->subject)};
}

}  // namespace

std::string_view ending_name(Ending::Kind kind) {
  constexpr std::array<std::string_view, 4> kNames{"rests", "returned", "farewell", "mourned"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_beyond_reach(Ending::Kind kind) {
  return kind == Ending::Kind::returned || kind == Ending::Kind::mourned;
}

Endings::Endings(book::Book& book, Instant now) : book_(book), now_(now) {
  for (const book::Correction& said : book::corrections(book))
    if (said.kind == book::CorrectionKind::rest)
      said_.emplace_back(IdentityId{id_from_text(said.subject)}, said.object == "1");
}

std::optional<Ending> Endings::of(const Standing& standing) {
  if (auto rests = owners_word(standing.identities)) {
    if (!*rests) return {};
    return Ending{.kind = Ending::Kind::rests, .words = "You let this tie rest."};
  }
  std::vector<Passed> passed;
  Instant heard{};
  for (IdentityId identity : standing.identities) {
    auto sums = ties::find_tie(book_, identity);
    if (!sums) continue;
    auto [out, in] = sums->last;
    passed.push_back({identity, in, out});
    heard = std::max(heard, in);
  }
  if (passed.empty()) return {};
  if (auto ending = returned(passed, heard)) return ending;
  if (auto ending = farewell(passed, heard)) return ending;
  return mourned(standing, heard);
}

// Of several words the last holds, whichever of the addresses it named.
std::optional<bool> Endings::owners_word(std::span<const IdentityId> identities) const {
  std::optional<bool> rests;
  for (const auto& [identity, word] : said_)
    if (std::ranges::find(identities, identity) != identities.end()) rests = word;
  return rests;
}

// The address that the owner wrote to last decides: what came back from another before is no news. Where that letter
// went to several of their addresses, it came back only if it did from all.
std::optional<Ending> Endings::returned(std::span<const Passed> passed, Instant heard) {
  const Instant last = std::ranges::max_element(passed, {}, &Passed::out)->out;
  if (last.seconds == 0 || last > now_) return {};
  std::optional<Ending> ending;
  for (const Passed& one : passed) {
    if (one.out != last) continue;
    const auto report = newest_sentence(book_, one.identity, SignalKind::returned, 0, last - kClocksDiffer,
                                        std::min(last + kReportLatest, now_));
    if (!report || at(*report) < heard) return {};
    Ending came_back{.kind = Ending::Kind::returned,
                     .words = fmt::format("Your last letter, to {}, came back: nobody is reached there.",
                                          book::identity_address(book_, one.identity))};
    ending = in_words_of(report->letter, report->begin, report->end, std::move(came_back));
  }
  return ending;
}

std::optional<Ending> Endings::farewell(std::span<const Passed> passed, Instant heard) {
  for (const Passed& one : passed) {
    const auto goodbye = newest_sentence(book_, one.identity, SignalKind::farewell, kSureFarewell, heard, now_);
    if (!goodbye) continue;
    const bool meant =
        newest_sentence(book_, one.identity, SignalKind::farewell, kPlainFarewell, heard, now_).has_value();
    if (!meant && is_for_life(book::identity_address(book_, one.identity))) continue;
    auto goes_on = [&](const Passed& other) { return other.identity != one.identity && other.out > at(*goodbye); };
    if (std::ranges::any_of(passed, goes_on)) continue;
    Ending ending{.kind = Ending::Kind::farewell, .words = "They said goodbye, and have not written since."};
    return in_words_of(goodbye->letter, goodbye->begin, goodbye->end, std::move(ending));
  }
  return {};
}

std::optional<Ending> Endings::mourned(const Standing& standing, Instant heard) {
  read_news();
  for (News& news : *news_) {
    if (Instant{seconds_of(news.letter)} <= heard) break;
    if (std::ranges::find(standing.identities, news.writer) != standing.identities.end()) continue;
    if (news.sentence.empty())
      std::tie(news.sentence, news.subject) = sentence_of(book_, news.letter, news.begin, news.end);
    if (!signals::tells_death_of(news.sentence, standing.name) && !signals::tells_death_of(news.subject, standing.name))
      continue;
    Ending ending{.kind = Ending::Kind::mourned,
                  .words = "A letter of somebody else names them with news of a death. Nothing is proposed about them.",
                  .gentle = true};
    return in_words_of(news.letter, news.begin, news.end, std::move(ending));
  }
  return {};
}

std::optional<Ending> Endings::in_words_of(InteractionId letter, std::uint32_t begin, std::uint32_t end,
                                           Ending ending) {
  auto interaction = book::find_interaction(book_, letter);
  if (!interaction) return {};
  ending.evidence = {evidence_of(book_, *interaction, begin, end)};
  return ending;
}

void Endings::read_news() {
  if (news_) return;
  news_.emplace();
  for (const ToldSentence& one : newest_sentences(book_, SignalKind::mourned, 0, now_, kMostDeathsRead))
    news_->push_back({one.letter, one.identity, one.begin, one.end, {}, {}});
}

}  // namespace closeknit::pages
