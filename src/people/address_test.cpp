// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/address.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::people {
namespace {

struct Folding {
  const char* given;
  const char* folded;  // null: nothing
};

TEST(MailAddress, FoldsSpellingsOfOneMailboxTogether) {
  const Folding cases[] = {
      {"ann@example.org", "ann@example.org"},
      {"  <Ann.Lee@Example.ORG> ", "ann.lee@example.org"},
      {"mailto:ann@example.org", "ann@example.org"},
      {"MAILTO:<ann@example.org>", "ann@example.org"},
      {"mailto:<mailto:ann@example.org>", "ann@example.org"},
      {"'ann@example.org'", "ann@example.org"},
      {"ann@example.org.", "ann@example.org"},
      {"ann@example.org>.", "ann@example.org"},
      {"\"ann\"@example.org", "ann@example.org"},
      {"\"ann lee\"@example.org", "\"ann lee\"@example.org"},
      {"ann@googlemail.com", "ann@gmail.com"},
      {"ann+lists@example.org", "ann+lists@example.org"},
      {"a.n.n@gmail.com", "a.n.n@gmail.com"},
      {"GRÜSSE@BÜCHER.example", "grüsse@bücher.example"},
      {"ИВАН@ПРИМЕР.example", "иван@пример.example"},
      {"ΑΝΝΑ@example.org", "αννα@example.org"},
      {"ŁUKASZ@example.org", "łukasz@example.org"},
      {"a@b@example.org", "a@b@example.org"},
      {"ann@[192.0.2.1]", "ann@[192.0.2.1]"},
      {"k..lund@example.org", "k..lund@example.org"},
  };
  for (const Folding& c : cases)
    EXPECT_EQ(fold_mail_address(c.given).value_or("nothing"), c.folded) << c.given;
}

TEST(MailAddress, GivesNothingForWhatIsNoMailbox) {
  for (const char* text :
       {"", "root", "@example.org", "ann@", " @ ", "<>", "mailto:", "ann lee@example.org", "ann@exa mple",
        "/O=ACME/OU=NA/CN=RECIPIENTS/CN=ALEE", "/o=acme/cn=alee@gateway.example", "...", "@"})
    EXPECT_FALSE(fold_mail_address(text)) << text;
  EXPECT_FALSE(fold_mail_address(std::string(400, 'a') + "@example.org"));
  EXPECT_TRUE(fold_mail_address(std::string(300, 'a') + "@example.org"));
}

TEST(MailAddress, FoldingTwiceChangesNothing) {
  for (const char* text :
       {"Ann@Example.ORG", "<'x'@y.z>", "\"a b\"@c.de", "ÀÉÎ@ŠŽ.example", "\xC3@x.y", "\xFF\xFE@x", "a@b@c."}) {
    auto once = fold_mail_address(text);
    ASSERT_TRUE(once) << text;
    EXPECT_EQ(fold_mail_address(*once), once);
  }
}

TEST(MailAddress, SurvivesEveryByte) {
  for (int byte = 0; byte < 256; ++byte) {
    std::string text(1, static_cast<char>(byte));
    fold_mail_address(text);
    fold_mail_address(text + "@" + text);
    fold_mail_address(text + "a@b.example" + text);
  }
}

TEST(MailAddress, IdentitiesAreStableAndTellKindsApart) {
  EXPECT_EQ(mail_identity("ann@example.org"), mail_identity("ann@example.org"));
  EXPECT_NE(mail_identity("ann@example.org"), mail_identity("bob@example.org"));
  EXPECT_NE(mail_identity("ann"), name_only_identity("ann"));
  EXPECT_TRUE(mail_identity(""));
}

TEST(MailAddress, HasALocalPartWithoutItsTag) {
  EXPECT_EQ(local_part("ann.lee+lists@mail.example.org"), "ann.lee");
  EXPECT_EQ(local_part("+ann@example.org"), "+ann");
  EXPECT_EQ(local_part("no-at-sign"), "no-at-sign");
  EXPECT_EQ(domain_part("ann@mail.example.org"), "mail.example.org");
  EXPECT_EQ(domain_part("no-at-sign"), "");
}

TEST(Domains, AreShortenedToTheOrganisation) {
  const std::pair<const char*, const char*> cases[] = {
      {"mail.example.co.uk", "example.co.uk"},
      {"example.co.uk", "example.co.uk"},
      {"mail.example.org", "example.org"},
      {"example.org", "example.org"},
      {"a.b.c.example.com", "example.com"},
      {"cs.uni.edu.au", "uni.edu.au"},
      {"x.example.de", "example.de"},
      {"co.uk", "co.uk"},
      {"localhost", "localhost"},
      {"", ""},
      {"192.0.2.7", "192.0.2.7"},
      {"[192.0.2.7]", "[192.0.2.7]"},
      {"..", ".."},
      {"mail.me.com", "me.com"},
  };
  for (const auto& [domain, organisation] : cases)
    EXPECT_EQ(organisation_domain(domain), organisation) << domain;
}

TEST(Domains, OpenToAnybodyAreKnown) {
  for (const char* domain : {"gmail.com", "gmx.de", "126.com", "zoho.com", "qq.com", "t-online.de"})
    EXPECT_TRUE(is_public_mail_domain(domain)) << domain;
  for (const char* domain : {"example.com", "", "mail.gmail.com", "gmail"})
    EXPECT_FALSE(is_public_mail_domain(domain)) << domain;
}

TEST(LocalParts, ThatNameAFunctionAreKnown) {
  for (const char* local :
       {"info", "sales", "support", "customer-service", "news_letter", "office2", "webmaster", "abuse", "www-data"})
    EXPECT_TRUE(is_role_local_part(local)) << local;
  for (const char* local : {"ann", "ann.lee", "informa", "", "salesman.joe", "zhang"})
    EXPECT_FALSE(is_role_local_part(local)) << local;
}

TEST(LocalParts, ThatNobodyReadsAreKnown) {
  for (const char* local : {"noreply", "no-reply", "no_reply-payments", "do.not.reply", "mailer-daemon", "bounces",
                            "nobody", "nicht-antworten", "no.address"})
    EXPECT_TRUE(is_noreply_local_part(local)) << local;
  for (const char* local : {"ann", "norbert", "", "reply", "nora.eply"})
    EXPECT_FALSE(is_noreply_local_part(local)) << local;
}

}  // namespace
}  // namespace closeknit::people
