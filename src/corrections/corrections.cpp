// SPDX-License-Identifier: AGPL-3.0-or-later
#include "corrections/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "pages/owed_asks.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"
#include "people/people.hpp"
#include "today/today.hpp"

namespace closeknit::corrections {
namespace {

using Kind = book::CorrectionKind;

struct Saying {
  book::Book& book;
  const Wish& wish;
  Instant now;

  std::int64_t note(Kind kind, std::string_view subject, std::string_view object) const {
    return book::correct(book, kind, subject, object, now);
  }
  std::int64_t note(Kind kind, IdentityId subject, std::string_view object) const {
    return note(kind, to_text(subject), object);
  }
  Result<Whom> subject() const { return whom(book, wish.subject, now); }
};

Result<Noted> merge(const Saying& saying) {
  TRY(Whom one, saying.subject());
  TRY(Whom other, whom(saying.book, saying.wish.object, saying.now));
  if (one.identity == other.identity)
    return failure(Code::usage, "these are one person already", one.words, "name two addresses");
  auto number = saying.note(Kind::same, one.identity, to_text(other.identity));
  return Noted{{number}, fmt::format("{} and {} are one person", one.words, other.words), true, {}};
}

// The page of whoever is meant by a name does not say which address is somebody else's.
std::unexpected<Error> which_address(const Saying& saying, const Whom& one, std::span<const IdentityId> all) {
  std::vector<std::string> addresses;
  for (IdentityId identity : all)
    addresses.push_back(book::identity_address(saying.book, identity));
  return failure(Code::ambiguous, "which address is somebody else's?", one.words,
                 fmt::format("{}", fmt::join(addresses, ", ")));
}

// It and each other address of its page are kept apart.
Result<std::vector<std::pair<IdentityId, IdentityId>>> pairs_to_split(const Saying& saying, const Whom& one) {
  std::vector<IdentityId> all = identities_with(saying.book, one.identity, saying.now);
  if (all.size() < 2)
    return failure(Code::usage, "there is only one address on this page", one.words, "nothing to split");
  if (one.named == Whom::Named::person) return which_address(saying, one, all);
  std::vector<std::pair<IdentityId, IdentityId>> pairs;
  for (IdentityId other : all)
    if (other != one.identity) pairs.emplace_back(one.identity, other);
  return pairs;
}

Result<Noted> split(const Saying& saying) {
  TRY(Whom one, saying.subject());
  std::vector<std::pair<IdentityId, IdentityId>> pairs;
  Noted noted{{}, fmt::format("{} is a person of their own", one.words), true, {}};
  if (saying.wish.object.empty()) {
    TRY(pairs, pairs_to_split(saying, one));
  } else {
    TRY(Whom other, whom(saying.book, saying.wish.object, saying.now));
    if (one.identity == other.identity)
      return failure(Code::usage, "both mean the same address", one.words, "name two addresses");
    pairs.emplace_back(one.identity, other.identity);
    noted.words = fmt::format("{} and {} are not one person", one.words, other.words);
  }
  for (auto [a, b] : pairs)
    noted.numbers.push_back(saying.note(Kind::apart, a, to_text(b)));
  return noted;
}

// Said of an address it holds for that address alone; said of a person for all of theirs, which stay one party. The
// numbers of what was not said before.
std::vector<std::int64_t> note_kind(const Saying& saying, const Whom& one, std::string_view kind) {
  if (one.named == Whom::Named::address) return {saying.note(Kind::kind, one.identity, kind)};
  const std::vector<book::Correction> earlier = book::all_corrections(saying.book);
  const std::vector<IdentityId> all = identities_with(saying.book, one.identity, saying.now);
  std::vector<std::int64_t> numbers;
  for (IdentityId identity : all)
    numbers.push_back(saying.note(Kind::kind, identity, kind));
  for (IdentityId identity : all)
    if (identity != all.front()) numbers.push_back(saying.note(Kind::same, all.front(), to_text(identity)));
  const auto first = numbers.front();
  std::erase_if(numbers, [&](std::int64_t number) { return std::cmp_less_equal(number, earlier.size()); });
  return numbers.empty() ? std::vector{first} : numbers;
}

Result<Noted> kind(const Saying& saying) {
  TRY(Whom one, saying.subject());
  const std::string& kind = saying.wish.object.empty() ? saying.wish.words : saying.wish.object;
  auto known = {people::Kind::person, people::Kind::list, people::Kind::robot, people::Kind::newsletter,
                people::Kind::organisation};
  if (std::ranges::none_of(known, [&](people::Kind each) { return people::kind_name(each) == kind; }))
    return failure(Code::usage, fmt::format("'{}' is no kind", kind), "kind",
                   "it is person, list, robot, newsletter or organisation");
  return Noted{note_kind(saying, one, kind), fmt::format("{} is of this kind: {}", one.words, kind), true, {}};
}

// "now in your circle of 5"; "" of those who stand in no circle.
std::string circle_words(std::optional<ties::Circle> before, std::optional<ties::Circle> circle) {
  if (!circle) return {};
  std::string words = before == circle ? ": still " : ": now ";
  if (*circle == ties::Circle::connection) return words + "only a connection";
  if (*circle == ties::Circle::beyond) return words + "beyond your circles";
  return words + fmt::format("in your circle of {}", ties::circle_name(*circle));
}

// Steps beyond the first and the last circle would count where nobody sees them.
Result<Noted> closer(const Saying& saying) {
  TRY(Whom one, saying.subject());
  const auto before = circle_of(saying.book, one.identity, saying.now);
  if (before == ties::Circle::five)
    return failure(Code::usage, "they are in your innermost circle already", one.words, "there is none closer");
  auto number = saying.note(Kind::closer, one.identity, "1");
  const auto after = circle_of(saying.book, one.identity, saying.now);
  return Noted{{number}, one.words + " is closer to you than it looks" + circle_words(before, after), false, {}};
}

Result<Noted> further(const Saying& saying) {
  TRY(Whom one, saying.subject());
  const auto before = circle_of(saying.book, one.identity, saying.now);
  if (before >= ties::Circle::beyond)
    return failure(Code::usage, "they are in none of your circles already", one.words, "there is none farther");
  auto number = saying.note(Kind::closer, one.identity, "-1");
  const auto after = circle_of(saying.book, one.identity, saying.now);
  return Noted{{number}, one.words + " is farther from you than it looks" + circle_words(before, after), false, {}};
}

Result<Noted> rest(const Saying& saying) {
  TRY(Whom one, saying.subject());
  return Noted{{saying.note(Kind::rest, one.identity, "1")}, "the tie to " + one.words + " may rest", false, {}};
}

Result<Noted> no_rest(const Saying& saying) {
  TRY(Whom one, saying.subject());
  return Noted{{saying.note(Kind::rest, one.identity, "0")}, "the tie to " + one.words + " is kept up", false, {}};
}

Result<Noted> note(const Saying& saying) {
  if (saying.wish.words.empty()) return failure(Code::usage, "there is nothing to note", "", "give the words");
  TRY(Whom one, saying.subject());
  auto number = saying.note(Kind::note, one.identity, saying.wish.words);
  return Noted{{number}, fmt::format("about {}: {}", one.words, saying.wish.words), false, {}};
}

Result<Noted> came_through(const Saying& saying) {
  if (saying.wish.words.empty()) return failure(Code::usage, "what came through them?", "", "give the words");
  TRY(Whom one, saying.subject());
  auto number = saying.note(Kind::came_through, one.identity, saying.wish.words);
  return Noted{{number}, fmt::format("{} came through {}", saying.wish.words, one.words), false, {}};
}

Result<Noted> gave(const Saying& saying) {
  if (saying.wish.words.empty()) return failure(Code::usage, "what did you give?", "", "give the words");
  TRY(Whom one, saying.subject());
  auto number = saying.note(Kind::gave, one.identity, saying.wish.words);
  return Noted{{number}, fmt::format("you gave {}: {}", one.words, saying.wish.words), false, {}};
}

Result<Noted> shared(const Saying& saying) {
  if (saying.wish.words.empty()) return failure(Code::usage, "what did you send?", "", "give its link, or its title");
  TRY(Whom one, saying.subject());
  auto number = saying.note(Kind::shared, one.identity, saying.wish.words);
  return Noted{{number}, fmt::format("you sent {} to {}", saying.wish.words, one.words), false, {}};
}

// Of an item's key ("owed:by_me:MESSAGE:WHOM") the message; else what was said, as an id or a Message-ID.
Result<InteractionId> message_meant(const Saying& saying) {
  std::string_view said = saying.wish.subject;
  for (std::string_view rest = said; !rest.empty();) {
    std::string_view part = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    InteractionId id{id_from_text(part)};
    if (id && book::find_interaction(saying.book, id)) return id;
  }
  if (auto found = book::find_by_message_id(saying.book, said)) return *found;
  return failure(Code::not_found, fmt::format("there is no item or message '{}'", said), "", "see closeknit owed");
}

// What is so once an item, or all that a letter holds, is taken off what is owed.
std::string not_owed_words(const std::optional<pages::OwedNamed>& item, const std::string& letter) {
  if (!item) return fmt::format("nothing is owed for '{}'", letter);
  const bool by_me = item->direction == owed::Direction::by_me;
  switch (item->kind) {
    case owed::Kind::answer:
      return fmt::format("{} an answer to '{}'", by_me ? "nobody waits for" : "you do not wait for", letter);
    case owed::Kind::promise:
      return fmt::format("what {} promised in '{}' is not owed", by_me ? "you" : "they", letter);
    case owed::Kind::thanks:
      return fmt::format("no thanks are owed for '{}'", letter);
  }
  return {};
}

Result<Noted> not_owed(const Saying& saying) {
  TRY(InteractionId message, message_meant(saying));
  auto item = pages::owed_named(saying.wish.subject);
  if (item && item->request != message) item.reset();
  auto number = saying.note(Kind::not_owed, item ? saying.wish.subject : to_text(message), "");
  auto letter = book::find_interaction(saying.book, message);
  return Noted{{number}, not_owed_words(item, letter ? letter->subject : to_text(message)), false, {}};
}

Result<today::Item> item_meant(const Saying& saying) {
  for (today::Item& item : today::today(saying.book, saying.now, today::Remember::no))
    if (item.key == saying.wish.subject) return std::move(item);
  return failure(Code::not_found, fmt::format("today has no item '{}'", saying.wish.subject), "",
                 "see closeknit today");
}

Result<Noted> snooze(const Saying& saying) {
  auto until = instant_from_iso(saying.wish.object);
  if (!until) return failure(Code::usage, "until when?", "snooze", "give a day: 2026-12-01");
  if (*until <= saying.now)
    return failure(Code::usage, "that day has begun already", saying.wish.object, "give a later one");
  TRY(today::Item item, item_meant(saying));
  auto number = saying.note(Kind::snooze, item.key, to_iso(*until));
  return Noted{{number}, fmt::format("nothing of {} before {}", item.name, to_iso_day(*until)), false, {}};
}

Result<Noted> dismiss(const Saying& saying) {
  TRY(today::Item item, item_meant(saying));
  return Noted{
      {saying.note(Kind::dismiss, item.key, "")}, fmt::format("this about {} is put away", item.name), false, {}};
}

// The letter of a key that sentence_key() made; 0 for any other word.
InteractionId letter_of(std::string_view key) {
  if (!key.starts_with("signal:")) return {};
  key.remove_prefix(key.find(':') + 1);
  InteractionId id{id_from_text(key.substr(0, key.find(':')))};
  return id && key.starts_with(to_text(id) + ':') ? id : InteractionId{};
}

enum class Verdict : std::uint8_t { so, not_so };

// A kind of sender that the owner was asked about: "sender:IDENTITY". Whoever is no person writes by machine.
Result<Noted> judge_sender(const Saying& saying, IdentityId identity, Verdict verdict) {
  std::string name = name_of(saying.book, identity, saying.now);
  people::Kind now = pages::kind_of(saying.book, identity);
  if (name.empty()) return failure(Code::not_found, "the book knows no such address", saying.wish.subject);
  if (verdict == Verdict::not_so) now = now == people::Kind::person ? people::Kind::robot : people::Kind::person;
  const Whom whose{identity, name, Whom::Named::person};
  return Noted{note_kind(saying, whose, people::kind_name(now)),
               fmt::format("{} is of this kind: {}", name, people::kind_name(now)),
               true,
               {}};
}

// What somebody's letters say of them, by the key of a fact on their page: "fact:IDENTITY:KIND:VALUE".
struct FactMeant {
  IdentityId whose;
  std::string_view kind;
  std::string_view value;
};
constexpr std::string_view kFact = "fact:";

FactMeant fact_of(std::string_view key) {
  const auto part = [&key] {
    const std::string_view piece = key.substr(0, key.find(':'));
    key.remove_prefix(std::min(piece.size() + 1, key.size()));
    return piece;
  };
  part();
  const IdentityId whose{id_from_text(part())};
  const std::string_view kind = part();
  return {whose, kind, key};
}

// The value as their letters have it, however the key writes it; "" where no letter says so.
std::string as_told(const Saying& saying, const FactMeant& meant) {
  const auto kind = signals::fact_named(meant.kind);
  if (!kind) return {};
  const auto is_meant = [&](const auto& said) { return signals::same_fact(*kind, said.value, meant.value); };
  for (const pages::FactLine& line :
       pages::facts_of(saying.book, identities_with(saying.book, meant.whose, saying.now))) {
    if (line.kind != *kind) continue;
    if (is_meant(line)) return line.value;
    if (const auto earlier = std::ranges::find_if(line.earlier, is_meant); earlier != line.earlier.end())
      return earlier->value;
  }
  return {};
}

Result<Noted> judge_fact(const Saying& saying, Verdict verdict) {
  if (verdict == Verdict::so)
    return failure(Code::usage, "their letters are taken at their word already", saying.wish.subject,
                   "say what is not so instead");
  const FactMeant meant = fact_of(saying.wish.subject);
  const std::string value = as_told(saying, meant);
  if (value.empty()) return failure(Code::not_found, "no letter of theirs says so", saying.wish.subject);
  auto number = saying.note(Kind::wrong, book::fact_key(meant.whose, meant.kind), value);
  return Noted{{number}, fmt::format("that is not so: {}", value), false, {}};
}

Result<Noted> judge(const Saying& saying, Verdict verdict) {
  constexpr std::string_view kSender = "sender:";
  std::string_view key = saying.wish.subject;
  if (key.starts_with(kSender))
    return judge_sender(saying, IdentityId{id_from_text(key.substr(kSender.size()))}, verdict);
  if (key.starts_with(kFact)) return judge_fact(saying, verdict);
  InteractionId letter = letter_of(key);
  if (!letter || !book::find_interaction(saying.book, letter))
    return failure(Code::not_found, fmt::format("nothing was asked about '{}'", key), "", "see closeknit review");
  auto number = saying.note(verdict == Verdict::so ? Kind::right : Kind::wrong, key, "");
  return Noted{{number}, verdict == Verdict::so ? "that is so" : "that is not so", false, {}, {letter}};
}

Result<Noted> confirm(const Saying& saying) {
  return judge(saying, Verdict::so);
}
Result<Noted> deny(const Saying& saying) {
  return judge(saying, Verdict::not_so);
}

Result<Noted> is_me(const Saying& saying) {
  return say_who_i_am(saying.book, {&saying.wish.subject, 1}, {}, saying.now);
}
Result<Noted> is_not_me(const Saying& saying) {
  return say_who_i_am(saying.book, {}, {&saying.wish.subject, 1}, saying.now);
}

struct Row {
  std::string_view kind;
  Result<Noted> (*say)(const Saying&);
};
constexpr std::array kRows{
    Row{"merge", merge},     Row{"split", split},     Row{"kind", kind},
    Row{"closer", closer},   Row{"further", further}, Row{"rest", rest},
    Row{"no-rest", no_rest}, Row{"note", note},       Row{"came-through", came_through},
    Row{"gave", gave},       Row{"shared", shared},   Row{"not-owed", not_owed},
    Row{"confirm", confirm}, Row{"deny", deny},       Row{"snooze", snooze},
    Row{"dismiss", dismiss}, Row{"is-me", is_me},     Row{"is-not-me", is_not_me},
};
constexpr auto kKinds = [] {
  std::array<std::string_view, kRows.size()> names;
  for (std::size_t i = 0; i < kRows.size(); ++i)
    names[i] = kRows[i].kind;
  return names;
}();

bool names_identities(Kind kind) {
  return kind <= Kind::closer || kind == Kind::note || kind == Kind::came_through || kind == Kind::gave ||
         kind == Kind::shared || kind == Kind::rest;
}
bool names_two(Kind kind) {
  return kind == Kind::same || kind == Kind::apart;
}
bool names_key(Kind kind) {
  return kind == Kind::snooze || kind == Kind::dismiss || kind == Kind::right || kind == Kind::wrong;
}
bool decides_people(Kind kind) {
  return kind <= Kind::kind;
}

// An id as the owner knows it; the id itself where the book has nothing under it.
std::string identity_words(book::Book& book, const std::string& text) {
  std::string address = book::identity_address(book, IdentityId{id_from_text(text)});
  return address.empty() ? text : address;
}

std::string message_words(book::Book& book, const std::string& text) {
  auto found = book::find_interaction(book, pages::request_named(text));
  return found && !found->subject.empty() ? fmt::format("“{}”", found->subject) : text;
}

// Of a key the person and the letter that it names, as far as the book knows them: "Ann Lee, “Budget”"; else the key. A
// sentence is of whoever wrote the letter.
std::string key_words(book::Book& book, const std::string& key) {
  std::string name, subject;
  const auto take_person = [&](IdentityId identity) {
    if (auto person = pages::person_of(book, identity))
      if (auto party = pages::party(book, *person)) name = party->name;
  };
  for (std::string_view rest = key; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    const auto id = id_from_text(part);
    if (id == 0) continue;
    if (auto letter = book::find_interaction(book, InteractionId{id})) {
      subject = fmt::format("“{}”", letter->subject);
      const auto from = std::ranges::find(letter->participants, book::Role::from, &book::Participant::role);
      if (key.starts_with("signal:") && from != letter->participants.end()) take_person(from->identity);
    } else {
      take_person(IdentityId{id});
    }
  }
  if (name.empty()) return subject.empty() ? key : subject;
  return subject.empty() ? name : fmt::format("{}, {}", name, subject);
}

std::vector<InteractionId> letters_of(const book::Correction& said) {
  if (said.kind != Kind::right && said.kind != Kind::wrong) return {};
  InteractionId letter = letter_of(said.subject);
  return letter ? std::vector{letter} : std::vector<InteractionId>{};
}

// "+49 30 1234 (ann@example.org)" is all one needs to hear of what is not so.
Line fact_line(book::Book& book, Line line) {
  line.subject = fmt::format("{} ({})", line.object, identity_words(book, to_text(fact_of(line.subject).whose)));
  line.object.clear();
  return line;
}

Line line_of(book::Book& book, book::Correction correction) {
  Line line{std::move(correction), {}, {}};
  const book::Correction& said = line.correction;
  line.subject = names_identities(said.kind) ? identity_words(book, said.subject) : said.subject;
  line.object = names_two(said.kind) ? identity_words(book, said.object) : said.object;
  if (said.kind == Kind::not_owed || said.kind == Kind::owed) line.subject = message_words(book, said.subject);
  if (said.kind == Kind::wrong && said.subject.starts_with(kFact)) return fact_line(book, std::move(line));
  if (names_key(said.kind)) line.subject = key_words(book, said.subject);
  return line;
}

}  // namespace

Result<Noted> say(book::Book& book, const Wish& wish, Instant now) {
  auto row = std::ranges::find(kRows, wish.kind, &Row::kind);
  if (row == kRows.end())
    return failure(Code::usage, fmt::format("'{}' is nothing that can be said", wish.kind), "kind",
                   fmt::format("it is one of {}", fmt::join(kKinds, ", ")));
  if (wish.subject.empty()) return failure(Code::usage, "about whom or what?", "subject", "say it");
  return row->say({book, wish, now});
}

Result<Noted> say_who_i_am(book::Book& book, std::span<const std::string> mine, std::span<const std::string> not_mine,
                           Instant now) {
  std::vector<std::pair<Kind, Whom>> said;
  for (auto [kind, addresses] : {std::pair(Kind::me, mine), std::pair(Kind::not_me, not_mine)})
    for (const std::string& address : addresses) {
      TRY(Whom one, whom_by_address(address));
      said.emplace_back(kind, std::move(one));
    }
  Noted noted{{}, {}, !said.empty(), {}};
  for (const auto& [kind, one] : said) {
    noted.numbers.push_back(book::correct(book, kind, to_text(one.identity), "", now));
    noted.words += fmt::format("{}{} {}", noted.words.empty() ? "" : "; ", one.words,
                               kind == Kind::me ? "is yours" : "is not yours");
    if (book::identity_address(book, one.identity).empty()) noted.unknown.push_back(one.words);
  }
  return noted;
}

std::span<const std::string_view> kinds() {
  return kKinds;
}

Result<Noted> undo(book::Book& book, std::int64_t number, book::Undo undo) {
  auto all = book::all_corrections(book);
  auto found = std::ranges::find(all, number, &book::Correction::number);
  if (found == all.end())
    return failure(Code::not_found, fmt::format("there is no correction {}", number), "",
                   "see closeknit corrections --all");
  book::undo(book, number, undo);
  bool back = undo == book::Undo::put_back;
  return Noted{{number},
               fmt::format("Correction {} is {}", number, back ? "in force again" : "taken back"),
               decides_people(found->kind),
               {},
               letters_of(*found)};
}

std::vector<Line> lines(book::Book& book, Which which) {
  std::vector<Line> result;
  for (book::Correction& correction : which == Which::all ? book::all_corrections(book) : book::corrections(book))
    result.push_back(line_of(book, std::move(correction)));
  return result;
}

}  // namespace closeknit::corrections
