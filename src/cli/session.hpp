// SPDX-License-Identifier: AGPL-3.0-or-later
// Session: one command while it runs: what was asked, the open book, the moment, and where answers go.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "book/book.hpp"
#include "cli/arguments.hpp"
#include "cli/local_time.hpp"
#include "cli/paper.hpp"
#include "cli/stats.hpp"
#include "cli/world.hpp"

namespace closeknit::cli {

struct Session {
  enum class Form : std::uint8_t { letter, json };

  const World& world;
  const Command& command;
  Arguments arguments;
  Instant now;
  LocalTime time;
  Form form = Form::letter;
  Colour colour = Colour::none;
  std::string book_path;
  std::optional<book::Book> opened;  // what the command's `needs` asks for
  Stats stats;

  // Opens the book at book_path.
  Result<void> open(book::Missing missing);
  // Only for commands whose row in the table says that they need one.
  book::Book& book() { return opened.value(); }
  bool as_json() const { return form == Form::json; }
  Paper paper() const { return {world.columns, colour}; }
  void say(const Paper& paper) const { world.out.write(paper.content()); }
  // `document` is one line of JSON, made by json.hpp.
  void say_json(std::string_view document) const;
  // A remark beside the answer, on standard error; not with --json.
  void remark(std::string_view text) const;
  Stats::Timer timer(std::string_view name) { return {stats, name}; }
};

}  // namespace closeknit::cli
