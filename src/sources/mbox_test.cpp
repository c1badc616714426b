// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "sources/mailbox.hpp"

namespace closeknit::sources {
namespace {

using testing::ElementsAre;

constexpr std::uint64_t kAll = ~std::uint64_t{0};
constexpr std::string_view kLine = "From ann@example.org Mon Mar  4 11:20:34 2024\n";

// A file that goes with the test.
class Mbox : public testing::Test {
 protected:
  void SetUp() override { path_ = testing::TempDir() + "closeknit_mbox_" + std::to_string(getpid()); }
  void TearDown() override { std::filesystem::remove(path_); }

  void write(std::string_view bytes) { std::ofstream(path_, std::ios::binary) << bytes; }

  std::vector<std::string> read(std::uint64_t begin = 0, std::uint64_t end = kAll) {
    std::vector<std::string> messages;
    auto result = for_each_message(path_, begin, end, [&](const Piece& piece) {
      messages.emplace_back(piece.bytes);
      return true;
    });
    EXPECT_TRUE(result.has_value());
    next_ = result.value_or(0);
    return messages;
  }

  std::string path_;
  std::uint64_t next_ = 0;
};

std::string messages(std::initializer_list<std::string_view> each) {
  std::string bytes;
  for (std::string_view message : each)
    bytes.append(kLine).append(message).append("\n");
  return bytes;
}

TEST_F(Mbox, MessagesAreDividedAtFromLines) {
  write(messages({"A: 1\n\none\n", "B: 2\n\ntwo\n"}));
  EXPECT_THAT(read(), ElementsAre("A: 1\n\none\n", "B: 2\n\ntwo\n"));
  EXPECT_EQ(next_, std::filesystem::file_size(path_));
}

TEST_F(Mbox, AFromLineNeedsAnEmptyLineBeforeItAndADateInIt) {
  std::string body = "A: 1\n\nwords\nFrom ann@example.org Mon Mar  4 11:20:34 2024\n\nFrom Russia with love\nend\n";
  write(messages({body}));
  EXPECT_THAT(read(), ElementsAre(body));
}

TEST_F(Mbox, EscapedLinesAreRestored) {
  write(messages({"A: 1\n\n>From here\n>>From there\n> From far\nx >From y\n", "B: 2\n\nz\n"}));
  EXPECT_THAT(read(), ElementsAre("A: 1\n\nFrom here\n>From there\n> From far\nx >From y\n", "B: 2\n\nz\n"));
}

TEST_F(Mbox, WindowsLineEndsWork) {
  write(
      "From a Mon Mar  4 11:20:34 2024\r\nA: 1\r\n\r\none\r\n\r\nFrom b Mon Mar  4 11:20:34 2024\r\nB: "
      "2\r\n\r\ntwo\r\n");
  EXPECT_THAT(read(), ElementsAre("A: 1\r\n\r\none\r\n", "B: 2\r\n\r\ntwo\r\n"));
}

TEST_F(Mbox, FromLinesWithoutADateCountBeforeAField) {
  write("From -\nA: 1\n\nFrom ann@example.org\nis not one\n\nFrom 123@xxx\nB: 2\n\ntwo\n");
  EXPECT_THAT(read(), ElementsAre("A: 1\n\nFrom ann@example.org\nis not one\n", "B: 2\n\ntwo\n"));
}

TEST_F(Mbox, ContentLengthIsBelievedOnlyWhereItHolds) {
  std::string inside = "x\n\nFrom bob@example.org Mon Mar  4 11:20:34 2024\ny\n";
  std::string right = "Content-Length: " + std::to_string(inside.size()) + "\n\n" + inside;
  std::string wrong = "Content-Length: 5\n\nsome words\n";
  write(messages({right, wrong, "B: 2\n\ntwo\n"}));
  EXPECT_THAT(read(), ElementsAre(right, wrong, "B: 2\n\ntwo\n"));
}

TEST_F(Mbox, PiecesTellWhereTheyLieAndWhen) {
  write(messages({"A: 1\n\none\n", "B: 2\n\ntwo\n"}));
  std::vector<std::uint64_t> places;
  auto stop_after_first = [&](const Piece& piece) {
    places = {piece.offset, piece.end};
    EXPECT_EQ(to_iso(piece.from_line), "2024-03-04T11:20:34Z");
    EXPECT_FALSE(piece.cut);
    return false;
  };
  auto next = for_each_message(path_, 0, kAll, stop_after_first);
  EXPECT_THAT(places, ElementsAre(0U, kLine.size() + 11));
  EXPECT_EQ(next.value(), kLine.size() + 11);
}

// However a file is divided among readers, each message is read once, whole, by the one in whose range it begins.
TEST_F(Mbox, AnyDivisionIntoRangesGivesEveryMessageOnce) {
  std::string bytes;
  for (int i = 0; i < 20; ++i) {
    bytes.append(kLine).append("A: " + std::to_string(i) + "\n\n>From x\n" +
                               std::string(static_cast<std::size_t>(i) * 7, 'y') + "\n\n");
  }
  write(bytes);
  auto whole = read();
  ASSERT_EQ(whole.size(), 20U);
  for (std::uint64_t step : {1U, 7U, 64U, 333U}) {
    std::vector<std::string> parts;
    for (std::uint64_t begin = 0; begin < bytes.size(); begin += step) {
      for (std::string& message : read(begin, begin + step))
        parts.push_back(std::move(message));
    }
    EXPECT_EQ(parts, whole) << step;
  }
}

TEST_F(Mbox, MessagesLargerThanTheWindowAreWhole) {
  std::string big = "A: 1\n\n" + std::string(3 << 20, 'x') + "\n";
  write(messages({big, "B: 2\n\ntwo\n", big}));
  EXPECT_THAT(read(), ElementsAre(big, "B: 2\n\ntwo\n", big));
}

TEST_F(Mbox, AMessageBeyondTheLimitIsCutAndTheNextIsFound) {
  write(messages({"A: 1\n\n" + std::string(kMostMessage + (1 << 20), 'x') + "\n", "B: 2\n\ntwo\n"}));
  std::vector<std::size_t> sizes;
  std::vector<bool> cut;
  auto note_size = [&](const Piece& piece) {
    sizes.push_back(piece.bytes.size());
    cut.push_back(piece.cut);
    return true;
  };
  EXPECT_TRUE(for_each_message(path_, 0, kAll, note_size).has_value());
  EXPECT_THAT(cut, ElementsAre(true, false));
  EXPECT_LE(sizes[0], kMostMessage);
}

TEST_F(Mbox, OddFilesGiveNothing) {
  for (std::string_view bytes : {"", "\n", "From", "From ", "no mbox at all\n", "\n\n\n\n"}) {
    write(bytes);
    EXPECT_TRUE(read().empty()) << bytes;
  }
  write("\xEF\xBB\xBF\n" + messages({"A: 1\n\none\n"}));
  EXPECT_EQ(read().size(), 1U);
}

TEST_F(Mbox, AFileThatShrinksIsAnErrorAndNoCrash) {
  std::string bytes;
  for (int i = 0; i < 200; ++i)
    bytes.append(messages({"A: 1\n\n" + std::string(50'000, 'x') + "\n"}));
  write(bytes);
  auto shrink = [&](const Piece&) {
    std::filesystem::resize_file(path_, 1'000);
    return true;
  };
  auto result = for_each_message(path_, 0, kAll, shrink);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, Code::unavailable);
}

TEST_F(Mbox, WhatCannotBeOpenedIsSaid) {
  auto nothing = [](const Piece&) { return true; };
  EXPECT_EQ(for_each_message(path_ + ".absent", 0, kAll, nothing).error().code, Code::not_found);
  EXPECT_EQ(for_each_message(testing::TempDir(), 0, kAll, nothing).error().code, Code::malformed);
}

}  // namespace
}  // namespace closeknit::sources
