// SPDX-License-Identifier: AGPL-3.0-or-later
// import
#include <algorithm>
#include <thread>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/long_work.hpp"
#include "cli/session.hpp"
#include "intake/forgotten.hpp"
#include "intake/intake.hpp"
#include "secrets/secrets.hpp"

namespace closeknit::cli {
namespace {

unsigned workers() {
  constexpr unsigned kMost = 16;  // one writer keeps no more readers busy
  return std::clamp(std::thread::hardware_concurrency(), 1U, kMost);
}

std::size_t people_in(Session& session) {
  return pages::shape(pages::standings(session.book(), session.now)).people;
}

Imported gathered(Session& session, intake::Report report, double seconds) {
  return {.report = std::move(report),
          .owner = pages::owner(session.book()),
          .totals = book::totals(session.book()),
          .people = people_in(session),
          .seconds = seconds};
}

}  // namespace

Result<void> run_import(Session& session) {
  StopToken stop = session.world.heed_interrupts();
  double begun = session.stats.since_begin();
  TRY(std::string key, secrets::read_private(intake::forgotten_key_path(session.book_path)));
  auto report = [&] {
    ProgressBar bar(session.world, progress_style(session), session.stats);
    return intake::import(session.book(), {.paths = session.arguments.words,
                                           .now = session.now,
                                           .workers = workers(),
                                           .progress = bar.watcher(),
                                           .stop = stop,
                                           .forgotten_key = key});
  }();
  if (!report) return std::unexpected(std::move(report).error());
  // Whether it was told to stop while reading or while settling: what is missing comes with the same command.
  report->stopped = report->stopped || stop_requested(stop);
  Imported imported = gathered(session, *std::move(report), session.stats.since_begin() - begun);
  if (session.as_json()) {
    session.say_json(answers::import_json(imported.report, imported.owner, imported.seconds));
  } else {
    Paper paper = session.paper();
    write_import(paper, {session.now, session.time}, imported);
    session.say(paper);
  }
  return imported.report.stopped ? stopped_early("import") : Result<void>{};
}

}  // namespace closeknit::cli
