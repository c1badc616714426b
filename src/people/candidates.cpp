// SPDX-License-Identifier: AGPL-3.0-or-later
// Which pairs are worth comparing: those that share a key made of name words or of a local part.
#include <algorithm>
#include <cstddef>

#include "people/joining.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

// What a key was made from: two patterns alone, made from two full names, prove nothing that the names do not.
enum class From : std::uint8_t { seen, pattern };

struct Keyed {
  std::uint64_t key;
  std::uint32_t profile;
  From from;
  auto operator<=>(const Keyed&) const = default;
};

constexpr std::uint64_t kNameSeed = 1;
constexpr std::uint64_t kEndsSeed = 2;
constexpr std::uint64_t kLocalSeed = 3;

std::uint64_t key_of_ends(string_view first, string_view last) {
  if (last < first) std::swap(first, last);
  return stable_hash(last, stable_hash(first, kEndsSeed));
}

class Keys {
 public:
  void add(const Profile& profile, std::uint32_t index) {
    index_ = index;
    for (const Name& name : profile.names)
      add_name(name);
    if (!profile.guessed.words.empty()) add_name(profile.guessed);
    add_local(profile.local, From::seen);
    if (profile.stem != profile.local) add_local(profile.stem, From::seen);
  }
  std::vector<Keyed> take() {
    std::ranges::sort(all_);
    auto repeated = std::ranges::unique(all_);
    all_.erase(repeated.begin(), repeated.end());
    return std::move(all_);
  }

 private:
  void add_name(const Name& name) {
    NameShape shape = shape_of(name);
    if (shape == NameShape::full) {
      add({stable_hash_of_name(name), index_, From::seen});
      add({key_of_ends(first_word(name), last_word(name)), index_, From::seen});
    }
    if (shape == NameShape::single) add_local(name.words.front(), From::seen);
    From from = shape == NameShape::full ? From::pattern : From::seen;
    if (shape == NameShape::full) add_local(first_word(name), from);  // meets whoever shows that word alone
    for (const Pattern& pattern : local_patterns(name))
      add_local(pattern.text, from);
  }
  static std::uint64_t stable_hash_of_name(const Name& name) { return name_key(name) ^ kNameSeed; }
  void add_local(string_view local, From from) {
    if (local.size() >= 3) add({stable_hash(local, kLocalSeed), index_, from});
  }
  void add(Keyed keyed) { all_.push_back(keyed); }

  std::uint32_t index_ = 0;
  std::vector<Keyed> all_;
};

void pair_up(std::span<const Keyed> block, std::vector<Candidate>& pairs) {
  std::size_t heads = block.size() > kWholeBlock ? kBlockHeads : block.size();
  for (std::size_t i = 0; i < heads; ++i)
    for (std::size_t j = i + 1; j < block.size(); ++j) {
      if (block[i].from == From::pattern && block[j].from == From::pattern) continue;
      auto [low, high] = std::minmax(block[i].profile, block[j].profile);
      if (low != high) pairs.push_back({low, high});
    }
}

}  // namespace

std::vector<Candidate> candidates(std::span<const Profile> profiles) {
  Keys keys;
  for (std::size_t i = 0; i < profiles.size(); ++i)
    if (profiles[i].joins) keys.add(profiles[i], static_cast<std::uint32_t>(i));
  std::vector<Keyed> keyed = keys.take();

  std::vector<Candidate> pairs;
  for (std::size_t begin = 0; begin < keyed.size();) {
    std::size_t end = begin + 1;
    while (end < keyed.size() && keyed[end].key == keyed[begin].key)
      ++end;
    if (end - begin > 1) pair_up(std::span(keyed).subspan(begin, end - begin), pairs);
    begin = end;
  }
  std::ranges::sort(pairs);
  auto repeated = std::ranges::unique(pairs);
  pairs.erase(repeated.begin(), repeated.end());
  return pairs;
}

}  // namespace closeknit::people
