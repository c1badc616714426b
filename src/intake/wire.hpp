// SPDX-License-Identifier: AGPL-3.0-or-later
// Wire: how units go to the workers and arrivals come back: frames of a length and plain little-endian values.
// Both ends are the same program, so there are no versions; a frame that does not read to its end is a Fault.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "ground/result.hpp"

namespace closeknit::intake {

class WireOut {
 public:
  template <typename T>
    requires std::is_trivially_copyable_v<T>
  void put(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put_text(std::string_view text) {
    put(static_cast<std::uint64_t>(text.size()));
    bytes_.append(text);
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

class WireIn {
 public:
  explicit WireIn(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
    requires std::is_trivially_copyable_v<T>
  T take() {
    T value;
    std::string_view bytes = cut(sizeof value);
    std::memcpy(&value, bytes.data(), bytes.size());
    return value;
  }
  std::string_view take_text() { return cut(take<std::uint64_t>()); }
  // How many things follow, of at least `least` bytes each: never more than the rest of the frame can hold.
  std::size_t take_count(std::size_t least) {
    auto count = take<std::uint64_t>();
    if (count > bytes_.size() / least) refuse();
    return count;
  }

 private:
  std::string_view cut(std::uint64_t size) {
    if (size > bytes_.size()) refuse();
    std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }
  [[noreturn]] static void refuse() { throw Fault({Code::broken, "a worker sent half a message", "", ""}); }
  std::string_view bytes_;
};

}  // namespace closeknit::intake
