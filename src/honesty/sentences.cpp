// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/sentences.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <string>

#include "honesty/feeling.hpp"
#include "honesty/runs.hpp"
#include "honesty/word_run.hpp"
#include "text/ascii.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace closeknit::honesty {
namespace {

using Words = std::vector<std::string>;
using List = std::span<const std::string_view>;

// The head of a letter: a wish stands there or nowhere.
constexpr std::size_t kWishWithin = 9;  // words, a salutation before it included

constexpr std::array<std::string_view, 4> kWishes{"hope", "hoping", "trust", "wishing"};
constexpr auto kKin = std::to_array<std::string_view>(
    {"sister", "brother", "son",    "daughter", "grandmother", "grandfather", "gran", "nan",     "mum",   "mom",
     "mamma",  "mama",    "mother", "dad",      "papa",        "father",      "wife", "husband", "boys",  "girls",
     "little", "baby",    "family", "kids",     "children",    "missus",      "lads", "twins",   "puppy", "dog"});
constexpr auto kBody = std::to_array<std::string_view>({"hand", "knee", "leg", "foot", "ankle", "back", "arm", "head",
                                                        "cold", "fever", "hip", "shoulder", "tooth", "flu"});
// Of which one hopes that they went well.
constexpr auto kOccasions = std::to_array<std::string_view>(
    {"journey", "trip",      "flight",  "drive", "move",   "holiday",  "holidays", "weekend",
     "surgery", "operation", "wedding", "party", "summer", "leave",    "baby",     "house",
     "flat",    "garden",    "school",  "exam",  "exams",  "marathon", "concert"});
// What one wishes: words of health, joy and rest.
constexpr std::array<std::string_view, 46> kWell{
    "well",        "better",    "great",    "good",    "fine",     "nice",       "lovely",    "wonderful",
    "gorgeous",    "keeping",   "enjoying", "enjoyed", "enjoy",    "settling",   "settled",   "treating",
    "kindly",      "kind",      "mend",     "mending", "healing",  "recovering", "recovered", "recovery",
    "brilliantly", "brilliant", "stronger", "strong",  "healthy",  "health",     "rest",      "rested",
    "restful",     "relaxing",  "happy",    "happily", "fun",      "safe",       "safely",    "thriving",
    "smoothly",    "fantastic", "amazing",  "lots",    "pleasant", "alright"};
// A wish with one of these wants something itself.
constexpr std::array<std::string_view, 12> kWants{"can",  "could", "would", "might", "able",  "will",
                                                  "mind", "send",  "reply", "hear",  "agree", "accept"};
// After "how": a question after the reader, or after something of theirs.
constexpr std::array<std::string_view, 9> kHowVerbs{"is", "are", "was", "were", "s", "re", "did", "has", "have"};
constexpr std::array<std::string_view, 10> kYours{"you",    "your", "yours", "everyone", "everybody",
                                                  "things", "life", "work",  "school",   "everything"};
constexpr std::array<std::string_view, 14> kGoing{"go",      "going",   "gone",     "doing",   "treating",
                                                  "feeling", "getting", "went",     "holding", "coping",
                                                  "keeping", "bearing", "settling", "faring"};
constexpr std::array<std::string_view, 5> kThoughts{"thinking", "think", "thought", "talk", "talking"};
// "I hope you had …", "I hope your mother is …": what they did, or how they are. What is hoped of a letter or of a
// piece of work is no care.
constexpr std::array<std::string_view, 14> kHave{"had", "have", "ve",  "are", "re",      "were",  "both",
                                                 "and", "all",  "got", "did", "managed", "slept", "spent"};
constexpr auto kOfLetters = std::to_array<std::string_view>({"read", "letter", "time", "look"});

bool holds(List list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}
bool holds(std::span<const std::string> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}
bool holds_any(List list, std::span<const std::string> words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return holds(list, word); });
}

