// SPDX-License-Identifier: AGPL-3.0-or-later
// Mails that the makers of other programs collected for their own tests of quotes and signatures. They do not belong
// to the project: found through CLOSEKNIT_DATA, unpacked for the test, and skipped where absent.
//
// Where a mail comes with its answer (marked lines, a file with the reply or the signature), that is compared. For all
// others golden/zones.expected says how many written lines of which zone follow one another, as a reader sees them
// ("f3 q2 s1"). Those known to come out otherwise stand in golden/zones.fixme with the reason, and must leave it when
// they come right. CLOSEKNIT_RENEW=1 writes the answers of today to zones.expected, to be read line by line before use.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "text/annotated.hpp"
#include "text/ascii.hpp"
#include "text/html.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

fs::path source_folder() {
  return environment("CLOSEKNIT_SOURCE");
}

fs::path archive_path() {
  std::string given = environment("CLOSEKNIT_DATA");
  fs::path data = given.empty() ? source_folder() / "../shared/data" : fs::path(given);
  return data / "labels/quotes-and-signatures.tar.zst";
}

std::string whole_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return clean_utf8(std::move(bytes).str());
}

// "path rest of the line" of a golden file, without its comments.
std::map<std::string, std::string> golden(const std::string& name) {
  std::map<std::string, std::string> found;
  std::ifstream in(source_folder() / "golden" / name);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::size_t blank = std::min(line.find(' '), line.size());
    found[line.substr(0, blank)] = std::string(trimmed(line.substr(blank)));
  }
  return found;
}

// "f3 q2": how many written lines of each zone follow one another.
std::string runs(std::string_view text, std::string_view sender) {
  std::string out;
  char sign = 0;
  int count = 0;
  auto flush = [&] {
    if (count > 0) out += (out.empty() ? "" : " ") + std::string(1, sign) + std::to_string(count);
  };
  std::istringstream lines(with_signs(text, sender));
  for (std::string line; std::getline(lines, line);) {
    if (trimmed(std::string_view(line).substr(1)).empty()) continue;
    if (line[0] != sign) {
      flush();
      count = 0;
    }
    sign = line[0];
    ++count;
  }
  flush();
  return out;
}

// Written lines without blanks around them, one a line: what is compared where answers come as text.
std::string written(std::string_view text) {
  std::string out;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    if (auto words = trimmed(line); !words.empty()) out += std::string(words) + "\n";
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string from_base64(std::string_view in) {
  std::string out;
  unsigned value = 0;
  int bits = 0;
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (char c : in) {
    std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) continue;
    value = (value << 6) | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>((value >> bits) & 0xFF);
  }
  return out;
}

std::string from_quoted_printable(std::string in) {
  in = replaced(std::move(in), "=\n", "");
  std::string out;
  for (std::size_t i = 0; i < in.size(); ++i) {
    bool escaped = in[i] == '=' && i + 2 < in.size();
    out += escaped ? static_cast<char>(std::stoi(in.substr(i + 1, 2), nullptr, 16)) : in[i];
    i += escaped ? 2 : 0;
  }
  return out;
}

// The body of the first part of this type; just enough MIME for these few mails, since the real reader is another
// room's.
std::string part_of(const std::string& mail, std::string_view type) {
  std::size_t at = mail.find("Content-Type: " + std::string(type));
  if (at == std::string::npos) return {};
  std::size_t boundary = mail.rfind("\n--", at);
  std::size_t head = boundary == std::string::npos ? 0 : boundary + 1;
  std::string delimiter = head == 0 ? "\n--none--" : "\n" + mail.substr(head, mail.find('\n', head) - head);
  std::size_t body = mail.find("\n\n", at) + 2;
  std::string fields = mail.substr(head, body - head);
  std::string text = mail.substr(body, std::min(mail.find(delimiter, body), mail.size()) - body);
  if (fields.contains("base64")) text = from_base64(text);
  if (fields.contains("quoted-printable")) text = from_quoted_printable(text);
  return clean_utf8(text);
}

// What a file of the archive is, and whether it comes out as it should.
class Fixture {
 public:
  Fixture(fs::path file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}

  const std::string& name() const { return name_; }
  bool is_mail() const {
    std::string ending = file_.extension();
    if (ending == ".txt" || ending == ".eml" || ending == ".html") return true;
    return name_.contains("/signature/emails/") && !name_.ends_with("_sender") && !name_.ends_with("_signature");
  }

  // Where the answer is a count of lines: what came out; otherwise nothing.
  std::string counted() const {
    std::string bytes = whole_file(file_);
    if (file_.extension() == ".html") return runs(html_to_text(bytes), "");
    if (file_.extension() == ".eml") {
      std::string html = part_of(bytes, "text/html");
      return runs(part_of(bytes, "text/plain"), "") + (html.empty() ? "" : " html " + runs(html_to_text(html), ""));
    }
    return has_marks() || has_signature_file() ? std::string() : runs(bytes, "");
  }

  // The answers that come with the mail: empty where they are met.
  std::string broken_promise() const {
    std::string bytes = whole_file(file_);
    if (has_signature_file()) return signature_differs(bytes);
    if (has_marks()) return marks_differ(bytes);
    fs::path reply = file_;
    reply.replace_extension();
    reply += "_reply_text";
    return fs::exists(reply) ? reply_differs(part_of(bytes, "text/plain"), whole_file(reply)) : std::string();
  }

 private:
  bool has_signature_file() const { return name_.contains("/stripped/"); }
  bool has_marks() const { return name_.contains("/emails/P/") && whole_file(file_).contains("#sig#"); }

  std::string sibling(const std::string& ending) const {
    fs::path path = file_;
    std::string stem = replaced(path.filename(), "_body", "");
    return whole_file(path.parent_path() / (stem + ending));
  }

