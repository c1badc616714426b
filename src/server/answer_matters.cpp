// SPDX-License-Identifier: AGPL-3.0-or-later
// /today, /owed, /blasts, /check, /search, /suggest, /message
#include <algorithm>

#include "answers/answers.hpp"
#include "answers/browser.hpp"
#include "owed/owed.hpp"
#include "pages/drafts.hpp"
#include "pages/message.hpp"
#include "pages/pages.hpp"
#include "search/search.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/quiet.hpp"
#include "server/routes.hpp"
#include "text/utf8.hpp"
#include "today/today.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kOwed = 20, kMostOwed = 1'000;
constexpr std::size_t kHits = 20, kMostHits = 500;
constexpr std::size_t kSuggestions = 30;

// What was shown is noted by the writer, once for each list and day, and not while an import writes: then the same list
// is simply shown, and noted, again.
void remember(Call& call, const std::vector<today::Item>& items) {
  Premises& premises = call.premises;
  if (items.empty() || premises.importing.is_running()) return;
  std::string list = to_iso_day(call.now);
  for (const today::Item& item : items)
    list += ' ' + item.key;
  {
    std::lock_guard lock(premises.shown_mutex);
    if (premises.shown == list) return;
    premises.shown = list;
  }
  premises.writer.post_aside([now = call.now](book::Book& book) { today::today(book, now, today::Remember::yes); },
                             [&premises] {
                               std::lock_guard lock(premises.shown_mutex);
                               premises.shown.clear();
                             });
}

}  // namespace

Result<Response> answer_today(Call& call) {
  auto items = today::today(call.book, call.now, today::Remember::no);
  remember(call, items);
  auto nudging = is_quiet(call.book, call.now) ? answers::Nudging::unwanted : answers::Nudging::wanted;
  return json_response(200, answers::today_json(items, nudging));
}

Result<Response> answer_owed(Call& call) {
  TRY(std::size_t most, call.count("limit", kOwed, kMostOwed));
  std::vector<pages::Standing> people;
  auto glance = call.glance();
  std::ranges::copy_if(glance->everybody.standings, std::back_inserter(people),
                       [](const pages::Standing& standing) { return standing.kind == people::Kind::person; });
  auto list = pages::owed_list(call.book, people, call.now, owed::kShownAt, most);
  return json_response(200, answers::owed_json(list));
}

Result<Response> answer_blasts(Call& call) {
  auto lines = pages::blast_lines(call.book, call.now - pages::kBlastsOf);
  return json_response(200, answers::blasts_json(lines));
}

Result<Response> answer_search(Call& call) {
  TRY(std::size_t most, call.count("limit", kHits, kMostHits));
  auto typing = call.asked("typing") == "1" ? search::Typing::goes_on : search::Typing::done;
  search::Query query = search::parse(call.asked("q"), typing);
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

Result<Response> answer_check(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string draft, body.text("draft"));
  TRY(auto names, body.texts("to"));
  if (names.empty()) return failure(Code::usage, "to whom does the letter go?", "to", "name them");
  TRY(pages::Readers to, pages::readers_named(call.book, names, call.now));
  auto occasion = body.is_true("gathering") ? pages::Occasion::gathering : pages::Occasion::letter;
  auto remarks = pages::draft_remarks(call.book, text::clean_utf8(std::move(draft)), to, occasion, call.now);
  return json_response(200, answers::draft_json(remarks));
}

Result<Response> answer_message(Call& call) {
  auto page = pages::message_page(call.book, InteractionId{id_from_text(call.words[0])});
  if (!page) return failure(Code::not_found, "the book holds no such message", call.words[0]);
  return json_response(200, answers::message_json(*page));
}

}  // namespace closeknit::server
