// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ground/result.hpp"

#include <array>

namespace closeknit {
namespace {

struct CodeRow {
  Code code;
  std::string_view name;
  int exit_status;
  int http_status;
};

constexpr std::array kCodes{
    CodeRow{Code::usage, "usage", 2, 400},
    CodeRow{Code::not_found, "not_found", 66, 404},
    CodeRow{Code::ambiguous, "ambiguous", 65, 409},
    CodeRow{Code::denied, "denied", 77, 403},
    CodeRow{Code::malformed, "malformed", 65, 400},
    CodeRow{Code::limit, "limit", 65, 413},
    CodeRow{Code::unavailable, "unavailable", 75, 503},
    CodeRow{Code::interrupted, "interrupted", 130, 503},
    CodeRow{Code::broken, "broken", 70, 500},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kCodes.size(); ++i)
    if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
  return true;
}
static_assert(in_order(), "kCodes is indexed by Code");

void append_plain(std::string& out, std::string_view text) {
  for (char c : text)
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
}

}  // namespace

int exit_status(Code code) {
  return kCodes[static_cast<std::size_t>(code)].exit_status;
}

int http_status(Code code) {
  return kCodes[static_cast<std::size_t>(code)].http_status;
}

std::string_view code_name(Code code) {
  return kCodes[static_cast<std::size_t>(code)].name;
}

std::string to_line(const Error& error) {
  std::string line;
  if (!error.where.empty()) {
    append_plain(line, error.where);
    line += ": ";
  }
  append_plain(line, error.what);
  if (!error.hint.empty()) {
    line += " (";
    append_plain(line, error.hint);
    line += ')';
  }
  return line;
}

}  // namespace closeknit
