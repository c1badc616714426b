// SPDX-License-Identifier: AGPL-3.0-or-later
// /signin, /signout, /openapi.json
#include <array>

#include "answers/answers.hpp"
#include "secrets/secrets.hpp"
#include "server/body.hpp"
#include "server/keys.hpp"
#include "server/openapi.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"

namespace closeknit::server {
namespace {

Response say_whether(bool signed_in, const House& house) {
  using answers::Member;
  auto kind = [](bool yes) { return yes ? Member::Kind::yes : Member::Kind::no; };
  return json_response(200,
                       answers::object_json(std::array{Member{"signed_in", "", 0, kind(signed_in)},
                                                       Member{"password", "", 0, kind(!house.password_hash.empty())}}));
}

}  // namespace

Result<Response> answer_signin(Call& call) {
  const House& house = call.premises.house;
  return say_whether(is_signed_in(call.request, house, call.now), house);
}

Result<Response> take_signin(Call& call) {
  const House& house = call.premises.house;
  Attempts& attempts = call.premises.attempts;
  std::string who = who_asks(call.request, house);
  if (std::int64_t wait = attempts.wait(who, call.now); wait > 0) {
    Response refusal = error_response(429, {Code::denied, "too many attempts", "", "wait before the next"});
    refusal.with("Retry-After", std::to_string(wait));
    return refusal;
  }
  TRY(Body body, Body::of(call.request));
  TRY(std::string password, body.text("password"));
  if (!secrets::is_password(house.password_hash, password)) {
    attempts.failed(who, call.now);
    return error_response(401, {Code::denied, "that is not the password", "", ""});
  }
  attempts.succeeded(who);
  Response response = say_whether(true, house);
  response.with("Set-Cookie", session_cookie(house, call.now));
  return response;
}

Result<Response> take_signout(Call& call) {
  Response response = say_whether(false, call.premises.house);
  response.with("Set-Cookie", ended_session_cookie(call.premises.house));
  return response;
}

Result<Response> answer_openapi(Call&) {
  Response response;
  response.lasting = openapi_document();
  response.with("Content-Type", "application/json; charset=utf-8").with("Cache-Control", "no-cache");
  return response;
}

}  // namespace closeknit::server
