// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/unpack.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace closeknit::server {
namespace {

namespace fs = std::filesystem;

struct Packed {
  std::string name;
  std::string content;
  std::string link;  // of a symbolic link
};

class Unpacking : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "closeknit-unpack-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string tar(const std::vector<Packed>& files) {
    std::string path = (folder_ / "archive").string();
    archive* writer = archive_write_new();
    archive_write_set_format_pax_restricted(writer);
    archive_write_add_filter_gzip(writer);
    archive_write_open_filename(writer, path.c_str());
    for (const Packed& file : files) {
      archive_entry* entry = archive_entry_new();
      archive_entry_set_pathname(entry, file.name.c_str());
      archive_entry_set_filetype(entry, file.link.empty() ? AE_IFREG : AE_IFLNK);
      if (!file.link.empty()) archive_entry_set_symlink(entry, file.link.c_str());
      archive_entry_set_perm(entry, 0777);
      archive_entry_set_size(entry, static_cast<la_int64_t>(file.content.size()));
      archive_write_header(writer, entry);
      archive_write_data(writer, file.content.data(), file.content.size());
      archive_entry_free(entry);
    }
    archive_write_free(writer);
    return path;
  }
  std::string out() const { return (folder_ / "out").string(); }
  std::string content(const std::string& name) const {
    std::ifstream file(folder_ / name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  fs::path folder_;
};

TEST_F(Unpacking, WritesTheFilesForTheOwnerAlone) {
  auto unpacked = unpack(tar({{"Mail/cur/1", "one", {}}, {"./Mail//new/2", "two", {}}}), out());
  ASSERT_TRUE(unpacked);
  EXPECT_EQ(unpacked->files, 2U);
  EXPECT_EQ(unpacked->bytes, 6U);
  EXPECT_EQ(content("out/Mail/cur/1"), "one");
  EXPECT_EQ(content("out/Mail/new/2"), "two");
  EXPECT_EQ(fs::status(folder_ / "out/Mail/cur/1").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Unpacking, BelievesNoPath) {
  auto unpacked = unpack(tar({{"../up", "bad", {}},
                              {"/tmp/closeknit-bad", "bad", {}},
                              {"a/../../up", "bad", {}},
                              {"line\nbreak", "bad", {}},
                              {std::string(300, 'x'), "bad", {}},
                              {"good", "good", {}}}),
                         out());
  ASSERT_TRUE(unpacked);
  EXPECT_EQ(unpacked->files, 1U);
  EXPECT_EQ(unpacked->left_out, 5U);
  EXPECT_FALSE(fs::exists(folder_ / "up"));
}

TEST_F(Unpacking, MakesNoLinksAndWritesThroughNone) {
  auto unpacked = unpack(tar({{"way", "", ".."}, {"way/through", "kept inside", {}}}), out());
  ASSERT_TRUE(unpacked);
  EXPECT_EQ(unpacked->left_out, 1U);
  EXPECT_FALSE(fs::exists(folder_ / "through"));
  EXPECT_EQ(content("out/way/through"), "kept inside");
}

TEST_F(Unpacking, TheFirstOfTwoWithOneNameStays) {
  auto unpacked = unpack(tar({{"a", "first", {}}, {"a", "second", {}}}), out());
  ASSERT_TRUE(unpacked);
  EXPECT_EQ(unpacked->left_out, 1U);
  EXPECT_EQ(content("out/a"), "first");
}

TEST_F(Unpacking, StopsAtItsCapsAndLeavesNothing) {
  std::string many = tar({{"a", "1", {}}, {"b", "2", {}}, {"c", "3", {}}});
  EXPECT_EQ(unpack(many, out(), {.entries = 2}).error().code, Code::limit);
  EXPECT_EQ(unpack(many, out(), {.bytes = 2}).error().code, Code::limit);
  EXPECT_FALSE(fs::exists(out()));
  std::string bomb = tar({{"zeros", std::string(kFreeBytes + (8 << 20), '\0'), {}}});
  EXPECT_EQ(unpack(bomb, out(), {.ratio = 10}).error().code, Code::limit);
  EXPECT_FALSE(fs::exists(out()));
}

TEST_F(Unpacking, ADamagedOneIsRefusedWhole) {
  std::string path = tar({{"a", std::string(100'000, 'a'), {}}, {"b", "b", {}}});
  fs::resize_file(path, fs::file_size(path) / 2);
  auto unpacked = unpack(path, out());
  ASSERT_FALSE(unpacked);
  EXPECT_EQ(unpacked.error().code, Code::malformed);
  EXPECT_FALSE(fs::exists(out()));
}

TEST_F(Unpacking, MailIsNoArchive) {
  std::ofstream(folder_ / "mail") << "From: ann@example.org\n\nhello\n";
  std::ofstream(folder_ / "empty");
  EXPECT_FALSE(is_archive((folder_ / "mail").string()));
  EXPECT_FALSE(is_archive((folder_ / "empty").string()));
  EXPECT_FALSE(is_archive((folder_ / "missing").string()));
  EXPECT_TRUE(is_archive(tar({{"a", "a", {}}})));
}

}  // namespace
}  // namespace closeknit::server
