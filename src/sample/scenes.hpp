// SPDX-License-Identifier: AGPL-3.0-or-later
// Scenes: the owner's last weeks, told by hand, so that what is owed then is known to the letter.
//
//   # what the scene is about
//   < hannah 8 19:42 open      from Hannah to the owner, eight days before the end of the book, at 19:42 on the
//                              writer's clock; what became of the question in it: open, answered, elsewhere, taken-back
//   > hannah 7 21:05           from the owner to Hannah
//   = a subject                begins a new conversation; without it the letter answers the one before
//   …                          the text, its lines as they are; $slots are filled
#pragma once

#include <string_view>

#include "sample/posting.hpp"

namespace closeknit::sample {

// Gives the letters of all scenes, those of people whom the world does not hold left out. False if `take` said so.
bool play_scenes(const Stage& stage, const Take& take);

std::string_view letters_of_the_last_weeks();

}  // namespace closeknit::sample
