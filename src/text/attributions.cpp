// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/attributions.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/dates.hpp"

namespace closeknit::text {
namespace {

// An attribution wraps over this many lines at most, and is not longer than this.
constexpr std::size_t kMostLines = 4;
constexpr std::size_t kMostBytes = 600;
// One that names no verb must be short: it has only a date and an address to be known by.
constexpr std::size_t kMostBytesWithoutVerb = 200;

// "wrote", at the end before the colon.
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"wrote",       "writes",       "said",       "says",       "a écrit",      "écrit",       "écrivait", "ecrit",
     "escribió",    "escribio",     "escribía",   "ha scritto", "scrive",       "scritto",     "escreveu", "escribiu",
     "va escriure", "ha escrit",    "a scris",    "schrieb",    "schrieb am",   "geschrieben", "schreibt", "schreef",
     "geschreven",  "het volgende", "skrev",      "följande",   "følgende",     "kirjoitti",   "kirjutas", "napisał",
     "napisała",    "napisał(a)",   "napisał/a",  "napisal",    "napisala",     "napsal",      "napsala",  "napsal(a)",
     "napísal",     "napísal(a)",   "napisao",    "napisao/la", "je napisala",  "írta",        "ezt írta", "yazdı",
     "şunu yazdı",  "viết",         "έγραψε",     "написал",    "написала",     "написал(а)",  "написа",   "пишет",
     "пише",        "pisze",        "napisali",   "писал",      "писал(а)",     "написав",     "写道",     "寫道",
     "写到",        "のメール",     "書きました", "작성",       "작성했습니다", "כתב",         "كتب",      "menulis",
     "dixit",       "scripsit",     "typed",      "escribe"});

// "Am … schrieb Kim:": verbs that come before the name.
constexpr auto kEarlyVerbs =
    std::to_array<std::string_view>({" schrieb ", " schreef ", " skrev ", " schrieb\n", " skrev\n"});

// First words of attributions in which a weekday may be the only date.
constexpr auto kStarts = std::to_array<std::string_view>(
    {"on ", "am ",   "le ",      "el ", "il ",      "op ",   "em ",        "den ",  "w dniu ", "dnia ", "dne ", "at ",
     "in ", "a la ", "in data ", "på ", "quoting ", "från ", "il giorno ", "pada ", "dňa ",    "от ",   "в "});

