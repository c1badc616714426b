// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/senders_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "accuracy/learning.hpp"
#include "intake/intake.hpp"
#include "people/mass_mail.hpp"
#include "people/people_store.hpp"

namespace closeknit::accuracy {
namespace {

using people::kMassFeatures;

// Chosen by ten-fold cross-validation on train senders, among 0.001, 0.003, 0.01, 0.03 and 0.1.
constexpr double kL2 = 0.01;
const double kLogOdds = std::log(people::kMassMailAt / (1 - people::kMassMailAt));
// A label of which the reader was not sure counts so much.
constexpr float kUnsure = 0.5F;

struct Label {
  std::string corpus, address;
  bool circle = false, sure = false;
  Split split = Split::test;
};

std::vector<Label> read_labels(const std::string& path) {
  std::vector<Label> labels;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);  // the heading
  while (std::getline(file, line)) {
    std::istringstream columns(line);
    std::vector<std::string> row;
    for (std::string cell; std::getline(columns, cell, '\t');)
      row.push_back(cell);
    if (row.size() < 7) continue;
    labels.push_back(
        {row[0], row[2], row[4] == "yes", row[5] == "yes", row[6] == "train" ? Split::train : Split::test});
  }
  return labels;
}

// Both lists are read as one mailbox.
Mail* mail_of(Sets& sets, const std::string& corpus) {
  if (corpus.starts_with("linux-")) return sets.list_mail();
  if (corpus.starts_with("ego-")) return sets.ego_mail(corpus);
  return sets.archive(corpus);
}

std::optional<people::Kind> kind_of(book::Book& book, IdentityId id) {
  book::Statement& row = book.engine->prepare(
      "SELECT person.kind FROM person_identity AS member JOIN person ON person.book = $1 AND person.person = "
      "member.person WHERE member.book = $1 AND member.identity = $2");
  std::optional<people::Kind> kind;
  if (row.with(book.id, id).step()) kind = static_cast<people::Kind>(row.integer(0));
  row.reset();
  return kind;
}

Estimate share_of(std::vector<double> hits) {
  return mean_over_owners(hits);
}

Row row_of(std::string method, std::span<const LabelledSender* const> senders) {
  std::vector<double> precision;
  std::vector<double> recall;
  for (const LabelledSender* sender : senders) {
    const bool said = sender->kind == people::Kind::person;
    if (said) precision.push_back(sender->circle ? 1 : 0);
    if (sender->circle) recall.push_back(said ? 1 : 0);
  }
  return {std::move(method), {share_of(std::move(precision)), share_of(std::move(recall))}};
}

struct Scaled {
  Rows rows;
  people::MassFeatures spread{};
};

// Standardised by the spread over all, turned so that every held feature counts upwards.
Scaled rows_of(std::span<const LabelledSender* const> senders) {
  Scaled scaled;
  scaled.rows.features = kMassFeatures.size();
  std::vector<people::MassFeatures> all;
  people::MassFeatures mean{};
  for (const LabelledSender* sender : senders)
    all.push_back(people::mass_features(sender->known));
  for (const auto& features : all)
    for (std::size_t k = 0; k < mean.size(); ++k)
      mean[k] += features[k] / static_cast<double>(all.size());
  for (const auto& features : all)
    for (std::size_t k = 0; k < mean.size(); ++k)
      scaled.spread[k] += (features[k] - mean[k]) * (features[k] - mean[k]) / static_cast<double>(all.size());
  const auto signs = people::mass_signs();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = 0; k < mean.size(); ++k) {
      const double spread = std::sqrt(scaled.spread[k]);
      const double value = spread > 0 ? all[i][k] / spread : 0;
      scaled.rows.values.push_back(static_cast<float>(signs[k] < 0 ? -value : value));
    }
    scaled.rows.right.push_back(senders[i]->circle ? 0.0F : 1.0F);
    scaled.rows.weight.push_back(senders[i]->sure ? 1.0F : kUnsure);
  }
  return scaled;
}

Fit fitted(const Scaled& scaled) {
  std::array<bool, kMassFeatures.size()> held{};
  const auto signs = people::mass_signs();
  for (std::size_t k = 0; k < held.size(); ++k)
    held[k] = signs[k] != 0;
  Fit result = fit(scaled.rows, Goal::probability, kL2, held);
  for (std::size_t k = 0; k < held.size(); ++k) {
    const double spread = std::sqrt(scaled.spread[k]);
    result.weights[k] = spread > 0 ? result.weights[k] * (signs[k] < 0 ? -1 : 1) / spread : 0;
  }
  return result;
}

double score_of(const Fit& model, const people::MassFeatures& features) {
  double score = model.constant;
  for (std::size_t k = 0; k < features.size(); ++k)
    score += model.weights[k] * features[k];
  return score;
}

