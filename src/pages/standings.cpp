// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "book/corrections.hpp"
#include "book/reckoned.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"
#include "pages/standing.hpp"
#include "pages/standings_pack.hpp"
#include "people/people_store.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::pages {
namespace {

constexpr std::size_t kNowhere = SIZE_MAX;

// Parties and their identities, both ascending, so that the tie rows, which come ascending too, find theirs in passing.
class Crowd {
 public:
  explicit Crowd(book::Book& book) : parties_(parties(book)), members_(members(book)) {
    places_.reserve(members_.size());
    identities_.resize(parties_.size());
    for (const Member& member : members_) {
      std::size_t place = find(member.person);
      places_.push_back(place);
      if (place != kNowhere) identities_[place].push_back(member.identity);
    }
    wanted_.assign(parties_.size(), true);
  }

  const std::vector<Party>& all() const { return parties_; }
  std::vector<IdentityId>& identities(std::size_t place) { return identities_[place]; }
  bool wanted(std::size_t place) const { return wanted_[place]; }
  void leave_out(std::size_t place) { wanted_[place] = false; }

  std::size_t place_of(IdentityId identity) const {
    auto member = std::lower_bound(members_.begin(), members_.end(), identity,
                                   [](const Member& m, IdentityId id) { return m.identity < id; });
    if (member == members_.end() || member->identity != identity) return kNowhere;
    return places_[static_cast<std::size_t>(member - members_.begin())];
  }

 private:
  std::size_t find(PersonId person) const {
    auto party = std::lower_bound(parties_.begin(), parties_.end(), person,
                                  [](const Party& p, PersonId id) { return p.person < id; });
    bool there = party != parties_.end() && party->person == person;
    return there ? static_cast<std::size_t>(party - parties_.begin()) : kNowhere;
  }

  std::vector<Party> parties_;
  std::vector<Member> members_;
  std::vector<std::size_t> places_;  // of members_: where in parties_ their person stands
  std::vector<std::vector<IdentityId>> identities_;
  std::vector<bool> wanted_;
};

Crowd crowd_without_owner(book::Book& book) {
  Crowd crowd(book);
  for (IdentityId own : people::owner_identities(book))
    if (auto place = crowd.place_of(own); place != kNowhere) crowd.leave_out(place);
  return crowd;
}

std::unordered_map<std::size_t, int> closer_steps(book::Book& book, const Crowd& crowd) {
  std::unordered_map<std::size_t, int> steps;
  for (const book::Correction& said : book::corrections(book))
    if (said.kind == book::CorrectionKind::closer)
      steps[crowd.place_of({id_from_text(said.subject)})] += steps_in(said.object);
  return steps;
}

class Gathering {
 public:
  Gathering(book::Book& book, Instant now) : crowd_(crowd_without_owner(book)), now_(now) {
    if (const auto learned = ties::find_learned(book)) own_ = learned->weights;
    ties::each_tie(book, [this](IdentityId identity, const ties::Sums& sums) { take(identity, sums); });
    for (const auto& [place, sums] : joined_)
      settle(place, sums);
    measure_by_each_other();
    place_in_circles(closer_steps(book, crowd_));
  }

  Everybody result() && {
    Everybody everybody{.standings = {}, .norms = norms_};
    everybody.standings.reserve(gathered_.size());
    for (std::size_t place : order_)
      everybody.standings.push_back(std::move(gathered_[place].second));
    return everybody;
  }

 private:
  // Most people have one identity, whose sums need not be copied to be added up.
  void take(IdentityId identity, const ties::Sums& sums) {
    std::size_t place = crowd_.place_of(identity);
    if (place == kNowhere || !crowd_.wanted(place)) return;
    if (crowd_.identities(place).size() == 1)
      settle(place, sums);
    else
      ties::add(joined_[place], sums);
  }

  void settle(std::size_t place, const ties::Sums& sums) {
    Standing standing = standing_of(sums, now_);
    if (standing.messages_in + standing.messages_out == 0) return;
    const Party& party = crowd_.all()[place];
    standing.person = party.person;
    standing.name = party.name;
    standing.kind = party.kind;
    standing.identities = std::move(crowd_.identities(place));
    gathered_.emplace_back(place, std::move(standing));
    features_.push_back(ties::features_of(sums, figures_at(now_)));
  }

  // How close somebody is shows beside the owner's other contacts; lists and robots are none.
  void measure_by_each_other() {
    std::vector<ties::TieFeatures> of_people;
    of_people.reserve(features_.size());
    for (std::size_t i = 0; i < gathered_.size(); ++i)
      if (gathered_[i].second.kind == people::Kind::person) of_people.push_back(features_[i]);
    norms_ = ties::norms_of(of_people, ties::Channel::mail, own_);
    for (std::size_t i = 0; i < gathered_.size(); ++i)
      ties::rate(gathered_[i].second.tie, features_[i], norms_);
  }

  // Lists and robots stand in no circle, and take nobody's place in one.
  void place_in_circles(const std::unordered_map<std::size_t, int>& closer) {
    std::vector<ties::Ranked> ranked;
    ranked.reserve(gathered_.size());
    for (auto& [place, standing] : gathered_) {
      const bool person = standing.kind == people::Kind::person;
      auto steps = closer.find(place);
      ranked.push_back({standing.person, standing.tie.score, person && standing.tie.two_way,
                        !person || steps == closer.end() ? 0 : steps->second});
    }
    auto circles = ties::circles(ranked);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
      gathered_[i].second.circle = circles[i];
      gathered_[i].second.closer = ranked[i].closer;
    }
    order_ = ties::ranking(ranked, circles);
  }

  Crowd crowd_;
  Instant now_;
  std::unordered_map<std::size_t, ties::Sums> joined_;
  std::vector<std::pair<std::size_t, Standing>> gathered_;
  std::vector<ties::TieFeatures> features_;  // as gathered_
  std::vector<std::size_t> order_;           // places in gathered_, the closest first
  std::optional<ties::TieFeatures> own_;     // the owner's own weights
  ties::Norms norms_;
};

}  // namespace

Everybody reckon_everybody(book::Book& book, Instant now) {
  return Gathering(book, now).result();
}

Everybody everybody(book::Book& book, Instant now) {
  if (const auto bytes = book::find_reckoned(book, now.day()))
    if (std::optional<Everybody> kept = unpack(*bytes, now)) return *std::move(kept);
  Everybody reckoned = reckon_everybody(book, now);
  book::reckoned(book, now.day(), pack(reckoned, now));
  return reckoned;
}

std::vector<Standing> standings(book::Book& book, Instant now, Show show) {
  std::vector<Standing> standings = everybody(book, now).standings;
  if (show == Show::people)
    std::erase_if(standings, [](const Standing& standing) { return standing.kind != people::Kind::person; });
  return standings;
}

}  // namespace closeknit::pages
