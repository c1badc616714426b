// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/conversations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "ground/ids.hpp"
#include "sample/enclosures.hpp"
#include "sample/phrases.hpp"

namespace closeknit::sample {
namespace {

// Choices of this file, in a hundred.
constexpr int kTakenBack = 2;      // questions that the asker takes back before an answer comes
constexpr int kGroup = 55;         // letters on a matter for a group that do go to one
constexpr int kAsideInFirst = 60;  // letters with a line on life in general
constexpr int kAsideInAnswer = 38;
constexpr int kAsksBack = 45;
constexpr int kQuotes = 82;   // answers that quote what they answer
constexpr int kForwards = 7;  // letters without question that pass something on
// The owner's recent weeks are told by hand (scenes.cpp): what stays without an answer was asked before them.
constexpr Days kToldByHand{150};

// What one conversation will be, before it is known when.
struct Outline {
  const Topic* topic = nullptr;
  bool owner_begins = false;
  bool asks = false;
  bool taken_back = false;
  std::size_t turns = 1;
  std::size_t onlookers = 0;  // further people it goes to, who may answer, too
};

std::size_t most_turns(const Topic& topic) {
  if (topic.lines(Part::answer).empty()) return 1;
  if (topic.lines(Part::third).empty() && topic.lines(Part::later).empty()) return 2;
  return topic.lines(Part::third).empty() || topic.lines(Part::later).empty() ? 3 : 4;
}

std::size_t turns_of(const Outline& outline, const RelationRow& row, Dice& dice) {
  constexpr std::array<std::uint8_t, 4> kAfterNote{42, 38, 14, 6};
  constexpr std::array<std::uint8_t, 4> kAfterQuestion{0, 42, 34, 24};
  if (outline.asks && dice.chance(row.unanswered_percent)) return 1;
  std::size_t turns = 1 + dice.weighted(outline.asks ? kAfterQuestion : kAfterNote);
  return row.unanswered_percent > 90 ? 1 : std::min(turns, most_turns(*outline.topic));
}

// Conversations whose topic does not suit the season change places with later ones of the next months.
void suit_seasons(std::vector<Outline>& outlines, const std::vector<Instant>& begins) {
  constexpr std::size_t kLookAhead = 24;
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    if (outlines[i].topic->fits_season(begins[i])) continue;
    const std::size_t end = std::min(outlines.size(), i + kLookAhead);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (!outlines[j].topic->fits_season(begins[i]) || !outlines[i].topic->fits_season(begins[j])) continue;
      std::swap(outlines[i], outlines[j]);
      break;
    }
  }
}

class Correspondence {
 public:
  Correspondence(const Stage& stage, const Party& person)
      : stage_(stage), person_(person), row_(row_of(person.relation)), dice_(person.seed, "outlines") {
    for (bool owner : {false, true})
      topics_[owner] = topics_for(stage.library, row_.name, person.language, owner ? Begins::me : Begins::them);
  }

  bool write(std::uint32_t quota, const Take& take) {
    std::vector<Outline> outlines = outlines_for(quota);
    Dice when(person_.seed, "moments");
    auto begins = moments(person_.rhythm, person_.from, person_.until, outlines.size(), when);
    suit_seasons(outlines, begins);
    for (std::size_t i = 0; i < outlines.size(); ++i)
      if (!conversation(outlines[i], begins[i], i, take)) return false;
    return true;
  }

 private:
  std::vector<Outline> outlines_for(std::uint32_t quota);
  Outline new_outline();
  const Topic* next_topic(bool owner_begins);
  bool conversation(Outline outline, Instant begin, std::uint64_t number, const Take& take);

  const Stage& stage_;
  const Party& person_;
  const RelationRow& row_;
  Dice dice_;
  std::array<std::vector<const Topic*>, 2> topics_;   // that they begin, that the owner begins
  std::array<std::vector<const Topic*>, 2> waiting_;  // of these, what has not been written about for longest
};

