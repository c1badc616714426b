// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/drift_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>
#include <tuple>

#include "accuracy/learning.hpp"
#include "ties/alive.hpp"
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

using Question = DriftQuestion;
static_assert(std::tuple_size_v<decltype(Question::scores)> == kMethods.size());

std::size_t days_of(const ties::Sums& sums) {
  ties::DaySet days;
  std::ranges::set_union(sums.days[0], sums.days[1], std::back_inserter(days));
  return days.size();
}

// Of one date: every tie that was one, and whether either side was heard within the horizon.
void ask(const std::vector<ties::Sums>& sums, const std::vector<bool>& is_person, const std::vector<bool>& speaks,
         ties::Channel channel, Instant now, std::vector<Question>& questions) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!is_person[i] || sums[i].as_of.seconds == 0) continue;
    const std::size_t days = days_of(sums[i]);
    if (days < kLeastDays || sums[i].days[0].size() < kLeastOwnDays) continue;
    const auto gaps = ties::gaps_of(sums[i]);
    if (!gaps) continue;
    const ties::AliveFeatures features = *ties::alive_features(sums[i], now);
    const double silence = (now - sums[i].as_of).count;
    const double rhythm = std::max(gaps->median.count, 1.0);
    const auto n = static_cast<double>(days);
    Question question{.features = features,
                      .scores = {ties::alive(features, channel), -silence, -silence / rhythm,
                                 n * std::exp2(-silence / 90), n / (n + silence / rhythm), n, -rhythm},
                      .spoke = speaks[i]};
    questions.push_back(question);
  }
}

double pooled_auc(std::span<const std::vector<Question>* const> owners, std::size_t method) {
  std::vector<Scored> scored;
  for (const std::vector<Question>* owner : owners)
    for (const Question& question : *owner)
      scored.push_back({question.scores[method], question.spoke});
  return auc(scored);
}

}  // namespace

std::vector<DriftQuestion> drift_questions(const History& history, const DriftProtocol& protocol) {
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

namespace {

// There are few texts: what calls show of silences is true of chats too.
bool speaks_for(ties::Channel seen, ties::Channel channel) {
  return seen == channel || (channel == ties::Channel::chat && seen == ties::Channel::call);
}

}  // namespace

std::string fitted_alive(std::span<const DriftSet> sets) {
  constexpr std::array<std::string_view, ties::kChannels> kChannelNames{"mail", "chat", "call"};
  constexpr double kL2 = 1e-3;
  std::string text =
      "// Written by `closeknit-accuracy --fit drift`; not by hand. alive.hpp tells what each number is.\n// "
      "clang-format off\n";
  for (std::size_t c = 0; c < ties::kChannels; ++c) {
    Rows rows;
    rows.features = ties::kAliveFeatures;
    std::string names;
    for (const DriftSet& set : sets) {
      if (!speaks_for(set.channel, static_cast<ties::Channel>(c))) continue;
      names += (names.empty() ? "" : ", ") + set.name;
      for (std::size_t i = 0; i < set.histories.size(); ++i) {
        if (set.splits[i] != Split::train) continue;
        const std::vector<Question> questions = drift_questions(set.histories[i], set.protocol);
        for (const Question& question : questions) {
          rows.values.insert(rows.values.end(), question.features.begin(), question.features.end());
          rows.right.push_back(question.spoke ? 1 : 0);
          rows.weight.push_back(static_cast<float>(1 / std::sqrt(static_cast<double>(questions.size()))));
        }
      }
    }
    const Fit model = fit(rows, Goal::probability, kL2);
    text += fmt::format("// {}: train owners of {}; {} ties at dates.\n    AliveModel{{\n        .weights = {{\n",
                        kChannelNames[c], names, rows.count());
    for (std::size_t k = 0; k < ties::kAliveFeatures; ++k)
      text += fmt::format("        {:.4f},  // {}\n", model.weights[k], ties::kAliveNames[k]);
    text += fmt::format("        }},\n        .base = {:.4f},\n    }},\n", model.constant);
  }
  return text + "// clang-format on\n";
}

Table drift_table(const DriftSet& set, Split split) {
  std::vector<std::vector<Question>> owners;
  std::size_t questions = 0;
  for (std::size_t i = 0; i < set.histories.size(); ++i) {
    if (set.splits[i] != split) continue;
    owners.push_back(drift_questions(set.histories[i], set.protocol));
    questions += owners.back().size();
  }
  Table table{.subject = "drift",
              .set = set.name,
              .about = fmt::format("{} {} owners, {} ties at dates; right: either side is heard within {:.0f} days",
                                   owners.size(), split == Split::test ? "test" : "train", questions,
                                   set.protocol.horizon.count),
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
