// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

// Longer words are not compared: nobody mistypes a command by a hundred letters.
constexpr std::size_t kLongestTyped = 40;

// How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U), last[j] + 1, row[j - 1] + 1});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row.back();
}

bool plain_for_shell(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("@%+=:,./-_").contains(c);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string text = fmt::format("{}", number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  if (number == 0) return fmt::format("no {}", many);
  if (number == 1) return fmt::format("one {}", one);
  return fmt::format("{} {}", grouped(number), many);
}

std::string listed(std::span<const std::string> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string bytes_in_words(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> kUnits{"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; size >= 999.5 && unit + 1 < kUnits.size(); ++unit)
    size /= 1000;
  return fmt::format("{:.{}f} {}", size, size < 10 ? 1 : 0, kUnits[unit]);
}

std::string duration(double seconds) {
  if (!(seconds >= 1)) return "under a second";
  auto whole = static_cast<std::uint64_t>(std::min(seconds + 0.5, 1e15));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", grouped(whole / 3600), whole / 60 % 60);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string in_line(std::string_view utf8) {
  std::string line = text::printable(utf8);
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

std::string one_line(std::string_view utf8) {
  std::string line;
  for (char c : in_line(utf8))
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string shell_word(std::string_view text) {
  std::string plain = one_line(text);
  if (!plain.empty() && std::ranges::all_of(plain, plain_for_shell)) return plain;
  std::string quoted = "'";
  for (char c : plain) {
    if (c == '\'')
      quoted += "'\\''";
    else
      quoted += c;
  }
  return quoted + "'";
}

std::string nearest(std::string_view typed, std::span<const std::string_view> known) {
  if (typed.empty() || typed.size() > kLongestTyped) return {};
  std::string_view best;
  // A third of the letters may be wrong, one at least: "pepole" is people, "x" is nothing.
  std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (std::string_view word : known) {
    std::size_t distance = word.starts_with(typed) && typed.size() >= 2 ? 0 : edit_distance(typed, word);
    if (distance < least && distance < word.size()) {
      least = distance;
      best = word;
    }
  }
  return std::string(best);
}

}  // namespace closeknit::cli
