// SPDX-License-Identifier: AGPL-3.0-or-later
// Blobs of a damaged book: they are refused or read, and what was read packs to what reads the same.
#include "book/packing.hpp"
#include "book/recording.hpp"
#include "require.hpp"
#include "ties/ties.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

// Three blobs from one input: the first two bytes part it.
void check_tie(std::string_view bytes) {
  if (bytes.size() < 2) return;
  auto sums_end = static_cast<std::uint8_t>(bytes[0]), counts_end = static_cast<std::uint8_t>(bytes[1]);
  bytes.remove_prefix(2);
  std::string_view sums = bytes.substr(0, sums_end);
  bytes.remove_prefix(sums.size());
  std::string_view counts = bytes.substr(0, counts_end);
  bytes.remove_prefix(counts.size());
  auto read = ties::unpack({1'700'000'000}, sums, counts, bytes);
  if (!read) return;
  ties::Packed packed = ties::pack(*read);
  auto again = ties::unpack(read->as_of, packed.sums, packed.counts, packed.days);
  require(again.has_value() && again->days == read->days && again->messages == read->messages);
}

void check_zones(std::string_view bytes) {
  auto zones = book::zones_from_bytes(bytes);
  require(book::zones_from_bytes(book::zones_to_bytes(zones)).size() == zones.size());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static book::Packer packer("");
  std::string_view bytes = fuzz::view(data, size);
  packer.unpack(bytes);
  require(packer.unpack(packer.pack(bytes)) == bytes);
  check_zones(bytes);
  check_tie(bytes);
  return 0;
}
