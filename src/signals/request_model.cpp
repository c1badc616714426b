// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/request_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace closeknit::signals {
namespace {

struct Model {
  double scale;     // of every weight of a gram
  double constant;  // log-odds
  RuleInputs rules;
  std::array<std::int8_t, kBuckets> grams;
};
constexpr Model kModel = {
#include "signals/request_model.inc"
};

// The commonest words of English, and of the other languages that the rules know.
constexpr std::array kEnglish{
    word_hash("the"),   word_hash("to"),     word_hash("you"),  word_hash("of"),   word_hash("and"),
    word_hash("i"),     word_hash("it"),     word_hash("is"),   word_hash("that"), word_hash("for"),
    word_hash("this"),  word_hash("be"),     word_hash("with"), word_hash("have"), word_hash("are"),
    word_hash("will"),  word_hash("would"),  word_hash("can"),  word_hash("your"), word_hash("my"),
    word_hash("we"),    word_hash("if"),     word_hash("not"),  word_hash("from"), word_hash("at"),
    word_hash("do"),    word_hash("please"), word_hash("let"),  word_hash("know"), word_hash("need"),
    word_hash("our"),   word_hash("any"),    word_hash("what"), word_hash("how"),  word_hash("when"),
    word_hash("could"),
};
constexpr std::array kForeign{
    word_hash("der"),   word_hash("die"),  word_hash("das"),   word_hash("und"), word_hash("ich"),  word_hash("sie"),
    word_hash("nicht"), word_hash("ist"),  word_hash("bitte"), word_hash("zu"),  word_hash("wir"),  word_hash("du"),
    word_hash("mir"),   word_hash("den"),  word_hash("ein"),   word_hash("es"),  word_hash("mit"),  word_hash("auf"),
    word_hash("le"),    word_hash("la"),   word_hash("les"),   word_hash("de"),  word_hash("je"),   word_hash("vous"),
    word_hash("et"),    word_hash("pour"), word_hash("est"),   word_hash("un"),  word_hash("une"),  word_hash("que"),
    word_hash("el"),    word_hash("los"),  word_hash("por"),   word_hash("una"), word_hash("para"), word_hash("en"),
};

constexpr std::array kHintWords{
    word_hash("would"), word_hash("could"),   word_hash("should"), word_hash("need"),     word_hash("needs"),
    word_hash("want"),  word_hash("like"),    word_hash("hope"),   word_hash("hoping"),   word_hash("wondering"),
    word_hash("let"),   word_hash("let's"),   word_hash("please"), word_hash("must"),     word_hash("appreciate"),
    word_hash("ask"),   word_hash("asking"),  word_hash("meet"),   word_hash("call"),     word_hash("send"),
    word_hash("help"),  word_hash("forward"), word_hash("i'd"),    word_hash("we'd"),     word_hash("available"),
    word_hash("know"),  word_hash("discuss"), word_hash("love"),   word_hash("comments"),
};

// Whether a word can be among a few, told by one bit of its hash: most are not.
template <std::size_t N>
class Sieve {
 public:
  constexpr explicit Sieve(const std::array<std::uint64_t, N>& words) {
    for (const std::uint64_t word : words)
      bits_[word / 64 % bits_.size()] |= std::uint64_t{1} << word % 64;
  }
  constexpr bool may_hold(std::uint64_t word) const { return (bits_[word / 64 % bits_.size()] >> word % 64 & 1) != 0; }

 private:
  std::array<std::uint64_t, 16> bits_{};
};
constexpr Sieve kHints(kHintWords);

// ── A sentence in small letters: one blank between words and around all, digits as one 0, marks that tell something
// as words of their own.
constexpr std::string_view kMarks = "?!:;,$>@";

constexpr std::array<char, 256> plain_table() {
  std::array<char, 256> table{};
  for (int c = 0; c < 256; ++c)
    table[static_cast<std::size_t>(c)] = c >= 0x80 ? static_cast<char>(c) : ' ';
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
    table[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  }
  for (char c = '0'; c <= '9'; ++c)
    table[static_cast<unsigned char>(c)] = '0';
  table['\''] = '\'';
  for (const char c : kMarks)
    table[static_cast<unsigned char>(c)] = c;
  return table;
}
constexpr auto kPlain = plain_table();

std::string plain(std::string_view sentence) {
  constexpr std::string_view kApostrophe = "\u2019";
  std::string text = " ";
  text.reserve(sentence.size() + 16);
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    char byte = kPlain[static_cast<unsigned char>(sentence[at])];
    if (byte == kApostrophe[0] && sentence.substr(at).starts_with(kApostrophe)) {
      byte = '\'';
      at += kApostrophe.size() - 1;
    }
    if ((byte == ' ' || byte == '0') && text.back() == byte) continue;
    const bool mark = kMarks.contains(byte);
    if (mark && text.back() != ' ') text += ' ';
    text += byte;
    if (mark) text += ' ';
  }
  if (text.back() != ' ') text += ' ';
  return text;
}

