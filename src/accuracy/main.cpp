// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "accuracy/floors.hpp"
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

constexpr int kNothingMeasured = 77;  // what ctest is told to take for "skipped"

int hold(const std::string& path, const accuracy::Report& report) {
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto floors = file ? accuracy::floors_from(text) : std::nullopt;
  if (!floors) return complain({Code::malformed, "these are no floors", path, "see golden/accuracy.floors"});
  const accuracy::Held held = accuracy::held_against(*floors, report.tables);
  for (const std::string& line : held.lines)
    say(line + "\n");
  if (held.broken > 0) return EXIT_FAILURE;
  return held.measured > 0 ? EXIT_SUCCESS : kNothingMeasured;
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
  const auto measured = accuracy::measure(*options, data, now);
  if (!measured) return complain(measured.error());
  const accuracy::Report& report = *measured;
  if (!options->floors.empty()) return hold(options->floors, report);
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
