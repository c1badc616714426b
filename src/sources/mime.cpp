// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime.hpp"

#include <algorithm>

#include "sources/gmime.hpp"
#include "sources/mailbox.hpp"
#include "sources/mime_addresses.hpp"
#include "sources/mime_body.hpp"
#include "sources/mime_charset.hpp"
#include "sources/mime_dates.hpp"
#include "sources/mime_fields.hpp"
#include "sources/mime_ids.hpp"
#include "sources/mime_key.hpp"
#include "sources/mime_parts.hpp"
#include "sources/mime_traits.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

constexpr std::size_t kMostHeader = 16 << 20;
constexpr std::size_t kLongestSubject = 4'096;  // bytes of the field; people write a line
constexpr std::size_t kMostDelivered = 50;

// What the reading of one message needs at every step.
class MessageReader {
 public:
  MessageReader(const Header& header, const Surroundings& surroundings) : header_(header), around_(surroundings) {}

  Record read() {
    std::vector<Part> parts = parts_of(header_, record_.defects);
    charset_ = header_charset(parts);
    read_people();
    read_ids(header_, record_);
    read_date();
    record_.subject = decoded(header_.first(FieldName::subject).substr(0, kLongestSubject));
    read_body(parts);
    read_state();
    name_message(record_);
    return std::move(record_);
  }

 private:
  // The charset that raw 8-bit headers are most likely in: that of the message's text.
  static std::string header_charset(const std::vector<Part>& parts) {
    auto labelled = std::ranges::find_if(parts, [](const Part& part) { return !part.media.charset.empty(); });
    return labelled == parts.end() ? std::string{} : labelled->media.charset;
  }

  std::string decoded(std::string_view raw) { return text::clean_utf8(header_text(raw, charset_, record_.defects)); }

  std::vector<Mailbox> mailboxes(FieldName name) {
    AddressList all;
    for (const Field& field : header_.fields) {
      if (field.name != name) continue;
      std::string value = text::clean_utf8(header_utf8(field.raw, charset_, record_.defects));
      AddressList more = parse_addresses(value, record_.defects, kMostRecipients - all.mailboxes.size());
      std::ranges::move(more.mailboxes, std::back_inserter(all.mailboxes));
      all.dropped += more.dropped;
    }
    if (all.dropped > 0)
      note(record_.defects, std::to_string(all.dropped) + " further addresses were left out", Loss::recipients);
    return std::move(all.mailboxes);
  }

  void read_people() {
    record_.from = mailboxes(FieldName::from);
    record_.sender = mailboxes(FieldName::sender);
    record_.reply_to = mailboxes(FieldName::reply_to);
    record_.to = mailboxes(FieldName::to);
    record_.cc = mailboxes(FieldName::cc);
    record_.bcc = mailboxes(FieldName::bcc);
    if (record_.from.empty()) note(record_.defects, "From names nobody", Loss::sender);
    for (const Field& field : header_.fields) {
      if (field.name == FieldName::delivered_to) add_delivered(field.raw);
      if (field.name == FieldName::received) add_delivered(received_for(field.raw));
    }
  }

  // "for <ann@example.org>;" in a Received field (RFC 5321, section 4.4).
  static std::string_view received_for(std::string_view raw) {
    std::size_t found = raw.find("for <");
    if (found == std::string_view::npos) return {};
    std::string_view rest = raw.substr(found + 4);
    std::size_t close = rest.find('>');
    return close == std::string_view::npos ? std::string_view{} : rest.substr(0, close + 1);
  }

  void add_delivered(std::string_view raw) {
    if (raw.find('@') == std::string_view::npos || record_.delivered_to.size() >= kMostDelivered) return;
    std::string value = text::clean_utf8(header_utf8(raw, {}, record_.defects));
    for (Mailbox& mailbox : parse_addresses(value, record_.defects, 1).mailboxes) {
      auto known = [&](const std::string& address) { return same_word(address, mailbox.address); };
      if (mailbox.address.empty() || std::ranges::any_of(record_.delivered_to, known)) continue;
      record_.delivered_to.push_back(std::move(mailbox.address));
    }
  }

  void read_date() {
    Dating dating = date_of(header_, around_, record_.defects);
    record_.at = dating.at;
    record_.zone_minutes = dating.zone_minutes;
    record_.date_from = dating.from;
  }

  void read_body(const std::vector<Part>& parts) {
    Content content = content_of(parts, record_.defects);
    record_.body = std::move(content.text);
    record_.attachments = std::move(content.attachments);
    record_.traits.bits |= content.traits;
    record_.zones = text::zones(record_.body, record_.from.empty() ? std::string_view{} : record_.from.front().name);
  }

  void read_state() {
    std::string_view from = record_.from.empty() ? std::string_view{} : record_.from.front().address;
    State state = state_of(header_, record_.defects);
    record_.traits.bits |=
        header_traits(header_, from) | subject_traits(record_.subject) | state.traits | around_.traits;
    record_.flags = state.flags | around_.flags;
    record_.labels = std::move(state.labels);
    record_.list_id = text::clean_utf8(list_id_of(header_.first(FieldName::list_id)));
    record_.gmail_thread = text::clean_utf8(std::string(trimmed(header_.first(FieldName::gmail_thread)).substr(0, 32)));
    if (header_.strays) note(record_.defects, "there are stray lines in the header");
  }

  const Header& header_;
  const Surroundings& around_;
  std::string charset_;
  Record record_;
};

// Line ends of old Macintosh programs: CR alone.
bool has_bare_cr_only(std::string_view bytes) {
  return bytes.find('\n') == std::string_view::npos && bytes.find('\r') != std::string_view::npos;
}

}  // namespace

void prepare_mime() {
  Gmime::loaded();
}

Result<Record> read_message(std::string_view bytes, const Surroundings& surroundings) {
  std::string repaired;
  std::string_view readable = bytes;
  if (has_bare_cr_only(bytes)) {
    repaired = bytes;
    std::ranges::replace(repaired, '\r', '\n');
    readable = repaired;
  }
  Header header = read_header(readable);
  if (header.count == 0) return failure(Code::malformed, "this is not a mail message: it has no header field");
  if (readable.size() - header.body.size() > kMostHeader) {
    return failure(Code::limit, "the message's header is larger than 16 MB");
  }
  Surroundings around = surroundings;
  if (around.from_line.seconds == 0) around.from_line = from_line_time(header.from_line).value_or(Instant{});
  Record record = MessageReader(header, around).read();
  record.size = bytes.size();
  if (around.cut) note(record.defects, "the message is too long and was cut", Loss::rest);
  return record;
}

}  // namespace closeknit::sources