// One conversation while it is written.
class Exchange {
 public:
  Exchange(const Stage& stage, const Party& person, Outline outline, Instant begin, std::uint64_t number)
      : stage_(stage),
        person_(person),
        outline_(outline),
        dice_(person.seed, "exchange", number),
        speaker_(*outline.topic, Slots(dice_.roll(), person.seed, begin, person.language), Dice(dice_.roll())),
        their_face_(face_of(person, begin, dice_)),
        owner_face_(owner_face(stage.world, person, dice_)) {
    at_ = at_a_good_hour(begin, row_of(person.relation).hours, zone_of(outline.owner_begins), dice_);
    choose_onlookers();
  }

  std::vector<Posting> postings();

 private:
  Zone zone_of(bool owner) const { return owner ? Zone::central_europe : person_.zone; }
  Pair pair(bool owner_writes) const { return {&stage_.world.owner, &person_, owner_writes}; }
  void choose_onlookers();
  void next_moment(bool owner_writes);
  std::string small_talk(bool owner_writes);
  std::vector<std::string> first_paragraphs(bool owner_writes);
  std::vector<std::string> answering_paragraphs(std::size_t turn, bool owner_writes);
  Posting letter(bool owner_writes, const std::vector<std::string>& paragraphs);
  Posting onlooker_answers(const Party& onlooker);
  void thread(Letter& letter, Program program);
  void finish(Posting& posting);
  void settle_questions();
  void move_before_the_end();

  const Stage& stage_;
  const Party& person_;
  Outline outline_;
  Dice dice_;
  Speaker speaker_;
  Face their_face_;
  const Face& owner_face_;
  std::vector<const Party*> onlookers_;
  std::vector<Posting> postings_;
  std::string last_small_talk_;
  Instant at_;
};

bool is_friend(const Party& party) {
  return party.relation == Relation::close || party.relation == Relation::friend_ || party.relation == Relation::hiker;
}

void Exchange::choose_onlookers() {
  if (outline_.onlookers == 0) return;
  std::vector<const Party*> circle;
  for (const Party& party : stage_.world.people) {
    bool there = party.from <= at_ && at_ <= party.until;
    bool fits = person_.relation == Relation::mother
                    ? row_of(party.relation).in_truth == "family" && party.relation != Relation::in_law
                    : is_friend(party) && party.language == person_.language;
    if (there && fits && &party != &person_) circle.push_back(&party);
  }
  for (std::size_t i = 0; i < outline_.onlookers && !circle.empty(); ++i) {
    auto chosen = static_cast<std::size_t>(dice_.below(static_cast<std::int64_t>(circle.size())));
    onlookers_.push_back(circle[chosen]);
    circle.erase(circle.begin() + static_cast<std::ptrdiff_t>(chosen));
  }
}

void Exchange::next_moment(bool owner_writes) {
  constexpr int kOwnerMinutes = 620;
  const RelationRow& row = row_of(person_.relation);
  const Hours owner_hours = row.at_work ? Hours::office : Hours::evening;
  at_ = owner_writes
            ? answered_at(at_, std::min(kOwnerMinutes, row.minutes_to_answer), owner_hours, zone_of(true), dice_)
            : answered_at(at_, row.minutes_to_answer, row.hours, zone_of(false), dice_);
}

// A line on life in general, unless the other has just said it.
std::string Exchange::small_talk(bool owner_writes) {
  std::string line = aside(stage_.library, pair(owner_writes), at_, speaker_.slots(), dice_);
  if (line == last_small_talk_) return {};
  return last_small_talk_ = line;
}

std::vector<std::string> Exchange::first_paragraphs(bool owner_writes) {
  std::string body = speaker_.say(Part::opening);
  for (const std::string& more : speaker_.say_some(Part::more, static_cast<std::size_t>(dice_.between(2, 4))))
    body += " " + more;
  std::vector<std::string> paragraphs{body};
  if (dice_.chance(kAsideInFirst)) paragraphs.push_back(small_talk(owner_writes));
  if (outline_.asks) paragraphs.push_back(speaker_.say(Part::question));
  return paragraphs;
}

