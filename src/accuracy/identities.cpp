// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/identities.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fstream>
#include <map>
#include <unordered_map>

#include "accuracy/groups.hpp"
#include "people/names.hpp"
#include "text/utf8.hpp"

namespace closeknit::accuracy {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kLongLocal = 6;  // shorter local parts are shared by chance

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result(1);
  for (char c : line) {
    if (c == '\t')
      result.emplace_back();
    else if (c != '\r')
      result.back() += c;
  }
  return result;
}

// The words of a name: letters and digits, folded.
Words words_of(std::string_view name) {
  Words words(1);
  for (char c : text::fold(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string joined(const Words& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

std::string local_of(const RawIdentity& identity) {
  return joined(words_of(people::local_part(identity.address)), "");
}

Words same_address(const RawIdentity& identity) {
  if (identity.address.empty()) return {};
  return {"address:" + identity.address};
}
Words same_name(const RawIdentity& identity) {
  const Words words = words_of(identity.name);
  if (words.size() < 2) return {};
  return {"name:" + joined(words, " ")};
}
Words name_in_any_order(const RawIdentity& identity) {
  Words words = words_of(identity.name);
  if (words.size() < 2) return {};
  std::ranges::sort(words);
  return {"words:" + joined(words, " ")};
}
Words same_local_part(const RawIdentity& identity) {
  const std::string local = local_of(identity);
  if (local.size() < kLongLocal || people::is_role_local_part(people::local_part(identity.address))) return {};
  return {"local:" + local};
}
Words ends_of_name(const RawIdentity& identity) {
  const Words words = words_of(identity.name);
  if (words.size() < 2) return {};
  return {"ends:" + words.front() + " " + words.back()};
}
// "Ann Lee" makes annlee, leeann, alee and annl, which meet the local parts of other identities.
Words name_to_local_part(const RawIdentity& identity) {
  Words keys;
  const Words words = words_of(identity.name);
  const std::string local = local_of(identity);
  if (local.size() >= kLongLocal) keys.push_back("made:" + local);
  if (words.size() < 2) return keys;
  const std::string& first = words.front();
  const std::string& last = words.back();
  for (const std::string& made : {first + last, last + first, first.substr(0, 1) + last, first + last.substr(0, 1)})
    if (made.size() >= kLongLocal) keys.push_back("made:" + made);
  return keys;
}

constexpr std::array kRules{
    ExactRule{"same address", same_address},
    ExactRule{"+ same full name", same_name},
    ExactRule{"+ same words in any order", name_in_any_order},
    ExactRule{"+ same first and last word", ends_of_name},
    ExactRule{"+ same local part", same_local_part},
    ExactRule{"+ local part made of the name (all exact rules)", name_to_local_part},
};

}  // namespace

std::span<const ExactRule> exact_rules() {
  return kRules;
}

std::optional<std::vector<RawIdentity>> read_identities(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!file || !std::getline(file, line)) return std::nullopt;
  std::vector<RawIdentity> identities;
  while (std::getline(file, line)) {
    const std::vector<std::string> row = fields(line);
    if (row.size() < 4) continue;
    const auto address = people::fold_mail_address(row[1]);
    if (!address || !people::domain_part(*address).contains('.')) continue;
    RawIdentity identity{.name = row[0], .address = *address, .whose = row[2] + '\t' + row[3], .times = 1};
    if (row.size() > 4) std::from_chars(row[4].data(), row[4].data() + row[4].size(), identity.times);
    identities.push_back(std::move(identity));
  }
  return identities;
}

std::optional<std::vector<RawIdentity>> read_directory(const std::string& path, std::size_t name, std::size_t address) {
  std::ifstream file(path);
  std::string line;
  if (!file || !std::getline(file, line)) return std::nullopt;
  std::map<std::string, std::size_t> places;  // of "name:…" and "mail:…"
  std::vector<RawIdentity> identities;
  std::vector<std::pair<std::size_t, std::size_t>> same;
  const auto place = [&](const std::string& key, RawIdentity raw) {
    const auto [at, fresh] = places.try_emplace(key, identities.size());
    if (fresh) identities.push_back(std::move(raw));
    return at->second;
  };
  std::map<std::string, std::map<std::string, std::string>> names_of;  // of each address: as folded, as written
  while (std::getline(file, line)) {
    const std::vector<std::string> row = fields(line);
    if (row.size() <= std::max(name, address)) continue;
    const auto folded = people::fold_mail_address(row[address]);
    if (folded && !people::parse_name(row[name]).words.empty())
      names_of[*folded].emplace(text::fold(row[name]), row[name]);
  }
  for (const auto& [mail, names] : names_of)
    for (const auto& [key, written] : names)
      if (names.size() <= kMostNamesOfOne)
        same.emplace_back(place("name:" + key, {.name = written, .address = {}, .whose = {}}),
                          place("mail:" + mail, {.name = {}, .address = mail, .whose = {}}));
  Groups groups(identities.size());
  for (const auto& [a, b] : same)
    groups.join(a, b);
  const auto all = groups.all();
  for (std::size_t i = 0; i < identities.size(); ++i)
    identities[i].whose = std::to_string(all[i]);
  return identities;
}

IdentityId identity_of(const RawIdentity& raw) {
  return raw.address.empty() ? people::name_only_identity(text::fold(raw.name)) : people::mail_identity(raw.address);
}

std::vector<people::Known> known_of(std::span<const RawIdentity> identities) {
  std::map<IdentityId, people::Known> by_id;
  for (const RawIdentity& raw : identities) {
    people::Known& known = by_id[identity_of(raw)];
    known.id = identity_of(raw);
    known.kind = raw.address.empty() ? people::IdentityKind::name_only : people::IdentityKind::mail;
    known.address = raw.address.empty() ? text::fold(raw.name) : raw.address;
    if (!raw.name.empty()) known.names.push_back({raw.name, raw.times});
  }
  std::vector<people::Known> all;
  for (auto& [id, known] : by_id) {
    std::ranges::stable_sort(known.names, std::greater{}, &people::NameForm::times);
    all.push_back(std::move(known));
  }
  return all;
}

std::vector<std::uint64_t> joined_by_rules(std::span<const RawIdentity> identities, std::size_t rules) {
  Groups groups(identities.size());
  std::unordered_map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < identities.size(); ++i)
    for (std::size_t r = 0; r < std::min(rules, kRules.size()); ++r)
      for (const std::string& key : kRules[r].keys(identities[i])) {
        const auto [at, fresh] = first.try_emplace(key, i);
        if (!fresh) groups.join(i, at->second);
      }
  return groups.all();
}

}  // namespace closeknit::accuracy
