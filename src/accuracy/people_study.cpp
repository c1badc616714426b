// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/people_study.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "accuracy/groups.hpp"
#include "people/people_store.hpp"

namespace closeknit::accuracy {
namespace {

// A seed that nothing was tuned on.
constexpr const char* kSeed = "2026";
// As the maker makes it, a hundred letters a person; and a thin one, of four.
constexpr std::array kMadeUpSizes{"200000", "8000"};

Row row_of(std::string method, std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth) {
  const PairEstimate estimate = pair_estimate(found, truth);
  return {std::move(method), {estimate.precision, estimate.recall, estimate.f1}};
}

std::vector<std::uint64_t> truth_of(std::span<const RawIdentity> identities) {
  std::map<std::string, std::uint64_t> numbers;
  std::vector<std::uint64_t> truth;
  for (const RawIdentity& identity : identities)
    truth.push_back(numbers.try_emplace(identity.whose, numbers.size()).first->second);
  return truth;
}

// The review queue, as the owner would work through it from the front: what is right is joined.
struct Reviewed {
  std::vector<std::uint64_t> groups;
  std::size_t asked = 0;
  std::size_t right = 0;
};

Reviewed review(const people::Resolution& resolution, std::span<const RawIdentity> identities,
                std::span<const std::uint64_t> truth, std::span<const std::uint64_t> found) {
  std::map<IdentityId, std::size_t> place;  // of any raw identity with this address
  std::map<IdentityId, std::set<std::uint64_t>> whose;
  std::map<std::uint64_t, std::size_t> of_person;
  Groups groups(identities.size());
  for (std::size_t i = 0; i < identities.size(); ++i) {
    const IdentityId id = identity_of(identities[i]);
    place.emplace(id, i);
    whose[id].insert(truth[i]);
    const auto [at, fresh] = of_person.try_emplace(found[i], i);
    if (!fresh) groups.join(i, at->second);
  }
  Reviewed reviewed;
  for (const people::Join& doubt : resolution.doubts) {
    if (reviewed.asked == kQuestions) break;
    if (!place.contains(doubt.a) || !place.contains(doubt.b)) continue;
    ++reviewed.asked;
    bool right = false;
    for (std::uint64_t one : whose[doubt.a])
      right = right || whose[doubt.b].contains(one);
    if (!right) continue;
    ++reviewed.right;
    groups.join(place[doubt.a], place[doubt.b]);
  }
  reviewed.groups = groups.all();
  return reviewed;
}

// `resolution` decides; the rest is counting.
Table table_of(const std::string& set, std::span<const RawIdentity> identities, const people::Resolution& resolution) {
  const std::vector<std::uint64_t> truth = truth_of(identities);
  std::map<IdentityId, std::uint64_t> person_of;
  for (const people::Person& person : resolution.persons)
    for (IdentityId id : person.identities)
      person_of[id] = static_cast<std::uint64_t>(person.id.value);
  std::vector<std::uint64_t> found;
  for (const RawIdentity& identity : identities)
    found.push_back(person_of[identity_of(identity)]);
  Table table{.subject = "people", .set = set, .about = {}, .measures = {"precision", "recall", "F1"}, .rows = {}};
  table.rows.push_back(row_of(std::string(kOurs), found, truth));
  const Reviewed reviewed = review(resolution, identities, truth, found);
  table.rows.push_back(
      row_of(fmt::format("closeknit, {} questions answered ({} of them: yes)", reviewed.asked, reviewed.right),
             reviewed.groups, truth));
  for (std::size_t rules = 1; rules <= exact_rules().size(); ++rules)
    table.rows.push_back(row_of(std::string(exact_rules()[rules - 1].name), joined_by_rules(identities, rules), truth));
  const std::set<std::uint64_t> people(truth.begin(), truth.end());
  table.about = fmt::format("{} names with addresses of {} people; pairs of them that are one person",
                            identities.size(), people.size());
  return table;
}

people::Resolution resolved(std::vector<people::Known> known) {
  std::vector<people::Judgement> judgements;
  for (const people::Known& one : known)
    judgements.push_back(people::judge(one));
  return people::resolve(known, judgements, {});
}

// Whose address is whose, of those that the mailbox shows under some name.
std::vector<RawIdentity> true_identities(const std::string& people_file, const std::vector<people::Known>& known) {
  std::map<std::string, std::string> whose;
  std::ifstream file(people_file);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json person = nlohmann::json::parse(line, nullptr, false);
    if (!person.is_object()) continue;
    const std::string role = person.value("role", "");
    if (role != "person" && role != "owner") continue;
    for (const auto& address : person.value("addresses", nlohmann::json::array()))
      if (const auto folded = people::fold_mail_address(address.get<std::string>()))
        whose[*folded] = std::to_string(person.value("id", 0));
  }
  std::vector<RawIdentity> identities;
  for (const people::Known& one : known)
    if (const auto found = whose.find(one.address); found != whose.end())
      identities.push_back({one.names.empty() ? std::string() : one.names.front().text, one.address, found->second, 1});
  return identities;
}

std::optional<Table> made_up_table(Sets& sets, const std::string& messages) {
  const std::string maker =
      (std::filesystem::path(sets.material().root()) / "../bench/make_corpus.py").lexically_normal().string();
  const std::string folder = sets.material().scratch("made-up-" + messages);
  if (!std::filesystem::exists(maker) ||
      (!std::filesystem::exists(folder + "/truth/people.jsonl") &&
       !run_program({"python3", maker, folder, "--messages", messages, "--seed", kSeed}))) {
    sets.skip("../bench/make_corpus.py: not there, or does not run");
    return std::nullopt;
  }
  auto mail =
      read_mail({folder + "/Maildir"}, sets.material().scratch("made-up-" + messages + ".sqlite"), {}, sets.now());
  if (!mail) {
    sets.skip("the made-up mailbox: " + to_line(mail.error()));
    return std::nullopt;
  }
  const std::vector<people::Known> known = people::all_known((*mail)->book);
  return table_of(fmt::format("made-up mailbox of {} letters (make_corpus.py, seed {})", messages, kSeed),
                  true_identities(folder + "/truth/people.jsonl", known), resolution_of((*mail)->book));
}

}  // namespace

Table identity_table(const std::string& set, std::span<const RawIdentity> identities) {
  return table_of(set, identities, resolved(known_of(identities)));
}

std::vector<Table> made_up_tables(Sets& sets) {
  std::vector<Table> tables;
  for (const char* messages : kMadeUpSizes)
    if (auto table = made_up_table(sets, messages)) tables.push_back(std::move(*table));
  return tables;
}

}  // namespace closeknit::accuracy
