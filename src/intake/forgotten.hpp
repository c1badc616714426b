// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgotten: those whom the owner forgot for good, known again by marks alone (book/forgotten.hpp), and what is left of
// a letter that they took part in. The same rule serves what is read anew and what is in the book already.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "ground/result.hpp"
#include "intake/arrival.hpp"
#include "intake/contacts.hpp"

namespace closeknit::intake {

// The key under which marks are made: beside the book, as BOOK.forgotten, since the book itself must not tell.
std::string forgotten_key_path(const std::string& book_path);
std::string mark_of(std::string_view key, people::IdentityKind kind, std::string_view address);

class Forgotten {
 public:
  Forgotten() = default;  // nobody
  Forgotten(std::string key, std::span<const std::string> marks, Owner owner);
  // Those of this book. Error denied: the book knows of some, and `key` is not the one that their marks were made
  // under.
  static Result<Forgotten> of(book::Book& book, const std::string& key);

  bool nobody() const { return marks_.empty(); }
  bool holds(people::IdentityKind kind, std::string_view address) const;

  // What is left of a letter.
  enum class Left : std::uint8_t { all, part, nothing };
  // Nothing is left of a letter between the owner and the forgotten alone. In one with others they stand no longer
  // among the participants; where they wrote it, their words go; where others did, their address, and in letters that
  // went to them too their full name, become kStandIn, and quotes go, which may be theirs. In any other letter their
  // address becomes kStandIn wherever it stands. What was found in the text is found anew.
  Left take_out(Arrival& arrival) const;
  // `text` with kStandIn for every address of theirs and each of `names`, where at least two words long.
  std::string without_them(std::string_view text, std::span<const std::string> names) const;

 private:
  std::string key_;
  std::unordered_set<std::string> marks_;
  Owner owner_;
  mutable std::unordered_map<IdentityId, bool> asked_;
};
inline constexpr std::string_view kStandIn = "[…]";

// Under which setting the book keeps by what its key is known.
inline constexpr std::string_view kKeyCheck = "forgotten.key";
std::string key_check(std::string_view key);

}  // namespace closeknit::intake
