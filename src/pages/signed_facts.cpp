// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody's signatures say of them, newest first.
#include <algorithm>

#include "book/recording.hpp"
#include "pages/between.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {
namespace {

constexpr std::size_t kMostLooked = 200;     // of their newest letters, theirs and those to them
constexpr std::size_t kMostSignatures = 40;  // … whose signature is read
constexpr std::size_t kMostEarlier = 3;

class Gathered {
 public:
  explicit Gathered(book::Book& book) : book_(book) {}

  // Letters come newest first.
  void take(const book::Interaction& letter, std::span<const text::SignedFact> facts) {
    for (const text::SignedFact& fact : facts)
      if (!confirms(fact)) put(letter, fact, facts);
  }
  std::vector<FactLine> lines() {
    std::ranges::stable_sort(lines_, {}, &FactLine::kind);
    return std::move(lines_);
  }

 private:
  bool confirms(const text::SignedFact& fact) const {
    const auto says_so = [&](const auto& known) { return text::same_fact(fact.kind, known.value, fact.value); };
    return std::ranges::any_of(lines_, [&](const FactLine& line) {
      return line.kind == fact.kind && (says_so(line) || std::ranges::any_of(line.earlier, says_so));
    });
  }

  // A telephone more in the same signature is one more; everything else that an older letter says otherwise is what
  // was so before.
  void put(const book::Interaction& letter, const text::SignedFact& fact, std::span<const text::SignedFact> facts) {
    const auto of_kind = std::ranges::find(lines_, fact.kind, &FactLine::kind);
    const bool beside = of_kind != lines_.end() && of_kind->evidence.interaction == letter.id && facts.size() > 1;
    if (of_kind == lines_.end() || beside)
      lines_.push_back({fact.kind, fact.value, evidence_of(book_, letter), {}});
    else if (of_kind->earlier.size() < kMostEarlier)
      of_kind->earlier.push_back({fact.value, letter.id, letter.at()});
  }

  book::Book& book_;
  std::vector<FactLine> lines_;
};

bool is_from(book::Book& book, InteractionId id, std::span<const IdentityId> identities) {
  return std::ranges::find(identities, book::sender_of_interaction(book, id)) != identities.end();
}

}  // namespace

std::vector<FactLine> signed_facts(book::Book& book, std::span<const IdentityId> identities) {
  Gathered gathered(book);
  std::size_t read = 0;
  for (const InteractionId id : book::timeline(book, identities, {}, kMostLooked)) {
    if (read == kMostSignatures) break;
    if (!is_from(book, id, identities)) continue;
    const auto said = book::find_said(book, id);
    if (!said || said->signature.empty()) continue;
    ++read;
    const auto facts = text::signature_facts(said->signature);
    if (facts.empty()) continue;
    if (const auto letter = book::find_interaction(book, id)) gathered.take(*letter, facts);
  }
  return gathered.lines();
}

}  // namespace closeknit::pages
