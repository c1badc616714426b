// SPDX-License-Identifier: AGPL-3.0-or-later
// Signing in: by the address that `closeknit serve` printed, or by the password.
#pragma once

#include <optional>

#include "server/door.hpp"
#include "server/http.hpp"

namespace closeknit::server {

// "/?key=SECRET": the cookie and a way on to "/", so that the secret leaves the address bar; a page that says no where
// the key is another; nothing where the query has no key.
std::optional<Response> sign_in_by_key(const Request& request, const House& house, Instant now);

// 401, and in its hint how to come in.
Response not_signed_in(const House& house);

}  // namespace closeknit::server
