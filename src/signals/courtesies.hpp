// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences in the words of an ask that ask nothing, told by their form rather than by one phrase: the reply that
// agrees, the question that wants a nod, the greeting to be passed on. English, German, French and Spanish. For
// request_rules.cpp alone.
#pragma once

#include <cstddef>
#include <span>

#include "signals/sentence_walk.hpp"

namespace closeknit::signals {

// "Yes, with pleasure, please do!", "Sure, why not?": it begins with a word of agreement, and all its words agree. One
// that says what is to be done ("yes, please send it") or asks ("sure, would you?") is none.
bool is_assent(const WalkedSentence& sentence);

// "Wasn't it wonderful?", "a lovely evening, wasn't it?": a judgement of what both know, put as a question. "Isn't it
// on Thursday?" has no judgement and asks.
bool seeks_assent(const WalkedSentence& sentence);

// Whether the word of asking that stands at words[at], `length` words long, is about a greeting: "please give my love
// to Ann", "grüß bitte Ann von mir", "saluda a Ana, por favor".
bool is_for_a_greeting(std::span<const Word> words, std::size_t at, std::size_t length);

// "Without your advice we would have bought the wrong boat": tells what did not happen, and what the reader gave.
bool is_unreal(std::span<const Word> words);

}  // namespace closeknit::signals
