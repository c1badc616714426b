// SPDX-License-Identifier: AGPL-3.0-or-later
// Names of people of several cultures, and how they become the local part of an address.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "sample/dice.hpp"

namespace closeknit::sample {

enum class Culture : std::uint8_t {
  english,
  swiss,
  french,
  polish,
  italian,
  spanish,
  nordic,
  turkish,
  indian,
  japanese
};
enum class Gender : std::uint8_t { feminine, masculine };

struct PersonName {
  std::string given;
  std::string family;
  Gender gender = Gender::feminine;
};

Culture any_culture(Dice& dice);

// A name that nobody in `taken` has, and puts it there. When a pool runs dry, double family names keep people apart.
PersonName new_name(Culture culture, std::set<std::string>& taken, Dice& dice);

// "jurgen", "lukasz", "francois": lower case, without marks, blanks and apostrophes.
std::string ascii_local(std::string_view name);

}  // namespace closeknit::sample
