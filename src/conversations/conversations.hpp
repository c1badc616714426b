// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations: which interactions belong together. Start here.
//
// Messages that name each other (References, In-Reply-To) are one conversation, over missing parents too: two answers
// to a letter that nobody kept belong together. Where a reply carries neither header, it joins the latest earlier
// message without such headers of the same bare subject within kSubjectReach, and all of the day before it, whose
// sender is concerned by the reply and whose readers were its sender or others who read the reply. A conversation is
// thus a connected component, named by its earliest message: the same whatever the order of arrival.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::conversations {

inline constexpr Days kSubjectReach{90};
// A subject shared by more messages than this ("Hi", "Invoice") says nothing; the nearest ones are looked at.
inline constexpr int kMostOfSubject = 50;

// The subject without reply and forward marks ("Re:", "AW[2]:", "Fwd:" …), list tags ("[team] "), case and white
// space; empty where nothing is left. `replies` tells whether there was a reply mark.
struct BareSubject {
  std::string text;
  bool replies = false;
};
BareSubject bare_subject(std::string_view subject);

// Puts new interactions into their conversations. Keeps a small cache; one per import.
class Weaver {
 public:
  explicit Weaver(book::Book& book);
  ~Weaver();
  Weaver(const Weaver&) = delete;
  Weaver& operator=(const Weaver&) = delete;

  // The interaction's row must be in the book already. Expects an open transaction. `changed` receives one member of
  // every other conversation that was joined with this one, or came apart by it.
  ConversationId place(const book::Interaction& interaction, std::vector<InteractionId>& changed);

 private:
  struct Threads;
  std::unique_ptr<Threads> threads_;
};

// Takes interactions out of the conversations in which they stand. All members of a conversation must be taken out
// together, and those that stay placed again: it may fall apart. Expects an open transaction.
void take_out(book::Book& book, std::span<const book::Interaction> members);

// The conversation of an interaction (0 where it has none), and the members of one, oldest first, at most `most` of
// the newest.
ConversationId conversation_of(book::Book& book, InteractionId interaction);
std::vector<InteractionId> members(book::Book& book, ConversationId conversation, std::size_t most);

// Throws away all conversations; every interaction must then be placed again.
void forget_all(book::Book& book);

}  // namespace closeknit::conversations
