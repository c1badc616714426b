// SPDX-License-Identifier: AGPL-3.0-or-later
// introduce, introductions
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "answers/introducing_answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "corrections/introducing.hpp"
#include "introductions/record_store.hpp"

namespace closeknit::cli {
namespace {

using introductions::StepKind;

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
  std::string both = session.arguments.value("--why").value_or("");
  corrections::Pair pair{words[0], words[1], session.arguments.value("--why-first").value_or(both),
                         session.arguments.value("--why-second").value_or(both)};
  TRY(std::int64_t number, corrections::introduce(session.book(), pair, session.now));
  return show(session, number);
}

corrections::Happened happened(const Session& session, const Saying& saying) {
  std::string value = session.arguments.value(saying.option).value_or("");
  std::string words = session.arguments.value("--words").value_or("");
  const bool is_outcome = saying.kind == StepKind::outcome;
  return {saying.kind, is_outcome ? "" : value, is_outcome ? value : words};
}

Result<void> move(Session& session, std::int64_t number) {
  if (!introductions::find_introduction(session.book(), number)) return show(session, number);
  if (session.arguments.has("--back")) {
    TRY_DO(corrections::step_back(session.book(), number));
  }
  // In the order of the walk, so that several words in one line are taken as they happened.
  for (const Saying& saying : kSayings) {
    if (!session.arguments.has(saying.option)) continue;
    TRY_DO(corrections::happened(session.book(), number, happened(session, saying), session.now));
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
  auto all = pages::introduction_pages(session.book(), under, session.now);
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
