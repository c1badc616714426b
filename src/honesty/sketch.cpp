// SPDX-License-Identifier: AGPL-3.0-or-later
// The same words: sketches of texts, and letters grouped by them.
#include <algorithm>
#include <deque>
#include <numeric>
#include <unordered_map>

#include "honesty/honesty.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::honesty {
namespace {

constexpr std::size_t kMostRead = 16 << 10;
constexpr std::size_t kShingle = 3;  // words in a row
// Sketches that agree in all places of one band are compared; 32 bands of 2 miss a pair of likeness 0.6 once in a
// million.
constexpr std::size_t kBand = 2;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xFF51AFD7ED558CCDULL;
  value ^= value >> 33;
  value *= 0xC4CEB9FE1A85EC53ULL;
  return value ^ value >> 33;
}

bool starts_sentence(std::string_view before) {
  std::size_t last = before.find_last_not_of(" \t\"'(");
  return last == std::string_view::npos || before[last] == '.' || before[last] == '!' || before[last] == '?' ||
         before[last] == '\n';
}

// The words of a text as hashes, lower case; a capitalised word inside a sentence is a name, and like a number counts
// as any other of its kind.
std::vector<std::uint64_t> words_of(std::string_view text) {
  std::vector<std::uint64_t> words;
  auto is_letter = [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0 || c == '\''; };
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    std::size_t begin = at;
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (; at < text.size() && is_letter(static_cast<unsigned char>(text[at])); ++at)
      hash = (hash ^ static_cast<unsigned char>(text::lower(text[at]))) * 0x100000001B3ULL;
    const auto first = static_cast<unsigned char>(text[begin]);
    const bool number = first >= '0' && first <= '9';
    const bool name = first >= 'A' && first <= 'Z' && at - begin > 1 && !starts_sentence(text.substr(0, begin));
    words.push_back(number ? 1 : name ? 2 : hash);
  }
  return words;
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at)
    at = parents[at] = parents[parents[at]];
  return at;
}

// Where a band was first met: a table of open addresses, since it is asked millions of times.
class FirstMet {
 public:
  explicit FirstMet(std::size_t count) {
    std::size_t room = 16;
    while (room < 2 * count)
      room *= 2;
    slots_.resize(room);
  }
  void clear() { ++round_; }
  // Where `key` was met first since clear(): `at` itself if never.
  std::size_t meet(std::uint64_t key, std::size_t at) {
    for (std::size_t slot = key & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
      Slot& here = slots_[slot];
      if (here.round == round_ && here.key != key) continue;
      if (here.round == round_) return here.at;
      here = {key, round_, static_cast<std::uint32_t>(at)};
      return at;
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t round = 0;
    std::uint32_t at = 0;
  };
  std::vector<Slot> slots_;
  std::uint32_t round_ = 1;
};

// Joins every two letters that are alike, comparing only those that agree in some band.
std::vector<std::size_t> groups_of(std::span<const Sent> sent) {
  std::vector<std::size_t> parents(sent.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  FirstMet met(sent.size());
  for (std::size_t band = 0; band < Sketch::kPlaces; band += kBand, met.clear())
    for (std::size_t i = 0; i < sent.size(); ++i) {
      if (sent[i].sketch.empty) continue;
      std::uint64_t key = 0;
      for (std::size_t place = band; place < band + kBand; ++place)
        key = mixed(key ^ sent[i].sketch.places[place]);
      std::size_t first = met.meet(key, i);
      if (first != i && root(parents, first) != root(parents, i) &&
          likeness(sent[first].sketch, sent[i].sketch) >= kAlike)
        parents[root(parents, i)] = root(parents, first);
    }
  for (std::size_t i = 0; i < parents.size(); ++i)
    parents[i] = root(parents, i);
  return parents;
}

}  // namespace

Sketch sketch_of(std::string_view fresh) {
  Sketch sketch;
  std::vector<std::uint64_t> words = words_of(text::start_of(fresh, kMostRead));
  if (words.size() < kLeastWords) return sketch;
  sketch.empty = false;
  sketch.places.fill(UINT32_MAX);
  for (std::size_t at = 0; at + kShingle <= words.size(); ++at) {
    std::uint64_t shingle = 0;
    for (std::size_t i = at; i < at + kShingle; ++i)
      shingle = mixed(shingle ^ words[i]);
    for (std::size_t place = 0; place < Sketch::kPlaces; ++place) {
      shingle = mixed(shingle + place + 1);
      sketch.places[place] = std::min(sketch.places[place], static_cast<std::uint32_t>(shingle));
    }
  }
  return sketch;
}

double likeness(const Sketch& a, const Sketch& b) {
  if (a.empty || b.empty) return 0;
  std::size_t same = 0;
  for (std::size_t place = 0; place < Sketch::kPlaces; ++place)
    same += a.places[place] == b.places[place] ? 1 : 0;
  return static_cast<double>(same) / Sketch::kPlaces;
}

std::vector<InteractionId> first_alike(std::span<const Sent> sent) {
  std::vector<std::size_t> groups = groups_of(sent);
  std::vector<std::size_t> size(sent.size()), first(sent.size());
  for (std::size_t i = 0; i < sent.size(); ++i)
    if (size[groups[i]]++ == 0) first[groups[i]] = i;
  std::vector<InteractionId> alike(sent.size());
  for (std::size_t i = 0; i < sent.size(); ++i)
    if (size[groups[i]] > 1) alike[i] = sent[first[groups[i]]].interaction;
  return alike;
}

std::vector<Blast> blasts(std::span<const Sent> sent) {
  std::vector<std::size_t> groups = groups_of(sent);
  std::unordered_map<std::size_t, Blast> found;
  for (std::size_t i = 0; i < sent.size(); ++i) {
    if (sent[i].sketch.empty) continue;
    Blast& blast = found[groups[i]];
    blast.letters.push_back(sent[i].interaction);
    blast.people.insert(blast.people.end(), sent[i].to.begin(), sent[i].to.end());
  }
  std::vector<Blast> all;
  for (auto& [group, blast] : found) {
    std::ranges::sort(blast.people);
    blast.people.erase(std::ranges::unique(blast.people).begin(), blast.people.end());
    std::ranges::sort(blast.letters);
    if (blast.letters.size() > 1 && blast.people.size() > 1) all.push_back(std::move(blast));
  }
  std::ranges::sort(all, std::ranges::greater{}, [](const Blast& blast) { return blast.letters.back(); });
  return all;
}

}  // namespace closeknit::honesty
