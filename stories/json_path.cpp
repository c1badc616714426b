// SPDX-License-Identifier: AGPL-3.0-or-later
#include "json_path.hpp"

#include <algorithm>
#include <charconv>

namespace closeknit::stories {
namespace {

using nlohmann::json;

bool fits(const json& element, std::string_view condition) {
  std::size_t mark = condition.find_first_of("=~");
  if (mark == std::string_view::npos || !element.is_object()) return false;
  auto member = element.find(std::string(condition.substr(0, mark)));
  if (member == element.end()) return false;
  std::string word = as_word(*member);
  std::string_view wanted = condition.substr(mark + 1);
  return condition[mark] == '=' ? word == wanted : word.find(wanted) != std::string::npos;
}

void select(const json& array, std::string_view condition, std::vector<json>& found) {
  if (!array.is_array()) return;
  std::size_t index = 0;
  auto [end, error] = std::from_chars(condition.data(), condition.data() + condition.size(), index);
  if (error == std::errc() && end == condition.data() + condition.size()) {
    if (index < array.size()) found.push_back(array[index]);
    return;
  }
  for (const json& element : array)
    if (condition == "*" || fits(element, condition)) found.push_back(element);
}

// Takes one step ("name" or "[…]") off the path.
std::string_view next_step(std::string_view& path) {
  if (path.starts_with('.')) path.remove_prefix(1);
  std::size_t end = path.starts_with('[') ? path.find(']') + 1 : path.find_first_of(".[");
  end = std::min(end == 0 ? path.size() : end, path.size());
  std::string_view step = path.substr(0, end);
  path.remove_prefix(end);
  return step;
}

}  // namespace

std::vector<json> values_at(const json& document, std::string_view path) {
  std::vector<json> values{document};
  if (path == ".") return values;
  while (!path.empty()) {
    std::string_view step = next_step(path);
    std::vector<json> next;
    for (const json& value : values) {
      if (step.starts_with('['))
        select(value, step.substr(1, step.size() - 2), next);
      else if (value.is_object() && value.contains(std::string(step)))
        next.push_back(value.at(std::string(step)));
    }
    values = std::move(next);
  }
  return values;
}

std::string as_word(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace closeknit::stories
