// SPDX-License-Identifier: AGPL-3.0-or-later
// Which lines of a mail are source code or a patch: nobody is asked anything in them, whatever question marks they
// hold.
#pragma once

#include <string_view>

namespace closeknit::signals {

class CodeLines {
 public:
  // To be asked line by line, in order: whether a line of a patch is one depends on those before it.
  bool is_code(std::string_view line);

 private:
  bool in_patch_ = false;
};

}  // namespace closeknit::signals
