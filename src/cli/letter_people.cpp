// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>

#include "cli/letters.hpp"
#include "cli/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

// Columns of the list of people; the name takes what is left.
constexpr std::size_t kCircleColumns = 8;
constexpr std::size_t kWhenColumns = 15;
constexpr std::size_t kCountColumns = 10;
constexpr std::size_t kTrendColumns = 12;

std::size_t name_columns(const Paper& paper) {
  constexpr std::size_t kOthers = kCircleColumns + kWhenColumns + 2 * kCountColumns + 2 + kTrendColumns;
  constexpr std::size_t kLeast = 12;
  return std::max(kLeast, paper.width() > kOthers ? paper.width() - kOthers : kLeast);
}

std::string short_circle(const pages::Standing& standing) {
  if (standing.kind != people::Kind::person) return "";
  return standing.circle == ties::Circle::connection ? "-" : std::string(ties::circle_name(standing.circle));
}

std::string heading_words(const pages::Standing& standing) {
  if (standing.kind != people::Kind::person) return std::string(people::kind_name(standing.kind));
  return standing.tie.trend == ties::Trend::none ? "" : std::string(ties::trend_name(standing.tie.trend));
}

void write_row(Paper& paper, const Desk& desk, const pages::Standing& standing) {
  std::string when = standing.last.seconds == 0 ? "never" : desk.time.when(standing.last, desk.now);
  if (when.size() >= kWhenColumns) when = desk.time.short_day(standing.last);
  paper.line({{short_circle(standing), Ink::quiet, kCircleColumns},
              {standing.name, Ink::strong, name_columns(paper) - 1},
              {" "},
              {when, Ink::plain, kWhenColumns},
              {fmt::format("{:>{}}", grouped(standing.messages_in), kCountColumns), Ink::plain},
              {fmt::format("{:>{}}", grouped(standing.messages_out), kCountColumns), Ink::plain},
              {"  "},
              {heading_words(standing), Ink::quiet, kTrendColumns}});
}

std::string told_apart(const pages::Standing& standing, const Namesakes& namesakes) {
  const auto address = namesakes.find(standing.person);
  if (address == namesakes.end()) return one_line(standing.name);
  return fmt::format("{} ({})", one_line(standing.name), one_line(address->second));
}

std::vector<std::string> names_in(std::span<const pages::Standing> standings, ties::Circle circle,
                                  const Namesakes& namesakes) {
  std::vector<std::string> names;
  for (const pages::Standing& standing : standings)
    if (standing.kind == people::Kind::person && standing.circle == circle)
      names.push_back(told_apart(standing, namesakes));
  return names;
}

std::string joined(std::span<const std::string> names) {
  std::string text;
  for (const std::string& name : names)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
  return text;
}

std::string both_ways_words(const pages::Shape& shape) {
  auto count = [&](ties::Circle circle) { return shape.in_circle[static_cast<std::size_t>(circle)]; };
  std::size_t connections = count(ties::Circle::connection);
  std::size_t both = shape.people - std::min(shape.people, connections);
  std::string words = fmt::format("There is something both ways with {}.", counted(both, "person", "people"));
  if (connections > 0)
    words += fmt::format(" {} {} only a connection.", capitalised(counted(connections, "person more", "people more")),
                         connections == 1 ? "is" : "are");
  return words;
}

std::string trend_words(const pages::Shape& shape) {
  std::vector<std::string> parts;
  auto add = [&](std::size_t number, std::string_view what) {
    if (number > 0) parts.push_back(fmt::format("{} {}", grouped(number), what));
  };
  add(shape.warming, "coming closer");
  add(shape.steady, "steady");
  add(shape.drifting, "drifting");
  add(shape.dormant, "gone quiet");
  return parts.empty() ? "" : capitalised(listed(parts)) + ".";
}

// "you said that they are closer: one circle in".
std::string moved_words(int closer) {
  const bool inward = closer > 0;
  const auto steps = static_cast<std::uint64_t>(std::abs(std::int64_t{closer}));
  return fmt::format("you said that they are {}: {} {}", inward ? "closer" : "farther",
                     counted(steps, "circle", "circles"), inward ? "in" : "out");
}

// As a share is shown: what is shown as the sum is the sum of what is shown.
double thousandths(double share) {
  return std::round(share * 1000) / 1000;
}

}  // namespace

