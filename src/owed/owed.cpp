// SPDX-License-Identifier: AGPL-3.0-or-later
// One conversation, read as a whole: who asked whom, and what settled it.
#include "owed/owed.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "owed/weights.hpp"

namespace closeknit::owed {
namespace {

constexpr double kAsksAnything = 0.2;  // a score below says that nothing is asked
constexpr std::uint32_t kBrief = 40;   // words
constexpr double kFew = 3;             // in To
constexpr double kLong = 200;          // words: nine letters in ten between people are shorter
constexpr std::uint32_t kMostQuestions = 3;
constexpr std::uint32_t kMostDepth = 5;
// A withdrawal in a letter that asks anew is about some detail of it.
constexpr double kStillAsks = 0.5;
// What the owner asked of a whole round is no request to each: nobody is waited for.
constexpr std::size_t kMostAsked = 20;

// Answers to answers, as far as they are followed.
constexpr std::size_t kDeepest = 64;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool takes_back(const Turn& turn) {
  return turn.withdrawn && turn.asks < kStillAsks;
}

// Places in the turns, by whom they concern.
template <typename Key>
using Places = std::unordered_map<Key, std::size_t>;

template <typename Key>
std::size_t place(const Places<Key>& places, Key key) {
  const auto found = places.find(key);
  return found == places.end() ? kNone : found->second;
}

// The next of each kind after the turn that is being looked at, while the turns are walked backwards.
struct Later {
  Places<IdentityId> theirs;          // their next turn
  Places<IdentityId> they_took_back;  // their next withdrawal
  Places<IdentityId> mine_to_them;    // the owner's next turn that goes to them
  Places<IdentityId> i_took_back;     // the owner's next withdrawal that goes to them

  void take(const Turn& turn, std::size_t at) {
    if (turn.from_me) {
      for (const IdentityId person : turn.to) {
        mine_to_them[person] = at;
        if (takes_back(turn)) i_took_back[person] = at;
      }
      for (const IdentityId person : turn.cc)
        mine_to_them[person] = at;
    } else {
      theirs[turn.sender] = at;
      if (takes_back(turn)) they_took_back[turn.sender] = at;
    }
  }
};

// What is known of the conversation as a whole: for each turn, what was written below it, at any depth.
struct Conversation {
  std::span<const Turn> turns;
  Places<InteractionId> by_id;
  Places<InteractionId> my_answer;      // the owner's first turn below it
  Places<InteractionId> others_answer;  // the first turn below it of somebody who is neither its sender nor the owner
  Places<InteractionId> went_on;        // the first turn below it of its own sender that asks nothing

  explicit Conversation(std::span<const Turn> all) : turns(all) {
    for (std::size_t i = 0; i < turns.size(); ++i)
      by_id.emplace(turns[i].id, i);
    for (std::size_t i = 0; i < turns.size(); ++i)
      note_above(i);
  }

  const Turn* parent(const Turn& turn) const {
    const std::size_t at = turn.parent ? place(by_id, turn.parent) : kNone;
    return at == kNone ? nullptr : &turns[at];
  }

