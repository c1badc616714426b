// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes: numbers and texts one behind the other, for what the book keeps in one piece. Numbers are little-endian,
// doubles IEEE 754, varints LEB128 (seven bits a byte, lowest first).
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

namespace closeknit {

static_assert(std::endian::native == std::endian::little, "bytes are kept little-endian; swap here before porting");
static_assert(std::numeric_limits<double>::is_iec559);

template <typename Number>
void put_number(std::string& bytes, Number number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof number);
}

inline void put_varint(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7)
    bytes.push_back(static_cast<char>(number | 0x80));
  bytes.push_back(static_cast<char>(number));
}

// Numbers near 0 as small ones, whatever their sign, for varints: 0, -1, 1, -2 … become 0, 1, 2, 3 …
inline std::uint32_t zigzag(std::int32_t number) {
  return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
}
inline std::int32_t unzigzag(std::uint32_t number) {
  return static_cast<std::int32_t>((number >> 1) ^ (~(number & 1) + 1));
}

// Its length as a varint, then the text.
inline void put_text(std::string& bytes, std::string_view text) {
  put_varint(bytes, text.size());
  bytes.append(text);
}

// Takes off the front what was put; once something was missing, `ok` stays false and all further numbers are 0, all
// texts empty.
struct ByteReader {
  std::string_view bytes;
  bool ok = true;

  template <typename Number>
  Number number() {
    Number number{};
    if (!ok || bytes.size() < sizeof number) {
      ok = false;
      return number;
    }
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return number;
  }

  // Of at most 32 bits; a larger one is malformed.
  std::uint32_t varint() {
    if (ok && !bytes.empty() && static_cast<std::uint8_t>(bytes[0]) < 0x80) {  // nearly all are small
      const auto number = static_cast<std::uint8_t>(bytes[0]);
      bytes.remove_prefix(1);
      return number;
    }
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const auto byte = number<std::uint8_t>();
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) {
        if (value > std::numeric_limits<std::uint32_t>::max()) ok = false;
        return ok ? static_cast<std::uint32_t>(value) : 0;
      }
    }
    ok = false;
    return 0;
  }

  std::string_view text() {
    const std::size_t size = varint();
    if (!ok || size > bytes.size()) {
      ok = false;
      return {};
    }
    std::string_view text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return text;
  }

  bool at_end() const { return ok && bytes.empty(); }
};

}  // namespace closeknit
