// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/people_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "book/corrections.hpp"
#include "book/made_up_book.hpp"
#include "book/recording.hpp"
#include "people/changed_rows.hpp"
#include "people/counts.hpp"
#include "people/witness.hpp"

namespace closeknit::people {
namespace {

using book::Book;
using book::CorrectionKind;

constexpr Instant kMay{1'714'521'600};

// A book in which identities can be set down in a line.
class Writing {
 public:
  Writing() { book->engine->begin(); }
  ~Writing() { book->engine->roll_back(); }

  IdentityId add(const std::string& address, const std::string& name, Counts counts,
                 IdentityKind kind = IdentityKind::mail) {
    IdentityId id = mail_identity(address);
    book::put_identity(*book, id, static_cast<std::int64_t>(kind), address);
    AddedCounts added{id, counts};
    add_counts(*book, {&added, 1});
    if (!name.empty()) bear(id, name, 5);
    return id;
  }
  void bear(IdentityId id, const std::string& name, std::uint32_t times) {
    std::int64_t key = book::name_key(name);
    book::put_name(*book, key, name);
    AddedName added{id, key, times};
    add_names(*book, {&added, 1});
  }
  void say(CorrectionKind kind, IdentityId subject, const std::string& object = {}) {
    book::correct(*book, kind, to_text(subject), object, kMay);
  }
  void decide() {
    auto all = all_known(*book);
    decide_owner(*book, all);
    decide_people(*book, all);
  }
  std::int64_t number(const char* sql) {
    book::Statement& row = book->engine->prepare(sql);
    row.with(book->id);
    std::int64_t value = row.step() ? row.integer(0) : -1;
    row.reset();
    return value;
  }
  std::int64_t person_of(IdentityId id) {
    book::Statement& row =
        book->engine->prepare("SELECT person FROM person_identity WHERE book = $1 AND identity = $2");
    std::int64_t value = row.with(book->id, id).step() ? row.integer(0) : 0;
    row.reset();
    return value;
  }
  std::int64_t kind_of(IdentityId id) {
    book::Statement& row = book->engine->prepare("SELECT kind FROM person WHERE book = $1 AND person = $2");
    std::int64_t value = row.with(book->id, person_of(id)).step() ? row.integer(0) : -1;
    row.reset();
    return value;
  }

  book::MadeUpBook book;
};

TEST(PeopleStore, AddsCountsAndNamesUp) {
  Writing w;
  IdentityId id = w.add("petra@example.org", "Petra Lund", {.sent = 3, .received = 1});
  w.add("petra@example.org", "Petra Lund", {.sent = 4});
  w.bear(id, "Petra", 2);
  auto all = all_known(*w.book);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].counts.sent, 7U);
  EXPECT_EQ(all[0].counts.received, 1U);
  ASSERT_EQ(all[0].names.size(), 2U);
  EXPECT_EQ(all[0].names[0].text, "Petra Lund");
  EXPECT_EQ(all[0].names[0].times, 10U);
  EXPECT_EQ(all[0].address, "petra@example.org");
}

TEST(PeopleStore, ReplacesCountsThatDependOnTheOwner) {
  Writing w;
  IdentityId id = w.add("petra@example.org", "", {.sent = 3, .from_me = 9});
  AddedCounts fresh{id, {.sent = 3}};
  set_counts(*w.book, {&fresh, 1});
  EXPECT_EQ(all_known(*w.book)[0].counts, fresh.counts);
}

TEST(PeopleStore, TakesMalformedCountsForNone) {
  Writing w;
  IdentityId id = w.add("petra@example.org", "", {.sent = 3});
  w.book->engine->prepare("UPDATE identity_count SET counts = $1 WHERE book = $2 AND identity = $3")
      .run(book::Blob{"xyz"}, w.book->id, id);
  EXPECT_EQ(all_known(*w.book)[0].counts, Counts{});
}

TEST(PeopleStore, KnowsIdentitiesWithoutCountsOrNames) {
  Writing w;
  book::put_identity(*w.book, IdentityId{7}, 0, "quiet@example.org");
  auto all = all_known(*w.book);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].names.empty());
  w.decide();
  EXPECT_EQ(w.person_of(IdentityId{7}), 7);
}

TEST(PeopleStore, KeepsWhoTheOwnerIs) {
  Writing w;
  IdentityId me = w.add("olivia@example.org", "Olivia Wner", {.sent = 50, .sent_reply = 30, .in_sent_folder = 50});
  IdentityId other = w.add("petra@example.org", "Petra Lund", {.sent = 20, .sent_reply = 10, .received = 50});
  w.decide();
  EXPECT_EQ(owner_identities(*w.book), std::vector{me});
  w.say(CorrectionKind::me, other);
  w.decide();
  EXPECT_EQ(owner_identities(*w.book), (std::vector{std::min(me, other), std::max(me, other)}));
  EXPECT_EQ(w.person_of(me), w.person_of(other));
  w.say(CorrectionKind::not_me, me);
  w.decide();
  EXPECT_EQ(owner_identities(*w.book), std::vector{other});
}

