// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/importing.hpp"

#include <algorithm>
#include <csignal>
#include <nlohmann/json.hpp>

#include "answers/answers.hpp"
#include "server/child.hpp"

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
  std::lock_guard lock(mutex_);
  if (state_.running)
    return failure(Code::unavailable, "an import is running already", "", "wait for it to end, or cancel it");
  // The last one's thread is past its last line.
  if (thread_.joinable()) thread_.join();
  state_ = {};
  state_.running = true;
  cancelled_ = false;
  begun_ = stage_begun_ = std::chrono::steady_clock::now();
  thread_ = std::jthread([this, paths = std::move(paths)]() mutable { run(std::move(paths)); });
  return {};
}

bool Importing::cancel() {
  std::lock_guard lock(mutex_);
  if (!state_.running) return false;
  // A second interrupt would end it at once, in the middle of what it writes: it is told once.
  if (child_ > 0 && !cancelled_) kill(child_, SIGINT);
  cancelled_ = true;
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
  tell(event_of("progress", document()));
}

void Importing::run(std::vector<std::string> paths) {
  std::vector<std::string> words{order_.program, "--book", order_.book_path, "--json", "import", "--steps"};
  if (order_.now) words.insert(words.end(), {"--now", to_iso(*order_.now)});
  words.emplace_back("--");
  std::ranges::move(paths, std::back_inserter(words));
  auto begun = [this](int process) {
    std::lock_guard lock(mutex_);
    child_ = process;
    if (cancelled_) kill(child_, SIGINT);
  };
  auto outcome = run_child(words, begun, [this](std::string_view line) { take_line(line); });
  {
    std::lock_guard lock(mutex_);
    child_ = 0;
    state_.seconds = seconds_since(begun_);
    state_.running = false;
    if (!outcome) state_.error = answers::error_json(outcome.error());
    if (outcome) state_.report = outcome->output.substr(0, outcome->output.find('\n'));
    // It said nothing, and so was killed.
    if (state_.report.empty() && state_.error.empty())
      state_.error = answers::error_json(
          {Code::broken, "the import ended unexpectedly", "", "what it read is kept; start it again to go on"});
    tell(event_of("finished", document()));
  }
  ended_();
}

}  // namespace closeknit::server
