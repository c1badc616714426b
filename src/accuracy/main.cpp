// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "accuracy/material.hpp"
#include "accuracy/program.hpp"

namespace {

using namespace closeknit;

int complain(const Error& error) {
  std::fprintf(stderr, "%s\n", to_line(error).c_str());
  return exit_status(error.code);
}

void say(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int run(std::span<const std::string> words, const std::string& self) {
  auto options = accuracy::read_options(words);
  if (!options) return complain(options.error());
  options->labels = accuracy::project_root(self) + "/labels";
  if (options->help) {
    say(std::string(accuracy::kHelp));
    return EXIT_SUCCESS;
  }
  const std::string data = accuracy::data_root(std::getenv("CLOSEKNIT_DATA"), self);
  options->golden = accuracy::project_root(self) + "/golden";
  const Instant now{std::time(nullptr)};
  if (!options->fit.empty()) {
    const auto weights = accuracy::fit_weights(*options, data, now);
    if (!weights) return complain(weights.error());
    say(*weights);
    return EXIT_SUCCESS;
  }
  const accuracy::Report report = accuracy::measure(*options, data, now);
  if (options->json) {
    say(accuracy::as_json(report));
  } else {
    for (const accuracy::Table& table : report.tables)
      say(accuracy::as_text(table) + "\n");
    for (const std::string& line : report.notes)
      say(line + "\n");
    for (const std::string& line : report.skipped)
      say("not measured: " + line + "\n");
  }
  return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(std::vector<std::string>(arguments + 1, arguments + count), arguments[0]);
  } catch (const Fault& fault) {
    return complain(fault.error());
  }
}
