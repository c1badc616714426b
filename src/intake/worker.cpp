// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/worker.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "intake/pipes.hpp"
#include "sources/mailbox.hpp"
#include "sources/mime.hpp"

namespace closeknit::intake {
namespace {

// How much a worker parses ahead of the writer before it waits.
constexpr std::size_t kAhead = 8 << 20;

// Is somebody adding to the file at this moment? One that was changed just now is watched until it has been quiet for
// kQuietSeconds, or grows.
bool being_written(const std::string& path) {
  constexpr double kQuietSeconds = 1;
  constexpr timespec kPause{0, 50'000'000};
  struct stat first{};
  if (stat(path.c_str(), &first) != 0) return false;
  while (true) {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    auto seconds = [](const timespec& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    double quiet = seconds(now) - seconds(first.st_mtim);
    if (quiet < 0 || quiet >= kQuietSeconds) return false;
    nanosleep(&kPause, nullptr);
    struct stat later{};
    if (stat(path.c_str(), &later) != 0 || later.st_size != first.st_size) return true;
  }
}

// Reads the files or mbox of one unit; holds what is the same for all its messages.
class UnitReader {
 public:
  UnitReader(const Unit& unit, Instant now, Shared& shared, Shared::Busy& busy, const Say& say)
      : unit_(unit), now_(now), shared_(shared), busy_(busy), say_(say) {}

  void read_files() {
    for (std::size_t i = 0; i < unit_.names.size(); ++i)
      if (!skipped(i)) read_file(i);
  }

  void read_mbox() {
    auto end = sources::for_each_message(unit_.path, unit_.begin, unit_.end, [&](const sources::Piece& piece) {
      if (skipped(piece.offset)) return true;
      begin(piece.offset);
      if (piece.open_end && being_written(unit_.path)) {
        refuse(piece.offset, piece.end, std::to_string(piece.offset),
               {Code::unavailable, "it is still being written", unit_.path, "import again when it is whole"});
        return true;
      }
      sources::Surroundings around = surroundings();
      around.from_line = piece.from_line;
      around.cut = piece.cut;
      answer({Word::Kind::arrival, unit_.number, piece.offset, piece.end, std::to_string(piece.offset), {}, {}},
             piece.bytes, around);
      return true;
    });
    if (!end) refuse(unit_.begin, unit_.end, std::to_string(unit_.begin), end.error());
  }

 private:
  bool skipped(std::uint64_t position) const {
    return std::find(unit_.skip.begin(), unit_.skip.end(), position) != unit_.skip.end();
  }
  void begin(std::uint64_t position) {
    busy_.unit.store(unit_.number, std::memory_order_relaxed);
    busy_.position.store(position, std::memory_order_relaxed);
    busy_.since.store(monotonic_seconds(), std::memory_order_relaxed);
  }
  sources::Surroundings surroundings() const {
    sources::Surroundings around;
    around.now = now_;
    around.flags = unit_.flags;
    around.traits = unit_.traits;
    return around;
  }
  void refuse(std::uint64_t position, std::uint64_t next, std::string name, Error error) {
    say_({Word::Kind::refusal, unit_.number, position, next, std::move(name), {}, std::move(error)});
  }

  // The dictionary may become known between two messages.
  book::Packer* packer() {
    if (packed_by_ == 0 && shared_.dictionary_number() != 0) {
      packed_by_ = shared_.dictionary_number();
      packer_ = std::make_unique<book::Packer>(shared_.dictionary());
    }
    return packer_.get();
  }

  void answer(Word word, std::string_view bytes, const sources::Surroundings& around) {
    auto record = sources::read_message(bytes, around);
    if (!record) return refuse(word.position, word.next, word.name, record.error());
    book::Packer* by = packer();
    word.arrival = arrival_of(std::move(*record), by, packed_by_);
    say_(word);
  }

  void read_file(std::size_t index) {
    const std::string& file_name = unit_.names[index];
    std::string name(sources::maildir_base(file_name));
    begin(index);
    sources::Surroundings around = surroundings();
    auto read = read_whole(file_name, around);
    if (!read) return refuse(index, index + 1, name, read.error());
    around.flags |= sources::maildir_flags(file_name);
    std::string_view bytes = bytes_;
    if (file_name.ends_with(".emlx")) {
      auto inside = sources::inside_emlx(bytes);
      if (!inside) return refuse(index, index + 1, name, inside.error());
      bytes = inside->bytes;
      around.flags |= inside->flags;
    }
    answer({Word::Kind::arrival, unit_.number, index, index + 1, name, {}, {}}, bytes, around);
  }

  // Into bytes_, at most kMostMessage of it.
  Result<void> read_whole(const std::string& name, sources::Surroundings& around) {
    std::string path = unit_.path + '/' + name;
    int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
      bool gone = errno == ENOENT;
      return failure(gone ? Code::unavailable : Code::denied,
                     gone ? "it vanished while it was read" : std::strerror(errno), path);
    }
    struct stat status{};
    fstat(file, &status);
    around.file_time = {status.st_mtim.tv_sec};
    std::size_t size = std::min<std::size_t>(static_cast<std::size_t>(status.st_size), sources::kMostMessage);
    around.cut = size < static_cast<std::size_t>(status.st_size);
    bytes_.resize(size);
    std::size_t got = 0;
    while (got < size) {
      ssize_t part = read(file, bytes_.data() + got, size - got);
      if (part <= 0) break;
      got += static_cast<std::size_t>(part);
    }
    close(file);
    bytes_.resize(got);
    return {};
  }

  const Unit& unit_;
  Instant now_;
  Shared& shared_;
  Shared::Busy& busy_;
  const Say& say_;
  std::string bytes_;
  std::unique_ptr<book::Packer> packer_;
  book::DictionaryNumber packed_by_ = 0;
};

// Answers wait here until the parent takes them, so that parsing goes on while the parent writes to the book.
class Outbox {
 public:
  explicit Outbox(int pipe) : pipe_(pipe) { fcntl(pipe_, F_SETFL, O_NONBLOCK); }

