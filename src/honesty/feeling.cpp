// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/feeling.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "honesty/word_run.hpp"

namespace closeknit::honesty {
namespace {

using Words = std::span<const std::string>;

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
  std::ranges::sort(words);
  return words;
}

constexpr auto kBusinessWords = sorted(std::to_array<std::string_view>(
    {"received",    "receive",   "seen",     "mail",      "email",    "emails",  "mails",       "message",
     "messages",    "questions", "minute",   "chance",    "decided",  "noticed", "considered",  "found",
     "attached",    "question",  "aware",    "patch",     "patches",  "series",  "interested",  "free",
     "available",   "following", "ready",    "offer",     "code",     "commit",  "version",     "bug",
     "bugs",        "fix",       "fixed",    "fixes",     "review",   "reviews", "comment",     "comments",
     "feedback",    "issue",     "issues",   "problem",   "problems", "branch",  "release",     "deal",
     "contract",    "invoice",   "document", "documents", "file",     "files",   "explanation", "suggestion",
     "suggestions", "idea",      "ideas",    "point",     "minutes",  "call",    "information", "request",
     "reply",       "response",  "answer",   "update",    "page",     "pages",   "kernel",      "manual",
     "account",     "agreement", "project",  "list",      "order",    "client",  "system"}));

// Of the reader.
constexpr auto kYou = sorted(std::to_array<std::string_view>({"you", "your", "yours", "u", "ur", "yourself"}));

// What is said of people, and hardly of things.
constexpr auto kFeelings = sorted(std::to_array<std::string_view>(
    {"proud",       "gutted",   "relieved", "thrilled",  "overjoyed",       "saddened", "grieved",
     "heartbroken", "charming", "gorgeous", "stunning",  "congratulations", "congrats", "bless",
     "courage",     "guts",     "heavenly", "exhausted", "hoarse",          "engaged",  "radiant",
     "beautiful",   "darling",  "hug",      "hugs",      "tears",           "heart",    "prayers",
     "strong",      "bravely",  "grace",    "laugh",     "laughed",         "smile",    "missing"}));

// How one hears of somebody's life …
constexpr auto kHeard =
    sorted(std::to_array<std::string_view>({"hear", "heard", "read", "learn", "learnt", "learned", "told", "tells"}));
// … and what that is made of.
constexpr auto kLife = sorted(std::to_array<std::string_view>(
    {"dad",         "mum",       "mom",      "mother",      "father",     "brother",    "sister",     "grandmother",
     "grandfather", "gran",      "granny",   "grandma",     "grandpa",    "nan",        "uncle",      "aunt",
     "auntie",      "cousin",    "wife",     "husband",     "son",        "daughter",   "lad",        "lads",
     "girl",        "girls",     "boy",      "boys",        "baby",       "twins",      "kids",       "children",
     "family",      "missus",    "puppy",    "cat",         "dog",        "knee",       "hip",        "shoulder",
     "leg",         "ankle",     "foot",     "wrist",       "operation",  "surgery",    "scan",       "hospital",
     "fever",       "flu",       "accident", "fall",        "plaster",    "funeral",    "loss",       "wedding",
     "engagement",  "honeymoon", "birthday", "anniversary", "holiday",    "holidays",   "journey",    "trip",
     "exam",        "exams",     "viva",     "thesis",      "graduation", "degree",     "prize",      "garden",
     "photos",      "pics",      "pictures", "dress",       "fatherhood", "motherhood", "pregnancy",  "illness",
     "cancer",      "stroke",    "recovery", "retirement",  "marathon",   "concert",    "exhibition", "house",
     "kitchen"}));

// "you looked so well", "you sounded tired".
constexpr auto kSeemed = sorted(std::to_array<std::string_view>({"looked", "sounded", "seemed", "danced", "shone"}));
// What kind of a time somebody has had.
constexpr auto kTimes =
    sorted(std::to_array<std::string_view>({"rotten", "hard", "rough", "awful", "terrible", "tough", "dreadful",
                                            "difficult", "miserable", "lovely", "wonderful"}));
// What one meets somebody with.
constexpr auto kGood = sorted(std::to_array<std::string_view>(
    {"good", "great", "lovely", "wonderful", "nice", "pleasure", "fun", "joy", "delight"}));
constexpr auto kMeeting =
    sorted(std::to_array<std::string_view>({"see", "seeing", "meet", "meeting", "have", "having", "catching"}));

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, const std::string& word) {
  return std::ranges::binary_search(list, word);
}
template <std::size_t N>
bool holds_any(const std::array<std::string_view, N>& list, Words words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return holds(list, word); });
}

