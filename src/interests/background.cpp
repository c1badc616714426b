// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "interests/general_words.hpp"
#include "interests/interests.hpp"

namespace closeknit::interests {
namespace {

// A word in more than this share of messages tells nothing; in a small sample chance needs more room.
constexpr double kCommonShare = 0.015;
constexpr double kRoom = 7;

// What a title says, the piece is about.
constexpr double kTitleCounts = 2;

}  // namespace

void Background::add(std::string_view fresh) {
  ++messages_;
  std::vector<Word> words = words_of(fresh);
  std::ranges::sort(words);
  auto [repeats, end] = std::ranges::unique(words);
  words.erase(repeats, end);
  words_ += words.size();
  for (Word& word : words)
    ++holding_[std::move(word)];
}

double Background::mean_words() const {
  return std::max(1.0, static_cast<double>(words_) / static_cast<double>(std::max<std::size_t>(messages_, 1)));
}

double Background::share(const Word& word) const {
  auto found = holding_.find(word);
  double holding = found == holding_.end() ? 0 : found->second;
  return std::max((holding + 0.5) / (static_cast<double>(messages_) + 1), general_share(word));
}

bool Background::is_common(const Word& word) const {
  auto found = holding_.find(word);
  if (general_share(word) > kCommonShare) return true;
  if (found == holding_.end()) return false;
  return found->second > kCommonShare * static_cast<double>(messages_) + kRoom;
}

std::string Background::lines() const {
  std::vector<std::pair<std::string_view, std::uint32_t>> sorted(holding_.begin(), holding_.end());
  std::ranges::sort(sorted);
  std::string lines;
  for (auto [word, count] : sorted)
    lines.append(word).append(" ").append(std::to_string(count)).append("\n");
  return lines;
}

namespace {

// The first line, and what follows it; nothing where it cannot be read.
std::optional<Kept> take_line(std::string_view& lines) {
  std::string_view line = lines.substr(0, lines.find('\n'));
  lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  std::size_t blank = line.rfind(' ');
  if (blank == std::string_view::npos) return {};
  Kept kept{line.substr(0, blank)};
  auto read = std::from_chars(line.data() + blank + 1, line.data() + line.size(), kept.messages);
  return read.ec == std::errc{} ? std::optional(kept) : std::nullopt;
}

}  // namespace

std::vector<Kept> kept_starting(std::string_view lines, std::string_view start) {
  if (!lines.starts_with(start)) {
    std::size_t end = lines.find('\n' + std::string(start));
    if (end == std::string_view::npos) return {};
    lines.remove_prefix(end + 1);
  }
  std::vector<Kept> kept;
  while (lines.starts_with(start) && !lines.empty())
    if (auto one = take_line(lines)) kept.push_back(*one);
  return kept;
}

Background Background::of_lines(std::size_t messages, std::size_t words, std::string_view lines) {
  Background background;
  background.messages_ = messages;
  background.words_ = words;
  background.holding_.reserve(static_cast<std::size_t>(std::ranges::count(lines, '\n')));
  while (!lines.empty())
    if (auto kept = take_line(lines)) background.holding_.emplace(kept->word, kept->messages);
  return background;
}

std::vector<Telling> telling_words(const Piece& piece, const Background& background, const WordSet& left_out) {
  std::unordered_map<Word, double> times;
  for (Word& word : words_of(piece.text))
    times[std::move(word)] += 1;
  for (const Word& word : words_of(piece.title))
    times[word] += kTitleCounts;
  std::vector<Telling> telling;
  for (const auto& [word, count] : times)
    if (!left_out.contains(word) && !background.is_common(word)) telling.push_back({word, 1 + std::log(count)});
  auto worth = [&](const Telling& one) { return one.weight * -std::log(background.share(one.word)); };
  std::ranges::sort(telling, [&](const Telling& a, const Telling& b) {
    double worth_a = worth(a), worth_b = worth(b);
    return worth_a != worth_b ? worth_a > worth_b : a.word < b.word;
  });
  if (telling.size() > kMostTelling) telling.resize(kMostTelling);
  return telling;
}

}  // namespace closeknit::interests