  static std::string without_marks(std::string text) {
    return replaced(replaced(std::move(text), "#sig#", ""), "#reply#", "");
  }

  static std::string differ(const std::string& found, const std::string& wanted) {
    return found == wanted ? std::string() : "found:\n" + found + "wanted:\n" + wanted;
  }

  std::string signature_differs(const std::string& bytes) const {
    std::string text = without_marks(bytes);
    auto zoned = zones(text, trimmed(sibling("_sender")));
    return differ(written(only(text, zoned, ZoneKind::signature)), written(without_marks(sibling("_signature"))));
  }

  static std::string marks_differ(std::string bytes) {
    if (bytes.starts_with("From: ")) bytes.erase(0, bytes.find("\n\n") + 2);  // one still has its mail's header
    std::string wanted;
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
      std::string words(trimmed(without_marks(line)));
      char sign = line.starts_with("#sig#") ? 's' : line.starts_with("#reply#") ? 'q' : 'f';
      if (!words.empty()) wanted += std::string(1, sign) + " " + words + "\n";
    }
    std::string found;
    std::istringstream signed_lines(with_signs(without_marks(bytes)));
    for (std::string line; std::getline(signed_lines, line);)
      if (auto words = trimmed(std::string_view(line).substr(1)); !words.empty())
        found += std::string(1, line[0]) + " " + std::string(words) + "\n";
    return differ(found, wanted);
  }

  static std::string reply_differs(const std::string& text, const std::string& wanted) {
    auto zoned = zones(text, "");
    std::string found = only(text, zoned, ZoneKind::fresh) + only(text, zoned, ZoneKind::signature);
    return differ(written(found), written(wanted));
  }

  fs::path file_;
  std::string name_;
};

class ZonesFixtures : public testing::Test {
 protected:
  void SetUp() override {
    if (source_folder().empty()) GTEST_SKIP() << "CLOSEKNIT_SOURCE does not name the project's folder";
    if (!fs::exists(archive_path())) GTEST_SKIP() << "no " << archive_path() << ": set CLOSEKNIT_DATA";
    folder_ = fs::path(testing::TempDir()) / ("closeknit_zones_" + std::to_string(getpid()));
    fs::create_directories(folder_);
    std::string command = "zstd -dc --long=27 '" + archive_path().string() + "' | tar x -C '" + folder_.string() + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  void TearDown() override {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }

  std::vector<Fixture> fixtures() const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Fixture> found;
    for (const fs::path& file : files) {
      Fixture fixture(file, fs::relative(file, folder_).string());
      if (fixture.is_mail()) found.push_back(std::move(fixture));
    }
    return found;
  }

  fs::path folder_;
};

TEST_F(ZonesFixtures, ComeOutAsAReaderSeesThemButForThoseKnownToBeWrong) {
  auto expected = golden("zones.expected");
  auto fixme = golden("zones.fixme");
  std::map<std::string, std::string> counted;
  std::size_t judged = 0;
  for (const Fixture& fixture : fixtures()) {
    std::string found = fixture.counted();
    std::string broken = fixture.broken_promise();
    if (!found.empty()) counted[fixture.name()] = found;
    if (!found.empty() && expected[fixture.name()] != found)
      broken += "found " + found + ", wanted " + expected[fixture.name()];
    if (fixme.erase(fixture.name()) > 0) {
      EXPECT_NE(broken, "") << fixture.name() << " is right now: take it out of golden/zones.fixme";
    } else {
      EXPECT_EQ(broken, "") << fixture.name();
    }
    ++judged;
  }
  EXPECT_GT(judged, 100u);
  for (const auto& [name, why] : fixme)
    ADD_FAILURE() << "golden/zones.fixme names " << name << ", which is not in the archive";
  if (environment("CLOSEKNIT_RENEW").empty()) return;
  std::ofstream out(source_folder() / "golden/zones.expected");
  out << "# How many written lines of which zone follow one another in each mail of the public test material, as its\n"
         "# reader sees them: f fresh, q quoted, w forwarded, s signature, d disclaimer. See "
         "zones_fixtures_test.cpp.\n";
  for (const auto& [name, answer] : counted)
    out << name << ' ' << answer << '\n';
}

// Two mails have a place for whatever introduces a quote.
TEST_F(ZonesFixtures, TheirPlacesForHeadersMayHoldAnyHeader) {
  constexpr auto kHeaders = std::to_array<std::string_view>({
      "On Tue, 3 Mar 2020 at 09:12, Ada Winter <ada@example.org> wrote:",
      "Le mar. 3 mars 2020 à 09:12, Ada Winter <ada@example.org> a écrit :",
      "Am 03.03.2020 um 09:12 schrieb Ada Winter:",
      "-------- Original Message --------",
      "From: Ada Winter\nSent: Tuesday, March 3, 2020 9:12 AM\nTo: Ben Sommer\nSubject: Sunday",
      "Van: Ada Winter\nVerzonden: dinsdag 3 maart 2020 09:12\nAan: Ben\nOnderwerp: zondag",
  });
  for (const Fixture& fixture : fixtures()) {
    bool date = fixture.name().ends_with("email_with_date_headers.txt");
    if (!date && !fixture.name().ends_with("email_with_from_headers.txt")) continue;
    std::string text = whole_file(folder_ / fixture.name());
    std::string_view place = date ? "[DATE]" : "[FROM]";
    for (std::string_view header : kHeaders) {
      std::string filled = replaced(text, place, header);
      EXPECT_EQ(written(only(filled, zones(filled, ""), ZoneKind::fresh)), written(text.substr(0, text.find(place))));
    }
  }
}

}  // namespace
}  // namespace closeknit::text
