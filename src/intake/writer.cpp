// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/writer.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "book/recording.hpp"
#include "conversations/conversations.hpp"
#include "intake/copies.hpp"
#include "intake/enroll.hpp"
#include "intake/standing_copy.hpp"
#include "intake/tally.hpp"
#include "intake/words_queue.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;

// Texts to learn the packing dictionary from: the first messages of a new book.
constexpr std::size_t kSamples = 800;
constexpr std::size_t kSampleBytes = 2'000;
constexpr std::size_t kLeastSamples = 200;
// Names and addresses already written in this run; beyond this the set starts anew, which costs only time.
constexpr std::size_t kMostRemembered = 1'000'000;

struct Placed {
  std::int64_t folder = 0;
  std::string name;
  std::uint32_t flags = 0;
};

// One message of the batch, with every place it was met in.
struct Entry {
  Arrival arrival;
  std::vector<Placed> places;
};

// Where a message lies, for the owner to find it: the file, or the mbox with the offset.
std::string place_said(const Unit& unit, std::string_view name) {
  return (unit.path + (unit.is_mbox() ? ':' : '/')).append(name);
}

std::size_t bytes_of(const Arrival& arrival) {
  return arrival.text.size() + arrival.packed.size() + arrival.quoted.size() + 512;
}

}  // namespace

struct Writer::Desk {
  Desk(book::Book& b, Shared& s, Journal& j, Report& r, const Forgotten& f)
      : book(b),
        shared(s),
        journal(j),
        report(r),
        forgotten(f),
        weaver(std::make_unique<conversations::Weaver>(b)),
        dictionary(book::newest_dictionary(b)) {
    if (dictionary.number != 0) use_dictionary();
  }

  book::Book& book;
  Shared& shared;
  Journal& journal;
  Report& report;
  const Forgotten& forgotten;
  std::unique_ptr<conversations::Weaver> weaver;
  book::Dictionary dictionary;
  std::unique_ptr<book::Packer> packer = std::make_unique<book::Packer>("");

  // The batch.
  std::vector<Entry> entries;
  std::unordered_map<MessageKey, std::size_t> by_key;
  struct Refusal {
    std::int64_t folder;
    std::string name;
    Error error;
  };
  std::vector<Refusal> refusals;
  std::vector<std::uint64_t> done;
  std::vector<Placed> new_flags;
  std::vector<Placed> left_out;
  std::size_t bytes = 0;

  // For the run.
  Enrolled enrolled;
  std::unordered_set<IdentityId> departed;  // no longer of a message that they were of
  WordsQueue words;
  std::unordered_set<std::int64_t> written;
  std::unordered_map<IdentityId, std::string> addresses;
  Tally tally;

  void use_dictionary() {
    packer = std::make_unique<book::Packer>(dictionary.content);
    shared.publish(dictionary);
  }
  std::string address_of(IdentityId identity) {
    auto [at, missing] = addresses.try_emplace(identity);
    if (missing) at->second = book::identity_address(book, identity);
    return at->second;
  }
  void take_arrival(Word&& word);
  void take_refusal(Word&& word);
  void write();
  void learn_dictionary();
  void pack(Arrival& arrival);
  void record(Entry& entry);
  void add(Arrival& arrival, book::Pending state = book::Pending::added);
  void amend(Arrival& arrival, InteractionId known);
  void restand(Arrival& arrival, const Interaction& standing, Interaction merged);
  void take_on(Arrival& arrival, Interaction merged);
  void put_parties(const Arrival& arrival);
  void put_texts(Arrival& arrival, InteractionId id);
  void replace_texts(Arrival& arrival, InteractionId known);
  void free_id(Interaction& interaction);
  void weave(const Interaction& interaction);
  void enroll_answers(const Interaction& interaction);
  void release_quotes(const Interaction& interaction);
};

Writer::Writer(book::Book& book, Shared& shared, Journal& journal, Report& report, const Forgotten& forgotten)
    : desk_(std::make_unique<Desk>(book, shared, journal, report, forgotten)) {}
Writer::~Writer() = default;

