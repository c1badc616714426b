// SPDX-License-Identifier: AGPL-3.0-or-later
// The last step of writing JSON: characters that JSON allows as they are but that could act on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace closeknit::answers {

// `json` with DEL, the C1 controls (U+0080 to U+009F) and the invisible and bidirectional marks (U+200B to U+200F,
// U+202A to U+202E, U+2066 to U+2069) written as \uXXXX. They can only stand inside strings, so the meaning stays.
// `json` must be UTF-8.
std::string without_active_characters(std::string_view json);

}  // namespace closeknit::answers
