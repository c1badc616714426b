// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/program.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "accuracy/acts_study.hpp"
#include "accuracy/drafts_study.hpp"
#include "accuracy/drift_study.hpp"
#include "accuracy/events.hpp"
#include "accuracy/introductions_study.hpp"
#include "accuracy/owed_fit.hpp"
#include "accuracy/owed_study.hpp"
#include "accuracy/people_study.hpp"
#include "accuracy/requests_study.hpp"
#include "accuracy/senders_study.hpp"
#include "accuracy/sent_study.hpp"
#include "accuracy/sets.hpp"
#include "accuracy/shares_fit.hpp"
#include "accuracy/shares_study.hpp"
#include "accuracy/shown_study.hpp"
#include "accuracy/threads_study.hpp"
#include "accuracy/ties_fit.hpp"
#include "accuracy/ties_study.hpp"
#include "accuracy/words_fit.hpp"

namespace closeknit::accuracy {
namespace {

constexpr Days kMailHorizon{180};  // for drift; calls and texts: 60
constexpr Days kOtherHorizon{60};
constexpr double kShortSet = 500;  // days: dates lie 30 apart instead of 90
constexpr std::size_t kLeastKnown = 15;
constexpr std::size_t kLeastSent = 30;

void measure_ties(Sets& sets, Split split, Report& report) {
  const std::vector<TieSet> all = tie_sets(sets);
  for (const TieSet& set : all)
    if (std::ranges::count(set.owners, split, &OwnerMoments::split) > 0) report.tables.push_back(tie_table(set, split));
  if (all.empty()) return;
  report.tables.push_back(calibration_table(all, split));
  report.tables.push_back(confidence_table(all, split));
}

void measure_people(Sets& sets, Report& report) {
  const char* file = "labels/identity/sympy_identities.tsv";
  const auto path = sets.material().path(file);
  const auto identities = path ? read_identities(*path) : std::nullopt;
  if (identities)
    report.tables.push_back(identity_table("SymPy", *identities));
  else
    sets.skip(std::string(file) + ": not there");
  struct Directory {
    const char* name;
    const char* file;
    std::size_t display, address;
  };
  for (const Directory& directory :
       {Directory{"Enron display names and addresses", "labels/identity/enron_displayname_smtp.tsv", 0, 1},
        Directory{"Enron X.500 display names and addresses", "labels/identity/enron_x500_smtp.tsv", 1, 2}}) {
    const auto file_path = sets.material().path(directory.file);
    const auto entries = file_path ? read_directory(*file_path, directory.display, directory.address) : std::nullopt;
    if (entries)
      report.tables.push_back(identity_table(directory.name, *entries));
    else
      sets.skip(std::string(directory.file) + ": not there");
  }
  std::ranges::move(made_up_tables(sets), std::back_inserter(report.tables));
}

void measure_senders(const Options& options, Sets& sets, Report& report) {
  const std::vector<LabelledSender> senders = labelled_senders(sets, options.labels + "/senders.tsv");
  if (senders.empty()) return;
  for (Split split : {Split::test, Split::train})
    report.tables.push_back(senders_table(senders, split));
}

std::vector<OwnerIncoming> incoming_of_all(Mail& mail, const std::vector<Ego>& egos,
                                           Keep keep = Keep::last_two_fifths) {
  std::vector<OwnerIncoming> owners;
  for (const Ego& ego : egos)
    owners.push_back(incoming_of(mail, ego, keep));
  return owners;
}

void add_owed_tables(const std::string& set, std::span<const OwnerIncoming> owners, Report& report) {
  for (Named named : {Named::in_to, Named::in_to_or_cc}) {
    Table table = owed_table(set, owners, Split::test, named);
    if (!table.rows.empty()) report.tables.push_back(std::move(table));
  }
  Table chances = chance_table(set, owners, Split::test);
  if (!chances.rows.empty()) report.tables.push_back(std::move(chances));
}

void measure_owed(Sets& sets, const std::string& labels, Report& report) {
  if (Mail* lists = sets.list_mail())
    add_owed_tables("list mail", incoming_of_all(*lists, writers(*lists, kListWriters)), report);
  std::vector<OwnerIncoming> owners;
  for (const char* folder : kEgoMailboxes)
    if (Mail* mail = sets.ego_mail(folder)) owners.push_back(incoming_of(*mail, owner_of(*mail)));
  add_owed_tables("two mailboxes", owners, report);
  if (auto table = shown_table(sets, labels)) report.tables.push_back(std::move(*table));
}

void measure_threads(Sets& sets, Report& report) {
  if (Mail* lists = sets.list_mail())
    report.tables.push_back(threads_table("list mail", *lists, sets.material().scratch("hidden.sqlite")));
}

void add_introductions_table(const std::string& set, Mail& mail, std::span<const Ego> egos, Report& report) {
  Table table = introductions_table(set, mail, egos, Split::test);
  if (!table.rows.empty()) report.tables.push_back(std::move(table));
}

void measure_introductions(Sets& sets, Report& report) {
  if (Mail* lists = sets.list_mail())
    add_introductions_table("list mail", *lists, writers(*lists, kListWriters), report);
  for (const char* folder : kEgoMailboxes)
    if (Mail* mail = sets.ego_mail(folder)) {
      const Ego owner = owner_of(*mail);
      add_introductions_table(folder, *mail, std::span(&owner, 1), report);
    }
}

std::vector<OwnerShares> shares_of_all(Mail& mail, const std::vector<Ego>& egos) {
  std::vector<OwnerShares> owners;
  for (const Ego& ego : egos)
    owners.push_back(shares_of(mail, ego));
  return owners;
}

struct SharesSet {
  std::string name;
  std::vector<OwnerShares> owners;
};

std::vector<SharesSet> shares_sets(Sets& sets) {
  std::vector<SharesSet> all;
  if (Mail* lists = sets.list_mail())
    all.push_back({"list mail", shares_of_all(*lists, writers(*lists, kListWriters))});
  std::vector<OwnerShares> egos;
  for (const char* folder : kEgoMailboxes)
    if (Mail* mail = sets.ego_mail(folder)) egos.push_back(shares_of(*mail, owner_of(*mail)));
  if (!egos.empty()) all.push_back({"two mailboxes", std::move(egos)});
  std::vector<OwnerShares> enron;
  for (Mail* mail : sets.enron_mail()) {
    Ego owner = owner_of(*mail);
    owner.split = split_of(owner.name);
    enron.push_back(shares_of(*mail, owner));
  }
  if (!enron.empty()) all.push_back({"Enron mailboxes", std::move(enron)});
  return all;
}

void add_shares_tables(const std::string& set, std::span<const OwnerShares> owners, Report& report) {
  for (Begun begun : {Begun::any, Begun::by_owner}) {
    Table table = shares_table(set, owners, Split::test, begun);
    if (!table.rows.empty()) report.tables.push_back(std::move(table));
  }
}

void measure_shares(Sets& sets, Report& report) {
  for (const SharesSet& set : shares_sets(sets))
    add_shares_tables(set.name, set.owners, report);
}

void measure_acts(Sets& sets, const std::string& labels, Report& report) {
  const std::vector<LabelledAct> acts = labelled_acts(sets, labels);
  if (acts.empty()) return;
  for (Split split : {Split::test, Split::train}) {
    report.tables.push_back(acts_table(acts, split));
    report.tables.push_back(worded_acts_table(acts, split));
  }
}

constexpr const char* kTrainSentences = "labels/parakweet-intent/src/resources/Ask0729-fixed.txt";
constexpr const char* kTestSentences = "labels/parakweet-intent/src/resources/testSet-qualifiedBatch-fixed.txt";

std::vector<LabelledSentence> sentences_of(Sets& sets, const char* file) {
  const auto path = sets.material().path(file);
  std::vector<LabelledSentence> sentences = path ? read_sentences(*path) : std::vector<LabelledSentence>{};
  if (sentences.empty()) sets.skip(std::string(file) + ": not there");
  return sentences;
}

void measure_requests(Sets& sets, Report& report) {
  const auto train = sentences_of(sets, kTrainSentences);
  const auto test = sentences_of(sets, kTestSentences);
  if (!train.empty() && !test.empty()) report.tables.push_back(requests_table(train, test));
}

DriftSet drift_set(const std::string& name, std::vector<History> histories, const DriftProtocol& protocol) {
  DriftSet set{.name = name, .histories = std::move(histories), .splits = {}, .protocol = protocol};
  for (const History& history : set.histories) {
    set.channel = history.channel;
    set.splits.push_back(split_of(history.owner));
  }
  return set;
}

std::vector<DriftSet> drift_sets(Sets& sets) {
  std::vector<DriftSet> all;
  if (Mail* lists = sets.list_mail()) {
    std::vector<History> histories;
    std::vector<Split> splits;
    for (const Ego& ego : writers(*lists, kListWriters)) {
      histories.push_back(history_of(*lists, ego));
      splits.push_back(ego.split);
    }
    all.push_back(drift_set("list mail", std::move(histories), {.step = {90}, .horizon = kMailHorizon}));
    all.back().splits = std::move(splits);
  }
  for (const EventSet& set : event_sets())
    if (set.name.starts_with("Reality"))
      if (auto histories = sets.histories(set))
        all.push_back(drift_set(set.name, std::move(*histories), {.step = {30}, .horizon = kOtherHorizon}));
  return all;
}

void measure_drift(Sets& sets, Split split, Report& report) {
  for (const DriftSet& set : drift_sets(sets))
    report.tables.push_back(drift_table(set, split));
}

// Everybody in what the user brings along is a test owner.
DriftSet own_drift_set(const std::string& name, std::vector<History> histories, const DriftProtocol& protocol) {
  DriftSet set = drift_set(name, std::move(histories), protocol);
  set.splits.assign(set.histories.size(), Split::test);
  return set;
}

// ── What the user brings along: everybody in it is a test owner.

Result<void> measure_own_mail(const Options& options, Sets& sets, Report& report) {
  auto read = read_mail(options.mail, sets.material().scratch("own.sqlite"), options.owner, sets.now());
  if (!read) return std::unexpected(std::move(read).error());
  Mail& mail = **read;
  if (mail.interactions.empty())
    return failure(Code::usage, "there is no letter in it", options.mail.front(), "name a mailbox");
  std::vector<Ego> egos;
  Ego owner = owner_of(mail);
  const bool one = !owner.identities.empty();
  if (one)
    egos.push_back(std::move(owner));
  else
    egos = writers(mail, kListWriters);
  std::vector<History> histories;
  for (Ego& ego : egos) {
    ego.split = Split::test;
    histories.push_back(history_of(mail, ego));
  }
  const std::string name = one ? "mail of " + egos.front().name : "mail, through the eyes of all who wrote much";
  if (options.wants("ties")) {
    TieSet set = tie_set(name, histories, {90}, kLeastKnown);
    for (OwnerMoments& moments : set.owners)
      moments.split = Split::test;
    report.tables.push_back(tie_table(set, Split::test));
    report.tables.push_back(calibration_table(std::span(&set, 1), Split::test));
    report.tables.push_back(confidence_table(std::span(&set, 1), Split::test));
  }
  if (options.wants("owed")) add_owed_tables(name, incoming_of_all(mail, egos), report);
  if (options.wants("shares")) add_shares_tables(name, shares_of_all(mail, egos), report);
  if (options.wants("conversations"))
    report.tables.push_back(threads_table(name, mail, sets.material().scratch("hidden.sqlite")));
  if (options.wants("introductions")) add_introductions_table(name, mail, egos, report);
  if (options.wants("drift")) {
    const DriftSet set = own_drift_set(name, std::move(histories), {.step = {90}, .horizon = kMailHorizon});
    report.tables.push_back(drift_table(set, Split::test));
  }
  return {};
}

Result<void> measure_own_events(const Options& options, Sets& sets, Report& report) {
  const auto events = read_events(options.events);
  if (!events) return failure(Code::usage, "this cannot be read", options.events);
  if (events->events.empty())
    return failure(Code::usage, "there is no event in it", options.events, "give lines of `from to time`");
  if (events->refused > 0)
    sets.skip(options.events + ": " + std::to_string(events->refused) + " lines are not `from to time`");
  const ties::Channel channel = options.channel.value_or(guessed_channel(*events));
  const double length = static_cast<double>(events->events.back().at - events->events.front().at) / kSecondsPerDay;
  const Days step{length < kShortSet ? 30.0 : 90.0};
  std::vector<History> histories = histories_of(*events, options.events, channel, kLeastSent);
  constexpr std::array<const char*, ties::kChannels> kNames{"mail", "chat", "call"};
  const std::string name = options.events + " as " + kNames[static_cast<std::size_t>(channel)];
  if (options.wants("ties")) {
    TieSet set = tie_set(name, histories, step, kLeastKnown);
    for (OwnerMoments& owner : set.owners)
      owner.split = Split::test;
    report.tables.push_back(tie_table(set, Split::test));
    report.tables.push_back(calibration_table(std::span(&set, 1), Split::test));
    report.tables.push_back(confidence_table(std::span(&set, 1), Split::test));
  }
  if (options.wants("drift")) {
    const Days horizon = channel == ties::Channel::mail ? kMailHorizon : kOtherHorizon;
    const DriftSet set = own_drift_set(name, std::move(histories), {.step = step, .horizon = horizon});
    report.tables.push_back(drift_table(set, Split::test));
  }
  return {};
}

void measure_drafts(const std::string& folder, const Options& options, Sets& sets, Report& report) {
  const std::vector<LabelledDraft> drafts = read_drafts(folder);
  if (drafts.empty()) return sets.skip(folder + ": no labelled drafts");
  std::ranges::move(drafts_tables(drafts, Split::test, sets.now()), std::back_inserter(report.tables));
  if (!options.mistaken) return;
  std::ranges::move(drafts_mistaken(drafts, sets.now()), std::back_inserter(report.notes));
}

// Two thousand letters of test owners: most of list writers, the rest of the two people's mailboxes.
void measure_sent(Sets& sets, Split split, bool told, Report& report) {
  constexpr std::size_t kOfListWriter = 70, kOfMailbox = 500;
  std::vector<OwnerSent> owners;
  if (Mail* lists = sets.list_mail())
    for (const Ego& ego : writers(*lists, kListWriters))
      if (ego.split == split) owners.push_back(sent_of(*lists, ego, kOfListWriter));
  for (const char* folder : kEgoMailboxes)
    if (Mail* mail = sets.ego_mail(folder)) owners.push_back(sent_of(*mail, owner_of(*mail), kOfMailbox));
  for (Mail* mail : sets.enron_mail()) {
    Ego owner = owner_of(*mail);
    owner.split = split_of(owner.name);
    owners.push_back(sent_of(*mail, owner, kOfListWriter));
  }
  Table table = sent_table("real letters", owners, split);
  if (!table.rows.empty()) report.tables.push_back(std::move(table));
  for (const OwnerSent& owner : owners)
    if (told && owner.split == Split::train) std::ranges::copy(owner.told, std::back_inserter(report.notes));
}

Result<void> measure_own_identities(const Options& options, Report& report) {
  const auto identities = read_identities(options.identities);
  if (!identities) return failure(Code::usage, "this cannot be read", options.identities);
  if (identities->empty())
    return failure(Code::usage, "there is no identity in it", options.identities,
                   "give lines of name, address, true name, true address, times: parted by tabs, with a heading");
  report.tables.push_back(identity_table(options.identities, *identities));
  return {};
}

Result<void> measure_own(const Options& options, Sets& sets, Report& report) {
  if (!options.mail.empty()) TRY_DO(measure_own_mail(options, sets, report));
  if (!options.events.empty()) TRY_DO(measure_own_events(options, sets, report));
  if (!options.identities.empty()) TRY_DO(measure_own_identities(options, report));
  if (options.drafts.empty()) return {};
  if (read_drafts(options.drafts).empty())
    return failure(Code::usage, "there is no labelled draft in it", options.drafts, "see golden/drafts");
  measure_drafts(options.drafts, options, sets, report);
  return {};
}

}  // namespace

Result<Report> measure(const Options& options, const std::string& data, Instant now) {
  Report report;
  Sets sets(data, now, options.keep);
  if (options.own_material()) {
    TRY_DO(measure_own(options, sets, report));
  } else {
    if (options.wants("ties")) measure_ties(sets, options.split, report);
    if (options.wants("people")) measure_people(sets, report);
    if (options.wants("senders")) measure_senders(options, sets, report);
    if (options.wants("owed")) measure_owed(sets, options.labels + "/owed.tsv", report);
    if (options.wants("conversations")) measure_threads(sets, report);
    if (options.wants("drift")) measure_drift(sets, options.split, report);
    if (options.wants("introductions")) measure_introductions(sets, report);
    if (options.wants("drafts")) {
      measure_drafts(options.golden + "/drafts", options, sets, report);
      measure_sent(sets, options.split, options.mistaken, report);
    }
    if (options.wants("shares")) measure_shares(sets, report);
    if (options.wants("requests")) measure_requests(sets, report);
    if (options.wants("acts")) measure_acts(sets, options.labels + "/acts.tsv", report);
  }
  report.skipped = sets.skipped();
  return report;
}

namespace {

Result<std::string> fit_senders(const Options& options, Sets& sets) {
  const std::vector<LabelledSender> senders = labelled_senders(sets, options.labels + "/senders.tsv");
  if (!sets.skipped().empty())
    return failure(Code::not_found, "the model is trained on all archives of the labels or not at all",
                   sets.skipped().front(), "set CLOSEKNIT_DATA");
  return fitted_senders(senders);
}

}  // namespace

Result<std::string> fit_weights(const Options& options, const std::string& data, Instant now) {
  Sets sets(data, now, options.keep);
  if (options.fit == "senders") return fit_senders(options, sets);
  std::string text;
  if (options.fit == "ties") text = fitted_weights(tie_sets(sets));
  if (options.fit == "drift") text = fitted_alive(drift_sets(sets));
  if (options.fit == "owed") {
    if (Mail* lists = sets.list_mail())
      text = fitted_answers(incoming_of_all(*lists, writers(*lists, kListWriters), Keep::all_but_the_beginning));
  }
  if (options.fit == "requests") {
    if (const auto train = sentences_of(sets, kTrainSentences); !train.empty()) text = fitted_requests(train);
  }
  if (options.fit == "shares") {
    std::vector<OwnerShares> owners;
    for (SharesSet& set : shares_sets(sets))
      std::ranges::move(set.owners, std::back_inserter(owners));
    text = fitted_choice(owners);
  }
  if (options.fit == "words") {
    const std::array<std::vector<Mail*>, 3> collections{sets.enron_mail(), std::vector{sets.list_mail()},
                                                        std::vector{sets.archive("spamassassin")}};
    if (sets.skipped().empty()) text = counted_words(collections);
  }
  if (!sets.skipped().empty())
    return failure(Code::not_found, "the model is trained on all of the shared data or not at all",
                   sets.skipped().front(), "set CLOSEKNIT_DATA");
  return text;
}

}  // namespace closeknit::accuracy