void Writer::take(Word&& word) {
  Desk& desk = *desk_;
  switch (word.kind) {
    case Word::Kind::arrival:
      desk.take_arrival(std::move(word));
      break;
    case Word::Kind::refusal:
      desk.take_refusal(std::move(word));
      break;
    case Word::Kind::unit_done:
      desk.done.push_back(word.unit);
      break;
  }
  if (desk.entries.size() + desk.left_out.size() >= kBatchMessages || desk.bytes >= kBatchBytes) desk.write();
}

void Writer::take_letter(Arrival&& arrival) {
  desk_->by_key.emplace(arrival.interaction.key, desk_->entries.size());
  desk_->entries.push_back({std::move(arrival), {}});
}

void Writer::flags_changed(std::int64_t folder, std::string_view name, std::uint32_t flags) {
  desk_->new_flags.push_back({folder, std::string(name), flags});
}

void Writer::flush() {
  desk_->write();
}

std::vector<Missing> Writer::missing() const {
  return desk_->tally.missing();
}

void Writer::Desk::take_arrival(Word&& word) {
  const Unit* unit = journal.unit(word.unit);
  if (unit == nullptr) return;
  ++report.read;
  Placed place{unit->folder, std::move(word.name), word.arrival.interaction.flags};
  if (forgotten.take_out(word.arrival) == Forgotten::Left::nothing) {
    ++report.forgotten;
    left_out.push_back(std::move(place));
    return;
  }
  if (word.arrival.losses != 0)
    tally.count(word.arrival.losses, word.unit, word.position, place_said(*unit, place.name));
  bytes += bytes_of(word.arrival);
  auto [known, added] = by_key.try_emplace(word.arrival.interaction.key, entries.size());
  if (added) {
    entries.push_back({std::move(word.arrival), {std::move(place)}});
    return;
  }
  ++report.known;
  Entry& entry = entries[known->second];
  entry.places.push_back(std::move(place));
  Merged merged = merge_copies(entry.arrival.interaction, word.arrival.interaction);
  // Parties of both are needed to write the names of whoever the merged copy mentions.
  std::vector<Party> parties = std::move(entry.arrival.parties);
  parties.insert(parties.end(), word.arrival.parties.begin(), word.arrival.parties.end());
  auto named = entry.arrival.interaction.participants;
  named.insert(named.end(), word.arrival.interaction.participants.begin(), word.arrival.interaction.participants.end());
  if (merged.second_stands) entry.arrival = std::move(word.arrival);
  entry.arrival.interaction = std::move(merged.interaction);
  entry.arrival.parties.clear();
  for (const book::Participant& participant : entry.arrival.interaction.participants)
    for (std::size_t i = 0; i < named.size(); ++i)
      if (named[i].role == participant.role && named[i].identity == participant.identity &&
          named[i].name == participant.name) {
        entry.arrival.parties.push_back(parties[i]);
        break;
      }
}

void Writer::Desk::take_refusal(Word&& word) {
  const Unit* unit = journal.unit(word.unit);
  if (unit == nullptr) return;
  ++report.refused;
  if (report.misread.size() < kMostReported) {
    report.misread.push_back({place_said(*unit, word.name), std::string(code_name(word.error.code)), word.error.what});
  }
  // What failed for a passing reason (it vanished, permission) is tried again next time.
  if (word.error.code == Code::malformed || word.error.code == Code::limit)
    refusals.push_back({unit->folder, std::move(word.name), std::move(word.error)});
  else
    journal.look_again(word.unit, word.position);
}

void Writer::Desk::write() {
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return entries[a].arrival.interaction.id < entries[b].arrival.interaction.id;
  });
  for (std::uint64_t unit : done)
    journal.done(unit);
  book::Transaction transaction(*book.engine);
  learn_dictionary();
  journal.write(book);
  for (std::size_t index : order)
    record(entries[index]);
  for (const Refusal& refusal : refusals)
    put_misread(book, refusal.folder, refusal.name, refusal.error);
  for (const Placed& place : left_out)
    put_place(book, place.folder, place.name, {}, place.flags);
  for (const Placed& place : new_flags)
    book.engine->prepare("UPDATE place SET flags = $1 WHERE book = $2 AND folder = $3 AND name = $4")
        .run(place.flags, book.id, place.folder, place.name);
  write_enrolled(book, enrolled);
  for (IdentityId identity : departed)
    count_contacts_anew(book, identity);
  words.write(*book.engine);
  transaction.commit();
  departed.clear();
  entries.clear();
  by_key.clear();
  refusals.clear();
  done.clear();
  new_flags.clear();
  left_out.clear();
  bytes = 0;
  if (written.size() > kMostRemembered) written.clear();
  if (addresses.size() > kMostRemembered) addresses.clear();
}

