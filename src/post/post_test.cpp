// SPDX-License-Identifier: AGPL-3.0-or-later
#include "post/post.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

namespace closeknit::post {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr std::string_view kMessage = "From: <a@b.example>\r\nSubject: Otters\r\n\r\nA line.\r\n.\r\n..dots\r\n";

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "closeknit-post-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path path;
};

// The server in Python beside this file, as long as the object lives.
class Office {
 public:
  explicit Office(const std::string& options = "") {
    std::string script = std::string(std::getenv("CLOSEKNIT_SOURCE")) + "/src/post/made_up_server.py";
    program_ = ::popen(("exec python3 " + script + " " + folder.path.string() + " " + options).c_str(), "w");
    for (int i = 0; i < 500 && !fs::exists(folder.path / "port"); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  ~Office() { ::pclose(program_); }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  std::string name(std::string_view scheme, std::string_view host = "127.0.0.1") const {
    return std::string(scheme) + "://" + std::string(host) + ":" + contents(folder.path / "port");
  }
  std::string letter(int number) const { return contents(folder.path / (std::to_string(number) + ".eml")); }
  std::string envelope(int number) const { return contents(folder.path / (std::to_string(number) + ".envelope")); }

  Folder folder;

 private:
  FILE* program_ = nullptr;
};

// A certificate for localhost that nobody has vouched for but itself.
struct Certificate {
  Certificate() {
    std::string command =
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
        "subjectAltName=DNS:localhost -keyout " +
        key() + " -out " + file() + " 2>/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
  }
  std::string file() const { return (folder.path / "cert.pem").string(); }
  std::string key() const { return (folder.path / "key.pem").string(); }
  std::string words() const { return file() + " " + key(); }
  Folder folder;
};

const Envelope kEnvelope{"nora@whitlock.example", {"ann@lee.example"}};

TEST(AServer, IsNamedByItsAddress) {
  auto server = *server_named("smtps://mail.example.org");
  EXPECT_EQ(server.host, "mail.example.org");
  EXPECT_EQ(server.port, 465);
  EXPECT_EQ(server.security, Security::tls);
  EXPECT_EQ(server_named("mail.example.org:2465")->port, 2465);
  EXPECT_EQ(server_named("mail.example.org")->security, Security::tls);
  EXPECT_EQ(server_named("smtp://mail.example.org/")->port, 587);
  EXPECT_EQ(server_named("smtp://[::1]:2525")->host, "::1");
  for (std::string_view name : {"", "smtp://", "http://x", "smtp://user:secret@host", "host:0", "host:99999", "host:1x",
                                "[::1", "a b", "host/path", "smtp://h\r\nx"})
    EXPECT_FALSE(server_named(name)) << name;
}

TEST(AServer, IsSpokenToInTheOpenOnThisMachineAlone) {
  for (std::string_view host : {"localhost", "127.0.0.1", "127.9.9.9", "[::1]"})
    EXPECT_EQ(server_named("smtp://" + std::string(host))->security, Security::starttls_where_there_is) << host;
  for (std::string_view host : {"mail.example.org", "127.0.0.1.example.org", "127.example.org", "localhost.example.org",
                                "192.168.0.1", "128.0.0.1", "127.1"})
    EXPECT_EQ(server_named("smtp://" + std::string(host))->security, Security::starttls) << host;
}

TEST(ALetter, ReachesAServerWordForWord) {
  Office office;
  ASSERT_TRUE(send(*server_named(office.name("smtp")), kEnvelope, kMessage));
  EXPECT_EQ(office.letter(1), kMessage);
  EXPECT_EQ(office.envelope(1), "nora@whitlock.example\nann@lee.example\n");
}

TEST(ALetter, IsSentByWhoProvesWhoTheyAre) {
  Office office("--user nora secret");
  Server server = *server_named(office.name("smtp"));
  server.user = "nora";
  server.password = "wrong";
  EXPECT_EQ(send(server, kEnvelope, kMessage).error().code, Code::denied);
  server.password = "secret";
  EXPECT_TRUE(send(server, kEnvelope, kMessage));
  server.user.clear();
  EXPECT_EQ(send(server, kEnvelope, kMessage).error().code, Code::denied);
  EXPECT_EQ(office.letter(2), "");
}

TEST(ALetter, GoesToAllItsReadersOrToNone) {
  Office office("--refuse gone@lee.example");
  Envelope two{"nora@whitlock.example", {"ann@lee.example", "gone@lee.example"}};
  auto sent = send(*server_named(office.name("smtp")), two, kMessage);
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, Code::denied);
  EXPECT_EQ(office.letter(1), "");
}

TEST(ALetter, IsNotSentToAnImpostor) {
  Certificate certificate;
  for (std::string kind : {"--starttls ", "--tls "}) {
    Office office(kind + certificate.words());
    Server server = *server_named(office.name(kind == "--tls " ? "smtps" : "smtp", "localhost"));
    auto sent = send(server, kEnvelope, kMessage);
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, Code::denied) << to_line(sent.error());
    EXPECT_EQ(office.letter(1), "");
    server.certificates = certificate.file();
    EXPECT_TRUE(send(server, kEnvelope, kMessage));
    EXPECT_EQ(office.letter(1), kMessage);
  }
}

