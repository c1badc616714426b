// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/shown_names.hpp"

#include <gtest/gtest.h>

namespace closeknit::people {
namespace {

std::string shown(std::vector<NameForm> names, std::string address = "ann@example.org") {
  Known known;
  known.id = IdentityId{1};
  known.address = std::move(address);
  known.names = std::move(names);
  const Known* pointer = &known;
  return name_to_show({&pointer, 1});
}

TEST(ShownName, IsTheFullNameInItsBestSpelling) {
  EXPECT_EQ(shown({{"lund, petra", 50}, {"Petra Lund", 3}}), "Petra Lund");
  EXPECT_EQ(shown({{"Petra", 20}, {"Petra Lund", 4}}), "Petra Lund");
  EXPECT_EQ(shown({{"PETRA LUND", 9}}), "Petra Lund");
  EXPECT_EQ(shown({{"Jose Lund", 9}, {"José Lund", 2}}), "José Lund");
}

TEST(ShownName, IsNotAStrayFullName) {
  EXPECT_EQ(shown({{"Petra", 400}, {"Otto Quill", 1}}), "Petra");
}

TEST(ShownName, OfAServiceStaysAsItIs) {
  EXPECT_EQ(shown({{"Example.com Support", 3}}), "Example.com Support");
  EXPECT_EQ(shown({{"\"The Weekly News\"", 3}}), "The Weekly News");
}

TEST(ShownName, IsTheAddressWhereThereIsNoName) {
  EXPECT_EQ(shown({}), "ann@example.org");
  EXPECT_EQ(shown({{"ann@example.org", 4}}), "ann@example.org");
  EXPECT_EQ(shown({{"Petra Lund via announce", 4}}), "ann@example.org");
}

TEST(ShownName, OfSeveralAddressesWithoutNamesIsTheBusiestOne) {
  Known quiet;
  quiet.id = IdentityId{1};
  quiet.address = "quiet@example.org";
  Known busy;
  busy.id = IdentityId{2};
  busy.address = "busy@example.org";
  busy.counts.sent = 4;
  const Known* both[] = {&quiet, &busy};
  EXPECT_EQ(name_to_show(both), "busy@example.org");
}

TEST(ShownName, IsSafeForATerminal) {
  EXPECT_EQ(shown({{"Petra\x1b[31m Lund", 4}}).find('\x1b'), std::string::npos);
  EXPECT_LE(shown({{std::string(5000, 'x') + " y", 4}}).size(), 400U);
}

}  // namespace
}  // namespace closeknit::people
