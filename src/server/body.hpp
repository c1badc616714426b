// SPDX-License-Identifier: AGPL-3.0-or-later
// Body: the JSON object that a request brings, read member by member.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "ground/result.hpp"
#include "server/http.hpp"

namespace closeknit::server {

class Body {
 public:
  // An empty body is an empty object. Error usage: no JSON object, or the content type is another.
  static Result<Body> of(const Request& request);

  // A text; "" where absent or null. Error usage where it is something else.
  Result<std::string> text(std::string_view name) const;
  // A list of texts; a single text counts as a list of one; empty where absent.
  Result<std::vector<std::string>> texts(std::string_view name) const;
  bool is_true(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  nlohmann::json object_ = nlohmann::json::object();
};

}  // namespace closeknit::server
