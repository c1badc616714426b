// SPDX-License-Identifier: AGPL-3.0-or-later
// Places: where mailboxes usually lie on a machine, so that nobody has to know the path of their own mail.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::intake {

// One mailbox found.
struct Place {
  std::string_view kind;       // of the rule: "thunderbird", "maildir", …
  std::string name;            // how to tell it from others of its kind: a profile's or folder's name
  std::string path;            // for import
  std::uint64_t messages = 0;  // about so many; 0 where not estimated
};

// One rule: a path below the home folder, in which a segment of "*" stands for any one folder. `holds`: a name that
// must lie in a found folder (empty: any folder will do).
struct PlaceRule {
  std::string_view kind;
  std::string_view pattern;
  std::string_view holds;
};
std::span<const PlaceRule> place_rules();

// What the rules find below `home`, in their order, each path once. Only looks at names of folders; follows symbolic
// links; what cannot be read is passed over. At most kMostPlaces.
std::vector<Place> find_places(const std::string& home);
inline constexpr std::size_t kMostPlaces = 200;
// Estimates how many messages lie there, by names and sizes of files. Looks at every folder below.
void estimate_messages(std::span<Place> places);

}  // namespace closeknit::intake
