// SPDX-License-Identifier: AGPL-3.0-or-later
// Which lines of a mail are source code, a patch, or what programs add to one ("Acked-by: Ann <ann@example.org>"):
// nobody is asked anything in them, whatever question marks they hold, and they are nobody's way of speaking.
#pragma once

#include <string>
#include <string_view>

namespace closeknit::signals {

class CodeLines {
 public:
  // To be asked line by line, in order: whether a line of a patch is one depends on those before it.
  bool is_code(std::string_view line);

 private:
  bool in_patch_ = false;
};

// The same text with a blank for every byte of such lines but their ends: what stands elsewhere keeps its place.
std::string code_blanked(std::string text);

}  // namespace closeknit::signals
