// SPDX-License-Identifier: AGPL-3.0-or-later
// Candidates: everything that might be worth doing today, in words, before the choice. Pure; for this room alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pages/giving.hpp"
#include "pages/introducing.hpp"
#include "pages/proposals.hpp"
#include "today/today.hpp"

namespace closeknit::today {

// To answer an older request is no matter of today; it is still on the list of all that is owed.
inline constexpr Days kTimely{90};
// A promise without a day is no matter of the days right after it; one with a day comes up the day before.
inline constexpr Days kPromiseRests{3};
// … nor one that named no day, after so long: it was mostly kept in a way that no letter tells.
inline constexpr Days kPromiseFades{30};
inline constexpr std::int32_t kBeforeDue = 1;
inline constexpr Days kThanksRest{1};
inline constexpr Days kThanksFade{14};  // later they are on the list of all that is owed

// One for each request that waits for the owner's answer, for each promise and thanks that are due.
std::vector<Item> owed_candidates(std::span<const pages::OwedItem> owed_by_me, Instant now);

// People of the inner circles who drift, those up to 150 where much passed both ways, and people with whom much once
// passed both ways and nothing for a long time. Their evidence is left to be added, since few are chosen.
std::vector<Item> quiet_candidates(std::span<const pages::Standing> standings);

// The one thing to give today: the first of the proposals, or the one that was shown today already. A match twice as
// far from chance as `closeknit share` asks for, since nobody asked.
std::vector<Item> share_candidates(std::span<const pages::Proposal> proposals, std::span<const Shown> shown,
                                   Instant now);
inline constexpr double kStrongMatch = 2 * interests::kLeastSurprise;

// The closest whose need another's offer may meet: to tell them of one another is the gift.
std::vector<Item> giving_candidates(std::span<const pages::CouldGive> could,
                                    std::span<const pages::Standing> standings);

// Introductions under way of which a letter may be the next step: a question to the owner, who alone moves them.
std::vector<Item> introduction_candidates(std::span<const pages::IntroductionPage> under_way,
                                          std::span<const pages::Standing> standings);

// A tie is worth waking that had this many messages each way: what the owner gave and got shows that it was one.
inline constexpr std::uint32_t kOnceStrong = 10;
// Nor is one woken that has slept so long that both are other people now.
inline constexpr Days kAsleepTooLong{15 * 365.25};

// "Ann Lee asked you on Tuesday, three days ago: “…”"
std::string owed_words(const pages::OwedItem& owed, Instant now);
// "You and Bob Ray usually write every two weeks; silent for three months."
std::string drift_words(const pages::Standing& standing);
std::string wake_words(const pages::Standing& standing);
// "Ann Lee told you on Tuesday, three days ago: “…”"
std::string news_words(std::string_view name, const pages::Evidence& evidence, Instant now);

// What to type for somebody: the name (or address) where a shell reads it as one word of plain text, else the
// identity's id.
std::string typed_for(std::string_view name, IdentityId identity);

}  // namespace closeknit::today
