// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/events.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <tuple>
#include <unordered_map>

namespace closeknit::accuracy {
namespace {

constexpr double kOftenToSeveral = 0.05;  // share of moments with several recipients, from which on it is mail
constexpr std::int64_t kSoon = 10 * 60;   // seconds within which people who chat go on

// The numbers of one line; empty where something on it is no number.
std::vector<double> numbers(const std::string& line) {
  std::vector<double> found;
  const char* at = line.c_str();
  while (*at != '\0') {
    if (*at == ' ' || *at == '\t' || *at == ',' || *at == '\r') {
      ++at;
      continue;
    }
    char* end = nullptr;
    const double number = std::strtod(at, &end);
    if (end == at || !std::isfinite(number)) return {};
    found.push_back(number);
    at = end;
  }
  return found;
}

// Calls `take` with the lines of each message: one sender, one moment.
template <typename Take>
void each_message(const std::vector<Event>& events, Take take) {
  for (std::size_t begin = 0; begin < events.size();) {
    std::size_t end = begin;
    while (end < events.size() && events[end].at == events[begin].at && events[end].from == events[begin].from)
      ++end;
    take(std::span(events).subspan(begin, end - begin));
    begin = end;
  }
}

// Numbers the others of one owner as they appear.
class Numbering {
 public:
  Other of(std::uint64_t who) {
    const auto [at, added] = numbers_.try_emplace(who, static_cast<Other>(numbers_.size()));
    return at->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::uint64_t, Other> numbers_;
};

}  // namespace

std::optional<Events> read_events(const std::string& path) {
  std::ifstream file(path);
  if (!file) return std::nullopt;
  Events read;
  std::string line;
  bool numbered = false;
  bool first = true;
  while (std::getline(file, line)) {
    if (first && line.starts_with(',')) {
      numbered = true;
      first = false;
      continue;
    }
    first = false;
    std::vector<double> row = numbers(line);
    if (numbered && !row.empty()) row.erase(row.begin());
    if (row.size() < 3 || row[0] < 0 || row[1] < 0) {
      ++read.refused;
      continue;
    }
    read.events.push_back(
        {static_cast<std::uint64_t>(row[0]), static_cast<std::uint64_t>(row[1]), static_cast<std::int64_t>(row[2])});
  }
  const auto order = [](const Event& e) { return std::tuple(e.at, e.from, e.to); };
  std::ranges::sort(read.events, {}, order);
  const auto again = std::ranges::unique(read.events, {}, order);
  read.events.erase(again.begin(), again.end());
  return read;
}

ties::Channel guessed_channel(const Events& events) {
  std::size_t messages = 0;
  std::size_t to_several = 0;
  std::size_t followed = 0;
  std::size_t soon = 0;
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::int64_t> last;
  each_message(events.events, [&](std::span<const Event> lines) {
    ++messages;
    if (lines.size() > 1) ++to_several;
    for (const Event& event : lines) {
      const auto pair = std::minmax(event.from, event.to);
      const auto [at, first] = last.try_emplace(pair, event.at);
      if (!first) {
        ++followed;
        if (event.at - at->second <= kSoon) ++soon;
      }
      at->second = event.at;
    }
  });
  if (static_cast<double>(to_several) > kOftenToSeveral * static_cast<double>(messages)) return ties::Channel::mail;
  return 2 * soon > followed ? ties::Channel::chat : ties::Channel::call;
}

std::vector<History> histories_of(const Events& events, const std::string& set, ties::Channel channel,
                                  std::size_t least_sent) {
  std::unordered_map<std::uint64_t, std::size_t> sent;
  each_message(events.events, [&](std::span<const Event> lines) { ++sent[lines.front().from]; });
  std::map<std::uint64_t, std::pair<History, Numbering>> owners;
  for (const auto& [who, count] : sent)
    if (count >= least_sent) {
      History& history = owners[who].first;
      history.owner = set + ":" + std::to_string(who);
      history.channel = channel;
    }
  each_message(events.events, [&](std::span<const Event> lines) {
    ties::Contact contact;
    contact.at = {lines.front().at};
    contact.recipients = static_cast<std::uint32_t>(lines.size());
    for (const Event& event : lines) {
      if (event.from == event.to) continue;
      if (auto owner = owners.find(event.from); owner != owners.end()) {
        contact.direction = ties::Direction::out;
        owner->second.first.contacts.push_back({owner->second.second.of(event.to), contact});
      }
      if (auto owner = owners.find(event.to); owner != owners.end()) {
        contact.direction = ties::Direction::in;
        owner->second.first.contacts.push_back({owner->second.second.of(event.from), contact});
      }
    }
  });
  std::vector<History> histories;
  for (auto& [who, owner] : owners) {
    owner.first.is_person.assign(owner.second.size(), true);
    histories.push_back(std::move(owner.first));
  }
  return histories;
}

}  // namespace closeknit::accuracy
