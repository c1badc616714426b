// SPDX-License-Identifier: AGPL-3.0-or-later
// A message of any bytes: it is refused, or gives a record that keeps what record.hpp promises.
#include <algorithm>
#include <vector>

#include "require.hpp"
#include "sources/mime.hpp"
#include "text/utf8.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

constexpr sources::Surroundings kSurroundings{
    .from_line = {}, .file_time = {}, .now = {1'800'000'000}, .flags = 0, .traits = 0};

void check_zones(const sources::Record& record) {
  std::uint32_t at = 0;
  for (const text::Zone& zone : record.zones) {
    require(zone.begin == at && zone.end > zone.begin);
    at = zone.end;
  }
  require(at == record.body.size());
}

void check_mailboxes(const std::vector<sources::Mailbox>& mailboxes) {
  for (const sources::Mailbox& mailbox : mailboxes)
    require(text::is_utf8(mailbox.name) && text::is_utf8(mailbox.address));
}

void check(const sources::Record& record) {
  require(bool(record.key));
  require(record.body.size() <= sources::kMostBody && text::is_utf8(record.body));
  require(text::is_utf8(record.subject) && record.subject.find('\n') == std::string::npos);
  require(record.references.size() <= 100);
  require(record.to.size() + record.cc.size() + record.bcc.size() <= 3 * sources::kMostRecipients);
  for (const auto* mailboxes : {&record.from, &record.sender, &record.reply_to, &record.to, &record.cc, &record.bcc})
    check_mailboxes(*mailboxes);
  check_zones(record);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool prepared = (sources::prepare_mime(), true);
  require(prepared);
  auto first = sources::read_message(fuzz::view(data, size), kSurroundings);
  if (!first) return 0;
  check(*first);
  // The same bytes are the same message, whatever was read between.
  auto second = sources::read_message(fuzz::view(data, size), kSurroundings);
  require(second && second->key == first->key && second->rank == first->rank && second->body == first->body);
  return 0;
}
