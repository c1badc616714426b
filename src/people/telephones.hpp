// SPDX-License-Identifier: AGPL-3.0-or-later
// Telephone numbers in signatures: not to call them, but to tell two people of one name apart, and one person's two
// addresses as one person's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace closeknit::people {

// The numbers in a signature's text, each as its last kTellingDigits digits, so that "+49 30 555 0123" and "(030)
// 555-0123" are one; ascending, each once, at most kMostNumbers. A number is what has a "+", brackets or a word like
// "tel" before it, with 7 to 15 digits (ITU-T E.164); fax numbers, which whole houses share, are none. Linear; any
// bytes may come.
std::vector<std::int64_t> telephone_numbers(std::string_view signature);
inline constexpr std::size_t kTellingDigits = 7;
inline constexpr std::size_t kMostNumbers = 4;

}  // namespace closeknit::people