 private:
  // Tells all turns above of the one at `at`. A circle of parents, which only forged mail has, ends at the cap.
  void note_above(std::size_t at) {
    const Turn& turn = turns[at];
    const Turn* above = parent(turn);
    for (std::size_t depth = 0; above != nullptr && depth < kDeepest; ++depth, above = parent(*above)) {
      if (turn.from_me)
        my_answer.emplace(above->id, at);
      else if (turn.human && turn.sender != above->sender)
        others_answer.emplace(above->id, at);
      else if (turn.human && turn.asks < kAsksAnything)
        went_on.emplace(above->id, at);
    }
  }
};

// What both directions have in common.
Features features_of(const Turn& turn) {
  Features features;
  features.asks = turn.asks;
  features.questions = std::min(turn.questions, kMostQuestions);
  features.alone = turn.to_count == 1 ? 1 : 0;
  features.log_recipients = std::log(std::max(turn.recipients, std::uint32_t{1}));
  features.words = std::log1p(turn.words);
  features.asks_nothing = turn.asks < kAsksAnything ? 1 : 0;
  features.brief_nothing = turn.asks < kAsksAnything && turn.words < kBrief ? 1 : 0;
  features.asks_question = turn.questions > 0 ? 1 : 0;
  features.asks_request = turn.requests > 0 ? 1 : 0;
  features.starts = turn.starts ? 1 : 0;
  features.thanks =
      std::ranges::find(turn.signals, signals::SignalKind::thanks, &signals::Signal::kind) != turn.signals.end() ? 1
                                                                                                                 : 0;
  features.long_text = std::max(0.0, std::log(turn.words / kLong));
  features.crowd = std::max(0.0, std::log(turn.to_count / kFew));
  features.opens_series = turn.series.opens() ? 1 : 0;
  features.in_series = turn.series.is_part() ? 1 : 0;
  return features;
}

Item item_of(const Turn& turn, Direction direction, IdentityId other, const Features& features) {
  return {.request = turn.id,
          .kind = Kind::answer,
          .direction = direction,
          .other = other,
          .features = features,
          .evidence = evidence(features),
          .sentence_begin = turn.sentence_begin,
          .sentence_end = turn.sentence_end,
          .due = {},
          .settled_by = {},
          .settled_how = {}};
}

// Walks a conversation backwards, so that what settles a request is known when the request comes.
class Judge {
 public:
  explicit Judge(std::span<const Turn> turns) : whole_(turns) { count_turns(); }

  // Of the last turn; the object is of no use afterwards.
  Features of_last() {
    const Turn& last = whole_.turns.back();
    uncount(last);
    return features_towards_me(last, whole_.turns.size() - 1);
  }

  std::vector<Item> items() {
    for (std::size_t at = whole_.turns.size(); at-- > 0;) {
      const Turn& turn = whole_.turns[at];
      uncount(turn);
      if (!turn.withdrawn || turn.asks >= kAsksAnything) turn.from_me ? asked_by_me(turn, at) : asked_of_me(turn, at);
      later_.take(turn, at);
      ++followed_[whose(turn)];
    }
    std::reverse(items_.begin(), items_.end());
    return std::move(items_);
  }

 private:
  // How many turns each took before and after the one being looked at; the owner stands under "none".
  static IdentityId whose(const Turn& turn) { return turn.from_me ? IdentityId{} : turn.sender; }
  void count_turns() {
    for (const Turn& turn : whole_.turns)
      ++taken_[whose(turn)];
  }
  void uncount(const Turn& turn) { --taken_[whose(turn)]; }
  double depth(IdentityId who) const {
    const auto found = taken_.find(who);
    return found == taken_.end() ? 0 : std::min(found->second, kMostDepth);
  }
  static std::size_t count(const Places<IdentityId>& counts, IdentityId who) {
    const auto found = counts.find(who);
    return found == counts.end() ? 0 : found->second;
  }
  // `answerer` owes the answer to `asker`: what did all do after the turn at `at`?
  void add_since(Features& features, std::size_t at, IdentityId answerer, IdentityId asker) const {
    const std::size_t answerers = count(followed_, answerer);
    const std::size_t askers = count(followed_, asker);
    const std::size_t others = whole_.turns.size() - at - 1 - answerers - askers;
    features.i_went_on = answerers > 0 ? 1 : 0;
    features.they_wrote_on = askers > 0 ? 1 : 0;
    features.others_went_on = std::log1p(static_cast<double>(others));
  }

