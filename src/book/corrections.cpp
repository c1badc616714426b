// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/corrections.hpp"

#include <array>
#include <ranges>
#include <utility>

#include "book/reckoned.hpp"

namespace closeknit::book {
namespace {

constexpr std::array<std::string_view, 17> kNames{"same",     "apart",  "me",     "not_me",  "kind", "closer",
                                                  "not_owed", "owed",   "snooze", "dismiss", "note", "came_through",
                                                  "gave",     "shared", "right",  "wrong",   "rest"};

CorrectionKind kind_of(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<CorrectionKind>(i);
  throw Fault({Code::broken, "an unknown correction stands in the book", std::string(name), "update closeknit"});
}

// What the owner says again and again on purpose adds up; everything else is said once.
bool adds_up(CorrectionKind kind) {
  return kind == CorrectionKind::closer;
}

// What takes a word back by saying the opposite; itself where the same word with another object does.
CorrectionKind contrary_of(CorrectionKind said) {
  using enum CorrectionKind;
  constexpr std::array<std::pair<CorrectionKind, CorrectionKind>, 4> kPairs{
      {{same, apart}, {me, not_me}, {not_owed, owed}, {right, wrong}}};
  for (const auto& [one, other] : kPairs) {
    if (said == one) return other;
    if (said == other) return one;
  }
  return said;
}

// The number under which exactly this is the owner's last word on the matter; 0 where it is not. Two identities are the
// same matter whichever is named first.
std::int64_t last_word(Book& book, CorrectionKind kind, std::string_view subject, std::string_view object) {
  const CorrectionKind contrary = contrary_of(kind);
  const bool pair = kind == CorrectionKind::same || kind == CorrectionKind::apart;
  for (const Correction& said : std::views::reverse(corrections(book))) {
    if (said.kind != kind && said.kind != contrary) continue;
    const bool turned = pair && said.subject == object && said.object == subject;
    const bool straight = said.subject == subject && (contrary == kind || said.object == object);
    if (turned || straight) return said.kind == kind && (turned || said.object == object) ? said.number : 0;
  }
  return 0;
}

Correction from_row(const Statement& row) {
  return {row.integer(0),           kind_of(row.text(1)),    std::string(row.text(2)),
          std::string(row.text(3)), Instant{row.integer(4)}, row.integer(5) != 0};
}

}  // namespace

std::string_view correction_name(CorrectionKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::string sentence_key(InteractionId letter) {
  return "signal:" + to_text(letter) + ':';
}
std::string sentence_key(InteractionId letter, int kind, std::uint32_t begin) {
  return sentence_key(letter) + std::to_string(kind) + ':' + std::to_string(begin);
}

std::string fact_key(IdentityId whose) {
  return "fact:" + to_text(whose) + ':';
}
std::string fact_key(IdentityId whose, std::string_view kind) {
  return fact_key(whose).append(kind);
}

std::int64_t correct(Book& book, CorrectionKind kind, std::string_view subject, std::string_view object, Instant at) {
  if (std::int64_t said = adds_up(kind) ? 0 : last_word(book, kind, subject, object); said != 0) return said;
  std::int64_t last = 0;
  Statement& top = book.engine->prepare("SELECT coalesce(max(correction), 0) FROM correction WHERE book = $1");
  if (top.with(book.id).step()) last = top.integer(0);
  top.reset();
  Together together(*book.engine);
  reckon_anew(book);
  book.engine
      ->prepare(
          "INSERT INTO correction (book, correction, kind, subject, object, at, undone) "
          "VALUES ($1, $2, $3, $4, $5, $6, 0)")
      .run(book.id, last + 1, correction_name(kind), subject, object, at.seconds);
  together.commit();
  return last + 1;
}

bool undo(Book& book, std::int64_t number, Undo undo) {
  Statement& found = book.engine->prepare("SELECT 1 FROM correction WHERE book = $1 AND correction = $2");
  bool exists = found.with(book.id, number).step();
  found.reset();
  if (!exists) return false;
  Together together(*book.engine);
  reckon_anew(book);
  book.engine->prepare("UPDATE correction SET undone = $1 WHERE book = $2 AND correction = $3")
      .run(undo == Undo::take_back ? 1 : 0, book.id, number);
  together.commit();
  return true;
}

void rename_in_corrections(Book& book, std::string_view from, std::string_view to) {
  Together together(*book.engine);
  reckon_anew(book);
  for (const Correction& said : all_corrections(book)) {
    std::string subject = said.subject;
    const std::size_t at = subject.find(from);
    if (at == std::string::npos) continue;
    subject.replace(at, from.size(), to);
    book.engine->prepare("UPDATE correction SET subject = $1 WHERE book = $2 AND correction = $3")
        .run(subject, book.id, said.number);
  }
  together.commit();
}

std::vector<Correction> all_corrections(Book& book) {
  std::vector<Correction> all;
  Statement& rows = book.engine->prepare(
      "SELECT correction, kind, subject, object, at, undone FROM correction WHERE book = $1 ORDER BY correction");
  rows.with(book.id);
  while (rows.step())
    all.push_back(from_row(rows));
  return all;
}

std::vector<Correction> corrections_of(Book& book, std::string_view prefix) {
  std::vector<Correction> all;
  // Whatever begins with it lies before its successor.
  std::string until(prefix);
  ++until.back();
  Statement& rows = book.engine->prepare(
      "SELECT correction, kind, subject, object, at, undone FROM correction WHERE book = $1 AND subject >= $2 AND "
      "subject < $3 AND undone = 0 ORDER BY correction");
  rows.with(book.id, prefix, until);
  while (rows.step())
    all.push_back(from_row(rows));
  return all;
}

std::vector<Correction> corrections(Book& book) {
  std::vector<Correction> standing = all_corrections(book);
  std::erase_if(standing, [](const Correction& correction) { return correction.undone; });
  return standing;
}

}  // namespace closeknit::book
