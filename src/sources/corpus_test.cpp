// SPDX-License-Identifier: AGPL-3.0-or-later
// Real and hostile mail that does not belong to the project: found through CLOSEKNIT_DATA, unpacked for the test, and
// skipped where it is absent. Where the material says what a reader should find, that is compared; what is known to
// be read otherwise stands in golden/mime.fixme with the reason.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "sources/mailbox.hpp"
#include "sources/mime.hpp"
#include "sources/mime_charset.hpp"
#include "sources/mime_fields.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

namespace fs = std::filesystem;

constexpr Surroundings kAround{{}, {}, {1'795'000'000}, 0, 0};

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : value;
}

fs::path source_folder() {
  return environment("CLOSEKNIT_SOURCE");
}

fs::path data_folder() {
  std::string given = environment("CLOSEKNIT_DATA");
  return given.empty() ? source_folder() / "../shared/data" : fs::path(given);
}

std::string whole_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

// An archive of the material, unpacked while the test runs.
class Archive {
 public:
  explicit Archive(std::string_view name) {
    fs::path packed = data_folder() / name;
    if (!fs::exists(packed)) return;
    folder_ = fs::path(testing::TempDir()) / ("closeknit_corpus_" + std::to_string(getpid()));
    fs::create_directories(folder_);
    std::string command = "zstd -dc --long=27 '" + packed.string() + "' | tar x -C '" + folder_.string() + "'";
    complete_ = std::system(command.c_str()) == 0;
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }
  bool present() const { return complete_; }

  std::vector<fs::path> files() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
  }

 private:
  fs::path folder_;
  bool complete_ = false;
};

#define OPEN_OR_SKIP(archive, name) \
  Archive archive(name);            \
  if (!archive.present()) GTEST_SKIP() << name << " is not in " << data_folder().string()

// Calls `take` for each message in the file, whatever its form.
template <typename Take>
void each_message(const fs::path& path, Take take) {
  std::string bytes = whole_file(path);
  Form form = look(bytes, path.filename().string());
  if (form != Form::mbox) return take(std::string_view(bytes), kAround);
  auto with_line = [&](const Piece& piece) {
    Surroundings around = kAround;
    around.from_line = piece.from_line;
    take(piece.bytes, around);
    return true;
  };
  EXPECT_TRUE(for_each_message(path.string(), 0, ~std::uint64_t{0}, with_line).has_value()) << path;
}

void expect_sound(const Record& record, const fs::path& path) {
  EXPECT_TRUE(record.key) << path;
  EXPECT_TRUE(text::is_utf8(record.body)) << path;
  EXPECT_TRUE(text::is_utf8(record.subject)) << path;
  EXPECT_EQ(record.subject.find_first_of("\r\n"), std::string::npos) << path;
  for (const auto* mailboxes : {&record.from, &record.to, &record.cc}) {
    for (const Mailbox& mailbox : *mailboxes)
      EXPECT_TRUE(text::is_utf8(mailbox.name + mailbox.address)) << path;
  }
}

struct Counts {
  std::size_t read = 0;
  std::map<std::string, std::size_t> refused;  // by reason
};

Counts read_all(const Archive& archive, bool only_mail) {
  Counts counts;
  for (const fs::path& path : archive.files()) {
    if (only_mail && look(whole_file(path).substr(0, 4096), path.filename().string()) == Form::nothing) continue;
    each_message(path, [&](std::string_view bytes, const Surroundings& around) {
      auto begin = std::chrono::steady_clock::now();
      auto record = read_message(bytes, around);
      EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)) << path;
      if (!record) {
        ++counts.refused[record.error().what];
        return;
      }
      ++counts.read;
      expect_sound(*record, path);
    });
  }
  return counts;
}

void print(std::string_view what, const Counts& counts) {
  std::cout << what << ": " << counts.read << " messages read";
  for (const auto& [reason, count] : counts.refused)
    std::cout << ", " << count << " refused: " << reason;
  std::cout << "\n";
}

TEST(Corpus, EveryFileOfTheHostileArchiveIsReadOrRefused) {
  OPEN_OR_SKIP(archive, "mime/nasty-mime.tar.zst");
  prepare_mime();
  Counts counts = read_all(archive, false);
  print("nasty-mime", counts);
  EXPECT_GT(counts.read, 600U);
}

TEST(Corpus, EveryMessageOfHamAndSpamIsRead) {
  OPEN_OR_SKIP(archive, "mail/spamassassin.tar.zst");
  prepare_mime();
  Counts counts = read_all(archive, true);
  print("spamassassin", counts);
  EXPECT_EQ(counts.read, 6'046U);
  EXPECT_TRUE(counts.refused.empty());
}

// What the material says should be found.

// Lines "name: reason".
std::map<std::string, std::string> known_wrong() {
  std::map<std::string, std::string> known;
  std::ifstream in(source_folder() / "golden/mime.fixme");
  for (std::string line; std::getline(in, line);) {
    std::size_t colon = line.find(": ");
    if (!line.starts_with('#') && colon != std::string::npos) known[line.substr(0, colon)] = line.substr(colon + 2);
  }
  return known;
}

// A case must be right, or wrong and known to be: a listed case that is right has to leave the list.
void judge(const std::string& name, bool right, const std::string& what) {
  static const auto known = known_wrong();
  EXPECT_EQ(right, !known.contains(name)) << name << ": " << what;
}

std::string without_blanks(std::string_view text) {
  std::string bare;
  std::ranges::copy_if(text, std::back_inserter(bare), [](char c) { return !is_blank(c); });
  return bare;
}

std::string unescaped_xml(std::string text) {
  constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [entity, character] : kEntities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), character);
    }
  }
  return text;
}

