// SPDX-License-Identifier: AGPL-3.0-or-later
// Identities: names with addresses of which somebody has said whose they are, and the rules that anybody would try.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/people.hpp"

namespace closeknit::accuracy {

struct RawIdentity {
  std::string name;
  std::string address;  // folded; empty where only a name is given
  std::string whose;    // the same text for the same person
  std::uint32_t times = 1;
};

// Lines of name, address, true name, true address and how often, parted by tabs, the first line a heading. Without an
// address that names a domain of the internet a line says nothing and is left out.
std::optional<std::vector<RawIdentity>> read_identities(const std::string& path);

// What people::resolve() needs of them: one identity for each address, with all names that it bore.
std::vector<people::Known> known_of(std::span<const RawIdentity> identities);

// Lines of a name, a mail address and more, parted by tabs, the first line a heading; `columns` say where name and
// address stand. The name and the address of a line are one person's; who shares a name or an address over several
// lines is one person too. Each name comes without an address, and each address without a name. Addresses
// of more than kMostNamesOfOne names ("no.address@…") are nobody's, and left out.
std::optional<std::vector<RawIdentity>> read_directory(const std::string& path, std::size_t name, std::size_t address);

inline constexpr std::size_t kMostNamesOfOne = 3;

// The identity that mail of this raw one would have.
IdentityId identity_of(const RawIdentity& raw);

// Exact rules, each joining what the ones before it join and more. The group of each identity.
struct ExactRule {
  std::string_view name;
  std::vector<std::string> (*keys)(const RawIdentity& identity);  // identities that share one are joined
};
std::span<const ExactRule> exact_rules();
// Joined by the first `rules` of exact_rules().
std::vector<std::uint64_t> joined_by_rules(std::span<const RawIdentity> identities, std::size_t rules);

}  // namespace closeknit::accuracy
