// SPDX-License-Identifier: AGPL-3.0-or-later
#include "post/private_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace closeknit::post {
namespace {

struct Range {
  std::array<std::uint8_t, 4> begin;
  unsigned bits;
};
constexpr std::array kRanges4{
    Range{{0, 0, 0, 0}, 8},      Range{{10, 0, 0, 0}, 8},    Range{{100, 64, 0, 0}, 10},   Range{{127, 0, 0, 0}, 8},
    Range{{169, 254, 0, 0}, 16}, Range{{172, 16, 0, 0}, 12}, Range{{192, 0, 0, 0}, 24},    Range{{192, 0, 2, 0}, 24},
    Range{{192, 168, 0, 0}, 16}, Range{{198, 18, 0, 0}, 15}, Range{{198, 51, 100, 0}, 24}, Range{{203, 0, 113, 0}, 24},
    Range{{224, 0, 0, 0}, 4},    Range{{240, 0, 0, 0}, 4},
};

bool starts_with(std::span<const std::uint8_t> address, std::span<const std::uint8_t> begin, unsigned bits) {
  constexpr unsigned kByte = 8;
  for (unsigned bit = 0; bit < bits; ++bit) {
    const auto mask = static_cast<std::uint8_t>(0x80U >> bit % kByte);
    if ((address[bit / kByte] & mask) != (begin[bit / kByte] & mask)) return false;
  }
  return true;
}

bool is_private_4(std::span<const std::uint8_t> address) {
  return std::ranges::any_of(kRanges4,
                             [&](const Range& range) { return starts_with(address, range.begin, range.bits); });
}

bool is_private_6(std::span<const std::uint8_t> address) {
  constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  constexpr std::array<std::uint8_t, 12> kTranslated{0x00, 0x64, 0xFF, 0x9B};  // RFC 6052
  constexpr std::array<std::uint8_t, 2> kSixToFour{0x20, 0x02};                // RFC 3056
  constexpr std::array<std::uint8_t, 1> kPublic{0x20};  // 2000::/3 is all that is given out (RFC 4291)
  constexpr std::array<std::uint8_t, 4> kDocuments{0x20, 0x01, 0x0D, 0xB8};
  constexpr unsigned kInFour = 96, kSixToFourBits = 16, kPublicBits = 3, kDocumentBits = 32;
  if (starts_with(address, kMapped, kInFour) || starts_with(address, kTranslated, kInFour))
    return is_private_4(address.subspan(kMapped.size()));
  if (starts_with(address, kSixToFour, kSixToFourBits)) return is_private_4(address.subspan(kSixToFour.size(), 4));
  return !starts_with(address, kPublic, kPublicBits) || starts_with(address, kDocuments, kDocumentBits);
}

}  // namespace

bool is_private_address(std::string_view ip) {
  const std::string text(ip.substr(0, ip.find('%')));  // without the name of an interface
  std::array<std::uint8_t, sizeof(in_addr)> four{};
  if (inet_pton(AF_INET, text.c_str(), four.data()) == 1) return is_private_4(four);
  std::array<std::uint8_t, sizeof(in6_addr)> six{};
  if (inet_pton(AF_INET6, text.c_str(), six.data()) == 1) return is_private_6(six);
  return true;
}

}  // namespace closeknit::post
