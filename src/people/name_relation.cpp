// SPDX-License-Identifier: AGPL-3.0-or-later
// How two names relate. Words are compared as sets wherever order is not certain: "Lee Ann" may be either way round.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "people/name_words.hpp"
#include "people/names.hpp"

namespace closeknit::people {
namespace {

using std::string_view;
using Words = std::vector<string_view>;

Words sorted_words(const Name& name) {
  Words words(name.words.begin(), name.words.end());
  std::ranges::sort(words);
  return words;
}

std::string joined(const Name& name) {
  std::string all;
  for (const std::string& word : name.words)
    all += word;
  return all;
}

bool contains(const Name& name, string_view word) {
  return std::ranges::find(name.words, word) != name.words.end();
}

// "m" and "maria", "m" and "m"; whole words only if equal.
bool may_stand_for(string_view a, string_view b) {
  if (a == b) return true;
  return (is_initial(a) && b.starts_with(a)) || (is_initial(b) && a.starts_with(b));
}

// All words but the first and last whole one.
Words middle_of(const Name& name) {
  string_view first = first_word(name);
  string_view last = last_word(name);
  Words middle;
  for (const std::string& word : name.words)
    if (word.data() != first.data() && word.data() != last.data() && !is_particle(word)) middle.push_back(word);
  return middle;
}

// Every word of the shorter list has one of its own in the longer that it may stand for: "j j" fits "john jim", not
// "john bob". Equal words go first; what is left are initials for words and words for initials, which do not compete,
// so that the first free one is as good as any, and two lists of one length agree both ways round or neither.
bool agree(const Words& a, const Words& b) {
  Words fewer = a.size() <= b.size() ? a : b;
  Words more = a.size() <= b.size() ? b : a;
  auto pair_off = [&](auto fits) {
    std::erase_if(fewer, [&](string_view word) {
      auto other = std::ranges::find_if(more, [&](string_view candidate) { return fits(word, candidate); });
      if (other == more.end()) return false;
      more.erase(other);
      return true;
    });
  };
  pair_off([](string_view x, string_view y) { return x == y; });
  pair_off(may_stand_for);
  return fewer.empty();
}

// Equal but for one letter put in, left out, changed, or two neighbours swapped (Damerau 1964).
bool one_letter_apart(string_view a, string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kTypoLength || b.size() - a.size() > 1 || a == b) return false;
  std::size_t front = 0;
  while (front < a.size() && a[front] == b[front])
    ++front;
  string_view rest_a = a.substr(front);
  string_view rest_b = b.substr(front);
  if (a.size() != b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

// The same words but one, and that one letter apart.
bool is_typo(const Name& a, const Name& b) {
  if (a.words.size() != b.words.size()) return false;
  Words only_a;
  Words only_b;
  for (const std::string& word : a.words)
    if (!contains(b, word)) only_a.push_back(word);
  for (const std::string& word : b.words)
    if (!contains(a, word)) only_b.push_back(word);
  return only_a.size() == 1 && only_b.size() == 1 && one_letter_apart(only_a.front(), only_b.front());
}

bool same_ends(const Name& a, const Name& b) {
  string_view first_a = first_word(a);
  string_view last_a = last_word(a);
  string_view first_b = first_word(b);
  string_view last_b = last_word(b);
  return (first_a == first_b && last_a == last_b) || (first_a == last_b && last_a == first_b);
}

// Two whole words of the one, and all of them, are in the other: "Maria Lund" in "Ida Maria Lund".
bool is_subset(const Name& few, const Name& many) {
  return few.words.size() < many.words.size() &&
         std::ranges::all_of(
             few.words,
             [&](const std::string& word) {
               return std::ranges::any_of(many.words,
                                          [&](const std::string& other) { return may_stand_for(word, other); });
             });
}

bool short_given(const Name& a, const Name& b) {
  return (last_word(a) == last_word(b) && is_short_form(first_word(a), first_word(b))) ||
         (last_word(a) == first_word(b) && is_short_form(first_word(a), last_word(b))) ||
         (first_word(a) == last_word(b) && is_short_form(last_word(a), first_word(b)));
}

NameRelation relate_full(const Name& a, const Name& b) {
  if (same_ends(a, b)) return agree(middle_of(a), middle_of(b)) ? NameRelation::ends : NameRelation::conflict;
  if (is_typo(a, b)) return NameRelation::typo;
  if (short_given(a, b)) {
    return agree(middle_of(a), middle_of(b)) ? NameRelation::short_form : NameRelation::conflict;
  }
  return is_subset(a, b) || is_subset(b, a) ? NameRelation::short_form : NameRelation::conflict;
}

// "A. Lee" or "Ann L." against a name with more to it.
NameRelation relate_initial(const Name& with_initial, const Name& other) {
  string_view word = first_word(with_initial);
  if (word != first_word(other) && word != last_word(other)) return NameRelation::conflict;
  Words left;
  for (const std::string& candidate : other.words)
    if (candidate != word) left.push_back(candidate);
  Words initials;
  for (const std::string& candidate : with_initial.words)
    if (is_initial(candidate)) initials.push_back(candidate);
  return agree(initials, left) ? NameRelation::part : NameRelation::conflict;
}

NameRelation relate_single(const Name& single, const Name& other) {
  string_view word = single.words.front();
  bool is_end = word == first_word(other) || word == last_word(other);
  return is_end || is_short_form(word, first_word(other)) ? NameRelation::part : NameRelation::nothing;
}

}  // namespace

NameRelation relate(const Name& a, const Name& b) {
  NameShape shape_a = shape_of(a);
  NameShape shape_b = shape_of(b);
  if (shape_a == NameShape::none || shape_b == NameShape::none) return NameRelation::nothing;
  if (sorted_words(a) == sorted_words(b) || joined(a) == joined(b)) return NameRelation::same;
  if (shape_a == NameShape::full && shape_b == NameShape::full) return relate_full(a, b);
  if (shape_a == NameShape::single && shape_b == NameShape::single) return NameRelation::nothing;
  if (shape_a == NameShape::single) return relate_single(a, b);
  if (shape_b == NameShape::single) return relate_single(b, a);
  return shape_a == NameShape::initial ? relate_initial(a, b) : relate_initial(b, a);
}

}  // namespace closeknit::people
