// SPDX-License-Identifier: AGPL-3.0-or-later
// The book's tables, as numbered migrations. docs/book.md describes every table and column.
#pragma once

#include <span>
#include <string_view>

namespace closeknit::book {

// Migration n brings a book from version n-1 to n. A migration that has shipped never changes.
struct Migration {
  int version;
  std::string_view sql;  // in the common subset; "STRICT_TABLE" and "STRICT_KEYED" end a CREATE TABLE
};
std::span<const Migration> migrations();
int schema_version();

}  // namespace closeknit::book
