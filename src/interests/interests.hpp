// SPDX-License-Identifier: AGPL-3.0-or-later
// Interests: what people write about, and who would care for a piece of reading. Start here.
//
// Nothing is kept of it: the book's full-text index knows in which messages a word stands, and who wrote them. So a
// piece is matched by looking its telling words up, in time that goes with how rare they are; and what somebody cares
// about is worked out from the newest of their own words when it is asked for. Only new text counts as somebody's
// words, never what they quote. docs/interests.md tells the method with an example.
//
// What this is not: an understanding of texts. Words are what is matched, without their endings' meaning; whoever
// speaks of the same matter in other words is missed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "text/sentences.hpp"

namespace closeknit::interests {

// A word as it is counted: folded (text::fold), three characters or more, at least two of them letters of a script
// without case, no digits.
using Word = std::string;
using WordSet = std::unordered_set<Word>;

// The words of a text in their order, without links, mail addresses and whatever stands in `left_out`. Reads the first
// kMostRead bytes.
std::vector<Word> words_of(std::string_view text);
inline constexpr std::size_t kMostRead = 64 << 10;

// The words of names and addresses ("Ann Lee", "ann.lee@example.org"): who somebody is, not what they care about.
void add_name_words(WordSet& words, std::string_view name_or_address);

// Background: how usual a word is, learnt from a sample of the book's messages, and for English from letters of any
// kind (general_words.hpp). Stop words of every language fall out of it by themselves.
class Background {
 public:
  // Counts the words of one message, each once.
  void add(std::string_view fresh);
  std::size_t messages() const { return messages_; }
  // The share of messages in which the word stands, smoothed, here or in general, whichever is larger: 0 to 1, never 0.
  double share(const Word& word) const;
  // Whether so many messages hold it, here or in general, that it tells nothing.
  bool is_common(const Word& word) const;
  // How many different words a message has on average; 1 at least.
  double mean_words() const;

  // As it is kept in the book; a line that cannot be read is left out.
  std::size_t words() const { return words_; }
  std::string lines() const;
  static Background of_lines(std::size_t messages, std::size_t words, std::string_view lines);

 private:
  std::size_t messages_ = 0;
  std::size_t words_ = 0;
  std::unordered_map<Word, std::uint32_t> holding_;
};

// One line of what is kept, and all those whose word starts with `start`, in their order. They stand beside one
// another, so that the rest is not read. Views into `lines`.
struct Kept {
  std::string_view word;
  std::uint32_t messages = 0;  // of the sample that hold it
};
std::vector<Kept> kept_starting(std::string_view lines, std::string_view start);

// How many messages make a sample that is large enough.
inline constexpr std::size_t kSample = 600;

// Something to read.
struct Piece {
  std::string title;  // may be empty
  std::string text;
  std::string link;  // may be empty
};

// A word of a piece, and how much it stands for it.
struct Telling {
  Word word;
  double weight = 1;  // 1 + ln(times it stands there), a title's word counting as two more
};
// The words by which a piece is looked up: those that stand for it most and are rare in the book, best first, at most
// kMostTelling.
std::vector<Telling> telling_words(const Piece& piece, const Background& background, const WordSet& left_out);
inline constexpr std::size_t kMostTelling = 60;

// A message in which a word stands, and whose it is: a number that the caller gives to each candidate.
using Voice = std::uint32_t;
struct Use {
  InteractionId message;
  Voice voice = 0;
};
// Where a telling word was found.
struct Found {
  Telling telling;
  double share = 0;       // of all messages that hold it, 0 to 1
  double holding = 0;     // how many messages that is
  std::vector<Use> uses;  // by candidates alone, newest first
};

// How well one voice's words fit the piece.
struct Fit {
  Voice voice = 0;
  double score = 0;                // at least 0; see docs/interests.md
  std::vector<std::size_t> found;  // places in what was found, what adds most first; only those that add something
};
// One Fit for each voice with any score, best first. `written`: how many messages each voice has, by voice.
// The score is that of a language model of each voice (Balog, Azzopardi, de Rijke 2006) with Dirichlet smoothing (Zhai,
// Lafferty 2001): the sum over telling words of weight · ln((n + μ·p) / ((m + μ)·p)) where that is above 0, with n of
// the voice's m messages holding the word, and p the share of all messages that do. Each of the n counts half as much
// for every kFades of its age: what somebody cared about ten years ago may be done with.
std::vector<Fit> fits(std::span<const Found> found, std::span<const double> written, Instant now);
inline constexpr Days kFades{365};
inline constexpr double kSmoothing = 100;  // μ, messages of nobody in particular; chosen on train owners as kFades was

// Of each voice the one message that holds most of the piece: the sum over telling words of weight · -ln(share), halved
// for every `fades` of the message's age. By voice; 0 for who used none. Who spoke of this very matter of late is
// somebody else than who often uses its words.
std::vector<double> best_messages(std::span<const Found> found, std::size_t voices, Instant now, Days fades);

// Whether somebody uses a word more than chance would have it: the log-likelihood ratio of n of their m messages
// against `holding` of all `messages` (Dunning 1993), which is distributed as χ² with one degree of freedom. 0 where
// they use it less than kOftener times as often as others do: what is only a little likelier is no interest. Whoever
// writes long letters uses all words oftener: `m` is to be in letters of common length (Background::mean_words).
double surprise(double n, double m, double holding, double messages);
inline constexpr double kOftener = 2;
inline constexpr double kSurprising = 3.84;  // one chance in twenty

// The words that a voice uses surprisingly often, most surprising first.
struct Care {
  std::vector<std::size_t> found;  // places in what was found
  double surprise = 0;             // of all together
};
Care care_of(std::span<const Found> found, Voice voice, double written, double messages);
// Whether a word belongs to nobody: more than two, and more than a third, of `voices` use it.
bool is_everyones(const Found& found, std::span<const Voice> voices);
// Two words at least, and together less likely than one in a hundred thousand: a piece has many words and an owner many
// people, so that single chances come true.
bool is_enough(const Care& care);
inline constexpr std::size_t kLeastWords = 2;
inline constexpr double kLeastSurprise = 20;

}  // namespace closeknit::interests
