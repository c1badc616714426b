// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/sign_in.hpp"

#include "secrets/secrets.hpp"
#include "server/keys.hpp"

namespace closeknit::server {

std::optional<Response> sign_in_by_key(const Request& request, const House& house, Instant now) {
  auto query = parse_query(request.query);
  if (!query || !query->contains("key")) return {};
  Response response;
  response.with("Cache-Control", "no-store");
  if (house.key_opens && secrets::same(query->find("key")->second, house.secret)) {
    response.status = 303;
    response.with("Location", "/").with("Set-Cookie", session_cookie(house, now));
    return response;
  }
  response.status = 403;
  response.body = "This key does not open closeknit here. `closeknit serve` prints the address that does.\n";
  response.with("Content-Type", "text/plain; charset=utf-8");
  return response;
}

Response not_signed_in(const House& house) {
  return error_response(401,
                        {Code::denied, "please sign in", "",
                         house.key_opens ? "open the address that closeknit serve printed" : "with your password"});
}

}  // namespace closeknit::server
