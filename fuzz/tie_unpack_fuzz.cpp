// SPDX-License-Identifier: AGPL-3.0-or-later
// Ties of a damaged book: whatever is read as sums gives a tie with sound figures, alone and joined with itself.
#include <cmath>
#include <cstring>
#include <numeric>

#include "require.hpp"
#include "ties/ties.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

void check(const ties::Sums& sums, Instant now) {
  const ties::Tie tie = ties::tie_of(sums, now);
  require(std::isfinite(tie.score));
  require(tie.strength >= 0 && tie.strength <= 1);
  require(tie.confidence >= 0 && tie.confidence <= 1);
  require(tie.reciprocity >= 0 && tie.reciprocity <= 1);
  require(tie.silence.count >= 0);
  double shares = 0;
  for (const ties::PartOf& part : tie.parts)
    shares += part.share;
  require(shares == tie.score);
  require(ties::in_words(tie).empty() == !tie.rhythm.has_value());
}

}  // namespace

// The moments, then three blobs: the first bytes part the input.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kHead = 2 * sizeof(std::int64_t) + 2;
  if (size < kHead) return 0;
  std::int64_t as_of = 0, now = 0;
  std::memcpy(&as_of, data, sizeof as_of);
  std::memcpy(&now, data + sizeof as_of, sizeof now);
  now %= std::int64_t{1} << 34;  // what a clock may show
  std::string_view bytes = fuzz::view(data, size);
  const std::size_t sums_length = data[kHead - 2], counts_length = data[kHead - 1];
  bytes.remove_prefix(kHead);
  const std::string_view sums = bytes.substr(0, sums_length);
  bytes.remove_prefix(sums.size());
  const std::string_view counts = bytes.substr(0, counts_length);
  bytes.remove_prefix(counts.size());

  const auto read = ties::unpack({as_of}, sums, counts, bytes);
  if (!read) return 0;
  check(*read, {now});
  const ties::Packed packed = ties::pack(*read);
  require(ties::unpack(read->as_of, packed.sums, packed.counts, packed.days).has_value());
  ties::Sums twice = *read;
  ties::add(twice, *read);
  check(twice, {now});
  return 0;
}
