// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/address.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"

namespace closeknit::people {
namespace {

// RFC 5321, section 4.5.3.1: 64 for the local part, "@", 255 for the domain.
constexpr std::size_t kLongestAddress = 320;

bool is_blank_or_control(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7f;
}

std::string_view trimmed(std::string_view text, std::string_view also) {
  auto drop = [also](char c) { return is_blank_or_control(c) || also.find(c) != std::string_view::npos; };
  while (!text.empty() && drop(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && drop(text.back()))
    text.remove_suffix(1);
  return text;
}

bool starts_with_mailto(std::string_view text) {
  constexpr std::string_view kScheme = "mailto:";
  return text.size() >= kScheme.size() &&
         std::equal(kScheme.begin(), kScheme.end(), text.begin(), [](char a, char b) { return a == text::lower(b); });
}

// Lower case of a two-byte character, for the scripts whose letters come in addresses: Latin-1, Latin Extended-A, Greek
// and Cyrillic. All of them stay two bytes long. What has no case, or is rarer than that, stays as it is: the worst
// that can follow is two identities that a name joins again.
unsigned lower_two_byte(unsigned point) {
  if ((point >= 0xC0 && point <= 0xDE && point != 0xD7) || (point >= 0x391 && point <= 0x3A9)) return point + 0x20;
  if (point >= 0x410 && point <= 0x42F) return point + 0x20;
  if (point >= 0x400 && point <= 0x40F) return point + 0x50;
  bool even_is_upper = (point >= 0x100 && point <= 0x137) || (point >= 0x14A && point <= 0x177);
  bool odd_is_upper = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
  if (point == 0x130 || point == 0x138) return point;
  if (even_is_upper) return point | 1;
  return odd_is_upper && point % 2 == 1 ? point + 1 : point;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    auto lead = static_cast<unsigned char>(result[i]);
    if (lead < 0x80) {
      result[i] = text::lower(result[i]);
    } else if (lead >= 0xC3 && lead <= 0xDF && i + 1 < result.size()) {
      unsigned point = lower_two_byte((lead & 0x1FU) << 6 | (static_cast<unsigned char>(result[i + 1]) & 0x3FU));
      result[i] = static_cast<char>(0xC0 | point >> 6);
      result[++i] = static_cast<char>(0x80 | (point & 0x3F));
    }
  }
  return result;
}

// `"ann"@example.org` is ann@example.org; quotes around anything that needs them stay (RFC 5321, section 4.1.2).
std::string_view unquoted(std::string_view local) {
  if (local.size() < 3 || local.front() != '"' || local.back() != '"') return local;
  std::string_view inside = local.substr(1, local.size() - 2);
  bool plain = std::none_of(inside.begin(), inside.end(), [](char c) {
    return is_blank_or_control(c) || std::string_view("\"\\()<>[]:;@,").find(c) != std::string_view::npos;
  });
  return plain ? inside : local;
}

bool has_blank(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_blank_or_control);
}

// A mail gateway's wrapping of "/O=ACME/CN=ALEE@gateway" and the like is no mailbox name.
bool is_directory_name(std::string_view local) {
  return local.find("/o=") == 0 || local.find("/cn=") == 0;
}

}  // namespace

std::optional<std::string> fold_mail_address(std::string_view address) {
  std::string_view text = trimmed(address, "<>'");
  while (starts_with_mailto(text))
    text = trimmed(text.substr(7), "<>'");
  while (text.ends_with('.'))
    text = trimmed(text.substr(0, text.size() - 1), "<>'");
  auto at = text.rfind('@');
  if (at == std::string_view::npos || text.size() > kLongestAddress) return std::nullopt;

  std::string local = lower(unquoted(trimmed(text.substr(0, at), "")));
  std::string domain = lower(trimmed(text.substr(at + 1), ""));
  bool quoted = local.size() > 2 && local.front() == '"' && local.back() == '"';
  if (local.empty() || domain.empty() || has_blank(domain) || is_directory_name(local)) return std::nullopt;
  if (!quoted && has_blank(local)) return std::nullopt;
  if (domain == "googlemail.com") domain = "gmail.com";
  return local + '@' + domain;
}

IdentityId mail_identity(std::string_view folded_address) {
  return identity_id("mail:" + std::string(folded_address));
}

IdentityId name_only_identity(std::string_view folded_name) {
  return identity_id("name:" + std::string(folded_name));
}

std::string_view local_part(std::string_view folded_address) {
  std::string_view local = folded_address.substr(0, folded_address.rfind('@'));
  auto plus = local.find('+');
  return plus == std::string_view::npos || plus == 0 ? local : local.substr(0, plus);
}

std::string_view domain_part(std::string_view folded_address) {
  auto at = folded_address.rfind('@');
  return at == std::string_view::npos ? std::string_view{} : folded_address.substr(at + 1);
}

}  // namespace closeknit::people