std::string circle_words(ties::Circle circle) {
  if (circle == ties::Circle::connection) return "only a connection so far";
  if (circle == ties::Circle::beyond) return "beyond your circles";
  return fmt::format("in your circle of {}", ties::circle_name(circle));
}

Namesakes namesakes(std::span<const pages::Standing> standings, const answers::AddressOf& address_of) {
  std::map<std::string, std::vector<const pages::Standing*>> by_name;
  for (const pages::Standing& standing : standings)
    if (!standing.identities.empty()) by_name[text::fold(standing.name)].push_back(&standing);
  Namesakes all;
  for (const auto& [name, bearers] : by_name)
    for (const pages::Standing* standing : bearers)
      if (bearers.size() > 1) all.emplace(standing->person, address_of(standing->identities.front()));
  return all;
}

void write_people(Paper& paper, const Desk& desk, std::span<const pages::Standing> standings,
                  const Namesakes& namesakes) {
  if (standings.empty()) {
    paper.text("There is nobody in your book yet.");
    return;
  }
  paper.line({{"circle", Ink::quiet, kCircleColumns},
              {"name", Ink::quiet, name_columns(paper)},
              {"last in touch", Ink::quiet, kWhenColumns},
              {fmt::format("{:>{}}", "from them", kCountColumns), Ink::quiet},
              {fmt::format("{:>{}}", "to them", kCountColumns), Ink::quiet}});
  for (const pages::Standing& standing : standings) {
    write_row(paper, desk, standing);
    if (const auto address = namesakes.find(standing.person); address != namesakes.end())
      paper.text(one_line(address->second), kCircleColumns, Ink::quiet);
  }
}

void write_circles(Paper& paper, std::span<const pages::Standing> standings, const Namesakes& namesakes,
                   std::span<const pages::CameThrough> came) {
  pages::Shape shape = pages::shape(standings);
  if (shape.people == 0) {
    paper.text("There is nobody in your book yet.");
    return;
  }
  paper.heading("Your circles");
  for (auto circle : {ties::Circle::five, ties::Circle::fifteen, ties::Circle::fifty, ties::Circle::hundred_fifty}) {
    auto names = names_in(standings, circle, namesakes);
    if (names.empty()) continue;
    paper.gap();
    paper.marked({fmt::format("{:>6}", ties::circle_name(circle)), Ink::strong, 9}, joined(names));
  }
  if (std::size_t beyond = shape.in_circle[static_cast<std::size_t>(ties::Circle::beyond)]; beyond > 0) {
    paper.gap();
    paper.marked({"beyond", Ink::strong, 9}, counted(beyond, "person", "people"));
  }
  paper.gap();
  paper.text(both_ways_words(shape));
  paper.text(trend_words(shape));
  if (!came.empty()) paper.heading("What came to you, and through whom");
  for (const pages::CameThrough& one : came)
    paper.text(fmt::format("{}: through {}, {}", one_line(one.what), one_line(one.name), circle_words(one.circle)), 2);
}

void write_why(Paper& paper, const Desk& desk, const pages::Standing& standing) {
  const ties::Tie& tie = standing.tie;
  paper.gap();
  paper.line({{standing.name, Ink::strong}, {fmt::format("  {}", circle_words(standing.circle)), Ink::quiet}});
  if (standing.closer != 0) paper.text(moved_words(standing.closer), 2);
  double in_all = tie.parts.empty() ? tie.score : 0;
  for (const ties::PartOf& part : tie.parts) {
    paper.marked({"· "}, one_line(part.words), 2);
    paper.text(fmt::format("{}: {:.2f}, adds {:.3f}", one_line(part.name), part.value, part.share), 4, Ink::quiet);
    in_all += thousandths(part.share);
  }
  paper.text(fmt::format("in all {:.3f}: a strength of {:.2f} of 1, known with a confidence of {:.2f}", in_all,
                         tie.strength, tie.confidence),
             2, Ink::quiet);
  if (!standing.evidence.empty()) paper.text("the latest of it:", 2, Ink::quiet);
  for (const pages::Evidence& evidence : standing.evidence) {
    paper.quote(evidence.quote, 4);
    paper.text(one_line(said_words(desk, evidence)), 4, Ink::quiet);
  }
}

}  // namespace closeknit::cli
