// SPDX-License-Identifier: AGPL-3.0-or-later
// signals_share MAIL BOOK: how much of an import's processor time the search for signals takes. Imports MAIL into BOOK,
// which must not exist, then does over all its letters what src/signals/ does to each during the import, and prints
// both and their ratio. Exit status 1 where the share is above kMost.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "book/recording.hpp"
#include "intake/intake.hpp"
#include "signals/request.hpp"
#include "signals/signals.hpp"

namespace {

using namespace closeknit;

constexpr double kMost = 0.25;
constexpr unsigned kWorkers = 2;
constexpr int kRounds = 3;  // the fastest counts: what else the machine does only adds

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Of this process, and of the children that it has waited for.
double processor_seconds() {
  double sum = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    getrusage(who, &usage);
    sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }
  return sum;
}

struct Letter {
  std::string fresh;
  std::int32_t day;
};

std::vector<Letter> letters_of(book::Book& book) {
  std::vector<Letter> letters;
  book::each_interaction(book, InteractionId{INT64_MIN}, [&](const book::Interaction& interaction) {
    if (auto said = book::find_said(book, interaction.id))
      letters.push_back({std::move(said->fresh), interaction.at().day()});
    return true;
  });
  return letters;
}

double signals_seconds(const std::vector<Letter>& letters) {
  double fastest = 1e9;
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    for (const Letter& letter : letters) {
      found += signals::request_cues(letter.fresh).requests;
      found += signals::signals_of(letter.fresh, letter.day).size();
    }
    fastest = std::min(fastest, processor_seconds() - begin);
  }
  std::printf("%zu letters, %zu requests and signals\n", letters.size(), found / kRounds);
  return fastest;
}

int measure(const std::string& mail, const std::string& path) {
  auto engine = book::open_sqlite(path, book::Missing::is_made);
  if (!engine) {
    std::fprintf(stderr, "%s\n", to_line(engine.error()).c_str());
    return EXIT_FAILURE;
  }
  book::Book book;
  book.engine = std::move(*engine);
  const double begin = processor_seconds();
  const auto report =
      intake::import(book, {.paths = {mail}, .now = Instant{std::time(nullptr)}, .workers = kWorkers, .progress = {}});
  const double whole = processor_seconds() - begin;
  if (!report) {
    std::fprintf(stderr, "%s\n", to_line(report.error()).c_str());
    return EXIT_FAILURE;
  }
  const double part = signals_seconds(letters_of(book));
  std::printf("import %.2f s of processor time, signals %.2f s of it: %.1f %% (at most %.0f %%)\n", whole, part,
              100 * part / whole, 100 * kMost);
  return part <= kMost * whole ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fprintf(stderr, "signals_share MAIL BOOK: imports MAIL into BOOK, which must not exist\n");
    return 2;
  }
  if (std::filesystem::exists(words[2])) {
    std::fprintf(stderr, "%s: it exists already\n", words[2]);
    return 2;
  }
  return measure(words[1], words[2]);
}
