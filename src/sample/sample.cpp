// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/sample.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <numeric>
#include <optional>

#include "sample/conversations.hpp"
#include "sample/maildir.hpp"
#include "sample/scenes.hpp"
#include "sample/truth.hpp"

namespace closeknit::sample {
namespace {

constexpr std::uint32_t kBetweenSteps = 1'000;  // messages from one report of progress to the next

// Shares `messages` out among the parties in proportion to their weights, to the last one: what rounding leaves goes to
// those whom it took most from.
std::vector<std::uint32_t> quotas(const std::vector<const Party*>& parties, std::uint32_t messages) {
  std::uint64_t total = 0;
  for (const Party* party : parties)
    total += party->weight;
  std::vector<std::uint32_t> shares;
  std::vector<std::pair<std::uint64_t, std::size_t>> rests;
  std::uint32_t given = 0;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    std::uint64_t product = std::uint64_t{parties[i]->weight} * messages;
    shares.push_back(static_cast<std::uint32_t>(product / total));
    rests.emplace_back(total - product % total, i);
    given += shares.back();
  }
  std::sort(rests.begin(), rests.end());
  for (std::size_t i = 0; given < messages; ++i, ++given)
    ++shares[rests[i % rests.size()].second];
  return shares;
}

// Where postings go: to disk, to the truth, into the counts; until all are made, somebody stops us, or the disk fails.
class Desk {
 public:
  Desk(Maildir maildir, const Plan& plan, const Progress& progress, StopToken stop)
      : maildir_(std::move(maildir)), plan_(plan), progress_(progress), stop_(stop), truth_(plan.until) {}

  bool take(const Posting& posting) {
    if (stop_requested(stop_)) trouble_ = Error{Code::interrupted, "stopped before all messages were written", {}, {}};
    if (trouble_ || made_.messages >= plan_.messages) return false;
    auto bytes = maildir_.put(posting, plan_.until);
    if (!bytes) {
      trouble_ = std::move(bytes).error();
      return false;
    }
    truth_.note(posting);
    made_.bytes += *bytes;
    if (++made_.messages % kBetweenSteps == 0 && progress_)
      progress_({"writing", "messages", made_.messages, plan_.messages, made_.messages});
    return true;
  }

  const std::optional<Error>& trouble() const { return trouble_; }
  const Made& made() const { return made_; }
  std::string truth(const World& world) const { return truth_.lines(world); }

 private:
  Maildir maildir_;
  const Plan& plan_;
  const Progress& progress_;
  StopToken stop_;
  Truth truth_;
  Made made_;
  std::optional<Error> trouble_;
};

bool write_all_of(const Stage& stage, const Party& party, std::uint32_t quota, const Take& take) {
  switch (party.kind) {
    case Kind::person:
      return write_to_each_other(stage, party, quota, take);
    case Kind::list:
      return write_over_list(stage, party, quota, take);
    case Kind::newsletter:
    case Kind::robot:
      break;
  }
  return write_automatically(stage, party, quota, take);
}

void write_world(const Stage& stage, const Plan& plan, Desk& desk) {
  const Take take = [&](Posting&& posting) { return desk.take(posting); };
  if (!play_scenes(stage, take)) return;
  std::vector<const Party*> parties;
  for (const auto* group : {&stage.world.people, &stage.world.machines})
    for (const Party& party : *group)
      parties.push_back(&party);
  std::vector<std::uint32_t> shares = quotas(parties, plan.messages - desk.made().messages);
  for (std::size_t i = 0; i < parties.size(); ++i)
    if (!write_all_of(stage, *parties[i], shares[i], take)) return;
}

Result<void> write_truth(const std::string& path, const std::string& lines) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << lines;
  file.flush();
  if (!file) return failure(Code::denied, std::string("the file cannot be written: ") + std::strerror(errno), path);
  return {};
}

std::string without_final_slashes(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/')
    folder.pop_back();
  return folder;
}

}  // namespace

Result<Made> make(const std::string& folder, const Plan& plan, const Progress& progress, StopToken stop) {
  const std::string root = without_final_slashes(folder);
  TRY(Maildir maildir, Maildir::make(root));
  const World world = make_world(plan.people, plan.seed, plan.until);
  const Library library = read_library();
  Desk desk(std::move(maildir), plan, progress, stop);
  write_world({world, library, plan.seed, plan.until}, plan, desk);
  if (desk.trouble()) return std::unexpected(*desk.trouble());
  TRY_DO(write_truth(root + ".truth.jsonl", desk.truth(world)));
  return desk.made();
}

}  // namespace closeknit::sample
