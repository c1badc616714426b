// SPDX-License-Identifier: AGPL-3.0-or-later
// Mass mail: what tells a letter to somebody from one to everybody where headers keep silent about it, as advertising
// under a made-up human name does.
//
// Two steps: cues() looks at one message and gives bits, which are counted per sender; features() and mass_mail() judge
// the sender by how often its messages bear which. The weights are fitted on labelled senders, see mass_mail.inc.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "people/people.hpp"

namespace closeknit::people {

// Bits in `traits` of an interaction, beside those of sources::Traits. Persisted: never renumber.
inline constexpr std::uint32_t kOptOut = 1 << 16;      // tells how to be taken off a list, and did not come through one
inline constexpr std::uint32_t kSells = 1 << 17;       // a phrase of advertising or fraud
inline constexpr std::uint32_t kSellsMuch = 1 << 18;   // kMuch different ones or more
inline constexpr std::uint32_t kLinks = 1 << 19;       // a link
inline constexpr std::uint32_t kManyLinks = 1 << 20;   // kManyLinkCount or more
inline constexpr std::uint32_t kPrices = 1 << 21;      // "$99", "50%"
inline constexpr std::uint32_t kExclaims = 1 << 22;    // "!!", or three exclamation marks
inline constexpr std::uint32_t kImpersonal = 1 << 23;  // "Dear friend", "Dear customer"
inline constexpr std::uint32_t kGreets = 1 << 24;      // begins with a greeting to somebody: "Hi Ann,", "Ann -"
inline constexpr std::uint32_t kSigns = 1 << 25;       // ends with a sign-off or a signature
inline constexpr std::uint32_t kAllCues = 0x03ff0000;

// What the words of a message show. `fresh`, `signature` and `small_print` are its zones (text/zones.hpp), UTF-8; only
// the first kMostRead bytes of each are read. `through_list`: a mailing list sent it on, whose footer is not the
// sender's.
std::uint32_t cues(std::string_view fresh, std::string_view signature, std::string_view small_print, bool through_list);
inline constexpr std::size_t kMostRead = 8'000;
inline constexpr std::size_t kMuch = 3;
inline constexpr std::size_t kManyLinkCount = 4;

// "FREE PRESCRIPTION", "Save $$$", "Your account      4711": a subject that wants to be seen.
bool shouts(std::string_view subject);

// Of the features, how many of the sender's messages bear a mark (0 to 1) but where something else is said.
inline constexpr auto kMassFeatures = std::to_array<std::string_view>({
    "opt_out",
    "sells",
    "sells_much",
    "links",
    "many_links",
    "prices",
    "exclaims",
    "impersonal",
    "greets",
    "signs",
    "shouts",             // in the subject
    "nobody_named",       // neither To nor Cc
    "answers_elsewhere",  // Reply-To in another domain
    "html_only",          //
    "unsubscribe",        // List-Unsubscribe
    "list",               // came through a mailing list
    "replies",            // answers somebody
    "few",                // to at most five
    "answered",           // 1: somebody answered it
    "named",              // 1: somebody else's message names it
    "much",               // log(1 + messages), at most log(1 + 20)
    "human_name",         // 1: bears a person's full name
    "no_name",            // 1: bears no name at all
    "fits",               // 1: the address is made from the name
    "odd_address",        // 1: letters and digits that nobody would choose
});
using MassFeatures = std::array<double, kMassFeatures.size()>;
MassFeatures mass_features(const Known& known);

// How likely the sender is no human being but mass mail, by its messages alone, 0 to 1; 0 for one who sent nothing.
// `words` says what speaks for it most, in the owner's language.
struct MassMail {
  double probability = 0;
  std::string words;
};
MassMail mass_mail(const Known& known);
// From here on it is called so. Somebody taken for a newsletter is lost to their owner; a newsletter taken for somebody
// is a nuisance: the first costs twice the second.
inline constexpr double kMassMailAt = 2.0 / 3;

// Which way a feature may count, whatever the labels say: kMore for mass mail, kLess for a human being, 0 either.
std::array<int, kMassFeatures.size()> mass_signs();

}  // namespace closeknit::people
