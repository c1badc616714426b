// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/importing.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "answers/answers.hpp"
#include "server/hints.hpp"

namespace closeknit::server {
namespace {

double seconds_since(std::chrono::steady_clock::time_point moment) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - moment).count();
}

std::string event_of(std::string_view name, const std::string& document) {
  return "event: " + std::string(name) + "\ndata: " + document + "\n\n";
}

}  // namespace

Importing::Importing(Order order, std::function<void()> ended) : order_(std::move(order)), ended_(std::move(ended)) {}

Importing::~Importing() {
  stop();
}

void Importing::stop() {
  cancel();
  if (thread_.joinable()) thread_.join();
  std::lock_guard lock(mutex_);
  watchers_.clear();
}

Result<void> Importing::start(std::vector<std::string> paths) {
  return begin([this, paths = std::move(paths)] {
    {
      std::lock_guard lock(mutex_);
      state_.paths = paths;
    }
    run_import();
  });
}

Result<void> Importing::start_sample(std::string folder) {
  return begin([this, folder = std::move(folder)] { run_sample(folder); });
}

Result<void> Importing::begin(std::function<void()> work) {
  std::lock_guard lock(mutex_);
  if (state_.running)
    return failure(Code::unavailable, "an import is running already", "", "wait for it to end, or cancel it");
  // The last one's thread is past its last line.
  if (thread_.joinable()) thread_.join();
  state_ = {};
  state_.running = true;
  begun_ = stage_begun_ = std::chrono::steady_clock::now();
  thread_ = std::jthread([this, work = std::move(work)] {
    work();
    ended_();
  });
  return {};
}

bool Importing::cancel() {
  std::lock_guard lock(mutex_);
  if (!state_.running) return false;
  // A second interrupt would end it at once, in the middle of what it writes: it is told once.
  if (child_ > 0 && !state_.cancelled) kill(child_, SIGINT);
  state_.cancelled = true;
  return true;
}

bool Importing::is_running() {
  std::lock_guard lock(mutex_);
  return state_.running;
}

std::string Importing::state() {
  std::lock_guard lock(mutex_);
  return document();
}

std::string Importing::document() {
  if (state_.running) state_.seconds = seconds_since(begun_);
  std::optional<double> rate, left;
  double seconds = seconds_since(stage_begun_);
  constexpr double kSoonest = 1;
  if (state_.running && state_.done > 0 && seconds >= kSoonest) {
    rate = static_cast<double>(state_.done) / seconds;
    if (state_.total >= state_.done) left = static_cast<double>(state_.total - state_.done) / *rate;
  }
  return answers::running_json(state_, rate, left);
}

Result<void> Importing::watch(std::shared_ptr<Stream> stream) {
  std::lock_guard lock(mutex_);
  if (watchers_.size() >= kMostWatchers) return failure(Code::limit, "too many watch already");
  stream->write(event_of(state_.running ? "progress" : "finished", document()));
  watchers_.push_back(std::move(stream));
  return {};
}

void Importing::beat() {
  std::lock_guard lock(mutex_);
  tell(": still here\n\n");
}

void Importing::tell(const std::string& event) {
  std::erase_if(watchers_, [&](const auto& stream) { return !stream->write(event); });
}

void Importing::take_line(std::string_view line) {
  auto step = nlohmann::json::parse(line, nullptr, false);
  if (!step.is_object()) return;
  // Counting takes a while in a large book: once for several lines is enough.
  constexpr int kLinesBetweenCounts = 8;
  if (lines_++ % kLinesBetweenCounts == 0) people_ = people_so_far();
  std::lock_guard lock(mutex_);
  if (step.contains("error")) {
    state_.error = line;
    return;
  }
  auto number = [&](const char* name) { return step.contains(name) ? step[name].get<std::uint64_t>() : 0; };
  std::string stage = step.value("stage", "");
  if (stage != state_.stage) stage_begun_ = std::chrono::steady_clock::now();
  state_.stage = std::move(stage);
  state_.unit = step.value("unit", "");
  state_.done = number("done");
  state_.total = number("total");
  state_.messages = number("messages");
  state_.people = people_;
  tell(event_of("progress", document()));
}

std::uint64_t Importing::people_so_far() try {
  if (!book_) {
    auto engine = book::open_sqlite(order_.book_path, book::Missing::is_an_error, book::Access::reads);
    if (!engine) return people_;
    book_.emplace();
    book_->engine = *std::move(engine);
  }
  return book::totals(*book_).identities;
} catch (const Fault&) {
  // What the import itself makes of a disk that is full or broken, it says; here only a figure is not renewed.
  return people_;
}

Result<Outcome> Importing::run_command(std::vector<std::string> words) {
  std::vector<std::string> all{order_.program, "--book", order_.book_path, "--json"};
  std::ranges::copy(order_.as_of, std::back_inserter(all));
  std::ranges::move(words, std::back_inserter(all));
  auto begun = [this](int process) {
    std::lock_guard lock(mutex_);
    child_ = process;
    if (state_.cancelled) kill(child_, SIGINT);
  };
  auto outcome = run_child(all, begun, [this](std::string_view line) { take_line(line); });
  std::lock_guard lock(mutex_);
  child_ = 0;
  return outcome;
}

void Importing::run_import() {
  std::vector<std::string> words{"import", "--steps", "--"};
  std::ranges::copy(state_.paths, std::back_inserter(words));
  finish(run_command(std::move(words)));
}

void Importing::run_sample(const std::string& folder) {
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  std::filesystem::create_directories(std::filesystem::path(folder).parent_path(), ignored);
  auto made = run_command({"sample", folder, "--messages", std::to_string(kSampleMessages), "--steps"});
  if (!made || made->status != 0) {
    if (made) made->output.clear();
    return finish(made);
  }
  {
    std::lock_guard lock(mutex_);
    state_.paths = {folder};
  }
  run_import();
}

void Importing::finish(const Result<Outcome>& outcome) {
  std::uint64_t people = people_so_far();
  book_.reset();
  std::lock_guard lock(mutex_);
  state_.seconds = seconds_since(begun_);
  state_.finished = order_.now();
  state_.people = people;
  state_.running = false;
  if (!outcome) state_.error = answers::error_json(for_the_page(outcome.error()));
  if (outcome) state_.report = outcome->output.substr(0, outcome->output.find('\n'));
  // It said nothing, and so was killed; or cancelled before it could hear of it.
  if (state_.report.empty() && state_.error.empty() && state_.cancelled)
    state_.error = answers::error_json({Code::interrupted, "the import was cancelled", "", "start it again to go on"});
  if (state_.report.empty() && state_.error.empty())
    state_.error = answers::error_json(
        {Code::broken, "the import ended unexpectedly", "", "what it read is kept; start it again to go on"});
  tell(event_of("finished", document()));
}

}  // namespace closeknit::server
