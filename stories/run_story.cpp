// SPDX-License-Identifier: AGPL-3.0-or-later
// Plays one story: run_story PROGRAM FILE.story. Exit status 0 if all happened as told; otherwise what did not is on
// standard error.
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "json_path.hpp"
#include "script.hpp"
#include "stage.hpp"

namespace closeknit::stories {
namespace {

// One story while it is played. Expectations that fail are told, and the story goes on.
class Player {
 public:
  explicit Player(std::string program) : stage_(std::move(program)) {}

  int play(const Script& script) {
    for (const Step& step : script.steps)
      perform(step);
    settle_exit();
    return failures_;
  }

 private:
  using Act = void (Player::*)(const Step&);

  void perform(const Step& step);
  void now(const Step& step) { now_ = word(step, 0); }
  void letter(const Step& step) { stage_.put_letter(step.words.empty() ? "" : step.words[0], step.text); }
  void exchange(const Step& step);
  void file(const Step& step) { stage_.put_file(word(step, 0), step.text); }
  void mbox(const Step& step) { stage_.put_mbox(word(step, 0)); }
  void hidden(const Step& step) { stage_.hide(word(step, 0)); }
  void run(const Step& step);
  void exits(const Step& step);
  void says(const Step& step) { expect_text(step, outcome_.output, "the output"); }
  void warns(const Step& step) { expect_text(step, outcome_.errors, "standard error"); }
  void json(const Step& step);
  void keeps(const Step& step);
  void same(const Step& step) { compare(step, true); }
  void differs(const Step& step) { compare(step, false); }

  void expect_text(const Step& step, const std::string& text, std::string_view where);
  void compare(const Step& step, bool equal);
  void settle_exit();
  void complain(const Step& step, const std::string& what);
  const std::string& word(const Step& step, std::size_t index) const;
  std::string filled(std::string word) const;
  std::string source(const Step& step, std::size_t from) const;
  std::vector<std::string> at_path(const std::string& path) const;

