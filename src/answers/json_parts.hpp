// SPDX-License-Identifier: AGPL-3.0-or-later
// What the documents are put together from; for this room alone.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "answers/terminal_safe.hpp"
#include "ground/instant.hpp"
#include "pages/pages.hpp"

namespace closeknit::answers {

using Json = nlohmann::ordered_json;

inline std::string line_of(const Json& document) {
  return without_active_characters(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// Four digits are more than any figure here means; the rest would differ between machines.
inline Json figure(double value) {
  constexpr double kDigits = 1e4;
  return std::isfinite(value) ? Json(std::round(value * kDigits) / kDigits) : Json(nullptr);
}

inline Json moment(Instant at) {
  return at.seconds == 0 ? Json(nullptr) : Json(to_iso(at));
}

template <typename Values, typename Make>
Json array_of(const Values& values, Make make) {
  Json array = Json::array();
  for (const auto& value : values)
    array.push_back(make(value));
  return array;
}

// answers.cpp
Json entry_of(const pages::TimelineEntry& entry);

}  // namespace closeknit::answers