// ── Grams. Kinds are kept apart by where their hashes begin.
enum class Gram : std::uint64_t { word = 1, pair, place, letters };
constexpr std::uint64_t kBegins = word_hash("<begins>"), kEnds = word_hash("<ends>");
constexpr std::size_t kPlaces = 3;
constexpr std::size_t kFewestLetters = 3, kMostLetters = 5;

// The finisher of MurmurHash3 (Appleby): every bit of the hash decides upon the bucket.
constexpr std::uint32_t bucket(Gram gram, std::uint64_t hash) {
  hash ^= static_cast<std::uint64_t>(gram) * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 33;
  hash *= 0xFF51AFD7ED558CCDULL;
  hash ^= hash >> 33;
  return static_cast<std::uint32_t>(hash >> (64 - kBucketBits));
}

// Calls `take` with the bucket of each gram of words.
template <typename Take>
void each_of_words(std::string_view plain, Take take) {
  std::uint64_t before = kBegins;
  std::size_t place = 0;
  take(bucket(Gram::word, kBegins));
  const auto step = [&](std::uint64_t word) {
    take(bucket(Gram::word, word));
    take(bucket(Gram::pair, before * 31 + word));
    if (place < kPlaces) take(bucket(Gram::place, word));
    before = word;
    ++place;
  };
  std::uint64_t hash = kHashStart;
  for (const char byte : plain.substr(std::min<std::size_t>(1, plain.size()))) {
    if (byte != ' ') {
      hash = hash_on(hash, byte);
      continue;
    }
    step(hash);
    hash = kHashStart;
  }
  step(kEnds);
}

template <typename Take>
void each_of_letters(std::string_view plain, Take take) {
  for (std::size_t begin = 0; begin + kFewestLetters <= plain.size(); ++begin) {
    const std::size_t most = std::min(kMostLetters, plain.size() - begin);
    std::uint64_t hash = kHashStart;
    for (std::size_t length = 1; length <= most; ++length) {
      hash = hash_on(hash, plain[begin + length - 1]);
      if (length >= kFewestLetters) take(bucket(Gram::letters, hash));
    }
  }
}

// Whole numbers until the end: the sum over some hundred grams stays far from the bounds of 32 bits.
class Sum {
 public:
  void operator()(std::uint32_t bucket) {
    sum_ += kModel.grams[bucket];
    ++count_;
  }
  double over_root() const { return count_ == 0 ? 0 : sum_ / std::sqrt(static_cast<double>(count_)); }

 private:
  std::int32_t sum_ = 0;
  std::int32_t count_ = 0;
};

}  // namespace

RuleInputs rule_inputs(const Judged& judged, std::size_t words) {
  constexpr double kSure = 0.6, kLong = 40;
  constexpr std::size_t kBrief = 4;
  const auto yes = [](bool is) { return is ? 1.0 : 0.0; };
  return {judged.strength,     yes(judged.strength > kSure), yes(judged.question),
          yes(judged.request), yes(judged.ruled_out),        std::min(1.0, static_cast<double>(words) / kLong),
          yes(words <= kBrief)};
}

Grams grams_of(std::string_view sentence) {
  const std::string text = plain(sentence);
  Grams grams;
  each_of_words(text, [&](std::uint32_t at) { grams.words.push_back(at); });
  each_of_letters(text, [&](std::uint32_t at) { grams.letters.push_back(at); });
  return grams;
}

double asks_by_model(std::string_view sentence, const RuleInputs& rules) {
  const std::string text = plain(sentence);
  Sum words, letters;
  each_of_words(text, [&](std::uint32_t at) { words(at); });
  each_of_letters(text, [&](std::uint32_t at) { letters(at); });
  const double grams = kModel.scale * (words.over_root() + kLettersWeigh * letters.over_root());
  const double log_odds = std::inner_product(rules.begin(), rules.end(), kModel.rules.begin(), kModel.constant + grams);
  return 1 / (1 + std::exp(-log_odds));
}

bool may_ask(std::span<const Word> words) {
  return std::ranges::any_of(words, [](const Word& word) {
    return kHints.may_hold(word.hash) && std::ranges::find(kHintWords, word.hash) != kHintWords.end();
  });
}

bool is_foreign(std::span<const Word> words) {
  std::ptrdiff_t more = 0;
  for (const Word& word : words) {
    more += std::ranges::find(kForeign, word.hash) != kForeign.end() ? 1 : 0;
    more -= std::ranges::find(kEnglish, word.hash) != kEnglish.end() ? 1 : 0;
  }
  return more > 0;
}

}  // namespace closeknit::signals
