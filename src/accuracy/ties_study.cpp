// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/ties_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "accuracy/rivals.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::size_t kTop = 10;
const std::vector<std::string> kMeasures{"NDCG@10", "AUC", "MRR"};

TieSet list_set(Mail& mail) {
  TieSet set{.name = "list mail", .channel = ties::Channel::mail, .owners = {}};
  for (const Ego& ego : writers(mail, kListWriters)) {
    OwnerMoments owner = moments_of(history_of(mail, ego), {.step = {90}, .least_known = kListKnown});
    owner.split = ego.split;
    if (!owner.moments.empty()) set.owners.push_back(std::move(owner));
  }
  return set;
}

// Ours, ours without the owner's own weights, then the rivals.
constexpr std::size_t kShipped = 1;
constexpr std::size_t kFirstRival = 2;

double score_of(const Candidate& candidate, std::size_t method) {
  if (method >= kFirstRival) return candidate.rivals[method - kFirstRival];
  return method == kShipped ? candidate.shipped : candidate.ours;
}

std::string name_of(std::size_t method) {
  if (method >= kFirstRival) return std::string(rivals()[method - kFirstRival].name);
  return std::string(kOurs) + (method == kShipped ? ", shipped weights" : "");
}

std::vector<Scored> scored(const Moment& moment, std::size_t method) {
  std::vector<Scored> scores;
  scores.reserve(moment.candidates.size());
  for (const Candidate& candidate : moment.candidates)
    scores.push_back({score_of(candidate, method), candidate.right});
  return scores;
}

constexpr std::size_t kBands = 10;

// How often what was shown came about.
struct Band {
  double shown = 0;
  double right = 0;
  double count = 0;
  double squares = 0;
  void add(const Candidate& candidate) {
    const double truth = candidate.right ? 1 : 0;
    shown += candidate.strength;
    right += truth;
    squares += (candidate.strength - truth) * (candidate.strength - truth);
    count += 1;
  }
  Row row(std::string name) const {
    const double n = std::max(count, 1.0);
    return {std::move(name), {{shown / n, 0, 0}, {right / n, 0, 0}, {squares / n, 0, 0}, {count, 0, 0}}};
  }
};

template <typename Visit>
void each_candidate(std::span<const TieSet> sets, Split split, const Visit& visit) {
  for (const TieSet& set : sets)
    for (const OwnerMoments& owner : set.owners)
      if (owner.split == split)
        for (const Moment& moment : owner.moments)
          std::ranges::for_each(moment.candidates, visit);
}

struct Level {
  std::string_view name;
  double below;
};
constexpr std::array kLevels{Level{"not sure at all (nothing both ways)", 1e-9}, Level{"confidence below 0.5", 0.5},
                             Level{"confidence below 0.75", 0.75}, Level{"confidence of 0.75 and more", 2}};

double share_right(std::span<const Scored> ties) {
  return ties.empty()
             ? 0
             : static_cast<double>(std::ranges::count_if(ties, &Scored::right)) / static_cast<double>(ties.size());
}

// The Brier skill score: how much nearer the strength comes to the truth than the share of those written to does. 1 is
// the truth itself, 0 no better than that share.
double explained(std::span<const Scored> ties) {
  const double base = share_right(ties);
  double squares = 0;
  for (const Scored& tie : ties)
    squares += (tie.score - (tie.right ? 1 : 0)) * (tie.score - (tie.right ? 1 : 0));
  const double by_chance = base * (1 - base) * static_cast<double>(ties.size());
  return by_chance > 0 ? 1 - squares / by_chance : 0;
}

}  // namespace

TieSet tie_set(const std::string& name, std::span<const History> histories, Days step, std::size_t least_known) {
  TieSet set{.name = name, .channel = ties::Channel::mail, .owners = {}};
  for (const History& history : histories) {
    set.channel = history.channel;
    OwnerMoments owner = moments_of(history, {.step = step, .least_known = least_known});
    if (!owner.moments.empty()) set.owners.push_back(std::move(owner));
  }
  return set;
}

