// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/schema.hpp"

#include <array>

namespace closeknit::book {
namespace {

// STRICT_KEYED tables are kept in the order of their primary key (SQLite: WITHOUT ROWID), for narrow rows read in that
// order; STRICT_TABLE ones in order of arrival, for rows with text.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE setting (
  book INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (book, name)) STRICT_KEYED;

CREATE TABLE dictionary (
  book INTEGER NOT NULL, dictionary INTEGER NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (book, dictionary)) STRICT_TABLE;

-- The truth: what happened, who took part, what was said, and where that was read.

CREATE TABLE identity (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, kind INTEGER NOT NULL, address TEXT NOT NULL,
  PRIMARY KEY (book, identity)) STRICT_KEYED;

CREATE TABLE name (
  book INTEGER NOT NULL, name INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (book, name)) STRICT_KEYED;

CREATE TABLE interaction (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, kind INTEGER NOT NULL,
  message_key INTEGER NOT NULL, message_id TEXT NOT NULL, parent_key INTEGER NOT NULL, reference_keys BLOB NOT NULL,
  zone_minutes INTEGER NOT NULL, date_from INTEGER NOT NULL, traits INTEGER NOT NULL, flags INTEGER NOT NULL,
  subject TEXT NOT NULL, list_id TEXT NOT NULL, attachments TEXT NOT NULL, size INTEGER NOT NULL, rank INTEGER NOT NULL,
  PRIMARY KEY (book, interaction)) STRICT_KEYED;
CREATE UNIQUE INDEX interaction_by_key ON interaction (book, message_key);
CREATE INDEX interaction_by_parent ON interaction (book, parent_key) WHERE parent_key <> 0;

CREATE TABLE participant (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, role INTEGER NOT NULL, position INTEGER NOT NULL,
  identity INTEGER NOT NULL, name INTEGER NOT NULL,
  PRIMARY KEY (book, interaction, role, position),
  FOREIGN KEY (book, interaction) REFERENCES interaction (book, interaction)) STRICT_KEYED;
CREATE INDEX participant_by_identity ON participant (book, identity, interaction, role);

CREATE TABLE said (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, dictionary INTEGER NOT NULL, zones BLOB NOT NULL, text BLOB NOT NULL,
  PRIMARY KEY (book, interaction),
  FOREIGN KEY (book, interaction) REFERENCES interaction (book, interaction)) STRICT_TABLE;

CREATE TABLE quoted (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, dictionary INTEGER NOT NULL, text BLOB NOT NULL,
  PRIMARY KEY (book, interaction),
  FOREIGN KEY (book, interaction) REFERENCES interaction (book, interaction)) STRICT_TABLE;

CREATE TABLE folder (
  book INTEGER NOT NULL, folder INTEGER NOT NULL, path TEXT NOT NULL, form TEXT NOT NULL,
  modified INTEGER NOT NULL, size INTEGER NOT NULL, read_until INTEGER NOT NULL, tail_hash INTEGER NOT NULL,
  PRIMARY KEY (book, folder)) STRICT_KEYED;

CREATE TABLE place (
  book INTEGER NOT NULL, folder INTEGER NOT NULL, name TEXT NOT NULL, interaction INTEGER NOT NULL, flags INTEGER NOT NULL,
  PRIMARY KEY (book, folder, name),
  FOREIGN KEY (book, folder) REFERENCES folder (book, folder)) STRICT_KEYED;

CREATE TABLE misread (
  book INTEGER NOT NULL, folder INTEGER NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, what TEXT NOT NULL,
  PRIMARY KEY (book, folder, name),
  FOREIGN KEY (book, folder) REFERENCES folder (book, folder)) STRICT_KEYED;

CREATE TABLE correction (
  book INTEGER NOT NULL, correction INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, object TEXT NOT NULL,
  at INTEGER NOT NULL, undone INTEGER NOT NULL,
  PRIMARY KEY (book, correction)) STRICT_KEYED;

CREATE TABLE shown (
  book INTEGER NOT NULL, day INTEGER NOT NULL, item TEXT NOT NULL, identity INTEGER NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (book, day, item)) STRICT_KEYED;

-- Derived: can be thrown away and made again from the above.

CREATE TABLE pending (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, state INTEGER NOT NULL,
  PRIMARY KEY (book, interaction)) STRICT_KEYED;

CREATE TABLE cue (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, questions INTEGER NOT NULL, requests INTEGER NOT NULL,
  score REAL NOT NULL, sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (book, interaction)) STRICT_KEYED;

CREATE TABLE identity_count (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, counts BLOB NOT NULL,
  PRIMARY KEY (book, identity)) STRICT_KEYED;

CREATE TABLE identity_name (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, name INTEGER NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (book, identity, name)) STRICT_KEYED;

CREATE TABLE owner_identity (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, reason TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY (book, identity)) STRICT_KEYED;

CREATE TABLE person (
  book INTEGER NOT NULL, person INTEGER NOT NULL, kind INTEGER NOT NULL, kind_confidence REAL NOT NULL,
  kind_reason TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
  PRIMARY KEY (book, person)) STRICT_KEYED;

CREATE TABLE person_identity (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, person INTEGER NOT NULL, reason TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY (book, identity),
  FOREIGN KEY (book, identity) REFERENCES identity (book, identity)) STRICT_KEYED;
CREATE INDEX person_identity_by_person ON person_identity (book, person, identity);

CREATE TABLE doubt (
  book INTEGER NOT NULL, identity_a INTEGER NOT NULL, identity_b INTEGER NOT NULL, reason TEXT NOT NULL, confidence REAL NOT NULL,
  PRIMARY KEY (book, identity_a, identity_b)) STRICT_KEYED;

CREATE TABLE phantom (
  book INTEGER NOT NULL, message_key INTEGER NOT NULL, interaction INTEGER NOT NULL,
  PRIMARY KEY (book, message_key)) STRICT_KEYED;

CREATE TABLE conversation_of (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, conversation INTEGER NOT NULL,
  PRIMARY KEY (book, interaction)) STRICT_KEYED;
CREATE INDEX conversation_members ON conversation_of (book, conversation, interaction);

CREATE TABLE subject_key (
  book INTEGER NOT NULL, subject INTEGER NOT NULL, interaction INTEGER NOT NULL,
  PRIMARY KEY (book, subject, interaction)) STRICT_KEYED;

CREATE TABLE tie (
  book INTEGER NOT NULL, identity INTEGER NOT NULL, as_of INTEGER NOT NULL, sums BLOB NOT NULL, counts BLOB NOT NULL,
  days BLOB NOT NULL,
  PRIMARY KEY (book, identity)) STRICT_KEYED;

CREATE TABLE owed (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, direction INTEGER NOT NULL, identity INTEGER NOT NULL,
  conversation INTEGER NOT NULL, evidence REAL NOT NULL, features BLOB NOT NULL, sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL, settled_by INTEGER NOT NULL, settled_how TEXT NOT NULL,
  PRIMARY KEY (book, interaction, identity, direction)) STRICT_KEYED;
CREATE INDEX owed_open ON owed (book, settled_by, interaction);
CREATE INDEX owed_by_identity ON owed (book, identity, interaction);
)sql";

