// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/shown_names.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include "people/names.hpp"
#include "text/utf8.hpp"

namespace closeknit::people {
namespace {

// A full name is shown before a more frequent part of it if it was seen at least this often beside it; once among
// hundreds, it may be another person's.
constexpr double kFullNameShare = 0.03;
constexpr std::size_t kLongestShown = 80;  // columns

struct Spelling {
  std::string text;
  std::uint32_t times = 0;
};

// All spellings of one name.
struct Group {
  NameShape shape = NameShape::none;
  bool functional = false;
  std::uint64_t times = 0;
  std::vector<Spelling> spellings;
};

bool has_both_cases(const std::string& text) {
  auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::ranges::any_of(text, lower) && std::ranges::any_of(text, upper);
}

std::size_t foreign_letters(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

// Capitals first, then the accents that plain spellings lose, then how often; the text itself settles the rest.
const Spelling& best_spelling(const Group& group) {
  auto rank = [](const Spelling& s) { return std::tuple(has_both_cases(s.text), foreign_letters(s.text), s.times); };
  return *std::ranges::max_element(group.spellings, [&](const Spelling& a, const Spelling& b) {
    return std::tuple(rank(a), std::string_view(b.text)) < std::tuple(rank(b), std::string_view(a.text));
  });
}

std::map<std::vector<std::string>, Group> groups_of(std::span<const Known* const> identities) {
  std::map<std::vector<std::string>, Group> groups;
  for (const Known* known : identities)
    for (const NameForm& form : known->names) {
      Name name = parse_name(form.text);
      if (name.words.empty() || name.via) continue;
      Group& group = groups[name.words];
      group.shape = shape_of(name);
      group.functional = name.functional;
      group.times += form.times;
      group.spellings.push_back({form.text, form.times});
    }
  return groups;
}

const Group* best_group(const std::map<std::vector<std::string>, Group>& groups) {
  std::uint64_t most = 0;
  for (const auto& [words, group] : groups)
    most = std::max(most, group.times);
  const Group* best = nullptr;
  auto rank = [most](const Group& g) {
    bool full =
        g.shape == NameShape::full && static_cast<double>(g.times) >= kFullNameShare * static_cast<double>(most);
    return std::tuple(full, g.times, g.shape);
  };
  for (const auto& [words, group] : groups)
    if (best == nullptr || rank(group) > rank(*best)) best = &group;
  return best;
}

std::string plain(std::string_view text) {
  constexpr std::string_view kQuotes = " \t\r\n\"'`";
  auto begin = text.find_first_not_of(kQuotes);
  if (begin == std::string_view::npos) return {};
  return text::printable(text.substr(begin, text.find_last_not_of(kQuotes) - begin + 1));
}

std::string address_of_busiest(std::span<const Known* const> identities) {
  const Known* best = nullptr;
  auto rank = [](const Known& k) { return std::pair(k.counts.sent + k.counts.received, -k.id.value); };
  for (const Known* known : identities)
    if (best == nullptr || rank(*known) > rank(*best)) best = known;
  return best == nullptr ? std::string() : best->address;
}

}  // namespace

std::string name_to_show(std::span<const Known* const> identities) {
  if (std::ranges::all_of(identities, [](const Known* known) { return known->names.empty(); }))
    return address_of_busiest(identities);
  auto groups = groups_of(identities);
  const Group* group = best_group(groups);
  if (group == nullptr) return address_of_busiest(identities);
  const std::string& text = best_spelling(*group).text;
  std::string shown = text::fit(group->functional ? plain(text) : shown_name(text), kLongestShown);
  return shown.empty() ? address_of_busiest(identities) : shown;
}

}  // namespace closeknit::people
