// SPDX-License-Identifier: AGPL-3.0-or-later
// search, complete
#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::uint64_t kHits = 20;
constexpr std::size_t kSuggestions = 30;

}  // namespace

Result<void> run_search(Session& session) {
  auto order = session.arguments.has("--best") ? search::Order::best : search::Order::newest;
  TRY_DO(search::check(session.arguments.joined()));
  search::Query query = search::parse(session.arguments.joined());
  search::Hits hits;
  {
    Stats::Timer timer = session.timer("searching");
    hits = search::find(session.book(), query, order, session.arguments.count("--most", kHits));
  }
  if (session.as_json()) {
    session.say_json(answers::search_json(hits));
    return {};
  }
  Paper paper = session.paper();
  write_hits(paper, {session.now, session.time}, hits);
  session.say(paper);
  return {};
}

Result<void> run_complete(Session& session) {
  std::vector<search::Suggestion> suggestions;
  // Somebody presses Tab: where there is no book, or none that can be opened, there is nothing to offer or to explain.
  if (session.open(book::Missing::is_an_error))
    suggestions = search::suggest(session.book(), session.arguments.joined(), kSuggestions);
  if (session.as_json()) {
    session.say_json(answers::suggestions_json(suggestions));
    return {};
  }
  std::string lines;
  for (const search::Suggestion& suggestion : suggestions) {
    std::string name = one_line(suggestion.name.empty() ? suggestion.address : suggestion.name);
    if (!name.empty()) lines += name + '\n';
  }
  session.world.out.write(lines);
  return {};
}

}  // namespace closeknit::cli
