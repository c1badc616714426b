// SPDX-License-Identifier: AGPL-3.0-or-later
// Asks: stored requests become items to show: weighed by the pair's habits, corrected by the owner's word, one for
// each person and conversation, sorted, and quoted. For this room, today/ and corrections/.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "owed/owed_store.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

// As OwedItem::key tells.
std::string owed_key(const owed::Item& item);
// What such a key names; nothing where it is none.
struct OwedNamed {
  owed::Kind kind = owed::Kind::answer;
  owed::Direction direction = owed::Direction::by_me;
  InteractionId request;
  IdentityId other;
};
std::optional<OwedNamed> owed_named(std::string_view key);
// The interaction that a correction's subject names: its text, or an item's key; none for all else.
InteractionId request_named(std::string_view subject);

// What the owner said is not owed: an item by its key, or whatever a letter holds. What was promised to several in one
// letter was promised once, so that naming one of these items names all.
class NotOwed {
 public:
  explicit NotOwed(book::Book& book);
  bool holds(const owed::Item& item) const;

 private:
  std::unordered_set<InteractionId> letters_;
  std::unordered_set<std::string> items_;
};

class Asks {
 public:
  // How often the owner answers people at all is told by `everybody`: the standings, unless those are of one person.
  // The standings must outlive the object.
  Asks(book::Book& book, std::span<const Standing> standings, Instant now, double least);
  Asks(book::Book& book, std::span<const Standing> standings, std::span<const Standing> everybody, Instant now,
       double least);

  void take(const owed::Stored& stored);
  // Answers before promises before thanks; of each at most `most`, the closest people first, then the likeliest, then
  // the newest.
  std::vector<OwedItem> list(owed::Direction direction, std::size_t most);

 private:
  struct Ask {
    owed::Stored stored;
    const Standing* standing;
    double probability;
  };
  const ties::Sums& sums(const Standing& standing);
  bool dealt_with_at_another_address(const owed::Stored& stored, const Standing& standing);
  void fold_batches(std::vector<const Ask*>& asks);
  void fold_promises(std::vector<const Ask*>& order);
  static void order_closest_first(std::vector<const Ask*>& order);
  std::vector<const Ask*> sorted(owed::Direction direction);
  OwedItem item(const Ask& ask);

  book::Book& book_;
  Instant now_;
  double least_;
  double answers_at_all_;
  std::unordered_map<IdentityId, const Standing*> whose_;
  NotOwed not_owed_;
  std::vector<IdentityId> owner_;
  std::unordered_map<PersonId, ties::Sums> sums_;
  std::vector<Ask> asks_;
  std::unordered_map<InteractionId, std::size_t> folded_;             // how many others each stands for
  std::unordered_map<InteractionId, std::vector<std::string>> also_;  // to whom else each was promised
};

}  // namespace closeknit::pages
