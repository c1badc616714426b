// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/recording.hpp"
#include "intake/arrival.hpp"
#include "intake/crew.hpp"
#include "intake/forgotten.hpp"
#include "intake/intake.hpp"
#include "intake/journal.hpp"
#include "intake/shared.hpp"
#include "intake/taking_out.hpp"
#include "intake/walk.hpp"
#include "intake/writer.hpp"
#include "sources/mime.hpp"

namespace closeknit::intake {
namespace {

constexpr int kListenMilliseconds = 200;
constexpr std::uint64_t kCacheBytes = 48 << 20;
// The log is emptied after a load of this many messages, not after every few.
constexpr std::uint64_t kWorthTidying = 5'000;

// One import: joins the walk, the crew and the writer.
class Run {
 public:
  Run(book::Book& book, const Options& options, std::vector<std::string> paths, Forgotten forgotten)
      : book_(book),
        options_(options),
        forgotten_(std::move(forgotten)),
        writer_(book, shared_, journal_, report_, forgotten_),
        expected_(estimate_messages(paths, all_folders(book))),
        walk_(book, std::move(paths), listener()) {}

  Report go() {
    fetch();
    if (next_) read_all();
    if (!report_.stopped) writer_.flush();
    report_.missing = writer_.missing();
    return std::move(report_);
  }

 private:
  // The journal learns of a unit as soon as the walk is past it: a folder must not count as read whole before.
  void fetch() {
    next_ = walk_.next();
    if (next_) journal_.given(*next_);
  }

  void read_all() {
    Crew crew(options_.workers, options_.now, shared_);
    while (next_ || crew.outstanding() > 0) {
      while (next_ && crew.wants_work()) {
        crew.give(std::move(*next_));
        fetch();
      }
      crew.listen(kListenMilliseconds, [this](Word&& word) { writer_.take(std::move(word)); });
      tell();
      if (stop_requested(options_.stop)) {
        writer_.flush();
        report_.stopped = true;
        return;
      }
    }
  }

  void tell() {
    if (!options_.progress) return;
    std::uint64_t done = report_.read + report_.refused;
    options_.progress({"reading", "messages", done, std::max(done, expected_), report_.read});
  }

  Walk::Listener listener() {
    return {
        .folder_begun = [this](const Folder& folder) { journal_.begin(folder); },
        .folder_listed = [this](std::int64_t folder) { journal_.listed(folder); },
        .unreadable =
            [this](const std::string& path, const Error& error) {
              ++report_.refused;
              if (report_.misread.size() < kMostReported)
                report_.misread.push_back({path, std::string(code_name(error.code)), error.what});
            },
        .not_mail = [this] { ++report_.not_mail; },
        .rewritten = [this](const Folder& folder) { journal_.forget_places(folder.id); },
        .flags_changed = [this](const Folder& folder, std::string_view name,
                                std::uint32_t flags) { writer_.flags_changed(folder.id, name, flags); },
    };
  }

  book::Book& book_;
  const Options& options_;
  Forgotten forgotten_;
  Shared shared_;
  Journal journal_;
  Report report_;
  Writer writer_;
  std::uint64_t expected_ = 0;
  Walk walk_;
  std::optional<Unit> next_;
};

}  // namespace

Result<InteractionId> take_letter(book::Book& book, std::string_view message, Instant now) {
  TRY(sources::Record record,
      sources::read_message(
          message, {.from_line = {}, .file_time = now, .now = now, .flags = sources::kSeen | sources::kInSent}));
  const MessageKey key = record.key;
  Shared shared;
  Journal journal;
  Report report;
  const Forgotten nobody;
  Writer writer(book, shared, journal, report, nobody);
  writer.take_letter(arrival_of(std::move(record), nullptr, 0));
  writer.flush();
  settle(book, now);
  return book::interaction_of_key(book, key).value_or(InteractionId{});
}

Result<Report> import(book::Book& book, const Options& options) {
  sources::prepare_mime();  // for all workers at once; without it none of them could read anything
  std::vector<std::string> paths;
  for (const std::string& path : options.paths) {
    TRY(std::string readable, readable_path(path));
    paths.push_back(std::move(readable));
  }
  TRY(Forgotten forgotten, Forgotten::of(book, options.forgotten_key));
  scrub_what_waits(book);
  book.engine->bulk(kCacheBytes);
  // In an empty book this only notes by which rules it is filled; asking a question writes nothing.
  if (!is_derived_anew(book) || book::totals(book).interactions == 0)
    rederive(book, options.now, options.progress, options.stop);
  Report report = Run(book, options, std::move(paths), std::move(forgotten)).go();
  // What was read is settled even where the reading was stopped: the owner sees it at once.
  settle(book, options.now, options.progress, report.stopped ? nullptr : options.stop);
  if (report.added >= kWorthTidying) book.engine->settle();
  return report;
}

}  // namespace closeknit::intake
