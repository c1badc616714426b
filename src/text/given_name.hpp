// SPDX-License-Identifier: AGPL-3.0-or-later
// By which part of their shown name somebody is spoken of.
#pragma once

#include <string_view>

namespace closeknit::text {

// "Ann" of "Ann Lee". Family names that stand first are written in capitals: "Yoko" of "TANAKA Yoko", "Maria" of "DE LA
// CRUZ Maria". The whole name where the first word does not tell: an address, an initial ("J. Lee"), two capitals,
// which may be two initials as well as a family name ("AJ Smith", "LI Wei"). A name wholly in capitals begins with the
// given one, as others do.
std::string_view given_name(std::string_view name);

}  // namespace closeknit::text
