// SPDX-License-Identifier: AGPL-3.0-or-later
// Drafts: what there is to say about a letter before it leaves, from what the book knows of those it goes to.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "honesty/honesty.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

enum class Occasion : std::uint8_t { letter, gathering };

// To whom a letter goes.
struct Readers {
  std::vector<PersonId> people;
  std::vector<std::string> strangers;  // mail addresses that the book does not know, folded
  std::size_t size() const { return people.size() + strangers.size(); }
};
// As typed, each once. A mail address that nobody of the book has is a stranger's; for all else as find_person().
Result<Readers> readers_named(book::Book& book, std::span<const std::string> names, Instant now);

struct DraftRemark {
  honesty::Finding finding = honesty::Finding::asks;
  honesty::Weight weight = honesty::Weight::remark;
  std::string words;
  std::string quote;               // of the draft, where it rests on its words: of care that turns to an ask, both
  std::vector<Evidence> evidence;  // what passed before, at most kMostRemembered
};
inline constexpr std::size_t kMostRemembered = 3;

// `text` as the owner wrote it: quotes and a signature below it are left out of account. Refusals stand first.
// `list`: what it is that the readers agreed to get, where the letter is such; empty for all others.
std::vector<DraftRemark> draft_remarks(book::Book& book, std::string_view text, const Readers& to, Occasion occasion,
                                       Instant now, std::string_view list = {});

// A letter became a draft or a link for the owner's mail program: its words count as sent ones do (honesty/ready.hpp).
// `to`: mail addresses. What answers somebody is their conversation, and need not be kept.
void keep_made_ready(book::Book& book, std::string_view text, std::span<const std::string> to, Instant now);

// Letters of the owner that went to several people with the same words, newest first.
struct BlastLine {
  std::size_t letters = 0;
  std::vector<std::string> names;  // of the people, at most kMostNamed
  std::size_t people = 0;
  Evidence first, last;
};
inline constexpr std::size_t kMostNamed = 8;
// How far back they are told of.
inline constexpr Days kBlastsOf{5 * 365.25};
std::vector<BlastLine> blast_lines(book::Book& book, Instant from);

}  // namespace closeknit::pages
