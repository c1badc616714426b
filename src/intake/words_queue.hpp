// SPDX-License-Identifier: AGPL-3.0-or-later
// Changes to the text index, gathered over a batch: FTS5 writes a segment each time that rows stop ascending, so
// they are applied in order, what goes first and what comes after.
#pragma once

#include <cstdint>
#include <map>

#include "book/engine.hpp"
#include "book/recording.hpp"

namespace closeknit::intake {

class WordsQueue {
 public:
  void add(std::int64_t row, book::OwnedWords words) { added_[row] = std::move(words); }
  // Of a row that the index holds, or that waits here to be added.
  void drop(std::int64_t row, book::OwnedWords words) {
    if (added_.erase(row) == 0) dropped_.emplace(row, std::move(words));
  }
  void write(book::Engine& engine) {
    for (const auto& [row, words] : dropped_)
      engine.drop_words(row, {words.subject, words.names, words.body});
    for (const auto& [row, words] : added_)
      engine.add_words(row, {words.subject, words.names, words.body});
    dropped_.clear();
    added_.clear();
  }

 private:
  std::map<std::int64_t, book::OwnedWords> added_;
  std::map<std::int64_t, book::OwnedWords> dropped_;
};

}  // namespace closeknit::intake
