// SPDX-License-Identifier: AGPL-3.0-or-later
// Record: what a source says happened, before anybody asks whose address is whose. Start here: every reader in this
// room turns bytes into Records and knows nothing of people or storage.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "text/zones.hpp"

namespace closeknit::sources {

// A name and an address as they stood in a header, decoded to UTF-8. The address is "local@domain" without angle
// brackets, its case kept; the name may be empty. The address is empty where the header names somebody without one
// (office mail: "Jones, Brad"); never both.
struct Mailbox {
  std::string name;
  std::string address;
  bool operator==(const Mailbox&) const = default;
};

// Where the time came from, best first. Persisted: never renumber.
enum class DateFrom : std::uint8_t { date_header = 0, received = 1, from_line = 2, file_time = 3, nowhere = 4 };

// What the headers say about how the message was sent. Bits, persisted: never renumber.
struct Traits {
  std::uint32_t bits = 0;
  bool operator==(const Traits&) const = default;
};
inline constexpr std::uint32_t kListId = 1 << 0;           // List-Id or List-Post (RFC 2919, 2369)
inline constexpr std::uint32_t kListUnsubscribe = 1 << 1;  // List-Unsubscribe (RFC 2369)
inline constexpr std::uint32_t kAutoSubmitted = 1 << 2;    // Auto-Submitted other than "no" (RFC 3834), X-Autoreply, …
inline constexpr std::uint32_t kPrecedenceBulk = 1 << 3;   // Precedence: bulk, junk
inline constexpr std::uint32_t kPrecedenceList = 1 << 4;   // Precedence: list
inline constexpr std::uint32_t kCalendar = 1 << 5;         // carries a text/calendar part
inline constexpr std::uint32_t kBounce = 1 << 6;           // multipart/report, empty Return-Path, MAILER-DAEMON
inline constexpr std::uint32_t kFeedbackId = 1 << 7;      // Feedback-ID, X-Campaign, X-Mailer of a mass mailer, X-CSA-…
inline constexpr std::uint32_t kHtmlOnly = 1 << 8;        // no text/plain alternative
inline constexpr std::uint32_t kReplyPrefix = 1 << 9;     // subject starts with Re:, Aw:, Sv:, Antw: …
inline constexpr std::uint32_t kForwardPrefix = 1 << 10;  // subject starts with Fwd:, Fw:, Wg: …
inline constexpr std::uint32_t kChat = 1 << 11;           // Takeout's chat pseudo-message (label Chat)
inline constexpr std::uint32_t kSpam = 1 << 12;           // label or folder of spam, X-Spam-Flag: YES
inline constexpr std::uint32_t kDraft = 1 << 13;          // a draft: label, Maildir flag D; it was never sent

// State in one place, from Maildir flags, mbox Status/X-Status, labels. Bits, persisted: never renumber.
inline constexpr std::uint32_t kSeen = 1 << 0;
inline constexpr std::uint32_t kReplied = 1 << 1;
inline constexpr std::uint32_t kFlagged = 1 << 2;
inline constexpr std::uint32_t kTrashed = 1 << 3;
inline constexpr std::uint32_t kPassed = 1 << 4;
inline constexpr std::uint32_t kInSent = 1 << 5;  // the folder or a label says that the owner sent it

struct Attachment {
  std::string name;        // as given, path parts removed, UTF-8; may be empty
  std::string type;        // "application/pdf", lower case
  std::uint64_t size = 0;  // bytes after decoding
};

// What a defect keeps from whoever reads the book later, so that an import tells of it. In the order of telling.
enum class Loss : std::uint8_t {
  none,        // the reading is as good as if all were in order
  rest,        // what stood beyond kMostMessage
  text,        // what stood beyond kMostBody
  recipients,  // those beyond kMostRecipients
  parts,       // parts or attachments beyond what is opened and listed
  sender,      // nobody is named who wrote it
  date,        // the moment was taken from the file, or is not known at all
  characters,  // of a charset that is not known, or not the one that is named
};
inline constexpr std::array<std::string_view, 8> kLossNames{"none",  "rest",   "text", "recipients",
                                                            "parts", "sender", "date", "characters"};
inline constexpr std::size_t kLosses = kLossNames.size();
constexpr std::string_view loss_name(Loss loss) {
  return kLossNames[static_cast<std::size_t>(loss)];
}

// Something in the bytes that is not as it should be; the rest of the record is the best reading of it.
struct Defect {
  std::string what;  // "no Date header", "charset x-bogus is not known"
  Loss loss = Loss::none;
};

// Which losses there are: bit 1 << Loss of each.
using LossBits = std::uint8_t;
LossBits losses_in(const std::vector<Defect>& defects);
constexpr LossBits loss_bit(Loss loss) {
  return loss == Loss::none ? LossBits{0} : static_cast<LossBits>(1U << static_cast<unsigned>(loss));
}

struct Record {
  MessageKey key;          // from Message-ID, or from the content where there is none (see message_key_of)
  std::string message_id;  // without angle brackets; empty where there is none
  std::vector<std::string>
      references;  // References then In-Reply-To, oldest first, duplicates removed, own id left out; at most 100
  std::string in_reply_to;  // the direct parent: In-Reply-To's first id, else the last of References; may be empty
  Instant at;
  std::int16_t zone_minutes = 0;  // the writer's offset from UTC; 0 where not known
  DateFrom date_from = DateFrom::nowhere;
  std::vector<Mailbox> from;  // usually one
  std::vector<Mailbox> sender;
  std::vector<Mailbox> reply_to;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::vector<Mailbox> bcc;
  std::vector<std::string>
      delivered_to;     // Delivered-To, X-Original-To, Envelope-To, X-Envelope-To, "for <…>" of Received: addresses
  std::string list_id;  // inside the angle brackets of List-Id, lower case; may be empty
  std::string subject;  // decoded, one line
  Traits traits;
  std::uint32_t flags = 0;          // kSeen …, in this place
  std::vector<std::string> labels;  // X-Gmail-Labels, decoded
  std::string gmail_thread;         // X-GM-THRID
  std::string body;                 // the text: text/plain, else text/html as text; UTF-8, LF; at most kMostBody bytes
  std::vector<text::Zone> zones;    // of `body`
  std::vector<Attachment> attachments;
  std::vector<Defect> defects;
  std::uint64_t size = 0;  // bytes of the message as it lay in the source
  std::uint64_t rank = 0;  // of two copies of one message the one with the smaller rank is kept: a hash of its content
};

inline constexpr std::size_t kMostBody = 4 << 20;
inline constexpr std::size_t kMostRecipients = 2'000;  // further ones are counted in a Defect

}  // namespace closeknit::sources
