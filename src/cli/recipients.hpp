// SPDX-License-Identifier: AGPL-3.0-or-later
// Recipients: whom a letter goes to, as typed, for the commands that look at letters and write them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pages/drafts.hpp"

namespace closeknit::cli {

// "ann,bob" and "Cleo Day" name three.
std::vector<std::string> names_in(std::span<const std::string> lists);
bool is_refused(std::span<const pages::DraftRemark> remarks);

}  // namespace closeknit::cli
