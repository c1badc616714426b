// SPDX-License-Identifier: AGPL-3.0-or-later
// feeds
#include <fmt/format.h>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/long_work.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "feeds/feeds.hpp"
#include "feeds/parse.hpp"

namespace closeknit::cli {
namespace {

Result<void> list(Session& session) {
  auto all = interests::feeds(session.book());
  if (session.as_json()) {
    session.say_json(answers::feeds_json(all));
    return {};
  }
  Paper paper = session.paper();
  write_feeds(paper, {session.now, session.time}, all);
  session.say(paper);
  return {};
}

// An address is taken as it stands, a file as a list of them (OPML).
Result<void> add(Session& session) {
  std::vector<std::string> urls;
  for (const std::string& typed : std::span(session.arguments.words).subspan(1)) {
    if (post::http::is_address(typed)) {
      urls.push_back(typed);
      continue;
    }
    if (typed.contains("://"))
      return failure(Code::usage, "this is no address of http or https", typed,
                     "closeknit feeds add https://example.org/feed");
    TRY(std::string text, session.world.read_text(typed));
    auto listed = feeds::parse_opml(text);
    if (!listed)
      return failure(Code::usage, "this is neither an address of http or https nor an OPML file", typed,
                     "closeknit feeds add https://example.org/feed");
    std::ranges::move(*listed, std::back_inserter(urls));
  }
  if (urls.empty())
    return failure(Code::usage, "which feed?", "feeds add", "closeknit feeds add https://example.org/feed");
  TRY(std::size_t added, feeds::add(session.book(), urls));
  if (session.as_json()) return list(session);
  Paper paper = session.paper();
  paper.text(
      fmt::format("{} added. To read them: closeknit feeds fetch", capitalised(counted(added, "feed", "feeds"))));
  session.say(paper);
  return {};
}

Result<void> remove(Session& session) {
  const auto& words = session.arguments.words;
  if (words.size() != 2)
    return failure(Code::usage, "which feed?", "feeds remove", "name its address; see closeknit feeds");
  TRY(interests::Feed gone, feeds::remove(session.book(), words[1]));
  if (session.as_json()) return list(session);
  Paper paper = session.paper();
  paper.text(fmt::format("{} is gone, with what came with it.", one_line(gone.url)));
  session.say(paper);
  return {};
}

Result<void> fetch(Session& session) {
  StopToken stop = session.world.heed_interrupts();
  feeds::Report report;
  {
    ProgressBar bar(session.world, progress_style(session), session.stats);
    report = feeds::fetch(session.book(), post::http::by_curl(), session.now, bar.watcher(), stop);
  }
  if (session.as_json()) {
    session.say_json(answers::fetched_json(report));
  } else {
    Paper paper = session.paper();
    write_fetched(paper, report);
    session.say(paper);
  }
  return stop_requested(stop) ? stopped_early("feeds fetch") : Result<void>{};
}

}  // namespace

Result<void> run_feeds(Session& session) {
  const auto& words = session.arguments.words;
  if (words.empty()) return list(session);
  if (words[0] == "add") return add(session);
  if (words[0] == "remove") return remove(session);
  if (words[0] == "fetch" && words.size() == 1) return fetch(session);
  return failure(Code::usage, fmt::format("feeds does not know '{}'", one_line(words[0])), "feeds",
                 "say: closeknit feeds add URL, feeds remove URL, or feeds fetch");
}

}  // namespace closeknit::cli
