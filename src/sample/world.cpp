// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/world.hpp"

#include <algorithm>
#include <array>

#include "ground/ids.hpp"

namespace closeknit::sample {
namespace {

using enum Relation;
using enum Hours;

//   relation, topics, truth, hours, minutes to answer, begins %, asks %, unanswered %, at work
constexpr std::array<RelationRow, 22> kRelations{{
    {partner, "partner", "partner", evening, 60, 50, 55, 2, false},
    {mother, "mother", "family", early, 900, 65, 55, 3, false},
    {father, "father", "family", early, 2400, 70, 40, 6, false},
    {brother, "brother", "family", evening, 700, 55, 60, 5, false},
    {sister_in_law, "sisterinlaw", "family", evening, 900, 60, 50, 5, false},
    {nephew, "nephew", "family", late, 500, 90, 60, 0, false},
    {aunt, "aunt", "family", early, 2600, 60, 50, 6, false},
    {in_law, "inlaw", "family", early, 1500, 70, 50, 3, false},
    {close, "close", "friend", evening, 1300, 50, 60, 5, false},
    {friend_, "friend", "friend", evening, 2600, 50, 55, 8, false},
    {colleague, "colleague", "colleague", office, 1500, 50, 60, 8, true},
    {client, "client", "client", office, 420, 55, 65, 2, true},
    {software, "software", "client", office, 240, 80, 70, 2, true},
    {choir, "choir", "choir", evening, 1600, 60, 60, 8, false},
    {hiker, "hiker", "hiking club", evening, 1700, 60, 55, 8, false},
    {acquaintance, "acquaintance", "acquaintance", evening, 1300, 75, 65, 12, false},
    {stranger, "stranger", "stranger", office, 3000, 100, 75, 96, true},
    {list_choir, "listchoir", "list", evening, 500, 90, 60, 0, false},
    {list_hikers, "listhikers", "list", evening, 500, 92, 60, 0, false},
    {list_translators, "listtrans", "list", office, 300, 93, 65, 0, true},
    {newsletter, "newsletter", "newsletter", always, 0, 100, 0, 100, false},
    {robot, "robot", "robot", always, 0, 100, 0, 100, false},
}};
static_assert([] {
  for (std::size_t i = 0; i < kRelations.size(); ++i)
    if (static_cast<std::size_t>(kRelations[i].relation) != i) return false;
  return true;
}());

Party nora(Instant until) {
  Party owner;
  owner.handle = "nora";
  owner.name = "Nora Whitlock";
  owner.from = until - kHistory;
  owner.until = until;
  owner.program = Program::desktop;
  owner.faces = {{std::string(kPrivateAddress), "Nora Whitlock", owner.from, until, 100},
                 {std::string(kWorkAddress), "Nora Whitlock", owner.from, until, 100}};
  return owner;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  constexpr std::array<std::string_view, 4> kNames{"person", "list", "newsletter", "robot"};
  return kNames[static_cast<std::size_t>(kind)];
}

const RelationRow& row_of(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

World make_world(std::uint32_t people, std::uint64_t seed, Instant until) {
  World world;
  world.owner = nora(until);
  world.people = cast(until);
  add_crowd(world.people, people, seed, until);
  world.machines = machines(until);
  for (auto* parties : {&world.people, &world.machines})
    for (Party& party : *parties)
      party.seed = stable_hash(party.faces.front().address, seed);
  world.owner.seed = stable_hash(world.owner.faces.front().address, seed);
  return world;
}

}  // namespace closeknit::sample
