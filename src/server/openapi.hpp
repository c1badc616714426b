// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once

#include <string_view>

namespace closeknit::server {

// docs/openapi.json, as it was when this program was built.
std::string_view openapi_document();

}  // namespace closeknit::server
