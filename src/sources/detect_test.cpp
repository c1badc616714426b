// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "sources/mailbox.hpp"
#include "sources/modified_utf7.hpp"

namespace closeknit::sources {
namespace {

struct LookCase {
  std::string_view bytes;
  std::string_view name;
  Form expected;
};

TEST(Look, JudgesByTheFirstBytes) {
  constexpr LookCase kCases[] = {
      {"From ann@example.org Mon Mar  4 11:20:34 2024\nA: 1\n", "Inbox", Form::mbox},
      {"From ann@example.org\nSubject: x\n", "Inbox", Form::mbox},
      {"From -\nSubject: x\n", "Inbox", Form::mbox},
      {"\xEF\xBB\xBF\nFrom a Mon Mar  4 11:20:34 2024\n", "x", Form::mbox},
      {"From here to there\n", "story.txt", Form::nothing},
      {"12       \nSubject: x\n\nwords", "1.emlx", Form::emlx},
      {"12       \nSubject: x\n\nwords", "1.partial.emlx", Form::emlx},
      {"12\njust a number\n", "count", Form::nothing},
      {"Subject: x\n\nwords", "1.", Form::message},
      {"\n\nReceived: by x;\n y\nX-A: b\n\nwords", "x", Form::message},
      {"Note: buy milk\n", "todo.txt", Form::nothing},
      {"X-Thing: a\n\nwords", "a.eml", Form::message},
      {"X-Thing: a\n\nwords", "1.2.host:2,S", Form::message},
      {"Subject: x\n\n", "Inbox.msf", Form::nothing},
      {"Subject: x\n\n", "dovecot.index.log", Form::nothing},
      {"Subject: x\n\n", ".DS_Store", Form::nothing},
      {"3 V1 N2\n", "dovecot-uidlist", Form::nothing},
      {"SQLite format 3", "mail.db", Form::nothing},
      {"BEGIN:VCARD\nVERSION:3.0\n", "a", Form::nothing},
      {"BEGIN:VCALENDAR\n", "a", Form::nothing},
      {"<?xml version=\"1.0\"?>", "a.plist", Form::nothing},
      {"", "empty", Form::nothing},
      {"\n\n\n", "blank", Form::nothing},
      {std::string_view("\0\0\0\0", 4), "zeros", Form::nothing},
  };
  for (const LookCase& c : kCases) {
    EXPECT_EQ(form_name(look(c.bytes, c.name)), form_name(c.expected)) << c.name << ": " << c.bytes;
  }
}

struct FolderCase {
  std::string_view name;
  std::uint32_t flags;
  std::uint32_t traits;
};

TEST(Folders, AreUnderstoodInManyLanguagesAndSpellings) {
  constexpr FolderCase kCases[] = {
      {"Sent", kInSent, 0},
      {".Sent", kInSent, 0},
      {"Sent Items", kInSent, 0},
      {"sent-mail", kInSent, 0},
      {"sent_items", kInSent, 0},
      {"INBOX.Sent", kInSent, 0},
      {"[Gmail].Sent Mail", kInSent, 0},
      {"[Google Mail]/Gesendet", kInSent, 0},
      {"Gesendet", kInSent, 0},
      {"GESENDETE OBJEKTE", kInSent, 0},
      {"Enviados", kInSent, 0},
      {"Envoy&AOk-s", kInSent, 0},
      {"已发送", kInSent, 0},
      {"&XfJT0ZAB-", kInSent, 0},
      {"送信済みメール", kInSent, 0},
      {"Отправленные", kInSent, 0},
      {"Sent.mbox", kInSent, 0},
      {"Sent Messages.mbox/", kInSent, 0},
      {"Drafts", 0, kDraft},
      {"Entwürfe", 0, kDraft},
      {"Entw&APw-rfe", 0, kDraft},
      {"Brouillons", 0, kDraft},
      {"Spam", 0, kSpam},
      {"Junk E-mail", 0, kSpam},
      {"Correo no deseado", 0, kSpam},
      {"迷惑メール", 0, kSpam},
      {"Trash", kTrashed, 0},
      {"Papierkorb", kTrashed, 0},
      {"Deleted Items", kTrashed, 0},
      {"Corbeille", kTrashed, 0},
      {"INBOX", 0, 0},
      {"Sentiment", 0, 0},
      {"Projects", 0, 0},
      {"Chat", 0, 0},
      {"", 0, 0},
      {"...", 0, 0},
      {"&", 0, 0},
  };
  for (const FolderCase& c : kCases) {
    FolderMeaning meaning = folder_meaning(c.name);
    EXPECT_EQ(meaning.flags, c.flags) << c.name;
    EXPECT_EQ(meaning.traits, c.traits) << c.name;
  }
}

TEST(Folders, NamesThatOnlyLookEncodedStayAsTheyAre) {
  EXPECT_EQ(from_modified_utf7("R&-D"), "R&D");
  EXPECT_EQ(from_modified_utf7("R&D"), "R&D");
  EXPECT_EQ(from_modified_utf7("R&D-x"), "R&D-x");
  EXPECT_EQ(from_modified_utf7("&2D3eAA-"), "😀");
  EXPECT_EQ(from_modified_utf7("&2D0-"), "&2D0-");
}

}  // namespace
}  // namespace closeknit::sources
