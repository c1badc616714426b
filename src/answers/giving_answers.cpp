// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/giving_answers.hpp"

#include "answers/pieces.hpp"

namespace closeknit::answers {
namespace {

Json list_of(const std::optional<pages::Evidence>& evidence) {
  return evidence ? Json::array({evidence_of(*evidence)}) : Json::array();
}

}  // namespace

Json gift_of(const pages::Gift& gift) {
  return {{"kind", pages::gift_kind_name(gift.kind)},
          {"person", to_text(gift.person)},
          {"name", gift.name},
          {"what", gift.what},
          {"at", moment(gift.at)},
          {"evidence", list_of(gift.evidence)},
          {"number", gift.number == 0 ? Json(nullptr) : Json(gift.number)}};
}

Json could_of(const pages::CouldGive& one) {
  return {{"needs", {{"person", to_text(one.needs)}, {"name", one.needs_name}}},
          {"offers", {{"person", to_text(one.offers)}, {"name", one.offers_name}}},
          {"words", one.common},
          {"evidence", Json::array({evidence_of(one.need), evidence_of(one.offer)})}};
}

Json consent_of(const pages::ConsentLine& line) {
  return {{"number", line.consent.number},     {"name", line.name},
          {"what", line.consent.what},         {"words", line.consent.words},
          {"at", moment(line.consent.at)},     {"withdrawn", moment(line.consent.withdrawn)},
          {"evidence", list_of(line.evidence)}};
}

std::string giving_json(const pages::GivingPage& page) {
  return line_of({{"gave", array_of(page.gave, gift_of)}, {"could_give", array_of(page.could, could_of)}});
}

std::string consents_json(std::span<const pages::ConsentLine> lines) {
  return line_of({{"consents", array_of(lines, consent_of)}});
}

}  // namespace closeknit::answers
