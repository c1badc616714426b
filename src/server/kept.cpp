// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/kept.hpp"

#include "book/changes.hpp"

namespace closeknit::server {

Generation Kept::generation(book::Book& book) {
  std::int64_t version = book::changes_seen(*book.engine);
  std::lock_guard lock(mutex_);
  auto [seen, is_new] = seen_.try_emplace(&book, version);
  // A worker that was not here before cannot tell what changed until now.
  if (is_new || seen->second != version) ++generation_;
  seen->second = version;
  return generation_;
}

void Kept::owner_spoke() {
  std::lock_guard lock(mutex_);
  spoken_ = generation_++;
}

std::optional<std::string> Kept::find(const std::string& question, Generation generation, Instant now, int kept,
                                      Patience patience) {
  std::lock_guard lock(mutex_);
  auto found = answers_.find(question);
  if (found == answers_.end()) return {};
  const Answer& answer = found->second;
  std::int64_t age = now.seconds - answer.at.seconds;
  if (age < 0 || age > kept || answer.at.day() != now.day() || answer.generation <= spoken_) return {};
  bool fresh = answer.generation >= generation;
  if (!fresh && (patience == Patience::none || age > kPatience)) return {};
  return answer.text;
}

void Kept::keep(const std::string& question, Generation generation, Instant now, std::string answer) {
  if (answer.size() > kLargestKept) return;
  std::lock_guard lock(mutex_);
  if (bytes_ + answer.size() + question.size() > kMostKept) {
    answers_.clear();
    bytes_ = 0;
  }
  Answer& place = answers_[question];
  bytes_ += question.size() + answer.size();
  bytes_ -= place.text.size();
  place = {generation, now, std::move(answer)};
}

}  // namespace closeknit::server