void Writer::Desk::learn_dictionary() {
  if (dictionary.number != 0 || entries.size() < kLeastSamples) return;
  std::vector<std::string> samples;
  std::size_t step = std::max<std::size_t>(1, entries.size() / kSamples);
  for (std::size_t i = 0; i < entries.size(); i += step)
    samples.push_back(entries[i].arrival.text.substr(0, kSampleBytes));
  dictionary = {1, book::train_dictionary(samples)};
  if (dictionary.content.empty()) {
    dictionary.number = 0;
    return;
  }
  book::put_dictionary(book, dictionary);
  use_dictionary();
}

void Writer::Desk::pack(Arrival& arrival) {
  if (!arrival.packed.empty() && arrival.dictionary == dictionary.number) return;
  arrival.packed = packer->pack(arrival.text);
  arrival.dictionary = dictionary.number;
}

void Writer::Desk::record(Entry& entry) {
  Arrival& arrival = entry.arrival;
  std::optional<InteractionId> known = book::interaction_of_key(book, arrival.interaction.key);
  put_parties(arrival);
  if (known) {
    ++report.known;
    amend(arrival, *known);
  } else {
    ++report.added;
    add(arrival);
  }
  for (const Placed& place : entry.places)
    put_place(book, place.folder, place.name, arrival.interaction.id, place.flags);
}

void Writer::Desk::put_parties(const Arrival& arrival) {
  for (std::size_t i = 0; i < arrival.parties.size(); ++i) {
    const Party& party = arrival.parties[i];
    const book::Participant& participant = arrival.interaction.participants[i];
    if (written.insert(participant.identity.value).second)
      book::put_identity(book, participant.identity, static_cast<int>(party.kind), party.address);
    addresses.try_emplace(participant.identity, party.address);
    if (participant.name != 0 && written.insert(participant.name).second)
      book::put_name(book, participant.name, party.name);
  }
}

// Two messages of the same second may share the bits of their keys that the id holds; the later one moves on.
void Writer::Desk::free_id(Interaction& interaction) {
  for (MessageKey holder = book::key_of_interaction(book, interaction.id); holder && holder != interaction.key;
       holder = book::key_of_interaction(book, interaction.id))
    interaction.id.value += 2;
}

void Writer::Desk::add(Arrival& arrival, book::Pending state) {
  Interaction& interaction = arrival.interaction;
  free_id(interaction);
  book::put_interaction(book, interaction);
  put_texts(arrival, interaction.id);
  put_findings(book, interaction.id, sender_of(interaction), arrival.findings);
  release_quotes(interaction);
  weave(interaction);
  enrolled.add(interaction, [this](IdentityId identity) { return address_of(identity); });
  enroll_answers(interaction);
  book::put_pending(book, interaction.id, state);
}

void Writer::Desk::put_texts(Arrival& arrival, InteractionId id) {
  pack(arrival);
  book::put_said(book, id, {arrival.dictionary, arrival.zones, arrival.packed});
  words.add(id.value, {arrival.interaction.subject, names_of(arrival), std::move(arrival.text)});
  MessageKey parent = arrival.interaction.parent;
  if (arrival.quoted.empty() || (parent && book::interaction_of_key(book, parent))) return;
  std::string packed = packer->pack(arrival.quoted);
  book::put_quoted(book, id, {dictionary.number, {}, packed});
  words.add(id.value + 1, {{}, {}, std::move(arrival.quoted)});
}

