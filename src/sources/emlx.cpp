// SPDX-License-Identifier: AGPL-3.0-or-later
// Apple Mail's .emlx: the message's length on a line of its own, the message, an XML property list.
#include <algorithm>
#include <charconv>
#include <optional>

#include "sources/mailbox.hpp"
#include "sources/mime_fields.hpp"

namespace closeknit::sources {
namespace {

// Bits of the property list's "flags", as published by those who read them: Apple documents none.
constexpr std::uint64_t kAppleRead = 1 << 0;
constexpr std::uint64_t kAppleDeleted = 1 << 1;
constexpr std::uint64_t kAppleAnswered = 1 << 2;
constexpr std::uint64_t kAppleFlagged = 1 << 4;
constexpr std::uint64_t kAppleDraft = 1 << 6;
constexpr std::uint64_t kAppleForwarded = 1 << 8;

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || problem != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

// The integer behind <key>flags</key>; 0 where there is none.
std::uint64_t flags_in(std::string_view list) {
  std::size_t key = list.find("<key>flags</key>");
  if (key == std::string_view::npos) return 0;
  constexpr std::string_view kOpen = "<integer>";
  std::size_t open = list.find(kOpen, key);
  if (open == std::string_view::npos) return 0;
  std::string_view digits = list.substr(open + kOpen.size());
  return whole_number(trimmed(digits.substr(0, digits.find('<')))).value_or(0);
}

void read_flags(std::uint64_t bits, EmlxMessage& message) {
  if ((bits & kAppleRead) != 0) message.flags |= kSeen;
  if ((bits & kAppleDeleted) != 0) message.flags |= kTrashed;
  if ((bits & kAppleAnswered) != 0) message.flags |= kReplied;
  if ((bits & kAppleFlagged) != 0) message.flags |= kFlagged;
  if ((bits & kAppleForwarded) != 0) message.flags |= kPassed;
  if ((bits & kAppleDraft) != 0) message.traits |= kDraft;
}

}  // namespace

Result<EmlxMessage> inside_emlx(std::string_view file) {
  constexpr std::size_t kLongestCount = 32;
  std::size_t end = file.substr(0, kLongestCount).find('\n');
  auto length = end == std::string_view::npos ? std::nullopt : whole_number(trimmed(file.substr(0, end)));
  if (!length) return failure(Code::malformed, "this is not an .emlx file: it does not start with a length");
  std::string_view rest = file.substr(end + 1);
  // A file cut short holds less than it says; what is there is the message.
  std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(*length, rest.size()));
  EmlxMessage message{rest.substr(0, size), 0, 0};
  read_flags(flags_in(rest.substr(size)), message);
  return message;
}

}  // namespace closeknit::sources
