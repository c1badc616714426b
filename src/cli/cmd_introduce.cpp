// SPDX-License-Identifier: AGPL-3.0-or-later
// introduce, introductions
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "answers/introducing_answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "corrections/corrections.hpp"
#include "introductions/record_store.hpp"
#include "text/ascii.hpp"

namespace closeknit::cli {
namespace {

using introductions::Introduction;
using introductions::Side;
using introductions::StepKind;
using introductions::Told;

// The options with which the owner says what happened.
struct Saying {
  std::string_view option;
  StepKind kind;
};
constexpr std::array kSayings{
    Saying{"--asked", StepKind::asked},  Saying{"--yes", StepKind::yes},         Saying{"--no", StepKind::no},
    Saying{"--made", StepKind::made},    Saying{"--outcome", StepKind::outcome}, Saying{"--thanked", StepKind::thanked},
    Saying{"--stop", StepKind::stopped},
};

std::optional<std::int64_t> number_in(const std::string& word) {
  std::int64_t number = 0;
  auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (problem != std::errc{} || end != word.data() + word.size()) return {};
  return number;
}

Result<void> show(Session& session, std::int64_t number) {
  auto page = pages::introduction_page(session.book(), number, session.now);
  if (!page)
    return failure(Code::not_found, fmt::format("there is no introduction {}", number), "",
                   "see closeknit introductions --all");
  if (session.as_json()) {
    session.say_json(answers::introduction_json(*page));
    return {};
  }
  Paper paper = session.paper();
  write_introduction(paper, {session.now, session.time}, *page);
  session.say(paper);
  return {};
}

Result<void> begin(Session& session) {
  const auto& words = session.arguments.words;
  if (words.size() != 2)
    return failure(Code::usage, "who shall be introduced to whom?", "",
                   "closeknit introduce A B begins; closeknit introduce NUMBER shows");
  TRY(corrections::Whom first, corrections::whom(session.book(), words[0], session.now));
  TRY(corrections::Whom second, corrections::whom(session.book(), words[1], session.now));
  auto same = corrections::identities_with(session.book(), first.identity, session.now);
  if (std::ranges::find(same, second.identity) != same.end())
    return failure(Code::usage, "these are one person", first.words);
  std::string both = session.arguments.value("--why").value_or("");
  std::int64_t number =
      introductions::begin(session.book(), {.number = 0,
                                            .who = {first.identity, second.identity},
                                            .why = {session.arguments.value("--why-first").value_or(both),
                                                    session.arguments.value("--why-second").value_or(both)},
                                            .at = session.now,
                                            .told = {}});
  return show(session, number);
}

// Which of the two a name means.
Result<Side> side_named(Session& session, const Introduction& introduction, const std::string& name) {
  TRY(corrections::Whom one, corrections::whom(session.book(), name, session.now));
  auto identities = corrections::identities_with(session.book(), one.identity, session.now);
  for (std::size_t i = 0; i < introduction.who.size(); ++i)
    if (std::ranges::find(identities, introduction.who[i]) != identities.end()) return static_cast<Side>(i);
  return failure(Code::usage, "this introduction is not about them", one_line(name),
                 fmt::format("see closeknit introduce {}", introduction.number));
}

Result<Told> told_by(Session& session, const Introduction& introduction, const Saying& saying) {
  Told told{saying.kind, Side::both, session.arguments.value("--words").value_or(""), session.now};
  if (introductions::is_of_one(saying.kind)) {
    TRY(told.side, side_named(session, introduction, session.arguments.value(saying.option).value_or("")));
  } else if (saying.kind == StepKind::outcome) {
    told.words = session.arguments.value(saying.option).value_or("");
  }
  TRY_DO(introductions::may_say(introductions::walk_of(introduction.told), told.kind, told.side));
  return told;
}

Result<void> move(Session& session, std::int64_t number) {
  auto introduction = introductions::find_introduction(session.book(), number);
  if (!introduction) return show(session, number);
  if (session.arguments.has("--back") && !introductions::take_back(session.book(), number))
    return failure(Code::not_found, "nothing was said of this introduction yet");
  // In the order of the walk, so that several words in one line are taken as they happened.
  for (const Saying& saying : kSayings) {
    if (!session.arguments.has(saying.option)) continue;
    TRY(Told told, told_by(session, *introduction, saying));
    introductions::tell(session.book(), number, told);
    introduction->told.push_back(std::move(told));
  }
  return show(session, number);
}

}  // namespace

Result<void> run_introduce(Session& session) {
  const auto& words = session.arguments.words;
  auto number = words.size() == 1 ? number_in(words.front()) : std::nullopt;
  return number ? move(session, *number) : begin(session);
}

Result<void> run_introductions(Session& session) {
  auto under = session.arguments.has("--all") ? pages::Under::any : pages::Under::way;
  auto all = pages::introduction_pages(session.book(), under);
  if (session.as_json()) {
    session.say_json(answers::introductions_json(all));
    return {};
  }
  Paper paper = session.paper();
  write_introductions(paper, {session.now, session.time}, all);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
