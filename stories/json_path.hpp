// SPDX-License-Identifier: AGPL-3.0-or-later
// Paths into JSON: "items[0].name", "people[name=Ann Lee].circle", "people[*].name".
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

namespace closeknit::stories {

// All values at `path`, in order; none where it leads nowhere. [n] is an element (from 0), [*] all, [key=value] those
// objects whose member, as text, is the value; [key~value] those where it contains it. "." alone is the whole document.
std::vector<nlohmann::json> values_at(const nlohmann::json& document, std::string_view path);

// A value as a story writes it: text without quotes, all else as JSON.
std::string as_word(const nlohmann::json& value);

}  // namespace closeknit::stories
