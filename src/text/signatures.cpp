// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/signatures.hpp"

#include <algorithm>
#include <optional>

#include "text/armour.hpp"
#include "text/ascii.hpp"
#include "text/contacts.hpp"
#include "text/name_lines.hpp"
#include "text/placeholders.hpp"
#include "text/sender.hpp"
#include "text/sign_offs.hpp"

namespace closeknit::text {
namespace {

// Written lines that a signature may have: after "-- " with its blank, which says what it is; after "--" alone; and
// where nothing but its looks tells.
constexpr std::size_t kMostAfterMark = 40;
constexpr std::size_t kMostAfterDashes = 15;
constexpr std::size_t kMostWithoutMark = 20;
// A signature has its parts one below the other: an anchor further above another than this is none.
constexpr std::size_t kMostBetweenAnchors = 5;

// A rule begins a signature only where no line under it has this many blanks.
constexpr std::ptrdiff_t kWordy = 5;

bool is_paragraph_start(const Lines& lines, Stretch within, std::size_t i) {
  return i == within.begin || lines[i - 1].blank() || is_rule(lines.words(i - 1), 2);
}

Stretch without_blank_end(const Lines& lines, Stretch stretch) {
  while (stretch.end > stretch.begin && lines[stretch.end - 1].blank())
    --stretch.end;
  return stretch;
}

// How many written lines may follow a line that says "here my signature begins"; nothing if it says no such thing.
std::optional<std::size_t> most_after(std::string_view whole) {
  if (whole == "-- " || whole == "- -- ") return kMostAfterMark;  // the second as OpenPGP escapes it
  std::string_view words = trimmed(whole);
  if (words == "--" || words == "—" || words == "–" || words == "--\xC2\xA0") return kMostAfterDashes;
  return std::nullopt;
}

// The mark under which the rest of the stretch is a signature: the highest that may be one.
std::optional<std::size_t> marked_start(const Lines& lines, Stretch stretch) {
  std::optional<std::size_t> start;
  std::size_t below = 0;  // written lines
  for (std::size_t i = stretch.end; i-- > stretch.begin && below <= kMostAfterMark && !lines[i].patch;) {
    if (lines[i].blank()) continue;
    auto most = most_after(lines.whole(i));
    if (most && below <= *most) start = i;
    ++below;
  }
  return start;
}

// "P.S. …" under a signature is said by the writer again.
bool begins_postscript(std::string_view words) {
  return starts_with_any_case(words, "p.s.") || starts_with_any_case(words, "ps:") ||
         starts_with_any_case(words, "ps ") || starts_with_any_case(words, "ps. ") ||
         starts_with_any_case(words, "pps");
}

// A fresh line that is more than "Hi Kim,".
bool says_something(const Lines& lines, std::size_t i) {
  constexpr std::size_t kLongerThanGreeting = 25;
  if (lines[i].kind != ZoneKind::fresh || lines[i].blank()) return false;
  std::string_view words = lines.words(i);
  return words.size() > kLongerThanGreeting || std::string_view(".?!").contains(words.back());
}

class SignatureFinder {
 public:
  SignatureFinder(Lines& lines, std::string_view sender_name) : lines_(lines), sender_(sender_name) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      said_ += says_something(lines, i) ? 1 : 0;
  }

  // `last`: whether the writer's words may end here, above the first quote or at the end of all. Between two quotes
  // only the surest signs count.
  void find(Stretch stretch, bool last) {
    stretch = without_placeholders(lines_, stretch);
    if (stretch.empty()) return;
    if (auto start = marked_start(lines_, stretch)) {
      stretch = holds_the_letter(*start, stretch) ? without_mark(*start, stretch) : taken(*start, stretch);
    }
    if (auto device = device_line_within(stretch)) stretch = without_quote_below(*device, stretch);
    stretch = without_postscript(stretch);
    constexpr std::size_t kMostParts = 3;  // a sign-off above a phone's line above a name …
    for (std::size_t part = 0; part < kMostParts && !stretch.empty(); ++part) {
      auto start = start_in(stretch, last, part);
      if (!start) return;
      stretch = taken(*start, stretch);
    }
  }

 private:
  // Calls the stretch from `start` on a signature, and returns what is above.
  Stretch taken(std::size_t start, Stretch stretch) {
    lines_.set({start, stretch.end}, ZoneKind::signature);
    return without_blank_end(lines_, {stretch.begin, start});
  }

