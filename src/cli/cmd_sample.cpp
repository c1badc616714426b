// SPDX-License-Identifier: AGPL-3.0-or-later
// sample
#include <fmt/format.h>

#include <array>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/long_work.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "sample/sample.hpp"

namespace closeknit::cli {
namespace {

Result<sample::Plan> plan_of(const Session& session) {
  sample::Plan plan;
  plan.messages = static_cast<std::uint32_t>(session.arguments.count("--messages", plan.messages));
  plan.people = static_cast<std::uint32_t>(session.arguments.count("--people", plan.people));
  if (plan.messages == 0 || plan.people == 0)
    return failure(Code::usage, "a sample has somebody in it, and a message", "sample",
                   "give --messages and --people as 1 or more");
  plan.seed = session.arguments.count("--seed", plan.seed);
  plan.until = session.now;
  if (auto until = session.arguments.value("--until")) {
    TRY(plan.until, session.time.day_from(*until, session.now));
  }
  return plan;
}

}  // namespace

Result<void> run_sample(Session& session) {
  const std::string& folder = session.arguments.words.front();
  TRY(sample::Plan plan, plan_of(session));
  StopToken stop = session.world.heed_interrupts();
  auto made = [&] {
    ProgressBar bar(session.world, progress_style(session), session.stats);
    return sample::make(folder, plan, bar.watcher(), stop);
  }();
  if (!made) return std::unexpected(std::move(made).error());
  if (session.as_json()) {
    session.say_json(
        answers::object_json(std::array{answers::Member{"folder", folder},
                                        answers::Member{"messages", "", made->messages, answers::Member::Kind::number},
                                        answers::Member{"bytes", "", made->bytes, answers::Member::Kind::number}}));
    return {};
  }
  Paper paper = session.paper();
  paper.text(fmt::format("{} ({}) lie in {}.", capitalised(counted(made->messages, "message", "messages")),
                         bytes_in_words(made->bytes), one_line(folder)));
  paper.command({"→ ", Ink::accent}, fmt::format("closeknit --book try.sqlite import {}", shell_word(folder)));
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
