// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/mail_headers.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

#include "text/ascii.hpp"
#include "text/dates.hpp"
#include "text/header_keys.hpp"

namespace closeknit::text {
namespace {

// A block is not longer than this, addresses that go on over many lines included.
constexpr std::size_t kMostBlockLines = 40;
// How far above "To:" Lotus Notes may write who and when.
constexpr std::size_t kMostLinesAbove = 6;

// Which fields a block has.
class Fields {
 public:
  void add(HeaderKey key) { seen_.set(static_cast<std::size_t>(key)); }
  bool has(HeaderKey key) const { return seen_.test(static_cast<std::size_t>(key)); }
  bool has_any_of(HeaderKey a, HeaderKey b) const { return has(a) || has(b); }
  std::size_t count() const {
    auto known = seen_;
    return known.reset(static_cast<std::size_t>(HeaderKey::other)).count();
  }

 private:
  std::bitset<6> seen_;
};

// A line that goes on a field above it: addresses, or set in.
bool continues_field(const Lines& lines, std::size_t i, HeaderKey key) {
  std::string_view words = lines.words(i);
  if (words.find('@') != std::string_view::npos || words.ends_with(';') || words.ends_with(',')) return true;
  if (words.find(';') != std::string_view::npos || words.find('/') != std::string_view::npos)
    return key == HeaderKey::to || key == HeaderKey::cc;
  return (words[0] == '<' || words[0] == '[') && key == HeaderKey::from;
}

struct Block {
  std::size_t end = 0;  // past the last line with a field
  Fields fields;
  bool shouted = false;
};

// A second block right below the first.
bool opens_again(const HeaderField& field, const Fields& seen) {
  return (field.key == HeaderKey::from || field.key == HeaderKey::subject) && seen.has(field.key);
}

// Reads fields from line `i` on. One empty line between two fields is let pass.
Block read_block(const Lines& lines, std::size_t i) {
  Block block;
  HeaderKey last = HeaderKey::other;
  std::size_t stop = std::min(lines.size(), i + kMostBlockLines);
  for (bool gap = false; i < stop; ++i) {
    if (lines[i].marked) break;
    if (lines[i].blank()) {
      if (std::exchange(gap, true)) break;
      continue;
    }
    auto field = header_field(lines.words(i));
    if (field) {
      if (opens_again(*field, block.fields)) break;
      block.fields.add(last = field->key);
      block.shouted |= field->shouted && field->key == HeaderKey::from;
      gap = false;
    } else if (gap || !continues_field(lines, i, last)) {
      break;
    }
    block.end = i + 1;
  }
  return block;
}

// The rule right above line `i`, with at most two blank lines between; nothing where there is none.
std::optional<std::size_t> rule_above(const Lines& lines, std::size_t i) {
  auto above = lines.written_before(i);
  if (!above || i - *above > 3 || lines[*above].marked || !is_rule(lines.words(*above), 4)) return std::nullopt;
  return above;
}

bool may_begin_block(const HeaderField& field) {
  return field.key == HeaderKey::from || field.key == HeaderKey::date || field.key == HeaderKey::subject;
}

// "02/09/2001 04:39 PM" at the end of a line, as Notes stamps what it quotes.
bool is_stamped(std::string_view words) {
  DateSigns date = date_signs(words);
  if (!date.day || !date.time) return false;
  return words.ends_with("AM") || words.ends_with("PM") || is_digit(words.back());
}

// A line that belongs to the head of a Notes block above "To:".
bool is_above_notes(std::string_view words) {
  if (is_stamped(words)) return true;
  if (words == "AM" || words == "PM" || starts_with_any_case(words, "please respond to ")) return true;
  auto field = header_field(words);
  return field && (field->key == HeaderKey::from || field->key == HeaderKey::other);
}

// Where the head of the Notes block with "To:" on line `to` begins; nothing where none of its signs stand there.
std::optional<std::size_t> notes_head(const Lines& lines, std::size_t to) {
  std::optional<std::size_t> head;
  std::size_t looked = 0;
  for (auto i = lines.written_before(to); i && to - *i < 2 * kMostLinesAbove && looked < kMostLinesAbove;
       i = lines.written_before(*i), ++looked) {
    if (lines[*i].marked || !is_above_notes(lines.words(*i))) break;
    head = i;
  }
  if (!head) return std::nullopt;
  // A stamp that stands alone has the name on the line above.
  bool alone = is_stamped(lines.words(*head)) && is_digit(lines.words(*head)[0]);
  if (alone && *head > 0 && !lines[*head - 1].blank() && !lines[*head - 1].marked) --*head;
  return head;
}

}  // namespace

std::optional<Stretch> header_block_at(const Lines& lines, std::size_t i) {
  auto first = header_field(lines.words(i));
  if (!first || !may_begin_block(*first)) return std::nullopt;
  Block block = read_block(lines, i);
  auto rule = rule_above(lines, i);
  const Fields& fields = block.fields;
  bool enough = fields.has(HeaderKey::from) && fields.count() >= (rule ? 2 : 3) &&
                (fields.has_any_of(HeaderKey::date, HeaderKey::subject) || fields.has(HeaderKey::to));
  if (!enough || (block.shouted && !rule)) return std::nullopt;
  return Stretch{rule.value_or(i), block.end};
}

std::optional<Stretch> notes_block_at(const Lines& lines, std::size_t i) {
  auto first = header_field(lines.words(i));
  if (!first || first->key != HeaderKey::to) return std::nullopt;
  auto head = notes_head(lines, i);
  if (!head) return std::nullopt;
  Block block = read_block(lines, i);
  if (!block.fields.has(HeaderKey::cc) || !block.fields.has(HeaderKey::subject)) return std::nullopt;
  return Stretch{rule_above(lines, *head).value_or(*head), block.end};
}

}  // namespace closeknit::text
