// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/zoned.hpp"

#include <algorithm>

#include "book/recording.hpp"

namespace closeknit::book {
namespace {

void put(std::vector<ZonedText>& parts, text::ZoneKind kind, std::string_view text) {
  if (parts.empty() || parts.back().kind != kind)
    parts.push_back({kind, std::string(text)});
  else
    parts.back().text += text;
}

}  // namespace

std::vector<ZonedText> find_zoned(Book& book, InteractionId id) {
  Statement& row = book.engine->prepare("SELECT zones FROM said WHERE book = $1 AND interaction = $2");
  if (!row.with(book.id, id).step()) return {};
  auto zones = zones_from_bytes(row.text(0));
  row.reset();
  std::string text = find_said(book, id).value_or(Said{}).text;
  std::string_view rest = text;
  std::vector<ZonedText> parts;
  bool quoted = false;
  for (const ZoneLength& zone : zones) {
    auto kind = static_cast<text::ZoneKind>(zone.kind);
    if (kind == text::ZoneKind::quoted) {
      if (!quoted) put(parts, kind, find_quoted(book, id).value_or(""));
      quoted = true;
      continue;
    }
    std::string_view part = rest.substr(0, zone.length);
    rest.remove_prefix(part.size());
    put(parts, kind, part);
  }
  if (!rest.empty()) put(parts, text::ZoneKind::fresh, rest);
  return parts;
}

}  // namespace closeknit::book
