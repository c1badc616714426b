// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/kept.hpp"

#include "book/changes.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::server {
namespace {

Glance look(book::Book& book, Instant now) {
  Glance glance{
      .everybody = pages::everybody(book, now), .totals = book::totals(book), .owner_known = false, .owner_name = {}};
  for (const pages::OwnerLine& line : pages::owner(book)) {
    glance.owner_known = true;
    auto names = pages::names_of(book, line.identity, 1);
    if (glance.owner_name.empty() && !names.empty()) glance.owner_name = names.front();
  }
  return glance;
}

}  // namespace

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

bool Kept::holds(const Made& made, Generation generation, Instant clock, int kept, Patience patience) const {
  std::int64_t age = clock.seconds - made.at.seconds;
  if (age < 0 || age > kept || made.at.day() != clock.day() || made.generation <= spoken_) return false;
  return made.generation >= generation || (patience == Patience::some && age <= kept / kPatience);
}

std::shared_ptr<const Glance> Kept::glance(book::Book& book, Instant now, Instant clock, Patience patience) {
  Generation current = generation(book);
  {
    std::lock_guard lock(mutex_);
    if (glance_ && holds(glance_made_, current, clock, kGlanceKept, patience)) return glance_;
  }
  auto glance = std::make_shared<const Glance>(look(book, now));
  std::lock_guard lock(mutex_);
  glance_made_ = {current, clock};
  glance_ = glance;
  return glance;
}

std::shared_ptr<const introductions::Network> Kept::network(book::Book& book, Instant clock, Patience patience) {
  Generation current = generation(book);
  {
    std::lock_guard lock(mutex_);
    if (network_ && holds(network_made_, current, clock, kNetworkKept, patience)) return network_;
  }
  auto network = std::make_shared<const introductions::Network>(book);
  std::lock_guard lock(mutex_);
  network_made_ = {current, clock};
  network_ = network;
  return network;
}

std::optional<std::string> Kept::find(const std::string& question, Generation generation, Instant clock, int kept,
                                      Patience patience) {
  std::lock_guard lock(mutex_);
  auto found = answers_.find(question);
  if (found == answers_.end()) return {};
  if (!holds(found->second, generation, clock, kept, patience)) return {};
  return found->second.text;
}

void Kept::keep(const std::string& question, Generation generation, Instant clock, std::string answer) {
  if (answer.size() > kLargestKept) return;
  std::lock_guard lock(mutex_);
  if (bytes_ + answer.size() + question.size() > kMostKept) {
    answers_.clear();
    bytes_ = 0;
  }
  Answer& place = answers_[question];
  bytes_ += question.size() + answer.size();
  bytes_ -= place.text.size();
  place = {{generation, clock}, std::move(answer)};
}

}  // namespace closeknit::server
