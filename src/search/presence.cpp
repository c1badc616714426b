// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/presence.hpp"

#include <algorithm>

namespace closeknit::search {
namespace {

// Rows read at once: few at first, since a page of hits is soon full; more and more for those who go on.
constexpr std::size_t kFirstRead = 32;
constexpr std::size_t kMostRead = 2'048;

}  // namespace

Presence::Presence(book::Book& book, std::span<const IdentityId> identities, Roles roles, Rows rows)
    : book_(book), roles_(roles), rows_(rows) {
  for (IdentityId identity : identities)
    tracks_.push_back({identity, {}, 0, kFirstRead, false});
}

std::int64_t Presence::at_or_before(std::int64_t row) {
  std::int64_t newest = 0;
  for (Track& track : tracks_)
    newest = std::max(newest, at_or_before(track, row));
  return newest;
}

std::int64_t Presence::at_or_before(Track& track, std::int64_t row) {
  auto rest = std::span(track.read).subspan(track.at);
  auto found = std::lower_bound(rest.begin(), rest.end(), row, std::greater<>());
  track.at += static_cast<std::size_t>(found - rest.begin());
  if (track.at < track.read.size()) return track.read[track.at];
  if (track.ended) return 0;
  track.read =
      appearances(book_, track.identity, roles_, {rows_.from, std::min(rows_.until, row + 1)}, track.next_read);
  track.ended = track.read.size() < track.next_read;
  track.next_read = std::min(kMostRead, track.next_read * 4);
  track.at = 0;
  return track.read.empty() ? 0 : track.read.front();
}

}  // namespace closeknit::search