TEST(ALetter, IsNotSentInTheOpenToAnotherMachine) {
  Office office;
  Server server = *server_named(office.name("smtp"));
  server.security = Security::starttls;  // as it is for every host but this one
  EXPECT_EQ(send(server, kEnvelope, kMessage).error().code, Code::denied);
  EXPECT_EQ(office.letter(1), "");
}

TEST(ALetter, IsSaidToBeInDoubtWhereTheWayBreaksOff) {
  Office office("--break-after-data");
  auto sent = send(*server_named(office.name("smtp")), kEnvelope, kMessage);
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, Code::unavailable);
  EXPECT_THAT(sent.error().what, HasSubstr("not known whether"));
}

TEST(ALetter, FindsNobodyThereWhereNobodyIs) {
  auto sent = send(*server_named("smtp://127.0.0.1:1"), kEnvelope, kMessage);
  EXPECT_EQ(sent.error().code, Code::unavailable);
  EXPECT_EQ(send(*server_named("smtp://127.0.0.1:1"), {"a@b", {"x\r\nRCPT TO:<y@z>"}}, kMessage).error().code,
            Code::usage);
  EXPECT_EQ(send(*server_named("smtp://127.0.0.1:1"), {"a@b", {}}, kMessage).error().code, Code::usage);
}

TEST(ADraft, LiesInAMaildirAsADraft) {
  Folder folder;
  for (const char* part : {"cur", "new", "tmp"})
    fs::create_directories(folder.path / part);
  std::string first = *put(folder.path, Shelf::drafts, "20261121-abc", kMessage);
  std::string second = *put(folder.path, Shelf::drafts, "20261121-abc", kMessage);
  EXPECT_THAT(first, testing::EndsWith(":2,DS"));
  EXPECT_NE(first, second);
  EXPECT_THAT(contents(first), HasSubstr("Subject: Otters\n\nA line.\n"));
  EXPECT_THAT(*put(folder.path, Shelf::sent, "20261121-abc", kMessage), testing::EndsWith(":2,S"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path / "tmp"), {}), 0);
  EXPECT_EQ(fs::status(first).permissions() & fs::perms::all, fs::perms::owner_read | fs::perms::owner_write);
}

TEST(ADraft, LiesInAnyOtherFolderAsAFile) {
  Folder folder;
  std::string path = *put(folder.path / "drafts" / "new one", Shelf::drafts, "20261121-abc", kMessage);
  EXPECT_THAT(path, testing::EndsWith("20261121-abc.eml"));
  EXPECT_EQ(contents(path), kMessage);
}

TEST(ADraft, SaysWhereItCannotLie) {
  Folder folder;
  std::ofstream(folder.path / "file") << "x";
  EXPECT_EQ(put(folder.path / "file", Shelf::sent, "a", kMessage).error().code, Code::denied);
}

}  // namespace
}  // namespace closeknit::post