// The value of a header field in the first <header> of such a description, as it stands there.
std::string described_field(const std::string& xml, const std::string& name) {
  std::size_t end = xml.find("</header>");
  std::size_t at = xml.find("<field>\n" + name);
  if (at == std::string::npos || at > end) return {};
  at = xml.find(':', at) + 1;
  return unescaped_xml(xml.substr(at, xml.find("</field>", at) - at));
}

// The decoded text of the first part that such a description has as a file beside it; empty where its charset is not
// known from the file alone.
std::string described_text(const fs::path& message) {
  std::string stem = message.stem().string() + "_decoded_1";
  std::set<fs::path> texts;
  for (const auto& entry : fs::directory_iterator(message.parent_path())) {
    std::string name = entry.path().filename().string();
    if (name.starts_with(stem) && name.ends_with(".txt")) texts.insert(entry.path());
  }
  std::string bytes = texts.empty() ? std::string{} : whole_file(*texts.begin());
  return is_ascii(bytes) ? bytes : std::string{};
}

TEST(Corpus, DescribedMessagesAreReadAsDescribed) {
  OPEN_OR_SKIP(archive, "mime/nasty-mime.tar.zst");
  prepare_mime();
  std::size_t compared = 0;
  for (const fs::path& path : archive.files()) {
    fs::path description = path;
    description.replace_extension(".xml");
    if (path.extension() != ".msg" || !fs::exists(description)) continue;
    auto record = read_message(whole_file(path), kAround);
    if (!record) continue;
    ++compared;
    std::string xml = whole_file(description);
    std::erase(xml, '\r');
    std::vector<Defect> defects;
    std::string subject = text::clean_utf8(header_text(described_field(xml, "Subject"), {}, defects));
    std::string text = described_text(path);
    bool right = without_blanks(record->subject) == without_blanks(subject) &&
                 without_blanks(record->body).find(without_blanks(text)) != std::string::npos;
    judge(path.stem().string(), right, "subject \"" + record->subject + "\" for \"" + subject + "\"");
  }
  std::cout << compared << " described messages compared\n";
  EXPECT_GT(compared, 70U);
}

std::vector<std::uint64_t> numbers_behind(const std::string& json, std::string_view key) {
  std::vector<std::uint64_t> found;
  for (std::size_t at = json.find(key); at != std::string::npos; at = json.find(key, at + 1)) {
    std::uint64_t value = 0;
    std::from_chars(json.data() + at + key.size(), json.data() + json.size(), value);
    found.push_back(value);
  }
  return found;
}

TEST(Corpus, DescribedMboxFilesAreDividedAsDescribed) {
  OPEN_OR_SKIP(archive, "mime/nasty-mime.tar.zst");
  constexpr std::string_view kEnding = ".unix-offsets.json";
  for (const fs::path& path : archive.files()) {
    std::string name = path.filename().string();
    if (!name.ends_with(kEnding)) continue;
    std::string stem = name.substr(0, name.size() - kEnding.size());
    fs::path mbox = path.parent_path() / (stem + ".mbox.txt");
    if (!fs::exists(mbox)) continue;
    std::vector<std::uint64_t> places;
    auto note_place = [&](const Piece& piece) {
      places.push_back(piece.offset);
      return true;
    };
    EXPECT_TRUE(for_each_message(mbox.string(), 0, ~std::uint64_t{0}, note_place).has_value());
    judge(stem + ".mbox", places == numbers_behind(whole_file(path), "\"mboxMarkerOffset\": "),
          std::to_string(places.size()) + " messages");
  }
}

// Addresses: every "@" with something on both sides, outside the names, is an address found.

bool could_be_address(std::string_view raw, std::size_t at) {
  return at > 0 && at + 1 < raw.size() && !is_blank(raw[at - 1]) && !is_blank(raw[at + 1]);
}

std::size_t at_signs(std::string_view raw) {
  std::size_t count = 0;
  for (std::size_t at = raw.find('@'); at != std::string_view::npos; at = raw.find('@', at + 1)) {
    count += could_be_address(raw, at) ? 1 : 0;
  }
  return count;
}

TEST(Corpus, NoAddressOfTheEnronInboxesIsLost) {
  OPEN_OR_SKIP(archive, "mail/enron-inboxes.tar.zst");
  prepare_mime();
  std::size_t written = 0;
  std::size_t found = 0;
  for (const fs::path& path : archive.files()) {
    std::string bytes = whole_file(path);
    auto record = read_message(bytes, kAround);
    ASSERT_TRUE(record.has_value()) << path;
    for (const Field& field : read_header(bytes).fields) {
      bool is_list = field.name == FieldName::from || field.name == FieldName::to || field.name == FieldName::cc ||
                     field.name == FieldName::bcc;
      written += is_list ? at_signs(field.raw) : 0;
    }
    for (const auto* mailboxes : {&record->from, &record->to, &record->cc, &record->bcc}) {
      for (const Mailbox& mailbox : *mailboxes)
        found += at_signs(mailbox.address) + at_signs(mailbox.name);
    }
  }
  std::cout << found << " of " << written << " addresses found\n";
  EXPECT_GT(written, 300'000U);
  EXPECT_GE(static_cast<double>(found), 0.9999 * static_cast<double>(written));
}

}  // namespace
}  // namespace closeknit::sources
