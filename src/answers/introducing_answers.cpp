// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/introducing_answers.hpp"

#include <array>

#include "answers/pieces.hpp"

namespace closeknit::answers {
namespace {

std::string_view next_name(introductions::Next next) {
  constexpr std::array<std::string_view, 8> kNames{"ask_first", "hear_first", "ask_second", "hear_second",
                                                   "make",      "outcome",    "thank",      "nothing"};
  return kNames[static_cast<std::size_t>(next)];
}

Json who_of(introductions::Side side) {
  if (side == introductions::Side::both) return nullptr;
  return static_cast<int>(side);
}

Json side_of(const pages::IntroducedSide& side) {
  return {{"person", side.person ? Json(to_text(*side.person)) : Json(nullptr)},
          {"name", side.name},
          {"why", side.why},
          {"consent", introductions::consent_name(side.consent)},
          {"caution", side.caution}};
}

Json told_of(const introductions::Told& told) {
  return {{"step", introductions::step_name(told.kind)},
          {"who", who_of(told.side)},
          {"words", told.words},
          {"at", moment(told.at)}};
}

Json suggestion_of(const pages::Suggestion& one) {
  return {{"steps", array_of(one.kinds, introductions::step_name)},
          {"who", who_of(one.side)},
          {"evidence", Json::array({evidence_of(one.evidence)})}};
}

}  // namespace

Json introduction_of(const pages::IntroductionPage& page) {
  return {{"number", page.number},
          {"people", array_of(page.sides, side_of)},
          {"begun", moment(page.at)},
          {"under_way", page.walk.under_way()},
          {"words", page.words},
          {"next", next_name(page.next)},
          {"told", array_of(page.told, told_of)},
          {"suggestions", array_of(page.suggestions, suggestion_of)}};
}

std::string introduction_json(const pages::IntroductionPage& page) {
  return line_of({{"introduction", introduction_of(page)}});
}

std::string introductions_json(std::span<const pages::IntroductionPage> pages) {
  return line_of({{"introductions", array_of(pages, introduction_of)}});
}

}  // namespace closeknit::answers
