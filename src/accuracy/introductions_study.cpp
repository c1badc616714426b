// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/introductions_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "conversations/conversations.hpp"
#include "intake/contacts.hpp"
#include "intake/enroll.hpp"
#include "introductions/introductions_store.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {
namespace {

using introductions::Seen;

constexpr std::array<std::string_view, 5> kMethods{
    kOurs, "most frequent common contact", "whom the mail shows most with them", "closest to the owner", "random",
};
enum Method : std::uint8_t { ours, most_frequent, most_seen, closest, by_chance };

// One letter's trace of a person and another.
struct Link {
  std::uint32_t place = 0;
  std::uint32_t other = 0;
  Seen seen;
};

// What letters show of all who took part, person by person.
class Society {
 public:
  explicit Society(Mail& mail) : mail_(mail), links_(mail.is_person.size()) {
    conversations_.reserve(mail.interactions.size());
    for (std::uint32_t place = 0; place < mail.interactions.size(); ++place) {
      conversations_.push_back(conversations::conversation_of(mail.book, mail.interactions[place].id));
      if (intake::looks_human(mail.interactions[place])) add(place);
    }
  }

  // What was known of `person` and others before letter `place`, its conversation hidden.
  std::map<std::uint32_t, Seen> around(std::uint32_t person, std::uint32_t place) const {
    std::map<std::uint32_t, Seen> others;
    for (const Link& link : links_[person]) {
      if (link.place >= place) break;
      if (conversations_[link.place] != conversations_[place]) introductions::add(others[link.other], link.seen);
    }
    return others;
  }

 private:
  void add(std::uint32_t place) {
    introductions::Edges edges;
    introductions::add_letter(edges, mail_.interactions[place], {});
    for (const auto& [pair, seen] : edges) {
      const auto first = mail_.person_of.find(pair.first), second = mail_.person_of.find(pair.second);
      if (first == mail_.person_of.end() || second == mail_.person_of.end() || first->second == second->second)
        continue;
      links_[first->second].push_back({place, second->second, seen});
      links_[second->second].push_back({place, first->second, turned(seen)});
    }
  }

  Mail& mail_;
  std::vector<std::vector<Link>> links_;
  std::vector<ConversationId> conversations_;
};

struct Hits {
  std::array<double, kMethods.size()> first{}, third{};
  std::size_t cases = 0;
  std::size_t unseen = 0;  // first conversations with somebody whom nobody known was seen with before
};

// Walks through one owner's mail, keeping ties as they stood.
class Meetings {
 public:
  Meetings(Mail& mail, const Society& society, const Ego& ego) : mail_(mail), society_(society), ego_(ego) {}

  Hits hits() {
    for (const std::uint32_t place : ego_.seen) {
      const book::Interaction& letter = mail_.interactions[place];
      const auto contacts = intake::contacts_of(letter, ego_.identities);
      for (const auto& [identity, contact] : contacts)
        if (auto other = person(identity); other && !known_.contains(*other)) meet(*other, place);
      for (const auto& [identity, contact] : contacts)
        if (auto other = person(identity)) ties::add(known_[*other], contact);
    }
    return hits_;
  }

 private:
  std::optional<std::uint32_t> person(IdentityId identity) const {
    auto found = mail_.person_of.find(identity);
    if (found == mail_.person_of.end() || !mail_.is_person[found->second]) return {};
    return found->second;
  }

  // Those known before who stand in the letter: they brought the two together.
  std::set<std::uint32_t> between(const book::Interaction& letter, std::uint32_t other) const {
    std::set<std::uint32_t> people;
    for (const book::Participant& participant : letter.participants) {
      const bool named = participant.role == book::Role::from || participant.role == book::Role::to ||
                         participant.role == book::Role::cc;
      auto one = person(participant.identity);
      if (named && one && *one != other && known_.contains(*one)) people.insert(*one);
    }
    return people;
  }

  std::array<double, kMethods.size()> scores(std::uint32_t one, const Seen* seen, Instant at) const {
    const ties::Sums& sums = known_.at(one);
    const ties::Tie tie = ties::tie_of(sums, at);
    double letters = 0;
    for (const auto& way : sums.messages)
      letters += static_cast<double>(way[0] + way[1]);
    double together = 0;
    for (std::size_t i = 0; seen != nullptr && i < introductions::kTraces; ++i)
      together += seen->times[i];
    std::array<double, kMethods.size()> all{};
    all[ours] = seen == nullptr ? 0 : tie.strength * introductions::knows(*seen, at);
    all[most_frequent] = seen == nullptr ? 0 : letters;
    all[most_seen] = together;
    all[closest] = tie.strength;
    return all;
  }

  void meet(std::uint32_t other, std::uint32_t place) {
    const book::Interaction& letter = mail_.interactions[place];
    const std::set<std::uint32_t> right = between(letter, other);
    if (right.empty()) return;
    const auto around = society_.around(other, place);
    const bool seen = std::ranges::any_of(known_, [&](const auto& one) { return around.contains(one.first); });
    if (!seen) {
      ++hits_.unseen;
      return;
    }
    std::array<std::vector<Scored>, kMethods.size()> candidates;
    for (const auto& [one, sums] : known_) {
      auto link = around.find(one);
      const auto all = scores(one, link == around.end() ? nullptr : &link->second, letter.at());
      for (std::size_t method = 0; method < all.size(); ++method)
        candidates[method].push_back({all[method], right.contains(one)});
    }
    count(candidates);
  }

  void count(std::span<const std::vector<Scored>> candidates) {
    constexpr std::size_t kThree = 3;
    ++hits_.cases;
    for (std::size_t method = 0; method < candidates.size(); ++method) {
      const std::vector<Scored> order = ranked(candidates[method]);
      const std::size_t looked = std::min(order.size(), kThree);
      hits_.first[method] += order.front().right ? 1 : 0;
      hits_.third[method] += std::any_of(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(looked),
                                         [](const Scored& one) { return one.right; })
                                 ? 1
                                 : 0;
    }
  }

  Mail& mail_;
  const Society& society_;
  const Ego& ego_;
  std::map<std::uint32_t, ties::Sums> known_;
  Hits hits_;
};

}  // namespace

Table introductions_table(const std::string& set, Mail& mail, std::span<const Ego> egos, Split split) {
  const Society society(mail);
  std::array<std::vector<double>, kMethods.size()> first, third;
  std::size_t cases = 0, unseen = 0;
  for (const Ego& ego : egos) {
    if (ego.split != split) continue;
    const Hits hits = Meetings(mail, society, ego).hits();
    if (hits.cases < kLeastMeetings) continue;
    cases += hits.cases;
    unseen += hits.unseen;
    for (std::size_t method = 0; method < kMethods.size(); ++method) {
      first[method].push_back(hits.first[method] / static_cast<double>(hits.cases));
      third[method].push_back(hits.third[method] / static_cast<double>(hits.cases));
    }
  }
  Table table{.subject = "introductions",
              .set = set,
              .about = fmt::format("{} first conversations of {} owners over somebody known; right: who stood in the "
                                   "first message ({} more, of which the mail showed nothing before)",
                                   cases, first[ours].size(), unseen),
              .measures = {"Hit@1", "Hit@3"},
              .rows = {}};
  if (first[ours].empty()) return table;
  for (std::size_t method = 0; method < kMethods.size(); ++method)
    table.rows.push_back(
        {std::string(kMethods[method]), {mean_over_owners(first[method]), mean_over_owners(third[method])}});
  return table;
}

}  // namespace closeknit::accuracy
