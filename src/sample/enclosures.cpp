// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/enclosures.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "sample/phrases.hpp"

namespace closeknit::sample {
namespace {

constexpr std::array<std::string_view, 7> kSpeaksOfFile{"attached",  "Attached",          "nbei ",         "ci-joint",
                                                        "liegt bei", "Voici la première", "Hier kommt der"};
constexpr std::array<std::string_view, 3> kMeetings{"meeting", "termin", "rendezvous"};

bool speaks_of_a_file(std::string_view text) {
  return std::any_of(kSpeaksOfFile.begin(), kSpeaksOfFile.end(),
                     [&](std::string_view words) { return text.find(words) != std::string_view::npos; });
}

bool is_invoice(std::string_view topic) {
  return topic == "invoice" || topic == "rechnung" || topic == "facture" || topic == "payment";
}

Enclosure file_for(const Letter& letter, std::string_view topic, Dice& dice) {
  if (is_invoice(topic)) {
    std::string number = letter.subject.substr(letter.subject.find_last_of(' ') + 1);
    return {"Invoice " + number + ".pdf", "application/pdf", small_pdf("Invoice " + number)};
  }
  if (dice.chance(30)) {
    std::string rows =
        "German;English;comment\nWerkstatt;workshop;\nSchwelle;threshold;not doorstep\nSaal;gallery;throughout\n";
    return {"Glossar für Sie.csv", "text/csv; charset=utf-8", rows};
  }
  return {"translation-v" + std::to_string(dice.between(1, 4)) + ".pdf", "application/pdf",
          small_pdf("Translation, draft")};
}

std::string stamp(Instant at) {
  Civil day = civil(at, 0);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d%02d%02dT%02d0000Z", day.year % 10000, day.month % 100, day.day % 100,
                day.hour % 100);
  return text.data();
}

Enclosure invitation(const Letter& letter) {
  Instant begin{letter.at.seconds + 5 * kSecondsPerDay};
  std::string text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Orchard//Calendar//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:" +
      letter.message_id.substr(1, 20) + "\r\nDTSTAMP:" + stamp(letter.at) + "\r\nDTSTART:" + stamp(begin) +
      "\r\nDTEND:" + stamp({begin.seconds + 3600}) + "\r\nSUMMARY:Meeting\r\nORGANIZER:mailto:" + letter.from.address +
      "\r\nATTENDEE;RSVP=TRUE:mailto:" + letter.to.front().address + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  return {"invite.ics", "text/calendar", text};
}

}  // namespace

void enclose(Letter& letter, const Topic& topic, std::size_t turn, Dice& dice) {
  if (speaks_of_a_file(letter.text)) letter.enclosures.push_back(file_for(letter, topic.name, dice));
  const bool meeting = std::find(kMeetings.begin(), kMeetings.end(), topic.name) != kMeetings.end();
  if (meeting && turn == 2) letter.enclosures.push_back(invitation(letter));
}

void pass_something_on(const Stage& stage, Language language, Letter& letter, Dice& dice) {
  auto topics = topics_for(stage.library, "stranger", Language::english, Begins::them);
  auto found =
      std::find_if(topics.begin(), topics.end(), [](const Topic* topic) { return topic->name == "invitation"; });
  if (found == topics.end()) return;
  Speaker speaker(**found, Slots(dice.roll(), dice.roll(), letter.at, Language::english), Dice(dice.roll()));
  Letter original;
  original.at = letter.at - Days{2};
  original.from = {"Galerie am Tor", "info@galerie-am-tor.example"};
  original.to = {letter.from};
  original.subject = speaker.say(Part::subject);
  original.text = speaker.say(Part::opening) + " " + speaker.say(Part::more);
  letter.subject = (language == Language::german ? "WG: " : "Fwd: ") + original.subject;
  letter.below = forwarded(original);
}

}  // namespace closeknit::sample
