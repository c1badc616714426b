// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_charset.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

struct Case {
  std::string_view bytes;
  std::string_view label;
  std::string_view expected;
};

TEST(Charsets, LabelsMeanWhatProgramsMeanByThem) {
  constexpr Case kCases[] = {
      {"plain", "us-ascii", "plain"},
      {"caf\xC3\xA9", "utf-8", "café"},
      {"caf\xE9", "iso-8859-1", "café"},
      {"\x93hi\x94", "iso-8859-1", "“hi”"},
      {"\x80", "us-ascii", "€"},
      {"caf\xE9", "", "café"},
      {"caf\xC3\xA9", "", "café"},
      {"caf\xC3\xA9", "iso-8859-1", "café"},
      {"caf\xE9", "utf-8", "café"},
      {"\xE9\x84", "gb2312", "閯"},
      {"\xB0\xA1\xB4\xC2", "ks_c_5601-1987", "가는"},
      {"\x82\xA0", "Shift_JIS", "あ"},
      {"\x1B$B$\"\x1B(B", "iso-2022-jp", "あ"},
      {"\xA4\xA4", "BIG5", "中"},
      {"\xF0\xD2\xC9", "koi8-r", "При"},
      {"\xCF\xF0\xE8", "windows-1251", "При"},
      {"a+AOk-", "utf-7", "aé"},
      {"caf\xE9", "x-bogus", "café"},
      {"caf\xE9", "unknown-8bit", "café"},
      {"caf\xE9", "\"iso-8859-15\";", "café"},
      {"caf\xE9", "../../etc/passwd", "café"},
      {"caf\xE9", "utf-8//IGNORE", "café"},
      {std::string_view("\0h\0i", 4), "utf-16be", "hi"},
  };
  for (const Case& c : kCases) {
    std::vector<Defect> defects;
    EXPECT_EQ(to_utf8(std::string(c.bytes), c.label, defects), c.expected) << c.label;
  }
}

TEST(Charsets, ADamagedCharacterDoesNotSpoilTheRest) {
  std::vector<Defect> defects;
  EXPECT_EQ(to_utf8("größe, Größe, \xC3", "utf-8", defects), "größe, Größe, \xEF\xBF\xBD");
  EXPECT_EQ(defects.size(), 1U);
}

TEST(Charsets, UnknownLabelsAreNotedOnce) {
  std::vector<Defect> defects;
  for (int i = 0; i < 100; ++i)
    to_utf8("\xE9", "x-" + std::to_string(i % 2), defects);
  EXPECT_EQ(defects.size(), 2U);
}

TEST(Charsets, WhateverTheLabelTheResultIsUtf8) {
  std::string all;
  for (int i = 255; i > 0; --i)
    all.push_back(static_cast<char>(i));
  for (std::string_view label : {"utf-8", "utf-7", "utf-16", "utf-32", "iso-2022-kr", "hz-gb-2312", "gb18030", "big5",
                                 "euc-jp", "cp932", "cp1255", "iso-8859-8-i", "macintosh", "ebcdic-us", "tscii"}) {
    std::vector<Defect> defects;
    EXPECT_TRUE(text::is_utf8(text::clean_utf8(to_utf8(all, label, defects)))) << label;
  }
}

std::string header(std::string_view raw, std::string_view fallback = {}) {
  std::vector<Defect> defects;
  return header_text(raw, fallback, defects);
}

TEST(EncodedWords, AreDecodedHoweverTheyAreWritten) {
  constexpr Case kCases[] = {
      {"=?utf-8?Q?caf=C3=A9?=", "", "café"},
      {"=?UTF-8?q?caf=c3=a9?=", "", "café"},
      {"=?utf-8?B?w6k=?=", "", "é"},
      {"=?utf-8?B?w6k?=", "", "é"},
      {"=?utf-8?B?w6k=====?=", "", "é"},
      {"=?utf-8*en?Q?h=C3=A9?=", "", "hé"},
      {"=?utf-8?Q?Hello_World?=", "", "Hello World"},
      {"=?utf-8?Q?Hello World?= x", "", "Hello World x"},
      {"pre=?utf-8?Q?=C3=A9?=post", "", "preépost"},
      {"=?utf-8?Q?a?= =?utf-8?Q?b?=", "", "ab"},
      {"=?utf-8?Q?a?=\r\n =?utf-8?Q?b?= c", "", "ab c"},
      {"=?utf-8?Q?a=C3?= =?utf-8?Q?=A9b?=", "", "aéb"},
      {"=?utf-8?Q?a=\r\n b?=", "", "a= b"},
      {"=?iso-8859-1?Q?caf=E9?= =?utf-8?Q?=C3=A9?=", "", "caféé"},
      {"=?us-ascii?Q?caf=E9?=", "", "café"},
      {"=?x-bogus?Q?caf=C3=A9?=", "", "café"},
      {"=?utf-8?Q?a?b?=", "", "a?b"},
      {"=?utf-8?Q?"
       "?=",
       "", ""},
      {"=?utf-8?q?=?= x", "", "= x"},
      {"=?broken", "", "=?broken"},
      {"=?utf-8?X?abc?=", "", "=?utf-8?X?abc?="},
      {"a =? b ?c? d?= e", "", "a =? b ?c? d?= e"},
      {"caf\xE9", "", "café"},
      {"\xCF\xF0\xE8", "windows-1251", "При"},
      {"caf\xC3\xA9", "windows-1251", "café"},
      {"=?utf-8?Q?a=0Ab=00c=1Bd?=", "", "a bc d"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(header(c.bytes, c.label), c.expected) << c.bytes;
}

TEST(EncodedWords, AMillionOpenMarksTakeLinearTime) {
  std::string marks;
  for (int i = 0; i < 200'000; ++i)
    marks += "=?a?q?";
  EXPECT_FALSE(header(marks).empty());
}

TEST(Utf8, IsCutBetweenCharacters) {
  EXPECT_EQ(cut_at_character("aé", 2), "a");
  EXPECT_EQ(cut_at_character("aé", 3), "aé");
  EXPECT_EQ(cut_at_character("", 0), "");
}

}  // namespace
}  // namespace closeknit::sources
