// SPDX-License-Identifier: AGPL-3.0-or-later
// What a file is and what its name says, for any bytes; a .emlx file of any bytes.
#include "require.hpp"
#include "sources/mailbox.hpp"
#include "sources/modified_utf7.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  std::string_view bytes = fuzz::view(data, size);
  std::string_view name = bytes.substr(0, bytes.find('\n'));
  sources::look(bytes.substr(0, 4096), name);
  sources::folder_meaning(name);
  fuzz::require(!text::is_utf8(name) || text::is_utf8(sources::from_modified_utf7(name)));
  sources::maildir_flags(name);
  fuzz::require(name.starts_with(sources::maildir_base(name)));
  sources::from_line_time(name);
  if (auto message = sources::inside_emlx(bytes)) {
    fuzz::require(message->bytes.empty() ||
                  (message->bytes.data() >= bytes.data() &&
                   message->bytes.data() + message->bytes.size() <= bytes.data() + bytes.size()));
  }
  return 0;
}
