// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/drift_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "ties/rhythm.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::size_t kLeastDays = 5;
constexpr std::size_t kLeastOwnDays = 2;
constexpr std::size_t kSamples = 200;
constexpr std::array<std::string_view, 7> kMethods{
    kOurs,
    "silence in days",
    "silence / rhythm",
    "contact days x 0.5^(silence / 90)",
    "gamma-Poisson: n / (n + silence / rhythm)",
    "contact days",
    "rhythm",
};

struct Question {
  std::array<double, kMethods.size()> scores{};
  bool spoke = false;
};

std::size_t days_of(const ties::Sums& sums) {
  ties::DaySet days;
  std::ranges::set_union(sums.days[0], sums.days[1], std::back_inserter(days));
  return days.size();
}

// Of one date: every tie that was one, and whether either side was heard within the horizon.
void ask(const std::vector<ties::Sums>& sums, const std::vector<bool>& is_person, const std::vector<bool>& speaks,
         ties::Channel channel, Instant now, std::vector<Question>& questions) {
  std::vector<ties::TieFeatures> features(sums.size());
  std::vector<ties::TieFeatures> of_people;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!is_person[i] || sums[i].as_of.seconds == 0) continue;
    features[i] = ties::features_of(sums[i], now);
    of_people.push_back(features[i]);
  }
  const ties::Norms norms = ties::norms_of(of_people, channel);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!is_person[i] || sums[i].as_of.seconds == 0) continue;
    const std::size_t days = days_of(sums[i]);
    if (days < kLeastDays || sums[i].days[0].size() < kLeastOwnDays) continue;
    const auto gaps = ties::gaps_of(sums[i]);
    if (!gaps) continue;
    ties::Tie tie;
    ties::rate(tie, features[i], norms);
    const double silence = (now - sums[i].as_of).count;
    const double rhythm = std::max(gaps->median.count, 1.0);
    const auto n = static_cast<double>(days);
    Question question{.scores = {tie.score, -silence, -silence / rhythm, n * std::exp2(-silence / 90),
                                 n / (n + silence / rhythm), n, -rhythm},
                      .spoke = speaks[i]};
    questions.push_back(question);
  }
}

std::vector<Question> questions_of(const History& history, const DriftProtocol& protocol) {
  std::vector<Question> questions;
  if (history.contacts.empty()) return questions;
  std::vector<ties::Sums> sums(history.is_person.size());
  std::size_t next = 0;
  const Instant end = history.contacts.back().contact.at - protocol.horizon;
  for (Instant at = history.contacts.front().contact.at + protocol.step; at <= end; at = at + protocol.step) {
    for (; next < history.contacts.size() && history.contacts[next].contact.at < at; ++next)
      ties::add(sums[history.contacts[next].other], history.contacts[next].contact);
    std::vector<bool> speaks(sums.size());
    for (std::size_t i = next; i < history.contacts.size(); ++i) {
      if (history.contacts[i].contact.at - at > protocol.horizon) break;
      speaks[history.contacts[i].other] = true;
    }
    ask(sums, history.is_person, speaks, history.channel, at, questions);
  }
  return questions;
}

double pooled_auc(std::span<const std::vector<Question>* const> owners, std::size_t method) {
  std::vector<Scored> scored;
  for (const std::vector<Question>* owner : owners)
    for (const Question& question : *owner)
      scored.push_back({question.scores[method], question.spoke});
  return auc(scored);
}

}  // namespace

Table drift_table(const std::string& set, std::span<const History> histories, std::span<const Split> splits,
                  Split split, const DriftProtocol& protocol) {
  std::vector<std::vector<Question>> owners;
  std::size_t questions = 0;
  for (std::size_t i = 0; i < histories.size(); ++i) {
    if (splits[i] != split) continue;
    owners.push_back(questions_of(histories[i], protocol));
    questions += owners.back().size();
  }
  Table table{.subject = "drift",
              .set = set,
              .about = fmt::format("{} test owners, {} ties at dates; right: either side is heard within {:.0f} days",
                                   owners.size(), questions, protocol.horizon.count),
              .measures = {"AUC"},
              .rows = {}};
  for (std::size_t method = 0; method < kMethods.size(); ++method) {
    std::vector<const std::vector<Question>*> all;
    for (const auto& owner : owners)
      all.push_back(&owner);
    Estimate estimate{.value = pooled_auc(all, method)};
    std::vector<double> samples;
    std::mt19937 random(1);
    for (std::size_t s = 0; s < kSamples && !owners.empty(); ++s) {
      for (auto& drawn : all)
        drawn = &owners[random() % owners.size()];
      samples.push_back(pooled_auc(all, method));
    }
    std::ranges::sort(samples);
    if (!samples.empty()) {
      estimate.low = samples[kSamples * 25 / 1000];
      estimate.high = samples[kSamples * 975 / 1000];
    }
    table.rows.push_back({std::string(kMethods[method]), {estimate}});
  }
  return table;
}

}  // namespace closeknit::accuracy
