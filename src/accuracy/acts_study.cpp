// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/acts_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "giving/giving_store.hpp"
#include "intake/contacts.hpp"
#include "intake/enroll.hpp"
#include "intake/findings.hpp"
#include "signals/sentence_walk.hpp"

namespace closeknit::accuracy {
namespace {

using signals::Signal;
using signals::SignalKind;

// From what confidence each is shown: a promise to one reader (owed/words_given.cpp, log-odds above 0), thanks
// as what was given (pages/giving.cpp), an event as something to ask about (pages/worth_asking.cpp).
constexpr double kPromiseAt = 0.5;
constexpr double kThanksAt = giving::kSureEnough;
constexpr double kEventAt = 0.65;

std::optional<Act> act_of(const Signal& signal) {
  if (signal.kind == SignalKind::promise && signal.confidence >= kPromiseAt) return Act::promise;
  if (signal.kind == SignalKind::thanks && signal.confidence >= kThanksAt) return Act::thanks;
  const bool event = signals::is_life_event(signal.kind) || signal.kind == SignalKind::good_news ||
                     signal.kind == SignalKind::bad_news;
  if (event && signal.confidence >= kEventAt) return Act::event;
  return {};
}

std::vector<Signal> signals_of(const std::string& fresh, const book::Interaction& interaction) {
  constexpr int kSecondsPerMinute = 60;
  const Instant local{interaction.at().seconds + interaction.zone_minutes * kSecondsPerMinute};
  return signals::signals_of(fresh, local.day());
}

void mark(ActSentence& sentence, std::span<const Signal> found) {
  for (const Signal& signal : found)
    if (signal.begin < sentence.end && sentence.begin < signal.end)
      if (const auto act = act_of(signal)) sentence.found[static_cast<std::size_t>(*act)] = true;
}

bool by_a_human(const Mail& mail, const book::Interaction& interaction) {
  const auto party = mail.person_of.find(intake::sender_of(interaction));
  return intake::looks_human(interaction) && party != mail.person_of.end() && mail.is_person[party->second];
}

}  // namespace

void each_sentence(Mail& mail, const std::function<void(const ActSentence&)>& take) {
  for (const book::Interaction& interaction : mail.interactions) {
    if (!by_a_human(mail, interaction)) continue;
    const auto said = book::find_said(mail.book, interaction.id);
    if (!said) continue;
    const std::vector<Signal> found = signals_of(said->fresh, interaction);
    signals::walk_sentences(said->fresh, [&](const signals::WalkedSentence& walked) {
      ActSentence sentence{.message = interaction.id,
                           .sender = intake::sender_of(interaction),
                           .text = std::string_view(said->fresh).substr(walked.begin, walked.end - walked.begin),
                           .begin = walked.begin,
                           .end = walked.end};
      mark(sentence, found);
      take(sentence);
    });
  }
}

namespace {

template <typename Value, std::size_t N>
std::optional<Value> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return {};
  return static_cast<Value>(at - names.begin());
}

template <typename Number>
Number number(const std::string& text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<LabelledAct> read_labels(const std::string& path) {
  constexpr std::size_t kColumns = 10;
  constexpr std::array<std::string_view, 3> kVerdicts{"yes", "no", "doubtful"};
  std::vector<LabelledAct> acts;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    std::vector<std::string> row;
    for (std::string cell; std::getline(columns, cell, '\t');)
      row.push_back(cell);
    if (row.size() != kColumns) continue;
    const auto act = named<Act>(kActNames, row[4]);
    const auto label = named<Verdict>(kVerdicts, row[7]);
    const auto drawn = named<Drawn>(kDrawnNames, row[9]);
    if (!act || !label || !drawn) continue;  // the heading
    acts.push_back({.corpus = row[0],
                    .message = InteractionId{id_from_text(row[1])},
                    .begin = number<std::uint32_t>(row[2]),
                    .end = number<std::uint32_t>(row[3]),
                    .act = *act,
                    .stands_for = number<double>(row[6]),
                    .label = *label,
                    .split = row[8] == "train" ? Split::train : Split::test,
                    .drawn = *drawn});
  }
  return acts;
}

bool found_today(Mail& mail, const book::Interaction& interaction, const LabelledAct& act) {
  const auto said = book::find_said(mail.book, act.message);
  if (!said) return false;
  ActSentence sentence{.message = act.message, .sender = {}, .text = {}, .begin = act.begin, .end = act.end};
  mark(sentence, signals_of(said->fresh, interaction));
  return sentence.found[static_cast<std::size_t>(act.act)];
}

// Precision and recall of the sentences at the places drawn.
std::vector<double> figures_of(std::span<const LabelledAct* const> acts, std::span<const std::size_t> drawn) {
  double found = 0;
  double truly = 0;
  double both = 0;
  for (const std::size_t i : drawn) {
    const LabelledAct& act = *acts[i];
    found += act.found ? act.stands_for : 0;
    truly += act.label == Verdict::yes ? act.stands_for : 0;
    both += act.found && act.label == Verdict::yes ? act.stands_for : 0;
  }
  return {found > 0 ? both / found : 1, truly > 0 ? both / truly : 1};
}

template <typename Counts>
Row row_of(std::span<const LabelledAct> all, Act act, Split split, Counts counts) {
  std::vector<const LabelledAct*> acts;
  for (const LabelledAct& one : all)
    if (one.act == act && one.split == split && one.label != Verdict::doubtful && counts(one)) acts.push_back(&one);
  const auto found = std::ranges::count_if(acts, &LabelledAct::found);
  Row row{.method = fmt::format("{}: {} of {} labelled", kActNames[static_cast<std::size_t>(act)], found, acts.size()),
          .values =
              estimates_over(acts.size(), [&](std::span<const std::size_t> drawn) { return figures_of(acts, drawn); })};
  return row;
}

}  // namespace

