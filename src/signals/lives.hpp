// SPDX-License-Identifier: AGPL-3.0-or-later
// Of sentences that tell what happens in a life: whose life it is, and whether it is news. For signals.cpp alone.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "signals/phrases.hpp"
#include "signals/signals.hpp"

namespace closeknit::signals {

// "while you were on vacation", "your father passed away": it happens to the reader, who knows it. `at` is where its
// phrase begins.
bool is_the_readers(std::span<const Word> words, std::size_t at);

// What is long ago, begins as stories do or with a condition, or stands in a sentence longer than anybody tells news
// in.
bool is_tale(std::span<const Word> words);

// Where an office or a program goes, what is reported of people with titles, what the writer heard from the reader.
bool is_nobodys_life(SignalKind kind, std::span<const Word> words);

// The less a phrase says by itself, the more its sentence must say: the writer ("I", "our") or a time ("tomorrow")
// where the phrase is right four times in five, both where it is less often.
bool is_borne_out(double strength, std::span<const Word> words);

// "I'll be in Basel on Friday": behind "I'll be in", whose next word is words[after], stand a place, which is written
// with a capital, and a time. "I'll be in meetings on Friday" and "I'll be in Legal on Friday" name none or a house's
// own.
bool is_stay(std::string_view text, std::span<const Word> words, std::size_t after);

// "we would like to take a vacation", "hope to visit my aunt": it is wished and has not come. `at` as above.
bool is_wished(std::span<const Word> words, std::size_t at);

}  // namespace closeknit::signals
