// SPDX-License-Identifier: AGPL-3.0-or-later
// /share, /feeds: what the owner reads, and who would care for it. Nothing here asks the web.
#include "answers/answers.hpp"
#include "feeds/feeds.hpp"
#include "feeds/parse.hpp"
#include "pages/proposals.hpp"
#include "pages/shares.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"
#include "text/utf8.hpp"

namespace closeknit::server {
namespace {

// What is asked about: the text of a piece, or a piece of the feeds by its address.
Result<interests::Piece> piece_meant(Call& call, const Body& body) {
  TRY(std::string text, body.text("text"));
  TRY(std::string title, body.text("title"));
  TRY(std::string link, body.text("link"));
  if (text.empty() && !link.empty()) {
    auto item = interests::find_item_at(call.book, link);
    if (item) return item->piece;
    return failure(Code::not_found, "no feed of yours brought this, and closeknit fetches no pages", link,
                   "save the page, or paste its text");
  }
  interests::Piece piece = pages::piece_of(text::clean_utf8(std::move(text)));
  if (!title.empty()) piece.title = title;
  if (!link.empty()) piece.link = link;
  if (pages::piece_name(piece).empty()) return failure(Code::malformed, "there is nothing to read in it");
  return piece;
}

Result<Response> say_feeds(Call& call) {
  return json_response(200, answers::feeds_json(interests::feeds(call.book)));
}

}  // namespace

Result<Response> answer_share(Call& call) {
  std::vector<answers::Share> shares;
  auto glance = call.glance();
  for (pages::Proposal& one : pages::proposals(call.book, glance->everybody.standings, call.now, pages::kFreshItem))
    shares.push_back({std::move(one.item.piece), {{std::move(one.reader)}, {}}});
  return json_response(200, answers::shares_json(shares));
}

Result<Response> answer_share_of(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(interests::Piece piece, piece_meant(call, body));
  pages::Audience audience(call.book, call.glance()->everybody.standings, call.now);
  std::vector<answers::Share> shares;
  shares.push_back({piece, audience.of(piece)});
  return json_response(200, answers::shares_json(shares));
}

Result<Response> answer_feeds(Call& call) {
  return say_feeds(call);
}

Result<Response> take_feeds(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(auto urls, body.texts("urls"));
  TRY(std::string opml, body.text("opml"));
  if (!opml.empty()) {
    auto listed = feeds::parse_opml(opml);
    if (!listed) return failure(Code::usage, "this is no list of feeds (OPML)", "opml");
    std::ranges::move(*listed, std::back_inserter(urls));
  }
  if (urls.empty()) return failure(Code::usage, "which feed?", "", "give its address");
  TRY_DO(feeds::add(call.book, urls));
  call.premises.kept.owner_spoke();
  return say_feeds(call);
}

Result<Response> take_feed_away(Call& call) {
  TRY_DO(feeds::remove(call.book, call.asked("url")));
  call.premises.kept.owner_spoke();
  return say_feeds(call);
}

}  // namespace closeknit::server
