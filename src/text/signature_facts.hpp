// SPDX-License-Identifier: AGPL-3.0-or-later
// What a signature says of its writer: work, house, telephone, town, web page. Rather nothing than something wrong: a
// line counts only where a word or its form says what it is. English, German, French and Spanish.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::text {

enum class SignedKind : std::uint8_t { title, employer, phone, city, web };
// "title", "employer", "phone", "city", "web".
std::string_view signed_kind_name(SignedKind kind);
std::optional<SignedKind> signed_kind_named(std::string_view name);

struct SignedFact {
  SignedKind kind = SignedKind::title;
  std::string value;      // as it is written, blanks put right; web pages without "https://"
  std::string line = {};  // that it stands in
  bool operator==(const SignedFact&) const = default;
};

// Of the signature zone of one letter (UTF-8), in the order of its lines; of each kind the first, of telephones at most
// kMostPhones (a fax is none). Reads at most the first kMostSigned bytes. Each value at most kLongestSigned bytes.
std::vector<SignedFact> signature_facts(std::string_view signature);
inline constexpr std::size_t kMostSigned = 2'000;
inline constexpr std::size_t kMostPhones = 2;
inline constexpr std::size_t kLongestSigned = 80;

// Whether two values of a kind say the same: telephones by their last nine digits, all else but for case and marks.
bool same_fact(SignedKind kind, std::string_view a, std::string_view b);

}  // namespace closeknit::text
