// SPDX-License-Identifier: AGPL-3.0-or-later
// path
#include <fmt/format.h>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "pages/paths.hpp"

namespace closeknit::cli {
namespace {

constexpr std::uint64_t kShown = 3;

Result<std::vector<pages::PathLine>> paths(Session& session) {
  Stats::Timer timer = session.timer("paths");
  std::size_t most = session.arguments.count("--most", kShown);
  auto standings = pages::standings(session.book(), session.now);
  if (auto company = session.arguments.value("--company"))
    return pages::paths_to_company(session.book(), {standings}, *company, session.now, most);
  if (session.arguments.words.empty())
    return failure(Code::usage, "to whom?", "", "closeknit path NAME, or closeknit path --company COMPANY");
  TRY(PersonId person, pages::find_person(session.book(), session.arguments.joined(), session.now));
  return pages::paths_to(session.book(), {standings}, person, session.now, most);
}

}  // namespace

Result<void> run_path(Session& session) {
  TRY(auto lines, paths(session));
  if (session.as_json()) {
    session.say_json(answers::paths_json(lines));
    return {};
  }
  Paper paper = session.paper();
  write_paths(paper, {session.now, session.time}, lines);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
