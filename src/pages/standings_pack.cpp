// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/standings_pack.hpp"

#include <algorithm>
#include <array>

#include "ground/bytes.hpp"
#include "ground/ids.hpp"

namespace closeknit::pages {
namespace {

// To be raised with every change to the format or to what a standing says of the same sums.
constexpr std::uint8_t kPackedAs = 1;

// Whoever updates closeknit in the middle of a day has other weights.
std::uint64_t fingerprint() {
  std::string weights;
  put_number(weights, ties::shipped_norms().weights);
  return stable_hash(weights);
}

constexpr std::uint8_t kTwoWay = 1;

// The lengths that a tie may lack, in the order of their flags.
auto lengths_of(auto& tie) {
  return std::array{&tie.rhythm, &tie.long_gap, &tie.my_delay, &tie.their_delay};
}

void put_norms(std::string& bytes, const ties::Norms& norms) {
  put_number(bytes, static_cast<std::uint8_t>(norms.channel));
  put_number(bytes, norms.weights);
  put_number(bytes, norms.per_spread);
  put_number(bytes, norms.typical);
}

template <typename Choice>
Choice one_of(ByteReader& reader, Choice last) {
  const auto choice = static_cast<Choice>(reader.number<std::uint8_t>());
  if (choice > last) reader.ok = false;
  return choice;
}

ties::Norms take_norms(ByteReader& reader) {
  ties::Norms norms;
  norms.channel = one_of(reader, ties::Channel::call);
  norms.weights = reader.number<ties::TieFeatures>();
  norms.per_spread = reader.number<ties::TieFeatures>();
  norms.typical = reader.number<double>();
  return norms;
}

// Nothing lies in the future of the last contact.
Instant moment_of(const Standing& standing, Instant now) {
  return std::max(now, standing.last);
}

void put_tie(std::string& bytes, const Standing& standing, Instant now) {
  const ties::Tie& tie = standing.tie;
  std::uint8_t flags = tie.two_way ? kTwoWay : 0;
  std::uint8_t flag = kTwoWay;
  for (const auto* length : lengths_of(tie)) {
    flag = static_cast<std::uint8_t>(flag << 1);
    if (*length) flags |= flag;
  }
  put_number(bytes, flags);
  for (const double figure : {tie.score, tie.strength, tie.confidence, tie.reciprocity})
    put_number(bytes, figure);
  put_number(bytes, (moment_of(standing, now) + Days{-tie.quiet.count}).seconds);
  for (const auto* length : lengths_of(tie))
    if (*length) put_number(bytes, (*length)->count);
}

void take_tie(ByteReader& reader, Standing& standing, Instant now) {
  ties::Tie& tie = standing.tie;
  const auto flags = reader.number<std::uint8_t>();
  tie.two_way = (flags & kTwoWay) != 0;
  for (double* figure : {&tie.score, &tie.strength, &tie.confidence, &tie.reciprocity})
    *figure = reader.number<double>();
  tie.quiet = moment_of(standing, now) - Instant{reader.number<std::int64_t>()};
  tie.silence = moment_of(standing, now) - standing.last;
  std::uint8_t flag = kTwoWay;
  for (auto* length : lengths_of(tie)) {
    flag = static_cast<std::uint8_t>(flag << 1);
    if ((flags & flag) != 0) *length = Days{reader.number<double>()};
  }
}

void put_standing(std::string& bytes, const Standing& standing, Instant now) {
  put_number(bytes, standing.person.value);
  put_text(bytes, standing.name);
  put_number(bytes, static_cast<std::uint8_t>(standing.kind));
  put_number(bytes, static_cast<std::uint8_t>(standing.circle));
  put_number(bytes, static_cast<std::uint8_t>(standing.tie.trend));
  put_varint(bytes, zigzag(standing.closer));
  put_varint(bytes, standing.identities.size());
  for (const IdentityId identity : standing.identities)
    put_number(bytes, identity.value);
  for (const std::uint32_t count : {standing.messages_in, standing.messages_out, standing.asked, standing.answered})
    put_varint(bytes, count);
  put_number(bytes, standing.first.seconds);
  put_number(bytes, standing.last.seconds);
  put_tie(bytes, standing, now);
}

Standing take_standing(ByteReader& reader, Instant now) {
  Standing standing;
  standing.person.value = reader.number<std::int64_t>();
  standing.name = reader.text();
  standing.kind = one_of(reader, people::Kind::organisation);
  standing.circle = one_of(reader, ties::Circle::connection);
  standing.tie.trend = one_of(reader, ties::Trend::dormant);
  standing.closer = unzigzag(reader.varint());
  const std::size_t identities = reader.varint();
  if (identities > reader.bytes.size()) reader.ok = false;  // each takes eight
  for (std::size_t i = 0; i < identities && reader.ok; ++i)
    standing.identities.push_back({reader.number<std::int64_t>()});
  for (std::uint32_t* count : {&standing.messages_in, &standing.messages_out, &standing.asked, &standing.answered})
    *count = reader.varint();
  standing.first.seconds = reader.number<std::int64_t>();
  standing.last.seconds = reader.number<std::int64_t>();
  take_tie(reader, standing, now);
  return standing;
}

}  // namespace

std::string pack(const Everybody& everybody, Instant now) {
  std::string bytes;
  put_number(bytes, kPackedAs);
  put_number(bytes, fingerprint());
  put_norms(bytes, everybody.norms);
  put_varint(bytes, everybody.standings.size());
  for (const Standing& standing : everybody.standings)
    put_standing(bytes, standing, now);
  return bytes;
}

std::optional<Everybody> unpack(std::string_view bytes, Instant now) {
  ByteReader reader{bytes};
  if (reader.number<std::uint8_t>() != kPackedAs || reader.number<std::uint64_t>() != fingerprint())
    return std::nullopt;
  Everybody everybody;
  everybody.norms = take_norms(reader);
  const std::size_t count = reader.varint();
  if (count > reader.bytes.size()) return std::nullopt;
  everybody.standings.reserve(count);
  for (std::size_t i = 0; i < count && reader.ok; ++i)
    everybody.standings.push_back(take_standing(reader, now));
  if (!reader.at_end()) return std::nullopt;
  return everybody;
}

}  // namespace closeknit::pages
