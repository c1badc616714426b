// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/letters.hpp"

#include <algorithm>
#include <optional>

#include "sample/calendar.hpp"

namespace closeknit::sample {
namespace {

constexpr std::string_view kMarks = "=omarbne";  // in the order of Part

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(mark), text.size());
    if (std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Begins begins_of(std::string_view word) {
  if (word == "me") return Begins::me;
  return word == "them" ? Begins::them : Begins::either;
}

Topic topic_of(const std::vector<std::string>& head, Language language) {
  Topic topic;
  topic.name = head.at(0);
  topic.relations = split(head.at(1), ' ');
  topic.begins = begins_of(head.at(2));
  topic.language = language;
  for (const std::string& flag : head.size() > 3 ? split(head[3], ' ') : std::vector<std::string>()) {
    if (flag == "group")
      topic.group = true;
    else if (flag == "must")
      topic.must_ask = true;
    else
      topic.seasons.push_back(flag);
  }
  return topic;
}

// Whether lines of this part set the tags that later lines follow.
bool sets_the_course(Part part) {
  return part == Part::opening || part == Part::question || part == Part::question_back;
}

// Calls `head` for each "# …" line with its fields and `line` for each other line with its mark and its text.
template <typename Head, typename Body>
void read_lines(std::string_view text, const Head& head, const Body& body) {
  for (const std::string& line : split(text, '\n')) {
    if (line.starts_with("# ")) {
      head(split(std::string_view(line).substr(2), '|'));
      continue;
    }
    std::size_t blank = line.find(' ');
    if (blank != std::string::npos) body(line.substr(0, blank), line.substr(blank + 1));
  }
}

void read_topics(std::string_view text, Language language, std::vector<Topic>& topics) {
  read_lines(
      text, [&](const std::vector<std::string>& head) { topics.push_back(topic_of(head, language)); },
      [&](const std::string& mark, std::string words) {
        std::size_t part = kMarks.find(mark[0]);
        if (part < kParts) topics.back().parts[part].push_back({mark.substr(1), std::move(words)});
      });
}

Asides read_asides(std::string_view text, Language language) {
  Asides asides;
  asides.language = language;
  read_lines(
      text, [&](const std::vector<std::string>& head) { asides.relations = split(head.at(1), ' '); },
      [&](const std::string& mark, std::string words) { asides.lines.push_back({mark, std::move(words)}); });
  return asides;
}

std::string_view choice(std::string_view inside, Dice& dice) {
  std::int64_t wanted = dice.below(std::count(inside.begin(), inside.end(), '|') + 1);
  for (; wanted > 0; --wanted)
    inside.remove_prefix(inside.find('|') + 1);
  return inside.substr(0, inside.find('|'));
}

std::string choose(std::string_view text, Dice& dice) {
  std::string result;
  while (!text.empty()) {
    std::size_t open = text.find('{');
    std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    result += text.substr(0, open);
    result += choice(text.substr(open + 1, close - open - 1), dice);
    text.remove_prefix(close + 1);
  }
  return result += text;
}

// A line for any course of the conversation.
bool is_open(Part part, const Line& line) {
  return line.tags.empty() || sets_the_course(part) || (part == Part::answer && line.tags == "x");
}

}  // namespace

bool Topic::is_for(std::string_view relation) const {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

bool Topic::fits_season(Instant at) const {
  return seasons.empty() || std::find(seasons.begin(), seasons.end(), season_of(at)) != seasons.end();
}

std::string_view season_of(Instant at) {
  constexpr std::array<std::string_view, 4> kSeasons{"winter", "spring", "summer", "autumn"};
  return kSeasons[static_cast<std::size_t>(civil(at, 0).month % 12 / 3)];
}

Library read_library() {
  Library library;
  for (std::string_view text :
       {letters_of_friends(), letters_of_the_family(), letters_at_home(), letters_of_clients(), letters_of_colleagues(),
        letters_of_acquaintances(), letters_of_strangers(), letters_of_clubs(), letters_of_machines()})
    read_topics(text, Language::english, library.topics);
  read_topics(letters_in_german(), Language::german, library.topics);
  read_topics(letters_in_french(), Language::french, library.topics);
  library.asides.push_back(read_asides(asides_of_private_life(), Language::english));
  library.asides.push_back(read_asides(asides_in_german(), Language::german));
  library.asides.push_back(read_asides(asides_in_french(), Language::french));
  return library;
}

std::vector<const Topic*> topics_for(const Library& library, std::string_view relation, Language language,
                                     Begins begins) {
  std::vector<const Topic*> found;
  for (const Topic& topic : library.topics) {
    bool begun = topic.begins == Begins::either || begins == Begins::either || topic.begins == begins;
    if (begun && topic.language == language && topic.is_for(relation)) found.push_back(&topic);
  }
  return found;
}

bool Speaker::is_new(const Line& line) const {
  return std::find(said_.begin(), said_.end(), &line) == said_.end();
}

// Lines with the tag that fell last are preferred, then those with the one before it, and so on; then those without.
std::vector<const Line*> Speaker::fitting(Part part) const {
  std::vector<const Line*> open;  // to anybody at any time
  for (const Line& line : topic_->lines(part))
    if (is_open(part, line) && is_new(line)) open.push_back(&line);
  for (auto tag = tags_.rbegin(); tag != tags_.rend(); ++tag) {
    std::vector<const Line*> called_for;
    for (const Line& line : topic_->lines(part))
      if (line.tags.find(*tag) != std::string::npos && is_new(line)) called_for.push_back(&line);
    if (called_for.empty()) continue;
    if (part == Part::more) called_for.insert(called_for.end(), open.begin(), open.end());
    return called_for;
  }
  return open;
}

std::string Speaker::spoken(Part part, const Line& line) {
  // A line that only follows a tag adds none of its others.
  if (sets_the_course(part) || line.tags == "x") tags_ += line.tags;
  said_.push_back(&line);
  return fill(line.text, slots_, dice_);
}

std::string Speaker::say(Part part) {
  auto lines = fitting(part);
  return lines.empty() ? std::string() : spoken(part, *dice_.pick(lines));
}

std::vector<std::string> Speaker::say_some(Part part, std::size_t most) {
  auto lines = fitting(part);
  std::vector<std::string> said;
  while (!lines.empty() && said.size() < most) {
    auto chosen = static_cast<std::size_t>(dice_.below(static_cast<std::int64_t>(lines.size())));
    said.push_back(spoken(part, *lines[chosen]));
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(chosen));
  }
  return said;
}

std::string fill(std::string_view text, const Slots& slots, Dice& dice) {
  std::string chosen = choose(text, dice);
  std::string result;
  for (std::size_t at = 0; at < chosen.size();) {
    if (chosen[at] != '$') {
      result += chosen[at++];
      continue;
    }
    std::size_t end = at + 1;
    while (end < chosen.size() && is_slot_letter(chosen[end]))
      ++end;
    auto value = slots.value(std::string_view(chosen).substr(at + 1, end - at - 1));
    result += value ? *value : chosen.substr(at, end - at);
    at = end;
  }
  return result;
}

}  // namespace closeknit::sample