TEST(PeopleStore, PartsTheOwnerFromSomebodyOfTheSameName) {
  Writing w;
  IdentityId me = w.add("olivia@example.org", "Olivia Wner", {.sent = 50, .sent_reply = 30, .in_sent_folder = 50});
  IdentityId other = w.add("wner@example.net", "Olivia Wner", {.sent = 2, .received = 5});
  w.decide();
  EXPECT_EQ(owner_identities(*w.book).size(), 2U);
  w.say(CorrectionKind::apart, me, to_text(other));
  w.decide();
  EXPECT_EQ(owner_identities(*w.book), std::vector{me});
  EXPECT_NE(w.person_of(me), w.person_of(other));
}

TEST(PeopleStore, TakesWhatIsTheSameAsTheOwnerForTheOwner) {
  Writing w;
  IdentityId me = w.add("olivia@example.org", "Olivia Wner", {.sent = 50, .sent_reply = 30, .in_sent_folder = 50});
  IdentityId alias = w.add("zorbl@example.net", "", {.sent = 2});
  w.say(CorrectionKind::same, alias, to_text(me));
  w.decide();
  EXPECT_EQ(owner_identities(*w.book).size(), 2U);
  w.say(CorrectionKind::apart, alias, to_text(me));
  w.decide();
  EXPECT_EQ(owner_identities(*w.book), std::vector{me});
  EXPECT_NE(w.person_of(alias), w.person_of(me));
}

TEST(PeopleStore, KeepsPersonsAndHonoursCorrections) {
  Writing w;
  w.add("olivia@example.org", "Olivia Wner", {.sent = 50, .sent_reply = 30, .in_sent_folder = 50});
  IdentityId a = w.add("petra@acme.example", "Petra Lund", {.sent = 5, .sent_reply = 3});
  IdentityId b = w.add("lund@home.example", "Lund, Petra", {.sent = 5, .sent_reply = 3});
  IdentityId c = w.add("nils@home.example", "Nils Quill", {.sent = 5, .sent_reply = 3});
  w.decide();
  EXPECT_EQ(w.person_of(a), std::min(a, b).value);
  EXPECT_EQ(w.person_of(a), w.person_of(b));
  EXPECT_NE(w.person_of(a), w.person_of(c));
  EXPECT_EQ(w.number("SELECT COUNT(*) FROM person WHERE book = $1"), 3);
  EXPECT_EQ(w.number("SELECT COUNT(*) FROM person WHERE book = $1 AND name = 'Petra Lund' AND folded = 'petra lund'"),
            1);
  w.say(CorrectionKind::apart, a, to_text(b));
  w.say(CorrectionKind::kind, c, "robot");
  w.decide();
  EXPECT_NE(w.person_of(a), w.person_of(b));
  EXPECT_EQ(w.number("SELECT COUNT(*) FROM person WHERE book = $1"), 4);
  EXPECT_EQ(w.kind_of(c), static_cast<std::int64_t>(Kind::robot));
  w.say(CorrectionKind::kind, c, "no such kind");
  w.say(CorrectionKind::kind, c, "person");
  w.decide();
  EXPECT_EQ(w.kind_of(c), static_cast<std::int64_t>(Kind::person));
}

TEST(PeopleStore, WritesNothingWhereNothingChanged) {
  Writing w;
  for (int i = 0; i < 30; ++i)
    w.add("x" + std::to_string(i) + "@example.org",
          "Petra Lu" + std::string(1, static_cast<char>('a' + i % 26)) + "dvik", {.sent = 2});
  w.decide();
  auto changes = [&] { return w.number("SELECT total_changes() + 0 * $1"); };
  std::int64_t before = changes();
  w.decide();
  EXPECT_EQ(changes(), before);
}

// A letter in a conversation, who wrote it to whom, and the telephone number under it.
struct Letter {
  std::string_view id;
  std::int64_t conversation = 1;
  IdentityId from;
  std::vector<IdentityId> to;
  IdentityId reply_to = {};
  std::int64_t number = 0;
};

