// SPDX-License-Identifier: AGPL-3.0-or-later
// Mailing lists: many write, the owner mostly reads.
#include <algorithm>
#include <array>

#include "sample/conversations.hpp"
#include "sample/phrases.hpp"

namespace closeknit::sample {
namespace {

constexpr int kOwnerWrites = 6;  // of a hundred letters over a list
constexpr int kFullNames = 50;   // signatures of a hundred that give the family name, too

bool is_member(const Party& person, Relation list) {
  switch (list) {
    case Relation::list_choir:
      return person.relation == Relation::choir;
    case Relation::list_hikers:
      return person.relation == Relation::hiker || person.handle == "daniel";
    default:
      return person.relation == Relation::colleague;
  }
}

std::string domain_of(const Party& list) {
  const std::string& address = list.faces.front().address;
  return address.substr(address.find('@') + 1);
}

class Round {
 public:
  Round(const Stage& stage, const Party& list)
      : stage_(stage),
        list_(list),
        dice_(list.seed, "list"),
        topics_(topics_for(stage.library, row_of(list.relation).name, Language::english, Begins::either)) {
    for (const Party& person : stage.world.people)
      if (is_member(person, list.relation)) members_.push_back(&person);
  }

  bool write(std::uint32_t quota, const Take& take);

 private:
  std::vector<Posting> conversation(Instant begin, std::uint32_t length);
  const Party* next_writer(const Party* first, bool last);
  std::string text_by(const Party& writer, const std::vector<std::string>& paragraphs);
  Posting letter(const Party& writer, Instant at, const std::vector<std::string>& paragraphs);
  void answer_to(const Letter& before, Letter& letter);
  void add_list_headers(Letter& letter) const;
  const Party& owner() const { return stage_.world.owner; }

  const Stage& stage_;
  const Party& list_;
  Dice dice_;
  std::vector<const Topic*> topics_;
  std::vector<const Party*> members_;
};

bool Round::write(std::uint32_t quota, const Take& take) {
  constexpr std::array<std::uint8_t, 6> kLengths{30, 22, 18, 14, 10, 6};
  if (members_.empty() || topics_.empty()) return true;
  std::vector<std::uint32_t> lengths;
  for (std::uint32_t left = quota; left > 0; left -= lengths.back())
    lengths.push_back(std::min(left, 1 + static_cast<std::uint32_t>(dice_.weighted(kLengths))));
  auto begins = moments(list_.rhythm, list_.from, list_.until - Days{4}, lengths.size(), dice_);
  for (std::size_t i = 0; i < lengths.size(); ++i)
    for (Posting& posting : conversation(begins[i], lengths[i]))
      if (!take(std::move(posting))) return false;
  return true;
}

// The last word is often that of whoever began.
const Party* Round::next_writer(const Party* first, bool last) {
  if (last) return first;
  return dice_.chance(kOwnerWrites) ? &owner() : dice_.pick(members_);
}

std::string Round::text_by(const Party& writer, const std::vector<std::string>& paragraphs) {
  std::string text = dice_.chance(60) ? "Dear all,\n\n" : dice_.chance(50) ? "Hello everybody,\n\n" : "";
  for (const std::string& paragraph : paragraphs)
    if (!paragraph.empty()) text += paragraph + "\n\n";
  text += dice_.chance(kFullNames) ? writer.name : writer.name.substr(0, writer.name.find(' '));
  return text + "\n\n_______________________________________________\n" + list_.name +
         " mailing list\nTo leave the list, write to " + list_.handle + "-leave@" + domain_of(list_);
}

void Round::add_list_headers(Letter& letter) const {
  letter.headers = {{"List-Id", "<" + list_.handle + "." + domain_of(list_) + ">"},
                    {"List-Post", "<mailto:" + list_.faces.front().address + ">"},
                    {"List-Unsubscribe", "<mailto:" + list_.handle + "-leave@" + domain_of(list_) + ">"},
                    {"Precedence", "list"}};
}

Posting Round::letter(const Party& writer, Instant at, const std::vector<std::string>& paragraphs) {
  const Face& owner_face = owner().faces[row_of(list_.relation).at_work ? 1 : 0];
  Posting posting;
  posting.via = &list_;
  posting.by_owner = &writer == &owner();
  posting.other = posting.by_owner ? &list_ : &writer;
  posting.to_many = true;
  Letter& letter = posting.letter;
  letter.at = at;
  letter.offset = offset_minutes(writer.zone, at);
  letter.from = mailbox_of(posting.by_owner ? owner_face : face_of(writer, at, dice_));
  letter.to = {mailbox_of(list_.faces.front())};
  letter.program = writer.program;
  letter.text = text_by(writer, paragraphs);
  letter.message_id =
      new_message_id(letter.program, letter.from.address.substr(letter.from.address.find('@') + 1), dice_.roll());
  if (posting.by_owner) return posting;
  letter.delivered_to = owner_face.address;
  add_list_headers(letter);
  return posting;
}

void Round::answer_to(const Letter& before, Letter& letter) {
  letter.subject = reply_subject(before.subject, letter.program, Language::english);
  letter.references = before.references;
  letter.references.push_back(before.message_id);
  if (dice_.chance(70)) letter.below = quoted(before, letter.program, Language::english);
}

std::vector<Posting> Round::conversation(Instant begin, std::uint32_t length) {
  const RelationRow& row = row_of(list_.relation);
  std::vector<const Topic*> fitting;
  std::copy_if(topics_.begin(), topics_.end(), std::back_inserter(fitting),
               [&](const Topic* topic) { return topic->fits_season(begin); });
  Speaker speaker(*dice_.pick(fitting), Slots(dice_.roll(), list_.seed, begin, Language::english), Dice(dice_.roll()));
  Instant at = at_a_good_hour(begin, row.hours, Zone::central_europe, dice_);
  const Party* first = next_writer(nullptr, false);
  std::vector<Posting> thread;
  std::vector<std::string> said{speaker.say(Part::opening) + " " + speaker.say(Part::more)};
  if (length > 1 || speaker.topic().must_ask) said.push_back(speaker.say(Part::question));
  thread.push_back(letter(*first, at, said));
  thread.back().letter.subject = "[" + list_.name + "] " + speaker.say(Part::subject);
  while (thread.size() < length) {
    const Party* writer = next_writer(first, length > 2 && thread.size() + 1 == length);
    std::string answer = speaker.say(writer == first ? Part::third : Part::answer);
    if (answer.empty()) answer = acknowledgement(Language::english, dice_);
    at = answered_at(at, row.minutes_to_answer, row.hours, Zone::central_europe, dice_);
    Posting posting = letter(*writer, at, {answer});
    answer_to(thread.back().letter, posting.letter);
    thread.push_back(std::move(posting));
  }
  for (std::size_t i = 1; i < thread.size(); ++i)
    thread[i - 1].replied = !thread[i - 1].by_owner && thread[i].by_owner;
  return thread;
}

}  // namespace

bool write_over_list(const Stage& stage, const Party& list, std::uint32_t quota, const Take& take) {
  return quota == 0 || Round(stage, list).write(quota, take);
}

}  // namespace closeknit::sample
