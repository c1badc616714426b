// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "introductions/introductions_store.hpp"
#include "pages/between.hpp"
#include "pages/ending.hpp"
#include "pages/pages_store.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

using introductions::Acquaintance;
using introductions::Path;
using introductions::Seen;
using introductions::Step;

std::string times(std::uint32_t count) {
  return count == 1 ? "once" : count == 2 ? "twice" : fmt::format("{} times", count);
}

std::string seen_words(const Seen& seen) {
  const auto [wrote, answered, together] = seen.times;
  if (wrote > 0 && answered > 0) return fmt::format("they wrote to each other {}", times(wrote + answered));
  if (wrote + answered > 0) return fmt::format("one wrote to the other {}", times(wrote + answered));
  return fmt::format("both were in a small round {}", times(together));
}

std::string circle_words(ties::Circle circle) {
  if (circle == ties::Circle::beyond) return "beyond your circles";
  return fmt::format("in your circle of {}", ties::circle_name(circle));
}

// Finds paths among all the people of the book.
class Finder {
 public:
  Finder(book::Book& book, const Among& among, Instant now)
      : book_(book), now_(now), network_(among.network), endings_(book, now) {
    for (const Standing& standing : among.standings)
      if (standing.kind == people::Kind::person) by_person_.emplace(standing.person, &standing);
  }

  // How a tie ended is looked up for those alone who would be shown: a search passes thousands.
  std::vector<PathLine> to(PersonId target, std::size_t most) {
    const auto around = [this](PersonId person) -> std::span<const Acquaintance> {
      if (beyond_reach_.contains(person)) return {};
      if (network_ != nullptr) return network_->around(person);
      around_ = introductions::around(book_, identities_of(person));
      return around_;
    };
    const auto trust = [this](PersonId person) {
      const Standing* standing = find(person);
      return standing == nullptr || !standing->tie.two_way || resting_.contains(person) ? 0 : standing->tie.strength;
    };
    look_at(target);
    if (const double own = trust(target); own >= introductions::kLeastTrust)
      return {line_of({.steps = {{.person = target, .trust = own, .seen = {}}}, .chance = own})};
    std::vector<Path> paths = introductions::best_paths(target, around, trust, now_, most);
    while (!all_can_be_asked(paths))
      paths = introductions::best_paths(target, around, trust, now_, most);
    std::vector<PathLine> lines;
    for (const Path& path : paths)
      lines.push_back(line_of(path));
    return lines;
  }

 private:
  const Standing* find(PersonId person) const {
    auto found = by_person_.find(person);
    return found == by_person_.end() ? nullptr : found->second;
  }

  // Notes whose tie ended. Whoever was never in touch has none that could.
  void look_at(PersonId person) {
    const Standing* standing = looked_at_.insert(person).second ? find(person) : nullptr;
    const std::optional<Ending> ending = standing == nullptr ? std::nullopt : endings_.of(*standing);
    if (!ending) return;
    resting_.insert(person);
    if (is_beyond_reach(ending->kind)) beyond_reach_.insert(person);
  }

  // Whose tie rests is not asked, and nobody is met over whoever is not reached any more.
  bool all_can_be_asked(std::span<const Path> paths) {
    bool all = true;
    for (const Path& path : paths)
      for (const Step& step : path.steps) {
        look_at(step.person);
        const bool first = step.person == path.steps.front().person;
        all = all && !(first ? resting_ : beyond_reach_).contains(step.person);
      }
    return all;
  }

  // Who was never in touch with the owner stands nowhere, but may be known to somebody.
  std::vector<IdentityId> identities_of(PersonId person) {
    if (const Standing* standing = find(person)) return standing->identities;
    std::vector<IdentityId> all;
    for (const Belonging& own : belongings(book_, person))
      all.push_back(own.identity);
    return all;
  }

  PathLine line_of(const Path& path) {
    PathLine line;
    line.chance = path.chance;
    for (const Step& step : path.steps) {
      const Standing* standing = find(step.person);
      PathStep shown{step.person, standing == nullptr ? name_of(step.person) : standing->name, step.trust, {}, {}};
      const bool first = line.steps.empty();
      shown.words = first && standing != nullptr ? circle_words(standing->circle) : seen_words(step.seen);
      if (auto letter = book::find_interaction(book_, step.seen.latest)) shown.evidence = evidence_of(book_, *letter);
      line.steps.push_back(std::move(shown));
    }
    return line;
  }

  std::string name_of(PersonId person) {
    auto known = party(book_, person);
    return known ? known->name : to_text(person);
  }

  book::Book& book_;
  Instant now_;
  const introductions::Network* network_;
  Endings endings_;
  std::unordered_set<PersonId> looked_at_, resting_, beyond_reach_;
  std::vector<Acquaintance> around_;
  std::unordered_map<PersonId, const Standing*> by_person_;
};

}  // namespace

std::vector<PathLine> paths_to(book::Book& book, const Among& among, PersonId target, Instant now, std::size_t most) {
  return Finder(book, among, now).to(target, most);
}

std::vector<PathLine> paths_to_company(book::Book& book, const Among& among, std::string_view company, Instant now,
                                       std::size_t most) {
  Finder finder(book, among, now);
  std::vector<PathLine> lines;
  for (const PersonId person : introductions::people_at(book, text::fold(company), kMostAtCompany))
    std::ranges::move(finder.to(person, 1), std::back_inserter(lines));
  std::ranges::stable_sort(lines, std::ranges::greater{}, &PathLine::chance);
  if (lines.size() > most) lines.resize(most);
  return lines;
}

}  // namespace closeknit::pages
