// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/record_store.hpp"

#include <algorithm>

namespace closeknit::introductions {
namespace {

std::int64_t highest(book::Book& book, const char* sql, std::int64_t number) {
  book::Statement& row = book.engine->prepare(sql);
  std::int64_t top = row.with(book.id, number).step() ? row.integer(0) : 0;
  row.reset();
  return top;
}

std::int64_t last_position(book::Book& book, std::int64_t number) {
  return highest(book, "SELECT coalesce(max(position), 0) FROM introduction_step WHERE book = $1 AND introduction = $2",
                 number);
}

void read_steps(book::Book& book, Introduction& introduction) {
  book::Statement& rows = book.engine->prepare(
      "SELECT step, side, words, at FROM introduction_step WHERE book = $1 AND introduction = $2 ORDER BY position");
  rows.with(book.id, introduction.number);
  while (rows.step()) {
    auto kind = step_named(rows.text(0));
    if (!kind)
      throw Fault({Code::broken, "an unknown step of an introduction stands in the book", std::string(rows.text(0)),
                   "update closeknit"});
    introduction.told.push_back(
        {*kind, static_cast<Side>(rows.integer(1)), std::string(rows.text(2)), Instant{rows.integer(3)}});
  }
}

}  // namespace

std::vector<Introduction> all_introductions(book::Book& book) {
  std::vector<Introduction> all;
  book::Statement& rows = book.engine->prepare(
      "SELECT introduction, identity_a, identity_b, why_a, why_b, at FROM introduction WHERE book = $1 "
      "ORDER BY introduction");
  rows.with(book.id);
  while (rows.step())
    all.push_back({.number = rows.integer(0),
                   .who = {IdentityId{rows.integer(1)}, IdentityId{rows.integer(2)}},
                   .why = {std::string(rows.text(3)), std::string(rows.text(4))},
                   .at = Instant{rows.integer(5)},
                   .told = {}});
  for (Introduction& one : all)
    read_steps(book, one);
  return all;
}

std::optional<Introduction> find_introduction(book::Book& book, std::int64_t number) {
  std::vector<Introduction> all = all_introductions(book);
  auto found = std::ranges::find(all, number, &Introduction::number);
  return found == all.end() ? std::nullopt : std::optional(std::move(*found));
}

std::int64_t begin(book::Book& book, const Introduction& introduction) {
  book::Transaction transaction(*book.engine);
  const std::int64_t number =
      1 + highest(book,
                  "SELECT coalesce(max(introduction), 0) FROM introduction WHERE book = $1 AND introduction >= $2", 0);
  book.engine
      ->prepare(
          "INSERT INTO introduction (book, introduction, identity_a, identity_b, why_a, why_b, at) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .run(book.id, number, introduction.who[0], introduction.who[1], introduction.why[0], introduction.why[1],
           introduction.at.seconds);
  transaction.commit();
  return number;
}

void tell(book::Book& book, std::int64_t number, const Told& told) {
  book::Transaction transaction(*book.engine);
  book.engine
      ->prepare(
          "INSERT INTO introduction_step (book, introduction, position, step, side, words, at) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .run(book.id, number, last_position(book, number) + 1, step_name(told.kind), static_cast<int>(told.side),
           told.words, told.at.seconds);
  transaction.commit();
}

bool take_back(book::Book& book, std::int64_t number) {
  const std::int64_t last = last_position(book, number);
  if (last == 0) return false;
  book.engine->prepare("DELETE FROM introduction_step WHERE book = $1 AND introduction = $2 AND position = $3")
      .run(book.id, number, last);
  return true;
}

void drop_introduction(book::Book& book, std::int64_t number) {
  for (const char* sql : {"DELETE FROM introduction_step WHERE book = $1 AND introduction = $2",
                          "DELETE FROM introduction WHERE book = $1 AND introduction = $2"})
    book.engine->prepare(sql).run(book.id, number);
}

}  // namespace closeknit::introductions
