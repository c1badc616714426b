// SPDX-License-Identifier: AGPL-3.0-or-later
// /write/facts: what is worth knowing before a letter is written
#include <algorithm>

#include "answers/writing_answers.hpp"
#include "pages/pages.hpp"
#include "pages/writing.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/quiet.hpp"
#include "server/routes.hpp"

namespace closeknit::server {
namespace {

Result<std::vector<PersonId>> readers(Call& call, const Body& body, const std::optional<pages::Answered>& letter) {
  TRY(auto names, body.texts("to"));
  std::vector<PersonId> people;
  for (const std::string& name : names) {
    TRY(PersonId person, pages::find_person(call.book, name, call.now));
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
  }
  if (people.empty() && letter && letter->sender) people.push_back(letter->sender);
  if (people.empty()) return failure(Code::usage, "to whom?", "to", "name them");
  return people;
}

std::vector<std::string_view> ways_of(book::Book& book) {
  std::vector<std::string_view> ways{"link"};
  if (!book::setting(book, "post.drafts").empty()) ways.emplace_back("draft");
  if (!book::setting(book, "post.server").empty()) ways.emplace_back("sent");
  return ways;
}

}  // namespace

Result<Response> answer_facts(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string key, body.text("answer"));
  TRY(std::string as, body.text("as"));
  std::optional<pages::Answered> letter;
  if (!key.empty()) {
    TRY(letter, pages::answered(call.book, key));
  }
  TRY(auto people, readers(call, body, letter));
  std::vector<pages::WritingFacts> facts;
  answers::Beforehand before{.facts = {}, .from = {}, .to = {}, .subject = {}, .ways = ways_of(call.book)};
  for (const PersonId person : people) {
    facts.push_back(pages::writing_facts(call.book, person, call.now));
    if (hides_gentle_facts(call.book))
      std::erase_if(facts.back().worth_asking, [](const auto& one) { return one.gentle; });
    if (auto reader = pages::reader(call.book, person)) before.to.emplace_back(person, *reader);
  }
  before.facts = facts;
  if (letter) before.subject = letter->subject;
  if (auto from = pages::writer(call.book, people, letter ? letter->interaction : InteractionId{}, as))
    before.from = *from;
  return json_response(200, answers::beforehand_json(before));
}

}  // namespace closeknit::server
