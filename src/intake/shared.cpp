// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/shared.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <ctime>
#include <new>

#include "ground/result.hpp"

namespace closeknit::intake {

struct Shared::Layout {
  std::atomic<book::DictionaryNumber> number{0};
  std::size_t size = 0;
  std::array<char, book::kDictionaryBytes> content{};
  std::array<Busy, kMostWorkers> busy;
};

Shared::Shared() {
  void* memory = mmap(nullptr, sizeof(Layout), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw Fault({Code::unavailable, "there is no memory left", "", "close other programs"});
  layout_ = new (memory) Layout;
}
Shared::~Shared() {
  munmap(layout_, sizeof(Layout));
}

void Shared::publish(const book::Dictionary& dictionary) {
  layout_->size = std::min(dictionary.content.size(), layout_->content.size());
  std::copy_n(dictionary.content.data(), layout_->size, layout_->content.data());
  layout_->number.store(dictionary.number, std::memory_order_release);
}
book::DictionaryNumber Shared::dictionary_number() const {
  return layout_->number.load(std::memory_order_acquire);
}
std::string_view Shared::dictionary() const {
  return {layout_->content.data(), layout_->size};
}
Shared::Busy& Shared::busy(unsigned worker) {
  return layout_->busy[worker];
}

std::int64_t monotonic_seconds() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

}  // namespace closeknit::intake