std::vector<LabelledAct> labelled_acts(Sets& sets, const std::string& path) {
  std::vector<LabelledAct> labels = read_labels(path);
  if (labels.empty()) sets.skip(path + ": cannot be read");
  std::vector<LabelledAct> acts;
  std::size_t lost = 0;
  for (LabelledAct& act : labels) {
    Mail* mail = sets.corpus(act.corpus);
    if (mail == nullptr) continue;
    const auto interaction = book::find_interaction(mail->book, act.message);
    if (!interaction) {
      ++lost;
      continue;
    }
    act.found = found_today(*mail, *interaction, act);
    acts.push_back(std::move(act));
  }
  if (lost > 0) sets.skip(fmt::format("{}: {} labelled letters are not in the mail", path, lost));
  return acts;
}

Table acts_table(std::span<const LabelledAct> acts, Split split) {
  Table table{.subject = "acts",
              .set = split == Split::test ? "labels/acts.tsv, test" : "labels/acts.tsv, train",
              .about = "sentences found now, of those labelled; each stands for as many as it was drawn from",
              .measures = {"precision", "recall"},
              .rows = {}};
  for (std::size_t act = 0; act < kActNames.size(); ++act)
    table.rows.push_back(
        row_of(acts, static_cast<Act>(act), split, [](const LabelledAct& one) { return one.drawn != Drawn::said; }));
  return table;
}

Table worded_acts_table(std::span<const LabelledAct> acts, Split split) {
  const auto of_a_life = [](const LabelledAct& act) { return act.drawn == Drawn::found || act.drawn == Drawn::life; };
  const auto said = [](const LabelledAct& act) { return act.drawn == Drawn::said; };
  Table table{
      .subject = "acts",
      .set = split == Split::test ? "with a word of the matter, test" : "with a word of the matter, train",
      .about =
          "events: sentences with a word of a life, or found once; promises: with \"I'll\", \"we will\", \"let me\"",
      .measures = {"precision", "recall"},
      .rows = {row_of(acts, Act::event, split, of_a_life)}};
  if (std::ranges::any_of(acts, [&](const LabelledAct& act) { return act.split == split && said(act); }))
    table.rows.push_back(row_of(acts, Act::promise, split, said));
  return table;
}

}  // namespace closeknit::accuracy
