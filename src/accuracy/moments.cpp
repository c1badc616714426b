// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/moments.hpp"

#include <algorithm>
#include <unordered_set>

#include "accuracy/rivals.hpp"

namespace closeknit::accuracy {
namespace {

// The owner's ties as they stood at a moment that only moves forward.
class Replay {
 public:
  explicit Replay(const History& history)
      : history_(history), sums_(history.is_person.size()), pasts_(history.is_person.size()) {}

  void forward_to(Instant now) {
    now_ = now;
    for (; contact_ < history_.contacts.size() && history_.contacts[contact_].contact.at < now; ++contact_) {
      const Happening& happening = history_.contacts[contact_];
      ties::add(sums_[happening.other], happening.contact);
      pasts_[happening.other].push_back(&happening.contact);
    }
    for (; answer_ < history_.answers.size() && history_.answers[answer_].at < now; ++answer_) {
      const Answer& answer = history_.answers[answer_];
      ties::add_reply(sums_[answer.other], answer.direction, answer.after);
    }
  }

  std::vector<Other> known() const {
    std::vector<Other> others;
    for (Other other = 0; other < pasts_.size(); ++other)
      if (!pasts_[other].empty() && history_.is_person[other]) others.push_back(other);
    return others;
  }

  // Whom the owner writes to, in To, within the horizon from now on.
  std::unordered_set<Other> written_to() const {
    std::unordered_set<Other> others;
    for (std::size_t i = contact_; i < history_.contacts.size(); ++i) {
      const Happening& happening = history_.contacts[i];
      if (happening.contact.at - now_ > kHorizon) break;
      if (happening.contact.direction == ties::Direction::out && happening.contact.part == ties::Part::to)
        others.insert(happening.other);
    }
    return others;
  }

  Candidate candidate(Other other) const {
    Candidate candidate;
    candidate.features = ties::features_of(sums_[other], now_);
    candidate.confidence = ties::tie_of(sums_[other], now_, ties::Explain::no).confidence;
    std::vector<Past> pasts;
    pasts.reserve(pasts_[other].size());
    for (const ties::Contact* contact : pasts_[other])
      pasts.push_back({now_ - contact->at, contact->direction == ties::Direction::out, contact->part == ties::Part::cc,
                       static_cast<double>(contact->recipients)});
    for (const Rival& rival : rivals())
      candidate.rivals.push_back(rival.score(pasts));
    return candidate;
  }

 private:
  const History& history_;
  Instant now_;
  std::vector<ties::Sums> sums_;
  std::vector<std::vector<const ties::Contact*>> pasts_;
  std::size_t contact_ = 0;
  std::size_t answer_ = 0;
};

// Scores and strengths as the product shows them: by the norms of this owner's contacts at this moment.
void rate(std::vector<Candidate>& candidates, ties::Channel channel) {
  std::vector<ties::TieFeatures> contacts;
  contacts.reserve(candidates.size());
  for (const Candidate& candidate : candidates)
    contacts.push_back(candidate.features);
  const ties::Norms norms = ties::norms_of(contacts, channel);
  for (Candidate& candidate : candidates) {
    ties::Tie tie;
    ties::rate(tie, candidate.features, norms);
    candidate.ours = tie.score;
    candidate.strength = tie.strength;
  }
}

}  // namespace

OwnerMoments moments_of(const History& history, const Protocol& protocol) {
  OwnerMoments result{.owner = history.owner, .split = split_of(history.owner), .moments = {}};
  if (history.contacts.empty()) return result;
  Replay replay(history);
  const Instant end = history.contacts.back().contact.at - kHorizon;
  for (Instant at = history.contacts.front().contact.at + protocol.step; at <= end; at = at + protocol.step) {
    replay.forward_to(at);
    const std::vector<Other> known = replay.known();
    if (known.size() < protocol.least_known) continue;
    const std::unordered_set<Other> truth = replay.written_to();
    Moment moment{.at = at, .candidates = {}};
    bool any = false;
    for (Other other : known) {
      moment.candidates.push_back(replay.candidate(other));
      moment.candidates.back().right = truth.contains(other);
      any = any || truth.contains(other);
    }
    if (!any) continue;
    rate(moment.candidates, history.channel);
    result.moments.push_back(std::move(moment));
  }
  return result;
}

}  // namespace closeknit::accuracy
