// SPDX-License-Identifier: AGPL-3.0-or-later
// Kept: answers that are given again while the book does not change. A page that is opened anew, or in two tabs, costs
// once.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "book/book.hpp"
#include "ground/instant.hpp"
#include "introductions/network.hpp"
#include "pages/standing.hpp"

namespace closeknit::server {

// Which state of the book an answer was made from. Grows whenever any worker sees that the book has changed, so that
// what was made before is older.
using Generation = std::uint64_t;

// What most answers begin with.
struct Glance {
  pages::Everybody everybody;
  book::Totals totals;
  bool owner_known = false;
  std::string owner_name;  // as the owner's own letters have it most often; "" where unknown
};

// Thread-safe. `clock` is always the machine's, even where answers are made as of another moment.
class Kept {
 public:
  // To be asked before an answer is looked for or made, with the connection that would make it.
  Generation generation(book::Book& book);
  // The owner has said something: nothing from before is given again, whatever the patience.
  void owner_spoke();

  // Whether what is kept must be of this very generation, or may have a share of its age (kPatience) whatever changed
  // since: while an import runs the book changes many times a second.
  enum class Patience : std::uint8_t { none, some };
  std::optional<std::string> find(const std::string& question, Generation generation, Instant clock, int kept,
                                  Patience patience);
  void keep(const std::string& question, Generation generation, Instant clock, std::string answer);
  // Who was seen with whom; kept for kNetworkKept seconds.
  std::shared_ptr<const introductions::Network> network(book::Book& book, Instant clock, Patience patience);
  // As of `now`; kept for kGlanceKept seconds.
  std::shared_ptr<const Glance> glance(book::Book& book, Instant now, Instant clock, Patience patience);

 private:
  struct Made {
    Generation generation = 0;
    Instant at;
  };
  struct Answer : Made {
    std::string text;
  };
  bool holds(const Made& made, Generation generation, Instant clock, int kept, Patience patience) const;

  std::mutex mutex_;
  Generation generation_ = 1;
  Generation spoken_ = 0;  // answers of this generation and before are void
  std::unordered_map<const book::Book*, std::int64_t> seen_;
  std::unordered_map<std::string, Answer> answers_;
  Made glance_made_;
  std::shared_ptr<const Glance> glance_;
  Made network_made_;
  std::shared_ptr<const introductions::Network> network_;
  std::size_t bytes_ = 0;
};
// One part in so many: five seconds of a minute.
inline constexpr int kPatience = 12;
inline constexpr int kGlanceKept = 60;
inline constexpr int kNetworkKept = 600;
// Beyond this all are let go of; larger answers are not kept.
inline constexpr std::size_t kMostKept = 64 << 20;
inline constexpr std::size_t kLargestKept = 8 << 20;

}  // namespace closeknit::server
