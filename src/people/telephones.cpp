// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/telephones.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace closeknit::people {
namespace {

using std::string_view;

constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostDigits = 15;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool parts_digits(char c) {
  return string_view(" \t()-./").find(c) != string_view::npos;
}

// The last word before a number, without its stop or colon.
std::string label_before(string_view line) {
  std::size_t end = line.size();
  while (end > 0 && !is_letter(line[end - 1]))
    --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(line[begin - 1]))
    --begin;
  std::string word(line.substr(begin, end - begin));
  std::ranges::transform(word, word.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return word;
}

bool is_fax(string_view label) {
  return label == "fax" || label == "facsimile" || label == "telefax" || label == "f";
}
bool is_telephone(string_view label) {
  constexpr auto kLabels = std::to_array<string_view>(
      {"c",   "cell",  "cellphone", "cellular", "direct",    "fon",      "handy",    "m",
       "mob", "mobil", "mobile",    "móvil",    "office",    "ph",       "phone",    "portable",
       "t",   "tel",   "telefon",   "telefono", "telephone", "teléfono", "téléphone"});
  return std::ranges::find(kLabels, label) != kLabels.end();
}

struct Run {
  std::size_t end = 0;
  std::string digits;
  bool dialled = false;  // written as one dials: "+", or an area code in brackets
};

Run run_at(string_view line, std::size_t begin) {
  Run run;
  run.dialled = line[begin] == '+' || line[begin] == '(';
  std::size_t at = begin;
  std::size_t parting = 0;
  for (; at < line.size() && parting < 4; ++at) {
    if (is_digit(line[at])) {
      run.digits += line[at];
      run.end = at + 1;
      parting = 0;
    } else if (parts_digits(line[at]) || (at == begin && line[at] == '+')) {
      ++parting;
    } else {
      break;
    }
  }
  run.end = std::max(run.end, begin + 1);
  return run;
}

void take_line(string_view line, std::vector<std::int64_t>& numbers) {
  for (std::size_t at = 0; at < line.size();) {
    if (!is_digit(line[at]) && line[at] != '+' && line[at] != '(') {
      ++at;
      continue;
    }
    Run run = run_at(line, at);
    std::string label = label_before(line.substr(0, at));
    bool good = run.digits.size() >= kFewestDigits && run.digits.size() <= kMostDigits;
    if (good && !is_fax(label) && (run.dialled || is_telephone(label)))
      numbers.push_back(std::stoll(run.digits.substr(run.digits.size() - kTellingDigits)));
    at = run.end;
  }
}

}  // namespace

std::vector<std::int64_t> telephone_numbers(string_view signature) {
  std::vector<std::int64_t> numbers;
  while (!signature.empty() && numbers.size() < kMostNumbers) {
    std::size_t end = std::min(signature.find('\n'), signature.size());
    constexpr std::size_t kLongestLine = 200;
    if (end <= kLongestLine) take_line(signature.substr(0, end), numbers);
    signature.remove_prefix(std::min(end + 1, signature.size()));
  }
  if (numbers.size() > kMostNumbers) numbers.resize(kMostNumbers);
  std::ranges::sort(numbers);
  auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  return numbers;
}

}  // namespace closeknit::people
