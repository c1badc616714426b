// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/drafts_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "honesty/honesty.hpp"
#include "text/zones.hpp"

namespace closeknit::accuracy {
namespace {

namespace fs = std::filesystem;
using honesty::Finding;

constexpr std::array<std::string_view, 24> kTrainWriters{
    "founder",  "scholar",   "mother", "plumber", "student",   "nurse",   "broker",    "grandfather",
    "coach",    "teacher",   "vicar",  "techie",  "aunt",      "curator", "chef",      "lodger",
    "landlady", "librarian", "farmer", "widow",   "recruiter", "cousin",  "colleague", "pensioner"};

struct Told {
  bool asks = false;
  bool cares = false;
};

// As the command `check` does, to somebody with whom the owner is in touch.
Told told(const LabelledDraft& draft, Instant now) {
  const std::string fresh = text::only(draft.text, text::zones(draft.text, {}), text::ZoneKind::fresh);
  honesty::Letter letter{.fresh = fresh, .to = {}};
  letter.to.push_back({.person = PersonId{1}, .name = "them", .last = now - Days{7}});
  Told all;
  for (const honesty::Remark& remark : honesty::remarks(letter, {}, now)) {
    all.asks |= remark.finding == Finding::asks || remark.finding == Finding::cares_then_asks;
    all.cares |= remark.finding == Finding::cares_then_asks;
  }
  return all;
}

struct Counts {
  double right = 0, wrong = 0, missed = 0;
  void take(bool said, bool true_of_it) { (said ? true_of_it ? right : wrong : true_of_it ? missed : nothing) += 1; }
  Row row(std::string method) const {
    const double precision = right + wrong > 0 ? right / (right + wrong) : 1;
    const double recall = right + missed > 0 ? right / (right + missed) : 1;
    return {std::move(method), {{precision, 0, 0}, {recall, 0, 0}, {right + missed, 0, 0}}};
  }

 private:
  double nothing = 0;
};

using Says = std::function<bool(const LabelledDraft&)>;

Table table_of(std::string finding, const std::vector<const LabelledDraft*>& drafts, const Says& truth,
               const std::vector<std::pair<std::string, Says>>& methods) {
  std::set<std::string> writers;
  for (const LabelledDraft* draft : drafts)
    writers.insert(draft->writer);
  Table table{.subject = "drafts",
              .set = std::move(finding),
              .about = fmt::format("{} drafts of {} writers", drafts.size(), writers.size()),
              .measures = {"precision", "recall", "true ones"},
              .rows = {},
              .intervals = false};
  for (const auto& [name, says] : methods) {
    Counts counts;
    for (const LabelledDraft* draft : drafts)
      counts.take(says(*draft), truth(*draft));
    table.rows.push_back(counts.row(name));
  }
  return table;
}

}  // namespace

Split split_of_writer(std::string_view writer) {
  return std::ranges::find(kTrainWriters, writer) != kTrainWriters.end() ? Split::train : Split::test;
}

std::vector<LabelledDraft> read_drafts(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<LabelledDraft> drafts;
  for (const fs::path& file : files) {
    std::ifstream in(file);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("=== ")) {
        const std::string label = line.substr(4);
        inside = label == "ask" || label == "care-ask" || label == "none";
        if (inside) drafts.push_back({file.stem().string(), "", label != "none", label == "care-ask"});
      } else if (inside) {
        drafts.back().text += line + '\n';
      }
    }
  }
  return drafts;
}

std::vector<Table> drafts_tables(const std::vector<LabelledDraft>& all, Split split, Instant now) {
  std::vector<const LabelledDraft*> drafts;
  for (const LabelledDraft& draft : all)
    if (split_of_writer(draft.writer) == split) drafts.push_back(&draft);
  if (drafts.empty()) return {};
  const Says has_question = [](const LabelledDraft& draft) { return draft.text.contains('?'); };
  const Says says_hope = [&](const LabelledDraft& draft) {
    return has_question(draft) && (draft.text.contains("hope you") || draft.text.contains("how are you"));
  };
  return {table_of("a draft that asks", drafts, [](const auto& draft) { return draft.asks; },
                   {{std::string(kOurs), [&](const auto& draft) { return told(draft, now).asks; }},
                    {"holds a question mark", has_question}}),
          table_of("a draft that cares and then asks", drafts, [](const auto& draft) { return draft.cares; },
                   {{std::string(kOurs), [&](const auto& draft) { return told(draft, now).cares; }},
                    {"\"hope you\" or \"how are you\", and a question mark", says_hope}})};
}

std::vector<std::string> drafts_mistaken(const std::vector<LabelledDraft>& drafts, Instant now) {
  std::vector<std::string> lines;
  for (const LabelledDraft& draft : drafts) {
    if (split_of_writer(draft.writer) != Split::train) continue;
    const Told said = told(draft, now);
    if (said.asks == draft.asks && said.cares == draft.cares) continue;
    std::string text = draft.text;
    std::ranges::replace(text, '\n', ' ');
    lines.push_back(fmt::format("{}: asks {} (told {}), cares {} (told {}): {}", draft.writer, draft.asks, said.asks,
                                draft.cares, said.cares, text));
  }
  return lines;
}

}  // namespace closeknit::accuracy
