// SPDX-License-Identifier: AGPL-3.0-or-later
// share
#include <fmt/format.h>

#include "answers/answers.hpp"
#include "book/corrections.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "pages/proposals.hpp"
#include "pages/shares.hpp"
#include "post/http.hpp"

namespace closeknit::cli {
namespace {

// What came with a feed can be named by its address; nothing is fetched for it.
Result<interests::Piece> item_at(Session& session, const std::string& link) {
  if (auto item = interests::find_item_at(session.book(), link)) return item->piece;
  if (session.arguments.has("--to")) return interests::Piece{"", "", link};
  return failure(Code::not_found, "no feed of yours brought this, and closeknit fetches no pages", link,
                 "save the page and name the file");
}

Result<interests::Piece> piece_meant(Session& session) {
  const std::string& typed = session.arguments.words.front();
  if (post::http::is_address(typed)) return item_at(session, typed);
  TRY(std::string text, session.world.read_text(typed));
  interests::Piece piece = pages::piece_of(text);
  if (auto link = session.arguments.value("--link")) piece.link = *link;
  if (auto title = session.arguments.value("--title")) piece.title = *title;
  if (pages::piece_name(piece).empty()) return failure(Code::malformed, "there is nothing to read in it", typed);
  return piece;
}

Result<void> record(Session& session, const interests::Piece& piece, std::string_view to) {
  TRY(corrections::Whom one, corrections::whom(session.book(), to, session.now));
  std::string name = pages::piece_name(piece);
  auto number = book::correct(session.book(), book::CorrectionKind::shared, to_text(one.identity), name, session.now);
  say_noted(session, fmt::format("you sent {} to {}", one_line(name), one.words), {number});
  return {};
}

Result<void> say(Session& session, const std::vector<answers::Share>& shares) {
  if (session.as_json()) {
    session.say_json(answers::shares_json(shares));
    return {};
  }
  Paper paper = session.paper();
  write_shares(paper, {session.now, session.time}, shares);
  session.say(paper);
  return {};
}

// What came with the feeds of late.
Result<void> propose(Session& session) {
  if (session.arguments.has("--to"))
    return failure(Code::usage, "what did you send?", "share", "name its file or address");
  std::vector<answers::Share> shares;
  Stats::Timer timer = session.timer("what to share");
  auto standings = pages::standings(session.book(), session.now);
  for (pages::Proposal& one : pages::proposals(session.book(), standings, session.now, pages::kFreshItem))
    shares.push_back({std::move(one.item.piece), {{std::move(one.reader)}, {}}});
  return say(session, shares);
}

}  // namespace

Result<void> run_share(Session& session) {
  if (session.arguments.words.empty()) return propose(session);
  TRY(interests::Piece piece, piece_meant(session));
  if (auto to = session.arguments.value("--to")) return record(session, piece, *to);
  std::vector<answers::Share> shares;
  {
    Stats::Timer timer = session.timer("who would care");
    pages::Audience audience(session.book(), pages::standings(session.book(), session.now), session.now);
    shares.push_back({piece, audience.of(piece)});
  }
  return say(session, shares);
}

}  // namespace closeknit::cli