std::vector<std::string> Exchange::answering_paragraphs(std::size_t turn, bool owner_writes) {
  const Part part = turn == 1 ? Part::answer : turn == 2 && speaker_.can(Part::third) ? Part::third : Part::later;
  std::string body = speaker_.say(part);
  if (body.empty()) body = acknowledgement(person_.language, dice_);
  std::vector<std::string> paragraphs{body};
  if (turn == 1 && dice_.chance(kAsideInAnswer)) paragraphs.push_back(small_talk(owner_writes));
  // Whoever asks back gets an answer: only where a third letter follows.
  if (turn == 1 && outline_.turns > 2 && !speaker_.declined() && dice_.chance(kAsksBack))
    paragraphs.push_back(speaker_.say(Part::question_back));
  return paragraphs;
}

// Subject, references and quote after the letter before.
void Exchange::thread(Letter& letter, Program program) {
  std::uint64_t seed = stable_hash(person_.faces.front().address, dice_.roll());
  letter.message_id = new_message_id(program, letter.from.address.substr(letter.from.address.find('@') + 1), seed);
  letter.program = program;
  if (postings_.empty()) {
    letter.subject = speaker_.say(Part::subject);
    return;
  }
  const Letter& before = postings_.back().letter;
  letter.subject = reply_subject(before.subject, program, person_.language);
  letter.references = before.references;
  letter.references.push_back(before.message_id);
  const int percent = person_.relation == Relation::partner ? 25 : kQuotes;
  if (dice_.chance(percent)) letter.below = quoted(before, program, person_.language);
}

Posting Exchange::letter(bool owner_writes, const std::vector<std::string>& paragraphs) {
  Posting posting;
  posting.other = &person_;
  posting.by_owner = owner_writes;
  Letter& letter = posting.letter;
  letter.at = at_;
  letter.offset = offset_minutes(zone_of(owner_writes), at_);
  letter.from = mailbox_of(owner_writes ? owner_face_ : their_face_);
  letter.to = {mailbox_of(owner_writes ? their_face_ : owner_face_)};
  for (const Party* onlooker : onlookers_)
    letter.to.push_back(mailbox_of(onlooker->faces.back()));
  if (!owner_writes) letter.delivered_to = owner_face_.address;
  letter.text = composed(pair(owner_writes), paragraphs, dice_);
  thread(letter, owner_writes ? stage_.world.owner.program : person_.program);
  return posting;
}

// Somebody else of the group answers all.
Posting Exchange::onlooker_answers(const Party& onlooker) {
  at_ = answered_at(at_, row_of(onlooker.relation).minutes_to_answer / 2, Hours::evening, onlooker.zone, dice_);
  Posting posting;
  posting.other = &onlooker;
  posting.to_many = true;
  Letter& letter = posting.letter;
  letter.at = at_;
  letter.offset = offset_minutes(onlooker.zone, at_);
  letter.from = mailbox_of(onlooker.faces.back());
  letter.to = {mailbox_of(their_face_), mailbox_of(owner_face_)};
  for (const Party* other : onlookers_)
    if (other != &onlooker) letter.to.push_back(mailbox_of(other->faces.back()));
  letter.delivered_to = owner_face_.address;
  std::string said = Speaker(speaker_).say(Part::answer);
  if (said.empty()) said = acknowledgement(person_.language, dice_);
  letter.text = said + "\n\n" + sign_off({&stage_.world.owner, &onlooker, false}, dice_);
  thread(letter, onlooker.program);
  return posting;
}

void Exchange::finish(Posting& posting) {
  Letter& letter = posting.letter;
  if (postings_.empty() && outline_.turns == 1 && !outline_.asks && !posting.by_owner && is_friend(person_) &&
      dice_.chance(kForwards))
    pass_something_on(stage_, person_.language, letter, dice_);
  enclose(letter, *outline_.topic, postings_.size(), dice_);
  postings_.push_back(std::move(posting));
}

void Exchange::settle_questions() {
  Posting& first = postings_.front();
  if (outline_.asks) {
    bool answered = postings_.size() > 1;
    first.asked = outline_.taken_back ? Asked::taken_back : answered ? Asked::answered : Asked::open;
    first.to_many = !onlookers_.empty();
  }
  if (first.by_owner || outline_.taken_back) return;
  for (const Posting& posting : postings_)
    first.replied = first.replied || posting.by_owner;
}

