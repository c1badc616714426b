// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/counts.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace closeknit::people {
namespace {

constexpr std::size_t kWidth = sizeof(std::uint32_t);

std::uint32_t added(std::uint32_t a, std::uint32_t b) {
  return b > std::numeric_limits<std::uint32_t>::max() - a ? std::numeric_limits<std::uint32_t>::max() : a + b;
}

}  // namespace

Counts operator+(Counts a, const Counts& b) {
  for (auto member : kCountMembers)
    a.*member = added(a.*member, b.*member);
  return a;
}

Counts operator-(Counts a, const Counts& b) {
  for (auto member : kCountMembers)
    a.*member -= std::min(a.*member, b.*member);
  return a;
}

std::string pack(const Counts& counts) {
  std::string blob;
  blob.reserve(kCountMembers.size() * kWidth);
  for (auto member : kCountMembers)
    for (std::size_t byte = 0; byte < kWidth; ++byte)
      blob += static_cast<char>(counts.*member >> (8 * byte));
  return blob;
}

Counts unpack(std::string_view blob) {
  Counts counts;
  if (blob.size() % kWidth != 0 || blob.size() > kCountMembers.size() * kWidth) return counts;
  for (std::size_t i = 0; i < blob.size() / kWidth; ++i)
    for (std::size_t byte = 0; byte < kWidth; ++byte)
      counts.*kCountMembers[i] |= static_cast<std::uint32_t>(static_cast<unsigned char>(blob[i * kWidth + byte]))
                                  << (8 * byte);
  return counts;
}

}  // namespace closeknit::people
