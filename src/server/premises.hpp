// SPDX-License-Identifier: AGPL-3.0-or-later
// Premises: what all answers of one running server share.
#pragma once

#include <functional>

#include "server/door.hpp"
#include "server/server.hpp"
#include "server/workers.hpp"

namespace closeknit::server {

struct Premises {
  const Options& options;
  House house;
  Attempts attempts;
  Workers readers, writer, long_workers, doorkeeper;
};

}  // namespace closeknit::server
