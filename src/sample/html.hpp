// SPDX-License-Identifier: AGPL-3.0-or-later
// The HTML that mail programs and newsletters send along with, or instead of, plain text.
#pragma once

#include <string>

#include "sample/mail.hpp"

namespace closeknit::sample {

// Paragraphs, with the quoted part in a <blockquote>; newsletters (html_only) get a frame, a headline and buttons.
std::string html_of(const Letter& letter);

}  // namespace closeknit::sample