  Stage stage_;
  std::string now_ = "2026-11-21T08:00:00Z";
  Outcome outcome_;
  Step ran_;
  bool exit_pending_ = false;  // the last run is expected to succeed unless "exits" says otherwise
  std::map<std::string, std::string> kept_;
  int failures_ = 0;
};

void Player::perform(const Step& step) {
  static const std::map<std::string_view, Act> kActs{
      {"now", &Player::now},   {"exchange", &Player::exchange}, {"letter", &Player::letter}, {"file", &Player::file},
      {"mbox", &Player::mbox}, {"hidden", &Player::hidden},     {"run", &Player::run},       {"exits", &Player::exits},
      {"says", &Player::says}, {"warns", &Player::warns},       {"json", &Player::json},     {"keeps", &Player::keeps},
      {"same", &Player::same}, {"differs", &Player::differs}};
  (this->*kActs.at(step.verb))(step);
}

void Player::complain(const Step& step, const std::string& what) {
  ++failures_;
  std::cerr << "line " << step.line << ": " << what << "\n";
}

const std::string& Player::word(const Step& step, std::size_t index) const {
  if (index >= step.words.size())
    throw std::runtime_error("line " + std::to_string(step.line) + ": something is missing after " + step.verb);
  return step.words[index];
}

// {home}, {mail} and {what was kept}.
std::string Player::filled(std::string word) const {
  std::map<std::string, std::string> values = kept_;
  values["home"] = stage_.home().string();
  values["mail"] = stage_.mail().string();
  for (const auto& [name, value] : values)
    for (std::size_t at; (at = word.find("{" + name + "}")) != std::string::npos;)
      word.replace(at, name.size() + 2, value);
  return word;
}

// exchange "Ann Lee <ann@lee.example>" 2026-01-05 every 14 times 12 [answered-after 1]
void Player::exchange(const Step& step) {
  const int delay = step.words.size() > 6 ? std::stoi(word(step, 7)) : 0;
  stage_.put_exchange({word(step, 0), word(step, 1), std::stoi(word(step, 3)), std::stoi(word(step, 5)), delay});
}

void Player::run(const Step& step) {
  settle_exit();
  std::vector<std::string> arguments{"--now", now_};
  for (const std::string& argument : step.words)
    arguments.push_back(filled(argument));
  outcome_ = stage_.run(arguments);
  ran_ = step;
  exit_pending_ = true;
}

void Player::settle_exit() {
  if (exit_pending_ && outcome_.status != 0)
    complain(ran_, "ended with " + std::to_string(outcome_.status) + ":\n" + outcome_.output + outcome_.errors);
  exit_pending_ = false;
}

void Player::exits(const Step& step) {
  exit_pending_ = false;
  if (std::to_string(outcome_.status) != word(step, 0))
    complain(step, "ended with " + std::to_string(outcome_.status) + ":\n" + outcome_.output + outcome_.errors);
}

// says "words" / says not "words" / says nothing
void Player::expect_text(const Step& step, const std::string& text, std::string_view where) {
  const std::string& first = word(step, 0);
  if (first == "nothing" && step.words.size() == 1) {
    if (!text.empty()) complain(step, std::string(where) + " is not empty:\n" + text);
    return;
  }
  const bool wanted = !(first == "not" && step.words.size() == 2);
  const std::string sought = filled(step.words.back());
  if ((text.find(sought) != std::string::npos) != wanted)
    complain(step, std::string(where) + (wanted ? " lacks \"" : " holds \"") + sought + "\":\n" + text);
}

std::vector<std::string> Player::at_path(const std::string& path) const {
  // Errors are JSON, too, where a command was asked for it.
  const std::string& text = outcome_.output.empty() ? outcome_.errors : outcome_.output;
  auto document = nlohmann::json::parse(text, nullptr, false);
  std::vector<std::string> words;
  if (document.is_discarded()) return words;
  for (const auto& value : values_at(document, filled(path)))
    words.push_back(as_word(value));
  return words;
}

// json PATH is WORD / holds WORD / lacks WORD / has COUNT / under NUMBER / over NUMBER
void Player::json(const Step& step) {
  const std::vector<std::string> found = at_path(word(step, 0));
  const std::string& relation = word(step, 1);
  const std::string wanted = filled(word(step, 2));
  const auto holds = [&](const std::string& value) { return value.find(wanted) != std::string::npos; };
  std::size_t size = found.size();
  if (relation == "has" && size == 1)
    if (auto value = nlohmann::json::parse(found[0], nullptr, false); value.is_array()) size = value.size();
  bool fine = false;
  if (relation == "is")
    fine = found.size() == 1 && found[0] == wanted;
  else if (relation == "holds")
    fine = std::any_of(found.begin(), found.end(), holds);
  else if (relation == "lacks")
    fine = std::none_of(found.begin(), found.end(), holds);
  else if (relation == "has")
    fine = std::to_string(size) == wanted;
  else if (relation == "under")
    fine = found.size() == 1 && std::stod(found[0]) < std::stod(wanted);
  else if (relation == "over")
    fine = found.size() == 1 && std::stod(found[0]) > std::stod(wanted);
  else
    throw std::runtime_error("line " + std::to_string(step.line) + ": json cannot \"" + relation + "\"");
  if (fine) return;
  std::string all;
  for (const std::string& value : found)
    all += "  " + value + "\n";
  complain(step, step.words[0] + " " + relation + " \"" + wanted + "\" does not hold; there is\n" + all + "in\n" +
                     outcome_.output + outcome_.errors);
}

// What "keeps" and "same" speak of: "output", "file PATH" or a path into the JSON.
std::string Player::source(const Step& step, std::size_t from) const {
  const std::string& what = word(step, from);
  if (what == "output") return outcome_.output;
  if (what == "file") return contents(stage_.home() / word(step, from + 1));
  std::vector<std::string> found = at_path(what);
  return found.empty() ? std::string() : found.front();
}

// keeps NAME output / file PATH / PATH-INTO-JSON
void Player::keeps(const Step& step) {
  std::string& kept = kept_[word(step, 0)];
  kept = source(step, 1);
  if (kept.empty()) complain(step, "there is nothing to keep in\n" + outcome_.output + outcome_.errors);
}

void Player::compare(const Step& step, bool equal) {
  const std::string& name = word(step, 0);
  if (!kept_.contains(name))
    throw std::runtime_error("line " + std::to_string(step.line) + ": nothing was kept as " + name);
  const std::string value = source(step, 1);
  if ((value == kept_.at(name)) == equal) return;
  std::size_t at = 0;
  while (at < value.size() && at < kept_.at(name).size() && value[at] == kept_.at(name)[at])
    ++at;
  const std::size_t begin = at < 200 ? 0 : at - 200;
  complain(step, equal ? "not the same; first difference after\n" + value.substr(begin, at - begin) + "\nthen:\n" +
                             kept_.at(name).substr(at, 300) + "\nnow:\n" + value.substr(std::min(at, value.size()), 300)
                       : "the same as before");
}

std::string text_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace
}  // namespace closeknit::stories

int main(int count, char** arguments) {
  using namespace closeknit::stories;
  if (count != 3) {
    std::fputs("run_story PROGRAM FILE.story\n", stderr);
    return 2;
  }
  try {
    Script script = read_script(text_of(arguments[2]));
    int failures = Player(arguments[1]).play(script);
    std::printf("%s: %s\n", failures == 0 ? "as told" : "NOT as told", script.title.c_str());
    return failures == 0 ? 0 : 1;
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "%s: %s\n", arguments[2], trouble.what());
    return 2;
  }
}
