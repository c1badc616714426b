// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "sources/mime_body.hpp"

namespace closeknit::sources {
namespace {

struct FlowedLine {
  std::size_t depth = 0;  // quote marks
  std::string_view text;  // without marks and stuffing
  bool flows = false;     // into the next line
};

FlowedLine flowed_line(std::string_view line, bool delete_space) {
  FlowedLine flowed;
  flowed.depth = std::min(line.find_first_not_of('>'), line.size());
  flowed.text = line.substr(flowed.depth);
  if (flowed.text.starts_with(' ')) flowed.text.remove_prefix(1);  // space-stuffing, section 4.4
  bool is_signature_mark = flowed.text == "-- ";                   // never flows, section 4.3
  flowed.flows = flowed.text.ends_with(' ') && !is_signature_mark;
  if (flowed.flows && delete_space) flowed.text.remove_suffix(1);
  return flowed;
}

}  // namespace

std::string unflowed(std::string_view text, bool delete_space) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  bool open = false;  // the line before flows on
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto [line, next] = line_at(text, at);
    FlowedLine flowed = flowed_line(line, delete_space);
    bool joins = open && flowed.depth == depth && flowed.text != "-- ";
    if (open && !joins) out.push_back('\n');
    if (!joins) out.append(flowed.depth, '>').append(flowed.depth > 0 && !flowed.text.empty() ? " " : "");
    out.append(flowed.text);
    open = flowed.flows;
    depth = flowed.depth;
    if (!open) out.push_back('\n');
    at = next;
  }
  return out;
}

}  // namespace closeknit::sources
