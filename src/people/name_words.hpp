// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that occur in names without being anybody's name, and given names that stand for others. All words folded.
#pragma once

#include <string_view>

namespace closeknit::people {

// "dr", "prof", "herr", "mme": before a name.
bool is_title(std::string_view word);
// "phd", "jr", "iii", "esq": behind a name.
bool is_name_suffix(std::string_view word);
// "team", "support", "inc", "newsletter": the whole is not the name of one human being.
bool is_functional_word(std::string_view word);
// "unknown", "root", "your name": put where a name should be.
bool is_placeholder(std::string_view word);
// "van", "de", "bin": a part of the family name that is often left out of addresses.
bool is_particle(std::string_view word);
// Is one of two given names the usual short form of the other ("bill", "william"), or its beginning of three letters
// or more ("chris", "christopher")? Symmetric; false for equal words.
bool is_short_form(std::string_view a, std::string_view b);

}  // namespace closeknit::people
