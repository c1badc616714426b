// SPDX-License-Identifier: AGPL-3.0-or-later
// Crew: the worker processes, as the importing process sees them. A worker that dies or stalls is replaced; the
// message it died of is refused by name, and the rest of its unit is read by its successor.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "ground/instant.hpp"
#include "intake/arrival.hpp"
#include "intake/shared.hpp"
#include "intake/unit.hpp"

namespace closeknit::intake {

class Crew {
 public:
  Crew(unsigned workers, Instant now, Shared& shared);
  ~Crew();  // ends the workers
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  // Is there a worker who would otherwise soon be idle?
  bool wants_work() const;
  void give(Unit unit);
  // Units given and not done.
  std::size_t outstanding() const;
  // Waits at most `milliseconds` for words and hands them on, in the order of each unit.
  void listen(int milliseconds, const std::function<void(Word&&)>& take);

 private:
  struct Workers;
  std::unique_ptr<Workers> workers_;
};

// A message that takes longer than this to read is given up (an ordinary one takes a ten-thousandth of a second).
inline constexpr std::int64_t kStalledSeconds = 60;

}  // namespace closeknit::intake
