// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/past.hpp"

#include <algorithm>
#include <utility>

#include "ties/model.hpp"

namespace closeknit::ties {
namespace {

constexpr std::int64_t kStep = static_cast<std::int64_t>(kBetweenDates.count) * kSecondsPerDay;

struct Crowd {
  std::vector<TieFeatures> contacts;
  std::vector<std::uint8_t> written;
};

Crowd crowd_of(const Replay& replay, const std::vector<bool>& is_person) {
  Crowd crowd;
  const std::vector<std::uint8_t> written = replay.written_to();
  for (Other other = 0; other < is_person.size(); ++other) {
    if (!is_person[other] || !replay.known(other)) continue;
    crowd.contacts.push_back(features_of(replay.sums(other), replay.now()));
    crowd.written.push_back(written[other]);
  }
  return crowd;
}

bool tells(const Crowd& crowd, std::size_t least_known) {
  const auto written = static_cast<std::size_t>(std::ranges::count(crowd.written, std::uint8_t{1}));
  return crowd.contacts.size() >= least_known && written > 0 && written < crowd.contacts.size();
}

// The strongest first.
std::vector<std::size_t> order_of(const Crowd& crowd, const Norms& norms) {
  std::vector<std::pair<double, std::size_t>> scored;
  for (std::size_t i = 0; i < crowd.contacts.size(); ++i)
    scored.emplace_back(-sum_of(shares_of(crowd.contacts[i], norms)), i);
  std::ranges::sort(scored);
  std::vector<std::size_t> order;
  for (const auto& [score, i] : scored)
    order.push_back(i);
  return order;
}

PastDate date_of(const Crowd& crowd, Instant at, Channel channel) {
  const Norms norms = norms_of(crowd.contacts, channel);
  PastDate date{.at = at, .per_spread = norms.per_spread, .contacts = {}, .written = {}, .times = {}};
  const auto put = [&](std::size_t i, std::size_t times) {
    date.contacts.push_back(crowd.contacts[i]);
    date.written.push_back(crowd.written[i]);
    date.times.push_back(static_cast<float>(times));
  };
  std::vector<std::size_t> rest;
  std::size_t rivals = 0;
  for (const std::size_t i : order_of(crowd, norms))
    if (crowd.written[i] != 0 || ++rivals <= kMostRivals)
      put(i, 1);
    else
      rest.push_back(i);
  const std::size_t each = rest.size() / kMostRivals + 1;
  for (std::size_t i = each / 2; i < rest.size(); i += each)
    put(rest[i], each);
  return date;
}

}  // namespace

Replay::Replay(std::span<const Happening> happenings, std::size_t others) : happenings_(happenings), sums_(others) {}

void Replay::forward_to(Instant now) {
  now_ = now;
  for (; next_ < happenings_.size() && happenings_[next_].contact.at < now; ++next_)
    add(sums_[happenings_[next_].other], happenings_[next_].contact);
}

std::vector<std::uint8_t> Replay::written_to() const {
  std::vector<std::uint8_t> written(sums_.size());
  for (std::size_t i = next_; i < happenings_.size(); ++i) {
    const Happening& happening = happenings_[i];
    if (happening.contact.at - now_ > kHorizon) break;
    if (happening.contact.direction == Direction::out && happening.contact.part == Part::to)
      written[happening.other] = 1;
  }
  return written;
}

std::vector<PastDate> past_dates(std::span<const Happening> happenings, const std::vector<bool>& is_person,
                                 const PastProtocol& protocol) {
  std::vector<PastDate> dates;
  if (happenings.empty()) return dates;
  const std::int64_t last = (protocol.until - kHorizon).seconds / kStep;
  const std::int64_t first =
      std::max(happenings.front().contact.at.seconds / kStep + 1, last - static_cast<std::int64_t>(protocol.most) + 1);
  Replay replay(happenings, is_person.size());
  for (std::int64_t step = first; step <= last; ++step) {
    replay.forward_to(Instant{step * kStep});
    const Crowd crowd = crowd_of(replay, is_person);
    if (tells(crowd, protocol.least_known)) dates.push_back(date_of(crowd, replay.now(), protocol.channel));
  }
  return dates;
}

}  // namespace closeknit::ties
