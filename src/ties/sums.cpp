// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept of an identity's contacts: sums, counts and days, each changed in O(1) by one more contact.
#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

#include "ties/ties.hpp"

namespace closeknit::ties {
namespace {

std::size_t index(Direction direction) {
  return static_cast<std::size_t>(direction);
}
std::size_t index(Part part) {
  return static_cast<std::size_t>(part);
}

std::uint32_t messages(const Sums& sums, std::size_t direction) {
  return sums.messages[direction][0] + sums.messages[direction][1];
}
bool empty(const Sums& sums) {
  return messages(sums, 0) + messages(sums, 1) == 0;
}

// Brings the decayed sums forward to `at`, a moment not before as_of.
void carry_to(Sums& sums, Instant at) {
  if (at == sums.as_of) return;
  for (std::size_t h = 0; h < kHalfLives.size(); ++h) {
    const double left = halved(at - sums.as_of, kHalfLives[h]);
    for (auto& parts : sums.decayed[h])
      for (double& sum : parts)
        sum *= left;
  }
  sums.as_of = at;
}

// Mail comes nearly in order, so the new day nearly always belongs at the end.
void insert_day(DaySet& days, std::int32_t day) {
  if (days.empty() || days.back() < day) {
    days.push_back(day);
    return;
  }
  const auto at = std::lower_bound(days.begin(), days.end(), day);
  if (*at != day) days.insert(at, day);
}

DaySet together(const DaySet& a, const DaySet& b) {
  DaySet all;
  all.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

std::size_t bucket_of(Days after) {
  constexpr double kMinutesPerDay = 24 * 60;
  const double minutes = after.count * kMinutesPerDay;
  if (!(minutes >= 1)) return 0;  // negative and not-a-number count as none
  constexpr double kLast = std::uint32_t{1} << (kDelayBuckets - 1);
  return static_cast<std::size_t>(std::bit_width(static_cast<std::uint32_t>(std::min(minutes, kLast - 1))));
}

// First and last contact of one direction, taken over from `other`; to be called while the counts are still apart.
void widen(Sums& sums, const Sums& other, std::size_t direction) {
  if (messages(other, direction) == 0) return;
  const bool never = messages(sums, direction) == 0;
  Instant& first = sums.first[direction];
  Instant& last = sums.last[direction];
  first = never ? other.first[direction] : std::min(first, other.first[direction]);
  last = never ? other.last[direction] : std::max(last, other.last[direction]);
}

void add_counts(Sums& sums, const Sums& other, std::size_t direction) {
  for (std::size_t part = 0; part < 2; ++part)
    sums.messages[direction][part] += other.messages[direction][part];
  sums.alone[direction] += other.alone[direction];
  sums.started[direction] += other.started[direction];
  for (std::size_t k = 0; k < kDelayBuckets; ++k)
    sums.delays[direction][k] += other.delays[direction][k];
}

void add_decayed(Sums& sums, const Sums& other) {
  if (empty(other)) return;
  carry_to(sums, empty(sums) ? other.as_of : std::max(sums.as_of, other.as_of));
  for (std::size_t h = 0; h < kHalfLives.size(); ++h) {
    const double left = halved(sums.as_of - other.as_of, kHalfLives[h]);
    for (std::size_t direction = 0; direction < 2; ++direction)
      for (std::size_t part = 0; part < 2; ++part)
        sums.decayed[h][direction][part] += left * other.decayed[h][direction][part];
  }
}

}  // namespace

void add(Sums& sums, const Contact& contact) {
  const std::size_t direction = index(contact.direction);
  const std::size_t part = index(contact.part);
  const std::uint32_t recipients = std::max(contact.recipients, std::uint32_t{1});

  if (empty(sums)) sums.as_of = contact.at;
  if (contact.at > sums.as_of) carry_to(sums, contact.at);
  const double weight = 1 / std::sqrt(recipients);
  const Days age = sums.as_of - contact.at;
  for (std::size_t h = 0; h < kHalfLives.size(); ++h)
    sums.decayed[h][direction][part] += age.count > 0 ? weight * halved(age, kHalfLives[h]) : weight;

  const bool never = messages(sums, direction) == 0;
  sums.first[direction] = never ? contact.at : std::min(sums.first[direction], contact.at);
  sums.last[direction] = never ? contact.at : std::max(sums.last[direction], contact.at);
  ++sums.messages[direction][part];
  if (recipients == 1) ++sums.alone[direction];
  if (contact.starts) ++sums.started[direction];
  insert_day(sums.days[direction], contact.at.day());
}

void add_reply(Sums& sums, Direction direction, Days after) {
  ++sums.delays[index(direction)][bucket_of(after)];
}

void add(Sums& sums, const Sums& other) {
  add_decayed(sums, other);  // before the counts: they tell whether there was anything at all
  for (std::size_t direction = 0; direction < 2; ++direction) {
    widen(sums, other, direction);
    add_counts(sums, other, direction);
    if (!other.days[direction].empty()) sums.days[direction] = together(sums.days[direction], other.days[direction]);
  }
}

}  // namespace closeknit::ties
