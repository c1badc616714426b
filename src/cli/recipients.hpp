// SPDX-License-Identifier: AGPL-3.0-or-later
// Recipients: whom a letter goes to, as typed, for the commands that look at letters and write them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "ground/result.hpp"
#include "pages/drafts.hpp"

namespace closeknit::cli {

// "ann,bob" and "Cleo Day" name three.
std::vector<std::string> names_in(std::span<const std::string> lists);
// The people of these names, each once.
Result<std::vector<PersonId>> people_named(Session& session, std::span<const std::string> names);

bool is_refused(std::span<const pages::DraftRemark> remarks);

}  // namespace closeknit::cli
