// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting as JSON. As answers.hpp has it; docs/json.md describes the shape.
#pragma once

#include <string>

#include "forgetting/forgetting.hpp"

namespace closeknit::answers {

// Whether it was done, or would mean this.
enum class Done : std::uint8_t { no, yes };
std::string forget_json(const forgetting::Meaning& meaning, Done done);

}  // namespace closeknit::answers
