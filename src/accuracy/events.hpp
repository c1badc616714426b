// SPDX-License-Identifier: AGPL-3.0-or-later
// Events: files of `from to time`, one line each: messages between numbered people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accuracy/history.hpp"

namespace closeknit::accuracy {

struct Event {
  std::uint64_t from = 0;
  std::uint64_t to = 0;
  std::int64_t at = 0;  // seconds
};

// Lines of three numbers parted by blanks, tabs or commas, time last; or, where the first line begins with a comma, the
// columns of ml_enron.csv (number, from, to, time …). Lines that are neither are left out, and counted in `refused`.
struct Events {
  std::vector<Event> events;  // ascending by time, then from, then to; the same line twice stands once
  std::size_t refused = 0;
};
std::optional<Events> read_events(const std::string& path);

// What these events probably are, for files that do not say: mail where one moment often has several recipients, chat
// where most messages of a pair follow one another within minutes, else calls.
ties::Channel guessed_channel(const Events& events);

// One history for each person who sent at least `least_sent` messages. Lines of one sender and moment are one message
// to several recipients. `set` is part of each owner's name.
std::vector<History> histories_of(const Events& events, const std::string& set, ties::Channel channel,
                                  std::size_t least_sent);

}  // namespace closeknit::accuracy
