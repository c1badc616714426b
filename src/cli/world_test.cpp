// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/world.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace closeknit::cli {
namespace {

std::string file_of(std::string_view content) {
  const std::string path = testing::TempDir() + "/closeknit-world-test";
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

TEST(TheRealWorld, ReadsATextWhole) {
  EXPECT_EQ(real_world().read_text(file_of("Bread rises.\nSl\xF6wly.\n")).value_or(""), "Bread rises.\nSl\uFFFDwly.\n");
}

TEST(TheRealWorld, TakesNoPictureForAText) {
  const auto read = real_world().read_text(file_of(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, Code::malformed);
}

TEST(TheRealWorld, SaysThatAFileIsNotThere) {
  EXPECT_EQ(real_world().read_text("/nowhere/at/all").error().code, Code::not_found);
}

}  // namespace
}  // namespace closeknit::cli
