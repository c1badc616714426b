// SPDX-License-Identifier: AGPL-3.0-or-later
// Phrases: what stands around a letter's matter: greeting, sign-off, signature, asides, "never mind".
#pragma once

#include <string>

#include "sample/posting.hpp"

namespace closeknit::sample {

// Who writes to whom in which language; `owner_writes` says which of both is the owner.
struct Pair {
  const Party* owner = nullptr;
  const Party* other = nullptr;
  bool owner_writes = false;
};

std::string greeting(const Pair& pair, Dice& dice);
std::string sign_off(const Pair& pair, Dice& dice);
std::string signature(const Pair& pair);  // with "-- " before it, or empty

// A line on life in general that suits the writer and the season; may be empty.
std::string aside(const Library& library, const Pair& pair, Instant at, const Slots& slots, Dice& dice);

std::string never_mind(Language language, Dice& dice);
// Said where a topic has run out of words of its own.
std::string acknowledgement(Language language, Dice& dice);

// The whole text of a letter from its paragraphs.
std::string composed(const Pair& pair, const std::vector<std::string>& paragraphs, Dice& dice);

// The face that `party` shows at that time, by the shares of their faces; the owner's by the matter.
const Face& face_of(const Party& party, Instant at, Dice& dice);
const Face& owner_face(const World& world, const Party& other, Dice& dice);
Mailbox mailbox_of(const Face& face);

// "Re: …" as the program and language of the writer have it, older prefixes taken off.
std::string reply_subject(std::string_view subject, Program program, Language language);

}  // namespace closeknit::sample
