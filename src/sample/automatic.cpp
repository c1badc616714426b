// SPDX-License-Identifier: AGPL-3.0-or-later
// Newsletters and robots: mail that nobody wrote to the owner, in the forms by which it is known.
#include <utility>
#include "sample/conversations.hpp"
#include "sample/phrases.hpp"

namespace closeknit::sample {
namespace {

const Topic* topic_named(const Library& library, std::string_view name) {
  for (const Topic& topic : library.topics)
    if (topic.name == name) return &topic;
  return nullptr;
}

std::string domain_of(const Party& machine) {
  const std::string& address = machine.faces.front().address;
  return address.substr(address.find('@') + 1);
}

bool is_for_work(const Party& machine) {
  return machine.handle == "issues" || machine.handle == "payments" || machine.handle == "toolletter" ||
         machine.handle == "hosting";
}

void make_newsletter(const Party& machine, Letter& letter, Speaker& speaker, Dice& dice) {
  const std::string mark = std::to_string(dice.below(900000) + 100000);
  letter.html_only = dice.chance(75);
  letter.below = speaker.say(Part::later);
  letter.text = speaker.say(Part::opening);
  for (const std::string& item : speaker.say_some(Part::more, 4))
    letter.text += "\n\n* " + item;
  if (!letter.html_only) letter.text += "\n\n--\n" + std::exchange(letter.below, {});
  letter.headers = {{"List-Unsubscribe", "<https://" + domain_of(machine) + "/leave/" + mark + ">"},
                    {"List-Id", "<" + machine.handle + "." + domain_of(machine) + ">"},
                    {"Precedence", "bulk"},
                    {"Feedback-ID", mark + ":" + machine.handle}};
}

void make_bounce(Letter& letter) {
  letter.report = true;
  letter.enclosures.push_back(
      {"", "message/delivery-status",
       "Reporting-MTA: dns; mail.postkasten.example\n\n"
       "Final-Recipient: rfc822; info@closed-gallery.example\nAction: failed\nStatus: 5.1.1\n"});
  letter.headers = {{"Auto-Submitted", "auto-replied"}};
}

void make_robot(const Party& machine, Letter& letter, Speaker& speaker, Dice& dice) {
  letter.text = "Hello Nora Whitlock,\n\n" + speaker.say(Part::opening);
  for (const std::string& item : speaker.say_some(Part::more, 2))
    letter.text += "\n\n" + item;
  letter.text += "\n\n" + speaker.say(Part::later);
  if (machine.handle == "bounces") return make_bounce(letter);
  letter.headers = {{"Auto-Submitted", "auto-generated"}};
  if (machine.handle == "social") letter.headers.push_back({"List-Unsubscribe", "<https://linkring.example/settings>"});
  if (machine.handle == "hosting" || machine.handle == "tickets")
    letter.enclosures.push_back(
        {"document-" + std::to_string(dice.below(9000) + 1000) + ".pdf", "application/pdf", small_pdf(machine.name)});
}

Posting message(const Stage& stage, const Party& machine, const Topic& topic, Instant at, std::uint64_t number) {
  Dice dice(machine.seed, "message", number);
  Posting posting;
  posting.other = &machine;
  Letter& letter = posting.letter;
  letter.at = at_a_good_hour(at, Hours::always, Zone::central_europe, dice);
  if (letter.at >= stage.until) letter.at = at;
  letter.offset = offset_minutes(Zone::central_europe, letter.at);
  letter.from = mailbox_of(machine.faces.front());
  letter.to = {mailbox_of(stage.world.owner.faces[is_for_work(machine) ? 1 : 0])};
  letter.delivered_to = letter.to.front().address;
  letter.program = dice.chance(50) ? Program::webmail : Program::orchard;
  Speaker speaker(topic, Slots(dice.roll(), machine.seed, letter.at, machine.language), Dice(dice.roll()));
  letter.message_id = "<" + std::to_string(letter.at.seconds) + "." + std::to_string(dice.below(1'000'000)) + "@" +
                      domain_of(machine) + ">";
  if (machine.kind == Kind::newsletter)
    make_newsletter(machine, letter, speaker, dice);
  else
    make_robot(machine, letter, speaker, dice);
  // Said last, so that it fits what the message says.
  letter.subject = speaker.say(Part::subject);
  return posting;
}

}  // namespace

bool write_automatically(const Stage& stage, const Party& machine, std::uint32_t quota, const Take& take) {
  const Topic* topic = topic_named(stage.library, machine.handle);
  if (topic == nullptr) return true;
  Dice dice(machine.seed, "moments");
  std::uint64_t number = 0;
  for (Instant at : moments(machine.rhythm, machine.from, machine.until, quota, dice))
    if (!take(message(stage, machine, *topic, at, number++))) return false;
  return true;
}

}  // namespace closeknit::sample
