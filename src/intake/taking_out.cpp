// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/taking_out.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "book/forgotten.hpp"
#include "book/recording.hpp"
#include "book/zoned.hpp"
#include "conversations/conversations.hpp"
#include "honesty/sketches.hpp"
#include "intake/enroll.hpp"
#include "intake/folders.hpp"
#include "intake/words_queue.hpp"
#include "interests/interests_store.hpp"
#include "introductions/introductions_store.hpp"
#include "owed/owed_store.hpp"
#include "people/people_store.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;

constexpr std::string_view kScrubDue = "scrub";

struct Address {
  people::IdentityKind kind = people::IdentityKind::mail;
  std::string text;
};

Address address_of(book::Book& book, IdentityId identity) {
  book::Statement& row = book.engine->prepare("SELECT kind, address FROM identity WHERE book = $1 AND identity = $2");
  Address address;
  if (row.with(book.id, identity).step())
    address = {static_cast<people::IdentityKind>(row.integer(0)), std::string(row.text(1))};
  row.reset();
  return address;
}

// A message of the book as a worker would have handed it over.
std::optional<Arrival> arrival_in(book::Book& book, InteractionId id) {
  auto interaction = book::find_interaction(book, id);
  if (!interaction) return {};
  Arrival arrival;
  arrival.interaction = *std::move(interaction);
  for (const Participant& participant : arrival.interaction.participants) {
    Address address = address_of(book, participant.identity);
    arrival.parties.push_back({address.kind, std::move(address.text),
                               participant.name == 0 ? std::string() : book::name_text(book, participant.name)});
  }
  book::Statement& zones = book.engine->prepare("SELECT zones FROM said WHERE book = $1 AND interaction = $2");
  if (zones.with(book.id, id).step()) arrival.zones = std::string(zones.text(0));
  zones.reset();
  if (auto said = book::find_said(book, id)) arrival.text = std::move(said->text);
  arrival.quoted = book::find_quoted(book, id).value_or("");
  return arrival;
}

// Where an address of theirs may stand in the words, found by the index of words.
void add_mentions(book::Book& book, const std::string& address, std::set<InteractionId>& found) {
  book::Term term{.text = address};
  book.engine->find_words(std::span(&term, 1), INT64_MIN, INT64_MAX, [&](std::int64_t row) {
    found.insert(InteractionId{row & ~std::int64_t{1}});
    return true;
  });
}

// One forgetting at work.
class TakingOut {
 public:
  TakingOut(book::Book& book, const Leaving& leaving, const Forgotten& forgotten)
      : book_(book), leaving_(leaving), forgotten_(forgotten) {
    for (const Arrival& arrival : leaving.gone)
      gone_.insert(arrival.interaction.id);
    for (const Leaving::Changed& changed : leaving.changed)
      changed_.emplace(changed.before.interaction.id, &changed);
  }

  void go() {
    unravel();
    find_neighbours();
    recount();
    change_words();
    for (const Arrival& arrival : leaving_.gone)
      drop(arrival.interaction.id);
    for (const Leaving::Changed& changed : leaving_.changed)
      rewrite(changed);
    leave_places(book_, gone_, [&](std::string_view name) { return forgotten_.without_them(name, {}) != name; });
    weave_anew();
    for (InteractionId id : neighbours_)
      book::put_pending(book_, id, book::Pending::amended);
    judge_all_again();
    drop_who_is_left_over();
    interests::drop_background(book_);
    book::keep_totals(book_);
    book::set_setting(book_, kScrubDue, "due");
    if (book::dictionary_tells(book_, all_that_went())) book::renew_dictionary(book_);
  }

 private:
  bool goes(InteractionId id) const { return gone_.contains(id); }

