// SPDX-License-Identifier: AGPL-3.0-or-later
// help, completion, man
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/man.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

namespace fs = std::filesystem;

Result<void> write_file(const fs::path& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  if (file) return {};
  return failure(Code::denied, std::string("the file cannot be written: ") + std::strerror(errno), path.string());
}

}  // namespace

Result<void> run_help(Session& session) {
  if (session.arguments.words.empty()) {
    session.world.out.write(help_text(session.paper()));
    return {};
  }
  const Command* command = find_command(session.arguments.words.front());
  if (command == nullptr)
    return failure(Code::usage, fmt::format("there is no command '{}'", one_line(session.arguments.words.front())), "",
                   "see closeknit --help");
  session.world.out.write(help_text(*command, session.paper()));
  return {};
}

Result<void> run_completion(Session& session) {
  const std::string& shell = session.arguments.words.front();
  session.world.out.write(shell == "bash" ? bash_completion() : shell == "zsh" ? zsh_completion() : fish_completion());
  return {};
}

Result<void> run_man(Session& session) {
  const fs::path folder = session.arguments.words.front();
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (!fs::is_directory(folder))
    return failure(Code::denied, "the folder cannot be made: " + problem.message(), folder.string());
  std::vector<std::string> files{(folder / "closeknit.1").string()};
  TRY_DO(write_file(files.back(), man_page()));
  for (const Command& command : commands()) {
    files.push_back((folder / man_file_name(command)).string());
    TRY_DO(write_file(files.back(), man_page(command)));
  }
  if (session.as_json()) {
    session.say_json(answers::list_json("files", files));
    return {};
  }
  Paper paper = session.paper();
  paper.text(
      fmt::format("{} written to {}.", capitalised(counted(files.size(), "page", "pages")), one_line(folder.string())));
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
