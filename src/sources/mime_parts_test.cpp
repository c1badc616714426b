// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_parts.hpp"

#include <gtest/gtest.h>

#include "sources/mime_media.hpp"

namespace closeknit::sources {
namespace {

std::vector<Part> read(std::string_view bytes) {
  std::vector<Defect> defects;
  return parts_of(read_header(bytes), defects);
}

// "multipart/mixed(text/plain,image/png)": the tree in one line.
std::string shape(const std::vector<Part>& parts, int parent = -1) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].parent != parent) continue;
    std::string inside = shape(parts, static_cast<int>(i));
    out += (out.empty() ? "" : ",") + parts[i].media.type + (inside.empty() ? "" : "(" + inside + ")");
  }
  return out;
}

TEST(Parts, ATreeIsReadInDocumentOrder) {
  auto parts = read(
      "Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\n"
      "Content-Type: multipart/alternative; boundary=\"a b\"\n\n--a b\n\nplain\n--a b\n"
      "Content-Type: text/html\n\n<p>\n--a b--\nepilogue\n--a\nContent-Type: image/png\n\nx\n--a--\n");
  EXPECT_EQ(shape(parts), "multipart/mixed(multipart/alternative(text/plain,text/html),image/png)");
  EXPECT_EQ(parts[2].content, "plain");
  EXPECT_EQ(parts[4].content, "x");
}

TEST(Parts, ABoundaryThatStartsLikeAnotherIsAnother) {
  auto parts = read(
      "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=xy\n\n"
      "--xy\n\none\n--xy\n\ntwo\n--xy--\n--x\n\nthree\n--x--\n");
  EXPECT_EQ(shape(parts), "multipart/mixed(multipart/mixed(text/plain,text/plain),text/plain)");
}

TEST(Parts, AnInnerMultipartThatNeverClosesEndsWithTheOuter) {
  auto parts = read(
      "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/mixed; boundary=i\n\n"
      "--i\n\none\n--o\n\ntwo\n");
  EXPECT_EQ(shape(parts), "multipart/mixed(multipart/mixed(text/plain),text/plain)");
  EXPECT_EQ(parts[2].content, "one");
  EXPECT_EQ(parts[3].content, "two\n");
}

TEST(Parts, AMissingOrWrongBoundaryIsGuessedOrTheBodyIsText) {
  EXPECT_EQ(shape(read("Content-Type: multipart/mixed\n\n--zzz\nContent-Type: image/png\n\nx\n--zzz--\n")),
            "multipart/mixed(image/png)");
  EXPECT_EQ(shape(read("Content-Type: multipart/mixed; boundary=n\n\njust text\n")), "text/plain");
  EXPECT_EQ(shape(read("Content-Type: multipart/mixed; boundary=\"\"\n\njust text\n")), "text/plain");
}

TEST(Parts, LineEndsMayBeOfEitherKind) {
  auto parts = read("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\none\r\n--a  \r\n\r\ntwo\r\n--a--");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[1].content, "one");
  EXPECT_EQ(parts[2].content, "two");
}

TEST(Parts, InADigestMessagesAreTheDefault) {
  EXPECT_EQ(shape(read("Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: x\n\ny\n--a--\n")),
            "multipart/digest(message/rfc822)");
}

TEST(Parts, DepthAndNumberAreLimited) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) {
    std::string boundary = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  EXPECT_EQ(read(deep).size(), static_cast<std::size_t>(kMostLevels) + 1);
  std::string wide = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 200'000; ++i)
    wide += "--b\n\nx\n";
  EXPECT_EQ(read(wide).size(), kMostParts);
}

struct TypeCase {
  std::string_view raw;
  std::string_view type;
  std::string_view charset;
  std::string_view name;
};

TEST(MediaTypes, AreReadHoweverTheyAreWritten) {
  constexpr TypeCase kCases[] = {
      {"text/plain; charset=utf-8", "text/plain", "utf-8", ""},
      {"TEXT/HTML; CHARSET=\"utf-8", "text/html", "utf-8", ""},
      {"text/plain charset=koi8-r", "text/plain", "koi8-r", ""},
      {"text/plain; charset = utf-8 ; x", "text/plain", "utf-8", ""},
      {"text", "text/plain", "", ""},
      {"", "text/plain", "", ""},
      {";", "text/plain", "", ""},
      {"nonsense", "application/octet-stream", "", ""},
      {"application/pdf; name=foo bar.pdf", "application/pdf", "", "foo bar.pdf"},
      {"application/pdf; name*=utf-8''caf%C3%A9.pdf", "application/pdf", "", "café.pdf"},
      {"application/pdf;\n name*0*=utf-8''caf%C3;\n name*1*=%A9.pdf", "application/pdf", "", "café.pdf"},
      {"application/pdf; name=\"=?utf-8?B?w6k=?=.pdf\"", "application/pdf", "", "é.pdf"},
      {"image/png; name=\"a\\\"b.png\"", "image/png", "", "a\"b.png"},
  };
  for (const TypeCase& c : kCases) {
    std::vector<Defect> defects;
    MediaType media = parse_media_type(c.raw, defects);
    EXPECT_EQ(media.type, c.type) << c.raw;
    EXPECT_EQ(media.charset, c.charset) << c.raw;
    EXPECT_EQ(media.name, c.name) << c.raw;
  }
}

TEST(FileNames, NeverHoldAPath) {
  EXPECT_EQ(file_name_only("C:\\docs\\a.txt"), "a.txt");
  EXPECT_EQ(file_name_only("../../etc/passwd"), "passwd");
  EXPECT_EQ(file_name_only("a\nb\x01.txt"), "a b .txt");
}

Part encoded(Encoding encoding, std::string_view content) {
  Part part;
  part.encoding = encoding;
  part.content = content;
  return part;
}

TEST(Encodings, AreUndoneAndMeasured) {
  struct Case {
    Encoding encoding;
    std::string_view content;
    std::string_view expected;
  };
  constexpr Case kCases[] = {
      {Encoding::none, "as is", "as is"},
      {Encoding::base64, "aGVsbG8=\n", "hello"},
      {Encoding::base64, "aGVs\r\nbG8h\r\n", "hello!"},
      {Encoding::base64, "aGVsbG8=\n____________\nlist@example.org\n", "hello"},
      {Encoding::quoted_printable, "caf=C3=A9 =\nau lait", "caf\xC3\xA9 au lait"},
      {Encoding::quoted_printable, "a=\r\nb", "ab"},
      {Encoding::uuencode, "begin 644 a.txt\n%:&5L;&\\`\n`\nend\n", "hello"},
  };
  for (const Case& c : kCases) {
    Part part = encoded(c.encoding, c.content);
    EXPECT_EQ(decoded_content(part, 1'000), c.expected) << c.content;
    if (c.encoding == Encoding::uuencode) continue;  // only estimated
    EXPECT_EQ(decoded_size(part), c.expected.size()) << c.content;
  }
}

TEST(Encodings, BytesThatAreZeroDoNotEndTheText) {
  EXPECT_EQ(decoded_content(encoded(Encoding::none, std::string_view("a\0b", 3)), 10), std::string("a\0b", 3));
  EXPECT_EQ(decoded_content(encoded(Encoding::quoted_printable, "a=00b"), 10), std::string("a\0b", 3));
}

}  // namespace
}  // namespace closeknit::sources
