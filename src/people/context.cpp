// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/context.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace closeknit::people {
namespace {

constexpr std::size_t kNamesShown = 2;

bool has(std::span<const IdentityId> ids, IdentityId id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool take_turns(const Trace& a, const Trace& b) {
  if (a.messages < kEnoughToTell || b.messages < kEnoughToTell) return false;
  const Trace& earlier = a.first <= b.first ? a : b;
  const Trace& later = a.first <= b.first ? b : a;
  return earlier.last < later.first && later.first - earlier.last < kTakesOverWithin;
}

bool overlap(const Trace& a, const Trace& b) {
  return a.first <= b.last && b.first <= a.last;
}

bool names_both(const Naming& message, IdentityId a, IdentityId b) {
  return has(message.named, a) && has(message.named, b);
}

// Is the rival named beside one of the two, and so another person, but never beside the second, who may be either?
bool stands_between(std::span<const Naming> conversation, IdentityId a, IdentityId b, IdentityId rival) {
  if (rival == a || rival == b) return false;
  auto beside = [&](IdentityId id) {
    return std::ranges::any_of(conversation, [&](const Naming& message) { return names_both(message, id, rival); });
  };
  return beside(a) != beside(b);
}

std::string times(std::uint32_t count, const char* one, const char* many) {
  return count == 1 ? std::string(one) : std::to_string(count) + many;
}

double share_of(IdentityId id, const Shares& shares) {
  auto found = shares.find(id);
  return found == shares.end() ? 0.0 : found->second;
}

// Least known ones first.
std::vector<IdentityId> in_both(const std::vector<IdentityId>& a, const std::vector<IdentityId>& b,
                                const Shares& shares) {
  std::vector<IdentityId> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  std::ranges::stable_sort(both, {}, [&](IdentityId id) { return share_of(id, shares); });
  return both;
}

// How many of the fewer ones chance would bring among as many as the others are, each drawn by how widely known it is.
double expected(const std::vector<IdentityId>& a, const std::vector<IdentityId>& b, const Shares& shares) {
  const auto& fewer = a.size() <= b.size() ? a : b;
  double others = static_cast<double>(std::max(a.size(), b.size()));
  double sum = 0;
  for (IdentityId id : fewer)
    sum += 1 - std::pow(1 - share_of(id, shares), others);
  return std::max(sum, kLeastExpected);
}

// Collects factors and what they rest on.
class Weighing {
 public:
  explicit Weighing(const Context& context) : context_(context) {}

  Weight run(const NameOf& name) {
    conversations();
    reply_address();
    number();
    busy();
    lists(name);
    correspondents(name);
    if (context_.one_after_other) add(kFactors.one_after_other, "one stops where the other starts");
    together();
    return std::move(weight_);
  }

 private:
  void add(double factor, const std::string& words) {
    weight_.factor *= factor;
    weight_.words += (weight_.words.empty() ? "" : ", ") + words;
  }

  void conversations() {
    std::uint32_t all = context_.small_conversations + context_.large_conversations;
    if (all == 0) return;
    double factor = std::pow(kFactors.small_conversation, context_.small_conversations) *
                    std::pow(kFactors.large_conversation, context_.large_conversations);
    add(std::min(factor, kFactors.most_conversations),
        times(all, "both in one conversation", " conversations with both") + ", never side by side");
  }
  void reply_address() {
    if (context_.reply_addresses > 0) add(kFactors.reply_address, "one asks for answers at the other");
  }
  void number() {
    if (context_.same_number) add(kFactors.same_number, "the same telephone number");
    if (context_.other_number) add(kFactors.other_number, "different telephone numbers");
  }
  // A conversation in common settles what the lack of one could have told.
  void busy() {
    if (context_.small_conversations + context_.large_conversations > 0 || context_.both_busy < 2) return;
    add(context_.both_busy == 2 ? kFactors.apart_twice : kFactors.apart_often,
        "though never in one conversation while both were busy");
  }
  void lists(const NameOf& name) {
    if (context_.other_lists) add(kFactors.other_lists, "on different mailing lists");
    if (context_.lists_in_common.empty() || context_.large_conversations > 0) return;
    double beyond = static_cast<double>(context_.lists_in_common.size()) / context_.expected_lists;
    if (beyond > 1) add(std::min(beyond, kFactors.most_lists), "both on " + shown(context_.lists_in_common, name));
  }
  // One person in common, however little known, is soon had by chance: two people of one circle.
  void correspondents(const NameOf& name) {
    if (context_.in_common.empty()) return;
    auto count = static_cast<double>(context_.in_common.size());
    double beyond = count / context_.expected_in_common;
    if (beyond > 1)
      add(std::min({beyond, 1 + count / 2, kFactors.most_in_common}),
          "both write with " + shown(context_.in_common, name));
  }
  static std::string shown(std::span<const IdentityId> ids, const NameOf& name) {
    std::string words;
    for (std::size_t i = 0; i < std::min(ids.size(), kNamesShown); ++i)
      words += (i == 0 ? "" : " and ") + name(ids[i]);
    return words;
  }
  // A number or an address for answers tells that somebody writes to themselves.
  void together() {
    if (context_.together == 0) return;
    add(std::max(std::pow(kFactors.named_together, context_.together), kFactors.least_together),
        times(context_.together, "named side by side on one message", " messages name both side by side"));
  }

  const Context& context_;
  Weight weight_;
};

}  // namespace

Context meet(const Trace& a, const Trace& b, const Shares& shares) {
  Context context;
  context.pair = {std::min(a.identity, b.identity), std::max(a.identity, b.identity)};
  std::vector<std::int64_t> same;
  std::ranges::set_intersection(a.numbers, b.numbers, std::back_inserter(same));
  context.same_number = !same.empty();
  context.other_number = same.empty() && !a.numbers.empty() && !b.numbers.empty();
  context.in_common = in_both(a.correspondents, b.correspondents, shares);
  context.expected_in_common = expected(a.correspondents, b.correspondents, shares);
  context.lists_in_common = in_both(a.lists, b.lists, shares);
  context.expected_lists = expected(a.lists, b.lists, shares);
  context.other_lists = context.lists_in_common.empty() && !a.lists.empty() && !b.lists.empty();
  if (overlap(a, b)) context.both_busy = static_cast<std::uint32_t>(std::min(a.messages, b.messages));
  context.one_after_other = take_turns(a, b);
  return context;
}

void take_in(Context& context, std::span<const Naming> conversation, std::span<const IdentityId> owner,
             std::span<const IdentityId> rivals, bool through_list) {
  auto [a, b] = context.pair;
  std::uint32_t together = 0;
  bool has_a = false;
  bool has_b = false;
  std::vector<IdentityId> others;
  for (const Naming& message : conversation) {
    together += names_both(message, a, b) ? 1 : 0;
    bool redirects = (message.from == a && has(message.aside, b)) || (message.from == b && has(message.aside, a));
    context.reply_addresses += redirects ? 1 : 0;
    for (IdentityId id : message.named) {
      has_a = has_a || id == a;
      has_b = has_b || id == b;
      if (id != a && id != b && !has(owner, id) && !has(others, id) && others.size() <= kSmall) others.push_back(id);
    }
  }
  context.together += together;
  if (!has_a || !has_b || together > 0) return;
  if (std::ranges::any_of(rivals, [&](IdentityId rival) { return stands_between(conversation, a, b, rival); })) return;
  ++(through_list || others.size() > kSmall ? context.large_conversations : context.small_conversations);
}

Weight weight_of(const Context& context, const NameOf& name) {
  return Weighing(context).run(name);
}

}  // namespace closeknit::people
