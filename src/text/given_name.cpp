// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/given_name.hpp"

#include <unicode/uchar.h>

#include <cstddef>

#include "text/codepoint.hpp"

namespace closeknit::text {
namespace {

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

// How many capitals a word has that is written in nothing else but marks between them ("O'NEIL"); 0 of any other.
std::size_t capitals_of(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    const auto character = static_cast<UChar32>(point.value);
    if (u_isupper(character) != 0)
      ++capitals;
    else if (u_isalpha(character) != 0)
      return 0;
    at += point.size;
  }
  return capitals;
}

// What follows the words in capitals that a name begins with; "" where all are.
std::string_view after_capitals(std::string_view name) {
  while (!name.empty() && capitals_of(first_word(name)) > 0) {
    const std::size_t blank = name.find(' ');
    name = blank == std::string_view::npos ? std::string_view() : name.substr(blank + 1);
  }
  return name;
}

}  // namespace

std::string_view given_name(std::string_view name) {
  if (name.contains('@')) return name;
  const std::string_view first = first_word(name);
  if (first.size() < 2 || first.ends_with('.') || first.ends_with(',')) return name;
  const std::string_view given = first_word(after_capitals(name));
  if (given.empty() || given.data() == name.data()) return first;
  constexpr std::size_t kInitials = 2;
  return capitals_of(first) <= kInitials && given.data() == first.data() + first.size() + 1 ? name : given;
}

}  // namespace closeknit::text
