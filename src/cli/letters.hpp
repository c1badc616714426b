// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters: what commands say to people, written on paper from the values that the rooms below give. Pure: the same
// values give the same letter.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "book/book.hpp"
#include "cli/local_time.hpp"
#include "cli/paper.hpp"
#include "intake/intake.hpp"
#include "pages/drafts.hpp"
#include "pages/pages.hpp"
#include "pages/paths.hpp"
#include "pages/writing.hpp"
#include "search/search.hpp"
#include "today/today.hpp"

namespace closeknit::cli {

// From when and where a letter is written: days are said as the owner's calendar has them.
struct Desk {
  Instant now;
  const LocalTime& time;
};

// letter_today.cpp
// `others`: how many of today's list are not shown, since a part was asked for.
void write_today(Paper& paper, const Desk& desk, std::span<const today::Item> items, std::size_t others = 0);
// letter_owed.cpp; items are numbered through both lists, as `not-owed` takes them
void write_owed(Paper& paper, const Desk& desk, const pages::OwedList& owed);
// The words of one request, where they stand, and why an answer seems to be owed.
void write_request(Paper& paper, const Desk& desk, const pages::OwedItem& item, std::size_t indent);

// letter_people.cpp
// Of those whose name another of the list bears an address, by which they are told apart; nobody else is in it.
using Namesakes = std::map<PersonId, std::string>;
Namesakes namesakes(std::span<const pages::Standing> standings, const answers::AddressOf& address_of);
void write_people(Paper& paper, const Desk& desk, std::span<const pages::Standing> standings,
                  const Namesakes& namesakes);
void write_circles(Paper& paper, std::span<const pages::Standing> standings, const Namesakes& namesakes,
                   std::span<const pages::CameThrough> came);
// What the strength is made of: the words, then the figures, which add up, then the messages that they rest on.
void write_why(Paper& paper, const Desk& desk, const pages::Standing& standing);
// letter_person.cpp
void write_person(Paper& paper, const Desk& desk, const pages::PersonPage& page);
void write_worth_asking(Paper& paper, const Desk& desk, std::span<const pages::WorthAsking> all);

// letter_writing.cpp
void write_facts(Paper& paper, const Desk& desk, const pages::WritingFacts& facts);

// letter_search.cpp
void write_hits(Paper& paper, const Desk& desk, const search::Hits& hits);

// letter_drafts.cpp
void write_draft(Paper& paper, const Desk& desk, std::span<const pages::DraftRemark> remarks);
void write_blasts(Paper& paper, const Desk& desk, std::span<const pages::BlastLine> lines);

// letter_giving.cpp
void write_giving(Paper& paper, const Desk& desk, const pages::GivingPage& page);
void write_gifts(Paper& paper, const Desk& desk, std::span<const pages::Gift> gifts);
void write_could_give(Paper& paper, const Desk& desk, std::span<const pages::CouldGive> all);
void write_consents(Paper& paper, const Desk& desk, std::span<const pages::ConsentLine> lines);

// letter_introducing.cpp
void write_introduction(Paper& paper, const Desk& desk, const pages::IntroductionPage& page);
void write_introductions(Paper& paper, const Desk& desk, std::span<const pages::IntroductionPage> pages);

// letter_shares.cpp
void write_shares(Paper& paper, const Desk& desk, std::span<const answers::Share> shares);
// letter_feeds.cpp
void write_feeds(Paper& paper, const Desk& desk, std::span<const interests::Feed> feeds);
void write_fetched(Paper& paper, const feeds::Report& report);

// letter_paths.cpp
void write_paths(Paper& paper, const Desk& desk, std::span<const pages::PathLine> lines);

// letter_import.cpp
struct Imported {
  intake::Report report;
  std::vector<pages::OwnerLine> owner;
  book::Totals totals;
  std::size_t people = 0;
  double seconds = 0;
};
void write_import(Paper& paper, const Desk& desk, const Imported& imported);

// letter_corrections.cpp
void write_owner(Paper& paper, std::span<const pages::OwnerLine> owner);
void write_review(Paper& paper, std::span<const pages::DoubtLine> doubts);
void write_unsure(Paper& paper, const Desk& desk, std::span<const pages::Unsure> unsure);
void write_corrections(Paper& paper, const Desk& desk, std::span<const corrections::Line> corrections);

// "18 November, Re: the draft": where quoted words come from.
std::string source_words(const Desk& desk, const pages::Evidence& evidence);
// "Ann Lee, last Tuesday, Re: the draft"
std::string said_words(const Desk& desk, const pages::Evidence& evidence);
// "in your circle of 5", "beyond your circles", "only a connection"
std::string circle_words(ties::Circle circle);

}  // namespace closeknit::cli
