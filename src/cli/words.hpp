// SPDX-License-Identifier: AGPL-3.0-or-later
// Words: numbers, lists and names as people read them, and as a shell may be given them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace closeknit::cli {

// "1,204"
std::string grouped(std::uint64_t number);
// "one message", "1,204 messages", "no messages"
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);
// "Ann, Bob and Cleo"
std::string listed(std::span<const std::string> names);
// "4.2 MB"
std::string bytes_in_words(std::uint64_t bytes);
// "under a second", "12 s", "3 min 20 s", "2 h 5 min"
std::string duration(double seconds);
// With a capital first letter (ASCII); the rest as it is.
std::string capitalised(std::string text);

// Safe for a terminal and without line ends: those and tabs become blanks.
std::string in_line(std::string_view utf8);
// The same with runs of blanks as one and none at the ends.
std::string one_line(std::string_view utf8);

// One argument of a POSIX shell that says exactly one_line(text), quoted only where it must be. Names come from
// strangers: a command that is shown for the owner to type must not become another command.
std::string shell_word(std::string_view text);

// Which of `known` somebody who typed `typed` meant: the nearest by edit distance, if near enough; else "".
std::string nearest(std::string_view typed, std::span<const std::string_view> known);

}  // namespace closeknit::cli