bool is_work(std::span<const std::string> words) {
  return is_business(words) || holds_any(kOfLetters, words);
}

bool holds_one_of(std::span<const Run> runs, std::span<const std::string> words) {
  return std::ranges::any_of(runs, [&](const Run& run) {
    const auto end = std::ranges::find(run, std::string_view{});
    return std::ranges::search(words, std::ranges::subrange(run.begin(), end)).begin() != words.end();
  });
}

Words words_of(std::string_view sentence) {
  const std::string folded = text::fold(sentence);
  Words words;
  for (const auto word : std::views::split(folded, ' '))
    words.emplace_back(word.begin(), word.end());
  return words;
}

bool wishes_well(std::span<const std::string> words) {
  const std::size_t within = std::min(words.size(), kWishWithin);
  for (std::size_t i = 0; i < within; ++i) {
    if (!holds(kWishes, words[i])) continue;
    const auto rest = words.subspan(i + 1);
    return holds_any(kWell, rest) && !holds_any(kWants, rest);
  }
  return false;
}

// "i hope your mother is recovering", "hope you and rita had a honeymoon", "i hope you managed to switch off": wherever
// it stands in its sentence.
bool wishes_them(std::span<const std::string> words) {
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    if (words[i] != "hope" && words[i] != "trust") continue;
    const auto rest = words.subspan(words[i + 1] == "that" ? i + 2 : i + 1);
    if (rest.size() < 2 || holds_any(kWants, rest) || is_work(rest)) continue;
    if (rest[0] == "your" || (rest[0] == "you" && holds(kHave, rest[1]))) return true;
    const bool theirs = holds(kOccasions, rest[1]) || holds(kKin, rest[1]) || holds(kBody, rest[1]);
    if (rest[0] == "the" && (theirs || holds(rest, std::string_view("your")))) return true;
    if (rest.size() > 2 && rest[0] == "the" && rest[1] == "new" && holds(kOccasions, rest[2])) return true;
    if (holds_run(rest, {"you", "are"})) return true;
  }
  return false;
}

// "so sorry to hear about your knee", "overjoyed to read of the twins", "how wonderful to see your name in the paper".
bool is_moved(std::span<const std::string> words) {
  constexpr auto kMoved = std::to_array<std::string_view>(
      {"sorry", "sad", "saddened", "gutted", "devastated", "heartbroken", "shocked", "happy", "glad", "delighted",
       "pleased", "relieved", "overjoyed", "thrilled", "wonderful", "lovely", "good", "great", "joy"});
  constexpr std::array<std::string_view, 3> kHeard{"hear", "read", "learn"};
  constexpr auto kOfWhat = std::to_array<std::string_view>({"about", "of", "that", "you", "your"});
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    if (!holds(kMoved, words[i]) || words[i + 1] != "to") continue;
    const auto rest = words.subspan(i + 3);
    if (is_work(rest) || holds_any(kWants, rest) || holds_run(rest, {"that", "it"})) continue;
    if (holds(kHeard, words[i + 2]) && holds(kOfWhat, rest[0])) return true;
    if (words[i + 2] == "see" && rest[0] == "your") return true;
  }
  return false;
}

bool feels_with_them(std::span<const std::string> words) {
  return holds_one_of(kFeelings, words) || is_moved(words) || speaks_of_feeling(words);
}

// "what a joy to hear", "what wonderful news", "what a splendid report", "loved the video you made".
bool is_glad_of_them(std::span<const std::string> words) {
  constexpr std::array<std::string_view, 3> kLoved{"your", "the", "that"};
  constexpr std::array<std::string_view, 3> kMarks{"you", "your", "yours"};
  constexpr std::array<std::string_view, 6> kJoy{"joy", "splendid", "wonderful", "lovely", "marvellous", "gorgeous"};
  for (std::size_t i = 0; i + 2 < std::min(words.size(), kWishWithin); ++i) {
    if (words[i] == "loved" && holds(kLoved, words[i + 1]) && holds_any(kMarks, words.subspan(i + 1))) return true;
    if (words[i] != "what") continue;
    if (words[i + 1] == "a" && holds(kJoy, words[i + 2])) return true;
    if (holds(kWell, words[i + 1]) && words[i + 2] == "news") return true;
  }
  return false;
}

