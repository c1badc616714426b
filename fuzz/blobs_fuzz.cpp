// SPDX-License-Identifier: AGPL-3.0-or-later
// Blobs of a damaged book: they are refused or read, and what was read packs to what reads the same.
#include "book/interaction_row.hpp"
#include "book/packing.hpp"
#include "book/recording.hpp"
#include "pages/standings_pack.hpp"
#include "people/counts.hpp"
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

void check_keys(std::string_view bytes) {
  auto keys = book::keys_from_bytes(bytes);
  require(bytes.starts_with(book::keys_to_bytes(keys)) && keys.size() == bytes.size() / 8);
}

void check_counts(std::string_view bytes) {
  people::Counts counts = people::unpack(bytes);
  require(people::unpack(people::pack(counts)) == counts);
}

void check_standings(std::string_view bytes) {
  constexpr Instant kNow{1'700'000'000};
  static const std::string kHeading = pages::pack({}, kNow).substr(0, 9);  // format and weights
  auto everybody = pages::unpack(kHeading + std::string(bytes), kNow);
  if (!everybody) return;
  std::string packed = pages::pack(*everybody, kNow);
  auto again = pages::unpack(packed, kNow);
  require(again.has_value() && again->standings.size() == everybody->standings.size());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static book::Packer packer("");
  std::string_view bytes = fuzz::view(data, size);
  packer.unpack(bytes);
  require(packer.unpack(packer.pack(bytes)) == bytes);
  check_zones(bytes);
  check_keys(bytes);
  check_counts(bytes);
  check_tie(bytes);
  check_standings(bytes);
  return 0;
}
