// SPDX-License-Identifier: AGPL-3.0-or-later
// Routes: the table of what may be asked under /api/v1. A new address is one row here, one function in an answer_*.cpp,
// and its description in docs/openapi.yaml, which a test holds against this table and against real answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/instant.hpp"
#include "ground/result.hpp"
#include "server/http.hpp"
#include "server/kept.hpp"

namespace closeknit::server {

struct Premises;  // premises.hpp: what all answers share

// One question on its way to its answer.
struct Call {
  const Request& request;
  const std::vector<std::string>& words;  // what stands for {…} in the pattern, in order
  const Query& query;
  book::Book& book;
  Instant now;
  Premises& premises;

  // A member of the query; empty where absent.
  std::string_view asked(std::string_view name) const;
  // A count in the query, `otherwise` where absent. Error usage: no number, or above `most`.
  Result<std::size_t> count(std::string_view name, std::size_t otherwise, std::size_t most) const;
  // Everybody and the owner, as they stand now or a moment ago.
  std::shared_ptr<const Glance> glance();
  // Who was seen with whom, likewise.
  std::shared_ptr<const introductions::Network> network();
};

// Who answers: the workers that read; the one that writes, so that writers wait for one another without holding up
// readers; the one for what takes long, so that it holds up
// nobody; the one that hashes passwords, so that guessing holds up guessers alone.
enum class Pace : std::uint8_t { reads, writes, takes_long, at_door };
enum class Open : std::uint8_t { to_signed_in, to_all };

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/people/{id}/timeline"
  Pace pace = Pace::reads;
  Result<Response> (*answer)(Call&) = nullptr;
  std::size_t longest_body = 0;
  Open open = Open::to_signed_in;
  int kept = 0;  // for how many seconds an answer may be given again while the book does not change (kept.hpp)
};

inline constexpr std::string_view kApi = "/api/v1";
std::span<const Route> routes();

struct Match {
  const Route* route = nullptr;  // null where no pattern fits, or none with this method
  std::vector<std::string> words;
  bool other_method = false;  // a pattern fits, with another method
};
// `path` as segments, those of kApi left out.
Match match(std::string_view method, std::span<const std::string> path);

// answer_people.cpp
Result<Response> answer_status(Call&);
Result<Response> answer_people(Call&);
Result<Response> answer_person(Call&);
Result<Response> answer_timeline(Call&);
Result<Response> answer_circles(Call&);
Result<Response> answer_graph(Call&);
Result<Response> answer_path(Call&);
Result<Response> answer_review(Call&);
Result<Response> answer_introducers(Call&);
// answer_giving.cpp
Result<Response> answer_giving(Call&);
Result<Response> answer_consents(Call&);
Result<Response> take_consent(Call&);
Result<Response> take_consent_back(Call&);
Result<Response> answer_introductions(Call&);
Result<Response> answer_introduction(Call&);
Result<Response> take_introduction(Call&);
Result<Response> take_introduction_step(Call&);
// answer_reading.cpp
Result<Response> answer_share(Call&);
Result<Response> answer_share_of(Call&);
Result<Response> answer_feeds(Call&);
Result<Response> take_feeds(Call&);
Result<Response> take_feed_away(Call&);
// answer_writing.cpp
Result<Response> answer_facts(Call&);
// answer_forgetting.cpp
Result<Response> answer_forget(Call&);
Result<Response> take_forget(Call&);
// answer_matters.cpp
Result<Response> answer_today(Call&);
Result<Response> answer_owed(Call&);
Result<Response> answer_blasts(Call&);
Result<Response> answer_check(Call&);
Result<Response> answer_search(Call&);
Result<Response> answer_suggest(Call&);
Result<Response> answer_message(Call&);
// answer_sending.cpp
Result<Response> take_write(Call&);
Result<Response> take_feeds_fetch(Call&);
// answer_words.cpp
Result<Response> answer_me(Call&);
Result<Response> take_me(Call&);
Result<Response> take_snooze(Call&);
Result<Response> take_dismiss(Call&);
Result<Response> answer_corrections(Call&);
Result<Response> take_correction(Call&);
Result<Response> take_back_correction(Call&);
// answer_import.cpp
Result<Response> answer_places(Call&);
Result<Response> answer_import(Call&);
Result<Response> answer_import_events(Call&);
Result<Response> take_import(Call&);
Result<Response> take_import_cancel(Call&);
Result<Response> answer_upload(Call&);
Result<Response> take_upload(Call&);
// answer_keeping.cpp
Result<Response> answer_export(Call&);
Result<Response> answer_export_vcards(Call&);
Result<Response> take_backup(Call&);
Result<Response> answer_settings(Call&);
Result<Response> take_settings(Call&);
// answer_door.cpp
Result<Response> answer_signin(Call&);
Result<Response> take_signin(Call&);
Result<Response> take_signout(Call&);
Result<Response> answer_openapi(Call&);

}  // namespace closeknit::server
