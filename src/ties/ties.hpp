// SPDX-License-Identifier: AGPL-3.0-or-later
// Ties: how strong the owner's relation to a person is, which circle that is, and where it is heading. Start here.
//
// What happened is kept per identity as sums that any new interaction changes in O(1), in whatever order it arrives
// (a decayed sum S(t) = S(t0)·2^-((t-t0)/h) + w; an older interaction adds w·2^-((t0-t)/h)). A person's sums are
// the sums of their identities', so that a merge or split costs nothing. Strength, circle, trend and their reasons
// are pure functions of the sums and the moment asked about.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::ties {

enum class Direction : std::uint8_t { out = 0, in = 1 };  // out: the owner to them
enum class Part : std::uint8_t { to = 0, cc = 1 };        // how the receiving side was named (Bcc counts as cc)
// Over what the contact ran: each has a clock and weights of its own (see model.hpp).
enum class Channel : std::uint8_t { mail = 0, chat = 1, call = 2 };
inline constexpr std::size_t kChannels = 3;
inline constexpr std::array<Days, 4> kHalfLives{Days{7}, Days{30}, Days{90}, Days{365}};

// One interaction between the owner and one identity.
struct Contact {
  Instant at;
  Direction direction = Direction::in;
  Part part = Part::to;
  std::uint32_t recipients = 1;  // in To and Cc together, at least 1
  bool starts = false;           // answers nothing
};

// A set of UTC days (Instant::day) on which there was contact in one direction; ascending, no duplicates.
using DaySet = std::vector<std::int32_t>;

// Reply delays in buckets: bucket k counts delays under 2^k minutes (k = 0 … 19; the last takes all longer).
inline constexpr std::size_t kDelayBuckets = 20;
using Delays = std::array<std::uint32_t, kDelayBuckets>;

struct Sums {
  Instant as_of;  // decayed sums are as of this moment: the last contact. 0 where there was none.
  // [half-life][direction][part], each contact weighing 1/sqrt(recipients)
  std::array<std::array<std::array<double, 2>, 2>, 4> decayed{};
  std::array<std::array<std::uint32_t, 2>, 2> messages{};  // [direction][part]
  std::array<std::uint32_t, 2> alone{};                    // [direction]: exactly one recipient
  std::array<std::uint32_t, 2> started{};                  // [direction]
  std::array<Instant, 2> first{};                          // [direction]; 0 seconds: never
  std::array<Instant, 2> last{};
  std::array<Delays, 2> delays{};  // [direction of the answer]
  std::array<DaySet, 2> days;      // [direction]
};

void add(Sums& sums, const Contact& contact);
// An answer by the owner (out) or by them (in) to the other's message, `after` it; negative delays count as 0.
void add_reply(Sums& sums, Direction direction, Days after);
// The person's sums: those of all identities together.
void add(Sums& sums, const Sums& other);

// Bytes for the book and back (the three blob columns of table tie: sums, counts, days; little-endian, days as
// varint differences). Reading malformed blobs gives nothing.
struct Packed {
  std::string sums, counts, days;
};
Packed pack(const Sums& sums);
std::optional<Sums> unpack(Instant as_of, std::string_view sums, std::string_view counts, std::string_view days);

enum class Trend : std::uint8_t { none, warming, steady, drifting, dormant };
std::string_view trend_name(Trend trend);

// One part of a figure, for `--why`: in plain words, then numbers. `share` of all parts of a score add up to it.
struct PartOf {
  std::string name;   // "you wrote to them"
  std::string words;  // "14 messages to them in the last three months"
  double value = 0;   // the feature
  double share = 0;   // what it adds to the score
};

struct Tie {
  double score = 0;       // unbounded, for ranking
  double strength = 0;    // 0 to 1: the probability that the owner writes to them within 30 days
  double confidence = 0;  // 0 to 1: grows with the number of contact days each way; 0.5 at 5 days each
  // Something passed both ways, and at least one of the two named the other in To: having stood in the same round of
  // Cc, even often, is no relation (the reciprocity gate of circles).
  bool two_way = false;
  double reciprocity = 0;  // 0 to 1: how evenly contact goes both ways, by contact days
  Trend trend = Trend::none;
  Days silence{};                // since the last contact either way
  Days quiet{};                  // … not counting what the owner wrote and nobody took up: never shorter
  std::optional<Days> rhythm;    // usual gap: the median gap between days of exchange of late; nothing below 4 gaps
  std::optional<Days> long_gap;  // seldom is a gap longer (Gaps::pause); there where `rhythm` is
  std::optional<Days> my_delay;  // median time in which the owner answers them; nothing below 3 answers
  std::optional<Days> their_delay;
  std::vector<PartOf> parts;
};

