// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

void write_name(Paper& paper, const interests::Feed& feed) {
  paper.gap();
  if (!feed.title.empty()) paper.text(one_line(feed.title), 0, Ink::strong);
  paper.command({""}, one_line(feed.url), feed.title.empty() ? 0 : kIndent);
}

std::string when_fetched(const Desk& desk, const interests::Feed& feed) {
  if (feed.fetched.seconds == 0) return "Never fetched.";
  const std::string when = desk.time.when(feed.fetched, desk.now);
  if (feed.problem.empty()) return fmt::format("Fetched {}.", when);
  return fmt::format("Tried {}, not read: {}.", when, one_line(feed.problem));
}

std::string found_words(const feeds::Fetched& fetched) {
  switch (fetched.how) {
    case feeds::Fetched::How::failed:
      return fmt::format("Not read: {}.", one_line(fetched.feed.problem));
    case feeds::Fetched::How::unchanged:
      return "Nothing new.";
    case feeds::Fetched::How::fresh:
      break;
  }
  if (fetched.added == 0) return "Nothing new.";
  return capitalised(counted(fetched.added, "new piece", "new pieces")) + ".";
}

}  // namespace

void write_feeds(Paper& paper, const Desk& desk, std::span<const interests::Feed> feeds) {
  if (feeds.empty()) {
    paper.text("You have no feeds. Add what you read:");
    paper.command({"→ ", Ink::accent}, "closeknit feeds add https://example.org/feed");
    return;
  }
  for (const interests::Feed& feed : feeds) {
    write_name(paper, feed);
    paper.text(when_fetched(desk, feed), kIndent, Ink::quiet);
  }
}

void write_fetched(Paper& paper, const feeds::Report& report) {
  if (report.feeds.empty()) {
    paper.text("You have no feeds. Add what you read:");
    paper.command({"→ ", Ink::accent}, "closeknit feeds add https://example.org/feed");
    return;
  }
  for (const feeds::Fetched& fetched : report.feeds) {
    write_name(paper, fetched.feed);
    paper.text(found_words(fetched), kIndent);
  }
  if (report.suited == 0) return;
  paper.gap();
  paper.text(
      fmt::format("{} would suit somebody close to you.", capitalised(counted(report.suited, "piece", "pieces"))));
  paper.command({"→ ", Ink::accent}, "closeknit share");
}

}  // namespace closeknit::cli
