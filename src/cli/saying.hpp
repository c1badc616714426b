// SPDX-License-Identifier: AGPL-3.0-or-later
// What the commands that correct have in common: they say something (corrections/), and tell what was noted.
#pragma once

#include <string>
#include <string_view>

#include "answers/answers.hpp"
#include "cli/session.hpp"
#include "corrections/corrections.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

answers::AddressOf addresses(Session& session);

// Says it, works out anew what depends on it, and tells what was noted.
Result<void> say(Session& session, const corrections::Wish& wish);
void settle(Session& session, const corrections::Noted& noted);
// Tells what was noted, under which number, and how to take it back; or its JSON. `words` is a sentence without a stop.
void say_noted(Session& session, std::string_view words, const std::vector<std::int64_t>& numbers);

}  // namespace closeknit::cli
