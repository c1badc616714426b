// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include "book/recording.hpp"
#include "conversations/conversations.hpp"

namespace closeknit::conversations {
namespace {

using book::Interaction;
using book::Role;
using book::Statement;

// Concerned by a message: everybody named in its header.
std::vector<IdentityId> concerned(const Interaction& interaction) {
  std::vector<IdentityId> identities;
  for (const auto& participant : interaction.participants)
    if (participant.role != Role::delivered_to) identities.push_back(participant.identity);
  return identities;
}

std::vector<IdentityId> senders(const Interaction& interaction) {
  std::vector<IdentityId> identities;
  for (const auto& participant : interaction.participants)
    if (participant.role == Role::from) identities.push_back(participant.identity);
  return identities;
}

bool share(const std::vector<IdentityId>& a, const std::vector<IdentityId>& b) {
  return std::any_of(a.begin(), a.end(), [&](IdentityId id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

// What was written so shortly before a reply, of its subject and by those whom it answers, is of one exchange with it.
constexpr Days kOneExchange{1};

// Was somebody besides the senders concerned by both: a list, or the rest of a round?
bool same_round(const Interaction& later, const Interaction& earlier) {
  const std::vector<IdentityId> here = concerned(later);
  const std::vector<IdentityId> authors = senders(earlier);
  const std::vector<IdentityId> there = concerned(earlier);
  return std::ranges::any_of(here, [&](IdentityId id) {
    return std::ranges::find(authors, id) == authors.end() && std::ranges::find(there, id) != there.end();
  });
}

// What a message without references is joined by; nothing where it names others, or its subject says nothing.
std::optional<BareSubject> joining_subject(const Interaction& interaction) {
  if (!interaction.references.empty()) return {};
  BareSubject subject = bare_subject(interaction.subject);
  if (subject.text.empty()) return {};
  return subject;
}
std::int64_t key_of(const BareSubject& subject) {
  return static_cast<std::int64_t>(stable_hash(subject.text) >> 1);
}

// Would `later`, a reply without references, be an answer within the same exchange as `earlier`? It goes to whoever
// wrote that one, and comes from somebody who had got it: by name, or with others who got both.
bool answers(const Interaction& later, const Interaction& earlier) {
  return share(senders(earlier), concerned(later)) &&
         (share(senders(later), concerned(earlier)) || same_round(later, earlier));
}

}  // namespace

struct Weaver::Threads {
  explicit Threads(book::Book& b) : book(b) {}

  struct Known {
    MessageKey key;
    InteractionId interaction;
  };
  static constexpr std::size_t kCached = 1 << 15;  // 512 KB: the messages that a thread's next ones will name
  book::Book& book;
  std::vector<Known> cache = std::vector<Known>(kCached);

  Known& slot(MessageKey key) { return cache[static_cast<std::size_t>(key.value) % kCached]; }

  // An interaction in whose conversation the message with this key belongs: itself, or one that named it before it
  // came. 0 where nobody has heard of it.
  InteractionId find(MessageKey key) {
    if (slot(key).key == key) return slot(key).interaction;
    InteractionId found = book::interaction_of_key(book, key).value_or(InteractionId{});
    if (!found) found = phantom(key);
    if (found) slot(key) = {key, found};
    return found;
  }

  InteractionId phantom(MessageKey key) {
    Statement& row = book.engine->prepare("SELECT interaction FROM phantom WHERE book = $1 AND message_key = $2");
    InteractionId found;
    if (row.with(book.id, key).step()) found = {row.integer(0)};
    row.reset();
    return found;
  }

  void add_phantom(MessageKey key, InteractionId interaction) {
    book.engine
        ->prepare("INSERT INTO phantom (book, message_key, interaction) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .run(book.id, key, interaction);
    slot(key) = {key, interaction};
  }

  void drop_phantom(MessageKey key) {
    book.engine->prepare("DELETE FROM phantom WHERE book = $1 AND message_key = $2").run(book.id, key);
  }

  void put(InteractionId interaction, ConversationId conversation) {
    book.engine
        ->prepare(
            "INSERT INTO conversation_of (book, interaction, conversation) VALUES ($1, $2, $3) "
            "ON CONFLICT (book, interaction) DO UPDATE SET conversation = excluded.conversation")
        .run(book.id, interaction, conversation);
  }

  void rename(ConversationId from, ConversationId to) {
    book.engine->prepare("UPDATE conversation_of SET conversation = $1 WHERE book = $2 AND conversation = $3")
        .run(to, book.id, from);
  }

  // Interactions without references that share the bare subject and lie within reach before `interaction`, the nearest
  // first.
  std::vector<InteractionId> before(std::int64_t subject, const Interaction& interaction) {
    return near(book.engine->prepare(
                    "SELECT interaction FROM subject_key WHERE book = $1 AND subject = $2 AND interaction < $3 "
                    "AND interaction >= $4 ORDER BY interaction DESC LIMIT $5"),
                subject, interaction.id, first_interaction_at((interaction.at() - kSubjectReach).seconds));
  }
  // … after it.
  std::vector<InteractionId> after(std::int64_t subject, const Interaction& interaction) {
    return near(book.engine->prepare(
                    "SELECT interaction FROM subject_key WHERE book = $1 AND subject = $2 AND interaction > $3 "
                    "AND interaction < $4 ORDER BY interaction LIMIT $5"),
                subject, interaction.id, first_interaction_at((interaction.at() + kSubjectReach).seconds + 1));
  }
  std::vector<InteractionId> near(Statement& rows, std::int64_t subject, InteractionId from, InteractionId until) {
    std::vector<InteractionId> found;
    rows.with(book.id, subject, from, until, kMostOfSubject);
    while (rows.step())
      found.push_back({rows.integer(0)});
    return found;
  }

  // What a reply without references answers: the nearest message before it that it may answer, and all such within
  // kOneExchange. Nearest first.
  std::vector<InteractionId> answered_by(const Interaction& reply, std::int64_t subject) {
    std::vector<InteractionId> answered;
    for (InteractionId id : before(subject, reply)) {
      auto earlier = book::find_interaction(book, id);
      if (!earlier || !answers(reply, *earlier)) continue;
      if (!answered.empty() && !of_one_exchange(reply.id, id)) break;
      answered.push_back(id);
    }
    return answered;
  }
  static bool of_one_exchange(InteractionId reply, InteractionId earlier) {
    return Instant{seconds_of(reply)} - Instant{seconds_of(earlier)} <= kOneExchange;
  }

  void add_subject(std::int64_t subject, InteractionId interaction) {
    book.engine
        ->prepare("INSERT INTO subject_key (book, subject, interaction) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .run(book.id, subject, interaction);
  }

  // With the conversation of `id`, where that is placed already.
  void join(InteractionId id, std::set<ConversationId>& joined) {
    if (ConversationId conversation = conversation_of(book, id)) joined.insert(conversation);
  }
  // Whether two that were joined so far may have come apart.
  enum class Others : std::uint8_t { stay, may_part };
  void join_by_references(const Interaction& interaction, std::set<ConversationId>& joined);
  Others join_by_subject(const Interaction& interaction, std::set<ConversationId>& joined);
  Others place(const Interaction& interaction, std::vector<InteractionId>& changed);
  void weave_anew(ConversationId conversation, std::vector<InteractionId>& changed);
};

void Weaver::Threads::join_by_references(const Interaction& interaction, std::set<ConversationId>& joined) {
  for (MessageKey key : interaction.references) {
    if (key == interaction.key) continue;
    InteractionId named = find(key);
    ConversationId conversation = named ? conversation_of(book, named) : ConversationId{};
    if (conversation)
      joined.insert(conversation);
    else
      add_phantom(key, interaction.id);  // not in the book, or not placed yet
  }
  if (InteractionId waiting = phantom(interaction.key)) {
    join(waiting, joined);
    drop_phantom(interaction.key);
  }
  slot(interaction.key) = {interaction.key, interaction.id};
}

// A message that comes late may stand between a reply and what that one seemed to answer.
Weaver::Threads::Others Weaver::Threads::join_by_subject(const Interaction& interaction,
                                                         std::set<ConversationId>& joined) {
  Others others = Others::stay;
  const auto subject = joining_subject(interaction);
  if (!subject) return others;
  const std::int64_t key = key_of(*subject);
  const std::vector<InteractionId> answered =
      subject->replies ? answered_by(interaction, key) : std::vector<InteractionId>{};
  for (InteractionId id : answered)
    join(id, joined);
  for (InteractionId id : after(key, interaction)) {
    auto later = book::find_interaction(book, id);
    if (!later || !bare_subject(later->subject).replies || !answers(*later, interaction)) continue;
    const std::vector<InteractionId> so_far = answered_by(*later, key);
    const bool is_nearest = so_far.empty() || so_far.front() < interaction.id;
    if (!is_nearest && !of_one_exchange(id, interaction.id)) continue;
    join(id, joined);
    if (is_nearest && !so_far.empty() && !of_one_exchange(id, so_far.front()) &&
        std::ranges::find(answered, so_far.front()) == answered.end())
      others = Others::may_part;
  }
  add_subject(key, interaction.id);
  return others;
}

Weaver::Threads::Others Weaver::Threads::place(const Interaction& interaction, std::vector<InteractionId>& changed) {
  std::set<ConversationId> joined;
  join_by_references(interaction, joined);
  const Others others = join_by_subject(interaction, joined);
  ConversationId conversation{interaction.id.value};
  if (!joined.empty()) conversation = std::min(conversation, *joined.begin());
  for (ConversationId other : joined) {
    if (other == conversation) continue;
    rename(other, conversation);
    changed.push_back({other.value});
  }
  put(interaction.id, conversation);
  return others;
}

// In the order of time: nobody comes late then.
void Weaver::Threads::weave_anew(ConversationId conversation, std::vector<InteractionId>& changed) {
  std::vector<Interaction> all;
  for (InteractionId id : members(book, conversation, SIZE_MAX / 2))
    if (auto member = book::find_interaction(book, id)) all.push_back(*std::move(member));
  take_out(book, all);
  std::ranges::fill(cache, Known{});
  std::vector<InteractionId> within;
  for (const Interaction& member : all)
    place(member, within);
  for (const Interaction& member : all)
    if (const InteractionId first{conversation_of(book, member.id).value}; first == member.id) changed.push_back(first);
}

Weaver::Weaver(book::Book& book) : threads_(std::make_unique<Threads>(book)) {}
Weaver::~Weaver() = default;

ConversationId Weaver::place(const Interaction& interaction, std::vector<InteractionId>& changed) {
  const Threads::Others others = threads_->place(interaction, changed);
  const ConversationId conversation = conversation_of(threads_->book, interaction.id);
  if (others == Threads::Others::stay) return conversation;
  threads_->weave_anew(conversation, changed);
  return conversation_of(threads_->book, interaction.id);
}

ConversationId conversation_of(book::Book& book, InteractionId interaction) {
  Statement& row =
      book.engine->prepare("SELECT conversation FROM conversation_of WHERE book = $1 AND interaction = $2");
  ConversationId conversation;
  if (row.with(book.id, interaction).step()) conversation = {row.integer(0)};
  row.reset();
  return conversation;
}

std::vector<InteractionId> members(book::Book& book, ConversationId conversation, std::size_t most) {
  Statement& rows = book.engine->prepare(
      "SELECT interaction FROM conversation_of WHERE book = $1 AND conversation = $2 ORDER BY interaction DESC LIMIT "
      "$3");
  std::vector<InteractionId> ids;
  rows.with(book.id, conversation, most);
  while (rows.step())
    ids.push_back({rows.integer(0)});
  std::reverse(ids.begin(), ids.end());
  return ids;
}

void take_out(book::Book& book, std::span<const book::Interaction> members) {
  for (const Interaction& member : members) {
    book.engine->prepare("DELETE FROM conversation_of WHERE book = $1 AND interaction = $2").run(book.id, member.id);
    for (MessageKey key : member.references)
      book.engine->prepare("DELETE FROM phantom WHERE book = $1 AND message_key = $2 AND interaction = $3")
          .run(book.id, key, member.id);
    if (auto subject = joining_subject(member))
      book.engine->prepare("DELETE FROM subject_key WHERE book = $1 AND subject = $2 AND interaction = $3")
          .run(book.id, key_of(*subject), member.id);
  }
}

void forget_all(book::Book& book) {
  for (const char* sql : {"DELETE FROM phantom WHERE book = $1", "DELETE FROM conversation_of WHERE book = $1",
                          "DELETE FROM subject_key WHERE book = $1"})
    book.engine->prepare(sql).run(book.id);
}

}  // namespace closeknit::conversations
