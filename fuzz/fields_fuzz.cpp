// SPDX-License-Identifier: AGPL-3.0-or-later
// A header field of any bytes, read as each of the things that a field may be.
#include <algorithm>
#include <vector>

#include "conversations/conversations.hpp"
#include "require.hpp"
#include "sources/mime.hpp"
#include "sources/mime_addresses.hpp"
#include "sources/mime_charset.hpp"
#include "sources/mime_dates.hpp"
#include "sources/mime_ids.hpp"
#include "sources/mime_media.hpp"
#include "sources/mime_traits.hpp"
#include "text/utf8.hpp"

namespace {

using namespace closeknit;
using fuzz::require;
using Defects = std::vector<sources::Defect>;

void check_addresses(std::string_view raw, Defects& defects) {
  std::string utf8 = sources::header_utf8(raw, "", defects);
  require(text::is_utf8(utf8));
  for (std::size_t most : {std::size_t{3}, sources::kMostRecipients}) {
    auto list = sources::parse_addresses(utf8, defects, most);
    require(list.mailboxes.size() <= most);
    for (const sources::Mailbox& mailbox : list.mailboxes) {
      require(!mailbox.name.empty() || !mailbox.address.empty());
      require(text::is_utf8(mailbox.name) && text::is_utf8(mailbox.address));
    }
  }
}

// Years as mail may have them: nothing that a date gives may overflow what is reckoned with it.
void check_date(std::string_view raw) {
  auto date = sources::parse_date(raw);
  if (!date) return;
  require(date->at.seconds > -100'000'000'000 && date->at.seconds < 400'000'000'000);
  require(std::abs(date->zone_minutes) <= 24 * 60);
}

void check_ids(std::string_view raw) {
  std::string id = sources::message_id_of(raw);
  require(std::ranges::none_of(id, [](char c) { return c == '<' || c == '>' || c == '\n'; }));
  for (const std::string& one : sources::message_ids_in(raw))
    require(!one.empty());
}

void check_words(std::string_view raw, Defects& defects) {
  std::string words = sources::header_text(raw, "", defects);
  require(text::is_utf8(words) && words.find_first_of("\r\n") == std::string::npos);
  sources::subject_traits(words);
  require(text::is_utf8(conversations::bare_subject(words).text));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool prepared = (sources::prepare_mime(), true);
  require(prepared);
  std::string_view raw = fuzz::view(data, size);
  Defects defects;
  check_addresses(raw, defects);
  check_date(raw);
  check_ids(raw);
  check_words(raw, defects);
  require(text::is_utf8(sources::parse_media_type(raw, defects).name));
  require(text::is_utf8(sources::parse_disposition(raw, defects).name));
  sources::parse_encoding(raw);
  sources::list_id_of(raw);
  require(text::is_utf8(sources::to_utf8(std::string(raw), raw.substr(0, raw.find('\n')), defects)));
  require(defects.size() <= sources::kMostDefects);
  return 0;
}
