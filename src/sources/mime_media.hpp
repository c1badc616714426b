// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: what the Content-… fields of a part say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sources/mime_parts.hpp"

namespace closeknit::sources {

struct Disposition {
  bool attached = false;
  std::string name;
};

// parse_media_type is in mime_parts.hpp, beside what it fills. All three take whatever stands there: an empty or
// unreadable value gives the default.
Disposition parse_disposition(std::string_view raw, std::vector<Defect>& defects);
Encoding parse_encoding(std::string_view raw);

// The last part of a path in either style, without control characters.
std::string file_name_only(std::string_view name);

}  // namespace closeknit::sources
