// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/name_match.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

TEST(NameMatch, TellsHowWellATypedNameFits) {
  const struct {
    const char *typed, *name;
    Fit fit;
  } cases[] = {
      {"Ann Lee", "Ann Lee", Fit::whole}, {"lee, ann", "Ann Lee", Fit::whole}, {"ANN", "Ann Lee", Fit::words},
      {"ann", "Anna Lee", Fit::prefix},   {"an le", "Ann Lee", Fit::prefix},   {"le an", "Ann Lee", Fit::prefix},
      {"ann lee", "Ann", Fit::none},      {"ann ann", "Ann Lee", Fit::none},   {"ann an", "An Ann", Fit::whole},
      {"nn", "Ann Lee", Fit::none},       {"jose", "José Díaz", Fit::words},   {"müller", "Mueller Muller", Fit::words},
      {"зоя", "Зоя Петрова", Fit::words}, {"", "Ann Lee", Fit::none},          {"ann", "", Fit::none},
  };
  for (const auto& [typed, name, fit] : cases)
    EXPECT_EQ(TypedName(text::fold(typed)).fit(text::fold(name)), fit) << typed << " / " << name;
}

TEST(NameMatch, BearsNamesOfAThousandWords) {
  std::string many;
  for (int i = 0; i < 10'000; ++i)
    many += "word ";
  EXPECT_EQ(TypedName(many).fit(many), Fit::whole);
  EXPECT_EQ(TypedName("word").fit(many), Fit::words);
}

}  // namespace
}  // namespace closeknit::pages
