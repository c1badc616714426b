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

struct DraftRemark {
  honesty::Finding finding = honesty::Finding::asks;
  honesty::Weight weight = honesty::Weight::remark;
  std::string words;
  std::string quote;               // of the draft, where it rests on its words
  std::vector<Evidence> evidence;  // what passed before, at most kMostRemembered
};
inline constexpr std::size_t kMostRemembered = 3;

// `text` as the owner wrote it: quotes and a signature below it are left out of account. Refusals stand first.
// `list`: what it is that the readers agreed to get, where the letter is such; empty for all others.
std::vector<DraftRemark> draft_remarks(book::Book& book, std::string_view text, std::span<const PersonId> to,
                                       Occasion occasion, Instant now, std::string_view list = {});

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
