// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/requests_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>

#include "accuracy/requests_model.hpp"
#include "signals/request.hpp"

namespace closeknit::accuracy {
namespace {

constexpr double kSaysSo = 0.5;  // a chance of a half and more is a yes

double chance_of(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

struct Method {
  std::string name;
  std::function<double(const std::string&)> chance;
};

// Precision, recall, F1, AUC.
std::array<double, 4> figures_of(std::span<const Scored> scored) {
  double said = 0;
  double truly = 0;
  double right = 0;
  for (const Scored& one : scored) {
    const bool says = one.score >= kSaysSo;
    said += says ? 1 : 0;
    truly += one.right ? 1 : 0;
    right += says && one.right ? 1 : 0;
  }
  return {right / std::max(1.0, said), right / std::max(1.0, truly), 2 * right / std::max(1.0, said + truly),
          auc(scored)};
}

double asks_by_model_anywhere(const std::string& text) {
  double most = 0;
  signals::walk_sentences(text, [&](const signals::WalkedSentence& sentence) {
    const auto rules = signals::rule_inputs(signals::judge_by_rules(sentence), sentence.words.size());
    const std::string_view words = std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin);
    most = std::max(most, signals::asks_by_model(words, rules));
  });
  return most;
}

Row row_of(const Method& method, std::span<const LabelledSentence> test) {
  std::vector<Scored> scored;
  for (const LabelledSentence& sentence : test)
    scored.push_back({method.chance(sentence.text), sentence.asks});
  Row row{.method = method.name, .values = {}};
  for (const auto& estimate : estimates_over(scored.size(), [&](std::span<const std::size_t> drawn) {
         std::vector<Scored> sample;
         for (const std::size_t i : drawn)
           sample.push_back(scored[i]);
         const auto figures = figures_of(sample);
         return std::vector<double>(figures.begin(), figures.end());
       }))
    row.values.push_back(estimate);
  return row;
}

}  // namespace

std::vector<LabelledSentence> read_sentences(const std::string& path) {
  std::vector<LabelledSentence> sentences;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    for (const auto& [label, asks] : {std::pair("Yes\t", true), std::pair("No\t", false)})
      if (line.starts_with(label)) sentences.push_back({line.substr(std::string_view(label).size()), asks});
  }
  return sentences;
}

signals::Judged judged_by_rules(std::string_view text) {
  signals::Judged most;
  bool any = false;
  signals::walk_sentences(text, [&](const signals::WalkedSentence& sentence) {
    const signals::Judged judged = signals::judge_by_rules(sentence);
    if (!any || judged.strength > most.strength) most = judged;
    any = true;
  });
  return most;
}

SparseRow inputs_of(std::string_view sentence, Inputs inputs) {
  std::map<std::uint32_t, double> sums;
  const auto take = [&](const std::vector<std::uint32_t>& grams, double weight) {
    for (const std::uint32_t gram : grams)
      sums[gram] += weight / std::sqrt(static_cast<double>(grams.size()));
  };
  const signals::Grams grams = signals::grams_of(sentence);
  take(grams.words, 1);
  if (inputs == Inputs::all) {
    take(grams.letters, signals::kLettersWeigh);
    std::size_t words = 0;
    signals::walk_sentences(sentence, [&](const signals::WalkedSentence& one) { words += one.words.size(); });
    const auto rules = signals::rule_inputs(judged_by_rules(sentence), words);
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (rules[i] != 0) sums[signals::kBuckets + static_cast<std::uint32_t>(i)] = rules[i];
  }
  SparseRow row;
  for (const auto& [input, value] : sums)
    row.emplace_back(input, static_cast<float>(value));
  return row;
}

ties::Fit fit_requests(std::span<const LabelledSentence> train, Inputs inputs) {
  std::vector<SparseRow> rows;
  std::vector<bool> right;
  for (const LabelledSentence& sentence : train) {
    rows.push_back(inputs_of(sentence.text, inputs));
    right.push_back(sentence.asks);
  }
  return fit_sparse(rows, right, kRequestInputs, kRequestL2);
}

Table requests_table(std::span<const LabelledSentence> train, std::span<const LabelledSentence> test) {
  const auto asking = std::ranges::count(test, true, &LabelledSentence::asks);
  Table table{.subject = "requests",
              .set = "Parakweet e-mail intent, test",
              .about = fmt::format("{} sentences, {} of them ask; the model is fitted on {} others", test.size(),
                                   asking, train.size()),
              .measures = {"precision", "recall", "F1", "AUC"},
              .rows = {}};
  const ties::Fit words = fit_requests(train, Inputs::words_only);
  const Method methods[] = {
      {std::string(kOurs), [](const std::string& text) { return signals::request_cues(text).score; }},
      {"closeknit: its model on every sentence", asks_by_model_anywhere},
      {"closeknit: the rules alone", [](const std::string& text) { return judged_by_rules(text).strength; }},
      {"regression over words and pairs of words",
       [&](const std::string& text) { return chance_of(log_odds_of(words, inputs_of(text, Inputs::words_only))); }},
      {"question mark", [](const std::string& text) { return text.contains('?') ? 1.0 : 0.0; }},
      {"everything asks", [](const std::string&) { return 1.0; }},
  };
  for (const Method& method : methods)
    table.rows.push_back(row_of(method, test));
  return table;
}

}  // namespace closeknit::accuracy