// A conversation that would run past the end of the book took place a little earlier.
void Exchange::move_before_the_end() {
  std::int64_t beyond = at_.seconds - (stage_.until.seconds - 3600);
  if (beyond <= 0) return;
  beyond += dice_.below(40 * 3600);
  for (Posting& posting : postings_)
    posting.letter.at.seconds -= beyond;
}

std::vector<Posting> Exchange::postings() {
  for (std::size_t turn = 0; postings_.size() < outline_.turns; ++turn) {
    const bool owner_writes = outline_.owner_begins == (turn % 2 == 0) && !outline_.taken_back;
    if (turn > 0) next_moment(owner_writes);
    if (turn == 1 && outline_.taken_back) {
      Posting posting = letter(false, {never_mind(person_.language, dice_)});
      finish(posting);
      break;
    }
    Posting posting =
        letter(owner_writes, turn == 0 ? first_paragraphs(owner_writes) : answering_paragraphs(turn, owner_writes));
    finish(posting);
    if (turn != 1 || onlookers_.empty() || postings_.size() >= outline_.turns) continue;
    Posting other = onlooker_answers(*onlookers_.front());
    finish(other);
  }
  settle_questions();
  move_before_the_end();
  return std::move(postings_);
}

// All topics have their turn, in an order that changes, before one comes again.
const Topic* Correspondence::next_topic(bool owner_begins) {
  auto& waiting = waiting_[owner_begins];
  if (waiting.empty()) waiting = topics_[owner_begins];
  auto chosen = waiting.begin() + dice_.below(static_cast<std::int64_t>(waiting.size()));
  const Topic* topic = *chosen;
  waiting.erase(chosen);
  return topic;
}

Outline Correspondence::new_outline() {
  Outline outline;
  outline.owner_begins = !dice_.chance(row_.begins_percent);
  if (topics_[outline.owner_begins].empty()) outline.owner_begins = !outline.owner_begins;
  outline.topic = next_topic(outline.owner_begins);
  const bool can_ask = !outline.topic->lines(Part::question).empty();
  outline.asks = outline.topic->must_ask || (can_ask && dice_.chance(row_.asks_percent));
  outline.turns = turns_of(outline, row_, dice_);
  outline.taken_back = outline.asks && !outline.owner_begins && !row_.at_work && dice_.chance(kTakenBack);
  if (outline.taken_back) outline.turns = 2;
  const bool grouped = outline.topic->group && outline.turns > 1 && !outline.taken_back && dice_.chance(kGroup);
  if (grouped) outline.onlookers = static_cast<std::size_t>(dice_.between(2, 5));
  return outline;
}

std::vector<Outline> Correspondence::outlines_for(std::uint32_t quota) {
  std::vector<Outline> outlines;
  std::size_t letters = 0;
  if (topics_[0].empty() && topics_[1].empty()) return outlines;
  while (letters < quota) {
    Outline outline = new_outline();
    if (outline.turns > quota - letters) {
      outline.turns = quota - letters;
      outline.taken_back = false;
      outline.asks = outline.topic->must_ask || (outline.asks && outline.turns > 1);
    }
    letters += outline.turns;
    outlines.push_back(outline);
  }
  return outlines;
}

bool Correspondence::conversation(Outline outline, Instant begin, std::uint64_t number, const Take& take) {
  const bool forgotten = outline.turns == 1 && outline.asks && person_.relation != Relation::stranger;
  if (forgotten && begin > stage_.until - kToldByHand) begin = stage_.until - kToldByHand - Days{double(number % 40)};
  Exchange exchange(stage_, person_, outline, begin, number);
  for (Posting& posting : exchange.postings())
    if (!take(std::move(posting))) return false;
  return true;
}

}  // namespace

bool write_to_each_other(const Stage& stage, const Party& person, std::uint32_t quota, const Take& take) {
  return quota == 0 || Correspondence(stage, person).write(quota, take);
}

}  // namespace closeknit::sample
