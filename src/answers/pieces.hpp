// SPDX-License-Identifier: AGPL-3.0-or-later
// The pieces of which this room's documents are made; for this room alone.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "answers/terminal_safe.hpp"
#include "ground/instant.hpp"
#include "pages/drafts.hpp"
#include "pages/introducing.hpp"
#include "pages/pages.hpp"

namespace closeknit::answers {

using Json = nlohmann::ordered_json;

// One document on one line, safe for terminals.
inline std::string line_of(const Json& document) {
  return without_active_characters(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// Four digits are more than any figure here means; the rest would differ between machines. Null for what is no number.
inline Json figure(double value) {
  constexpr double kDigits = 1e4;
  return std::isfinite(value) ? Json(std::round(value * kDigits) / kDigits) : Json(nullptr);
}

Json day_of(std::int32_t day);

// Null for never.
inline Json moment(Instant at) {
  return at.seconds == 0 ? Json(nullptr) : Json(to_iso(at));
}

template <typename Values, typename Make>
Json array_of(const Values& values, const Make& make) {
  Json array = Json::array();
  for (const auto& value : values)
    array.push_back(make(value));
  return array;
}

Json entry_of(const pages::TimelineEntry& entry);
Json evidence_of(const pages::Evidence& evidence);
Json owed_of(const pages::OwedItem& item);
Json note_of(const pages::NoteLine& note);
Json worth_asking_of(const pages::WorthAsking& one);
Json remark_of(const pages::DraftRemark& remark);
Json gift_of(const pages::Gift& gift);
Json could_of(const pages::CouldGive& one);
Json consent_of(const pages::ConsentLine& line);
Json introduction_of(const pages::IntroductionPage& page);

}  // namespace closeknit::answers
