// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/crew.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <deque>
#include <vector>

#include "intake/pipes.hpp"
#include "intake/worker.hpp"

namespace closeknit::intake {
namespace {

constexpr std::size_t kUnitsEach = 2;         // one at work, one waiting
constexpr rlim_t kWorkerStack = 16ULL << 20;  // GMime recurses on nested address groups
constexpr int kPipeBytes = 1 << 20;

// A unit in a worker's hands, with how far its words have come.
struct Assigned {
  Unit unit;
  std::uint64_t next = 0;
};

struct Member {
  pid_t process = -1;
  int requests = -1;
  int answers = -1;
  FrameBuffer frames;
  std::deque<Assigned> units;
};

void close_pipe(int& pipe) {
  if (pipe >= 0) close(pipe);
  pipe = -1;
}

std::string place_name(const Unit& unit, std::uint64_t position) {
  if (unit.is_mbox()) return std::to_string(position);
  return position < unit.names.size() ? unit.names[position] : std::string();
}

}  // namespace

struct Crew::Workers {
  Workers(Instant n, Shared& s) : now(n), shared(s) {}

  Instant now;
  Shared& shared;
  std::vector<Member> members;

  void hire(unsigned number);
  void assign(Member& member, Assigned assigned);
  void take_words(Member& member, const std::function<void(Word&&)>& take);
  void replace(unsigned number, const std::function<void(Word&&)>& take);
  void end_stalled();
};

void Crew::Workers::hire(unsigned number) {
  Member& member = members[number];
  int requests[2], answers[2];
  if (pipe2(requests, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0)
    throw Fault({Code::unavailable, "no worker can be started: too many open files", "", "raise `ulimit -n`"});
  fcntl(answers[1], F_SETPIPE_SZ, kPipeBytes);
  pid_t parent = getpid();
  pid_t process = fork();
  if (process < 0) throw Fault({Code::unavailable, "no worker can be started", "", "close other programs"});
  if (process == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(0);
    signal(SIGINT, SIG_IGN);  // the terminal's Ctrl-C reaches the whole group; the parent decides
    rlimit stack{kWorkerStack, RLIM_INFINITY};
    getrlimit(RLIMIT_STACK, &stack);
    stack.rlim_cur = std::min(std::max(stack.rlim_cur, kWorkerStack), stack.rlim_max);
    setrlimit(RLIMIT_STACK, &stack);
    for (Member& other : members) {
      close_pipe(other.requests);
      close_pipe(other.answers);
    }
    close(requests[1]);
    close(answers[0]);
    live_as_worker({requests[0], answers[1]}, number, now, shared);
  }
  close(requests[0]);
  close(answers[1]);
  member.process = process;
  member.requests = requests[1];
  member.answers = answers[0];
  member.frames = FrameBuffer();
}

void Crew::Workers::assign(Member& member, Assigned assigned) {
  write_frame(member.requests, to_bytes(assigned.unit));  // a dead worker is noticed when its answers end
  member.units.push_back(std::move(assigned));
}

void Crew::Workers::take_words(Member& member, const std::function<void(Word&&)>& take) {
  while (auto frame = member.frames.next()) {
    Word word = word_from_bytes(*frame);
    if (member.units.empty()) continue;
    if (word.kind == Word::Kind::unit_done)
      member.units.pop_front();
    else
      member.units.front().next = word.next;
    take(std::move(word));
  }
}

// The worker is gone. What it was reading is refused; what it had left goes to its successor.
void Crew::Workers::replace(unsigned number, const std::function<void(Word&&)>& take) {
  Member& member = members[number];
  int status = 0;
  waitpid(member.process, &status, 0);
  close_pipe(member.requests);
  close_pipe(member.answers);
  std::deque<Assigned> left = std::move(member.units);
  member.units.clear();
  Shared::Busy& busy = shared.busy(number);
  std::uint64_t position = busy.position.load();
  bool reading = busy.since.exchange(0) != 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    Unit& unit = left[i].unit;
    if (unit.is_mbox())
      unit.begin = std::max(unit.begin, left[i].next);
    else
      for (std::uint64_t done = 0; done < left[i].next; ++done)
        unit.skip.push_back(done);
    if (i == 0 && reading && busy.unit.load() == unit.number) {
      unit.skip.push_back(position);
      const char* what = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL
                             ? "reading it took too long or too much memory"
                             : "reading it failed badly";
      take({Word::Kind::refusal,
            unit.number,
            position,
            position,
            place_name(unit, position),
            {},
            {Code::limit, what, "", ""}});
    }
  }
  hire(number);
  for (Assigned& assigned : left)
    assign(member, std::move(assigned));
}

void Crew::Workers::end_stalled() {
  std::int64_t now_seconds = monotonic_seconds();
  for (unsigned number = 0; number < members.size(); ++number) {
    std::int64_t since = shared.busy(number).since.load();
    if (since != 0 && now_seconds - since > kStalledSeconds) kill(members[number].process, SIGKILL);
  }
}

Crew::Crew(unsigned workers, Instant now, Shared& shared) : workers_(std::make_unique<Workers>(now, shared)) {
  signal(SIGPIPE, SIG_IGN);
  workers_->members.resize(std::clamp(workers, 1U, kMostWorkers));
  for (unsigned number = 0; number < workers_->members.size(); ++number)
    workers_->hire(number);
}

Crew::~Crew() {
  for (Member& member : workers_->members) {
    close_pipe(member.requests);
    close_pipe(member.answers);
    kill(member.process, SIGKILL);
    waitpid(member.process, nullptr, 0);
  }
}

bool Crew::wants_work() const {
  return std::any_of(workers_->members.begin(), workers_->members.end(),
                     [](const Member& member) { return member.units.size() < kUnitsEach; });
}

void Crew::give(Unit unit) {
  auto least = std::min_element(workers_->members.begin(), workers_->members.end(),
                                [](const Member& a, const Member& b) { return a.units.size() < b.units.size(); });
  std::uint64_t next = unit.is_mbox() ? unit.begin : 0;
  workers_->assign(*least, {std::move(unit), next});
}

std::size_t Crew::outstanding() const {
  std::size_t units = 0;
  for (const Member& member : workers_->members)
    units += member.units.size();
  return units;
}

void Crew::listen(int milliseconds, const std::function<void(Word&&)>& take) {
  std::vector<pollfd> ready;
  for (const Member& member : workers_->members)
    ready.push_back({member.answers, POLLIN, 0});
  if (poll(ready.data(), ready.size(), milliseconds) == 0) workers_->end_stalled();
  for (unsigned number = 0; number < ready.size(); ++number) {
    if (ready[number].revents == 0) continue;
    Member& member = workers_->members[number];
    bool alive = member.frames.fill(member.answers);
    workers_->take_words(member, take);
    if (!alive) workers_->replace(number, take);
  }
}

}  // namespace closeknit::intake
