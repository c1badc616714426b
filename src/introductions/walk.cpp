// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/walk.hpp"

#include <algorithm>

namespace closeknit::introductions {
namespace {

constexpr std::array<std::string_view, 7> kSteps{"asked", "yes", "no", "made", "outcome", "thanked", "stopped"};
constexpr std::array<std::string_view, 4> kConsents{"not_asked", "asked", "yes", "no"};

void take(Walk& walk, const Told& told) {
  switch (told.kind) {
    case StepKind::made:
      walk.made = true;
      return;
    case StepKind::outcome:
      walk.came_of_it = true;
      return;
    case StepKind::thanked:
      walk.thanked = true;
      return;
    case StepKind::stopped:
      walk.stopped = true;
      return;
    case StepKind::asked:
    case StepKind::yes:
    case StepKind::no:
      break;
  }
  if (told.side == Side::both) return;
  walk.consent[static_cast<std::size_t>(told.side)] = told.kind == StepKind::asked ? Consent::asked
                                                      : told.kind == StepKind::yes ? Consent::yes
                                                                                   : Consent::no;
}

Result<void> no(std::string what, std::string hint) {
  return failure(Code::denied, std::move(what), {}, std::move(hint));
}

}  // namespace

std::string_view step_name(StepKind kind) {
  return kSteps[static_cast<std::size_t>(kind)];
}

std::optional<StepKind> step_named(std::string_view name) {
  auto found = std::ranges::find(kSteps, name);
  if (found == kSteps.end()) return {};
  return static_cast<StepKind>(found - kSteps.begin());
}

std::string_view consent_name(Consent consent) {
  return kConsents[static_cast<std::size_t>(consent)];
}

Walk walk_of(std::span<const Told> told) {
  Walk walk;
  for (const Told& one : told)
    take(walk, one);
  return walk;
}

Next next_of(const Walk& walk) {
  if (!walk.under_way()) return Next::nothing;
  if (walk.made) return walk.came_of_it ? Next::thank : Next::outcome;
  constexpr std::array kAsk{Next::ask_first, Next::ask_second}, kHear{Next::hear_first, Next::hear_second};
  for (std::size_t side = 0; side < walk.consent.size(); ++side) {
    if (walk.consent[side] == Consent::not_asked) return kAsk[side];
    if (walk.consent[side] == Consent::asked) return kHear[side];
  }
  return Next::make;
}

Result<void> may_say(const Walk& walk, StepKind kind, Side side) {
  if (!walk.under_way()) return no("this introduction has come to its end", "begin another: closeknit introduce A B");
  if (is_of_one(kind)) {
    if (side == Side::both) return failure(Code::usage, "which of the two?");
    if (walk.made) return no("they have been introduced already", "take the last step back with --back");
    return {};
  }
  if (kind == StepKind::made && !std::ranges::all_of(walk.consent, [](Consent one) { return one == Consent::yes; }))
    return no("nobody is introduced without a yes of both", "say whose yes you have: --yes NAME");
  if (kind == StepKind::made && walk.made) return no("they have been introduced already", "");
  if ((kind == StepKind::outcome || kind == StepKind::thanked) && !walk.made)
    return no("they have not been introduced yet", "say so with --made");
  return {};
}

}  // namespace closeknit::introductions
