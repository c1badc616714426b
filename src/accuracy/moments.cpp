// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/moments.hpp"

#include <algorithm>

#include "accuracy/rivals.hpp"
#include "ties/refit.hpp"

namespace closeknit::accuracy {
namespace {

// What passed with each of the others so far, for the rivals.
class Pasts {
 public:
  explicit Pasts(const History& history) : history_(history), pasts_(history.is_person.size()) {}

  void forward_to(Instant now) {
    for (; next_ < history_.contacts.size() && history_.contacts[next_].contact.at < now; ++next_)
      pasts_[history_.contacts[next_].other].push_back(&history_.contacts[next_].contact);
  }

  std::vector<double> rated(Other other, Instant now) const {
    std::vector<Past> pasts;
    pasts.reserve(pasts_[other].size());
    for (const ties::Contact* contact : pasts_[other])
      pasts.push_back({now - contact->at, contact->direction == ties::Direction::out, contact->part == ties::Part::cc,
                       static_cast<double>(contact->recipients)});
    std::vector<double> scores;
    for (const Rival& rival : rivals())
      scores.push_back(rival.score(pasts));
    return scores;
  }

 private:
  const History& history_;
  std::vector<std::vector<const ties::Contact*>> pasts_;
  std::size_t next_ = 0;
};

// Scores and strengths as the product shows them: by the norms of this owner's contacts at this moment, and by the
// weights that the owner's past up to it bears out.
void rate(Moment& moment, const History& history) {
  std::vector<ties::TieFeatures> contacts;
  contacts.reserve(moment.candidates.size());
  for (const Candidate& candidate : moment.candidates)
    contacts.push_back(candidate.features);
  const auto dates =
      ties::past_dates(history.contacts, history.is_person, {.until = moment.at, .channel = history.channel});
  const auto own = ties::refit(dates, history.channel);
  moment.refitted = own.has_value();
  const ties::Norms shipped = ties::norms_of(contacts, history.channel);
  const ties::Norms norms = own ? ties::norms_of(contacts, history.channel, own->weights) : shipped;
  for (Candidate& candidate : moment.candidates) {
    ties::Tie tie;
    ties::rate(tie, candidate.features, shipped);
    candidate.shipped = tie.score;
    ties::rate(tie, candidate.features, norms);
    candidate.ours = tie.score;
    candidate.strength = tie.strength;
  }
}

}  // namespace

OwnerMoments moments_of(const History& history, const Protocol& protocol) {
  OwnerMoments result{.owner = history.owner, .split = split_of(history.owner), .moments = {}};
  if (history.contacts.empty()) return result;
  ties::Replay replay(history.contacts, history.is_person.size());
  Pasts pasts(history);
  const Instant end = history.contacts.back().contact.at - ties::kHorizon;
  for (Instant at = history.contacts.front().contact.at + protocol.step; at <= end; at = at + protocol.step) {
    replay.forward_to(at);
    pasts.forward_to(at);
    const std::vector<std::uint8_t> written = replay.written_to();
    Moment moment{.at = at, .candidates = {}};
    bool any = false;
    for (Other other = 0; other < history.is_person.size(); ++other) {
      if (!history.is_person[other] || !replay.known(other)) continue;
      any = any || written[other] != 0;
      moment.candidates.push_back({.features = ties::features_of(replay.sums(other), at),
                                   .confidence = ties::tie_of(replay.sums(other), at, ties::Explain::no).confidence,
                                   .rivals = pasts.rated(other, at),
                                   .right = written[other] != 0});
    }
    if (moment.candidates.size() < protocol.least_known) continue;
    if (!any) continue;
    rate(moment, history);
    result.moments.push_back(std::move(moment));
  }
  return result;
}

}  // namespace closeknit::accuracy
