// SPDX-License-Identifier: AGPL-3.0-or-later
// export, backup, check
#include <fmt/format.h>

#include <array>

#include "answers/answers.hpp"
#include "answers/terminal_safe.hpp"
#include "cli/commands.hpp"
#include "cli/long_work.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "feeds/feeds.hpp"
#include "forgetting/forgetting.hpp"
#include "intake/export.hpp"
#include "intake/intake.hpp"

namespace closeknit::cli {
namespace {

// Gathers small lines into large writes.
class Outflow {
 public:
  explicit Outflow(const Stream& out) : out_(out) {}
  void line(std::string_view text) {
    buffer_ += text;
    if (!text.ends_with('\n')) buffer_ += '\n';
    if (buffer_.size() >= kFull) flush();
  }
  void flush() {
    out_.write(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kFull = 1 << 16;
  const Stream& out_;
  std::string buffer_;
};

std::string holdings_words(const book::Totals& totals) {
  return fmt::format("It holds {} and {}.", counted(totals.interactions, "message", "messages"),
                     counted(totals.identities, "address", "addresses"));
}

Result<void> say_whole(Session& session, const book::Totals& totals) {
  if (session.as_json()) {
    session.say_json(answers::object_json(
        std::array{answers::Member{"whole", "", 0, answers::Member::Kind::yes},
                   answers::Member{"interactions", "", totals.interactions, answers::Member::Kind::number},
                   answers::Member{"identities", "", totals.identities, answers::Member::Kind::number},
                   answers::Member{"pending", "", totals.pending, answers::Member::Kind::number}}));
    return {};
  }
  Paper paper = session.paper();
  paper.text("The book is whole. " + holdings_words(totals));
  if (totals.pending > 0)
    paper.text(fmt::format("{} read but not yet worked out: an import was cut short, and goes on by the same command.",
                           capitalised(counted(totals.pending, "message was", "messages were"))));
  session.say(paper);
  return {};
}

Result<void> derive_anew(Session& session, std::string_view command) {
  StopToken stop = session.world.heed_interrupts();
  {
    ProgressBar bar(session.world, progress_style(session), session.stats);
    intake::rederive(session.book(), session.now, bar.watcher(), stop);
    if (!stop_requested(stop)) feeds::match_anew(session.book(), session.now);
  }
  return stop_requested(stop) ? stopped_early(command) : Result<void>{};
}

}  // namespace

Result<void> run_export(Session& session) {
  Stats::Timer timer = session.timer("writing everything out");
  Outflow out(session.world.out);
  // What strangers wrote goes to a file as it is; on a terminal it must not act.
  bool shown = session.world.out.is_terminal;
  if (session.arguments.has("--vcard"))
    intake::export_vcards(session.book(), [&](std::string_view line) { out.line(shown ? one_line(line) : line); });
  else
    intake::export_lines(session.book(),
                         [&](std::string_view line) { out.line(answers::without_active_characters(line)); });
  out.flush();
  return {};
}

Result<void> run_backup(Session& session) {
  const std::string& file = session.arguments.words.front();
  TRY_DO(forgetting::back_up(session.book(), session.book_path, file));
  if (session.as_json()) {
    session.say_json(answers::object_json(std::array{answers::Member{"file", file}}));
    return {};
  }
  Paper paper = session.paper();
  paper.text(fmt::format("Your book is copied to {}. To look into the copy: closeknit --book {} people", one_line(file),
                         shell_word(file)));
  session.say(paper);
  return {};
}

Result<void> run_check(Session& session) {
  if (!session.arguments.words.empty()) return run_check_draft(session);
  std::string problem;
  {
    Stats::Timer timer = session.timer("checking the database");
    problem = session.book().engine->check();
  }
  if (!problem.empty())
    return failure(Code::broken, "the book is damaged: " + one_line(problem), session.book_path,
                   "go back to a backup, or import your mail into a new book with --book");
  if (session.arguments.has("--repair")) TRY_DO(derive_anew(session, "check --repair"));
  return say_whole(session, book::totals(session.book()));
}

Result<void> run_rederive(Session& session) {
  TRY_DO(derive_anew(session, "rederive"));
  return say_whole(session, book::totals(session.book()));
}

}  // namespace closeknit::cli
