// SPDX-License-Identifier: AGPL-3.0-or-later
// What a browser, or somebody who is none, sends: queries, paths, cookies, ranges, hosts, session tokens.
#include "require.hpp"
#include "server/door.hpp"
#include "server/http.hpp"
#include "server/routes.hpp"
#include "text/utf8.hpp"

namespace {

using namespace closeknit;

void try_paths_and_queries(std::string_view input) {
  if (auto query = server::parse_query(input))
    for (const auto& [name, value] : *query)
      fuzz::require(text::is_utf8(name) && text::is_utf8(value));
  if (auto path = server::segments(input)) {
    for (const std::string& part : *path)
      fuzz::require(!part.empty() && part != "." && part != ".." && !part.contains('\0'));
    server::match("GET", *path);
  }
  if (auto piece = server::parse_content_range(input))
    fuzz::require(piece->first <= piece->last && piece->last < piece->total);
}

void try_the_door(std::string_view input) {
  server::House house{.hosts = {{"localhost", "1"}},
                      .scheme = "http",
                      .behind_proxy = true,
                      .secret = "secret",
                      .password_hash = {},
                      .key_opens = true};
  server::Request request;
  request.method = "POST";
  request.fields = {{"host", std::string(input)},
                    {"origin", "http://" + std::string(input)},
                    {"cookie", "closeknit_session=" + std::string(input)},
                    {"x-forwarded-for", std::string(input)},
                    {"x-closeknit", "1"}};
  fuzz::require(!server::is_signed_in(request, house, Instant{1}));
  server::who_asks(request, house);
  server::refused_at_door(request, house);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try_paths_and_queries(fuzz::view(data, size));
  try_the_door(fuzz::view(data, size));
  return 0;
}
