// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/words.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <vector>

namespace closeknit::cli {
namespace {

TEST(Words, CountsReadAsPeopleSayThem) {
  EXPECT_EQ(counted(0, "message", "messages"), "no messages");
  EXPECT_EQ(counted(1, "message", "messages"), "one message");
  EXPECT_EQ(counted(1204, "message", "messages"), "1,204 messages");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(18446744073709551615ULL), "18,446,744,073,709,551,615");
}

TEST(Words, ListsEndWithAnd) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(listed(Names{}), "");
  EXPECT_EQ(listed(Names{"Ann"}), "Ann");
  EXPECT_EQ(listed(Names{"Ann", "Bob"}), "Ann and Bob");
  EXPECT_EQ(listed(Names{"Ann", "Bob", "Cleo"}), "Ann, Bob and Cleo");
}

TEST(Words, SizesAndLengthsOfTimeAreRounded) {
  EXPECT_EQ(bytes_in_words(1), "one byte");
  EXPECT_EQ(bytes_in_words(4'200'000), "4.2 MB");
  EXPECT_EQ(bytes_in_words(999'999), "1.0 MB");
  EXPECT_EQ(bytes_in_words(52'000'000'000), "52 GB");
  EXPECT_EQ(duration(0.2), "under a second");
  EXPECT_EQ(duration(12.4), "12 s");
  EXPECT_EQ(duration(200), "3 min 20 s");
  EXPECT_EQ(duration(7500), "2 h 5 min");
  EXPECT_EQ(duration(-1), "under a second");
}

TEST(Words, OneLineIsOneLineAndSafe) {
  EXPECT_EQ(one_line("  a\n\tb\r\n  c "), "a b c");
  EXPECT_EQ(one_line("a\x1b[31mb"), "a[31mb");
  EXPECT_EQ(one_line("\xe2\x80\xae"
                     "evil"),
            "evil");
  EXPECT_EQ(one_line(""), "");
}

// What a real shell makes of the word is the text itself, whatever strangers call themselves.
TEST(Words, AShellReadsAShellWordAsTheTextItself) {
  for (std::string text : {"Ann", "Ann Lee", "O'Brien", "$(touch x)", "`id`", "a;b", "--help", "\"q\"", "a\\b", "*",
                           "~", "'; rm -rf ~ #", "", "!!", "Müller"}) {
    std::string command = "printf %s " + shell_word(text);
    FILE* shell = popen(command.c_str(), "r");
    ASSERT_NE(shell, nullptr);
    std::array<char, 256> buffer{};
    std::size_t size = fread(buffer.data(), 1, buffer.size(), shell);
    EXPECT_EQ(pclose(shell), 0) << text;
    EXPECT_EQ(std::string(buffer.data(), size), text);
  }
}

TEST(Words, NearestFindsSlipsAndNothingElse) {
  constexpr std::array<std::string_view, 4> known{"people", "person", "today", "not-owed"};
  EXPECT_EQ(nearest("pepole", known), "people");
  EXPECT_EQ(nearest("tody", known), "today");
  EXPECT_EQ(nearest("peo", known), "people");
  EXPECT_EQ(nearest("notowed", known), "not-owed");
  EXPECT_EQ(nearest("x", known), "");
  EXPECT_EQ(nearest("", known), "");
  EXPECT_EQ(nearest("frobnicate", known), "");
  EXPECT_EQ(nearest(std::string(100'000, 'p'), known), "");
}

}  // namespace
}  // namespace closeknit::cli
