// SPDX-License-Identifier: AGPL-3.0-or-later
// Script: a story as it stands in its file, read into steps. Start here: README.md shows the notation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace closeknit::stories {

// One line that does or expects something, or one letter.
struct Step {
  std::size_t line = 0;            // in the file, from 1
  std::string verb;                // "letter", "file", "run", "exits", "says", "json" …
  std::vector<std::string> words;  // what follows on the line; "quoted words" are one, without the quotes
  std::string text;                // of a letter or file: the lines up to "end"
};

struct Script {
  std::string title;
  std::vector<Step> steps;
};

// Throws std::runtime_error with the line for what it does not understand.
Script read_script(std::string_view text);

// Words separated by blanks; "…" keeps blanks together, \" stands for a quote and \e for ESC inside.
std::vector<std::string> split_words(std::string_view line);

}  // namespace closeknit::stories