  // Every conversation that loses a letter, or has one that reads otherwise, is taken apart.
  void unravel() {
    std::set<ConversationId> conversations;
    for (InteractionId id : gone_)
      conversations.insert(conversations::conversation_of(book_, id));
    for (const auto& [id, changed] : changed_)
      conversations.insert(conversations::conversation_of(book_, id));
    std::vector<Interaction> members;
    for (ConversationId conversation : conversations)
      for (InteractionId id : conversations::members(book_, conversation, SIZE_MAX / 2))
        if (auto member = book::find_interaction(book_, id)) members.push_back(*std::move(member));
    conversations::take_out(book_, members);
    for (Interaction& member : members)
      if (!goes(member.id)) staying_.push_back(std::move(member));
  }

  // An answer and what it answers count together in what somebody's tie knows of delays.
  void find_neighbours() {
    for (const Arrival& arrival : leaving_.gone) {
      const Interaction& letter = arrival.interaction;
      if (letter.parent)
        if (auto parent = book::interaction_of_key(book_, letter.parent); parent && !goes(*parent))
          neighbours_.insert(*parent);
      for (InteractionId child : book::children_of(book_, letter.key))
        if (!goes(child)) neighbours_.insert(child);
    }
  }

  void recount() {
    Enrolled enrolled;
    auto address = [&](IdentityId identity) { return address_of(book_, identity).text; };
    auto answered_no_more = [&](IdentityId asked, IdentityId by) {
      if (asked && asked != by) ++enrolled.counts[asked].lost.answered;
    };
    for (const Arrival& arrival : leaving_.gone) {
      const Interaction& letter = arrival.interaction;
      enrolled.subtract(letter, address);
      if (letter.parent) answered_no_more(book::sender_of_key(book_, letter.parent), sender_of(letter));
      for (InteractionId child : book::children_of(book_, letter.key))
        if (!goes(child)) answered_no_more(sender_of(letter), book::sender_of_interaction(book_, child));
    }
    for (const Leaving::Changed& changed : leaving_.changed) {
      enrolled.subtract(changed.before.interaction, address);
      enrolled.add(changed.after.interaction, address);
    }
    write_enrolled(book_, enrolled);
  }

  void change_words() {
    WordsQueue queue;
    auto drop = [&](const Arrival& arrival) {
      std::int64_t row = arrival.interaction.id.value;
      queue.drop(row, book::words_of(book_, arrival.interaction));
      if (!arrival.quoted.empty()) queue.drop(row + 1, {{}, {}, arrival.quoted});
    };
    for (const Arrival& arrival : leaving_.gone)
      drop(arrival);
    for (const Leaving::Changed& changed : leaving_.changed)
      drop(changed.before);
    queue.write(*book_.engine);
    for (const Leaving::Changed& changed : leaving_.changed) {
      const Arrival& after = changed.after;
      std::int64_t row = after.interaction.id.value;
      queue.add(row, {after.interaction.subject, names_of(after), after.text});
      if (!after.quoted.empty()) queue.add(row + 1, {{}, {}, after.quoted});
    }
    queue.write(*book_.engine);
  }

  void drop(InteractionId id) {
    drop_findings(book_, id);
    owed::drop_of(book_, id);
    honesty::drop_sketch(book_, id);
    book::drop_interaction(book_, id);
  }

  void rewrite(const Leaving::Changed& changed) {
    const Arrival& after = changed.after;
    const InteractionId id = after.interaction.id;
    std::string packed = packer_.pack(after.text);
    book::put_interaction(book_, after.interaction);
    book::put_said(book_, id, {dictionary_.number, after.zones, packed});
    book::drop_quoted(book_, id);
    if (!after.quoted.empty()) {
      std::string quoted = packer_.pack(after.quoted);
      book::put_quoted(book_, id, {dictionary_.number, {}, quoted});
    }
    drop_findings(book_, id);
    put_findings(book_, id, sender_of(after.interaction), after.findings);
  }

  void weave_anew() {
    std::ranges::sort(staying_, {}, &Interaction::id);
    conversations::Weaver weaver(book_);
    std::vector<InteractionId> joined;
    for (const Interaction& member : staying_) {
      auto changed = changed_.find(member.id);
      weaver.place(changed == changed_.end() ? member : changed->second->after.interaction, joined);
      book::put_pending(book_, member.id, changed == changed_.end() ? book::Pending::touched : book::Pending::amended);
    }
    for (InteractionId id : joined)
      if (!goes(id)) book::put_pending(book_, id, book::Pending::touched);
  }