// What sentences do, and a ledger of more than answers. `owed` is derived: it is made anew, not carried over.
constexpr std::string_view kSecond = R"sql(
CREATE TABLE signal (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, position INTEGER NOT NULL, identity INTEGER NOT NULL,
  kind INTEGER NOT NULL, confidence REAL NOT NULL, sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  due INTEGER,
  PRIMARY KEY (book, interaction, position)) STRICT_KEYED;
CREATE INDEX signal_by_identity ON signal (book, identity, kind, interaction);

DROP TABLE owed;
CREATE TABLE owed (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, kind INTEGER NOT NULL, direction INTEGER NOT NULL,
  identity INTEGER NOT NULL, conversation INTEGER NOT NULL, evidence REAL NOT NULL, features BLOB NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL, due INTEGER, settled_by INTEGER NOT NULL,
  settled_how TEXT NOT NULL,
  PRIMARY KEY (book, interaction, identity, direction, kind)) STRICT_KEYED;
CREATE INDEX owed_open ON owed (book, settled_by, interaction);
CREATE INDEX owed_by_identity ON owed (book, identity, interaction);
)sql";

// Who knows whom, introductions on their way, who agreed to what; what the owner reads, and whom it would suit;
// telephone numbers in signatures, which tell people of one name apart.
constexpr std::string_view kThird = R"sql(
CREATE TABLE introduction (
  book INTEGER NOT NULL, introduction INTEGER NOT NULL, identity_a INTEGER NOT NULL, identity_b INTEGER NOT NULL,
  why_a TEXT NOT NULL, why_b TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (book, introduction)) STRICT_KEYED;

