// SPDX-License-Identifier: AGPL-3.0-or-later
// Network: who was seen with whom, all at once in memory, for whoever asks for many paths: reading the edges around one
// person after another costs more than reading all of them once.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "book/book.hpp"
#include "introductions/introductions.hpp"

namespace closeknit::introductions {

class Network {
 public:
  // Reads the table `acquaintance`; human beings alone.
  explicit Network(book::Book& book);
  // Everybody seen with them, ascending by person, as around() in introductions_store.hpp; lives as long as this.
  std::span<const Acquaintance> around(PersonId person) const;

 private:
  std::unordered_map<PersonId, std::vector<Acquaintance>> around_;
};

}  // namespace closeknit::introductions
