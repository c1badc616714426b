// SPDX-License-Identifier: AGPL-3.0-or-later
// Made-up contacts for this room's tests and benchmarks.
#pragma once

#include <gtest/gtest.h>

#include <random>
#include <span>
#include <vector>

#include "ties/ties.hpp"

namespace closeknit::ties {

inline Instant day(double number) {
  return Instant{} + Days{number};
}

// Contacts of ten years in order of time, with bursts, many recipients and both directions.
inline std::vector<Contact> made_up_contacts(std::mt19937& random, std::size_t count) {
  std::vector<Contact> contacts;
  double at = 10'000;
  for (std::size_t i = 0; i < count; ++i) {
    at += random() % 5 == 0 ? static_cast<double>(random() % 60) : static_cast<double>(random() % 100) / 50;
    contacts.push_back({day(at), random() % 2 == 0 ? Direction::out : Direction::in,
                        random() % 3 == 0 ? Part::cc : Part::to, static_cast<std::uint32_t>(1 + random() % 9),
                        random() % 4 == 0});
  }
  return contacts;
}

inline Sums sums_of(std::span<const Contact> contacts) {
  Sums sums;
  for (const Contact& contact : contacts)
    add(sums, contact);
  return sums;
}

// A tie that wrote both ways on each of `days`.
inline Sums both_ways_on(std::span<const double> days) {
  Sums sums;
  for (const double at : days) {
    add(sums, {day(at), Direction::out});
    add(sums, {day(at), Direction::in});
  }
  return sums;
}

// Contact both ways every `gap` days from `from` to `until`.
inline Sums every(double gap, double from, double until) {
  std::vector<double> days;
  for (double at = from; at <= until; at += gap)
    days.push_back(at);
  return both_ways_on(days);
}

// Equal but for the rounding of decayed sums, which depends on the order.
inline void expect_same(const Sums& a, const Sums& b) {
  EXPECT_EQ(a.as_of, b.as_of);
  for (std::size_t h = 0; h < kHalfLives.size(); ++h)
    for (std::size_t direction = 0; direction < 2; ++direction)
      for (std::size_t part = 0; part < 2; ++part) {
        const double expected = b.decayed[h][direction][part];
        EXPECT_NEAR(a.decayed[h][direction][part], expected, 1e-9 * expected + 1e-300);
      }
  EXPECT_EQ(a.messages, b.messages);
  EXPECT_EQ(a.alone, b.alone);
  EXPECT_EQ(a.started, b.started);
  EXPECT_EQ(a.first, b.first);
  EXPECT_EQ(a.last, b.last);
  EXPECT_EQ(a.delays, b.delays);
  EXPECT_EQ(a.days, b.days);
}

}  // namespace closeknit::ties
