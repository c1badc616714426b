// SPDX-License-Identifier: AGPL-3.0-or-later
// Arrival: one message as a worker hands it to the writer: parsed, its text divided and packed, its addresses folded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/packing.hpp"
#include "ground/result.hpp"
#include "intake/findings.hpp"
#include "intake/unit.hpp"
#include "people/address.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {

// Somebody named in a header. `interaction.participants` of the arrival lists the same parties in the same order.
struct Party {
  people::IdentityKind kind = people::IdentityKind::mail;
  std::string address;  // folded; for name_only identities the folded name
  std::string name;     // as it stood
};

struct Arrival {
  book::Interaction interaction;
  std::vector<Party> parties;
  std::string text;                       // all zones but the quoted ones
  std::string zones;                      // book::zones_to_bytes
  std::string packed;                     // `text`, packed
  book::DictionaryNumber dictionary = 0;  // by which dictionary
  std::string quoted;                     // the quoted zones
  Findings findings;
  sources::LossBits losses = 0;  // what the message held and this does not
};

// What a worker says, in the order of its unit.
struct Word {
  enum class Kind : std::uint8_t { arrival, refusal, unit_done } kind = Kind::unit_done;
  std::uint64_t unit = 0;
  std::uint64_t position = 0;  // index of the file in the unit, or offset in the mbox
  std::uint64_t next = 0;      // where to go on after this
  std::string name;            // of the place: the file's name without flags, or the offset
  Arrival arrival;
  Error error;
};

// From a Record as the reader gives it; `packer` may be null where no dictionary is known yet (then nothing is packed).
Arrival arrival_of(sources::Record&& record, book::Packer* packer, book::DictionaryNumber dictionary);

// After its text was changed: finds anew what there is to find in it.
void find_anew(Arrival& arrival);

std::string to_bytes(const Unit& unit);
Unit unit_from_bytes(std::string_view bytes);
std::string to_bytes(const Word& word);
Word word_from_bytes(std::string_view bytes);

// The names in a message's header as the text index takes them (book::OwnedWords::names).
std::string names_of(const Arrival& arrival);

}  // namespace closeknit::intake