  // Some programs let their user write inside what they mark as the signature: then the letter stands below the mark.
  // It is one, if nothing is said above, and what is below begins as letters do.
  bool holds_the_letter(std::size_t mark, Stretch stretch) const {
    if (mark != lines_.next_written(stretch.begin)) return false;
    const std::size_t first = lines_.next_written(mark + 1);
    if (first >= stretch.end) return false;
    const std::string_view words = lines_.words(first);
    if (sign_off_of(words) != SignOff::none) return false;
    return is_greeting(words) || (is_prose(words) && !is_disclosing(stretch, first));
  }
  // Somebody's saying or a notice is prose too, but has ways to reach somebody around it, or stands alone in quotes.
  bool is_disclosing(Stretch stretch, std::size_t first) const {
    if (std::string_view("\"'*_").contains(lines_.words(first).front()) || lines_.words(first).starts_with("\u201C"))
      return true;
    for (std::size_t i = first; i < stretch.end; ++i)
      if (!lines_[i].blank() && is_contact(lines_.words(i))) return true;
    return false;
  }
  Stretch without_mark(std::size_t mark, Stretch stretch) {
    lines_.set({mark, mark + 1}, ZoneKind::signature);
    return {mark + 1, stretch.end};
  }

  // What a phone says of itself, in a paragraph of its own with more text below. The phone set it under what was
  // written, so that what follows is an older message without a header.
  std::optional<std::size_t> device_line_within(Stretch stretch) const {
    for (std::size_t i = stretch.begin + 1; i + 2 < stretch.end; ++i) {
      if (lines_[i].blank() || !lines_[i - 1].blank() || !lines_[i + 1].blank()) continue;
      if (is_device_line(lines_.words(i)) && !sign_of_end_below(stretch, i)) return i;
    }
    return std::nullopt;
  }

  // Whether the lines below `i` are the rest of a signature rather than somebody's words.
  bool sign_of_end_below(Stretch stretch, std::size_t i) const {
    std::size_t looked = 0;
    for (std::size_t k = i + 1; k < stretch.end && looked < kMostWithoutMark; ++k) {
      if (lines_[k].blank()) continue;
      if (is_prose(lines_.words(k))) return begins_postscript(lines_.words(k));
      ++looked;
    }
    return looked > 1;
  }

  Stretch without_quote_below(std::size_t device, Stretch stretch) {
    lines_.set({device + 1, stretch.end}, ZoneKind::quoted);
    return taken(device, {stretch.begin, device + 1});
  }

  Stretch without_postscript(Stretch stretch) const {
    constexpr std::size_t kLongest = 12;
    for (std::size_t i = stretch.end; i > stretch.begin && stretch.end - i < kLongest; --i)
      if (begins_postscript(lines_.words(i - 1)) && is_paragraph_start(lines_, stretch, i - 1))
        return without_blank_end(lines_, {stretch.begin, i - 1});
    return stretch;
  }

  struct Walk {
    std::optional<std::size_t> anchor;  // the highest sign of a signature
    std::optional<std::size_t> block;   // the highest line that looks like a name above ways to reach somebody
    bool block_closed = false;          // above it stand other ways to reach somebody: a list of links, not one person
    std::size_t written = 0;
    bool last = false;            // see find()
    std::size_t parts_below = 0;  // of the same signature, found before
    std::size_t contacts = 0;
    bool wordy = false;            // some line has more words than names, titles and places have
    std::size_t since_anchor = 0;  // written lines
  };

  enum class Sign { none, neutral, contact, rule, name, sign_off, gratitude, device };

  Sign sign_of(Stretch within, std::size_t i) const {
    std::string_view words = lines_.words(i);
    if (lines_[i].patch) return Sign::none;
    if (is_rule(words)) return Sign::rule;
    switch (sign_off_of(words)) {
      case SignOff::device:
        return Sign::device;
      case SignOff::greeting:
        return Sign::sign_off;
      case SignOff::gratitude:
        return Sign::gratitude;
      case SignOff::none:
        break;
    }
    bool greeting = words.ends_with(',') && i == lines_.next_written(within.begin);
    if (!greeting && sender_.is_named_by(words) && !continues_sentence(lines_, within, i)) return Sign::name;
    if (is_dashed_name(lines_, within, i)) return Sign::name;
    switch (line_look(words)) {
      case LineLook::prose:
        return Sign::none;
      case LineLook::contact:
        return Sign::contact;
      case LineLook::neutral:
        break;
    }
    return Sign::neutral;
  }

  // Whether the line after a sign-off may follow one.
  bool may_follow(Stretch within, std::size_t i) const {
    if (i >= within.end) return true;
    std::string_view words = lines_.words(i);
    if (looks_like_name(words) || is_contact(words) || is_rule(words) || sender_.is_named_by(words)) return true;
    if (!is_prose(words) && sender_.is_mentioned_by(words)) return true;
    return sign_off_of(words) != SignOff::none || is_dashed_name(lines_, within, i);
  }

