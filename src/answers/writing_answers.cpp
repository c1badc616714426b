// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/writing_answers.hpp"

#include <array>

#include "answers/pieces.hpp"

namespace closeknit::answers {
namespace {

Json hand_of(const outreach::Hand& hand) {
  return {{"greeting", hand.greeting},           {"closing", hand.closing}, {"greeting_times", hand.greeting_times},
          {"closing_times", hand.closing_times}, {"letters", hand.letters}, {"to_them", hand.to_them}};
}

Json facts_of(const pages::WritingFacts& facts) {
  auto one = [](const std::optional<pages::Evidence>& evidence) {
    return evidence ? Json::array({evidence_of(*evidence)}) : Json::array();
  };
  return {{"person", to_text(facts.person)},
          {"name", facts.name},
          {"worth_asking", array_of(facts.worth_asking, worth_asking_of)},
          {"owed_by_me", array_of(facts.owed_by_me, owed_of)},
          {"owed_to_me", array_of(facts.owed_to_me, owed_of)},
          {"notes", array_of(facts.notes, note_of)},
          {"last_from_them", one(facts.theirs)},
          {"last_from_me", one(facts.mine)},
          {"hand", hand_of(facts.hand)}};
}

}  // namespace

std::string facts_json(std::span<const pages::WritingFacts> facts) {
  return line_of({{"facts", array_of(facts, facts_of)}});
}

std::string beforehand_json(const Beforehand& before) {
  Json from = nullptr;
  if (before.from) from = {{"name", before.from->name}, {"address", before.from->address}};
  return line_of({{"facts", array_of(before.facts, facts_of)},
                  {"from", std::move(from)},
                  {"to", array_of(before.to,
                                  [](const auto& reader) {
                                    return Json{{"person", to_text(reader.first)},
                                                {"name", reader.second.name},
                                                {"address", reader.second.address}};
                                  })},
                  {"subject", before.subject},
                  {"ways", before.ways}});
}

std::string written_json(const Written& written) {
  constexpr std::array<std::string_view, 3> kWays{"draft", "link", "sent"};
  const bool known = static_cast<bool>(written.interaction);
  return line_of({{"letter",
                   {{"way", kWays[static_cast<std::size_t>(written.way)]},
                    {"from", written.from},
                    {"to", written.to},
                    {"subject", written.subject},
                    {"message_id", written.message_id},
                    {"where", written.where},
                    {"interaction", known ? Json(to_text(written.interaction)) : Json(nullptr)}}},
                  {"remarks", array_of(written.remarks, remark_of)}});
}

std::string settings_json(std::span<const SettingLine> lines) {
  return line_of({{"settings", array_of(lines, [](const SettingLine& line) {
                     return Json{{"name", line.name}, {"value", line.value}, {"help", line.help}};
                   })}});
}

}  // namespace closeknit::answers
