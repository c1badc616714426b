// SPDX-License-Identifier: AGPL-3.0-or-later
// What one message says, in its zones: for showing a whole letter with its quotes and signature told apart.
#pragma once

#include <string>
#include <vector>

#include "book/book.hpp"
#include "text/zones.hpp"

namespace closeknit::book {

struct ZonedText {
  text::ZoneKind kind = text::ZoneKind::fresh;
  std::string text;  // of a quotation whose original is in the book: empty
};
// In order; neighbours differ in kind. Several quotations stand together in the place of the first. Empty where the
// book does not hold the message's words.
std::vector<ZonedText> find_zoned(Book& book, InteractionId id);

}  // namespace closeknit::book
