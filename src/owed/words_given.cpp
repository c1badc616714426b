// SPDX-License-Identifier: AGPL-3.0-or-later
// Promises and thanks: what was said would be done, and what was done for the owner.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "owed/owed.hpp"

namespace closeknit::owed {
namespace {

using signals::Signal;
using signals::SignalKind;

constexpr std::uint32_t kMoreThanAPromise = 5;   // words of a letter that tells something beside promising
constexpr std::uint32_t kMoreThanAnExcuse = 40;  // … beside apologising, or saying that it is not done yet
constexpr std::uint32_t kHelpInWords = 25;       // an answer of this length helps
constexpr double kAskedForHelp = 0.45;           // asks of a letter that wanted something
constexpr double kPerRecipient = 0.35;           // log-odds that a promise loses per log(recipients)

// Log-odds that thanks are owed, by judgement.
constexpr double kThanks = 0.1;        // somebody answered at length
constexpr double kThanksFile = 0.7;    // … or sent a file or link
constexpr double kThanksAlone = 0.3;   // … asked alone
constexpr double kThanksInGroup = -1;  // … in a round of many

// Thanks that the owner got and said nothing to.
constexpr double kSurelyThanks = 0.85;  // confidence: they name what they are for, or are warm
constexpr double kThanked = 0.1;        // a letter that thanks among other things
constexpr double kThankedAlone = 0.4;   // … or was begun for it

constexpr std::array kKinds{std::string_view("answer"), std::string_view("promise"), std::string_view("thanks")};

double log_odds(double share) {
  const double inside = std::clamp(share, 0.02, 0.98);
  return std::log(inside / (1 - inside));
}

const Signal* strongest(const Turn& turn, SignalKind kind) {
  const Signal* found = nullptr;
  for (const Signal& signal : turn.signals)
    if (signal.kind == kind && (found == nullptr || signal.confidence > found->confidence)) found = &signal;
  return found;
}

bool goes_to(const Turn& turn, IdentityId person) {
  return std::ranges::find(turn.to, person) != turn.to.end();
}

// Is `later` from the one side of the pair to the other?
bool from_promiser(const Turn& later, Direction direction, IdentityId other) {
  if (direction == Direction::by_me) return later.from_me && goes_to(later, other);
  return !later.from_me && later.sender == other;
}
bool from_promised(const Turn& later, Direction direction, IdentityId other) {
  return from_promiser(later, direction == Direction::by_me ? Direction::to_me : Direction::by_me, other);
}

bool tells_done(const Turn& later) {
  return strongest(later, SignalKind::done) != nullptr;
}

bool keeps(const Turn& later) {
  if (later.encloses || tells_done(later)) return true;
  if (promise_of(later) != nullptr) return false;
  const bool excuse = later.not_yet || strongest(later, SignalKind::apology) != nullptr;
  return later.words >= (excuse ? kMoreThanAnExcuse : kMoreThanAPromise);
}

Item item_of(const Turn& turn, Kind kind, Direction direction, IdentityId other) {
  Item item;
  item.request = turn.id;
  item.kind = kind;
  item.direction = direction;
  item.other = other;
  item.features.log_recipients = std::log(std::max(turn.recipients, std::uint32_t{1}));
  item.features.alone = turn.to_count == 1 ? 1 : 0;
  item.features.words = std::log1p(turn.words);
  item.features.answers_me = turn.answers_me ? 1 : 0;
  return item;
}

void say(Item& item, const Signal& signal) {
  item.sentence_begin = signal.begin;
  item.sentence_end = signal.end;
  if (signal.due != Signal::kNoDay) item.due = signal.due;
}

void settle(Item& item, const Turn& by, const char* how) {
  item.settled_by = by.id;
  item.settled_how = how;
}

class Promises {
 public:
  explicit Promises(std::span<const Turn> turns) : turns_(turns) {}

  std::vector<Item> items() {
    for (std::size_t at = 0; at < turns_.size(); ++at) {
      const Turn& turn = turns_[at];
      const Signal* promise = promise_of(turn);
      if (promise == nullptr || !turn.human) continue;
      if (turn.from_me && turn.to.size() <= kMostPromisedTo)
        for (const IdentityId person : turn.to)
          take(at, *promise, Direction::by_me, person);
      if (!turn.from_me && turn.to_me) take(at, *promise, Direction::to_me, turn.sender);
    }
    return std::move(items_);
  }

