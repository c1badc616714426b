// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/openapi.hpp"

// CLOSEKNIT_OPENAPI is the path of docs/openapi.json, as a string literal.
asm(".section .rodata\n"
    ".global closeknit_openapi\n"
    "closeknit_openapi:\n"
    ".incbin \"" CLOSEKNIT_OPENAPI
    "\"\n"
    ".global closeknit_openapi_end\n"
    "closeknit_openapi_end:\n"
    ".byte 0\n"
    ".previous\n");
extern "C" const char closeknit_openapi[], closeknit_openapi_end[];

namespace closeknit::server {

std::string_view openapi_document() {
  return {closeknit_openapi, static_cast<std::size_t>(closeknit_openapi_end - closeknit_openapi)};
}

}  // namespace closeknit::server
