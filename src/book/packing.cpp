// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/packing.hpp"

#include <zdict.h>
#include <zstd.h>

#include <vector>

namespace closeknit::book {
namespace {

// Level 3 packs ordinary mail within 5 % of level 9 at a fifth of its time.
constexpr int kLevel = 3;

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};

}  // namespace

// Whoever only asks never packs, and whoever packs learns the dictionary for it at the first text: preparing it costs
// as much as unpacking a screenful of messages.
struct Packer::State {
  std::string dictionary;
  std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> packing{ZSTD_createCCtx()};
  std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> unpacking{ZSTD_createDCtx()};
  std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> packing_dictionary;
  std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> unpacking_dictionary;
};

Packer::Packer(std::string_view dictionary) : state_(std::make_unique<State>()) {
  if (dictionary.empty()) return;
  state_->dictionary = dictionary;
  state_->unpacking_dictionary.reset(ZSTD_createDDict(dictionary.data(), dictionary.size()));
}
Packer::~Packer() = default;
Packer::Packer(Packer&&) noexcept = default;
Packer& Packer::operator=(Packer&&) noexcept = default;

std::string Packer::pack(std::string_view text) {
  std::string packed;
  auto& s = *state_;
  if (!s.packing_dictionary && !s.dictionary.empty())
    s.packing_dictionary.reset(ZSTD_createCDict(s.dictionary.data(), s.dictionary.size(), kLevel));
  packed.resize_and_overwrite(ZSTD_compressBound(text.size()), [&](char* bytes, std::size_t room) {
    return s.packing_dictionary ? ZSTD_compress_usingCDict(s.packing.get(), bytes, room, text.data(), text.size(),
                                                           s.packing_dictionary.get())
                                : ZSTD_compressCCtx(s.packing.get(), bytes, room, text.data(), text.size(), kLevel);
  });
  return packed;
}

std::optional<std::string> Packer::unpack(std::string_view packed) {
  unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMostUnpacked) return {};
  std::string text(static_cast<std::size_t>(size), '\0');
  auto& s = *state_;
  std::size_t got =
      s.unpacking_dictionary
          ? ZSTD_decompress_usingDDict(s.unpacking.get(), text.data(), text.size(), packed.data(), packed.size(),
                                       s.unpacking_dictionary.get())
          : ZSTD_decompressDCtx(s.unpacking.get(), text.data(), text.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) || got != text.size()) return {};
  return text;
}

std::string train_dictionary(std::span<const std::string> samples) {
  std::string joined;
  std::vector<std::size_t> sizes;
  for (const std::string& sample : samples) {
    joined += sample;
    sizes.push_back(sample.size());
  }
  std::string dictionary(kDictionaryBytes, '\0');
  std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), joined.data(), sizes.data(),
                                           static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size)) return {};
  dictionary.resize(size);
  return dictionary;
}

}  // namespace closeknit::book
