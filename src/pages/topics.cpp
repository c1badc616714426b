// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <unordered_set>

#include "conversations/conversations.hpp"
#include "interests/general_words.hpp"
#include "interests/interests_store.hpp"
#include "interests/mail_words.hpp"
#include "pages/own_words.hpp"
#include "pages/pages_store.hpp"
#include "signals/sentence_walk.hpp"

namespace closeknit::pages {
namespace {

constexpr std::uint32_t kLeastMessages = 3;  // each on a day of its own
// One chance in a thousand: a page shows a handful of hundreds of words.
constexpr double kTelling = 10.83;
// So many words are looked up in the whole book.
constexpr std::size_t kLookedUp = 30;

struct Uses {
  InteractionId last;                  // of all that hold the word
  bool is_counted = false;             // neither common nor a name
  std::vector<InteractionId> letters;  // newest first
};

std::size_t days_of(const Uses& uses) {
  std::set<std::int32_t> days;
  for (InteractionId letter : uses.letters)
    days.insert(Instant{seconds_of(letter)}.day());
  return days.size();
}

// Theirs, and those of all people: whom somebody writes of is another matter.
interests::WordSet names_around(book::Book& book, std::span<const IdentityId> identities) {
  interests::WordSet names;
  for (IdentityId identity : identities) {
    interests::add_name_words(names, book::identity_address(book, identity));
    for (const std::string& name : names_of(book, identity, 4))
      interests::add_name_words(names, name);
  }
  for (const Party& party : parties(book))
    if (party.kind == people::Kind::person) interests::add_name_words(names, party.name);
  return names;
}

// What a page shows is to be a matter: "discovered" may be somebody's word, but nobody's subject.
bool is_usual(const std::string& word, const interests::Background& background) {
  return interests::general_share(word) > 0 || interests::is_of_mail(word) || background.is_common(word);
}

// A letter that begins anew under a subject that began another was sent again, as the fifth version of a patch or the
// monthly reminder is: it says nothing more of whoever sends it.
class SentBefore {
 public:
  bool holds(std::string_view subject) {
    conversations::BareSubject bare = conversations::bare_subject(subject);
    return !bare.replies && !bare.text.empty() && !begun_.insert(std::move(bare.text)).second;
  }

 private:
  std::unordered_set<std::string> begun_;
};

// Nor does a sentence that stood in a newer letter word for word: one recipe sent five times is no passion.
class ToldBefore {
 public:
  // The same text with blanks for such sentences.
  std::string left_out(std::string text) {
    std::vector<std::pair<std::size_t, std::size_t>> again;
    signals::walk_sentences(text, [&](const signals::WalkedSentence& sentence) {
      if (sentence.words.size() < kLeastSentence) return;
      std::uint64_t hash = signals::kHashStart;
      for (const signals::Word& word : sentence.words)
        hash = (hash ^ word.hash) * kMix;
      if (!told_.insert(hash).second) again.emplace_back(sentence.begin, sentence.end);
    });
    for (const auto& [begin, end] : again)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                ' ');
    return text;
  }

 private:
  static constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
  std::unordered_set<std::uint64_t> told_;
};

// "watches" and "watched": alike but for the last two letters of the shorter one.
bool are_forms_of_one(std::string_view a, std::string_view b) {
  constexpr std::size_t kEnding = 2, kLeastAlike = 4;
  auto differ = std::ranges::mismatch(a, b);
  auto alike = static_cast<std::size_t>(differ.in1 - a.begin());
  return alike >= kLeastAlike && alike + kEnding >= std::min(a.size(), b.size());
}

// The most messages that may hold a word for its uses to be telling still: no more of them need be looked up.
std::size_t most_that_tells(const std::function<double(std::size_t)>& surprise) {
  std::size_t telling = 0, not_telling = interests::kMostUses;
  while (telling + 1 < not_telling) {
    std::size_t middle = (telling + not_telling) / 2;
    (surprise(middle) >= kTelling ? telling : not_telling) = middle;
  }
  return telling;
}

}  // namespace

std::vector<Topic> topics_of(book::Book& book, std::span<const IdentityId> identities) {
  return topics_of(book, identities, own_letters(book, identities));
}

std::vector<Topic> topics_of(book::Book& book, std::span<const IdentityId> identities,
                             std::span<const OwnLetter> letters) {
  interests::Background background = interests::kept_background(book);
  interests::WordSet names = names_around(book, identities);
  interests::WordSet called;  // "darling", "mum": whom they greet and how they sign
  std::unordered_map<std::string, Uses> uses;
  double read = 0, different = 0;  // letters, and the different words of each, together
  SentBefore sent_before;
  ToldBefore told_before;
  for (const auto& [letter, said] : letters) {
    if (sent_before.holds(subject_of(book, letter)) || said.fresh.empty()) continue;
    Spoken spoken = spoken_in(said.fresh);
    interests::add_name_words(called, spoken.calls);
    auto words = interests::words_of(told_before.left_out(std::move(spoken.text)));
    ++read;
    for (std::string& word : words) {
      auto [at, is_new] = uses.try_emplace(std::move(word));
      Uses& use = at->second;
      if (is_new) use.is_counted = !is_usual(at->first, background) && !names.contains(at->first);
      if (use.last == letter) continue;
      use.last = letter;
      ++different;
      if (use.is_counted) use.letters.push_back(letter);
    }
  }
  std::vector<std::pair<double, std::string>> telling;
  for (const auto& [word, use] : uses)
    if (use.letters.size() >= kLeastMessages && days_of(use) >= kLeastMessages && !called.contains(word))
      telling.emplace_back(-static_cast<double>(use.letters.size()) * -std::log(background.share(word)), word);
  std::ranges::sort(telling);
  if (telling.size() > kLookedUp) telling.resize(kLookedUp);
  auto all = static_cast<double>(book::totals(book).interactions);
  double letters_of_common_length = std::max(read, different) / background.mean_words();
  for (auto& [score, word] : telling) {
    auto surprise = [&, n = static_cast<double>(uses[word].letters.size())](std::size_t holding) {
      return interests::surprise(n, letters_of_common_length, static_cast<double>(holding), all);
    };
    const std::size_t most = most_that_tells(surprise);
    auto holding = interests::holding(book, word, most + 1);
    score = holding > most ? 0 : -surprise(holding);
  }
  std::ranges::sort(telling);
  std::vector<Topic> topics;
  for (const auto& [score, word] : telling) {
    if (topics.size() == kMostTopics || -score < kTelling) break;
    if (std::ranges::any_of(topics, [&](const Topic& taken) { return are_forms_of_one(taken.word, word); })) continue;
    std::map<InteractionId, double, std::greater<>> newest;
    for (InteractionId letter : uses[word].letters)
      newest.emplace(letter, 1);
    auto told = told_in(book, newest, {{word, 1.0}}, 1);
    if (told && words_in(told->evidence.quote) >= kLeastSentence)
      topics.push_back({word, static_cast<std::uint32_t>(uses[word].letters.size()), std::move(told->evidence)});
  }
  return topics;
}

}  // namespace closeknit::pages
