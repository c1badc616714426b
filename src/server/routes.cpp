// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/routes.hpp"

#include <array>
#include <charconv>

#include "server/premises.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kSmall = 64 << 10;  // a few words, names and paths
constexpr std::size_t kLetter = 1 << 20;
// Seconds: figures fade with time, if slowly; what costs most hardly does.
constexpr int kAWhile = 60;
constexpr int kLonger = 600;

constexpr std::array kRoutes{
    Route{"GET", "/status", Pace::reads, answer_status},
    Route{"GET", "/today", Pace::reads, answer_today, 0, Open::to_signed_in, kAWhile},
    Route{"POST", "/today/snooze", Pace::writes, take_snooze, kSmall},
    Route{"POST", "/today/dismiss", Pace::writes, take_dismiss, kSmall},
    Route{"GET", "/people", Pace::reads, answer_people, 0, Open::to_signed_in, kAWhile},
    Route{"GET", "/people/{id}", Pace::reads, answer_person, 0, Open::to_signed_in, kAWhile},
    Route{"GET", "/people/{id}/timeline", Pace::reads, answer_timeline},
    Route{"GET", "/people/{id}/introducers", Pace::reads, answer_introducers, 0, Open::to_signed_in, kLonger},
    Route{"GET", "/people/{id}/forget", Pace::takes_long, answer_forget},
    Route{"DELETE", "/people/{id}", Pace::writes, take_forget},
    Route{"GET", "/circles", Pace::reads, answer_circles, 0, Open::to_signed_in, kAWhile},
    Route{"GET", "/graph", Pace::takes_long, answer_graph, 0, Open::to_signed_in, kLonger},
    Route{"GET", "/owed", Pace::reads, answer_owed, 0, Open::to_signed_in, kAWhile},
    Route{"GET", "/review", Pace::reads, answer_review, 0, Open::to_signed_in, kLonger},
    Route{"GET", "/giving", Pace::takes_long, answer_giving, 0, Open::to_signed_in, kAWhile},
    Route{"GET", "/consents", Pace::reads, answer_consents},
    Route{"POST", "/consents", Pace::writes, take_consent, kSmall},
    Route{"POST", "/consents/withdraw", Pace::writes, take_consent_back, kSmall},
    Route{"GET", "/introductions", Pace::reads, answer_introductions},
    Route{"POST", "/introductions", Pace::writes, take_introduction, kSmall},
    Route{"GET", "/introductions/{number}", Pace::reads, answer_introduction},
    Route{"POST", "/introductions/{number}", Pace::writes, take_introduction_step, kSmall},
    Route{"GET", "/share", Pace::takes_long, answer_share, 0, Open::to_signed_in, kAWhile},
    Route{"POST", "/share", Pace::takes_long, answer_share_of, kLetter},
    Route{"GET", "/feeds", Pace::reads, answer_feeds},
    Route{"POST", "/feeds", Pace::writes, take_feeds, kLetter},
    Route{"DELETE", "/feeds", Pace::writes, take_feed_away},
    Route{"POST", "/write/facts", Pace::reads, answer_facts, kSmall},
    Route{"GET", "/search", Pace::reads, answer_search},
    Route{"GET", "/suggest", Pace::reads, answer_suggest},
    Route{"GET", "/message/{id}", Pace::reads, answer_message},
    Route{"GET", "/path", Pace::reads, answer_path, 0, Open::to_signed_in, kLonger},
    Route{"GET", "/blasts", Pace::takes_long, answer_blasts, 0, Open::to_signed_in, kLonger},
    Route{"POST", "/check", Pace::reads, answer_check, kLetter},
    Route{"POST", "/write", Pace::takes_long, take_write, kLetter},
    Route{"POST", "/feeds/fetch", Pace::takes_long, take_feeds_fetch},
    Route{"GET", "/corrections", Pace::reads, answer_corrections},
    Route{"POST", "/corrections", Pace::writes, take_correction, kSmall},
    Route{"DELETE", "/corrections/{number}", Pace::writes, take_back_correction},
    Route{"GET", "/me", Pace::reads, answer_me},
    Route{"POST", "/me", Pace::writes, take_me, kSmall},
    Route{"GET", "/places", Pace::takes_long, answer_places},
    Route{"GET", "/import", Pace::reads, answer_import},
    Route{"GET", "/import/events", Pace::reads, answer_import_events},
    Route{"POST", "/import", Pace::reads, take_import, kSmall},
    Route{"POST", "/import/cancel", Pace::reads, take_import_cancel},
    Route{"GET", "/upload/{name}", Pace::reads, answer_upload},
    Route{"PUT", "/upload/{name}", Pace::takes_long, take_upload, kLongestBody},
    Route{"GET", "/export", Pace::takes_long, answer_export},
    Route{"GET", "/export.vcf", Pace::takes_long, answer_export_vcards},
    Route{"POST", "/backup", Pace::takes_long, take_backup, kSmall},
    Route{"GET", "/settings", Pace::reads, answer_settings},
    Route{"PUT", "/settings", Pace::writes, take_settings, kSmall},
    Route{"GET", "/signin", Pace::at_door, answer_signin, 0, Open::to_all},
    Route{"POST", "/signin", Pace::at_door, take_signin, kSmall, Open::to_all},
    Route{"POST", "/signout", Pace::at_door, take_signout},
    Route{"GET", "/openapi.json", Pace::reads, answer_openapi, 0, Open::to_all},
};

constexpr bool sound_rows() {
  for (const Route& route : kRoutes)
    if (!route.pattern.starts_with('/') || route.longest_body > kLongestBody ||
        (route.method == "GET" && route.longest_body != 0) || (route.method != "GET" && route.kept != 0))
      return false;
  return true;
}
static_assert(sound_rows(), "a route has a path; a GET takes no body, and nothing else is kept");

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

std::shared_ptr<const Glance> Call::glance() {
  auto patience = premises.importing.is_running() ? Kept::Patience::some : Kept::Patience::none;
  return premises.kept.glance(book, now, machine_clock(), patience);
}

std::shared_ptr<const introductions::Network> Call::network() {
  auto patience = premises.importing.is_running() ? Kept::Patience::some : Kept::Patience::none;
  return premises.kept.network(book, machine_clock(), patience);
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
