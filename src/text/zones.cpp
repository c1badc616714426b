// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts the parts together: patches, quotes, disclaimers and signatures are found in this order, each among the lines
// that those before it left as fresh.
#include "text/zones.hpp"

#include <algorithm>

#include "text/disclaimers.hpp"
#include "text/lines.hpp"
#include "text/patches.hpp"
#include "text/quotes.hpp"
#include "text/signatures.hpp"

namespace closeknit::text {
namespace {

// The longest start of `text` of whole lines that is looked into.
std::string_view zoned_part(std::string_view text) {
  if (text.size() <= kMostZoned) return text;
  std::size_t last = text.rfind('\n', kMostZoned - 1);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// A message in which nothing was written above what it repeats was passed on, whatever its program calls that.
void call_bare_quotes_forwarded(Lines& lines) {
  std::size_t first_quote = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (lines[i].kind == ZoneKind::fresh) return;
    if (lines[i].kind == ZoneKind::quoted) first_quote = std::min(first_quote, i);
  }
  if (first_quote == lines.size() || lines[first_quote].marked) return;
  for (std::size_t i = first_quote; i < lines.size(); ++i)
    if (lines[i].kind == ZoneKind::quoted) lines[i].kind = ZoneKind::forwarded;
}

// A blank line goes with the line above it; those at the start with the first written one.
void give_blanks_a_zone(Lines& lines) {
  std::size_t first = lines.next_written(0);
  if (first == lines.size()) return lines.set({0, lines.size()}, ZoneKind::fresh);
  ZoneKind kind = lines[first].kind;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].blank()) kind = lines[i].kind;
    lines[i].kind = kind;
  }
}

void append(std::vector<Zone>& zones, Zone next) {
  if (!zones.empty() && zones.back().kind == next.kind) {
    zones.back().end = next.end;
  } else {
    zones.push_back(next);
  }
}

}  // namespace

std::vector<Zone> zones(std::string_view text, std::string_view sender_name) {
  Lines lines(zoned_part(text));
  find_patches(lines);
  find_quotes(lines);
  find_disclaimers(lines);
  find_signatures(lines, sender_name);
  call_bare_quotes_forwarded(lines);
  give_blanks_a_zone(lines);
  std::vector<Zone> found;
  for (std::size_t i = 0; i < lines.size(); ++i)
    append(found, {lines[i].kind, lines[i].begin, lines[i].end});
  std::uint32_t covered = found.empty() ? 0 : found.back().end;
  if (covered < text.size()) append(found, {ZoneKind::fresh, covered, static_cast<std::uint32_t>(text.size())});
  return found;
}

std::string only(std::string_view text, const std::vector<Zone>& zones, ZoneKind kind) {
  std::string out;
  for (const Zone& zone : zones)
    if (zone.kind == kind) out += text.substr(zone.begin, zone.end - zone.begin);
  return out;
}

}  // namespace closeknit::text
