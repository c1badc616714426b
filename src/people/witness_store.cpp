// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <map>

#include "people/people_store.hpp"
#include "people/witness.hpp"

namespace closeknit::people {
namespace {

using Partners = std::map<IdentityId, std::vector<IdentityId>>;

Partners partners_of(std::span<const Pair> pairs) {
  Partners partners;
  for (const Pair& pair : pairs) {
    partners[pair.a].push_back(pair.b);
    partners[pair.b].push_back(pair.a);
  }
  return partners;
}

// Recipients of the messages that `identity` answered, newest answer first, one row each.
constexpr const char* kRecipientsAnswered =
    "SELECT answer.interaction, recipient.identity FROM "
    "(SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND role = 0 "
    "ORDER BY interaction DESC LIMIT $3) AS answer "
    "JOIN interaction AS message ON message.book = $1 AND message.interaction = answer.interaction "
    "AND message.parent_key <> 0 "
    "JOIN interaction AS parent ON parent.book = $1 AND parent.message_key = message.parent_key "
    "JOIN participant AS recipient ON recipient.book = $1 AND recipient.interaction = parent.interaction "
    "AND recipient.role IN (1, 2) "
    "ORDER BY answer.interaction DESC";

// Goes through the messages that one identity answered.
class Answers {
 public:
  Answers(IdentityId self, std::span<const IdentityId> partners, std::map<Pair, std::uint32_t>& counts)
      : self_(self), partners_(partners), counts_(counts) {}

  void take(std::int64_t answer, IdentityId recipient) {
    if (answer != answer_) finish();
    answer_ = answer;
    to_self_ = to_self_ || recipient == self_;
    if (std::ranges::find(partners_, recipient) == partners_.end() || recipient == partner_) return;
    several_ = several_ || partner_;
    partner_ = recipient;
  }

  void finish() {
    if (partner_ && !several_ && !to_self_) ++counts_[Pair{std::min(self_, partner_), std::max(self_, partner_)}];
    partner_ = {};
    several_ = to_self_ = false;
  }

 private:
  IdentityId self_;
  std::span<const IdentityId> partners_;
  std::map<Pair, std::uint32_t>& counts_;
  std::int64_t answer_ = 0;
  IdentityId partner_;
  bool several_ = false;
  bool to_self_ = false;
};

}  // namespace

std::vector<Answered> answered_for(book::Book& book, std::span<const Pair> undecided) {
  Partners partners = partners_of(undecided);
  std::map<Pair, std::uint32_t> counts;
  std::size_t each = std::clamp<std::size_t>(kMostAsked / std::max<std::size_t>(partners.size(), 1), 1, kMostAskedEach);
  book::Statement& rows = book.engine->prepare(kRecipientsAnswered);
  for (const auto& [identity, others] : partners) {
    Answers answers(identity, others, counts);
    rows.with(book.id, identity, each);
    while (rows.step())
      answers.take(rows.integer(0), IdentityId{rows.integer(1)});
    answers.finish();
  }
  std::vector<Answered> result;
  result.reserve(counts.size());
  for (const auto& [pair, times] : counts)
    result.push_back({pair, times});
  return result;
}

}  // namespace closeknit::people
