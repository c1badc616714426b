// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "pages/pages.hpp"

namespace closeknit::pages {
namespace {

IdentityId about(const book::Correction& said) {
  return {id_from_text(said.subject)};
}

}  // namespace

std::vector<NoteLine> notes_about(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<NoteLine> notes;
  for (const book::Correction& said : book::corrections(book)) {
    if (said.kind != book::CorrectionKind::note && said.kind != book::CorrectionKind::came_through) continue;
    if (std::ranges::find(identities, about(said)) == identities.end()) continue;
    notes.push_back({said.number, said.kind, said.at, said.object});
  }
  return notes;
}

std::vector<CameThrough> came_through(book::Book& book, std::span<const Standing> standings) {
  std::unordered_map<IdentityId, const Standing*> whose;
  for (const Standing& standing : standings)
    for (const IdentityId identity : standing.identities)
      whose.emplace(identity, &standing);
  std::vector<CameThrough> all;
  for (const book::Correction& said : book::corrections(book)) {
    if (said.kind != book::CorrectionKind::came_through) continue;
    auto standing = whose.find(about(said));
    if (standing == whose.end()) continue;
    const Standing& through = *standing->second;
    all.push_back({said.object, through.person, through.name, through.circle, said.at});
  }
  return all;
}

}  // namespace closeknit::pages
