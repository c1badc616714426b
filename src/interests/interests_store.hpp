// SPDX-License-Identifier: AGPL-3.0-or-later
// What interests read of the book: samples of what was said, and where words stand; and the one thing that is kept.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "book/book.hpp"
#include "interests/interests.hpp"

namespace closeknit::interests {

// A sample of kSample messages, spread evenly over the time before `until`; all where there are no more.
Background background_of(book::Book& book, InteractionId until);
// The one that is kept in table `background`; where none is, as background_of all there is.
Background kept_background(book::Book& book);
// Keeps one, if there is none or the book has grown by a fifth since, and if the sample is less than all there is.
void keep_background(book::Book& book);
void drop_background(book::Book& book);

// Words of the kept sample that start with `start` (folded): those in most messages first, at most `most`; and how many
// messages of the book hold such words, reckoned from the sample, a message counting once for each of them.
struct Starting {
  std::vector<Word> words;
  double messages = 0;
};
// Nothing where no sample is kept: the book has few messages.
std::optional<Starting> words_starting(book::Book& book, std::string_view start, std::size_t most);

// For whom a message speaks; nobody for messages that do not count.
using VoicesOf = std::function<std::vector<Voice>(InteractionId)>;

// Looks telling words up in the text index: messages before `until`, of which there are `messages`, the newest
// kMostUses of each word. A word that hits this bound counts as common as that, and no more is read of it. The index
// also holds what was forwarded and signatures: a claim made of it is to be held against the new text (quotes.hpp).
struct Before {
  InteractionId until{INT64_MAX};
  std::uint64_t messages = 0;
};
std::vector<Found> find_words(book::Book& book, std::span<const Telling> telling, const Before& before,
                              const VoicesOf& voices_of);
inline constexpr std::size_t kMostUses = 2'000;

// Who wrote a message, and who stands in To.
struct Envelope {
  IdentityId from;
  std::vector<IdentityId> to;
};
Envelope envelope(book::Book& book, InteractionId message);

// The newest messages that these identities wrote, newest first, at most `most`.
std::vector<InteractionId> written_by(book::Book& book, std::span<const IdentityId> identities, std::size_t most);

// In how many messages, and quotes whose original is missing, a word stands; `most` where it is that many or more.
std::size_t holding(book::Book& book, const Word& word, std::size_t most);

// Where the owner passed a link on to one person in To, before `until`.
struct PassedOn {
  InteractionId message;
  IdentityId to;
};
std::vector<PassedOn> passed_on(book::Book& book, std::span<const IdentityId> owner, InteractionId until);

}  // namespace closeknit::interests
