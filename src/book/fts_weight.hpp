// SPDX-License-Identifier: AGPL-3.0-or-later
// closeknit_weight(words): how well a row of the text index matches, from that row alone. FTS5's own bm25() first
// visits every match of the query to learn how rare its words are, which takes 80 times as long on common words.
#pragma once

struct sqlite3;

namespace closeknit::book {

// Term frequency with saturation, divided by the length of the column (as in BM25: Robertson and Zaragoza 2009, with
// k1 = 1.2, b = 0.75 and a fixed expected length), subject counting three times the body, names twice.
void register_weight(sqlite3* database);

}  // namespace closeknit::book
