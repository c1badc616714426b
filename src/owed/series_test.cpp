// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/series.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::owed {
namespace {

TEST(Series, IsToldByTheTagsAtTheStartOfASubject) {
  EXPECT_EQ(series_of("[PATCH v2 3/7] otter: swim faster"), (Series{3, 7}));
  EXPECT_EQ(series_of("[PATCH 00/12] otters"), (Series{0, 12}));
  EXPECT_EQ(series_of("[team] [2/3] minutes"), (Series{2, 3}));
  EXPECT_TRUE(series_of("[0/3] otters").opens());
  EXPECT_TRUE(series_of("[1/3] otters").is_part());
}

TEST(Series, IsNoneWhereNothingIsNumbered) {
  for (const char* subject :
       {"", "otters", "[team] otters", "Re: [PATCH 3/7] otters", "[PATCH] a/b", "invoice 3/2026", "[3/]", "[/3]", "[/]",
        "[3/0]", "[8/7]", "[", "[3/7", "[99999999999/7]", "[1/99999999999]", "[-1/3]x"})
    EXPECT_FALSE(series_of(subject).opens()) << subject;
  for (const char* subject : {"", "Re: [PATCH 3/7] otters", "[8/7]", "[1/99999999999]", "invoice 3/2026", "[3/"})
    EXPECT_FALSE(series_of(subject).is_part()) << subject;
}

TEST(Series, ReadsAnyBytes) {
  std::string junk;
  for (int i = 0; i < 100'000; ++i)
    junk.push_back(static_cast<char>(i * 31));
  series_of(junk);
  EXPECT_EQ(series_of(std::string(100'000, '[')), Series{});
}

}  // namespace
}  // namespace closeknit::owed
