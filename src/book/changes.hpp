// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once

#include <cstdint>

#include "book/engine.hpp"

namespace closeknit::book {

// A number that is another one after anybody else (another Engine, another process) has committed a change. Only two
// answers of the same Engine can be compared; its own changes do not count.
std::int64_t changes_seen(Engine& engine);

}  // namespace closeknit::book
