// SPDX-License-Identifier: AGPL-3.0-or-later
// check DRAFT, blasts
#include <fmt/format.h>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "pages/drafts.hpp"
#include "text/ascii.hpp"

namespace closeknit::cli {
namespace {

// "--to ann,bob --to 'Cleo Day'" names three.
std::vector<std::string> named(const Session& session) {
  std::vector<std::string> names;
  for (const std::string& list : session.arguments.values("--to"))
    for (std::size_t at = 0; at <= list.size();) {
      std::size_t comma = std::min(list.find(',', at), list.size());
      std::string name(text::trimmed(std::string_view(list).substr(at, comma - at)));
      if (!name.empty()) names.push_back(std::move(name));
      at = comma + 1;
    }
  return names;
}

bool is_refused(const std::vector<pages::DraftRemark>& remarks) {
  return !remarks.empty() && remarks.front().weight == honesty::Weight::refusal;
}

}  // namespace

Result<void> run_check_draft(Session& session) {
  std::vector<std::string> names = named(session);
  if (names.empty())
    return failure(Code::usage, "to whom does the letter go?", "", "say so: closeknit check DRAFT --to NAME");
  std::vector<PersonId> to;
  for (const std::string& name : names) {
    TRY(PersonId person, pages::find_person(session.book(), name, session.now));
    to.push_back(person);
  }
  TRY(std::string text, session.world.read_text(session.arguments.words.front()));
  auto occasion = session.arguments.has("--gathering") ? pages::Occasion::gathering : pages::Occasion::letter;
  auto remarks = pages::draft_remarks(session.book(), text, to, occasion, session.now);
  if (session.as_json()) {
    session.say_json(answers::draft_json(remarks));
  } else {
    Paper paper = session.paper();
    write_draft(paper, {session.now, session.time}, remarks);
    session.say(paper);
  }
  if (is_refused(remarks)) return failure(Code::denied, "this letter should not leave as it is");
  return {};
}

Result<void> run_blasts(Session& session) {
  auto lines = pages::blast_lines(session.book(), session.now - pages::kBlastsOf);
  if (session.as_json()) {
    session.say_json(answers::blasts_json(lines));
    return {};
  }
  Paper paper = session.paper();
  write_blasts(paper, {session.now, session.time}, lines);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
