// SPDX-License-Identifier: AGPL-3.0-or-later
// Threads: conversations rebuilt with In-Reply-To and References hidden, against those that the headers give.
#pragma once

#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"

namespace closeknit::accuracy {

// The truth are the connected components of the headers. `book_path`: where a book for the hidden run may be made.
Table threads_table(const std::string& set, Mail& mail, const std::string& book_path);

}  // namespace closeknit::accuracy
