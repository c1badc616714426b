// SPDX-License-Identifier: AGPL-3.0-or-later
#include "corrections/introducing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "corrections/corrections.hpp"
#include "honesty/consent.hpp"
#include "introductions/record_store.hpp"
#include "pages/writing.hpp"

namespace closeknit::corrections {
namespace {

using introductions::Introduction;
using introductions::Side;

// Which of the two a name means.
Result<Side> side_named(book::Book& book, const Introduction& introduction, std::string_view name, Instant now) {
  TRY(Whom one, whom(book, name, now));
  auto identities = identities_with(book, one.identity, now);
  for (std::size_t i = 0; i < introduction.who.size(); ++i)
    if (std::ranges::find(identities, introduction.who[i]) != identities.end()) return static_cast<Side>(i);
  return failure(Code::usage, "this introduction is not about them", std::string(name),
                 fmt::format("see closeknit introduce {}", introduction.number));
}

}  // namespace

Result<std::int64_t> introduce(book::Book& book, const Pair& pair, Instant now) {
  TRY(Whom first, whom(book, pair.first, now));
  TRY(Whom second, whom(book, pair.second, now));
  auto same = identities_with(book, first.identity, now);
  if (std::ranges::find(same, second.identity) != same.end())
    return failure(Code::usage, "these are one person", first.words);
  return introductions::begin(book, {.number = 0,
                                     .who = {first.identity, second.identity},
                                     .why = {pair.why_first, pair.why_second},
                                     .at = now,
                                     .told = {}});
}

Result<void> happened(book::Book& book, std::int64_t number, const Happened& what, Instant now) {
  auto introduction = introductions::find_introduction(book, number);
  if (!introduction)
    return failure(Code::not_found, fmt::format("there is no introduction {}", number), "",
                   "see closeknit introductions --all");
  introductions::Told told{what.step, Side::both, what.words, now};
  if (introductions::is_of_one(what.step)) {
    TRY(told.side, side_named(book, *introduction, what.who, now));
  }
  TRY_DO(introductions::may_say(introductions::walk_of(introduction->told), told.kind, told.side));
  introductions::tell(book, number, told);
  return {};
}

Result<void> step_back(book::Book& book, std::int64_t number) {
  if (introductions::take_back(book, number)) return {};
  return failure(Code::not_found, "nothing was said of this introduction yet");
}

Result<std::vector<IdentityId>> agreed(book::Book& book, const Agreed& said, Instant now) {
  if (said.what.empty()) return failure(Code::usage, "to what did they agree?");
  TRY(Whom one, whom(book, said.who, now));
  InteractionId interaction;
  if (!said.message.empty()) {
    TRY(pages::Answered letter, pages::answered(book, said.message));
    interaction = letter.interaction;
  }
  honesty::agree(book, {.number = 0,
                        .identity = one.identity,
                        .what = said.what,
                        .words = said.words,
                        .interaction = interaction,
                        .at = now,
                        .withdrawn = {}});
  return identities_with(book, one.identity, now);
}

Result<std::vector<IdentityId>> no_longer_agreed(book::Book& book, std::string_view who, std::string_view what,
                                                 Instant now) {
  TRY(Whom one, whom(book, who, now));
  auto identities = identities_with(book, one.identity, now);
  const auto all = honesty::all_consents(book);
  const honesty::Consent* standing = honesty::consent_to(all, identities, what);
  if (standing == nullptr)
    return failure(Code::not_found, "no such consent of theirs is in force", std::string(what),
                   "see closeknit consent");
  honesty::withdraw(book, standing->number, now);
  return identities;
}

}  // namespace closeknit::corrections
