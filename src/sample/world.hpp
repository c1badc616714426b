// SPDX-License-Identifier: AGPL-3.0-or-later
// World: who there is. One owner, Nora Whitlock, freelance translator in Basel, and the parties around her. All names
// and addresses are made up; every domain ends in .example (RFC 2606), so that no letter could ever reach anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "sample/calendar.hpp"
#include "sample/slots.hpp"

namespace closeknit::sample {

enum class Kind : std::uint8_t { person, list, newsletter, robot };
std::string_view kind_name(Kind kind);

// How a party stands to the owner: decides what they write about, when, and how fast they answer.
enum class Relation : std::uint8_t {
  partner,
  mother,
  father,
  brother,
  sister_in_law,
  nephew,
  aunt,
  in_law,
  close,
  friend_,
  colleague,
  client,
  software,
  choir,
  hiker,
  acquaintance,
  stranger,
  list_choir,
  list_hikers,
  list_translators,
  newsletter,
  robot
};
struct RelationRow {
  Relation relation;
  std::string_view name;      // as the letters' topics call it
  std::string_view in_truth;  // a word for truth.jsonl
  Hours hours;
  int minutes_to_answer;   // typical
  int begins_percent;      // of the conversations that they begin
  int asks_percent;        // of the openings that ask something
  int unanswered_percent;  // of the questions that stay without an answer
  bool at_work;            // the owner uses her business address and signature
};
const RelationRow& row_of(Relation relation);

// The program somebody writes with: decides encoding, quoting style and headers.
enum class Program : std::uint8_t { desktop, orchard, webmail, office, phone };

// One address of a party with the name that stands before it, and when it was in use.
struct Face {
  std::string address;
  std::string name;  // may be empty
  Instant from;
  Instant until;
  int share = 100;  // how much it is used, against the party's other faces
};

struct Party {
  std::uint64_t seed = 0;
  std::string handle;  // "hannah": for scenes
  Kind kind = Kind::person;
  Relation relation = Relation::acquaintance;
  Language language = Language::english;
  std::string name;        // in full, as people say it
  std::string salutation;  // how the owner begins a letter to them: "Dear Mum"; empty: not at all
  std::vector<Face> faces;
  Program program = Program::webmail;
  Zone zone = Zone::central_europe;
  Rhythm rhythm = Rhythm::scattered;
  Instant from, until;       // when there was contact
  std::uint32_t weight = 0;  // messages both ways in a book of 20,000
  std::string organisation;  // of clients and colleagues; may be empty
  std::string signature;     // below "-- "; may be empty
  std::string sign_off;      // "Love, Mum|Mum x": one of them each time
  std::string calls_owner;   // "darling|Nora": one of them each time; empty: no greeting
};

struct World {
  Party owner;  // faces[0] is private, faces[1] the business address
  std::vector<Party> people;
  std::vector<Party> machines;  // lists, newsletters, robots
};

// `people` persons around the owner (at least those of the cast), the newest contact before `until`.
World make_world(std::uint32_t people, std::uint64_t seed, Instant until);

// The parties with a part of their own (cast.cpp), those of the crowd (crowd.cpp), and the machines (machines.cpp).
std::vector<Party> cast(Instant until);
void add_crowd(std::vector<Party>& people, std::size_t wanted, std::uint64_t seed, Instant until);
std::vector<Party> machines(Instant until);

inline constexpr Days kHistory{8 * 365.25};
inline constexpr std::string_view kPrivateAddress = "nora.whitlock@postkasten.example";
inline constexpr std::string_view kWorkAddress = "nora@whitlock-translations.example";

}  // namespace closeknit::sample
