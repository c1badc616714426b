// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <exception>
#include <new>
#include <optional>

#include "answers/answers.hpp"
#include "book/reckoned.hpp"
#include "cli/cli.hpp"
#include "cli/help.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

Result<Instant> moment(const Arguments& arguments, const World& world) {
  auto given = arguments.value("--now");
  if (!given) return world.clock();
  if (auto at = instant_from_iso(*given)) return *at;
  return failure(Code::usage, "--now is no moment", *given, "give it as 2026-11-21T08:00:00Z");
}

// NO_COLOR: any value but an empty one asks for none (no-color.org); a word on the command line goes before it.
Colour colour(const Arguments& arguments, const World& world) {
  std::string when = arguments.value("--color").value_or("auto");
  if (when == "always") return Colour::ansi;
  bool unwanted = !world.variable("NO_COLOR").value_or("").empty() || world.variable("TERM") == "dumb";
  return when == "auto" && world.out.is_terminal && !unwanted ? Colour::ansi : Colour::none;
}

Result<std::string> book_path(const Arguments& arguments, const World& world) {
  if (auto given = arguments.value("--book")) return *given;
  std::string data = world.variable("XDG_DATA_HOME").value_or("");
  std::string home = world.variable("HOME").value_or("");
  if (data.empty() && home.empty())
    return failure(Code::usage, "it is not known where your book is: HOME is not set", "", "say --book FILE");
  return book::default_path(data, home);
}

Result<void> open_what_it_needs(Session& session) {
  if (session.command.needs == Needs::nothing) return {};
  Stats::Timer timer = session.timer("opening the book");
  return session.open(session.command.needs == Needs::a_book_or_a_new_one ? book::Missing::is_made
                                                                          : book::Missing::is_an_error);
}

Result<void> run_command(const Command& command, Arguments arguments, const World& world) {
  TRY(Instant now, moment(arguments, world));
  TRY(std::string path, book_path(arguments, world));
  bool json = arguments.has("--json");
  bool stats = arguments.has("--stats");
  Colour ink = colour(arguments, world);
  Session session{.world = world,
                  .command = command,
                  .arguments = std::move(arguments),
                  .now = now,
                  .time = LocalTime::named(world.variable("TZ")),
                  .form = json ? Session::Form::json : Session::Form::letter,
                  .colour = ink,
                  .book_path = std::move(path),
                  .opened = {},
                  .stats = Stats(world.stopwatch)};
  if (!session.time.note().empty()) session.remark(session.time.note());
  TRY_DO(open_what_it_needs(session));
  std::optional<book::Snapshot> snapshot;
  if (command.needs == Needs::a_book_to_read) snapshot.emplace(*session.book().engine);
  auto result = command.run(session);
  snapshot.reset();
  if (session.opened) book::keep_reckoned(session.book());
  if (stats) world.err.write(session.stats.report());
  return result;
}

Result<void> obey(std::span<const std::string> words, const World& world) {
  TRY(Invocation invocation, understand(words));
  Colour ink = colour(invocation.arguments, world);
  if (invocation.wants == Invocation::Wants::version) {
    world.out.write("closeknit " + std::string(kVersion) + "\n");
    return {};
  }
  if (invocation.wants == Invocation::Wants::help || invocation.command == nullptr) {
    world.out.write(invocation.command == nullptr ? help_text({world.columns, ink})
                                                  : help_text(*invocation.command, {world.columns, ink}));
    return {};
  }
  return run_command(*invocation.command, std::move(invocation.arguments), world);
}

// The one wall at which exceptions end: the machine's and our own broken promises become errors like any other.
Result<void> obey_or_explain(std::span<const std::string> words, const World& world) {
  try {
    return obey(words, world);
  } catch (const ReaderGone&) {
    return {};
  } catch (const Fault& fault) {
    return std::unexpected(fault.error());
  } catch (const std::bad_alloc&) {
    return failure(Code::unavailable, "there is not enough memory");
  } catch (const std::exception& problem) {
    return failure(Code::broken, std::string("closeknit failed: ") + problem.what());
  }
}

bool asks_for_json(std::span<const std::string> words) {
  auto end = std::ranges::find(words, "--");
  return std::find(words.begin(), end, "--json") != end;
}

}  // namespace

int run(std::span<const std::string> arguments, const World& world) {
  auto result = obey_or_explain(arguments, world);
  if (result) return 0;
  try {
    world.err.write(asks_for_json(arguments) ? answers::error_json(result.error()) + '\n'
                                             : "closeknit: " + one_line(to_line(result.error())) + '\n');
  } catch (const ReaderGone&) {
    // Nobody is there to be told; the exit status still says it.
  } catch (const Fault&) {
    // Standard error itself cannot be written: likewise.
  }
  return exit_status(result.error().code);
}

}  // namespace closeknit::cli
