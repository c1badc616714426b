// SPDX-License-Identifier: AGPL-3.0-or-later
// Learning: from the owner's own past, what their ties are best judged by (ties/refit.hpp).
#pragma once

#include "book/book.hpp"
#include "intake/contacts.hpp"

namespace closeknit::intake {

// Looks at the past up to the last multiple of kLearnsEvery before the newest message, or before `now`, and keeps what
// comes of it. Only where enough has changed: two more months, or at least kLeastOlder messages from before came now,
// of which the oldest is `oldest`. All of it is derived: another look at the same past gives the same.
struct Arrived {
  InteractionId oldest;
  std::size_t messages = 0;
};
void learn_from_past(book::Book& book, const Owner& owner, const Arrived& arrived, Instant now);
inline constexpr Days kLearnsEvery{60};
inline constexpr std::size_t kLeastOlder = 500;

}  // namespace closeknit::intake