// A question that goes on from care, about nothing of the writer's: "are they still giving you those hours?", "does it
// itch?"; not "are you free on Friday?".
bool goes_on_about_them(std::span<const std::string> words, bool is_question) {
  constexpr std::array<std::string_view, 11> kOpens{"are", "is",   "was", "were", "does", "do",
                                                    "did", "have", "has", "how",  "what"};
  constexpr auto kOwn = std::to_array<std::string_view>(
      {"i",    "me",     "my",     "we",       "us",     "our",     "free",       "available",
       "able", "around", "coming", "up",       "open",   "willing", "interested", "know",
       "got",  "spare",  "need",   "somebody", "anyone", "anybody", "would",      "could",
       "can",  "will",   "might",  "please",   "chance", "bring",   "take",       "return"});
  if (!is_question || words.empty() || !holds(kOpens, words[0]) || holds_any(kOwn, words)) return false;
  return !holds_run(words, {"do", "you", "have"}) && !holds_run(words, {"do", "you", "still", "have"}) &&
         !holds_run(words, {"what", "do"}) && !holds_run(words, {"have", "you", "a"});
}

// "how is your mother", "how was the interview", "how did the test go", "how s erasmus treating you"
bool asks_after_them(std::span<const std::string> words, bool is_question) {
  for (std::size_t i = 0; is_question && i + 1 < words.size(); ++i) {
    const bool together = words[i] == "hows";
    if (!together && (words[i] != "how" || !holds(kHowVerbs, words[i + 1]))) continue;
    const auto rest = words.subspan(together ? i + 1 : i + 2);
    if (rest.empty() || rest.front() == "we" || rest.front() == "i") return false;
    const bool past = words[i + 1] == "was" || words[i + 1] == "were";
    const bool the = rest.front() == "the" && rest.size() > 1;
    return past || holds(kYours, rest.front()) || holds_any(kGoing, rest) || holds(kKin, rest.front()) ||
           (the && (holds(kKin, rest[1]) || holds(kBody, rest[1])));
  }
  return false;
}

// "did your sister arrive safely"
bool asks_after_kin(std::span<const std::string> words, bool is_question) {
  if (!is_question) return false;
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i + 1] == "your" && holds(kKin, words[i + 2]))
      return holds(kHowVerbs, words[i]) || words[i] == "does" || words[i] == "will";
  return false;
}

// "did you sleep well", "did you have a lovely time", "are you feeling better", "did you get home safely"
bool asks_after_their_days(std::span<const std::string> words, bool is_question) {
  constexpr auto kDid = std::to_array<std::string_view>({"sleep", "rest", "enjoy", "recover", "have", "get", "arrive"});
  constexpr auto kAre = std::to_array<std::string_view>({"feeling", "keeping", "well", "better", "recovered"});
  constexpr std::array<std::string_view, 2> kLooks{"look", "read"};
  for (std::size_t i = 0; is_question && i + 2 < words.size(); ++i) {
    if (words[i + 1] != "you" || (words[i] != "did" && words[i] != "are")) continue;
    const auto rest = words.subspan(i + 2);
    if (is_business(rest) || holds_any(kWants, rest) || holds_any(kLooks, rest)) return false;
    return words[i] == "are" ? holds(kAre, rest[0]) && !holds(rest, std::string_view("enough"))
                             : holds(kDid, rest[0]) && holds_any(kWell, rest.subspan(1));
  }
  return false;
}

