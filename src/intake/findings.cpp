// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/findings.hpp"

#include <utility>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "intake/intake.hpp"
#include "people/address.hpp"
#include "people/mass_mail.hpp"
#include "people/telephones.hpp"
#include "signals/returned.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {
namespace {

using signals::Signal;
using signals::SignalKind;

constexpr std::size_t kChunk = 10'000;

// Most messages give no due day; it is no number that could be one.
std::optional<std::int32_t> due_of(const Signal& signal) {
  return signal.due == Signal::kNoDay ? std::nullopt : std::optional(signal.due);
}

void put_cues(book::Book& book, InteractionId id, const signals::RequestCues& cues) {
  if (cues.words == 0) return;
  book.engine
      ->prepare(
          "INSERT INTO cue (book, interaction, questions, requests, score, sentence_begin, sentence_end, withdrawn, "
          "words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
      .run(book.id, id, cues.questions, cues.requests, cues.score, cues.sentence_begin, cues.sentence_end,
           cues.withdrawn ? 1 : 0, cues.words);
}

void put_signals(book::Book& book, InteractionId id, IdentityId sender, const std::vector<Signal>& signals) {
  book::Statement& put = book.engine->prepare(
      "INSERT INTO signal (book, interaction, position, identity, kind, confidence, sentence_begin, sentence_end, due) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
  for (std::size_t position = 0; position < signals.size(); ++position) {
    const Signal& signal = signals[position];
    put.run(book.id, id, position, sender, static_cast<int>(signal.kind), signal.confidence, signal.begin, signal.end,
            due_of(signal));
  }
}

// Behind the signals of the letter itself.
void put_returned(book::Book& book, InteractionId id, const Findings& findings) {
  book::Statement& put = book.engine->prepare(
      "INSERT INTO signal (book, interaction, position, identity, kind, confidence, sentence_begin, sentence_end, due) "
      "VALUES ($1, $2, $3, $4, $5, 1, $6, $7, NULL)");
  std::size_t position = signals::kMostSignals;
  for (const Findings::Returned& one : findings.returned)
    put.run(book.id, id, position++, one.whom, static_cast<int>(SignalKind::returned), one.begin, one.end);
}

// What the owner said of sentences holds: one that was found wrongly is not found again.
std::vector<Signal> heeded(book::Book& book, InteractionId id, std::vector<Signal> signals) {
  if (signals.empty()) return signals;
  for (const book::Correction& said : book::corrections_of(book, book::sentence_key(id))) {
    auto is_meant = [&](const Signal& signal) {
      return said.subject == book::sentence_key(id, static_cast<int>(signal.kind), signal.begin);
    };
    if (said.kind == book::CorrectionKind::wrong) std::erase_if(signals, is_meant);
    if (said.kind != book::CorrectionKind::right) continue;
    for (Signal& signal : signals)
      if (is_meant(signal)) signal.confidence = 1;
  }
  return signals;
}

void put_numbers(book::Book& book, InteractionId id, const std::vector<std::int64_t>& numbers) {
  book::Statement& put = book.engine->prepare("INSERT INTO signed (book, interaction, number) VALUES ($1, $2, $3)");
  for (std::int64_t number : numbers)
    put.run(book.id, id, number);
}

struct Written {
  InteractionId id;
  int zone_minutes;
  std::uint32_t traits;
};

std::vector<Written> written_after(book::Book& book, InteractionId after) {
  std::vector<Written> chunk;
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction, zone_minutes, traits FROM interaction WHERE book = $1 AND interaction > $2 "
      "ORDER BY interaction LIMIT $3");
  rows.with(book.id, after, kChunk);
  while (rows.step())
    chunk.push_back({InteractionId{rows.integer(0)}, static_cast<int>(rows.integer(1)),
                     static_cast<std::uint32_t>(rows.integer(2))});
  return chunk;
}

void find_one_anew(book::Book& book, const Written& message) {
  drop_findings(book, message.id);
  auto said = book::find_said(book, message.id);
  if (!said) return;
  std::uint32_t headers = message.traits & ~people::kAllCues;
  Findings findings = find({said->fresh, said->signature, said->small_print}, Instant{seconds_of(message.id)},
                           message.zone_minutes, headers);
  put_findings(book, message.id, book::sender_of_interaction(book, message.id), findings);
  if ((headers | findings.traits) == message.traits) return;
  book.engine->prepare("UPDATE interaction SET traits = $1 WHERE book = $2 AND interaction = $3")
      .run(headers | findings.traits, book.id, message.id);
}

// A report that came over a list is about somebody else's letter.
std::vector<Findings::Returned> returned_in(std::string_view report, std::uint32_t traits) {
  std::vector<Findings::Returned> all;
  if ((traits & sources::kBounce) == 0 || (traits & sources::kListId) != 0) return all;
  for (const signals::Returned& one : signals::returned_in(report))
    if (auto address = people::fold_mail_address(one.address))
      all.push_back({people::mail_identity(*address), one.begin, one.end});
  return all;
}

}  // namespace

Findings find(const Zones& zones, Instant at, int zone_minutes, std::uint32_t traits) {
  constexpr int kSecondsPerMinute = 60;
  std::int32_t day = Instant{at.seconds + zone_minutes * kSecondsPerMinute}.day();
  bool through_list = (traits & sources::kListId) != 0;
  return {signals::request_cues(zones.fresh), signals::signals_of(zones.fresh, day),
          people::cues(zones.fresh, zones.signature, zones.small_print, through_list),
          people::telephone_numbers(zones.signature), returned_in(zones.fresh, traits)};
}

void drop_findings(book::Book& book, InteractionId id) {
  for (const char* table : {"DELETE FROM cue WHERE book = $1 AND interaction = $2",
                            "DELETE FROM signal WHERE book = $1 AND interaction = $2",
                            "DELETE FROM signed WHERE book = $1 AND interaction = $2"})
    book.engine->prepare(table).run(book.id, id);
}

void put_findings(book::Book& book, InteractionId id, IdentityId sender, const Findings& findings) {
  put_cues(book, id, findings.cues);
  put_signals(book, id, sender, heeded(book, id, findings.signals));
  put_numbers(book, id, findings.numbers);
  put_returned(book, id, findings);
}

void heed_owner(book::Book& book, std::span<const InteractionId> letters, Instant now) {
  {
    book::Transaction transaction(*book.engine);
    for (InteractionId id : letters) {
      auto letter = book::find_interaction(book, id);
      if (!letter) continue;
      find_one_anew(book, {id, letter->zone_minutes, letter->traits});
      book::put_pending(book, id, book::Pending::touched);
    }
    transaction.commit();
  }
  settle(book, now);
}

Findings findings_of(book::Book& book, InteractionId id) {
  Findings found;
  book::Statement& cue = book.engine->prepare(
      "SELECT questions, requests, score, sentence_begin, sentence_end, withdrawn, words FROM cue "
      "WHERE book = $1 AND interaction = $2");
  if (cue.with(book.id, id).step())
    found.cues = {.words = static_cast<std::uint32_t>(cue.integer(6)),
                  .questions = static_cast<std::uint32_t>(cue.integer(0)),
                  .requests = static_cast<std::uint32_t>(cue.integer(1)),
                  .score = cue.real(2),
                  .sentence_begin = static_cast<std::uint32_t>(cue.integer(3)),
                  .sentence_end = static_cast<std::uint32_t>(cue.integer(4)),
                  .withdrawn = cue.integer(5) != 0};
  cue.reset();
  book::Statement& rows = book.engine->prepare(
      "SELECT kind, confidence, sentence_begin, sentence_end, due FROM signal WHERE book = $1 AND interaction = $2 "
      "AND position < $3 ORDER BY position");
  rows.with(book.id, id, signals::kMostSignals);
  while (rows.step())
    found.signals.push_back({static_cast<SignalKind>(rows.integer(0)), rows.real(1),
                             static_cast<std::uint32_t>(rows.integer(2)), static_cast<std::uint32_t>(rows.integer(3)),
                             rows.is_null(4) ? Signal::kNoDay : static_cast<std::int32_t>(rows.integer(4))});
  return found;
}

void find_anew(book::Book& book, const Progress& progress, StopToken stop) {
  std::uint64_t total = progress ? book::totals(book).interactions : 0;
  std::uint64_t done = 0;
  InteractionId after{INT64_MIN};
  for (std::size_t taken = kChunk; taken == kChunk && !stop_requested(stop);) {
    std::vector<Written> chunk = written_after(book, after);
    taken = chunk.size();
    if (chunk.empty()) return;
    book::Transaction transaction(*book.engine);
    for (const Written& message : chunk)
      find_one_anew(book, message);
    transaction.commit();
    after = chunk.back().id;
    done += taken;
    if (progress) progress({"signals", "messages", done, std::max(done, total), done});
  }
}

}  // namespace closeknit::intake