  // "Thanks," alone, or all that was written beside a greeting: then it is what the writer wanted to say.
  bool is_the_message(Stretch within, std::size_t i) const {
    std::string_view words = lines_.words(i);
    bool names_somebody = words.substr(0, words.size() - 1).contains(',');
    if (lines_.next_written(i + 1) >= within.end && !names_somebody) return true;
    std::size_t below = 0;
    for (std::size_t k = i; k < within.end; ++k)
      below += says_something(lines_, k) ? 1 : 0;
    return said_ == below;
  }

  // A letter may begin with what others end with: "Salut,".
  bool begins_letter(const Walk& walk, Stretch within, std::size_t i) const {
    constexpr std::size_t kWithName = 2;
    return i == lines_.next_written(within.begin) && walk.written + walk.parts_below > kWithName;
  }

  // "Kim Jones / moved to Basel" is all that a short letter says: its first line goes on below in small letters.
  bool begins_sentence(Stretch within, std::size_t i) const {
    const std::size_t below = lines_.next_written(i + 1);
    if (i != lines_.next_written(within.begin) || below >= within.end) return false;
    const std::string_view words = lines_.words(below);
    return words.front() >= 'a' && words.front() <= 'z' && words.contains(' ') && !is_contact(words);
  }

  // Whether a line may be the first of the signature.
  bool is_anchor(const Walk& walk, Sign sign, Stretch within, std::size_t i) const {
    if (walk.anchor && walk.since_anchor > kMostBetweenAnchors) return false;
    switch (sign) {
      case Sign::name:
        return !begins_sentence(within, i);
      case Sign::device:
        return true;
      case Sign::rule:
        return walk.last && walk.contacts > 0 && !walk.wordy;
      case Sign::sign_off:
      case Sign::gratitude:
        return may_follow(within, lines_.next_written(i + 1));
      case Sign::none:
      case Sign::neutral:
      case Sign::contact:
        break;
    }
    return false;
  }

  // Whether a line may be the first of a block of name, place and phone.
  bool begins_block(const Walk& walk, Stretch within, std::size_t i) const {
    if (!walk.last || walk.contacts == 0 || walk.written < 2 || walk.block_closed) return false;
    std::string_view words = lines_.words(i);
    return words.contains(' ') && looks_like_name(words) && is_paragraph_start(lines_, within, i);
  }

  // Takes line `i`, next above those walked so far, into account; false where the signature cannot reach up to it.
  bool step(Walk& walk, Stretch within, std::size_t i) const {
    Sign sign = sign_of(within, i);
    bool sign_off = sign == Sign::sign_off || sign == Sign::gratitude;
    if (sign == Sign::none || (!sign_off && is_greeting(lines_.words(i)))) return false;
    ++walk.written;
    ++walk.since_anchor;
    if (sign_off && begins_letter(walk, within, i)) return false;
    walk.contacts += sign == Sign::contact ? 1 : 0;
    walk.block_closed |= walk.block && sign == Sign::contact;
    walk.wordy |= sign == Sign::neutral && std::ranges::count(lines_.words(i), ' ') >= kWordy;
    if (is_anchor(walk, sign, within, i)) {
      if (sign == Sign::gratitude && is_the_message(within, i)) return false;
      walk.anchor = i;
      walk.since_anchor = 0;
    }
    if (begins_block(walk, within, i)) walk.block = i;
    return true;
  }

  std::optional<std::size_t> start_in(Stretch stretch, bool last, std::size_t parts_below) const {
    Walk walk;
    walk.last = last;
    walk.parts_below = parts_below;
    for (std::size_t i = stretch.end; i-- > stretch.begin && walk.written < kMostWithoutMark;)
      if (!lines_[i].blank() && !step(walk, stretch, i)) break;
    if (walk.anchor) return walk.anchor;
    if (walk.block) return walk.block;
    if (last && is_lone_name(lines_, stretch, stretch.end - 1)) return stretch.end - 1;
    return std::nullopt;
  }

  Lines& lines_;
  Sender sender_;
  std::size_t said_ = 0;  // fresh lines that say something
};

}  // namespace

void find_signatures(Lines& lines, std::string_view sender_name) {
  find_armour(lines);
  SignatureFinder finder(lines, sender_name);
  std::vector<Stretch> stretches = written_stretches(lines);
  for (const Stretch& stretch : stretches)
    finder.find(stretch, &stretch == &stretches.back() || &stretch == &stretches.front());
}

}  // namespace closeknit::text
