// SPDX-License-Identifier: AGPL-3.0-or-later
// What a worker says that a hostile message has damaged: it is read, or is a Fault; nothing else.
#include "ground/result.hpp"
#include "intake/arrival.hpp"
#include "require.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

// What was read says the same when it is written again; bytes after its end belong to nothing.
template <typename Read>
void check(std::string_view bytes, Read read) {
  try {
    std::string again = intake::to_bytes(read(bytes));
    require(again.size() <= bytes.size());
    require(intake::to_bytes(read(again)) == again);
  } catch (const Fault&) {
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check(fuzz::view(data, size), intake::word_from_bytes);
  check(fuzz::view(data, size), intake::unit_from_bytes);
  return 0;
}
