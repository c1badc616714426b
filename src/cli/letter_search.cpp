// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

// The snippet with what matched in strong ink. Ranges that do not fit the snippet are left plain.
std::vector<Piece> pieces_of(const search::Hit& hit) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  for (auto [begin, end] : hit.marks) {
    if (begin < at || end <= begin || end > hit.snippet.size()) continue;
    pieces.push_back({hit.snippet.substr(at, begin - at), Ink::plain});
    pieces.push_back({hit.snippet.substr(begin, end - begin), Ink::strong});
    at = end;
  }
  pieces.push_back({hit.snippet.substr(at), Ink::plain});
  return pieces;
}

void write_hit(Paper& paper, const Desk& desk, const search::Hit& hit) {
  std::string subject = one_line(hit.subject);
  paper.gap();
  paper.line({{subject.empty() ? "(no subject)" : subject, Ink::strong}});
  std::string from = one_line(hit.from) + (hit.in_quote ? ", quoting" : "");
  paper.line({{from + ", " + desk.time.day_and_time(hit.at), Ink::quiet}}, kIndent);
  auto pieces = pieces_of(hit);
  if (!hit.snippet.empty()) paper.flow(pieces, kIndent);
}

}  // namespace

void write_hits(Paper& paper, const Desk& desk, const search::Hits& hits) {
  if (hits.hits.empty()) {
    paper.text("Nothing found.");
    return;
  }
  for (const search::Hit& hit : hits.hits)
    write_hit(paper, desk, hit);
  if (!hits.more) return;
  paper.gap();
  paper.text("There is more: --most 100 shows it.", 0, Ink::quiet);
}

}  // namespace closeknit::cli