// "so relieved that the scan was clear", "it grieved me", "so pleased that your sister got in".
bool grieves(Words words) {
  constexpr auto kMoved = sorted(std::to_array<std::string_view>(
      {"relieved", "grieved", "gutted", "glad", "pleased", "delighted", "happy", "sorry", "sad", "anniversary"}));
  return holds_any(kMoved, words);
}

bool is_asked_for(Words words) {
  constexpr auto kAsked = sorted(std::to_array<std::string_view>({"can", "could", "if", "will", "please"}));
  return holds_any(kAsked, words);
}

// "welcome back", "happy belated birthday", "all the best for the wedding", "fingers crossed for Friday".
bool greets_an_occasion(Words words) {
  return holds_run(words, {"welcome", "back"}) || holds_run(words, {"welcome", "home"}) ||
         holds_run(words, {"happy", "belated"}) || holds_run(words, {"all", "the", "best", "for"}) ||
         holds_run(words, {"best", "wishes"}) || holds_run(words, {"fingers", "crossed"}) ||
         holds_run(words, {"well", "deserved"}) || holds_run(words, {"well", "earned"}) ||
         holds_run(words, {"made", "my", "day"}) || holds_run(words, {"merry", "christmas"}) ||
         holds_run(words, {"happy", "christmas"}) || holds_run(words, {"happy", "easter"}) ||
         holds_run(words, {"happy", "anniversary"}) || holds_run(words, {"get", "well"});
}

// "good to have you back", "great seeing you at the meetup", "such a lovely visit".
bool was_glad_of_them(Words words) {
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    if (!holds(kGood, words[at])) continue;
    const std::size_t verb = words[at + 1] == "to" ? at + 2 : at + 1;
    if (verb + 1 < words.size() && holds(kMeeting, words[verb]) && holds(kYou, words[verb + 1])) return true;
  }
  return holds_run(words, {"lovely", "visit"}) || holds_run(words, {"lovely", "evening"}) ||
         holds_run(words, {"lovely", "weekend"}) || holds_run(words, {"missed", "you"}) ||
         holds_run(words, {"missed", "your"}) || holds_run(words, {"miss", "you"}) || holds_run(words, {"miss"});
}

// "you looked worn out", "you've had a rotten month", "you deserved better", "your panel was the best thing".
bool sees_them(Words words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at] != "you") continue;
    if (holds(kSeemed, words[at + 1]) || words[at + 1] == "deserve" || words[at + 1] == "deserved") return true;
    if (holds_run(words.subspan(at), {"you", "ve", "had", "a"}) && holds_any(kTimes, words.subspan(at))) return true;
  }
  return holds_run(words, {"how", "brave"}) || holds_run(words, {"so", "brave"}) ||
         holds_run(words, {"how", "thoughtful"}) || holds_run(words, {"you", "write", "so"}) ||
         holds_run(words, {"nobody", "works", "harder"}) || holds_run(words, {"could", "have", "done", "more"}) ||
         holds_run(words, {"brave", "thing"}) || holds_run(words, {"you", "were", "on", "fire"}) ||
         holds_run(words, {"the", "best", "thing"}) || holds_run(words, {"how", "kind", "of", "you"}) ||
         holds_run(words, {"so", "kind", "of", "you"}) || holds_run(words, {"your", "family", "must"}) ||
         holds_run(words, {"in", "good", "spirits"});
}

// "how you sat with me all winter", "what you told me about your dad".
bool remembers_them(Words words) {
  return holds_run(words, {"keep", "thinking"}) || holds_run(words, {"not", "forgotten", "how", "you"}) ||
         holds_run(words, {"never", "forget", "how", "you"}) ||
         holds_run(words, {"coming", "back", "to", "what", "you"}) || holds_run(words, {"still", "laugh"}) ||
         holds_run(words, {"thought", "of", "you"}) || holds_run(words, {"since", "you", "left"}) ||
         holds_run(words, {"without", "you"}) || holds_run(words, {"know", "what", "to", "say"});
}

}  // namespace

bool is_business(std::span<const std::string> words) {
  return holds_any(kBusinessWords, words);
}

bool speaks_of_feeling(std::span<const std::string> words) {
  if (is_business(words) || is_asked_for(words)) return false;
  if (greets_an_occasion(words) || was_glad_of_them(words) || sees_them(words) || remembers_them(words)) return true;
  if (holds_any(kFeelings, words) && holds_any(kYou, words)) return true;
  const bool saw_theirs = holds_run(words, {"saw", "your"}) || holds_run(words, {"saw", "the", "pictures"}) ||
                          holds_run(words, {"saw", "the", "photos"});
  return (holds_any(kHeard, words) || saw_theirs || grieves(words)) && holds_any(kLife, words);
}

}  // namespace closeknit::honesty
