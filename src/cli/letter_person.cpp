// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kMostYears = 12;
constexpr std::size_t kWidestYear = 30;
// By signals::FactKind.
constexpr std::array<std::string_view, 8> kFactWords{"work",     "works at", "telephone", "town",
                                                     "web page", "family",   "birthday",  "passion"};

void write_head(Paper& paper, const pages::PersonPage& page) {
  const pages::Standing& standing = page.standing;
  paper.heading(one_line(standing.name));
  std::vector<std::string> words;
  if (standing.kind == people::Kind::person) {
    words.push_back(circle_words(standing.circle));
    if (standing.tie.trend != ties::Trend::none) words.emplace_back(ties::trend_name(standing.tie.trend));
  } else {
    words.push_back(fmt::format("a {}, no person: {}", people::kind_name(standing.kind), page.kind_reason));
  }
  if (std::string rhythm = ties::in_words(standing.tie); !rhythm.empty()) words.push_back(rhythm);
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : "; ") + word;
  paper.text(capitalised(one_line(text)) + ".");
}

std::string answering_words(const ties::Tie& tie) {
  std::vector<std::string> parts;
  if (tie.my_delay) parts.push_back(fmt::format("you usually answer within {}", ties::length_in_words(*tie.my_delay)));
  if (tie.their_delay)
    parts.push_back(fmt::format("they usually answer within {}", ties::length_in_words(*tie.their_delay)));
  return parts.empty() ? "" : capitalised(listed(parts)) + ".";
}

void write_contact(Paper& paper, const Desk& desk, const pages::Standing& standing) {
  if (standing.first.seconds == 0 && standing.last.seconds == 0) return;
  paper.gap();
  paper.text(fmt::format("{} from them and {} to them since {}, most recently {}.",
                         capitalised(counted(standing.messages_in, "message", "messages")),
                         standing.messages_out == 0 ? "none" : grouped(standing.messages_out),
                         desk.time.day(standing.first, desk.now), desk.time.when(standing.last, desk.now)));
  paper.text(answering_words(standing.tie));
}

void write_ending(Paper& paper, const Desk& desk, const std::optional<pages::Ending>& ending) {
  if (!ending) return;
  paper.gap();
  paper.text(one_line(ending->words));
  for (const pages::Evidence& evidence : ending->evidence) {
    paper.quote(evidence.quote, kIndent);
    paper.text(source_words(desk, evidence), kIndent, Ink::quiet);
  }
}

void write_open(Paper& paper, const Desk& desk, std::string_view title, std::span<const pages::OwedItem> items,
                owed::Kind kind) {
  bool first = true;
  for (const pages::OwedItem& item : items) {
    if (item.kind != kind) continue;
    first ? paper.heading(title) : paper.gap();
    first = false;
    write_request(paper, desk, item, kIndent);
  }
}

void write_notes(Paper& paper, const Desk& desk, std::span<const pages::NoteLine> notes) {
  if (!notes.empty()) paper.heading("Your notes");
  for (const pages::NoteLine& note : notes) {
    bool came = note.kind == book::CorrectionKind::came_through;
    paper.text(one_line(came ? "came through them: " + note.words : note.words), kIndent);
    paper.text(desk.time.day(note.at, desk.now), kIndent + 2, Ink::quiet);
  }
}

void write_sending(Paper& paper, const Desk& desk, const pages::PersonPage& page) {
  if (!page.to_send.empty()) paper.heading("What to send");
  for (const pages::ToSend& one : page.to_send) {
    if (&one != page.to_send.data()) paper.gap();
    paper.text(one_line(one.title.empty() ? one.link : one.title), kIndent, Ink::strong);
    if (!one.link.empty() && !one.title.empty()) paper.text(one_line(one.link), kIndent + 2, Ink::quiet);
    paper.text(fmt::format("They write of {}:", one_line(listed(one.words))), kIndent + 2);
    paper.quote(one.evidence.quote, kIndent + 2);
    paper.text(source_words(desk, one.evidence), kIndent + 2, Ink::quiet);
  }
  if (!page.topics.empty()) paper.heading("They write about");
  for (const pages::Topic& topic : page.topics) {
    paper.line({{one_line(topic.word), Ink::strong},
                {fmt::format(", in {}", counted(topic.messages, "message", "messages")), Ink::quiet}},
               kIndent);
    paper.quote(topic.evidence.quote, kIndent + 2);
    paper.text(source_words(desk, topic.evidence), kIndent + 2, Ink::quiet);
  }
}

