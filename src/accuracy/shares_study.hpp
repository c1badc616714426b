// SPDX-License-Identifier: AGPL-3.0-or-later
// Shares: to whom did the owner pass a link or a forwarded text on? The recipient is hidden and guessed from what was
// passed on.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "accuracy/learning.hpp"
#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"
#include "interests/choice.hpp"

namespace closeknit::accuracy {

// Somebody whom the owner could have sent it to, with what each method says of them.
struct Reader {
  bool right = false;
  std::vector<double> scores;      // ours, then the rivals, in the order of shares_methods()
  interests::ChoiceParts parts{};  // what ours is made of
};
// One piece passed on, with everybody known by then.
struct Passed {
  bool answer = false;  // inside an answer to somebody; else the owner began it
  std::vector<Reader> readers;
};
struct OwnerShares {
  std::string owner;
  Split split = Split::test;
  std::vector<Passed> passed;
};
std::span<const std::string_view> shares_methods();

// What the owner sent to one person in To with a link in the new text or with a forwarded text, after the first
// kLeastReaders contacts; at most kMostPassed, spread over the owner's time.
OwnerShares shares_of(Mail& mail, const Ego& ego);
inline constexpr std::size_t kLeastReaders = 5;
inline constexpr std::size_t kMostPassed = 60;

enum class Begun : std::uint8_t { any, by_owner };
Table shares_table(const std::string& set, std::span<const OwnerShares> owners, Split split, Begun begun);

// Rows for the fit of what ours is made of, each piece a question. A piece weighs 1/√(its owner's pieces): many of one
// owner tell more than one, but are of one owner.
Rows shares_rows(std::span<const OwnerShares> owners, Split split);

}  // namespace closeknit::accuracy
