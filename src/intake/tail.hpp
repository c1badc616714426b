// SPDX-License-Identifier: AGPL-3.0-or-later
// The end of what was read of an mbox, by which a later import sees whether the file only grew.
#pragma once

#include <cstdint>
#include <string>

namespace closeknit::intake {

// Hash of the kTailBytes (folders.hpp) before `until` in the file, fewer near its start; 0 where it cannot be read.
std::int64_t tail_hash(const std::string& path, std::uint64_t until);

}  // namespace closeknit::intake
