// SPDX-License-Identifier: AGPL-3.0-or-later
// check DRAFT, blasts
#include <fmt/format.h>

#include <algorithm>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/recipients.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "pages/drafts.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kBlastsShown = 20;

}  // namespace

Result<void> run_check_draft(Session& session) {
  std::vector<std::string> names = names_in(session.arguments.values("--to"));
  if (names.empty())
    return failure(Code::usage, "to whom does the letter go?", "", "say so: closeknit check DRAFT --to NAME");
  TRY(pages::Readers to, pages::readers_named(session.book(), names, session.now));
  TRY(std::string text, session.world.read_text(session.arguments.words.front()));
  auto occasion = session.arguments.has("--gathering") ? pages::Occasion::gathering : pages::Occasion::letter;
  auto remarks = pages::draft_remarks(session.book(), text, to, occasion, session.now,
                                      session.arguments.value("--list").value_or(""));
  if (session.as_json()) {
    session.say_json(answers::draft_json(remarks));
  } else {
    Paper paper = session.paper();
    write_draft(paper, {session.now, session.time}, remarks);
    session.say(paper);
  }
  if (is_refused(remarks)) return failure(Code::denied, "this letter should not leave as it is");
  return {};
}

Result<void> run_blasts(Session& session) {
  auto lines = pages::blast_lines(session.book(), session.now - pages::kBlastsOf);
  const std::size_t all = lines.size();
  lines.resize(std::min(all, session.arguments.count("--most", session.as_json() ? all : kBlastsShown)));
  if (session.as_json()) {
    session.say_json(answers::blasts_json(lines));
    return {};
  }
  Paper paper = session.paper();
  write_blasts(paper, {session.now, session.time}, lines);
  if (all > lines.size()) {
    paper.gap();
    paper.text(fmt::format("… and {} more (--most {}).", all - lines.size(), all), 0, Ink::quiet);
  }
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