 private:
  void take(std::size_t at, const Signal& promise, Direction direction, IdentityId other) {
    const Turn& turn = turns_[at];
    Item item = item_of(turn, Kind::promise, direction, other);
    item.features.asks = promise.confidence;
    item.evidence = log_odds(promise.confidence) - kPerRecipient * item.features.log_recipients;
    if (item.evidence < kWorthKeeping) return;
    say(item, promise);
    look_on(item, at);
    items_.push_back(std::move(item));
  }

  void look_on(Item& item, std::size_t at) {
    for (const Turn& later : turns_.subspan(at + 1)) {
      if (from_promiser(later, item.direction, item.other)) {
        if (keeps(later)) return settle(item, later, "kept");
        if (promise_of(later) != nullptr && same_deed(turns_[at].promised, later.promised))
          return settle(item, later, "promised again");
      }
      if (item.direction == Direction::by_me && later.from_me && tells_done(later)) return settle(item, later, "done");
      const bool another_day = later.at.day() > turns_[at].at.day();
      if (another_day && from_promised(later, item.direction, item.other) &&
          strongest(later, SignalKind::thanks) != nullptr)
        return settle(item, later, "thanked for");
    }
  }

  std::span<const Turn> turns_;
  std::vector<Item> items_;
};

// Thanks for the owner alone in a letter that says more than them, or was begun for them: "Thanks!" below an answer
// ends a conversation, and to answer it would be odd.
const Signal* thanks_to_me(const Turn& turn) {
  const Signal* thanks = strongest(turn, SignalKind::thanks);
  if (thanks == nullptr || thanks->confidence < kSurelyThanks) return nullptr;
  const bool to_me_alone = turn.human && turn.to_me && turn.recipients == 1;
  const bool meant = turn.starts || turn.words >= kHelpInWords;
  return to_me_alone && meant && turn.asks < kAskedForHelp ? thanks : nullptr;
}

Item thanked_item(const Turn& turn, const Signal& thanks) {
  Item item = item_of(turn, Kind::thanks, Direction::by_me, turn.sender);
  item.features.thanks = 1;
  item.evidence = kThanked + (turn.starts ? kThankedAlone : 0);
  say(item, thanks);
  return item;
}

bool helps(const Turn& turn) {
  return turn.human && turn.to_me && (turn.encloses || turn.words >= kHelpInWords);
}

Item helped_item(const Turn& turn, const Turn& request) {
  Item item = item_of(turn, Kind::thanks, Direction::by_me, turn.sender);
  item.evidence = kThanks + (turn.encloses ? kThanksFile : 0) + (request.to_count == 1 ? kThanksAlone : kThanksInGroup);
  return item;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

bool is_thanked(const Item& item) {
  return item.kind == Kind::thanks && item.features.thanks > 0;
}

const Signal* promise_of(const Turn& turn) {
  return strongest(turn, SignalKind::promise);
}

std::vector<Item> judge_promises(std::span<const Turn> turns) {
  return Promises(turns).items();
}

std::vector<Item> judge_thanks(std::span<const Turn> turns) {
  std::map<IdentityId, const Turn*> asked;  // the owner's last request to each
  std::map<IdentityId, Item> open;
  std::vector<Item> items;
  for (const Turn& turn : turns) {
    if (turn.from_me) {
      for (const IdentityId person : turn.to) {
        if (auto helped = open.find(person); helped != open.end()) {
          settle(helped->second, turn, strongest(turn, SignalKind::thanks) != nullptr ? "thanked" : "answered");
          items.push_back(std::move(helped->second));
          open.erase(helped);
        }
        if (turn.asks >= kAskedForHelp) asked[person] = &turn;
      }
      continue;
    }
    const auto request = asked.find(turn.sender);
    if (request != asked.end() && helps(turn))
      open.insert_or_assign(turn.sender, helped_item(turn, *request->second));
    else if (const Signal* thanks = thanks_to_me(turn))
      open.insert_or_assign(turn.sender, thanked_item(turn, *thanks));
  }
  for (auto& [person, item] : open)
    items.push_back(std::move(item));
  std::ranges::sort(items, {}, &Item::request);
  return items;
}

}  // namespace closeknit::owed