// Those whom nothing but their messages can tell: they sent some, and the owner never wrote to them.
std::vector<const LabelledSender*> of_split(std::span<const LabelledSender> senders, Split split) {
  std::vector<const LabelledSender*> chosen;
  for (const LabelledSender& sender : senders)
    if (sender.split == split) chosen.push_back(&sender);
  return chosen;
}

struct Held {
  double precision = 0, recall = 0;
};

// Ten folds by address: how the model does on train senders that it did not see.
Held cross_validated(std::span<const LabelledSender* const> senders) {
  constexpr std::size_t kFolds = 10;
  double right = 0;
  double said = 0;
  double truly = 0;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const LabelledSender*> rest;
    std::vector<const LabelledSender*> out;
    for (const LabelledSender* sender : senders)
      (stable_hash(sender->known.address) % kFolds == fold ? out : rest).push_back(sender);
    const Fit model = fitted(rows_of(rest));
    for (const LabelledSender* sender : out) {
      if (!sender->sure) continue;
      const bool person = score_of(model, people::mass_features(sender->known)) < kLogOdds;
      said += person ? 1 : 0;
      truly += sender->circle ? 1 : 0;
      right += person && sender->circle ? 1 : 0;
    }
  }
  return {right / std::max(1.0, said), right / std::max(1.0, truly)};
}

}  // namespace

std::vector<LabelledSender> labelled_senders(Sets& sets, const std::string& path) {
  std::vector<LabelledSender> senders;
  const std::vector<Label> labels = read_labels(path);
  if (labels.empty()) sets.skip(path + ": cannot be read");
  std::map<Mail*, std::vector<people::Known>> known;
  for (const Label& label : labels) {
    Mail* mail = mail_of(sets, label.corpus);
    const auto folded = people::fold_mail_address(label.address);
    if (mail == nullptr || !folded) continue;
    auto [at, missing] = known.try_emplace(mail);
    if (missing) {
      intake::settle_people(mail->book, sets.now());  // a book that was kept may have been decided by other rules
      at->second = people::all_known(mail->book);
    }
    const IdentityId id = people::mail_identity(*folded);
    const auto one = std::ranges::lower_bound(at->second, id, {}, &people::Known::id);
    const auto kind = kind_of(mail->book, id);
    if (one == at->second.end() || one->id != id || !kind) continue;
    senders.push_back({label.corpus, label.split, label.sure, label.circle, *one, *kind});
  }
  return senders;
}

Table senders_table(std::span<const LabelledSender> senders, Split split) {
  Table table{.subject = "senders",
              .set = split == Split::test ? "labels/senders.tsv, test" : "labels/senders.tsv, train",
              .about = {},
              .measures = {"precision", "recall"},
              .rows = {}};
  const std::vector<const LabelledSender*> all = of_split(senders, split);
  std::vector<const LabelledSender*> sure;
  std::ranges::copy_if(all, std::back_inserter(sure), &LabelledSender::sure);
  table.about = fmt::format("{} senders, {} of them sure; right is who could be in a circle", all.size(), sure.size());
  table.rows.push_back(row_of(std::string(kOurs), sure));
  table.rows.push_back(row_of("closeknit, the unsure ones too", all));
  std::vector<LabelledSender> everybody;
  for (const LabelledSender* sender : sure)
    everybody.push_back(*sender);
  for (LabelledSender& sender : everybody)
    sender.kind = people::Kind::person;
  std::vector<const LabelledSender*> pointers;
  for (const LabelledSender& sender : everybody)
    pointers.push_back(&sender);
  table.rows.push_back(row_of("everybody is a person", pointers));
  return table;
}

std::string fitted_senders(std::span<const LabelledSender> senders) {
  const std::vector<const LabelledSender*> train = of_split(senders, Split::train);
  const Fit model = fitted(rows_of(train));
  const Held held = cross_validated(train);
  std::string text = fmt::format(
      "// Written by `closeknit-accuracy --fit senders`; not by hand. mass_mail.hpp tells what each number is.\n"
      "// {} train senders of labels/senders.tsv; left out in ten folds, sure ones: precision {:.3f}, recall {:.3f}.\n"
      "// clang-format off\n    Model{{\n        .weights = {{\n",
      train.size(), held.precision, held.recall);
  for (std::size_t k = 0; k < kMassFeatures.size(); ++k)
    text += fmt::format("        {:.4f},  // {}\n", model.weights[k] == 0 ? 0.0 : model.weights[k], kMassFeatures[k]);
  return text + fmt::format("        }},\n        .base = {:.4f},\n    }}\n// clang-format on\n", model.constant);
}

}  // namespace closeknit::accuracy
