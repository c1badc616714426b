// SPDX-License-Identifier: AGPL-3.0-or-later
// Giving and consent as JSON. As answers.hpp has it; docs/json.md describes every shape.
#pragma once

#include <span>
#include <string>

#include "pages/consents.hpp"
#include "pages/giving.hpp"

namespace closeknit::answers {

std::string giving_json(const pages::GivingPage& page);
std::string consents_json(std::span<const pages::ConsentLine> lines);

}  // namespace closeknit::answers
