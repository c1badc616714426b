// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/sent_study.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace closeknit::accuracy {
namespace {

namespace fs = std::filesystem;
using honesty::Finding;

constexpr const char* kOwner = "Nora Whitlock <nora@whitlock.example>";
constexpr const char* kFriend = "Hannah Okafor <hannah@okafor.example>";
constexpr const char* kOther = "Bert Lund <bert@lund.example>";

// A folder of letters, one a day from 1 March 2026 on, read by the real import.
class LettersSent : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / fmt::format("closeknit-sent-{}", static_cast<const void*>(this));
    fs::create_directories(folder_ / "mail" / "Sent");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& from, const std::string& to, const std::string& words, int day) {
    constexpr std::array kMonths{"Mar", "Apr", "May"};
    constexpr int kDays = 28;  // of a month are used
    ++letters_;
    const auto month = static_cast<std::size_t>((day - 1) / kDays);
    const fs::path in = from == kOwner ? folder_ / "mail" / "Sent" : folder_ / "mail";
    std::ofstream(in / fmt::format("{:03}-{}.eml", day, letters_))
        << fmt::format("From: {}\nTo: {}\nSubject: Letter {}\nMessage-ID: <letter-{}@letters.example>\n", from, to,
                       letters_, letters_)
        << fmt::format("Date: {} {} 2026 12:00:00 +0000\n\n{}\n", 1 + (day - 1) % kDays, kMonths.at(month), words);
  }
  // An answer of the friend's in between, so that nobody is left without one.
  void exchange(const std::string& words, int day) {
    write(kOwner, kFriend, words, day);
    write(kFriend, kOwner, "That was good to read, the owl sat in the elm again.", day + 1);
  }

  OwnerSent sent(std::size_t most = 100) {
    constexpr std::int64_t kNow = 1'798'761'600;  // the last day of 2026
    auto mail = read_mail({(folder_ / "mail").string()}, (folder_ / "book.sqlite").string(), {"nora@whitlock.example"},
                          Instant{kNow});
    if (!mail) {
      ADD_FAILURE() << to_line(mail.error());
      return {};
    }
    return sent_of(**mail, owner_of(**mail), most);
  }
  static std::uint32_t of(const OwnerSent& sent, Finding finding) {
    return sent.found[static_cast<std::size_t>(finding)];
  }

 private:
  fs::path folder_;
  int letters_ = 0;
};

TEST_F(LettersSent, OfTheLaterHalfAreChecked) {
  for (int i = 0; i < 8; ++i)
    exchange(fmt::format("Here it is day {} and the plums are nearly ripe, as every year.", i), 1 + 4 * i);
  const OwnerSent all = sent();
  EXPECT_EQ(all.letters, 4U);
  EXPECT_EQ(all.warned, 0U);
  EXPECT_TRUE(all.told.empty());
}

TEST_F(LettersSent, AreSpreadWhereTheyAreMany) {
  for (int i = 0; i < 12; ++i)
    exchange(fmt::format("Number {} of the long letters about plums and how they ripen.", i), 1 + 3 * i);
  EXPECT_EQ(sent(3).letters, 3U);
}

TEST_F(LettersSent, ThatCareAndThenAskAreTold) {
  exchange("The plums are ripe and so am I.", 1);
  exchange("The pears are ripe as well, more or less.", 5);
  exchange("Rain, and then more rain, and then some hail.", 9);
  exchange("I hope you are well. Could you send me the list of the members?", 13);
  const OwnerSent all = sent();
  EXPECT_EQ(all.letters, 2U);
  EXPECT_EQ(all.warned, 1U);
  EXPECT_EQ(of(all, Finding::cares_then_asks), 1U);
  ASSERT_EQ(all.told.size(), 1U);
  EXPECT_EQ(all.told[0], "I hope you are well.");
}

TEST_F(LettersSent, ToSeveralOrToOneselfAreLeftOut) {
  for (int i = 0; i < 4; ++i)
    exchange(fmt::format("Day {}: nothing but wind, and apples on the lawn.", i), 1 + 4 * i);
  write(kOwner, fmt::format("{}, {}", kFriend, kOther), "Could you both come?", 22);
  write(kOwner, kOwner, "Could I remember the milk?", 23);
  EXPECT_EQ(sent().letters, 2U);
}

TEST_F(LettersSent, AreCheckedByWhatWasKnownWhenTheyLeft) {
  for (int i = 0; i < 3; ++i)
    exchange(fmt::format("Evening number {} by the fire, with chestnuts.", i), 1 + 4 * i);
  write(kOwner, kFriend, "Could you send me the map of the moor?", 20);
  write(kOwner, kFriend, "Could you send me the map, or at least a sketch of it?", 24);
  write(kOwner, kFriend, "Could you please find that map and post it to me?", 28);
  write(kOwner, kFriend, "Could you let me have the map after all?", 32);
  const OwnerSent all = sent();
  EXPECT_EQ(all.letters, 4U);
  EXPECT_EQ(of(all, Finding::asks), 4U);
  EXPECT_EQ(of(all, Finding::unanswered), 1U) << "only the last had three days without an answer before it";
  EXPECT_EQ(all.warned, 1U);
}

TEST_F(LettersSent, WithTheWordsOfAnotherAreTold) {
  const std::string words =
      "Our plum sale opens on Friday at nine in the old barn behind the church; there is jam, there is cake, and "
      "whoever "
      "comes early may choose among the first trees, as in all the years before.";
  write(kOwner, kOther, "A boat! What is its name?", 2);
  exchange("The barn is swept, the jam is boiled, only the rain is missing.", 4);
  write(kOwner, kOther, words, 8);
  write(kOwner, kFriend, words, 9);
  const OwnerSent all = sent();
  EXPECT_EQ(all.letters, 2U);
  EXPECT_EQ(of(all, Finding::same_words), 1U);
}

TEST(SentTable, IsOfOneSplitAndCountsSharesOfLetters) {
  OwnerSent one;
  one.letters = 30;
  one.warned = 3;
  one.found[static_cast<std::size_t>(Finding::cares_then_asks)] = 3;
  OwnerSent two;
  two.letters = 10;
  OwnerSent trained = one;
  trained.split = Split::train;
  const std::vector<OwnerSent> owners{one, two, trained};
  const Table table = sent_table("letters", owners, Split::test);
  ASSERT_EQ(table.rows.size(), 7U);
  EXPECT_EQ(table.rows[0].method, "any warning");
  EXPECT_DOUBLE_EQ(table.rows[0].values[0].value, 3.0 / 40);
  EXPECT_DOUBLE_EQ(table.rows[1].values[0].value, 3.0 / 40);
  EXPECT_DOUBLE_EQ(table.rows[2].values[0].value, 0);
  EXPECT_DOUBLE_EQ(sent_table("letters", owners, Split::train).rows[0].values[0].value, 0.1);
}

TEST(SentTable, OfNothingHasNoRows) {
  EXPECT_TRUE(sent_table("letters", {}, Split::test).rows.empty());
  const std::vector<OwnerSent> none(1);
  EXPECT_TRUE(sent_table("letters", none, Split::test).rows.empty());
}

}  // namespace
}  // namespace closeknit::accuracy
