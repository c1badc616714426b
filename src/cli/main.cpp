// SPDX-License-Identifier: AGPL-3.0-or-later
#include <vector>

#include "cli/cli.hpp"

int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  return closeknit::cli::run(words, closeknit::cli::real_world());
}
