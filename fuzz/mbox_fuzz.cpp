// SPDX-License-Identifier: AGPL-3.0-or-later
// An mbox of any bytes: its pieces lie in order inside the file, and two readers that begin at its start and at its
// middle give what one gives. The first byte says where the middle is.
#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "require.hpp"
#include "sources/mailbox.hpp"

namespace {

using closeknit::fuzz::require;

std::vector<std::uint64_t> places(const std::string& path, std::uint64_t begin, std::uint64_t end) {
  std::vector<std::uint64_t> found;
  std::uint64_t last = begin;
  auto next = closeknit::sources::for_each_message(path, begin, end, [&](const closeknit::sources::Piece& piece) {
    require(piece.offset >= last && piece.offset < end && piece.end > piece.offset);
    last = piece.end;
    found.push_back(piece.offset);
    return true;
  });
  require(next.has_value());
  return found;
}

// A length in a header hides lines that look like From lines from a reader that comes from the front; one that begins
// behind the header cannot know it.
bool may_hide(std::string_view bytes) {
  return bytes.find("ength") != std::string_view::npos || bytes.find("ENGTH") != std::string_view::npos ||
         bytes.find("LENGTH") != std::string_view::npos;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const int file = memfd_create("mbox", 0);
  static const std::string path = "/proc/self/fd/" + std::to_string(file);
  std::string_view bytes = closeknit::fuzz::view(data + 1, size - 1);
  require(ftruncate(file, 0) == 0 && pwrite(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  auto whole = places(path, 0, bytes.size());
  if (may_hide(bytes)) return 0;
  std::size_t middle = bytes.size() * data[0] / 256;
  auto halves = places(path, 0, middle);
  for (std::uint64_t place : places(path, middle, bytes.size()))
    halves.push_back(place);
  require(halves == whole);
  return 0;
}
