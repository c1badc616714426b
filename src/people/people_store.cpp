// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/people_store.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "book/corrections.hpp"
#include "book/reckoned.hpp"
#include "people/changed_rows.hpp"
#include "people/counts.hpp"
#include "people/witness.hpp"
#include "text/utf8.hpp"

namespace closeknit::people {
namespace {

using book::Blob;
using book::Book;
using book::Correction;
using book::CorrectionKind;
using book::Statement;

IdentityId identity_of(std::string_view text) {
  return {id_from_text(text)};
}

void put_counts(Book& book, IdentityId identity, const Counts& counts) {
  std::string blob = pack(counts);
  book.engine
      ->prepare(
          "INSERT INTO identity_count (book, identity, counts) VALUES ($1, $2, $3) "
          "ON CONFLICT (book, identity) DO UPDATE SET counts = excluded.counts")
      .run(book.id, identity, Blob{blob});
}

// ── Reading what is known

std::vector<Known> identities(Book& book) {
  std::vector<Known> all;
  Statement& rows =
      book.engine->prepare("SELECT identity, kind, address FROM identity WHERE book = $1 ORDER BY identity");
  rows.with(book.id);
  while (rows.step()) {
    Known known;
    known.id = {rows.integer(0)};
    known.kind = static_cast<IdentityKind>(rows.integer(1));
    known.address = rows.text(2);
    all.push_back(std::move(known));
  }
  return all;
}

void read_counts(Book& book, std::vector<Known>& all) {
  Statement& rows =
      book.engine->prepare("SELECT identity, counts FROM identity_count WHERE book = $1 ORDER BY identity");
  rows.with(book.id);
  auto at = all.begin();
  while (rows.step()) {
    IdentityId id{rows.integer(0)};
    while (at != all.end() && at->id < id)
      ++at;
    if (at != all.end() && at->id == id) at->counts = unpack(rows.text(1));
  }
}

std::unordered_map<std::int64_t, std::string> name_texts(Book& book) {
  std::unordered_map<std::int64_t, std::string> texts;
  Statement& rows = book.engine->prepare("SELECT name, text FROM name WHERE book = $1");
  rows.with(book.id);
  while (rows.step())
    texts.emplace(rows.integer(0), rows.text(1));
  return texts;
}

void keep_most_frequent(std::vector<NameForm>& names) {
  std::ranges::sort(names, [](const NameForm& a, const NameForm& b) {
    return std::tie(b.times, a.text) < std::tie(a.times, b.text);
  });
  if (names.size() > kMostForms) names.resize(kMostForms);
}

void read_names(Book& book, std::vector<Known>& all) {
  auto texts = name_texts(book);
  Statement& rows =
      book.engine->prepare("SELECT identity, name, times FROM identity_name WHERE book = $1 ORDER BY identity, name");
  rows.with(book.id);
  auto at = all.begin();
  while (rows.step()) {
    IdentityId id{rows.integer(0)};
    while (at != all.end() && at->id < id)
      ++at;
    if (at == all.end() || at->id != id) continue;
    auto text = texts.find(rows.integer(1));
    auto times = std::clamp<std::int64_t>(rows.integer(2), 0, std::numeric_limits<std::uint32_t>::max());
    if (text != texts.end()) at->names.push_back({text->second, static_cast<std::uint32_t>(times)});
  }
  for (Known& known : all)
    keep_most_frequent(known.names);
}

// ── The owner

struct OwnerRow {
  std::int64_t identity;
  std::string reason;
  double confidence;
  bool operator==(const OwnerRow&) const = default;
};

std::vector<OwnerRow> owner_rows(Book& book) {
  std::vector<OwnerRow> result;
  Statement& rows =
      book.engine->prepare("SELECT identity, reason, confidence FROM owner_identity WHERE book = $1 ORDER BY identity");
  rows.with(book.id);
  while (rows.step())
    result.push_back({rows.integer(0), std::string(rows.text(1)), rows.real(2)});
  return result;
}

void write_owner(Book& book, const std::vector<OwnerAddress>& owner) {
  std::vector<OwnerRow> rows;
  rows.reserve(owner.size());
  for (const OwnerAddress& address : owner)
    rows.push_back({address.id.value, address.reason, address.confidence});
  std::ranges::sort(rows, {}, &OwnerRow::identity);
  Statement& put = book.engine->prepare(
      "INSERT INTO owner_identity (book, identity, reason, confidence) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (book, identity) DO UPDATE SET reason = excluded.reason, confidence = excluded.confidence");
  Statement& drop = book.engine->prepare("DELETE FROM owner_identity WHERE book = $1 AND identity = $2");
  const bool changed = write_changes(
      owner_rows(book), rows, [](const OwnerRow& row) { return row.identity; },
      [&](const OwnerRow& row) { put.run(book.id, row.identity, row.reason, row.confidence); },
      [&](const OwnerRow& row) { drop.run(book.id, row.identity); });
  if (changed) book::reckon_anew(book);
}

// The owner's words about their own addresses, applied to what was found.
class OwnerByWord {
 public:
  explicit OwnerByWord(std::vector<OwnerAddress> found) : owner_(std::move(found)) {}