CREATE TABLE introduction_step (
  book INTEGER NOT NULL, introduction INTEGER NOT NULL, position INTEGER NOT NULL, step TEXT NOT NULL,
  side INTEGER NOT NULL, words TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (book, introduction, position),
  FOREIGN KEY (book, introduction) REFERENCES introduction (book, introduction)) STRICT_KEYED;

CREATE TABLE consent (
  book INTEGER NOT NULL, consent INTEGER NOT NULL, identity INTEGER NOT NULL, what TEXT NOT NULL, words TEXT NOT NULL,
  interaction INTEGER NOT NULL, at INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
  PRIMARY KEY (book, consent)) STRICT_KEYED;

CREATE TABLE acquaintance (
  book INTEGER NOT NULL, identity_a INTEGER NOT NULL, identity_b INTEGER NOT NULL, wrote INTEGER NOT NULL,
  answered INTEGER NOT NULL, together INTEGER NOT NULL, wrote_weight REAL NOT NULL, answered_weight REAL NOT NULL,
  together_weight REAL NOT NULL, latest INTEGER NOT NULL,
  PRIMARY KEY (book, identity_a, identity_b)) STRICT_KEYED;
CREATE INDEX acquaintance_of_second ON acquaintance (book, identity_b, identity_a);

CREATE INDEX signal_by_kind ON signal (book, kind, interaction, identity);

CREATE TABLE feed (
  book INTEGER NOT NULL, feed INTEGER NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, etag TEXT NOT NULL,
  modified TEXT NOT NULL, fetched INTEGER NOT NULL, problem TEXT NOT NULL,
  PRIMARY KEY (book, feed)) STRICT_KEYED;

CREATE TABLE item (
  book INTEGER NOT NULL, item INTEGER NOT NULL, feed INTEGER NOT NULL, link TEXT NOT NULL, title TEXT NOT NULL,
  text TEXT NOT NULL, published INTEGER NOT NULL,
  PRIMARY KEY (book, item)) STRICT_TABLE;
CREATE INDEX item_by_feed ON item (book, feed, item);
CREATE INDEX item_by_published ON item (book, published, item);

CREATE TABLE suited (
  book INTEGER NOT NULL, item INTEGER NOT NULL, identity INTEGER NOT NULL, surprise REAL NOT NULL, words TEXT NOT NULL,
  interaction INTEGER NOT NULL,
  PRIMARY KEY (book, item, identity)) STRICT_KEYED;

CREATE TABLE signed (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, number INTEGER NOT NULL,
  PRIMARY KEY (book, interaction, number)) STRICT_KEYED;
)sql";

// How usual words are; weights of ties that the owner's own past bears out; whom the owner forgot for good; sketches of
// letters sent.
constexpr std::string_view kFourth = R"sql(
CREATE TABLE background (
  book INTEGER NOT NULL, interactions INTEGER NOT NULL, messages INTEGER NOT NULL, words INTEGER NOT NULL,
  holding TEXT NOT NULL,
  PRIMARY KEY (book)) STRICT_TABLE;

CREATE TABLE tie_weights (
  book INTEGER NOT NULL, channel INTEGER NOT NULL, until INTEGER NOT NULL, dates INTEGER NOT NULL,
  shipped_ndcg REAL NOT NULL, own_ndcg REAL NOT NULL, weights BLOB NOT NULL,
  PRIMARY KEY (book, channel)) STRICT_KEYED;

CREATE TABLE forgotten (
  book INTEGER NOT NULL, mark TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (book, mark)) STRICT_KEYED;

CREATE INDEX correction_by_subject ON correction (book, subject, correction);

CREATE TABLE sketch (
  book INTEGER NOT NULL, interaction INTEGER NOT NULL, alike INTEGER NOT NULL, readers BLOB NOT NULL,
  places BLOB NOT NULL,
  PRIMARY KEY (book, interaction)) STRICT_KEYED;
)sql";

// How everybody stands on one day.
constexpr std::string_view kFifth = R"sql(
CREATE TABLE reckoned (
  book INTEGER NOT NULL, revision INTEGER NOT NULL, day INTEGER NOT NULL, standings BLOB NOT NULL,
  PRIMARY KEY (book)) STRICT_TABLE;
)sql";

constexpr std::array kMigrations{Migration{1, kFirst}, Migration{2, kSecond}, Migration{3, kThird},
                                 Migration{4, kFourth}, Migration{5, kFifth}};

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}
int schema_version() {
  return kMigrations.back().version;
}

}  // namespace closeknit::book