  void put(std::string_view frame) {
    if (sent_ > kAhead / 2) {
      bytes_.erase(0, sent_);
      sent_ = 0;
    }
    append_frame(bytes_, frame);
    send();
    while (bytes_.size() - sent_ > kAhead)
      wait();
  }
  void flush() {
    while (sent_ < bytes_.size())
      wait();
    bytes_.clear();
    sent_ = 0;
  }

 private:
  void send() {
    while (sent_ < bytes_.size()) {
      ssize_t wrote = write(pipe_, bytes_.data() + sent_, bytes_.size() - sent_);
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote < 0 && errno == EAGAIN) return;
      if (wrote < 0) _exit(0);  // the parent is gone, and with it all reason to go on
      sent_ += static_cast<std::size_t>(wrote);
    }
  }
  void wait() {
    pollfd ready{pipe_, POLLOUT, 0};
    poll(&ready, 1, -1);
    send();
  }

  int pipe_;
  std::string bytes_;
  std::size_t sent_ = 0;
};

}  // namespace

void read_unit(const Unit& unit, Instant now, Shared& shared, Shared::Busy& busy, const Say& say) {
  UnitReader reader(unit, now, shared, busy, say);
  if (unit.is_mbox())
    reader.read_mbox();
  else
    reader.read_files();
  busy.since.store(0, std::memory_order_relaxed);
  say({Word::Kind::unit_done, unit.number, 0, 0, {}, {}, {}});
}

void live_as_worker(WorkerEnds ends, unsigned number, Instant now, Shared& shared) {
  Outbox outbox(ends.answers);
  Say say = [&](const Word& word) { outbox.put(to_bytes(word)); };
  std::string frame;
  while (read_frame(ends.requests, frame)) {
    read_unit(unit_from_bytes(frame), now, shared, shared.busy(number), say);
    outbox.flush();
  }
  _exit(0);
}

}  // namespace closeknit::intake