void put_letter(Book& book, const Letter& said) {
  book::Interaction letter;
  letter.key = message_key(said.id);
  letter.id = interaction_id(kMay.seconds + static_cast<std::int64_t>(letter.key.value % 1000), letter.key);
  letter.message_id = said.id;
  letter.participants.push_back({book::Role::from, said.from, 0});
  if (said.reply_to) letter.participants.push_back({book::Role::reply_to, said.reply_to, 0});
  for (IdentityId one : said.to)
    letter.participants.push_back({book::Role::to, one, 0});
  book::put_interaction(book, letter);
  book.engine->prepare("INSERT INTO conversation_of (book, interaction, conversation) VALUES ($1, $2, $3)")
      .run(book.id, letter.id, said.conversation);
  if (said.number != 0)
    book.engine->prepare("INSERT INTO signed (book, interaction, number) VALUES ($1, $2, $3)")
        .run(book.id, letter.id, said.number);
}

struct Witnessed {
  Writing w;
  IdentityId me = w.add("me@example.org", "", {});
  IdentityId home = w.add("home@example.org", "", {.sent = 9});
  IdentityId work = w.add("work@example.org", "", {.sent = 9});
  IdentityId other = w.add("other@example.org", "", {.sent = 9});

  static Pair pair(IdentityId a, IdentityId b) { return {std::min(a, b), std::max(a, b)}; }
  Context of(IdentityId a, IdentityId b) {
    std::vector<Known> all = all_known(*w.book);
    std::vector<Pair> pairs{pair(home, work), pair(work, other), pair(home, other)};
    std::ranges::sort(pairs);
    for (const Context& context : contexts_of(*w.book, all, {&me, 1}, pairs))
      if (context.pair == pair(a, b)) return context;
    return {};
  }
};

TEST(Witness, SeesWhoTakesPartInOneConversationAndNeverBesideTheOther) {
  Witnessed t;
  put_letter(*t.w.book, {.id = "q1", .conversation = 1, .from = t.me, .to = {t.home}});
  put_letter(*t.w.book, {.id = "a1", .conversation = 1, .from = t.work, .to = {t.me}});
  put_letter(*t.w.book, {.id = "q2", .conversation = 2, .from = t.me, .to = {t.home, t.other}});
  put_letter(*t.w.book, {.id = "a2", .conversation = 2, .from = t.work, .to = {t.me}});  // of home, or of the other?
  put_letter(*t.w.book, {.id = "q3", .conversation = 3, .from = t.me, .to = {t.home}});
  Context both = t.of(t.home, t.work);
  EXPECT_EQ(both.small_conversations, 1U);
  EXPECT_EQ(both.together, 0U);
  EXPECT_EQ(t.of(t.work, t.other).small_conversations, 0U);
  EXPECT_EQ(t.of(t.home, t.other).together, 1U);
}

TEST(Witness, SeesNumbersAndWhereAnswersAreWanted) {
  Witnessed t;
  put_letter(*t.w.book, {.id = "a", .conversation = 1, .from = t.work, .to = {t.me}, .number = 5550123});
  put_letter(*t.w.book, {.id = "b", .conversation = 2, .from = t.home, .to = {t.me}, .number = 5550123});
  put_letter(*t.w.book,
             {.id = "c", .conversation = 3, .from = t.other, .to = {t.me}, .reply_to = t.home, .number = 777});
  EXPECT_TRUE(t.of(t.home, t.work).same_number);
  EXPECT_FALSE(t.of(t.home, t.work).other_number);
  EXPECT_TRUE(t.of(t.other, t.work).other_number);
  EXPECT_EQ(t.of(t.other, t.home).reply_addresses, 0U);  // home took no part in that conversation otherwise
}

TEST(Witness, SaysNothingOfAnEmptyBook) {
  Writing w;
  EXPECT_TRUE(contexts_of(*w.book, {}, {}, {}).empty());
  std::vector<Pair> strangers{{IdentityId{1}, IdentityId{2}}};
  auto contexts = contexts_of(*w.book, {}, {}, strangers);
  ASSERT_EQ(contexts.size(), 1U);
  EXPECT_EQ(contexts[0].small_conversations + contexts[0].together, 0U);
}

TEST(ChangedRows, AreTheOnlyOnesWritten) {
  std::vector<std::pair<int, int>> before{{1, 10}, {2, 20}, {4, 40}, {9, 90}};
  std::vector<std::pair<int, int>> after{{0, 1}, {1, 10}, {2, 21}, {5, 50}};
  std::vector<int> put, dropped;
  const bool changed = write_changes(
      before, after, [](const auto& row) { return row.first; }, [&](const auto& row) { put.push_back(row.first); },
      [&](const auto& row) { dropped.push_back(row.first); });
  EXPECT_EQ(put, (std::vector{0, 2, 5}));
  EXPECT_EQ(dropped, (std::vector{4, 9}));
  EXPECT_TRUE(changed);
}

}  // namespace
}  // namespace closeknit::people
