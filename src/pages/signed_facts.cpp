// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody's signatures say of them, newest first.
#include <algorithm>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "pages/between.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {
namespace {

constexpr std::size_t kMostLooked = 200;     // of their newest letters, theirs and those to them
constexpr std::size_t kMostSignatures = 40;  // … whose signature is read
constexpr std::size_t kMostEarlier = 3;

// What the owner said is not so.
std::vector<text::SignedFact> denied_of(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<text::SignedFact> denied;
  for (const IdentityId identity : identities) {
    const std::string prefix = book::fact_key(identity);
    for (const book::Correction& said : book::corrections_of(book, prefix)) {
      const auto kind = text::signed_kind_named(std::string_view(said.subject).substr(prefix.size()));
      if (kind && said.kind == book::CorrectionKind::wrong) denied.push_back({*kind, said.object});
    }
  }
  return denied;
}

struct Signature {
  const book::Interaction& letter;
  IdentityId signer;
  std::vector<text::SignedFact> facts;
};

class Gathered {
 public:
  Gathered(book::Book& book, std::vector<text::SignedFact> denied) : book_(book), denied_(std::move(denied)) {}

  // Letters come newest first.
  void take(const Signature& signature) {
    for (const text::SignedFact& fact : signature.facts)
      if (!confirms(fact)) put(signature, fact);
  }
  bool denies(const text::SignedFact& fact) const {
    return std::ranges::any_of(denied_, [&](const text::SignedFact& one) {
      return one.kind == fact.kind && text::same_fact(fact.kind, one.value, fact.value);
    });
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
  void put(const Signature& signature, const text::SignedFact& fact) {
    const book::Interaction& letter = signature.letter;
    std::string key = book::fact_key(signature.signer, text::signed_kind_name(fact.kind)) + ':' + fact.value;
    const auto of_kind = std::ranges::find(lines_, fact.kind, &FactLine::kind);
    const bool beside = of_kind != lines_.end() && of_kind->evidence.interaction == letter.id;
    if (of_kind == lines_.end() || beside)
      lines_.push_back({fact.kind, fact.value, evidence_of(book_, letter), std::move(key), {}});
    else if (of_kind->earlier.size() < kMostEarlier)
      of_kind->earlier.push_back({fact.value, letter.id, letter.at(), std::move(key)});
  }

  book::Book& book_;
  std::vector<text::SignedFact> denied_;
  std::vector<FactLine> lines_;
};

std::optional<IdentityId> sender_among(book::Book& book, InteractionId id, std::span<const IdentityId> identities) {
  const auto found = std::ranges::find(identities, book::sender_of_interaction(book, id));
  return found == identities.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::vector<FactLine> signed_facts(book::Book& book, std::span<const IdentityId> identities) {
  Gathered gathered(book, denied_of(book, identities));
  std::size_t read = 0;
  for (const InteractionId id : book::timeline(book, identities, {}, kMostLooked)) {
    if (read == kMostSignatures) break;
    const auto signer = sender_among(book, id, identities);
    if (!signer) continue;
    const auto said = book::find_said(book, id);
    if (!said || said->signature.empty()) continue;
    ++read;
    auto facts = text::signature_facts(said->signature);
    std::erase_if(facts, [&](const text::SignedFact& fact) { return gathered.denies(fact); });
    if (facts.empty()) continue;
    if (const auto letter = book::find_interaction(book, id)) gathered.take({*letter, *signer, std::move(facts)});
  }
  return gathered.lines();
}

}  // namespace closeknit::pages
