// SPDX-License-Identifier: AGPL-3.0-or-later
// people, circles, person
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "pages/standing.hpp"

namespace closeknit::cli {
namespace {

constexpr std::uint64_t kExplained = 15;
constexpr std::uint64_t kTimeline = 10;

std::vector<pages::Standing> standings(Session& session, pages::Show show) {
  Stats::Timer timer = session.timer("standings");
  return pages::standings(session.book(), session.now, show);
}

// The list of people carries no reasons, to be fast.
std::vector<pages::Standing> with_reasons(Session& session) {
  Stats::Timer timer = session.timer("reasons");
  auto all = pages::everybody(session.book(), session.now);
  std::size_t left = session.arguments.count("--most", kExplained);
  for (pages::Standing& standing : all.standings) {
    if (standing.kind != people::Kind::person || standing.circle == ties::Circle::connection) continue;
    if (left-- == 0) break;
    pages::explain(session.book(), all.norms, standing, session.now);
  }
  return std::move(all.standings);
}

// Those whom the letter of the circles names.
std::vector<pages::Standing> of_circles(std::span<const pages::Standing> everybody) {
  std::vector<pages::Standing> named;
  std::ranges::copy_if(everybody, std::back_inserter(named), [](const pages::Standing& standing) {
    return standing.kind == people::Kind::person && standing.circle < ties::Circle::beyond;
  });
  return named;
}

}  // namespace

Result<void> run_people(Session& session) {
  auto show = session.arguments.has("--all") ? pages::Show::every_party : pages::Show::people;
  auto everybody = standings(session, show);
  auto shown = std::span(everybody).first(
      std::min<std::size_t>(everybody.size(), session.arguments.count("--most", everybody.size())));
  if (session.as_json()) {
    session.say_json(answers::people_json(shown, addresses(session)));
    return {};
  }
  Paper paper = session.paper();
  write_people(paper, {session.now, session.time}, shown, namesakes(shown, addresses(session)));
  if (const std::size_t left_out = everybody.size() - shown.size(); left_out > 0)
    paper.text(fmt::format("… and {} more", grouped(left_out)), 0, Ink::quiet);
  session.say(paper);
  return {};
}

Result<void> run_circles(Session& session) {
  auto everybody =
      session.arguments.has("--why") ? with_reasons(session) : standings(session, pages::Show::every_party);
  auto came = pages::came_through(session.book(), everybody);
  if (session.as_json()) {
    session.say_json(answers::circles_json(everybody, came, addresses(session)));
    return {};
  }
  Paper paper = session.paper();
  write_circles(paper, everybody, namesakes(of_circles(everybody), addresses(session)), came);
  for (const pages::Standing& standing : everybody)
    if (!standing.tie.parts.empty()) write_why(paper, {session.now, session.time}, standing);
  session.say(paper);
  return {};
}

Result<void> run_person(Session& session) {
  TRY(PersonId person, pages::find_person(session.book(), session.arguments.joined(), session.now));
  Stats::Timer timer = session.timer("the person's page");
  auto page = pages::person_page(session.book(), person, session.now, session.arguments.count("--most", kTimeline));
  if (session.as_json()) {
    session.say_json(answers::person_json(page, addresses(session)));
    return {};
  }
  Paper paper = session.paper();
  write_person(paper, {session.now, session.time}, page);
  if (session.arguments.has("--why")) write_why(paper, {session.now, session.time}, page.standing);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
