// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/body.hpp"

namespace closeknit::server {

Result<Body> Body::of(const Request& request) {
  Body body;
  if (request.body.empty()) return body;
  if (!request.field("content-type").starts_with("application/json"))
    return failure(Code::usage, "the body is no JSON", "Content-Type", "send application/json");
  body.object_ = nlohmann::json::parse(request.body, nullptr, false);
  if (!body.object_.is_object()) return failure(Code::usage, "the body is no JSON object");
  return body;
}

Result<std::string> Body::text(std::string_view name) const {
  auto member = object_.find(name);
  if (member == object_.end() || member->is_null()) return std::string();
  if (!member->is_string()) return failure(Code::usage, "this is no text", std::string(name));
  return member->get<std::string>();
}

Result<std::vector<std::string>> Body::texts(std::string_view name) const {
  std::vector<std::string> list;
  auto member = object_.find(name);
  if (member == object_.end() || member->is_null()) return list;
  if (member->is_string()) return std::vector{member->get<std::string>()};
  bool all_texts = member->is_array();
  for (const auto& one : *member) {
    all_texts = all_texts && one.is_string();
    if (all_texts) list.push_back(one.get<std::string>());
  }
  if (!all_texts) return failure(Code::usage, "this is no list of texts", std::string(name));
  return list;
}

bool Body::is_true(std::string_view name) const {
  auto member = object_.find(name);
  return member != object_.end() && member->is_boolean() && member->get<bool>();
}

std::vector<std::string> Body::names() const {
  std::vector<std::string> names;
  for (const auto& [name, ignored] : object_.items())
    names.push_back(name);
  return names;
}

}  // namespace closeknit::server
