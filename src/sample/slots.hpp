// SPDX-License-Identifier: AGPL-3.0-or-later
// Slots: the words that fill $slot in the letters: dates, places, dishes, projects. Within one conversation a slot
// always has the same value, and what belongs to a person ($kid, $pet) is the same for life.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ground/instant.hpp"

namespace closeknit::sample {

enum class Language : std::uint8_t { english, german, french };

class Slots {
 public:
  // `conversation` and `person` are seeds; dates are counted from `begin`.
  Slots(std::uint64_t conversation, std::uint64_t person, Instant begin, Language language)
      : conversation_(conversation), person_(person), begin_(begin), language_(language) {}

  // The word for "day", "book" …; nothing for a slot that nobody knows.
  std::optional<std::string> value(std::string_view name) const;

 private:
  std::uint64_t conversation_;
  std::uint64_t person_;
  Instant begin_;
  Language language_;
};

// True for letters, digits: what a slot's name is made of.
bool is_slot_letter(char letter);

}  // namespace closeknit::sample
