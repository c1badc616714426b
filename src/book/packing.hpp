// SPDX-License-Identifier: AGPL-3.0-or-later
// Packing: how texts are kept small (zstd, with a dictionary trained on the book's own first messages, since one
// short mail alone hardly compresses).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace closeknit::book {

// Which dictionary packed a text: 0 none, else a row of table `dictionary`.
using DictionaryNumber = std::int64_t;

// Not thread-safe; keep one per thread.
class Packer {
 public:
  // `dictionary` may be empty: then texts are packed on their own.
  explicit Packer(std::string_view dictionary);
  ~Packer();
  Packer(Packer&&) noexcept;
  Packer& operator=(Packer&&) noexcept;

  std::string pack(std::string_view text);
  // Nothing for bytes that this packer's dictionary did not pack, or that would unpack to more than kMostUnpacked.
  std::optional<std::string> unpack(std::string_view packed);

 private:
  struct State;
  std::unique_ptr<State> state_;
};
inline constexpr std::size_t kMostUnpacked = 64 << 20;

// A dictionary from samples of what will be packed; empty where there is too little to learn from.
std::string train_dictionary(std::span<const std::string> samples);
inline constexpr std::size_t kDictionaryBytes = 32 << 10;

}  // namespace closeknit::book
