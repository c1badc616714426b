// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/modified_utf7.hpp"

#include <cstdint>
#include <optional>

#include "text/codepoint.hpp"

namespace closeknit::sources {
namespace {

int sextet(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == ',' ? 63 : -1;  // "," stands for base64's "/"
}

bool is_high(std::uint32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(std::uint32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// One run of base64 as UTF-16; nothing where it is neither.
std::optional<std::string> run(std::string_view letters) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  std::uint32_t high = 0;
  for (char letter : letters) {
    int value = sextet(letter);
    if (value < 0) return {};
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 16) continue;
    held -= 16;
    std::uint32_t unit = bits >> held & 0xFFFF;
    if (is_low(unit) != (high != 0)) return {};
    if (is_low(unit))
      text::append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    else if (!is_high(unit))
      text::append_utf8(out, unit);
    high = is_high(unit) ? unit : 0;
  }
  bool padded = held < 6 && (bits & ((1U << held) - 1)) == 0;
  return high == 0 && padded && !out.empty() ? std::optional(out) : std::nullopt;
}

}  // namespace

std::string from_modified_utf7(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    if (name[at] != '&') {
      out.push_back(name[at++]);
      continue;
    }
    std::size_t end = name.find('-', at);
    if (end == std::string_view::npos) return std::string(name);
    auto decoded = end == at + 1 ? std::optional<std::string>("&") : run(name.substr(at + 1, end - at - 1));
    if (!decoded) return std::string(name);
    out += *decoded;
    at = end + 1;
  }
  return out;
}

}  // namespace closeknit::sources
