// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/signatures.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.hpp"
#include "text/contacts.hpp"
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

// "-Kim" and "~ Kim Jones", but not the last item of a list.
bool is_dashed_name(const Lines& lines, Stretch within, std::size_t i) {
  std::string_view words = lines.words(i);
  constexpr std::array<std::string_view, 5> kDashes{"-", "~", "//", "—", "–"};
  const auto* dash = std::ranges::find_if(kDashes, [&](std::string_view d) { return words.starts_with(d); });
  if (dash == kDashes.end()) return false;
  words.remove_prefix(dash->size());
  bool capital = !words.empty() && (is_upper(words[0]) || *dash == "//");
  if (!capital || !looks_like_name(words.substr(0, words.find(" (")))) return false;
  return i > within.begin && !lines.words(i - 1).starts_with(*dash);
}

// A line that goes on the sentence above it is no name, though it may be made of one: "… please ask\nKim".
bool continues_sentence(const Lines& lines, Stretch within, std::size_t i) {
  constexpr std::size_t kFull = 50;
  if (i == within.begin || lines[i - 1].blank()) return false;
  std::string_view above = lines.words(i - 1);
  constexpr std::string_view kStops = ".!?,:;)>-";
  return above.size() >= kFull && kStops.find(above.back()) == std::string_view::npos;
}

// "Kim", "Kim McDonald": one to three words of letters, each with a capital.
bool is_capitalised_name(std::string_view words) {
  constexpr std::size_t kLongest = 30;
  if (words.size() < 2 || words.size() > kLongest || std::ranges::count(words, ' ') > 2) return false;
  bool first = true;
  for (char c : words) {
    if (first ? !is_upper(c) : !is_letter(c) && c != ' ' && c != '.') return false;
    first = c == ' ';
  }
  return is_lower(words.back());
}

// A name at the very end, under prose and an empty line, though not known as the sender's: unless it is an answer.
bool is_lone_name(const Lines& lines, Stretch within, std::size_t i) {
  constexpr auto kAnswers = std::to_array<std::string_view>({"yes",
                                                             "no",
                                                             "ok",
                                                             "okay",
                                                             "done",
                                                             "great",
                                                             "sorry",
                                                             "please",
                                                             "hello",
                                                             "hi",
                                                             "sure",
                                                             "agreed",
                                                             "never",
                                                             "maybe",
                                                             "nope",
                                                             "yep",
                                                             "yeah",
                                                             "attached",
                                                             "received",
                                                             "fixed",
                                                             "applied",
                                                             "acked",
                                                             "wow",
                                                             "cool",
                                                             "nice",
                                                             "good",
                                                             "perfect",
                                                             "excellent",
                                                             "congratulations",
                                                             "congrats",
                                                             "ja",
                                                             "nein",
                                                             "oui",
                                                             "non",
                                                             "si",
                                                             "enjoy",
                                                             "why",
                                                             "what",
                                                             "when",
                                                             "who",
                                                             "how",
                                                             "stay",
                                                             "tuned",
                                                             "more",
                                                             "later",
                                                             "end",
                                                             "eof",
                                                             "fin",
                                                             "confidential",
                                                             "urgent"});
  std::string_view words = lines.words(i);
  if (!is_capitalised_name(words)) return false;
  if (std::ranges::any_of(kAnswers, [&](std::string_view known) { return equal_any_case(words, known); })) return false;
  auto above = lines.written_before(i);
  if (!above || *above < within.begin) return false;
  std::string_view before = lines.words(*above);
  constexpr std::size_t kShort = 30;  // "Hope this helps,"
  if (before.ends_with(',') && before.size() <= kShort && *above > lines.next_written(within.begin)) return true;
  bool name_and_surname = words.contains(' ');
  return lines[i - 1].blank() && std::string_view(name_and_surname ? ".!)" : ".!?)").contains(before.back());
}

// "P.S. …" under a signature is said by the writer again.
bool begins_postscript(std::string_view words) {
  return starts_with_any_case(words, "p.s.") || starts_with_any_case(words, "ps:") ||
         starts_with_any_case(words, "ps ") || starts_with_any_case(words, "ps. ") ||
         starts_with_any_case(words, "pps");
}

class SignatureFinder {
 public:
  SignatureFinder(Lines& lines, std::string_view sender_name) : lines_(lines), sender_(sender_name) {}

