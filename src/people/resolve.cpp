// SPDX-License-Identifier: AGPL-3.0-or-later
// One human, one page: the owner's rulings first, then joins by evidence, surest first, each only where nothing that
// stands already forbids it.
#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "people/clusters.hpp"
#include "people/joining.hpp"
#include "people/people.hpp"
#include "people/shown_names.hpp"

namespace closeknit::people {
namespace {

using Index = std::uint32_t;

// How many members of two clusters are looked at for contradicting names; more addresses than this under one name say
// nothing new.
constexpr std::size_t kMembersCompared = 8;

struct Match {
  Index a, b;
  Likeness likeness;
};

// Works on identities in ascending order of id, whatever order they came in: that is what makes the result independent
// of it.
class Resolver {
 public:
  Resolver(std::span<const Known> all, std::span<const Judgement> judgements, std::span<const IdentityId> owner)
      : clusters_(all.size()), alike_(all.size()), is_owner_(all.size()) {
    std::vector<Index> order(all.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::sort(order, {}, [&](Index i) { return all[i].id; });
    known_.reserve(all.size());
    profiles_.reserve(all.size());
    for (Index i : order) {
      known_.push_back(&all[i]);
      profiles_.push_back(profile_of(all[i], i < judgements.size() ? judgements[i] : Judgement{}));
    }
    for (IdentityId id : owner)
      mark_owner(id);
  }

  Resolution run(std::span<const Ruling> rulings, const Witness& witness) {
    join_owner();
    apply(rulings);
    std::vector<Match> matches = matches_by_evidence(witness);
    for (Match& match : matches)
      settle(match);
    Resolution resolution{.persons = persons(), .joins = std::move(joins_), .doubts = doubts()};
    return resolution;
  }

 private:
  // The place of an identity; nothing for one that is not among those given.
  std::optional<Index> index_of(IdentityId id) const {
    auto found = std::ranges::lower_bound(known_, id, {}, [](const Known* known) { return known->id; });
    if (found == known_.end() || (*found)->id != id) return std::nullopt;
    return static_cast<Index>(found - known_.begin());
  }

  void mark_owner(IdentityId id) {
    if (auto index = index_of(id)) is_owner_[*index] = true;
  }

  void join_owner() {
    std::optional<Index> first;
    for (Index i = 0; i < known_.size(); ++i) {
      if (!is_owner_[i]) continue;
      if (first && clusters_.join(*first, i)) {
        alike_.join(*first, i);
        joins_.push_back({id_of(*first), id_of(i), 1.0, "both are yours"});
      }
      if (!first) first = i;
    }
  }

  // Later words win over earlier ones: taken newest first, each holds unless what was said after it forbids it.
  void apply(std::span<const Ruling> rulings) {
    for (std::size_t i = rulings.size(); i-- > 0;) {
      auto a = index_of(rulings[i].a);
      auto b = index_of(rulings[i].b);
      if (!a || !b || *a == *b) continue;
      if (rulings[i].kind == Ruling::Kind::apart) {
        clusters_.keep_apart(*a, *b);
      } else if (!clusters_.together(*a, *b) && clusters_.join(*a, *b)) {
        joins_.push_back({id_of(*a), id_of(*b), 1.0, "you said so"});
      }
    }
  }

  std::vector<Match> matches_by_evidence(const Witness& witness) {
    Rarity rarity(profiles_);
    std::vector<Match> matches;
    double least = witness ? kWorthAsking : kDoubtAt;
    for (Candidate pair : candidates(profiles_)) {
      Likeness likeness = compare(profiles_[pair.a], profiles_[pair.b], rarity);
      if (likeness.probability >= least) matches.push_back({pair.a, pair.b, std::move(likeness)});
    }
    if (witness) ask(witness, matches);
    std::erase_if(matches, [](const Match& match) { return match.likeness.probability < kDoubtAt; });
    std::ranges::sort(matches, [](const Match& x, const Match& y) {
      return std::tuple(-x.likeness.probability, x.a, x.b) < std::tuple(-y.likeness.probability, y.a, y.b);
    });
    return matches;
  }

  // Matches are in ascending order of their pairs here, and so are the pairs that the witness is given.
  void ask(const Witness& witness, std::vector<Match>& matches) {
    std::vector<Pair> pairs;
    pairs.reserve(matches.size());
    for (const Match& match : matches)
      pairs.push_back({id_of(match.a), id_of(match.b)});
    if (pairs.empty()) return;
    auto name = [this](IdentityId id) { return shown(id); };
    for (const Context& context : witness(pairs)) {
      auto found = std::ranges::lower_bound(pairs, context.pair);
      if (found == pairs.end() || *found != context.pair) continue;
      Match& match = matches[static_cast<std::size_t>(found - pairs.begin())];
      match.likeness.take_in(weight_of(context, name));
      if (context.together > 0 && match.likeness.probability < kDoubtAt) two_people_.insert({match.a, match.b});
    }
  }

  std::string shown(IdentityId id) const {
    auto index = index_of(id);
    if (!index) return "somebody";
    const Known* one = known_[*index];
    return name_to_show({&one, 1});
  }

  void settle(Match& match) {
    if (clusters_.together(match.a, match.b)) return;
    bool sure = match.likeness.probability >= kJoinAt && is_owner_[match.a] == is_owner_[match.b];
    if (sure && !contradicted(match.a, match.b) && clusters_.join(match.a, match.b)) {
      alike_.join(match.a, match.b);
      joins_.push_back({id_of(match.a), id_of(match.b), match.likeness.probability, std::move(match.likeness.reason)});
    } else {
      waiting_.push_back(std::move(match));
    }
  }

  // Do names, or a message that names two of them side by side, say that these are two people? Asked of those that are
  // alike alone: where the owner said that two names are one person, either name's other addresses belong there too.
  bool contradicted(Index a, Index b) {
    auto left = alike_.members(a);
    auto right = alike_.members(b);
    for (std::size_t i = 0; i < std::min(left.size(), kMembersCompared); ++i)
      for (std::size_t j = 0; j < std::min(right.size(), kMembersCompared); ++j)
        if (two_people_.contains(std::minmax({left[i], right[j]})) ||
            contradict(profiles_[left[i]], profiles_[right[j]]))
          return true;
    return false;
  }

  // One doubt for each pair of persons, the likeliest; none where the owner has spoken.
  std::vector<Join> doubts() {
    std::set<std::pair<Index, Index>> seen;
    std::vector<Join> result;
    for (Match& match : waiting_) {
      if (clusters_.together(match.a, match.b) || !clusters_.may_join(match.a, match.b)) continue;
      if (!seen.insert(std::minmax(clusters_.root_of(match.a), clusters_.root_of(match.b))).second) continue;
      result.push_back({id_of(match.a), id_of(match.b), match.likeness.probability, std::move(match.likeness.reason)});
    }
    return result;
  }

  std::vector<Person> persons() {
    std::vector<Person> result;
    std::vector<const Known*> members;
    std::vector<bool> done(known_.size());
    for (Index i = 0; i < known_.size(); ++i) {
      if (done[i]) continue;
      auto span = clusters_.members(i);
      std::vector<Index> indices(span.begin(), span.end());
      std::ranges::sort(indices);
      members.clear();
      Person person{.id = PersonId{id_of(i).value}, .name = {}, .identities = {}};
      for (Index index : indices) {
        done[index] = true;
        members.push_back(known_[index]);
        person.identities.push_back(id_of(index));
      }
      person.name = name_to_show(members);
      result.push_back(std::move(person));
    }
    return result;
  }

  IdentityId id_of(Index index) const { return known_[index]->id; }

  std::vector<const Known*> known_;
  std::vector<Profile> profiles_;
  Clusters clusters_;
  Clusters alike_;  // joined by evidence alone: without what the owner said
  std::vector<bool> is_owner_;
  std::set<std::pair<Index, Index>> two_people_;  // named side by side, and nothing that outweighs it
  std::vector<Join> joins_;
  std::vector<Match> waiting_;
};

}  // namespace

Resolution resolve(std::span<const Known> all, std::span<const Judgement> judgements, std::span<const Ruling> rulings) {
  return resolve(all, judgements, rulings, {}, {});
}

Resolution resolve(std::span<const Known> all, std::span<const Judgement> judgements, std::span<const Ruling> rulings,
                   std::span<const IdentityId> owner, const Witness& witness) {
  return Resolver(all, judgements, owner).run(rulings, witness);
}

std::vector<Member> members_of(const Resolution& resolution) {
  std::map<IdentityId, std::vector<const Join*>> links;
  for (const Join& join : resolution.joins) {
    links[join.a].push_back(&join);
    links[join.b].push_back(&join);
  }
  std::vector<Member> members;
  for (const Person& person : resolution.persons) {
    std::size_t first = members.size();
    members.push_back({person.identities.front(), person.id, {}, 1.0});
    std::set<IdentityId> reached{person.identities.front()};
    for (std::size_t next = first; next < members.size(); ++next) {
      auto found = links.find(members[next].identity);
      if (found == links.end()) continue;
      for (const Join* join : found->second) {
        IdentityId other = join->a == members[next].identity ? join->b : join->a;
        if (!reached.insert(other).second) continue;
        members.push_back({other, person.id, join->reason, members[next].confidence * join->confidence});
      }
    }
  }
  std::ranges::sort(members, {}, &Member::identity);
  return members;
}

}  // namespace closeknit::people
