// SPDX-License-Identifier: AGPL-3.0-or-later
// /status, /people, /circles, /graph, /path, /review
#include <algorithm>

#include "answers/answers.hpp"
#include "answers/browser.hpp"
#include "book/book.hpp"
#include "pages/graph.hpp"
#include "pages/message.hpp"
#include "pages/pages.hpp"
#include "pages/paths.hpp"
#include "server/premises.hpp"
#include "server/quiet.hpp"
#include "server/routes.hpp"
#include "server/uploads.hpp"
#include "text/utf8.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kMostListed = 1'000'000;
constexpr std::size_t kTimeline = 10, kTimelinePage = 50, kLongestTimeline = 200;
constexpr std::size_t kPaths = 3, kMostPaths = 50;
constexpr std::size_t kDoubts = 20, kMostDoubts = 500, kUnsure = 5;

answers::AddressOf addresses(Call& call) {
  return [&book = call.book](IdentityId identity) { return book::identity_address(book, identity); };
}

// Which of everybody the query asks for.
class Wanted {
 public:
  explicit Wanted(const Call& call)
      : kind_(call.asked("kind").empty() ? "person" : call.asked("kind")),
        circle_(call.asked("circle")),
        words_(text::fold(call.asked("q"))) {}
  bool operator()(const pages::Standing& standing) const {
    return (kind_ == "all" || people::kind_name(standing.kind) == kind_) &&
           (circle_.empty() || ties::circle_name(standing.circle) == circle_) &&
           (words_.empty() || text::fold(standing.name).contains(words_));
  }

 private:
  std::string_view kind_, circle_;
  std::string words_;
};

}  // namespace

Result<Response> answer_status(Call& call) {
  auto glance = call.glance();
  return json_response(200, answers::status_json({.version = call.premises.options.version,
                                                  .interactions = glance->totals.interactions,
                                                  .people = pages::shape(glance->everybody.standings).people,
                                                  .owner_known = glance->owner_known,
                                                  .importing = call.premises.importing.is_running(),
                                                  .owner_name = glance->owner_name,
                                                  .inbox = inbox_of(call.premises.options.book_path),
                                                  .language = book::setting(call.book, "page.language"),
                                                  .now = call.now}));
}

Result<Response> answer_people(Call& call) {
  Wanted wanted(call);
  std::vector<pages::Standing> everybody;
  auto glance = call.glance();
  std::ranges::copy_if(glance->everybody.standings, std::back_inserter(everybody), wanted);
  TRY(std::size_t most, call.count("limit", kMostListed, kMostListed));
  auto rest = std::span(everybody);
  if (auto after = call.asked("after"); !after.empty()) {
    auto found = std::ranges::find(rest, PersonId{id_from_text(after)}, &pages::Standing::person);
    if (found == rest.end()) return failure(Code::not_found, "nobody of this list has that id", std::string(after));
    rest = rest.subspan(static_cast<std::size_t>(found - rest.begin()) + 1);
  }
  auto page = rest.first(std::min(most, rest.size()));
  std::optional<PersonId> next;
  if (page.size() < rest.size() && !page.empty()) next = page.back().person;
  return json_response(200, answers::people_json(page, addresses(call), next));
}

Result<Response> answer_person(Call& call) {
  TRY(PersonId person, pages::find_person(call.book, call.words[0], call.now));
  TRY(std::size_t most, call.count("timeline", kTimeline, kLongestTimeline));
  auto glance = call.glance();
  auto page = pages::person_page(call.book, glance->everybody, person, call.now, most);
  if (hides_gentle_facts(call.book)) std::erase_if(page.worth_asking, [](const auto& one) { return one.gentle; });
  return json_response(200, answers::person_json(page, addresses(call)));
}

Result<Response> answer_timeline(Call& call) {
  TRY(PersonId person, pages::find_person(call.book, call.words[0], call.now));
  TRY(std::size_t most, call.count("limit", kTimelinePage, kLongestTimeline));
  InteractionId before{id_from_text(call.asked("before"))};
  auto entries = pages::timeline(call.book, person, before, most + 1);
  auto more = entries.size() > most ? answers::More::yes : answers::More::no;
  entries.resize(std::min(most, entries.size()));
  return json_response(200, answers::timeline_json(entries, more));
}

Result<Response> answer_graph(Call& call) {
  auto glance = call.glance();
  return json_response(200, answers::graph_json(pages::graph(call.book, glance->everybody.standings)));
}

Result<Response> answer_circles(Call& call) {
  auto glance = call.glance();
  const auto& everybody = glance->everybody.standings;
  auto came = pages::came_through(call.book, everybody);
  return json_response(200, answers::circles_json(everybody, came, addresses(call)));
}

Result<Response> answer_path(Call& call) {
  TRY(std::size_t most, call.count("limit", kPaths, kMostPaths));
  auto glance = call.glance();
  auto network = call.network();
  const pages::Among among{glance->everybody.standings, network.get()};
  if (auto company = call.asked("company"); !company.empty())
    return json_response(200, answers::paths_json(pages::paths_to_company(call.book, among, company, call.now, most)));
  if (call.asked("to").empty()) return failure(Code::usage, "to whom?", "", "say ?to=ID or ?company=WORD");
  TRY(PersonId person, pages::find_person(call.book, call.asked("to"), call.now));
  return json_response(200, answers::paths_json(pages::paths_to(call.book, among, person, call.now, most)));
}

Result<Response> answer_introducers(Call& call) {
  TRY(std::size_t most, call.count("limit", kPaths, kMostPaths));
  TRY(PersonId person, pages::find_person(call.book, call.words[0], call.now));
  auto glance = call.glance();
  auto network = call.network();
  const pages::Among among{glance->everybody.standings, network.get()};
  return json_response(200, answers::paths_json(pages::paths_to(call.book, among, person, call.now, most)));
}

Result<Response> answer_review(Call& call) {
  TRY(std::size_t most, call.count("limit", kDoubts, kMostDoubts));
  auto glance = call.glance();
  auto unsure = pages::unsure(call.book, glance->everybody.standings, call.now, std::min(most, kUnsure));
  return json_response(200, answers::review_json(pages::doubts(call.book, most), unsure));
}

}  // namespace closeknit::server