  Features features_towards_me(const Turn& turn, std::size_t at) const {
    const Turn* parent = whole_.parent(turn);
    Features features = features_of(turn);
    features.alone = turn.to_me ? features.alone : 0;
    features.in_cc = turn.to_me ? 0 : 1;
    features.answers_me = turn.answers_me ? 1 : 0;
    features.answers_another = turn.parent && !turn.answers_me && !is_own(parent, turn) ? 1 : 0;
    features.others_answered = place(whole_.others_answer, turn.id) == kNone ? 0 : 1;
    features.they_went_on = place(whole_.went_on, turn.id) == kNone ? 0 : 1;
    features.reply_depth = depth({});
    features.earlier = std::log1p(static_cast<double>(at));
    add_since(features, at, {}, turn.sender);
    return features;
  }

  // Writes on after a letter of their own.
  static bool is_own(const Turn* parent, const Turn& turn) {
    return parent != nullptr && !parent->from_me && parent->sender == turn.sender;
  }

  void asked_of_me(const Turn& turn, std::size_t at) {
    if (!turn.human || !(turn.to_me || turn.cc_me)) return;
    std::size_t answer = place(whole_.my_answer, turn.id);
    if (answer == kNone) answer = place(later_.mine_to_them, turn.sender);
    keep(item_of(turn, Direction::by_me, turn.sender, features_towards_me(turn, at)), answer,
         place(later_.they_took_back, turn.sender));
  }

  void asked_by_me(const Turn& turn, std::size_t at) {
    if (turn.to.size() > kMostAsked) return;
    const Turn* parent = whole_.parent(turn);
    for (auto to = turn.to.begin(); to != turn.to.end(); ++to) {
      const IdentityId person = *to;
      if (std::find(turn.to.begin(), to, person) != to) continue;  // named twice
      Features features = features_of(turn);
      features.answers_me = parent != nullptr && !parent->from_me && parent->sender == person ? 1 : 0;
      features.answers_another = parent != nullptr && !parent->from_me && parent->sender != person ? 1 : 0;
      features.reply_depth = depth(person);
      features.earlier = std::log1p(static_cast<double>(at));
      add_since(features, at, person, {});
      keep(item_of(turn, Direction::to_me, person, features), place(later_.theirs, person),
           place(later_.i_took_back, person));
    }
  }

  // Settles the item by what came first, then lets it stand open only if none of the same pair does so yet.
  void keep(Item item, std::size_t answer, std::size_t taken_back) {
    if (item.evidence < kWorthKeeping) return;
    if (answer != kNone || taken_back != kNone) {
      item.settled_by = whole_.turns[std::min(answer, taken_back)].id;
      item.settled_how = answer <= taken_back ? "answered" : "taken back";
    } else {
      supersede(item);
    }
    items_.push_back(std::move(item));
  }

  // The walk goes backwards: what stands open already is later than `item`.
  void supersede(Item& item) {
    const bool by_me = item.direction == Direction::by_me;
    const auto [slot, first] = open_[by_me ? 0 : 1].emplace(item.other, items_.size());
    if (first) return;
    Item& later = items_[slot->second];
    const bool later_says = later.sentence_begin < later.sentence_end;
    const bool this_says = item.sentence_begin < item.sentence_end;
    const bool later_stays = later_says || !this_says;
    Item& closed = later_stays ? item : later;
    closed.settled_by = later_stays ? later.request : item.request;
    closed.settled_how = by_me ? "they wrote again" : "asked again";
    if (!later_stays) slot->second = items_.size();
  }

  Conversation whole_;
  Later later_;
  std::unordered_map<IdentityId, std::uint32_t> taken_;
  Places<IdentityId> followed_;                          // counts
  std::unordered_map<IdentityId, std::size_t> open_[2];  // by direction: places in items_
  std::vector<Item> items_;
};

}  // namespace

std::vector<Item> judge(std::span<const Turn> turns) {
  return Judge(turns).items();
}

Features features_on_arrival(std::span<const Turn> turns) {
  return Judge(turns).of_last();
}

void set_names_another(Item& item) {
  item.features.names_another = 1;
  item.evidence = evidence(item.features);
}

}  // namespace closeknit::owed
