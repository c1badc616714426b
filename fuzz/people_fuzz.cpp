// SPDX-License-Identifier: AGPL-3.0-or-later
// An address and a display name of any bytes, parted by a line end; all of it as a letter and as a signature.
#include "people/address.hpp"
#include "people/mass_mail.hpp"
#include "people/names.hpp"
#include "people/telephones.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

void check_address(std::string_view text) {
  auto folded = people::fold_mail_address(text);
  if (!folded) return;
  require(folded->size() <= 320);
  require(people::fold_mail_address(*folded) == folded);
  std::string_view domain = people::domain_part(*folded);
  require(!domain.empty() && folded->ends_with(domain) && folded->starts_with(people::local_part(*folded)));
  require(domain.ends_with(people::organisation_domain(domain)));
  people::is_public_mail_domain(domain);
  people::is_role_local_part(people::local_part(*folded));
  people::is_noreply_local_part(people::local_part(*folded));
}

void check_names(std::string_view one, std::string_view other) {
  people::Name name = people::parse_name(one), second = people::parse_name(other);
  require(name.words.size() <= people::kMostWords);
  require(people::relate(name, second) == people::relate(second, name));
  require(text::is_utf8(people::shown_name(one)));
}

void check_text(std::string_view text) {
  require(people::telephone_numbers(text).size() <= people::kMostNumbers);
  require((people::cues(text, text, text, false) & ~people::kAllCues) == 0);
  people::shouts(text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  std::size_t end = text.find('\n');
  std::string_view first = std::string_view(text).substr(0, end);
  check_address(first);
  check_text(text);
  check_names(first, end == std::string::npos ? first : std::string_view(text).substr(end + 1));
  return 0;
}
