// SPDX-License-Identifier: AGPL-3.0-or-later
// What every fuzz program here is made of: one function that takes any bytes, and promises that must hold for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace closeknit::fuzz {

// A broken promise ends the program here, so that the input which broke it is kept.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace closeknit::fuzz