  // What is owed is settled by letters of other conversations too, each looked for among its neighbours in time: it is
  // judged again as a whole, so that it comes out as if those letters had never been there.
  void judge_all_again() {
    book_.engine
        ->prepare(
            "INSERT INTO pending (book, interaction, state) "
            "SELECT book, interaction, 1 FROM interaction WHERE book = $1 ON CONFLICT DO NOTHING")
        .run(book_.id);
  }

  // Addresses and names that no letter bears any more.
  void drop_who_is_left_over() {
    std::set<IdentityId> concerned;
    std::vector<std::int64_t> names;
    auto note = [&](const Arrival& arrival) {
      for (const Participant& participant : arrival.interaction.participants) {
        concerned.insert(participant.identity);
        if (participant.name != 0) names.push_back(participant.name);
      }
    };
    for (const Arrival& arrival : leaving_.gone)
      note(arrival);
    for (const Leaving::Changed& changed : leaving_.changed)
      note(changed.before);
    std::vector<IdentityId> all(concerned.begin(), concerned.end());
    for (IdentityId identity : book::idle_identities(book_, all)) {
      people::drop_identity(book_, identity);
      ties::drop_tie(book_, identity);
      introductions::drop_edges_of(book_, identity);
      owed::drop_of(book_, identity);
      book::drop_identity(book_, identity);
    }
    book::drop_idle_names(book_, std::move(names));
  }

  std::string all_that_went() const {
    std::string all;
    auto add = [&](const Arrival& arrival) {
      for (const Party& party : arrival.parties)
        if (forgotten_.holds(party.kind, party.address)) all += party.name + '\n' + party.address + '\n';
      all += arrival.text + '\n' + arrival.quoted + '\n';
    };
    for (const Arrival& arrival : leaving_.gone)
      add(arrival);
    for (const Leaving::Changed& changed : leaving_.changed)
      add(changed.before);
    return all;
  }

  book::Book& book_;
  const Leaving& leaving_;
  const Forgotten& forgotten_;
  book::Dictionary dictionary_ = book::newest_dictionary(book_);
  book::Packer packer_{dictionary_.content};
  std::unordered_set<InteractionId> gone_;
  std::map<InteractionId, const Leaving::Changed*> changed_;
  std::vector<Interaction> staying_;
  std::set<InteractionId> neighbours_;
};

}  // namespace

Leaving leaving(book::Book& book, const Forgotten& forgotten, std::span<const IdentityId> identities) {
  std::set<InteractionId> concerned;
  for (InteractionId id : book::timeline(book, identities, {}, SIZE_MAX / 2))
    concerned.insert(id);
  for (IdentityId identity : identities)
    if (Address address = address_of(book, identity); address.kind == people::IdentityKind::mail)
      add_mentions(book, address.text, concerned);
  Leaving leaving;
  for (InteractionId id : concerned) {
    auto before = arrival_in(book, id);
    if (!before) continue;
    Arrival after = *before;
    switch (forgotten.take_out(after)) {
      case Forgotten::Left::nothing:
        leaving.gone.push_back(*std::move(before));
        break;
      case Forgotten::Left::part:
        leaving.changed.push_back({*std::move(before), std::move(after)});
        break;
      case Forgotten::Left::all:
        break;
    }
  }
  return leaving;
}

void take_out(book::Book& book, const Leaving& leaving, const Forgotten& forgotten) {
  TakingOut(book, leaving, forgotten).go();
}

void scrub(book::Book& book) {
  if (book.engine->scrub()) book::set_setting(book, kScrubDue, "");
}

void scrub_what_waits(book::Book& book) {
  if (!book::setting(book, kScrubDue).empty()) scrub(book);
}

}  // namespace closeknit::intake
