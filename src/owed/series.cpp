// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/series.hpp"

#include <charconv>
#include <optional>

namespace closeknit::owed {
namespace {

constexpr std::size_t kLongestTag = 60;
constexpr std::uint32_t kMostParts = 9'999;
constexpr std::string_view kDigits = "0123456789";

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc() || stop != end || value > kMostParts) return std::nullopt;
  return value;
}

// "PATCH v2 3/7": digits on both sides of the slash.
Series in_tag(std::string_view tag) {
  const std::size_t slash = tag.find('/');
  if (slash == std::string_view::npos) return {};
  const std::size_t before = tag.find_last_not_of(kDigits, slash == 0 ? 0 : slash - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(tag.find_first_not_of(kDigits, slash + 1), tag.size());
  if (begin > slash) return {};
  const auto part = number(tag.substr(begin, slash - begin));
  const auto parts = number(tag.substr(slash + 1, end - slash - 1));
  if (!part || !parts || *parts == 0 || *part > *parts) return {};
  return {*part, *parts};
}

}  // namespace

Series series_of(std::string_view subject) {
  Series found;
  while (true) {
    while (subject.starts_with(' ') || subject.starts_with('\t'))
      subject.remove_prefix(1);
    const std::size_t close = subject.find(']');
    if (!subject.starts_with('[') || close == std::string_view::npos || close > kLongestTag) return found;
    if (const Series here = in_tag(subject.substr(1, close - 1)); here.parts > 0) found = here;
    subject.remove_prefix(close + 1);
  }
}

}  // namespace closeknit::owed
