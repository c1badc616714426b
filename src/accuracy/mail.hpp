// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail: a mailbox read by the real import into a book of its own, and looked at through the eyes of one owner or, for
// lists, of everybody who wrote much.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "accuracy/history.hpp"
#include "book/book.hpp"
#include "ground/result.hpp"
#include "intake/contacts.hpp"
#include "people/people.hpp"

namespace closeknit::accuracy {

// Somebody through whose eyes the mail is looked at.
struct Ego {
  std::string name;  // the smallest of their addresses: what split_of() reads
  intake::Owner identities;
  std::vector<std::uint32_t> seen;  // places in Mail::interactions: from them, or naming them in To, Cc or Bcc
  Split split = Split::test;
};

struct Mail {
  book::Book book;
  std::vector<book::Interaction> interactions;  // ascending by time
  std::unordered_map<MessageKey, std::uint32_t> by_key;
  std::unordered_map<IdentityId, std::uint32_t> person_of;  // a number for each party
  std::vector<bool> is_person;                              // of each party: a human being

  // The answered message, where the book holds it.
  const book::Interaction* parent_of(const book::Interaction& interaction) const;
};

// Reads `paths` into a new book at `book_path`. `owner`: addresses that the owner says are theirs; may be empty.
Result<std::unique_ptr<Mail>> read_mail(const std::vector<std::string>& paths, const std::string& book_path,
                                        const std::vector<std::string>& owner, Instant now);

// Who is who as the import left it, with its review queue.
people::Resolution resolution_of(book::Book& book);

// The owner that the import found, or was told; no identities where it found none.
Ego owner_of(Mail& mail);
// Everybody who is a person and sent at least `least_sent` messages, by name.
std::vector<Ego> writers(Mail& mail, std::size_t least_sent);

History history_of(const Mail& mail, const Ego& ego);

}  // namespace closeknit::accuracy
