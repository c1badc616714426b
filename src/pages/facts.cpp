// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody's letters say of them, in their words and in their signatures, newest first.
#include <algorithm>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "pages/between.hpp"
#include "pages/lines.hpp"
#include "pages/own_words.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {
namespace {

using signals::FactKind;

constexpr std::size_t kMostSignatures = 40;  // of their newest letters that have one
constexpr std::size_t kMostEarlier = 3;
constexpr std::size_t kMostOfKind = 8;  // lines: somebody has many passions

// One letter's claim, with the words that make it: a range of its new text, or else a line of its signature.
struct Claim {
  FactKind kind = FactKind::title;
  std::string value;
  std::uint32_t begin = 0, end = 0;
  std::string signed_line = {};
};

// What the owner said is not so.
std::vector<Claim> denied_of(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<Claim> denied;
  for (const IdentityId identity : identities) {
    const std::string prefix = book::fact_key(identity);
    for (const book::Correction& said : book::corrections_of(book, prefix)) {
      const auto kind = signals::fact_named(std::string_view(said.subject).substr(prefix.size()));
      if (kind && said.kind == book::CorrectionKind::wrong) denied.push_back({*kind, said.object});
    }
  }
  return denied;
}

// What the words say stands before what is signed: a signature is changed last.
std::vector<Claim> claims_of(const book::Said& said, bool reads_signature) {
  std::vector<Claim> claims;
  for (signals::Fact& fact : signals::facts_told(said.fresh))
    claims.push_back({fact.kind, std::move(fact.value), fact.begin, fact.end});
  if (!reads_signature) return claims;
  for (text::SignedFact& fact : text::signature_facts(said.signature))
    claims.push_back({signals::fact_kind(fact.kind), std::move(fact.value), 0, 0, std::move(fact.line)});
  return claims;
}

class Gathered {
 public:
  Gathered(book::Book& book, std::vector<Claim> denied) : book_(book), denied_(std::move(denied)) {}

  // Letters come newest first.
  void take(const book::Interaction& letter, IdentityId writer, std::span<const Claim> claims) {
    for (const Claim& claim : claims)
      if (!confirms(claim)) put(letter, writer, claim);
  }
  bool denies(const Claim& claim) const {
    return std::ranges::any_of(denied_, [&](const Claim& one) {
      return one.kind == claim.kind && signals::same_fact(claim.kind, one.value, claim.value);
    });
  }
  std::vector<FactLine> lines() {
    std::ranges::stable_sort(lines_, {}, &FactLine::kind);
    return std::move(lines_);
  }

 private:
  bool confirms(const Claim& claim) const {
    const auto says_so = [&](const auto& known) { return signals::same_fact(claim.kind, known.value, claim.value); };
    return std::ranges::any_of(lines_, [&](const FactLine& line) {
      return line.kind == claim.kind && (says_so(line) || std::ranges::any_of(line.earlier, says_so));
    });
  }

  // A telephone more in the same signature is one more.
  static bool goes_with(const FactLine& line, const book::Interaction& letter, const Claim& claim) {
    if (claim.kind == FactKind::phone) return line.evidence.interaction == letter.id;
    return signals::may_stand_together(claim.kind, line.value, claim.value);
  }

  // What an older letter says otherwise is what was so before.
  void put(const book::Interaction& letter, IdentityId writer, const Claim& claim) {
    std::string key = book::fact_key(writer, signals::fact_name(claim.kind)) + ':' + claim.value;
    const auto against = std::ranges::find_if(
        lines_, [&](const FactLine& line) { return line.kind == claim.kind && !goes_with(line, letter, claim); });
    if (against == lines_.end()) {
      if (static_cast<std::size_t>(std::ranges::count(lines_, claim.kind, &FactLine::kind)) < kMostOfKind)
        lines_.push_back({claim.kind, claim.value, evidence_for(letter, claim), std::move(key), {}});
    } else if (against->earlier.size() < kMostEarlier) {
      against->earlier.push_back({claim.value, letter.id, letter.at(), std::move(key)});
    }
  }

  Evidence evidence_for(const book::Interaction& letter, const Claim& claim) {
    Evidence evidence = evidence_of(book_, letter, claim.begin, claim.end);
    if (!claim.signed_line.empty()) evidence.quote = one_line(claim.signed_line, kLongestQuote);
    return evidence;
  }

  book::Book& book_;
  std::vector<Claim> denied_;
  std::vector<FactLine> lines_;
};

}  // namespace

std::vector<FactLine> facts_of(book::Book& book, std::span<const IdentityId> identities) {
  return facts_of(book, identities, own_letters(book, identities));
}

std::vector<FactLine> facts_of(book::Book& book, std::span<const IdentityId> identities,
                               std::span<const OwnLetter> letters) {
  Gathered gathered(book, denied_of(book, identities));
  std::size_t signatures = 0;
  for (const auto& [id, said] : letters) {
    const bool reads_signature = !said.signature.empty() && signatures < kMostSignatures;
    if (reads_signature) ++signatures;
    std::vector<Claim> claims = claims_of(said, reads_signature);
    std::erase_if(claims, [&](const Claim& claim) { return gathered.denies(claim); });
    if (claims.empty()) continue;
    if (const auto letter = book::find_interaction(book, id))
      gathered.take(*letter, book::sender_of_interaction(book, id), claims);
  }
  return gathered.lines();
}

}  // namespace closeknit::pages