  std::vector<OwnerAddress> apply(const std::vector<Correction>& corrections) {
    for (const Correction& said : corrections) {
      if (said.kind == CorrectionKind::me) add(identity_of(said.subject), "you said so");
      if (said.kind == CorrectionKind::not_me) remove(identity_of(said.subject));
    }
    for (const Correction& said : corrections)
      if (said.kind == CorrectionKind::apart) part(identity_of(said.subject), identity_of(said.object));
    for (bool more = true; more;)
      more = join(corrections);
    std::ranges::stable_sort(owner_, std::greater{}, &OwnerAddress::confidence);
    return std::move(owner_);
  }

 private:
  bool has(IdentityId id) const {
    return std::ranges::any_of(owner_, [&](const OwnerAddress& address) { return address.id == id; });
  }
  void add(IdentityId id, std::string reason) {
    if (!id) return;
    denied_.erase(id);
    std::erase_if(owner_, [&](const OwnerAddress& address) { return address.id == id; });
    owner_.push_back({id, 1.0, std::move(reason)});
  }
  void remove(IdentityId id) {
    denied_.insert(id);
    std::erase_if(owner_, [&](const OwnerAddress& address) { return address.id == id; });
  }
  // Two addresses that were found are not one person: the one found less surely is somebody else's.
  void part(IdentityId a, IdentityId b) {
    if (a == b || !has(a) || !has(b)) return;
    auto confidence = [&](IdentityId id) { return std::ranges::find(owner_, id, &OwnerAddress::id)->confidence; };
    IdentityId less = std::pair(confidence(a), a) < std::pair(confidence(b), b) ? a : b;
    if (confidence(less) < 1.0) remove(less);
  }
  // What is the same person as an address of the owner is the owner's too; true if that added one.
  bool join(const std::vector<Correction>& corrections) {
    for (const Correction& said : corrections) {
      if (said.kind != CorrectionKind::same) continue;
      IdentityId a = identity_of(said.subject);
      IdentityId b = identity_of(said.object);
      if (has(a) == has(b)) continue;
      IdentityId other = has(a) ? b : a;
      if (denied_.contains(other) || taken_back(corrections, said)) continue;
      add(other, "you said it is the same person");
      return true;
    }
    return false;
  }
  // Was the pair kept apart later?
  static bool taken_back(const std::vector<Correction>& corrections, const Correction& same) {
    return std::ranges::any_of(corrections, [&](const Correction& said) {
      return said.kind == CorrectionKind::apart && said.number > same.number &&
             std::minmax(said.subject, said.object) == std::minmax(same.subject, same.object);
    });
  }

  std::vector<OwnerAddress> owner_;
  std::set<IdentityId> denied_;
};

}  // namespace

void add_counts(Book& book, std::span<const AddedCounts> added) {
  Statement& find = book.engine->prepare("SELECT counts FROM identity_count WHERE book = $1 AND identity = $2");
  for (const AddedCounts& one : added) {
    Counts before = find.with(book.id, one.identity).step() ? unpack(find.text(0)) : Counts{};
    put_counts(book, one.identity, before + one.counts - one.taken_back);
  }
  find.reset();
}

void set_counts(Book& book, std::span<const AddedCounts> counts) {
  for (const AddedCounts& one : counts)
    put_counts(book, one.identity, one.counts);
}

void add_names(Book& book, std::span<const AddedName> added) {
  Statement& add = book.engine->prepare(
      "INSERT INTO identity_name (book, identity, name, times) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (book, identity, name) DO UPDATE SET times = identity_name.times + excluded.times");
  for (const AddedName& one : added)
    if (one.name != 0) add.run(book.id, one.identity, one.name, one.times);
  bool taken_back = std::ranges::any_of(added, [](const AddedName& one) { return one.times < 0; });
  if (taken_back) book.engine->prepare("DELETE FROM identity_name WHERE book = $1 AND times <= 0").run(book.id);
}

void drop_counts(Book& book) {
  book.engine->prepare("DELETE FROM identity_count WHERE book = $1").run(book.id);
  book.engine->prepare("DELETE FROM identity_name WHERE book = $1").run(book.id);
}

void drop_identity(Book& book, IdentityId identity) {
  book::reckon_anew(book);
  for (const char* sql : {"DELETE FROM identity_count WHERE book = $1 AND identity = $2",
                          "DELETE FROM identity_name WHERE book = $1 AND identity = $2",
                          "DELETE FROM owner_identity WHERE book = $1 AND identity = $2",
                          "DELETE FROM person_identity WHERE book = $1 AND identity = $2",
                          "DELETE FROM doubt WHERE book = $1 AND identity_a = $2",
                          "DELETE FROM doubt WHERE book = $1 AND identity_b = $2"})
    book.engine->prepare(sql).run(book.id, identity);
}

std::vector<Known> all_known(Book& book) {
  std::vector<Known> all = identities(book);
  read_counts(book, all);
  read_names(book, all);
  return all;
}

std::vector<OwnerAddress> decide_owner(Book& book, std::span<const Known> all) {
  std::vector<OwnerAddress> owner = OwnerByWord(find_owner(all)).apply(book::corrections(book));
  write_owner(book, owner);
  return owner;
}

std::vector<IdentityId> owner_identities(Book& book) {
  std::vector<IdentityId> result;
  for (const OwnerRow& row : owner_rows(book))
    result.push_back({row.identity});
  return result;
}

}  // namespace closeknit::people