bool thinks_of_them(std::span<const std::string> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (holds(kThoughts, words[i]) && (words[i + 1] == "of" || words[i + 1] == "about") &&
        (words[i + 2] == "you" || words[i + 2] == "our" ||
         (words[i + 2] == "what" && i + 3 < words.size() && words[i + 3] == "you")))
      return true;
  return false;
}

// "i need somebody", "we still need four": somebody or something is wanted; "i need to go" wants nothing.
bool needs_something(std::span<const std::string> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "need" || words[i + 1] == "to") continue;
    if (i == 0 || words[i - 1] == "i" || words[i - 1] == "we") return true;
    if (i >= 2 && (words[i - 2] == "i" || words[i - 2] == "we")) return words[i - 1] != "don" && words[i - 1] != "not";
  }
  return false;
}

// "fancy a comeback?", "any way you'd swap?", "could i pay half now?"
bool asks_briefly(std::span<const std::string> words, bool is_question) {
  if (!is_question || words.size() < 3) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "fancy" && (words[i + 1] == "a" || words[i + 1] == "an" || words[i + 1].ends_with("ing")))
      return true;
  constexpr std::array<std::string_view, 4> kMay{"could", "can", "may", "might"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (holds(kMay, words[i]) && (words[i + 1] == "i" || words[i + 1] == "we")) return true;
  return words[0] == "any" && (words[1] == "way" || words[1] == "chance");
}

// Who writes without question marks asks all the same: "can i still crash at yours", "also who brings the chairs".
bool is_asked(std::string_view sentence, std::span<const std::string> words) {
  if (sentence.contains('?')) return true;
  constexpr auto kFirst =
      std::to_array<std::string_view>({"also", "and", "btw", "but", "so", "ok", "oh", "hey", "now"});
  constexpr auto kOpeners =
      std::to_array<std::string_view>({"can", "could", "may", "might", "would", "will", "do", "are"});
  constexpr auto kWho = std::to_array<std::string_view>({"i", "you", "u", "we"});
  const std::size_t at = !words.empty() && holds(kFirst, words[0]) ? 1 : 0;
  return at + 1 < words.size() && holds(kOpeners, words[at]) && holds(kWho, words[at + 1]);
}

// "kindly see to it", "pray send me the address", "bring it back", "tell me which weeks you want off": what is to be
// done for the writer. "Go and sleep" is for the reader.
bool orders(std::span<const std::string> words) {
  constexpr auto kPolite = std::to_array<std::string_view>({"kindly", "pray", "pls", "plz"});
  constexpr auto kMine = std::to_array<std::string_view>({"me", "us", "my", "our", "them", "it", "back"});
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"send", "give", "bring", "return", "lend", "post", "forward", "get", "fetch", "pass"});
  constexpr auto kTold = std::to_array<std::string_view>({"which", "when", "who", "whether", "where", "by", "if"});
  if (words.size() < 3) return false;
  if (holds(kPolite, words[0])) return true;
  if (holds(kVerbs, words[0])) return holds_any(kMine, words.subspan(1, std::min<std::size_t>(4, words.size() - 1)));
  if (words[0] == "let" && words[1] == "me") return words[2] == "have" || words[2] == "know";
  return words[0] == "tell" && words[1] == "me" && holds(kTold, words[2]);
}

// "thank you for the lovely evening": what they did is thanked for, and no care comes before an ask.
bool gives_thanks(std::span<const std::string> words) {
  return !words.empty() && (words[0] == "thanks" || holds_run(words, {"thank", "you", "for"}));
}

