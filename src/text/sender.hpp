// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a line is the sender's name, in one of the ways people write their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::text {

// One to four words that begin with capitals, or one in small letters: somebody's name, as far as can be seen.
bool looks_like_name(std::string_view words);

class Sender {
 public:
  // "Kim Jones", "Jones, Kim (Legal)", "kim.jones@example.com"; may be empty, and is then nobody.
  explicit Sender(std::string_view name);

  // "Kim", "Kim Jones", "-Kim", "KJ", "Kimberley J." for Kimberley Jones; also with titles: "Kim Jones, Ph.D.".
  bool is_named_by(std::string_view words) const;
  // Whether one of the first words is a name of theirs: "greg k-h", "Kim (from my phone)".
  bool is_mentioned_by(std::string_view words) const;

 private:
  bool may_begin_with_name(std::string_view words) const;
  bool has_word(std::string_view word) const;

  std::vector<std::string> words_;
  std::string initials_;
  std::uint32_t first_letters_ = 0;  // of the words, a bit for each from a to z
};

}  // namespace closeknit::text
