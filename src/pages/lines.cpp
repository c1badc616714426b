// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/lines.hpp"

#include <algorithm>

#include "signals/code_lines.hpp"
#include "text/ascii.hpp"
#include "text/name_lines.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

constexpr std::string_view kCut = "…";
// How much of a text is read for its first sentence, and for one line of it: blanks and invisible characters
// shrink, but nobody hides the first word behind more of them than this.
constexpr std::size_t kMostRead = 8 << 10;

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && continues_character(text[at]))
    --at;
  return at;
}

// A salutation ("Dear Ann,", "Hi Kim and Ann!"), an introduction of what is quoted below ("For the drawing:") or a mere
// "Hi." says nothing of what the message was about.
bool tells(std::string_view line) {
  constexpr std::ptrdiff_t kLeastBlanks = 2;
  bool leads_on = line.ends_with(',') || line.ends_with(':');
  return !leads_on && std::count(line.begin(), line.end(), ' ') >= kLeastBlanks && !text::is_greeting(line);
}

// Where nothing but a change and its trailers was sent, the trailers say at least what it is: "Acked-by: Ann Lee".
std::string_view from_first_letter(std::string_view text) {
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size() - 1) + 1)
    if (text::is_letter(text[line])) return text.substr(line);
  return text;
}

}  // namespace

std::string one_line(std::string_view utf8, std::size_t most) {
  std::size_t read = character_start(utf8, std::max(kMostRead, 4 * most));
  std::string line;
  for (char c : text::printable(utf8.substr(0, read))) {
    bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  if (line.size() <= most && read == utf8.size()) return line;
  if (line.size() + kCut.size() > most) {
    line.resize(character_start(line, most - std::min(most, kCut.size())));
    if (auto blank = line.rfind(' '); blank != line.npos && blank > line.size() / 2) line.resize(blank);
  }
  return line + std::string(kCut);
}

std::string quote(std::string_view fresh, std::uint32_t begin, std::uint32_t end) {
  bool inside = begin < end && end <= fresh.size() && !continues_character(fresh[begin]);
  auto line = inside ? one_line(fresh.substr(begin, end - begin), kLongestQuote) : std::string();
  return line.empty() ? telling_sentence(fresh) : line;
}

std::string telling_sentence(std::string_view fresh) {
  const std::string start = signals::code_blanked(std::string(fresh.substr(0, character_start(fresh, kMostRead))));
  std::string first;
  for (auto [begin, end] : text::sentences(start)) {
    auto line = one_line(std::string_view(start).substr(begin, end - begin), kLongestQuote);
    if (tells(line)) return line;
    if (first.empty()) first = std::move(line);
  }
  return first.empty() ? one_line(from_first_letter(fresh), kLongestQuote) : first;
}

}  // namespace closeknit::pages
