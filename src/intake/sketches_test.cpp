// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept of the owner's letters says the same as the letters themselves.
#include <gtest/gtest.h>

#include "honesty/honesty_store.hpp"
#include "honesty/sketches.hpp"
#include "intake/made_up_mail.hpp"

namespace closeknit::intake {
namespace {

// The same words to six people, other words to others, an answer, and a letter that says too little.
std::vector<Letter> letters() {
  std::vector<Letter> all;
  auto date = [](int i) { return std::to_string(1 + i) + " Apr 2024 10:00:00 +0200"; };
  for (int i = 0; i < 6; ++i) {
    std::string n = std::to_string(i);
    all.push_back({"in" + n + "@x", "Friend" + n + " <f" + n + "@work.example>", "Olga <" + kMe + ">", "Hello " + n,
                   "How are you, and how is everybody at home these days?\n", date(i)});
    all.push_back({"same" + n + "@x", "Olga <" + kMe + ">", "f" + n + "@work.example", "News",
                   "Dear Friend" + n +
                       ",\n\nthe new catalogue is out, and I would love to show you the chairs in it. Have a "
                       "look when you have a minute!\n",
                   date(10 + i)});
    std::string own;
    for (int k = 0; k < 20; ++k)
      own += std::string(static_cast<std::size_t>(2 + (k * 7 + i * 5) % 9), static_cast<char>('a' + (i * 3 + k) % 26)) +
             ' ';
    all.push_back({"own" + n + "@x", "Olga <" + kMe + ">", "f" + n + "@work.example", "About " + n, own, date(20 + i)});
  }
  all.push_back({"answer@x", "Olga <" + kMe + ">", "f1@work.example", "Re: Hello 1", "Well, thank you.\n", date(27),
                 "In-Reply-To: <in1@x>\n"});
  all.push_back({"short@x", "Olga <" + kMe + ">", "f2@work.example", "Short", "Nothing much.\n", date(28)});
  return all;
}

void expect_same_blasts(book::Book& book) {
  ASSERT_TRUE(honesty::has_sketches(book));
  auto kept = honesty::kept_blasts(book, Instant{1});
  auto read = honesty::blasts(honesty::sent_since(book, Instant{1}));
  ASSERT_EQ(kept.size(), read.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_EQ(kept[i].letters, read[i].letters);
    EXPECT_EQ(kept[i].people, read[i].people);
  }
}

class Sketches : public testing::Test {
 protected:
  book::MadeUpBook book;
  void import(const std::vector<Letter>& letters, const std::string& name) {
    write_maildir(book.folder() + "/" + name, letters, kMe);
    import_paths(*book, {book.folder() + "/" + name});
  }
};

TEST_F(Sketches, SayWhatTheLettersSay) {
  import(letters(), "all");
  expect_same_blasts(*book);
  ASSERT_EQ(honesty::kept_blasts(*book, Instant{1}).size(), 1U);
  EXPECT_EQ(honesty::kept_blasts(*book, Instant{1})[0].people.size(), 6U);
  EXPECT_TRUE(honesty::kept_blasts(*book, kJune).empty());
}

TEST_F(Sketches, GrowWithEveryImportInWhateverOrder) {
  auto all = letters();
  import({all.begin() + 9, all.end()}, "second");
  expect_same_blasts(*book);
  import({all.begin(), all.begin() + 9}, "first");
  expect_same_blasts(*book);
  EXPECT_EQ(honesty::kept_blasts(*book, Instant{1})[0].letters.size(), 6U);
}

TEST_F(Sketches, AreMadeAnewWithEverythingElse) {
  import(letters(), "all");
  rederive(*book, kJune);
  expect_same_blasts(*book);
}

TEST_F(Sketches, GiveTheLettersOfLateAsReadingDoes) {
  import(letters(), "all");
  auto kept = honesty::sketched_since(*book, Instant{1});
  auto read = honesty::sent_since(*book, Instant{1});
  std::erase_if(read, [](const honesty::Sent& sent) { return sent.sketch.empty; });
  ASSERT_EQ(kept.size(), read.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    EXPECT_EQ(kept[i].interaction, read[i].interaction);
    EXPECT_EQ(kept[i].at, read[i].at);
    EXPECT_EQ(kept[i].to, read[i].to);
    EXPECT_EQ(kept[i].sketch.places, read[i].sketch.places);
  }
}

}  // namespace
}  // namespace closeknit::intake
