// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings: what the owner settles once for all letters, kept in the book. Never a password, and never a command: a
// book may come from somebody else, and opening it must not run anything.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

struct Setting {
  std::string_view name;     // as typed and as kept
  std::string_view help;     // one line
  std::string_view example;  // a value
};
std::span<const Setting> settings();

// The value of an option, else of a setting, else "".
std::string option_or_setting(Session& session, std::string_view option, std::string_view setting);

}  // namespace closeknit::cli
