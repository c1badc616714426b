// SPDX-License-Identifier: AGPL-3.0-or-later
#include "script.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace closeknit::stories {
namespace {

constexpr std::array<std::string_view, 14> kVerbs{"exchange", "now",  "letter", "file", "mbox",  "hidden", "run",
                                                  "exits",    "says", "warns",  "json", "keeps", "same",   "differs"};

bool has_text(std::string_view verb) {
  return verb == "letter" || verb == "file";
}

std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
    line.remove_suffix(1);
  return line;
}

// The lines of the file one by one, with their numbers.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}
  bool next() {
    if (rest_.empty()) return false;
    std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number;
    return true;
  }
  std::string_view line;
  std::size_t number = 0;

 private:
  std::string_view rest_;
};

std::string lines_to_end(Lines& lines) {
  std::string text;
  const std::size_t begin = lines.number;
  while (lines.next()) {
    if (without_trailing_blanks(lines.line) == "end") return text;
    text += std::string(lines.line) + "\n";
  }
  throw std::runtime_error("line " + std::to_string(begin) + ": the text has no \"end\"");
}

}  // namespace

std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  bool inside = false;  // quotes
  bool open = false;    // a word
  for (std::size_t i = 0; i < line.size(); ++i) {
    char c = line[i];
    if (c == ' ' && !inside) {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    if (inside && c == '\\' && i + 1 < line.size())
      words.back() += line[++i] == 'e' ? '\x1b' : line[i];
    else if (c == '"')
      inside = !inside;
    else
      words.back() += c;
  }
  return words;
}

Script read_script(std::string_view text) {
  Script script;
  Lines lines(text);
  while (lines.next()) {
    std::string_view line = without_trailing_blanks(lines.line);
    if (script.title.empty() && line.starts_with("# ")) script.title = line.substr(2);
    if (line.empty() || line.starts_with('#')) continue;
    Step step;
    step.line = lines.number;
    step.words = split_words(line);
    step.verb = step.words.front();
    step.words.erase(step.words.begin());
    if (std::find(kVerbs.begin(), kVerbs.end(), step.verb) == kVerbs.end())
      throw std::runtime_error("line " + std::to_string(step.line) + ": there is no verb \"" + step.verb + "\"");
    if (has_text(step.verb)) step.text = lines_to_end(lines);
    script.steps.push_back(std::move(step));
  }
  if (script.title.empty()) throw std::runtime_error("a story begins with \"# \" and its title");
  return script;
}

}  // namespace closeknit::stories
