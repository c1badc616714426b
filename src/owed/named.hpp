// SPDX-License-Identifier: AGPL-3.0-or-later
// Named: whom does a sentence ask, where it calls somebody by name? Pure, in any language that puts a name and a comma.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace closeknit::owed {

// Display names as letters give them ("Ann Baker", "Baker, Ann", "ann"); words of fewer than three letters are passed
// over.
struct Names {
  std::span<const std::string> owner;
  std::span<const std::string> others;  // of all who got the letter, without the owner; and of nobody else
};

// The sentence [begin, end) of `fresh`, the new text of a letter that the owner got, asks somebody else: it calls one
// of the others ("Miklos, what will use this?", "what do you say, Miklos?"), or it calls nobody and either speaks of
// the owner as of a third person ("please work with Casey on that") or the letter greets one of the others ("Hi
// Miklos,"). False where the owner is called or greeted too, and wherever names are missing. At most the first 16 KB
// are read.
bool asks_another(std::string_view fresh, std::size_t begin, std::size_t end, const Names& names);

}  // namespace closeknit::owed