void write_entry(Paper& paper, const Desk& desk, const pages::TimelineEntry& entry) {
  bool out = entry.direction == ties::Direction::out;
  std::string subject = one_line(entry.subject);
  std::string mark = !entry.direct ? "both there" : out ? "you" : "they";
  paper.line({{desk.time.short_day(entry.at), Ink::quiet, 13},
              {mark, Ink::quiet, 12},
              {subject.empty() ? "(no subject)" : subject, Ink::strong}},
             kIndent);
  if (std::string snippet = one_line(entry.snippet); !snippet.empty())
    paper.line({{snippet, Ink::plain}}, kIndent + 25);
}

void write_years(Paper& paper, const std::vector<std::pair<int, std::uint32_t>>& years) {
  if (years.size() < 2) return;
  paper.heading("Days in touch, year by year");
  auto shown = std::span(years).last(std::min(years.size(), kMostYears));
  std::uint32_t most = 1;
  for (const auto& [year, days] : shown)
    most = std::max(most, days);
  for (const auto& [year, days] : shown) {
    std::string bar;
    for (std::size_t i = 0; i < (kWidestYear * days + most - 1) / most; ++i)
      bar += "▪";
    paper.line({{fmt::format("{}", year), Ink::quiet, 6}, {bar}, {fmt::format(" {}", days), Ink::quiet}}, kIndent);
  }
}

void write_identities(Paper& paper, std::span<const pages::IdentityLine> identities) {
  paper.heading(identities.size() == 1 ? "Address" : "Addresses");
  for (const pages::IdentityLine& line : identities) {
    paper.text(one_line(line.address), kIndent, Ink::strong);
    if (!line.names.empty()) paper.text(fmt::format("as {}", one_line(listed(line.names))), kIndent + 2, Ink::quiet);
    if (!line.joined_because.empty())
      paper.text(fmt::format("one person because: {}", one_line(line.joined_because)), kIndent + 2, Ink::quiet);
  }
}

}  // namespace

void write_worth_asking(Paper& paper, const Desk& desk, std::span<const pages::WorthAsking> all) {
  if (!all.empty()) paper.heading("Worth asking about");
  for (const pages::WorthAsking& one : all) {
    if (&one != all.data()) paper.gap();
    paper.text(capitalised(one.words) + (one.gentle ? ", gently" : "") + ".", kIndent);
    paper.quote(one.evidence.quote, kIndent + 2);
    paper.text(source_words(desk, one.evidence), kIndent + 2, Ink::quiet);
  }
}

void write_facts(Paper& paper, const Desk& desk, std::span<const pages::FactLine> facts) {
  if (!facts.empty()) paper.heading("What they say of themselves");
  for (const pages::FactLine& fact : facts) {
    paper.text(fmt::format("{}: {}  ({})", kFactWords[static_cast<std::size_t>(fact.kind)], one_line(fact.value),
                           source_words(desk, fact.evidence)),
               kIndent);
    for (const pages::FactLine::Earlier& one : fact.earlier)
      paper.text("before: " + one_line(one.value) + ", " + desk.time.day(one.at, desk.now), kIndent + 2, Ink::quiet);
  }
}

void write_person(Paper& paper, const Desk& desk, const pages::PersonPage& page) {
  write_head(paper, page);
  write_contact(paper, desk, page.standing);
  write_ending(paper, desk, page.ending);
  write_worth_asking(paper, desk, page.worth_asking);
  write_facts(paper, desk, page.facts);
  write_notes(paper, desk, page.notes);
  if (!page.consents.empty()) paper.heading("They agreed");
  write_consents(paper, desk, page.consents);
  if (!page.introductions.empty()) paper.heading("Introductions under way");
  for (const pages::IntroductionPage& one : page.introductions)
    paper.text(fmt::format("{}. {} and {}: {}", one.number, one_line(one.sides[0].name), one_line(one.sides[1].name),
                           one_line(one.words)),
               kIndent);
  if (!page.gave.empty()) paper.heading("What you gave");
  write_gifts(paper, desk, page.gave);
  if (!page.could_give.empty()) paper.heading("What you could give");
  write_could_give(paper, desk, page.could_give);
  write_sending(paper, desk, page);
  write_open(paper, desk, "They wait for you", page.owed_by_me, owed::Kind::answer);
  write_open(paper, desk, "You gave your word", page.owed_by_me, owed::Kind::promise);
  write_open(paper, desk, "Worth a word of thanks", page.owed_by_me, owed::Kind::thanks);
  write_open(paper, desk, "You wait for them", page.owed_to_me, owed::Kind::answer);
  write_open(paper, desk, "They gave their word", page.owed_to_me, owed::Kind::promise);
  if (!page.timeline.empty()) paper.heading("Lately");
  for (const pages::TimelineEntry& entry : page.timeline)
    write_entry(paper, desk, entry);
  write_years(paper, page.by_year);
  write_identities(paper, page.identities);
}

}  // namespace closeknit::cli
