// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/routes.hpp"

#include <array>
#include <charconv>

namespace closeknit::server {
namespace {

constexpr std::array kRoutes{
    Route{"GET", "/status", Pace::reads, answer_status},   Route{"GET", "/today", Pace::reads, answer_today},
    Route{"GET", "/people", Pace::reads, answer_people},   Route{"GET", "/people/{id}", Pace::reads, answer_person},
    Route{"GET", "/circles", Pace::reads, answer_circles}, Route{"GET", "/owed", Pace::reads, answer_owed},
    Route{"GET", "/review", Pace::reads, answer_review},   Route{"GET", "/search", Pace::reads, answer_search},
    Route{"GET", "/suggest", Pace::reads, answer_suggest}, Route{"GET", "/path", Pace::reads, answer_path},
    Route{"GET", "/blasts", Pace::reads, answer_blasts},   Route{"GET", "/me", Pace::reads, answer_me},
};

constexpr bool sound_rows() {
  for (const Route& route : kRoutes)
    if (!route.pattern.starts_with('/') || route.answer == nullptr || route.longest_body > kLongestBody ||
        (route.method == "GET" && route.longest_body != 0))
      return false;
  return true;
}
static_assert(sound_rows(), "a route has a path and an answer; a GET takes no body");

// What stands for {…}; nothing where the path does not fit.
std::optional<std::vector<std::string>> fitted(std::string_view pattern, std::span<const std::string> path) {
  std::vector<std::string> words;
  for (const std::string& segment : path) {
    if (pattern.empty()) return {};
    pattern.remove_prefix(1);
    std::string_view wanted = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(wanted.size());
    if (wanted.starts_with('{'))
      words.push_back(segment);
    else if (wanted != segment)
      return {};
  }
  if (!pattern.empty()) return {};
  return words;
}

}  // namespace

std::string_view Call::asked(std::string_view name) const {
  auto found = query.find(name);
  return found == query.end() ? std::string_view{} : std::string_view(found->second);
}

Result<std::size_t> Call::count(std::string_view name, std::size_t otherwise, std::size_t most) const {
  std::string_view typed = asked(name);
  if (typed.empty()) return otherwise;
  std::size_t number = 0;
  auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem == std::errc{} && end == typed.data() + typed.size() && number <= most) return number;
  return failure(Code::usage, "this is no count", std::string(name), "a number up to " + std::to_string(most));
}

std::span<const Route> routes() {
  return kRoutes;
}

Match match(std::string_view method, std::span<const std::string> path) {
  Match result;
  for (const Route& route : kRoutes) {
    auto words = fitted(route.pattern, path);
    if (!words) continue;
    if (route.method == method) return {&route, *std::move(words), false};
    result.other_method = true;
  }
  return result;
}

}  // namespace closeknit::server
