// SPDX-License-Identifier: AGPL-3.0-or-later
#include "secrets/secrets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

namespace closeknit::secrets {
namespace {

class PrivateFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "closeknit-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string path() const { return folder_ + "/secret"; }

 private:
  std::string folder_;
};

TEST(Password, IsKnownAgainByItsHashAlone) {
  std::string hash = password_hash("correct horse battery");
  EXPECT_THAT(hash, testing::StartsWith("$argon2id$"));
  EXPECT_TRUE(is_password(hash, "correct horse battery"));
  EXPECT_FALSE(is_password(hash, "correct horse"));
  EXPECT_FALSE(is_password("", ""));
  EXPECT_FALSE(is_password("no hash", "no hash"));
}

TEST(KeyedHash, IsTheSameUnderTheSameKeyAlone) {
  EXPECT_EQ(keyed_hash("key", "ann@example.org"), keyed_hash("key", "ann@example.org"));
  EXPECT_NE(keyed_hash("key", "ann@example.org"), keyed_hash("another", "ann@example.org"));
  EXPECT_NE(keyed_hash("key", "ann@example.org"), keyed_hash("key", "bob@example.org"));
  EXPECT_EQ(keyed_hash("", "").size(), 43U);
}

TEST(Chance, IsNeverTheSame) {
  EXPECT_NE(random_text(kSecretBytes), random_text(kSecretBytes));
  EXPECT_EQ(random_text(kSecretBytes).size(), 43U);
}

TEST_F(PrivateFile, IsMadeOnceAndForTheOwnerAlone) {
  auto made = kept_secret(path());
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(kept_secret(path()).value(), *made);
  struct stat about{};
  ASSERT_EQ(stat(path().c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
}

TEST_F(PrivateFile, IsEmptyWhereThereIsNone) {
  EXPECT_EQ(read_private(path()).value(), "");
}

TEST_F(PrivateFile, IsRefusedWhereOthersMayReadIt) {
  ASSERT_TRUE(write_private(path(), "words").has_value());
  EXPECT_EQ(read_private(path()).value(), "words");
  ASSERT_EQ(chmod(path().c_str(), 0644), 0);
  EXPECT_EQ(read_private(path()).error().code, Code::denied);
}

}  // namespace
}  // namespace closeknit::secrets
