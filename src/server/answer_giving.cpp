// SPDX-License-Identifier: AGPL-3.0-or-later
// /giving, /consents, /introductions
#include <charconv>

#include "answers/giving_answers.hpp"
#include "answers/introducing_answers.hpp"
#include "corrections/corrections.hpp"
#include "corrections/introducing.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"

namespace closeknit::server {
namespace {

Result<std::int64_t> number_in(Call& call) {
  std::string_view typed = call.words[0];
  std::int64_t number = 0;
  auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem == std::errc{} && end == typed.data() + typed.size()) return number;
  return failure(Code::not_found, "there is no such introduction", std::string(typed));
}

Result<Response> say_introduction(Call& call, std::int64_t number) {
  auto page = pages::introduction_page(call.book, number, call.now);
  if (!page) return failure(Code::not_found, "there is no such introduction", call.words.empty() ? "" : call.words[0]);
  return json_response(200, answers::introduction_json(*page));
}

Result<Response> say_consents(Call& call, std::span<const IdentityId> theirs) {
  return json_response(200, answers::consents_json(pages::consents_of(call.book, theirs)));
}

}  // namespace

Result<Response> answer_giving(Call& call) {
  return json_response(200, answers::giving_json(pages::giving_page(call.book, call.now)));
}

Result<Response> answer_consents(Call& call) {
  std::string_view name = call.asked("person");
  if (name.empty()) return json_response(200, answers::consents_json(pages::consent_lines(call.book)));
  TRY(corrections::Whom one, corrections::whom(call.book, name, call.now));
  return say_consents(call, corrections::identities_with(call.book, one.identity, call.now));
}

Result<Response> take_consent(Call& call) {
  TRY(Body body, Body::of(call.request));
  corrections::Agreed said;
  TRY(said.who, body.text("person"));
  TRY(said.what, body.text("what"));
  TRY(said.words, body.text("words"));
  TRY(said.message, body.text("message"));
  TRY(auto theirs, corrections::agreed(call.book, said, call.now));
  call.premises.kept.owner_spoke();
  return say_consents(call, theirs);
}

Result<Response> take_consent_back(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string who, body.text("person"));
  TRY(std::string what, body.text("what"));
  TRY(auto theirs, corrections::no_longer_agreed(call.book, who, what, call.now));
  call.premises.kept.owner_spoke();
  return say_consents(call, theirs);
}

Result<Response> answer_introductions(Call& call) {
  auto under = call.asked("all") == "1" ? pages::Under::any : pages::Under::way;
  return json_response(200, answers::introductions_json(pages::introduction_pages(call.book, under, call.now)));
}

Result<Response> answer_introduction(Call& call) {
  TRY(std::int64_t number, number_in(call));
  return say_introduction(call, number);
}

Result<Response> take_introduction(Call& call) {
  TRY(Body body, Body::of(call.request));
  corrections::Pair pair;
  TRY(pair.first, body.text("a"));
  TRY(pair.second, body.text("b"));
  TRY(std::string both, body.text("why"));
  TRY(pair.why_first, body.text("why_first"));
  TRY(pair.why_second, body.text("why_second"));
  if (pair.why_first.empty()) pair.why_first = both;
  if (pair.why_second.empty()) pair.why_second = both;
  TRY(std::int64_t number, corrections::introduce(call.book, pair, call.now));
  call.premises.kept.owner_spoke();
  return say_introduction(call, number);
}

Result<Response> take_introduction_step(Call& call) {
  TRY(std::int64_t number, number_in(call));
  TRY(Body body, Body::of(call.request));
  TRY(std::string step, body.text("step"));
  if (step == "back") {
    TRY_DO(corrections::step_back(call.book, number));
  } else {
    auto kind = introductions::step_named(step);
    if (!kind) return failure(Code::usage, "an introduction has no such step", step);
    corrections::Happened what{*kind, {}, {}};
    TRY(what.who, body.text("who"));
    TRY(what.words, body.text("words"));
    TRY_DO(corrections::happened(call.book, number, what, call.now));
  }
  call.premises.kept.owner_spoke();
  return say_introduction(call, number);
}

}  // namespace closeknit::server
