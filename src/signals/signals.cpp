// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/signals.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "signals/due.hpp"
#include "signals/lives.hpp"
#include "signals/mourned.hpp"
#include "signals/phrases.hpp"
#include "signals/sentence_walk.hpp"
#include "signals/telling.hpp"
#include "text/utf8.hpp"

namespace closeknit::signals {
namespace {

constexpr std::size_t kMostRead = 16 << 10;

// What takes from the confidence of a promise, judged by reading.
constexpr double kOnlyIf = 0.55;      // "I'll send it if you like" waits for the reader
constexpr double kAskedBack = 0.3;    // "shall I send it?" is an offer at most
constexpr double kTold = 0.7;         // "when I moved to Ghent": to be asked about no more
constexpr double kLoneThanks = 0.35;  // "Thanks." at the end stands where others sign off
constexpr std::size_t kFewWords = 2;
constexpr std::size_t kSalutation = 4;    // words before thanks that open a letter: "Hello Dr van Dijk,"
constexpr std::size_t kShortLetter = 15;  // words: so short a letter that asks nothing says its thanks and no more
constexpr std::size_t kMostReported = 4;  // words between saying and what was said: "told Peter that I will"
constexpr std::size_t kMostBetween = 3;   // words between "I'll" and the deed: "I'll then quickly send"

struct Named {
  SignalKind kind;
  std::string_view name;
  Move move;
};
constexpr std::array kNames{
    Named{SignalKind::thanks, "thanks", Move::thanks},
    Named{SignalKind::promise, "promise", Move::promise},
    Named{SignalKind::offer, "offer", Move::offer},
    Named{SignalKind::need, "need", Move::need},
    Named{SignalKind::apology, "apology", Move::apology},
    Named{SignalKind::good_news, "good_news", Move::good_news},
    Named{SignalKind::bad_news, "bad_news", Move::bad_news},
    Named{SignalKind::birth, "birth", Move::birth},
    Named{SignalKind::wedding, "wedding", Move::wedding},
    Named{SignalKind::illness, "illness", Move::illness},
    Named{SignalKind::death, "death", Move::death},
    Named{SignalKind::new_job, "new_job", Move::new_job},
    Named{SignalKind::move, "move", Move::moving},
    Named{SignalKind::exam, "exam", Move::exam},
    Named{SignalKind::retirement, "retirement", Move::retirement},
    Named{SignalKind::travel, "travel", Move::travel},
    Named{SignalKind::link, "link", Move::nothing},
    Named{SignalKind::care, "care", Move::care},
    Named{SignalKind::farewell, "farewell", Move::farewell},
    Named{SignalKind::returned, "returned", Move::nothing},
    Named{SignalKind::done, "done", Move::done},
    Named{SignalKind::mourned, "mourned", Move::nothing},
};

constexpr std::array kConditions{word_hash("if"),    word_hash("unless"), word_hash("wenn"),
                                 word_hash("falls"), word_hash("sofern"), word_hash("si")};
// A deed behind one of these is a thing: "I'll get my share".
constexpr std::array kBeforeNouns{word_hash("my"),  word_hash("your"), word_hash("our"), word_hash("the"),
                                  word_hash("his"), word_hash("her"),  word_hash("a"),   word_hash("their")};
constexpr std::array kWriters{word_hash("i"), word_hash("i'm"), word_hash("i've"), word_hash("we"), word_hash("we're")};
constexpr std::array kSaid{word_hash("said"), word_hash("told"), word_hash("wrote"), word_hash("mentioned"),
                           word_hash("thought")};
constexpr std::array kAsking{word_hash("please"), word_hash("pls"), word_hash("bitte"), word_hash("advance"),
                             word_hash("cooperation")};
constexpr std::array kAddresses{word_hash("http"), word_hash("https")};

template <std::size_t N>
bool is_one_of(const std::array<std::uint64_t, N>& hashes, std::uint64_t word) {
  return std::find(hashes.begin(), hashes.end(), word) != hashes.end();
}
template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return is_one_of(hashes, word.hash); });
}

