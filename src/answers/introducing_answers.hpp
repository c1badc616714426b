// SPDX-License-Identifier: AGPL-3.0-or-later
// Introductions as JSON. As answers.hpp has it; docs/json.md describes every shape.
#pragma once

#include <span>
#include <string>

#include "pages/introducing.hpp"

namespace closeknit::answers {

std::string introduction_json(const pages::IntroductionPage& page);
std::string introductions_json(std::span<const pages::IntroductionPage> pages);

}  // namespace closeknit::answers