// "can we meet for coffee on friday?": an hour together, and nothing beside it, is offered as much as asked for.
bool asks_to_meet(std::span<const std::string> words, bool is_question) {
  constexpr auto kMay = std::to_array<std::string_view>({"can", "could", "shall", "should", "may"});
  constexpr auto kTogether = std::to_array<std::string_view>(
      {"coffee", "tea", "lunch", "dinner", "supper", "breakfast", "drink", "beer", "pint", "wine", "walk", "picnic"});
  constexpr auto kPurpose = std::to_array<std::string_view>(
      {"discuss", "about", "advice", "help", "brain", "ask", "favour", "introduce", "please", "so", "and"});
  for (std::size_t i = 0; is_question && i + 2 < words.size(); ++i)
    if (holds(kMay, words[i]) && words[i + 1] == "we")
      return holds_any(kTogether, words) && !holds_any(kPurpose, words) && !is_business(words);
  return false;
}

// Sentences also of who writes all in small letters: "hope you had a good summer :) do you still have …".
std::vector<Sentence> sentences_in(std::string_view fresh) {
  constexpr std::uint32_t kShortestWord = 3;  // before the mark: "mr. weber" and "e.g. tomorrow" go on
  std::vector<Sentence> all;
  for (const text::Sentence& one : text::sentences(fresh)) {
    std::uint32_t begin = one.begin, letters = 0;
    for (std::uint32_t at = one.begin; at + 1 < one.end; ++at) {
      const char c = fresh[at];
      const bool smiley = c == ':' && (fresh[at + 1] == ')' || fresh[at + 1] == '(');
      const bool mark = c == '!' || c == '?' || (c == '.' && letters >= kShortestWord);
      letters = text::is_letter(c) ? letters + 1 : 0;
      if (!smiley && !(mark && text::is_blank(fresh[at + 1]))) continue;
      const std::uint32_t end = at + (smiley ? 2 : 1);
      all.push_back({begin, end});
      begin = at = end;
    }
    if (begin < one.end) all.push_back({begin, one.end});
  }
  return all;
}

}  // namespace

std::vector<Sentence> caring_sentences(std::string_view fresh) {
  std::vector<Sentence> found;
  bool after_care = false;
  for (const Sentence& one : sentences_in(fresh)) {
    const std::string_view sentence = fresh.substr(one.begin, one.end - one.begin);
    const Words words = words_of(sentence);
    const bool is_question =
        sentence.contains('?') || (words.size() > 2 && (words[0] == "how" || words[1] == "how") && !is_business(words));
    const bool cares = wishes_well(words) || wishes_them(words) || asks_after_them(words, is_question) ||
                       asks_after_kin(words, is_question) || asks_after_their_days(words, is_question) ||
                       thinks_of_them(words) || feels_with_them(words) || is_glad_of_them(words);
    if (gives_thanks(words)) continue;
    if (cares || (after_care && goes_on_about_them(words, is_question))) found.push_back({one.begin, one.end});
    if (!words.empty()) after_care = cares || (after_care && (is_question || words[0] == "you"));
  }
  return found;
}

std::vector<Sentence> offering_sentences(std::string_view fresh) {
  std::vector<Sentence> found;
  for (const Sentence& one : sentences_in(fresh)) {
    const std::string_view sentence = fresh.substr(one.begin, one.end - one.begin);
    const Words words = words_of(sentence);
    if (holds_one_of(kOffers, words) || asks_to_meet(words, sentence.contains('?'))) found.push_back(one);
  }
  return found;
}

Sentence question_in(std::string_view fresh) {
  for (const Sentence& one : sentences_in(fresh))
    if (fresh.substr(one.begin, one.end - one.begin).contains('?')) return {one.begin, one.end};
  return {};
}

Sentence asking_sentence(std::string_view fresh) {
  for (const Sentence& one : sentences_in(fresh)) {
    const std::string_view sentence = fresh.substr(one.begin, one.end - one.begin);
    const Words words = words_of(sentence);
    const bool asked = is_asked(sentence, words);
    if (needs_something(words) || holds_one_of(kAsks, words) || asks_briefly(words, asked) || orders(words) ||
        (asked && !sentence.contains('?')))
      return {one.begin, one.end};
  }
  return {};
}

}  // namespace closeknit::honesty
