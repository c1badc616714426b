// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <random>

#include "text/codepoint.hpp"

namespace closeknit::text {
namespace {

using namespace std::string_literals;

struct Cleaned {
  std::string bytes;
  std::string text;
};

TEST(Utf8, CleaningGivesValidText) {
  const Cleaned cases[] = {
      {"", ""},
      {"plain", "plain"},
      {"one\r\ntwo\rthree\n\r\n", "one\ntwo\nthree\n\n"},
      {"\r", "\n"},
      {"a\0b\0"s, "ab"},
      {"José 山田 😀", "José 山田 😀"},
      {"caf\xE9!", "caf\uFFFD!"},
      {"\x80\xBF", "\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xF0\x9F\x98", "\uFFFD"},                        // cut off
      {"\xF0\x9F\x98!\xE2\x82", "\uFFFD!\uFFFD"},
      {"\xEF\xBF\xBF", "\xEF\xBF\xBF"},  // a noncharacter is no mistake
  };
  for (const Cleaned& c : cases) {
    EXPECT_EQ(clean_utf8(c.bytes), c.text);
    EXPECT_TRUE(is_utf8(c.text));
  }
}

TEST(Utf8, CleaningFindsMistakesWhereverTheyStand) {
  for (std::size_t at = 0; at < 200; ++at) {
    std::string bytes(200, 'x');
    bytes[at] = '\xFF';
    EXPECT_FALSE(is_utf8(bytes));
    EXPECT_EQ(clean_utf8(bytes), std::string(at, 'x') + "\uFFFD" + std::string(199 - at, 'x'));
    bytes[at] = '\r';
    EXPECT_TRUE(is_utf8(bytes));
    EXPECT_EQ(clean_utf8(bytes), std::string(at, 'x') + "\n" + std::string(199 - at, 'x'));
  }
}

TEST(Utf8, CleaningTwiceChangesNothing) {
  std::mt19937 dice(1);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(dice() % 80, '\0');
    for (char& c : bytes)
      c = static_cast<char>(dice() % 3 == 0 ? dice() : dice() % 128);
    std::string once = clean_utf8(bytes);
    ASSERT_TRUE(is_utf8(once));
    ASSERT_EQ(clean_utf8(once), once);
  }
}

TEST(Utf8, CharactersAreReadAndWrittenAlike) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, c);
    CodePoint read = code_point_at(bytes, 0);
    ASSERT_TRUE(read.ok);
    ASSERT_EQ(read.value, c);
    ASSERT_EQ(read.size, bytes.size());
  }
}

}  // namespace
}  // namespace closeknit::text