bool is_of_a_life(SignalKind kind) {
  return is_life_event(kind) || kind == SignalKind::good_news || kind == SignalKind::bad_news;
}

std::optional<SignalKind> kind_of(Move move) {
  const auto* found = std::ranges::find(kNames, move, &Named::move);
  if (found == kNames.end() || move == Move::nothing) return {};
  return found->kind;
}

// One sentence: the strongest phrase of each kind.
class Reading {
 public:
  Reading(std::string_view text, const WalkedSentence& sentence, std::int32_t day)
      : text_(text), sentence_(sentence), day_(day) {}

  // Whether it ends in thanks that name no reason: "Thanks, Ann."
  bool bare_thanks() const { return bare_thanks_; }

  void into(std::vector<Signal>& all) {
    find();
    for (Signal& signal : found_) {
      signal.confidence *= doubt(signal.kind);
      if (signal.confidence < kLeastConfidence || all.size() >= kMostSignals) continue;
      if (signal.kind == SignalKind::promise || (is_life_event(signal.kind) && !tells_of_the_past(sentence_.words)))
        signal.due = day_named(text_, sentence_.words, day_).value_or(Signal::kNoDay);
      all.push_back(signal);
    }
  }

 private:
  void find() {
    const PhraseIndex& index = PhraseIndex::of_acts();
    std::span<const Word> words = sentence_.words;
    for (std::size_t at = 0; at < words.size();) {
      const Found found = index.at(words, at);
      if (found.phrase != nullptr) take(*found.phrase, at, at + found.words);
      // Behind "I'll be in" another phrase may begin with its last word: "in the hospital".
      const bool overlaps = found.phrase != nullptr && found.phrase->move == Move::stay;
      at += overlaps ? 1 : std::max<std::size_t>(found.words, 1);
    }
    find_farewell();
    if (any_of(kAddresses, words)) add(SignalKind::link, 1);
    if (may_tell_death(text_, words)) add(SignalKind::mourned, 1);
  }

  void find_farewell() {
    std::span<const Word> words = sentence_.words;
    for (std::size_t at = 0; at < words.size();) {
      const Found found = PhraseIndex::of_farewells().at(words, at);
      if (found.phrase != nullptr && found.phrase->move == Move::farewell)
        add(SignalKind::farewell, found.phrase->strength);
      at += std::max<std::size_t>(found.words, 1);
    }
  }

  void take(const Phrase& phrase, std::size_t at, std::size_t after) {
    if (phrase.move == Move::will) return take_promise(phrase, at, after);
    if (phrase.move == Move::stay && is_stay(text_, sentence_.words, after))
      add(SignalKind::travel, phrase.strength * doubt_of_life(phrase.strength, at));
    if (phrase.move == Move::thanks)
      bare_thanks_ = !phrase.words.ends_with(" for") && sentence_.words.size() - after <= kFewWords;
    const auto kind = kind_of(phrase.move);
    if (kind) add(*kind, is_of_a_life(*kind) ? phrase.strength * doubt_of_life(phrase.strength, at) : phrase.strength);
  }

  double doubt_of_life(double strength, std::size_t at) const {
    const std::span<const Word> words = sentence_.words;
    const bool doubtful = is_the_readers(words, at) || is_wished(words, at) || !is_borne_out(strength, words);
    return doubtful ? kTold : 1;
  }

  // "I'll" promises only with a deed close behind; "and will" only where the writer was named before: "I drop the first
  // and will send the rest", but not "Bill reads the first and will send the rest".
  void take_promise(const Phrase& opener, std::size_t begin, std::size_t after) {
    std::span<const Word> words = sentence_.words;
    const bool goes_on = opener.words == "will" && begin > kFewWords && !words[begin].after_mark;
    if (goes_on && !any_of(kWriters, words.first(begin))) return;
    if (is_reported(begin)) return;
    for (std::size_t at = after; at < std::min(words.size(), after + kMostBetween); ++at) {
      const Found found = PhraseIndex::of_acts().at(words, at);
      if (found.phrase == nullptr && any_of(kBeforeNouns, words.subspan(at, 1))) return;
      if (found.phrase == nullptr) continue;
      if (found.phrase->move == Move::deed) add(SignalKind::promise, opener.strength * found.phrase->strength);
      return;  // "I'll not …", or something else that is told
    }
  }

