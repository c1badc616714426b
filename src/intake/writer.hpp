// SPDX-License-Identifier: AGPL-3.0-or-later
// Writer: records arrivals in the book, a batch in one transaction. The only one who writes during an import.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "intake/arrival.hpp"
#include "intake/forgotten.hpp"
#include "intake/intake.hpp"
#include "intake/journal.hpp"
#include "intake/shared.hpp"

namespace closeknit::intake {

// A batch is written when it holds this many messages or this much text.
inline constexpr std::size_t kBatchMessages = 8'192;
inline constexpr std::size_t kBatchBytes = 24 << 20;

class Writer {
 public:
  // `journal` and `report` are filled by others too; all must outlive the writer.
  Writer(book::Book& book, Shared& shared, Journal& journal, Report& report, const Forgotten& forgotten);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Keeps the word for the next batch; writes the batch when it is full.
  void take(Word&& word);
  // A letter that lies in no folder: the owner just sent it.
  void take_letter(Arrival&& arrival);
  // A message file whose flags changed since it was read.
  void flags_changed(std::int64_t folder, std::string_view name, std::uint32_t flags);
  // Writes what waits.
  void flush();
  // What the messages taken so far hold and the book does not.
  std::vector<Missing> missing() const;

 private:
  struct Desk;
  std::unique_ptr<Desk> desk_;
};

}  // namespace closeknit::intake
