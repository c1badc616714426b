// SPDX-License-Identifier: AGPL-3.0-or-later
// How the owner begins and ends letters.
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "outreach/outreach.hpp"
#include "text/ascii.hpp"
#include "text/sender.hpp"
#include "text/sign_offs.hpp"
#include "text/utf8.hpp"

namespace closeknit::outreach {
namespace {

constexpr std::size_t kLongestLine = 60;                                      // bytes; a greeting or closing is short
constexpr std::size_t kMostWords = 6;                                         // of a greeting
constexpr std::string_view kFirst = "\x01", kWhole = "\x02", kLast = "\x03";  // the reader's name in a form

// Folded, as by text::fold().
constexpr std::array<std::string_view, 46> kGreets{
    "dear",    "hi",      "hello",     "hey",      "hallo",  "hoi",    "liebe",   "lieber", "liebes",  "moin",
    "servus",  "guten",   "gruss",     "salut",    "cher",   "chere",  "bonjour", "coucou", "bonsoir", "hola",
    "querida", "querido", "estimado",  "estimada", "buenos", "buenas", "ciao",    "caro",   "cara",    "buongiorno",
    "beste",   "geachte", "dag",       "ola",      "caro",   "hej",    "kara",    "kaere",  "kjaere",  "bom",
    "morning", "good",    "greetings", "sehr",     "ahoi",   "yo"};

std::string_view first_line(std::string_view text) {
  while (!text.empty() && text::is_blank(text.front()))
    text.remove_prefix(1);
  return text::trimmed(text.substr(0, text.find('\n')));
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_name_word(std::string_view word, const std::vector<std::string_view>& folded_name) {
  return std::ranges::find(folded_name, word) != folded_name.end();
}

// The line with `name` out of it: "Dear Ann," and "Dear Bob," are one form.
std::string form_of(std::string_view line, std::string_view name) {
  std::vector<std::string_view> words = words_of(name);
  if (words.empty()) return std::string(line);
  std::string form(line);
  auto replace = [&form](std::string_view what, std::string_view mark) {
    std::size_t at = what.empty() ? std::string::npos : form.find(what);
    if (at != std::string::npos) form.replace(at, what.size(), mark);
    return at != std::string::npos;
  };
  if (words.size() > 1 && replace(name, kWhole)) return form;
  if (replace(words.front(), kFirst)) return form;
  if (words.size() > 1) replace(words.back(), kLast);
  return form;
}

// Empty where the reader has no such name.
std::string filled(std::string form, std::string_view reader) {
  std::vector<std::string_view> words = words_of(reader);
  const bool is_name = !words.empty() && !reader.contains('@');
  for (auto [mark, name, there] :
       {std::tuple{kFirst, is_name ? words.front() : std::string_view(), is_name}, std::tuple{kWhole, reader, is_name},
        std::tuple{kLast, is_name ? words.back() : std::string_view(), is_name && words.size() > 1}}) {
    std::size_t at = form.find(mark);
    if (at == std::string::npos) continue;
    if (!there) return {};
    form.replace(at, mark.size(), name);
  }
  return form;
}

// The most frequent of what was seen, newest first.
class Usual {
 public:
  void take(std::string form) {
    auto [at, fresh] = times_.try_emplace(form, 0);
    if (++at->second > best_times_) {
      best_times_ = at->second;
      best_ = std::move(form);
    }
  }
  const std::string& best() const { return best_; }
  std::uint32_t times() const { return best_times_; }

 private:
  std::map<std::string, std::uint32_t> times_;
  std::string best_;
  std::uint32_t best_times_ = 0;
};

enum class Names : std::uint8_t { kept, as_form };

Hand usual(std::span<const Written> letters, std::string_view owner, Names names) {
  Usual greetings, closings;
  for (const Written& letter : letters) {
    std::string_view greeting = greeting_of(letter);
    greetings.take(names == Names::kept ? std::string(greeting) : form_of(greeting, letter.reader));
    closings.take(closing_of(letter, owner));
  }
  return {.greeting = greetings.best(),
          .closing = closings.best(),
          .greeting_times = greetings.times(),
          .closing_times = closings.times(),
          .letters = static_cast<std::uint32_t>(letters.size()),
          .to_them = names == Names::kept};
}

bool is_end_mark(std::string_view line) {
  return line.starts_with("--") || line.starts_with("__") || line.starts_with("P.S.") || line.starts_with("PS");
}

}  // namespace

std::string_view greeting_of(const Written& letter) {
  std::string_view line = first_line(letter.fresh);
  if (line.empty() || line.size() > kLongestLine || line.ends_with('?')) return {};
  std::string folded = text::fold(line), name = text::fold(letter.reader);
  std::vector<std::string_view> words = words_of(folded);
  if (words.empty() || words.size() > kMostWords) return {};
  const std::vector<std::string_view> names = words_of(name);
  const bool named = std::ranges::any_of(words, [&](auto word) { return is_name_word(word, names); });
  const bool greets = std::ranges::find(kGreets, words.front()) != kGreets.end();
  // "Good." and "Hi there is a problem" are no greetings: one names somebody, or ends as a greeting does.
  const bool ends_so = line.ends_with(',') || line.ends_with('!') || line.ends_with(':');
  if (greets && (named || ends_so)) return line;
  return named && words.size() <= names.size() && !line.ends_with('.') ? line : std::string_view{};
}

std::string closing_of(const Written& letter, std::string_view owner) {
  if (!letter.text.starts_with(letter.fresh)) return {};
  std::string_view rest = letter.text.substr(letter.fresh.size());
  const text::Sender sender(owner);
  std::vector<std::string_view> lines;
  std::size_t keep = 0;
  for (std::size_t at = 0; at < rest.size() && lines.size() < kMostClosing;) {
    std::size_t end = std::min(rest.find('\n', at), rest.size());
    std::string_view line = text::trimmed(rest.substr(at, end - at));
    at = end + 1;
    if (line.empty() && lines.empty()) continue;
    if (is_end_mark(line) || line.size() > kLongestLine || text::is_device_line(line)) break;
    lines.push_back(line);
    if (line.empty()) continue;
    const bool named = sender.is_named_by(line);
    const bool closes = text::sign_off_of(line) != text::SignOff::none;
    if (named || closes) keep = lines.size();
    if (named || !closes) break;
  }
  std::string closing;
  for (std::size_t i = 0; i < keep; ++i)
    closing += (i == 0 ? "" : "\n") + std::string(lines[i]);
  return closing;
}

Hand hand_of(std::span<const Written> to_them, std::span<const Written> in_general, std::string_view reader,
             std::string_view owner) {
  if (!to_them.empty()) return usual(to_them, owner, Names::kept);
  Hand hand = usual(in_general, owner, Names::as_form);
  hand.greeting = filled(std::move(hand.greeting), reader);
  return hand;
}

}  // namespace closeknit::outreach