  // "I said that I will send it", "I told Peter I'll send it"; but "as I said, I'll send it".
  bool is_reported(std::size_t opener) const {
    const std::span<const Word> words = sentence_.words;
    for (std::size_t at = opener; at > 0 && opener - at < kMostReported && !words[at].after_mark; --at)
      if (is_one_of(kSaid, words[at - 1].hash)) return true;
    return false;
  }

  void add(SignalKind kind, double confidence) {
    auto same = std::ranges::find(found_, kind, &Signal::kind);
    if (same == found_.end())
      found_.push_back({kind, confidence, sentence_.begin, sentence_.end, Signal::kNoDay});
    else
      same->confidence = std::max(same->confidence, confidence);
  }

  double doubt(SignalKind kind) const {
    if (kind == SignalKind::promise) {
      if (sentence_.asks) return kAskedBack;
      return any_of(kConditions, sentence_.words) ? kOnlyIf : 1;
    }
    if (kind == SignalKind::thanks) return doubt_of_thanks();
    const bool life = is_of_a_life(kind);
    if ((life || kind == SignalKind::farewell) && is_tale(sentence_.words)) return kTold;
    if (life && is_nobodys_life(kind, sentence_.words)) return kTold;
    return sentence_.asks && kind != SignalKind::care && kind != SignalKind::need && kind != SignalKind::offer &&
                   kind != SignalKind::link
               ? kAskedBack
               : 1;
  }

  double doubt_of_thanks() const {
    if (!bare_thanks_) return 1;
    const bool last = text_.find_first_not_of(" \t\r\n", sentence_.end) == std::string_view::npos;
    return last && sentence_.words.size() <= kFewWords ? kLoneThanks : 1;
  }

  std::string_view text_;
  const WalkedSentence& sentence_;
  std::int32_t day_;
  std::vector<Signal> found_;
  bool bare_thanks_ = false;
};

// Thanks without a reason thank for what came before the letter where they open it, or where there is little else in
// it. Below anything else they sign off.
class Thanks {
 public:
  void look(const WalkedSentence& sentence, const Reading& reading) {
    asks_ = asks_ || sentence.asks || any_of(kAsking, sentence.words);
    const bool brief = sentence.words.size() <= kFewWords + kFewWords;
    const bool below = brief && words_ > kSalutation;
    if (reading.bare_thanks() && (asks_ || below)) below_.push_back(sentence.begin);
    words_ += sentence.words.size();
  }
  void doubt_sign_offs(std::vector<Signal>& all) const {
    if (words_ <= kShortLetter && !asks_) return;
    for (Signal& signal : all)
      if (signal.kind == SignalKind::thanks && std::ranges::binary_search(below_, signal.begin))
        signal.confidence = std::min(signal.confidence, kLeastConfidence);
  }

 private:
  std::size_t words_ = 0;
  bool asks_ = false;
  std::vector<std::uint32_t> below_;
};

}  // namespace

std::string_view signal_name(SignalKind kind) {
  return std::ranges::find(kNames, kind, &Named::kind)->name;
}

std::vector<Signal> signals_of(std::string_view fresh, std::int32_t day) {
  std::vector<Signal> all;
  std::string_view start = text::start_of(fresh, kMostRead);
  Thanks thanks;
  walk_sentences(start, [&](const WalkedSentence& sentence) {
    Reading reading(start, sentence, day);
    reading.into(all);
    thanks.look(sentence, reading);
  });
  thanks.doubt_sign_offs(all);
  return all;
}

}  // namespace closeknit::signals
