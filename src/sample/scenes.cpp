// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/scenes.hpp"

#include <algorithm>

#include "ground/ids.hpp"
#include "sample/enclosures.hpp"
#include "sample/phrases.hpp"

namespace closeknit::sample {
namespace {

// One letter as it stands in the text.
struct Script {
  bool by_owner = false;
  std::string_view handle;
  int days = 0;
  int hour = 0, minute = 0;
  std::string_view outcome;
  std::string_view subject;  // empty: an answer
  std::string text;
};

std::string_view next_word(std::string_view& line) {
  std::size_t end = std::min(line.find(' '), line.size());
  std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

int number(std::string_view digits) {
  int value = 0;
  for (char digit : digits)
    value = value * 10 + (digit - '0');
  return value;
}

Script script_of(std::string_view line) {
  Script script;
  script.by_owner = next_word(line) == ">";
  script.handle = next_word(line);
  script.days = number(next_word(line));
  std::string_view clock = next_word(line);
  script.hour = number(clock.substr(0, 2));
  script.minute = number(clock.substr(3));
  script.outcome = line;
  return script;
}

std::vector<Script> read_scripts(std::string_view text) {
  std::vector<Script> scripts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("# ")) continue;
    if (line.starts_with("< ") || line.starts_with("> "))
      scripts.push_back(script_of(line));
    else if (line.starts_with("= "))
      scripts.back().subject = line.substr(2);
    else if (!scripts.empty())
      scripts.back().text += std::string(line) + "\n";
  }
  for (Script& script : scripts)
    script.text.erase(script.text.find_last_not_of('\n') + 1);
  return scripts;
}

Asked asked_of(std::string_view outcome) {
  if (outcome == "open") return Asked::open;
  if (outcome == "answered") return Asked::answered;
  if (outcome == "elsewhere") return Asked::answered_elsewhere;
  return outcome == "taken-back" ? Asked::taken_back : Asked::nothing;
}

const Party* party_named(const World& world, std::string_view handle) {
  auto found = std::find_if(world.people.begin(), world.people.end(),
                            [&](const Party& party) { return party.handle == handle; });
  return found == world.people.end() ? nullptr : &*found;
}

Instant moment_of(const Script& script, Zone zone, Instant until) {
  Instant day = until - Days{static_cast<double>(script.days)};
  int offset = offset_minutes(zone, day);
  Instant midnight{std::int64_t{day.day()} * kSecondsPerDay};
  return {midnight.seconds + script.hour * 3600 + script.minute * 60 - offset * 60 + 17};
}

Posting posting_of(const Script& script, const Party& other, const Stage& stage, const Letter* before) {
  Dice dice(other.seed, "scene", static_cast<std::uint64_t>(script.days * 10'000 + script.hour * 100 + script.minute));
  const Face& owner = stage.world.owner.faces[row_of(other.relation).at_work ? 1 : 0];
  const Party& writer = script.by_owner ? stage.world.owner : other;
  Posting posting;
  posting.other = &other;
  posting.by_owner = script.by_owner;
  posting.asked = asked_of(script.outcome);
  Letter& letter = posting.letter;
  letter.at = moment_of(script, writer.zone, stage.until);
  letter.offset = offset_minutes(writer.zone, letter.at);
  const Face& theirs = other.faces.front().until < letter.at ? other.faces.back() : other.faces.front();
  letter.from = mailbox_of(script.by_owner ? owner : theirs);
  letter.to = {mailbox_of(script.by_owner ? theirs : owner)};
  if (!script.by_owner) letter.delivered_to = owner.address;
  letter.program = writer.program;
  letter.text = fill(script.text, Slots(other.seed, other.seed, letter.at, other.language), dice);
  letter.message_id =
      new_message_id(writer.program, letter.from.address.substr(letter.from.address.find('@') + 1), dice.roll());
  letter.subject = script.subject;
  if (before == nullptr) return posting;
  letter.subject = reply_subject(before->subject, writer.program, other.language);
  letter.references = before->references;
  letter.references.push_back(before->message_id);
  letter.below = quoted(*before, writer.program, other.language);
  return posting;
}

}  // namespace

bool play_scenes(const Stage& stage, const Take& take) {
  std::vector<Posting> postings;
  for (const Script& script : read_scripts(letters_of_the_last_weeks())) {
    const Party* other = party_named(stage.world, script.handle);
    if (other == nullptr) continue;
    const bool answers = script.subject.empty() && !postings.empty();
    Posting posting = posting_of(script, *other, stage, answers ? &postings.back().letter : nullptr);
    if (answers && script.by_owner) postings.back().replied = true;
    postings.push_back(std::move(posting));
  }
  for (Posting& posting : postings)
    if (posting.letter.at < stage.until && !take(std::move(posting))) return false;
  return true;
}

}  // namespace closeknit::sample
