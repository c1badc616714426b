// SPDX-License-Identifier: AGPL-3.0-or-later
// The wording of notices that nobody writes by hand: secrecy, mailing lists, web mail, in the languages of Europe.
#pragma once

#include <string_view>

namespace closeknit::text {

// Whether a paragraph says what only such notices say: "… intended recipient …", "To unsubscribe from this list: …".
bool is_notice(std::string_view paragraph);

// Whether a paragraph that stands right under a rule is a notice; there a word like "mailing list" is enough.
bool is_notice_under_rule(std::string_view paragraph);

// Whether a line begins like the first of a notice: "This e-mail and any files …", "CONFIDENTIALITY: …".
bool begins_notice(std::string_view line);

}  // namespace closeknit::text
