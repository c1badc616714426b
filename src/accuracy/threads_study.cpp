// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/threads_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "accuracy/groups.hpp"
#include "book/recording.hpp"
#include "conversations/conversations.hpp"

namespace closeknit::accuracy {
namespace {

// Whatever names the same message, directly or over one that is missing, belongs together.
std::vector<std::uint64_t> by_headers(const Mail& mail) {
  std::map<MessageKey, std::size_t> named;
  Groups groups(mail.interactions.size());
  const auto meet = [&](MessageKey key, std::size_t i) {
    const auto [at, fresh] = named.try_emplace(key, i);
    if (!fresh) groups.join(i, at->second);
  };
  for (std::size_t i = 0; i < mail.interactions.size(); ++i) {
    const book::Interaction& interaction = mail.interactions[i];
    meet(interaction.key, i);
    if (interaction.parent) meet(interaction.parent, i);
    for (MessageKey reference : interaction.references)
      meet(reference, i);
  }
  return groups.all();
}

std::vector<std::uint64_t> by_subject(const Mail& mail) {
  std::map<std::string, std::uint64_t> subjects;
  std::vector<std::uint64_t> groups;
  for (const book::Interaction& interaction : mail.interactions)
    groups.push_back(
        subjects.try_emplace(conversations::bare_subject(interaction.subject).text, subjects.size()).first->second);
  return groups;
}

// The same, but a subject that rests for longer than a month begins anew.
constexpr Days kMonth{30};
std::vector<std::uint64_t> by_subject_and_time(const Mail& mail) {
  struct Open {
    std::uint64_t group = 0;
    Instant last;
  };
  std::map<std::string, Open> subjects;
  std::vector<std::uint64_t> groups;
  std::uint64_t next = 0;
  for (const book::Interaction& interaction : mail.interactions) {
    const auto [at, fresh] =
        subjects.try_emplace(conversations::bare_subject(interaction.subject).text, Open{next, interaction.at()});
    if (fresh || interaction.at() - at->second.last > kMonth) at->second.group = next++;
    at->second.last = interaction.at();
    groups.push_back(at->second.group);
  }
  return groups;
}

std::vector<std::uint64_t> of_book(book::Book& book, const std::vector<book::Interaction>& interactions) {
  std::vector<std::uint64_t> groups;
  for (const book::Interaction& interaction : interactions)
    groups.push_back(static_cast<std::uint64_t>(conversations::conversation_of(book, interaction.id).value));
  return groups;
}

enum class Headers : std::uint8_t { kept, hidden };

// Every interaction of a known thread placed by the real weaver in a book of its own, in a shuffled order.
std::vector<std::uint64_t> woven(const Mail& mail, const std::vector<bool>& known, const std::string& book_path,
                                 Headers headers) {
  std::filesystem::remove(book_path);
  auto engine = book::open_sqlite(book_path, book::Missing::is_made);
  if (!engine) throw Fault(engine.error());
  book::Book book;
  book.engine = std::move(*engine);
  std::vector<std::size_t> order(mail.interactions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937 random(1);
  std::ranges::shuffle(order, random);
  {
    book::Transaction transaction(*book.engine);
    conversations::Weaver weaver(book);
    for (std::size_t i : order) {
      if (!known[i]) continue;
      book::Interaction interaction = mail.interactions[i];
      if (headers == Headers::hidden) {
        interaction.parent = {};
        interaction.references.clear();
      }
      book::put_interaction(book, interaction);
      std::vector<InteractionId> changed;
      weaver.place(interaction, changed);
    }
    transaction.commit();
  }
  return of_book(book, mail.interactions);
}

// Replies whose headers name nothing: their thread is unknown, and they are left out of all counts.
std::vector<bool> known_threads(const Mail& mail) {
  std::vector<bool> known;
  for (const book::Interaction& interaction : mail.interactions)
    known.push_back(interaction.parent || !interaction.references.empty() ||
                    !conversations::bare_subject(interaction.subject).replies);
  return known;
}

std::vector<std::uint64_t> only(const std::vector<bool>& wanted, std::span<const std::uint64_t> groups) {
  std::vector<std::uint64_t> kept;
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (wanted[i]) kept.push_back(groups[i]);
  return kept;
}

Row row_of(std::string method, std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth) {
  const PairScore score = pair_score(found, truth);
  return {std::move(method), {{score.precision, 0, 0}, {score.recall, 0, 0}, {score.f1, 0, 0}}};
}

}  // namespace

Table threads_table(const std::string& set, Mail& mail, const std::string& book_path) {
  const std::vector<bool> known = known_threads(mail);
  const std::vector<std::uint64_t> truth = only(known, by_headers(mail));
  const auto row = [&](std::string method, const std::vector<std::uint64_t>& groups) {
    return row_of(std::move(method), only(known, groups), truth);
  };
  const std::set<std::uint64_t> threads(truth.begin(), truth.end());
  Table table{
      .subject = "conversations",
      .set = set,
      .about = fmt::format("{} messages in {} threads; pairs of messages in one thread", truth.size(), threads.size()),
      .measures = {"precision", "recall", "F1"},
      .rows = {},
      .intervals = false};
  table.rows.push_back(row(std::string(kOurs), woven(mail, known, book_path, Headers::hidden)));
  table.rows.push_back(row("closeknit, with headers, out of order", woven(mail, known, book_path, Headers::kept)));
  table.rows.push_back(row("closeknit, as imported", of_book(mail.book, mail.interactions)));
  table.rows.push_back(row("subject only", by_subject(mail)));
  table.rows.push_back(row("subject, a month's rest parts", by_subject_and_time(mail)));
  return table;
}

}  // namespace closeknit::accuracy