// What a tie is judged by, as numbers (features.hpp has the table of them).
inline constexpr std::size_t kTieFeatures = 30;
using TieFeatures = std::array<double, kTieFeatures>;
TieFeatures features_of(const Sums& sums, Instant now);

// The measure of one owner: how much their contacts differ in each feature, and what score is typical (model.hpp).
struct Norms {
  Channel channel = Channel::mail;
  TieFeatures weights{};     // the shipped, or the owner's own (refit.hpp)
  TieFeatures per_spread{};  // 1 / standard deviation
  double typical = 0;
};
// Of the owners that the weights were trained on.
Norms shipped_norms(Channel channel = Channel::mail);
// Of the owner's own contacts, people alone, as of one moment; leans on the shipped where they are few. `own`: the
// owner's own weights, where there are any.
Norms norms_of(std::span<const TieFeatures> contacts, Channel channel = Channel::mail,
               const std::optional<TieFeatures>& own = {});

// The tie as it stood at `now` (contacts after `now` must not be in the sums; sums.as_of > now is clamped).
// Score: weighted features (model.hpp), 0 for no contact at all. Strength: the probability that the owner writes to
// them within 30 days, as it held for owners that nothing was tuned on; 0 for no contact at all.
// `parts` are texts, made only where asked for: a list of thousands does without.
enum class Explain : std::uint8_t { no, yes };
Tie tie_of(const Sums& sums, Instant now, const Norms& norms, Explain explain = Explain::yes);
// By the shipped norms: for a tie that is looked at alone.
Tie tie_of(const Sums& sums, Instant now, Explain explain = Explain::yes);
// All of a tie that depends on no norms: no score, strength or parts. For rate().
Tie unrated_tie_of(const Sums& sums, Instant now, Channel channel = Channel::mail);
// Score and strength, by norms that were not known when the tie was made; `parts` stay as they were.
void rate(Tie& tie, const TieFeatures& features, const Norms& norms);

// "usually every two weeks, silent for three months" — for people; empty where there is no rhythm. Whoever writes in
// bursts reads "in bursts, usually at most three months apart"; a silence that is nothing unusual reads "last contact
// two days ago"; where one side wrote and nobody took it up "no exchange for three months".
std::string in_words(const Tie& tie);
// "three months", "two weeks", "a day": a length as people say it, to the nearest whole unit; "a minute" for less.
std::string length_in_words(Days length);

// Circles are quotas over those with something both ways, by score: 5, 15, 50, 150, beyond (Dunbar's layers as
// language, not as a discovered fact). All others are only connections, unless the owner moved them inward.
enum class Circle : std::uint8_t { five = 0, fifteen = 1, fifty = 2, hundred_fifty = 3, beyond = 4, connection = 5 };
std::string_view circle_name(Circle circle);  // "5", "15", "50", "150", "beyond", "only a connection"
inline constexpr std::array<std::size_t, 4> kCircleSizes{5, 15, 50, 150};  // cumulative
// `closer`: steps that the owner moved this person inward (negative: outward); applied last.
struct Ranked {
  PersonId person;
  double score = 0;
  bool two_way = false;
  int closer = 0;
};
// Same length and order as the input. Ties in score are broken by person id.
std::vector<Circle> circles(std::span<const Ranked> people);

// Everybody, the closest first, as places in `people`: by score, and the owner's word fits. Whoever they moved inward
// stands behind the last of their circle, or where they were if that is before it; whoever they moved outward stands
// before the first of theirs. Among each other all who were not moved keep their order, so that nobody is passed but by
// those whom the owner spoke of. `circles`: as circles(people) gives them.
std::vector<std::size_t> ranking(std::span<const Ranked> people, std::span<const Circle> circles);

}  // namespace closeknit::ties