// Answers that came before this message kept its words as their quotes; now the words stand here.
void Writer::Desk::release_quotes(const Interaction& interaction) {
  for (InteractionId child : book::children_of(book, interaction.key)) {
    auto quoted = book::find_quoted(book, child);
    if (!quoted) continue;
    words.drop(child.value + 1, {{}, {}, std::move(*quoted)});
    book::drop_quoted(book, child);
  }
}

void Writer::Desk::weave(const Interaction& interaction) {
  std::vector<InteractionId> joined;
  weaver->place(interaction, joined);
  for (InteractionId id : joined)
    book::put_pending(book, id, book::Pending::touched);
}

// Whoever is answered by somebody else counts it; whichever of the two messages comes second finds the other.
void Writer::Desk::enroll_answers(const Interaction& interaction) {
  IdentityId sender = sender_of(interaction);
  if (interaction.parent) {
    IdentityId asked = book::sender_of_key(book, interaction.parent);
    if (asked && asked != sender) enrolled.answered(asked);
  }
  for (InteractionId child : book::children_of(book, interaction.key))
    if (child != interaction.id && book::sender_of_interaction(book, child) != sender) enrolled.answered(sender);
}

// The text of the copy that now stands, in place of the one that stood.
void Writer::Desk::replace_texts(Arrival& arrival, InteractionId known) {
  if (auto quoted = book::find_quoted(book, known)) {
    words.drop(known.value + 1, {{}, {}, std::move(*quoted)});
    book::drop_quoted(book, known);
  }
  put_texts(arrival, known);
  drop_findings(book, known);
  put_findings(book, known, sender_of(arrival.interaction), arrival.findings);
  weave(arrival.interaction);
}

// The arrival as it stands with what only the other copy knew; its parties are again those of its participants.
void Writer::Desk::take_on(Arrival& arrival, Interaction merged) {
  arrival.interaction = std::move(merged);
  arrival.parties.clear();
  for (const book::Participant& participant : arrival.interaction.participants)
    arrival.parties.push_back({people::IdentityKind::mail, address_of(participant.identity),
                               participant.name == 0 ? std::string() : book::name_text(book, participant.name)});
}

// The same message met again: in another place, or as another copy.
void Writer::Desk::amend(Arrival& arrival, InteractionId known) {
  auto standing = book::find_interaction(book, known);
  if (!standing) throw Fault({Code::broken, "a message lost its row", to_text(known), "run: closeknit check"});
  Merged merged = merge_copies(*standing, arrival.interaction);
  if (merged.second_stands && stands_elsewhere(*standing, merged.interaction))
    return restand(arrival, *standing, std::move(merged.interaction));
  merged.interaction.id = known;
  arrival.interaction.id = known;
  if (same_interaction(merged.interaction, *standing)) return;
  book::OwnedWords old_words = book::words_of(book, *standing);
  auto address = [this](IdentityId identity) { return address_of(identity); };
  enrolled.subtract(*standing, address);
  enrolled.add(merged.interaction, address);
  book::put_interaction(book, merged.interaction);
  words.drop(known.value, std::move(old_words));
  if (merged.second_stands) {
    take_on(arrival, std::move(merged.interaction));
    replace_texts(arrival, known);
  } else {
    words.add(known.value, book::words_of(book, merged.interaction));
  }
  book::put_pending(book, known, book::Pending::amended);
}

// The copy that now stands is added as if it alone had come.
void Writer::Desk::restand(Arrival& arrival, const Interaction& standing, Interaction merged) {
  TakenDown taken =
      take_down(book, standing, enrolled, [this](IdentityId identity) { return address_of(identity); }, words);
  weaver = std::make_unique<conversations::Weaver>(book);  // what it remembers was taken down
  for (const book::Participant& participant : standing.participants)
    if (std::ranges::find(merged.participants, participant.identity, &book::Participant::identity) ==
        merged.participants.end())
      departed.insert(participant.identity);
  take_on(arrival, std::move(merged));
  add(arrival, taken.in_ties ? book::Pending::amended : book::Pending::added);
  for (const Interaction& neighbour : taken.neighbours) {
    weave(neighbour);
    book::put_pending(book, neighbour.id, book::Pending::touched);
  }
  follow(book, standing.id, arrival.interaction.id);
}

}  // namespace closeknit::intake
