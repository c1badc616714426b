// SPDX-License-Identifier: AGPL-3.0-or-later
// Against a real server on the loopback, src/post/loopback.py.
#include "post/http.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace closeknit::post::http {
namespace {

class Loopback {
 public:
  Loopback() {
    const char* source = std::getenv("CLOSEKNIT_SOURCE");
    if (source == nullptr) return;
    std::string script = std::string(source) + "/src/post/loopback.py";
    std::array<int, 2> in{}, out{};
    if (pipe(in.data()) != 0 || pipe(out.data()) != 0) return;
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      for (int file : {in[0], in[1], out[0], out[1]})
        close(file);
      execlp("python3", "python3", script.c_str(), static_cast<char*>(nullptr));
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_child_ = in[1];
    for (char c = 0; read(out[0], &c, 1) == 1 && c != '\n';)
      port_ += c;
    close(out[0]);
  }
  ~Loopback() {
    if (child_ <= 0) return;
    close(to_child_);
    waitpid(child_, nullptr, 0);
  }
  Loopback(const Loopback&) = delete;
  Loopback& operator=(const Loopback&) = delete;

  bool runs() const { return !port_.empty(); }
  std::string at(const std::string& path) const { return "http://127.0.0.1:" + port_ + "/" + path; }
  std::string at_second(const std::string& path) const { return "http://127.0.0.2:" + port_ + "/" + path; }

 private:
  pid_t child_ = -1;
  int to_child_ = -1;
  std::string port_;
};

class Http : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    setenv("no_proxy", "127.0.0.1,127.0.0.2,localhost", 1);
    server_ = std::make_unique<Loopback>();
  }
  static void TearDownTestSuite() { server_.reset(); }
  void SetUp() override {
    if (!server_->runs()) GTEST_SKIP() << "python3 is not there, or CLOSEKNIT_SOURCE is not set";
  }
  static Result<Answer> get(const std::string& path) { return by_curl()({server_->at(path), {}, {}}); }

  static std::unique_ptr<Loopback> server_;
};
std::unique_ptr<Loopback> Http::server_;

TEST_F(Http, AnAnswerHasItsBodyAndWhatToAskWithNextTime) {
  auto answer = get("feed");
  ASSERT_TRUE(answer) << answer.error().what;
  EXPECT_NE(answer->body.find("<title>Loop"), std::string::npos);
  EXPECT_EQ(answer->etag, "\"one\"");
  EXPECT_EQ(answer->modified, "Tue, 10 Nov 2026 09:00:00 GMT");
  EXPECT_FALSE(answer->unchanged);
}

TEST_F(Http, WhatIsUnchangedComesWithoutABody) {
  auto by_tag = by_curl()({server_->at("feed"), "\"one\"", {}});
  ASSERT_TRUE(by_tag);
  EXPECT_TRUE(by_tag->unchanged);
  EXPECT_TRUE(by_tag->body.empty());
  EXPECT_TRUE(by_curl()({server_->at("feed"), {}, "Tue, 10 Nov 2026 09:00:00 GMT"})->unchanged);
}

TEST_F(Http, ARedirectIsFollowedButNotForEver) {
  EXPECT_TRUE(get("moved"));
  auto loop = get("loop");
  ASSERT_FALSE(loop);
  EXPECT_EQ(loop.error().what, "it sends from one address to the next");
}

TEST_F(Http, ARedirectToAFileOrAnotherProtocolIsNot) {
  EXPECT_FALSE(get("file"));
  EXPECT_FALSE(get("ftp"));
  EXPECT_EQ(by_curl()({"file:///etc/passwd", {}, {}}).error().code, Code::usage);
}

// The world and the owner's network, as the two ends of the loopback.
bool but_for_the_first(std::string_view ip) {
  return ip != "127.0.0.1";
}
Result<Answer> get_from_the_world(const std::string& url) {
  return by_curl(kWholeSeconds, but_for_the_first)({url, {}, {}});
}

TEST_F(Http, ARedirectFromTheWorldIntoTheOwnNetworkIsRefused) {
  for (const char* path : {"elsewhere", "back"}) {
    auto answer = get_from_the_world(server_->at(path));
    ASSERT_FALSE(answer) << path;
    EXPECT_EQ(answer.error().what, "it sends into your own network, to 127.0.0.2") << path;
    EXPECT_FALSE(answer.error().hint.empty());
  }
}

TEST_F(Http, ARedirectInsideTheWorldIsFollowed) {
  EXPECT_TRUE(get_from_the_world(server_->at("moved")));
}

TEST_F(Http, WhoeverNamesAPrivateAddressMayBeSentToAnother) {
  EXPECT_TRUE(get("elsewhere"));  // all of the loopback is private
  EXPECT_TRUE(get_from_the_world(server_->at_second("back")));
}

TEST_F(Http, AHugeBodyIsCutOffPackedOrNot) {
  for (const char* path : {"huge", "bomb"}) {
    auto answer = get(path);
    ASSERT_FALSE(answer) << path;
    EXPECT_EQ(answer.error().code, Code::limit) << path;
  }
}

TEST_F(Http, ABodyThatComesTooSlowlyIsGivenUp) {
  auto answer = by_curl(1)({server_->at("slow"), {}, {}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().what, "it did not answer in time");
}

TEST_F(Http, AnErrorAndABodyCutShortAreNoAnswers) {
  EXPECT_EQ(get("nothing").error().what, "the server answers 404");
  EXPECT_FALSE(get("cut"));
  EXPECT_FALSE(by_curl()({"http://127.0.0.1:1/", {}, {}}));
}

TEST(Addresses, AreOfTheWebWithAHost) {
  EXPECT_TRUE(is_address("https://example.org/feed"));
  EXPECT_TRUE(is_address("HTTP://example.org"));
  for (const char* none : {"", "example.org", "ftp://example.org", "file:///etc/passwd", "https://", "http:///x",
                           "https://a b", "https://a\n", "-o x"})
    EXPECT_FALSE(is_address(none)) << none;
  EXPECT_FALSE(is_address("https://" + std::string(3000, 'a')));
}

}  // namespace
}  // namespace closeknit::post::http
