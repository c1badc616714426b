// SPDX-License-Identifier: AGPL-3.0-or-later
// Memory shared with the workers: the dictionary, once it is known, and what each worker is busy with, so that the
// message that kills or stalls one can be named and left out.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "book/packing.hpp"
#include "book/recording.hpp"

namespace closeknit::intake {

inline constexpr unsigned kMostWorkers = 64;

class Shared {
 public:
  Shared();
  ~Shared();
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;

  // Written once by the parent; workers see 0 and "" until then.
  void publish(const book::Dictionary& dictionary);
  book::DictionaryNumber dictionary_number() const;
  std::string_view dictionary() const;

  // What a worker does now; `since` in seconds of the monotonic clock, 0: idle.
  struct Busy {
    std::atomic<std::uint64_t> unit{0};
    std::atomic<std::uint64_t> position{0};
    std::atomic<std::int64_t> since{0};
  };
  Busy& busy(unsigned worker);

 private:
  struct Layout;
  Layout* layout_;
};

std::int64_t monotonic_seconds();

}  // namespace closeknit::intake
