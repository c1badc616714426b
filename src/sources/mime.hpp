// SPDX-License-Identifier: AGPL-3.0-or-later
// One RFC 5322 / MIME message to a Record (GMime inside, in mime.cpp alone).
#pragma once

#include <string_view>

#include "ground/result.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

// What is known of a message from outside its bytes.
struct Surroundings {
  Instant from_line;         // mbox From line's time; 0 seconds where there is none
  Instant file_time;         // the file's modification time; 0 where not known
  Instant now;               // dates more than two days after this are absurd
  std::uint32_t flags = 0;   // from the Maildir name or folder
  std::uint32_t traits = 0;  // kSpam, kDraft from the folder
  bool cut = false;          // the message is longer than the bytes of it that are at hand
};

// Reads one message. Fails (Code::malformed) only for bytes that hold no header field at all, Code::limit for
// headers over 16 MB. Everything else gives a Record with Defects. Never recurses on the depth of the input; walks
// at most 64 levels and 10,000 parts; address headers over 32 KB and header blocks over 1 MB are cut before GMime
// sees them (it overflows its stack on nested groups). Addresses that GMime drops ("k..allen@enron.com", lists
// separated by ";", "Foo foo@bar.com" without brackets) are swept up by pattern.
// May be called from any thread.
Result<Record> read_message(std::string_view bytes, const Surroundings& surroundings);
// Loads GMime now rather than with the first message that needs it, so that processes forked after it share it. A Fault
// (Code::unavailable) where it is not installed.
void prepare_mime();

}  // namespace closeknit::sources
