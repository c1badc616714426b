// SPDX-License-Identifier: AGPL-3.0-or-later
// JSON: what commands write for programs with --json. docs/json.md describes every shape; a member is only ever added.
//
// Each function gives one document on one line. Ids are their 13-character texts, moments ISO 8601 in UTC (null for
// never), figures are rounded to four digits after the point. Characters that could act on a terminal are escaped;
// malformed UTF-8 becomes U+FFFD.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corrections/corrections.hpp"
#include "feeds/feeds.hpp"
#include "ground/result.hpp"
#include "intake/intake.hpp"
#include "pages/drafts.hpp"
#include "pages/pages.hpp"
#include "pages/paths.hpp"
#include "pages/shares.hpp"
#include "pages/unsure.hpp"
#include "search/search.hpp"
#include "today/today.hpp"

namespace closeknit::answers {

using AddressOf = std::function<std::string(IdentityId)>;

std::string error_json(const Error& error);

// `quiet`: the owner does not want to be nudged now; said only where it is so.
enum class Nudging : std::uint8_t { wanted, unwanted };
std::string today_json(std::span<const today::Item> items, Nudging nudging = Nudging::wanted);
// `next`: of a list that goes on, the person after whom.
std::string people_json(std::span<const pages::Standing> standings, const AddressOf& address_of,
                        std::optional<PersonId> next = {});
std::string circles_json(std::span<const pages::Standing> standings, std::span<const pages::CameThrough> came,
                         const AddressOf& address_of);
std::string person_json(const pages::PersonPage& page, const AddressOf& address_of);
std::string owed_json(const pages::OwedList& owed);
std::string draft_json(std::span<const pages::DraftRemark> remarks);
std::string paths_json(std::span<const pages::PathLine> lines);
std::string blasts_json(std::span<const pages::BlastLine> lines);
// A piece, and who would care for it.
struct Share {
  interests::Piece piece;
  pages::Readership readership;
};
std::string shares_json(std::span<const Share> shares);
std::string feeds_json(std::span<const interests::Feed> feeds);
std::string fetched_json(const feeds::Report& report);
std::string search_json(const search::Hits& hits);
std::string suggestions_json(std::span<const search::Suggestion> suggestions);

std::string import_json(const intake::Report& report, std::span<const pages::OwnerLine> owner, double seconds);
std::string owner_json(std::span<const pages::OwnerLine> owner);
std::string review_json(std::span<const pages::DoubtLine> doubts, std::span<const pages::Unsure> unsure);

std::string corrections_json(std::span<const corrections::Line> lines);
// What a command that corrects answers: the corrections it made or changed, by number.
std::string noted_json(std::span<const std::int64_t> numbers);

// One flat object of text, numbers and truth values, for small answers.
struct Member {
  std::string_view name;
  std::string text;  // the value, where `number` and `flag` are not the kind
  std::uint64_t number = 0;
  enum class Kind : std::uint8_t { text, number, yes, no } kind = Kind::text;
};
std::string object_json(std::span<const Member> members);
std::string list_json(std::string_view name, std::span<const std::string> texts);

}  // namespace closeknit::answers