Table calibration_table(std::span<const TieSet> sets, Split split) {
  std::array<Band, kBands> bands;
  each_candidate(sets, split, [&](const Candidate& candidate) {
    const auto band = static_cast<std::size_t>(candidate.strength * kBands);
    bands[std::min(band, kBands - 1)].add(candidate);
  });
  Table table{.subject = "ties",
              .set = "calibration, all sets",
              .about = "of all contacts at all dates: the strength shown, and whether the owner wrote within 30 days",
              .measures = {"shown", "came true", "Brier", "contacts"},
              .rows = {},
              .intervals = false};
  for (std::size_t i = 0; i < kBands; ++i)
    table.rows.push_back(bands[i].row(
        fmt::format("strength {:.1f} to {:.1f}", 0.1 * static_cast<double>(i), 0.1 * static_cast<double>(i + 1))));
  return table;
}

Table confidence_table(std::span<const TieSet> sets, Split split) {
  std::array<std::vector<Scored>, kLevels.size()> levels;
  each_candidate(sets, split, [&](const Candidate& candidate) {
    std::size_t level = 0;
    while (level + 1 < kLevels.size() && candidate.confidence >= kLevels[level].below)
      ++level;
    levels[level].push_back({candidate.strength, candidate.right});
  });
  Table table{.subject = "ties",
              .set = "confidence, all sets",
              .about =
                  "the same contacts by how sure closeknit is of their strength: AUC, and the part of what came that "
                  "the strength explains",
              .measures = {"AUC", "explained", "came true", "contacts"},
              .rows = {},
              .intervals = false};
  for (std::size_t i = 0; i < kLevels.size(); ++i)
    table.rows.push_back({std::string(kLevels[i].name),
                          {{auc(levels[i]), 0, 0},
                           {explained(levels[i]), 0, 0},
                           {share_right(levels[i]), 0, 0},
                           {static_cast<double>(levels[i].size()), 0, 0}}});
  return table;
}

std::vector<TieSet> tie_sets(Sets& sets) {
  std::vector<TieSet> found;
  if (Mail* lists = sets.list_mail()) found.push_back(list_set(*lists));
  TieSet egos{.name = "two mailboxes", .channel = ties::Channel::mail, .owners = {}};
  for (const char* folder : kEgoMailboxes)
    if (Mail* mail = sets.ego_mail(folder)) {
      egos.owners.push_back(moments_of(history_of(*mail, owner_of(*mail)), {.step = {90}, .least_known = kListKnown}));
      egos.owners.back().split = Split::test;
    }
  if (!egos.owners.empty()) found.push_back(std::move(egos));
  for (const EventSet& set : event_sets())
    if (auto histories = sets.histories(set))
      found.push_back(tie_set(set.name, *histories, {set.step}, set.least_known));
  return found;
}

Table tie_table(const TieSet& set, Split split) {
  Table table{.subject = "ties", .set = set.name, .about = {}, .measures = kMeasures, .rows = {}};
  std::size_t owners = 0;
  std::size_t dates = 0;
  std::ptrdiff_t refitted = 0;
  for (const OwnerMoments& owner : set.owners)
    if (owner.split == split) {
      ++owners;
      dates += owner.moments.size();
      refitted += std::ranges::count(owner.moments, true, &Moment::refitted);
    }
  table.about = fmt::format(
      "{} {} owners, {} dates, at {} by weights of the owner's own; right: the owner wrote to them (To) within 30 days",
      owners, split == Split::test ? "test" : "train", dates, refitted);
  for (std::size_t method = 0; method < kFirstRival + rivals().size(); ++method) {
    std::array<std::vector<double>, 3> of_owners;
    for (const OwnerMoments& owner : set.owners) {
      if (owner.split != split) continue;
      std::array<double, 3> sums{};
      for (const Moment& moment : owner.moments) {
        const std::vector<Scored> scores = scored(moment, method);
        sums[0] += ndcg(scores, kTop);
        sums[1] += auc(scores);
        sums[2] += reciprocal_rank(scores);
      }
      for (std::size_t m = 0; m < sums.size(); ++m)
        of_owners[m].push_back(sums[m] / static_cast<double>(owner.moments.size()));
    }
    Row row{.method = name_of(method), .values = {}};
    for (const auto& values : of_owners)
      row.values.push_back(mean_over_owners(values));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace closeknit::accuracy
