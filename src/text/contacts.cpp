// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/contacts.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// More than this is no line of a signature block: most have four words or fewer.
constexpr std::ptrdiff_t kProseWords = 10;
constexpr std::ptrdiff_t kSentenceWords = 4;
constexpr std::size_t kProseBytes = 90;
constexpr std::size_t kContactBytes = 200;
constexpr std::ptrdiff_t kContactWords = 6;
// An international number has at most 15 digits (E.164); one without an area code at least 7 with its exchange.
constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostDigits = 30;

constexpr auto kLabels = std::to_array<std::string_view>(
    {"tel",      "telephone", "phone", "ph",      "fax",       "facsimile", "mobile", "mob",      "cell",
     "direct",   "office",    "off",   "pager",   "home",      "work",      "voice",  "t",        "f",
     "m",        "p",         "o",     "c",       "d",         "e",         "w",      "skype",    "e-mail",
     "email",    "mail",      "web",   "website", "url",       "www",       "icq",    "aim",      "twitter",
     "linkedin", "telefon",   "mobil", "handy",   "téléphone", "portable",  "móvil",  "teléfono", "cellulare",
     "telefoon", "mobiel",    "fon",   "ext",     "toll free", "internet"});

// "Tel.: 030 …", "t. 555 …", "Fax 713-…": a label, then a sign or a number.
bool begins_with_label(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() && words[end] != ':' && words[end] != '.' && words[end] != ' ')
    ++end;
  if (end == words.size() || end > 12) return false;
  std::string_view label = words.substr(0, end);
  auto same = [&](std::string_view known) { return equal_any_case(label, known); };
  if (std::ranges::none_of(kLabels, same)) return false;
  std::string_view rest = trimmed(words.substr(end));
  return rest.starts_with(':') || rest.find_first_of("0123456789@") < 12;
}

// What one pass over a line counts.
struct Counts {
  std::ptrdiff_t words = 0;
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool link = false;  // "@x", "://", "www."
};

Counts counts_of(std::string_view words) {
  Counts counts;
  bool between = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    char c = words[i];
    bool blank = is_blank(c);
    bool sign = !is_letter(c) && !is_digit(c) && is_ascii(c);
    counts.words += between && !sign ? 1 : 0;
    between = blank;
    counts.digits += is_digit(c) ? 1 : 0;
    counts.letters += is_letter(c) ? 1 : 0;
    if (c == '@' && i + 1 < words.size()) counts.link |= is_letter(words[i + 1]) || is_digit(words[i + 1]);
    if (c == ':') counts.link |= words.substr(i).starts_with("://");
    if (c == 'w' || c == 'W') counts.link |= starts_with_any_case(words.substr(i), "www.");
  }
  return counts;
}

bool looks_like_contact(std::string_view words, const Counts& counts) {
  if (words.size() > kContactBytes) return false;
  bool phone = counts.digits >= kFewestDigits && counts.digits <= kMostDigits && counts.letters <= 2 * counts.digits;
  return phone || (counts.link && counts.words <= kContactWords) || begins_with_label(words);
}

bool is_list_item(std::string_view words) {
  if (words.starts_with("- ") || words.starts_with("* ") || words.starts_with("• ") || words.starts_with("o "))
    return true;
  if (words[0] == '[') return true;  // a footnote, a checkbox
  std::size_t digits = 0;
  while (digits < words.size() && is_digit(words[digits]))
    ++digits;
  bool closed = digits > 0 && digits < 3 && digits + 1 < words.size() && (words[digits] == '.' || words[digits] == ')');
  return closed && words[digits + 1] == ' ';
}

// "Reviewed-by: Kim <kim@example.com>", "Fixes: 0123abc", "Link: https://…".
bool is_trailer(std::string_view words) {
  std::size_t colon = words.find(": ");
  if (colon == std::string_view::npos || colon > 24) return false;
  std::string_view name = words.substr(0, colon);
  constexpr std::array<std::string_view, 6> kNames{"fixes", "link", "cc", "closes", "base-commit", "change-id"};
  return name.ends_with("-by") || name.ends_with("-to") ||
         std::ranges::any_of(kNames, [&](std::string_view known) { return equal_any_case(name, known); });
}

bool ends_shortened(std::string_view words) {
  constexpr std::array<std::string_view, 12> kShort{"inc.", "corp.", "ltd.", "co.",  "ph.d.",  "jr.",
                                                    "sr.",  "llp.",  "s.a.", "l.p.", "u.s.a.", "d.c."};
  return std::ranges::any_of(kShort, [&](std::string_view ending) {
    return words.size() >= ending.size() && equal_any_case(words.substr(words.size() - ending.size()), ending);
  });
}

}  // namespace

LineLook line_look(std::string_view words) {
  if (is_list_item(words) || is_trailer(words)) return LineLook::prose;
  if (words.ends_with('?') || words.ends_with(':') || words.ends_with(';')) return LineLook::prose;
  Counts counts = counts_of(words);
  if (looks_like_contact(words, counts)) return LineLook::contact;
  if (counts.words >= kProseWords || words.size() > kProseBytes) return LineLook::prose;
  if (counts.words < kSentenceWords) return LineLook::neutral;
  bool stops = words.ends_with('!') || (words.ends_with('.') && !ends_shortened(words));
  return stops || is_lower(words[0]) ? LineLook::prose : LineLook::neutral;
}

}  // namespace closeknit::text
