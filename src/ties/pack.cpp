// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/pack.hpp"

#include "ground/bytes.hpp"

namespace closeknit::ties {
namespace {

// Calls `take` with the number, the direction and the part of each of the four flows, in the order of the blob.
template <typename Take>
void each_flow(Take take) {
  for (std::size_t flow = 0; flow < 4; ++flow)
    take(flow, flow / 2, flow % 2);
}

std::string pack_sums(const Sums& sums) {
  std::string bytes(1, '\0');
  each_flow([&](std::size_t flow, std::size_t direction, std::size_t part) {
    if (sums.decayed.back()[direction][part] == 0) return;  // the longest half-life forgets last
    bytes[0] = static_cast<char>(bytes[0] | (1 << flow));
    for (const auto& directions : sums.decayed)
      put_number(bytes, directions[direction][part]);
  });
  return bytes;
}

void pack_delays(std::string& bytes, const Delays& delays) {
  std::size_t kept = delays.size();
  while (kept > 0 && delays[kept - 1] == 0)
    --kept;
  put_number(bytes, static_cast<std::uint8_t>(kept));
  for (std::size_t k = 0; k < kept; ++k)
    put_number(bytes, delays[k]);
}

std::string pack_counts(const Sums& sums) {
  std::string bytes;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    put_number(bytes, sums.messages[direction][0]);
    put_number(bytes, sums.messages[direction][1]);
    put_number(bytes, sums.alone[direction]);
    put_number(bytes, sums.started[direction]);
    put_number(bytes, sums.first[direction].seconds);
    put_number(bytes, sums.last[direction].seconds);
    pack_delays(bytes, sums.delays[direction]);
  }
  return bytes;
}

std::string pack_days(const Sums& sums) {
  std::string bytes;
  for (const DaySet& days : sums.days) {
    put_varint(bytes, days.size());
    for (std::size_t i = 0; i < days.size(); ++i)
      put_varint(bytes, i == 0 ? zigzag(days[0]) : static_cast<std::uint32_t>(days[i] - days[i - 1]));
  }
  return bytes;
}

// Moments that an interaction's id can hold (years 1698 to 2786): differences of such can never overflow.
bool plausible(Instant at) {
  return at.seconds >= -kInteractionEpoch && at.seconds < 3 * kInteractionEpoch;
}
bool plausible_day(std::int64_t day) {
  return plausible(Instant{day * kSecondsPerDay});
}

// Each message weighs at most 1, and its counter has 32 bits. Not-a-number fails the comparison too.
constexpr double kMostSum = 4294967296.0;

bool unpack_sums(Sums& into, std::string_view bytes) {
  ByteReader reader{bytes};
  const auto present = reader.number<std::uint8_t>();
  if (present > 0xF) return false;
  bool sane = true;
  each_flow([&](std::size_t flow, std::size_t direction, std::size_t part) {
    const bool there = (present >> flow & 1) != 0;
    for (auto& directions : into.decayed) {
      double& sum = directions[direction][part];
      sum = there ? reader.number<double>() : 0;
      sane = sane && sum >= 0 && sum <= kMostSum;
    }
  });
  return sane && reader.at_end();
}

void unpack_delays(Delays& delays, ByteReader& reader) {
  delays.fill(0);
  const std::size_t kept = reader.number<std::uint8_t>();
  if (kept > delays.size()) reader.ok = false;
  for (std::size_t k = 0; k < kept && reader.ok; ++k)
    delays[k] = reader.number<std::uint32_t>();
}

bool unpack_counts(Sums& into, std::string_view bytes) {
  ByteReader reader{bytes};
  bool sane = true;
  for (std::size_t direction = 0; direction < 2; ++direction) {
    into.messages[direction][0] = reader.number<std::uint32_t>();
    into.messages[direction][1] = reader.number<std::uint32_t>();
    into.alone[direction] = reader.number<std::uint32_t>();
    into.started[direction] = reader.number<std::uint32_t>();
    into.first[direction].seconds = reader.number<std::int64_t>();
    into.last[direction].seconds = reader.number<std::int64_t>();
    unpack_delays(into.delays[direction], reader);
    sane = sane && plausible(into.first[direction]) && plausible(into.last[direction]);
  }
  return sane && reader.at_end();
}

bool unpack_day_set(DaySet& days, ByteReader& reader) {
  days.clear();
  const std::uint32_t count = reader.varint();
  if (count > reader.bytes.size()) return false;  // each day takes at least one byte
  days.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t number = reader.varint();
    if (!reader.ok || (i > 0 && number == 0)) return false;
    const std::int64_t day = i == 0 ? unzigzag(number) : std::int64_t{days.back()} + number;
    if (!plausible_day(day)) return false;
    days.push_back(static_cast<std::int32_t>(day));
  }
  return reader.ok;
}

bool unpack_days(Sums& into, std::string_view bytes) {
  ByteReader reader{bytes};
  return unpack_day_set(into.days[0], reader) && unpack_day_set(into.days[1], reader) && reader.at_end();
}

}  // namespace

Packed pack(const Sums& sums) {
  return {pack_sums(sums), pack_counts(sums), pack_days(sums)};
}

bool unpack_into(Sums& into, Instant as_of, std::string_view sums, std::string_view counts, std::string_view days) {
  into.as_of = as_of;
  return plausible(as_of) && unpack_sums(into, sums) && unpack_counts(into, counts) && unpack_days(into, days);
}

std::optional<Sums> unpack(Instant as_of, std::string_view sums, std::string_view counts, std::string_view days) {
  Sums unpacked;
  if (!unpack_into(unpacked, as_of, sums, counts, days)) return std::nullopt;
  return unpacked;
}

}  // namespace closeknit::ties