// The signs that programs set around an attribution: "--- On … wrote:", "* Kim wrote:", "---- On … wrote ----".
std::string_view without_frame(std::string_view text) {
  constexpr std::string_view kFrame = "-*_ \t\n[";
  while (!text.empty() && kFrame.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == '-' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

// Leaves out the colon at the end, and the blanks that French sets before it.
std::optional<std::string_view> before_colon(std::string_view text) {
  constexpr auto kColons = std::to_array<std::string_view>({":", "："});
  constexpr auto kBlanks = std::to_array<std::string_view>({" ", "\n", "\xC2\xA0", "\xE2\x80\xAF"});
  const auto* colon = std::ranges::find_if(kColons, [&](std::string_view c) { return text.ends_with(c); });
  if (colon == kColons.end()) return std::nullopt;
  text.remove_suffix(colon->size());
  for (bool again = true; again;) {
    const auto* blank = std::ranges::find_if(kBlanks, [&](std::string_view b) { return text.ends_with(b); });
    again = blank != kBlanks.end();
    if (again) text.remove_suffix(blank->size());
  }
  return text;
}

bool has_verb(std::string_view text) {
  auto at_end = [&](std::string_view verb) { return text.ends_with(verb); };
  if (std::ranges::any_of(kVerbs, at_end)) return true;
  if (starts_with_any_case(text, "quoting ")) return true;
  return std::ranges::any_of(kEarlyVerbs, [&](std::string_view verb) { return text.contains(verb); });
}

bool has_address(std::string_view text) {
  std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && !is_blank(text[at - 1]) &&
         !is_blank(text[at + 1]);
}

bool has_start(std::string_view text) {
  if (!text.empty() && is_digit(text[0])) return true;
  return std::ranges::any_of(kStarts, [&](std::string_view start) { return starts_with_any_case(text, start); });
}

bool has_weekday_or_month(std::string_view text) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr",
                                       "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
    for (std::string_view name : kNames)
      if (starts_with_any_case(text.substr(at + 1), name)) return true;
  return false;
}

// Whether this line could be the first of an attribution that ends further down.
bool may_begin(std::string_view words) {
  words = without_frame(words);
  DateSigns date = date_signs(words);
  if (date.year || date.day) return true;
  return has_start(words) && (date.digit || has_weekday_or_month(words));
}

bool ends_in_address(std::string_view text) {
  return text.ends_with('>') || text.ends_with(")") || text.ends_with("&gt;") || text.ends_with("]");
}

// The signs by which lines [from, to] are judged.
struct Signs {
  bool colon = false;
  bool verb = false;
  bool address = false;
  bool start = false;
  bool address_last = false;
  bool marks_follow = false;
  DateSigns date;
  std::size_t bytes = 0;
};

Signs signs_of(const Lines& lines, std::size_t from, std::size_t to) {
  std::string_view text = without_frame(lines.words(from, to));
  Signs signs;
  signs.bytes = text.size();
  if (text.empty() || text.size() > kMostBytes) return signs;
  auto before = before_colon(text);
  signs.colon = before.has_value();
  std::string_view body = before.value_or(text);
  signs.verb = has_verb(body);
  signs.address = has_address(body);
  signs.address_last = signs.address && ends_in_address(body);
  signs.start = has_start(body);
  signs.date = date_signs(body);
  std::size_t next = lines.next_written(to + 1);
  signs.marks_follow = next < lines.size() && lines[next].marked;
  return signs;
}

bool is_attribution(const Signs& s) {
  if (s.bytes == 0 || s.bytes > kMostBytes) return false;
  bool dated = s.date.any();
  if (!s.colon) return s.verb && dated && s.address && s.start;
  if (s.marks_follow)
    return s.verb || (s.address && s.bytes < kMostBytesWithoutVerb) ||
           (dated && s.start && (s.date.year || s.date.day));
  if (s.verb)
    return (s.address && (dated || s.address_last || s.bytes < kMostBytesWithoutVerb)) ||
           (s.start && (s.date.year || s.date.day));
  return s.address_last && dated && (s.date.time || s.date.day) && s.bytes <= kMostBytesWithoutVerb;
}

// Whether a line could end an attribution: a colon, or "wrote" without one. All other lines cost no more than this.
bool may_end(std::string_view words) {
  if (words.empty()) return false;
  if (words.back() == ':' || words.ends_with("：")) return true;
  if (words.back() == '-') words = without_frame(words);
  return words.ends_with("wrote") || words.ends_with("a écrit") || words.ends_with("schrieb");
}

// The line above that begins the attribution which ends at `end`: the nearest that may begin one, or that line's
// own predecessor ("On Friday,").
std::size_t first_line(const Lines& lines, std::size_t end) {
  std::size_t lowest = end + 1 >= kMostLines ? end + 1 - kMostLines : 0;
  for (std::size_t i = end + 1; i-- > lowest;) {
    if (lines[i].blank() || lines[i].marked || lines[i].patch) break;
    if (!may_begin(lines.words(i))) continue;
    bool more_above = i > lowest && !lines[i - 1].blank() && !lines[i - 1].marked &&
                      has_start(without_frame(lines.words(i - 1))) && may_begin(lines.words(i - 1));
    return more_above ? i - 1 : i;
  }
  return end;
}

}  // namespace

std::optional<Stretch> attribution_ending_at(const Lines& lines, std::size_t i) {
  if (!may_end(lines.words(i))) return std::nullopt;
  std::size_t from = first_line(lines, i);
  if (is_attribution(signs_of(lines, from, i))) return Stretch{from, i + 1};
  if (from != i && is_attribution(signs_of(lines, i, i))) return Stretch{i, i + 1};
  return std::nullopt;
}

}  // namespace closeknit::text
