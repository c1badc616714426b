// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/packing.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace closeknit::book {
namespace {

std::vector<std::string> letters() {
  std::vector<std::string> all;
  for (int i = 0; i < 600; ++i)
    all.push_back("Dear Ann,\n\nthank you for your letter number " + std::to_string(i * 7919) +
                  ". I will come on the " + std::to_string(i % 30) + "th, if the weather holds.\n\nYours,\nBob " +
                  std::to_string(i) + "\n");
  return all;
}

TEST(Packing, GivesBackWhatItTook) {
  Packer packer("");
  for (const std::string& text : {std::string(), std::string("a"), std::string(100'000, 'x'), std::string("\0\xff", 2)})
    EXPECT_EQ(packer.unpack(packer.pack(text)), text);
}

TEST(Packing, ADictionaryMakesShortTextsSmall) {
  auto all = letters();
  Packer plain(""), learned(train_dictionary(all));
  EXPECT_LT(learned.pack(all[3]).size() * 2, plain.pack(all[3]).size());
  EXPECT_EQ(learned.unpack(learned.pack(all[3])), all[3]);
}

TEST(Packing, NoDictionaryComesOfTooLittle) {
  EXPECT_EQ(train_dictionary(std::vector<std::string>{"a", "b"}), "");
}

TEST(Packing, RefusesDamagedBytes) {
  Packer packer("");
  std::string packed = packer.pack("something worth keeping");
  EXPECT_FALSE(packer.unpack(""));
  EXPECT_FALSE(packer.unpack("not packed at all"));
  EXPECT_FALSE(packer.unpack(packed.substr(0, packed.size() / 2)));
}

}  // namespace
}  // namespace closeknit::book
