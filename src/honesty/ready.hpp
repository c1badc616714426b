// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters made ready: what closeknit put into a folder of drafts or made a link of for the owner's mail program.
// Whether they left nobody here sees, and so they are no interactions; but eight drafts of the same words are the same
// words to eight people. Their sketches are kept for kLookBack, in the setting "made_ready", written here alone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "honesty/honesty.hpp"

namespace closeknit::honesty {

// Keeps a letter's sketch, and drops those that have become old; nothing where it is too short to say anything.
// `fresh`: the owner's new words. `to`: its readers, whether or not the book knows them. Expects no transaction.
void keep_ready(book::Book& book, std::string_view fresh, std::span<const IdentityId> to, Instant now);
// Those from `from` on, in the order kept: without an interaction. Whom the book does not know is the person that their
// address would make.
std::vector<Sent> ready_since(book::Book& book, Instant from);
// Takes these readers out for good, and letters that went to nobody else. Expects a transaction.
void drop_ready_of(book::Book& book, std::span<const IdentityId> identities);

}  // namespace closeknit::honesty
