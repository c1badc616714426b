// SPDX-License-Identifier: AGPL-3.0-or-later
// Premises: what all answers of one running server share.
#pragma once

#include <atomic>
#include <mutex>
#include <string>

#include "server/door.hpp"
#include "server/importing.hpp"
#include "server/kept.hpp"
#include "server/server.hpp"
#include "server/workers.hpp"

namespace closeknit::server {

// The machine's clock, whatever moment answers are given as of.
Instant machine_clock();

struct Premises {
  const Options& options;
  House house;
  Attempts attempts;
  Kept kept;
  Workers readers, writer, long_workers, doorkeeper;
  // The owner spoke about people while an import ran: who is who is decided anew after it.
  std::atomic<bool> settle_after_import{false};
  // What was shown today, as it was last handed to the writer to remember.
  std::mutex shown_mutex;
  std::string shown;
  Importing importing;  // goes first: it may still hand work to the others
};

}  // namespace closeknit::server
