// SPDX-License-Identifier: AGPL-3.0-or-later
// /today, /owed, /blasts, /search, /suggest, /me
#include "answers/answers.hpp"
#include "owed/owed.hpp"
#include "pages/drafts.hpp"
#include "pages/pages.hpp"
#include "search/search.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"
#include "today/today.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kOwed = 20, kMostOwed = 1'000;
constexpr std::size_t kHits = 20, kMostHits = 500;
constexpr std::size_t kSuggestions = 30;

}  // namespace

Result<Response> answer_today(Call& call) {
  return json_response(200, answers::today_json(today::today(call.book, call.now, today::Remember::no)));
}

Result<Response> answer_owed(Call& call) {
  TRY(std::size_t most, call.count("limit", kOwed, kMostOwed));
  auto standings = pages::standings(call.book, call.now);
  auto list = pages::owed_list(call.book, standings, call.now, owed::kShownAt, most);
  return json_response(200, answers::owed_json(list));
}

Result<Response> answer_blasts(Call& call) {
  auto lines = pages::blast_lines(call.book, call.now - pages::kBlastsOf);
  return json_response(200, answers::blasts_json(lines));
}

Result<Response> answer_search(Call& call) {
  TRY(std::size_t most, call.count("limit", kHits, kMostHits));
  search::Query query = search::parse(call.asked("q"));
  if (auto before = call.asked("before"); !before.empty()) {
    InteractionId id{id_from_text(before)};
    if (!id) return failure(Code::usage, "this is no message", std::string(before), "give the id of the last hit");
    query.before = id;
  }
  auto order = call.asked("order") == "best" ? search::Order::best : search::Order::newest;
  return json_response(200, answers::search_json(search::find(call.book, query, order, most)));
}

Result<Response> answer_suggest(Call& call) {
  return json_response(200, answers::suggestions_json(search::suggest(call.book, call.asked("q"), kSuggestions)));
}

Result<Response> answer_me(Call& call) {
  return json_response(200, answers::owner_json(pages::owner(call.book)));
}

}  // namespace closeknit::server
