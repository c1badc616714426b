// SPDX-License-Identifier: AGPL-3.0-or-later
// Intake: from paths on disk to a settled book. Start here.
//
//   walk ──units──▶ crew of worker processes ──arrivals──▶ writer ──▶ book ──▶ settle
//
// The walk finds folders and files and leaves out what is known. Workers parse (in processes of their own: GMime
// gains little from a second thread, and a message that kills a worker costs one message). One writer, in this process,
// records batches of arrivals, each in one transaction together with the note of where they were read, so that a kill
// at any moment loses nothing and repeats nothing. Settling derives owner, people, ties and owed from what was added.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/instant.hpp"
#include "ground/progress.hpp"
#include "ground/result.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {

struct Options {
  std::vector<std::string> paths;
  Instant now;
  unsigned workers = 2;
  Progress progress;
  StopToken stop = nullptr;
  std::string forgotten_key = {};  // what stands in forgotten_key_path() of the book; "" where nobody was forgotten
};

// Something that could not be read: where (file, with offset), which kind of error, what about it.
struct Misread {
  std::string where;
  std::string code;
  std::string what;
};

// What messages that were read hold and the book does not: of which kind, of how many messages, and where the first of
// them lie, in the order of the walk.
struct Missing {
  sources::Loss loss = sources::Loss::none;
  std::uint64_t count = 0;
  std::vector<std::string> where;  // at most kMostMissingShown, as in Misread
};

struct Report {
  std::uint64_t read = 0;       // messages read in this run
  std::uint64_t added = 0;      // of these, new to the book
  std::uint64_t known = 0;      // of these, in the book already (the same message in another place)
  std::uint64_t forgotten = 0;  // of these, left out: the owner forgot who wrote them (forgotten.hpp)
  std::uint64_t refused = 0;    // not read; the reasons of the first kMostReported stand in `misread`
  std::uint64_t not_mail = 0;   // files that are no mail at all, left alone
  bool stopped = false;         // ended early by the stop token; the same call goes on from here
  std::vector<Misread> misread;
  std::vector<Missing> missing;  // one of each kind that there is, in the order of sources::Loss
};
inline constexpr std::size_t kMostReported = 100;
inline constexpr std::size_t kMostMissingShown = 5;

// Reads all paths into the book and settles it. Errors: not_found or denied where a path itself cannot be opened
// (nothing is read then), or the book knows of forgotten people and the key is another; everything below a path that
// fails is reported as misread, and the rest goes on.
Result<Report> import(book::Book& book, const Options& options);

// A letter that the owner just sent, as it went out: taken into the book and settled at once. It is known by its
// Message-ID, so that finding it in a folder of sent mail later adds nothing. Code::malformed for what is no message.
Result<InteractionId> take_letter(book::Book& book, std::string_view message, Instant now);

// Derives owner, people, ties and owed for whatever was added or touched since the last time.
void settle(book::Book& book, Instant now, const Progress& progress = {}, StopToken stop = nullptr);
// After a correction about people or the owner: decides both again, and what follows from them.
void settle_people(book::Book& book, Instant now);
// After a correction about sentences of these letters: finds anew what is in them, and what follows from it.
void heed_owner(book::Book& book, std::span<const InteractionId> letters, Instant now);
// Throws away all that is derived and derives it again from the interactions.
void rederive(book::Book& book, Instant now, const Progress& progress = {}, StopToken stop = nullptr);
// Were the derived tables made by this closeknit's rules? Where not, the next import derives them again.
bool is_derived_anew(book::Book& book);

}  // namespace closeknit::intake