  // `last`: whether the writer's words may end here, above the first quote or at the end of all. Between two quotes
  // only the surest signs count.
  void find(Stretch stretch, bool last) {
    stretch = without_placeholders(lines_, stretch);
    if (stretch.empty()) return;
    if (auto start = marked_start(lines_, stretch)) stretch = taken(*start, stretch);
    if (auto device = device_line_within(stretch)) stretch = without_quote_below(*device, stretch);
    stretch = without_postscript(stretch);
    constexpr int kMostParts = 3;  // a sign-off above a phone's line above a name …
    for (int part = 0; part < kMostParts && !stretch.empty(); ++part) {
      auto start = start_in(stretch, last);
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
    std::size_t next = lines_.next_written(i + 1);
    bool names_somebody = lines_.words(i).substr(0, lines_.words(i).size() - 1).contains(',');
    if (next >= within.end && !names_somebody) return true;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (k >= i && k < within.end) continue;
      if (lines_[k].kind != ZoneKind::fresh || lines_[k].blank()) continue;
      std::string_view words = lines_.words(k);
      if (words.size() > 25 || std::string_view(".?!").contains(words.back())) return false;
    }
    return true;
  }

  struct Walk {
    std::optional<std::size_t> anchor;  // the highest sign of a signature
    std::optional<std::size_t> block;   // the highest line that looks like a name above ways to reach somebody
    bool block_closed = false;          // above it stand other ways to reach somebody: a list of links, not one person
    std::size_t written = 0;
    std::size_t contacts = 0;
    bool wordy = false;            // some line has more words than names, titles and places have
    std::size_t since_anchor = 0;  // written lines
  };

  void take_anchor(Walk& walk, std::size_t i) const {
    walk.anchor = i;
    walk.since_anchor = 0;
  }

  // Takes line `i`, next above those walked so far, into account; false where the signature cannot reach up to it.
  bool step(Walk& walk, Stretch within, std::size_t i, bool last) const {
    Sign sign = sign_of(within, i);
    if (sign == Sign::none) return false;
    ++walk.written;
    ++walk.since_anchor;
    bool near = !walk.anchor || walk.since_anchor <= kMostBetweenAnchors;
    walk.contacts += sign == Sign::contact ? 1 : 0;
    walk.wordy |= sign == Sign::neutral && std::ranges::count(lines_.words(i), ' ') >= kWordy;
    if (sign == Sign::rule && last && near && walk.contacts > 0 && !walk.wordy) take_anchor(walk, i);
    if ((sign == Sign::name || sign == Sign::device) && near) take_anchor(walk, i);
    if (sign == Sign::sign_off && near && may_follow(within, lines_.next_written(i + 1))) take_anchor(walk, i);
    if (sign == Sign::gratitude && near && may_follow(within, lines_.next_written(i + 1))) {
      if (is_the_message(within, i)) return false;
      take_anchor(walk, i);
    }
    bool named = looks_like_name(lines_.words(i)) && lines_.words(i).contains(' ');
    if (walk.block && sign == Sign::contact) walk.block_closed = true;
    bool reachable = last && walk.contacts > 0 && walk.written > 1 && !walk.block_closed;
    if (reachable && named && is_paragraph_start(lines_, within, i)) walk.block = i;
    return true;
  }

  std::optional<std::size_t> start_in(Stretch stretch, bool last) const {
    Walk walk;
    for (std::size_t i = stretch.end; i-- > stretch.begin && walk.written < kMostWithoutMark;)
      if (!lines_[i].blank() && !step(walk, stretch, i, last)) break;
    if (walk.anchor) return walk.anchor;
    if (walk.block) return walk.block;
    if (last && is_lone_name(lines_, stretch, stretch.end - 1)) return stretch.end - 1;
    return std::nullopt;
  }

  Lines& lines_;
  Sender sender_;
};

// OpenPGP's armour around or under a text, which a program wrote.
void find_armour(Lines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != ZoneKind::fresh || !lines.whole(i).starts_with("-----BEGIN PGP ")) continue;
    bool signed_text = lines.words(i) == "-----BEGIN PGP SIGNED MESSAGE-----";
    std::size_t end = i + 1;
    if (signed_text) {
      while (end < lines.size() && !lines[end].blank())
        ++end;
    } else {
      while (end < lines.size() && !lines.whole(end - 1).starts_with("-----END PGP "))
        ++end;
    }
    lines.set({i, end}, ZoneKind::signature);
    i = end - 1;
  }
}

}  // namespace

void find_signatures(Lines& lines, std::string_view sender_name) {
  find_armour(lines);
  SignatureFinder finder(lines, sender_name);
  std::vector<Stretch> stretches = written_stretches(lines);
  for (const Stretch& stretch : stretches)
    finder.find(stretch, &stretch == &stretches.back() || &stretch == &stretches.front());
}

}  // namespace closeknit::text
