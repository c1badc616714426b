// SPDX-License-Identifier: AGPL-3.0-or-later
// The tags of HTML in the order they stand, without building a tree: enough to see beforehand whether a real parser
// can be let at a document, and to take the tags out of one it cannot.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace closeknit::text {

// Anything between "<" and ">": an opening or closing tag, a comment or declaration (no name). The raw text of
// <script>, <style> and their like belongs to the opening tag.
struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;  // past the ">" and past raw text
  std::string_view name;
  bool closing = false;
  bool operator==(const Tag&) const = default;
};

// The first tag at or after `at`. Quoted attribute values may hold ">"; a tag that does not end ends with the text.
std::optional<Tag> next_tag(std::string_view html, std::size_t at);

// Whether gumbo can parse this in about linear time and memory. It is quadratic in how deep elements nest, and it
// repeats formatting elements that were left open (<b>, <font>) in every block that follows them.
bool is_tame(std::string_view html, int deepest);

// The text of `html` with its character references untouched, where each tag was replaced by "<br>" if it begins or
// ends a block, and by nothing if not.
std::string without_tags(std::string_view html);

}  // namespace closeknit::text
