// SPDX-License-Identifier: AGPL-3.0-or-later
// forget
#include <fmt/format.h>

#include "answers/forgetting_answers.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "forgetting/forgetting.hpp"
#include "intake/forgotten.hpp"
#include "pages/pages.hpp"

namespace closeknit::cli {
namespace {

using forgetting::Meaning;

// What goes, a line each; nothing is said of what there is none of.
std::vector<std::string> what_goes(const Meaning& meaning) {
  struct Row {
    std::size_t count;
    std::string_view one, many;
  };
  const Row rows[] = {
      {meaning.letters, "letter between you and them alone, with every word of it",
       "letters between you and them alone, with every word of them"},
      {meaning.letters_with_others, "letter with others, which stays without their words, name and address",
       "letters with others, which stay without their words, name and address"},
      {meaning.facts, "sentence of theirs that was noted: news, a promise, thanks or a request",
       "sentences of theirs that were noted: news, promises, thanks, requests"},
      {meaning.notes, "correction or note of yours about them", "corrections and notes of yours about them"},
      {meaning.introductions, "introduction of them to somebody", "introductions of them to somebody"},
      {meaning.consents, "consent of theirs", "consents of theirs"},
  };
  std::vector<std::string> lines;
  for (const Row& row : rows)
    if (row.count > 0) lines.push_back(counted(row.count, row.one, row.many));
  return lines;
}

void show(Session& session, const Meaning& meaning) {
  Paper paper = session.paper();
  paper.text(fmt::format("To forget {} for good means that this leaves your book:", one_line(meaning.name)));
  for (const std::string& address : meaning.addresses)
    paper.marked({"· "}, one_line(address), 2);
  for (const std::string& line : what_goes(meaning))
    paper.marked({"· "}, line, 2);
  paper.gap();
  paper.text(
      "It cannot be undone. A later import leaves them out. Your mailbox itself and copies of the book stay as they "
      "are.");
  session.say(paper);
}

Result<bool> is_meant(Session& session, const Meaning& meaning) {
  if (session.arguments.has("--yes")) return true;
  if (session.as_json()) {
    session.say_json(answers::forget_json(meaning, answers::Done::no));
    return false;
  }
  show(session, meaning);
  if (session.world.hands.at_terminal) {
    if (session.world.hands.agree(fmt::format("Forget {} for good?", one_line(meaning.name)))) return true;
    return failure(Code::interrupted, "nobody was forgotten");
  }
  Paper paper = session.paper();
  paper.gap();
  paper.text("Nothing was done. If you mean it:");
  paper.command({"→ ", Ink::accent}, fmt::format("closeknit forget {} --yes", shell_word(session.arguments.joined())));
  session.say(paper);
  return false;
}

void tell(Session& session, const Meaning& meaning) {
  if (session.as_json()) return session.say_json(answers::forget_json(meaning, answers::Done::yes));
  Paper paper = session.paper();
  paper.text(fmt::format("{} is forgotten: {} went, {} stay without them.", one_line(meaning.name),
                         counted(meaning.letters, "letter", "letters"),
                         counted(meaning.letters_with_others, "letter with others", "letters with others")));
  session.say(paper);
}

}  // namespace

Result<void> run_forget(Session& session) {
  TRY(PersonId person, pages::find_person(session.book(), session.arguments.joined(), session.now));
  TRY(Meaning meaning, forgetting::meaning(session.book(), person));
  TRY(bool meant, is_meant(session, meaning));
  if (!meant) return {};
  Stats::Timer timer = session.timer("forgetting");
  TRY(Meaning gone,
      forgetting::forget(session.book(), person, intake::forgotten_key_path(session.book_path), session.now));
  tell(session, gone);
  return {};
}

}  // namespace closeknit::cli
