// SPDX-License-Identifier: AGPL-3.0-or-later
// How long the hot paths of this room take: one more contact, one tie for a list, one row of the book.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "ties/pack.hpp"
#include "ties/ties_made_up.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::ties {
namespace {

std::vector<Contact> contacts(std::size_t count) {
  std::mt19937 random(1);
  return made_up_contacts(random, count);
}

void BM_AddContactInOrder(benchmark::State& state) {
  const auto all = contacts(10'000);
  while (state.KeepRunningBatch(static_cast<std::int64_t>(all.size())))
    benchmark::DoNotOptimize(sums_of(all));
}
BENCHMARK(BM_AddContactInOrder);

void BM_AddContactInAnyOrder(benchmark::State& state) {
  auto all = contacts(10'000);
  std::mt19937 random(2);
  std::shuffle(all.begin(), all.end(), random);
  while (state.KeepRunningBatch(static_cast<std::int64_t>(all.size())))
    benchmark::DoNotOptimize(sums_of(all));
}
BENCHMARK(BM_AddContactInAnyOrder);

void BM_TieOf(benchmark::State& state) {
  const Sums sums = sums_of(contacts(static_cast<std::size_t>(state.range(0))));
  const Instant now = sums.as_of + Days{10};
  for (auto _ : state)
    benchmark::DoNotOptimize(tie_of(sums, now, Explain::no));
}
BENCHMARK(BM_TieOf)->Arg(3)->Arg(30)->Arg(1000);

void BM_TieOfWithReasons(benchmark::State& state) {
  const Sums sums = sums_of(contacts(static_cast<std::size_t>(state.range(0))));
  const Instant now = sums.as_of + Days{10};
  for (auto _ : state)
    benchmark::DoNotOptimize(tie_of(sums, now));
}
BENCHMARK(BM_TieOfWithReasons)->Arg(30);

void BM_Unpack(benchmark::State& state) {
  const Sums sums = sums_of(contacts(static_cast<std::size_t>(state.range(0))));
  const Packed packed = pack(sums);
  Sums again;
  for (auto _ : state)
    benchmark::DoNotOptimize(unpack_into(again, sums.as_of, packed.sums, packed.counts, packed.days));
}
BENCHMARK(BM_Unpack)->Arg(3)->Arg(30)->Arg(1000);

// A book with 25,000 ties, most of them small, as of many years of mail.
void BM_EachTieOf25000(benchmark::State& state) {
  const auto path = std::filesystem::temp_directory_path() / "closeknit-ties-bench.sqlite";
  std::filesystem::remove(path);
  book::Book book;
  book.engine = *book::open_sqlite(path, book::Missing::is_made);
  {
    std::vector<std::pair<IdentityId, Sums>> ties;
    for (std::int64_t i = 1; i <= 25'000; ++i)
      ties.emplace_back(IdentityId{i}, sums_of(contacts(i % 50 == 0 ? 300 : i % 5 == 0 ? 20 : 2)));
    book::Transaction transaction(*book.engine);
    put_ties(book, ties);
    transaction.commit();
  }
  for (auto _ : state) {
    double score = 0;
    each_tie(book, [&](IdentityId, const Sums& sums) { score += sums.decayed[1][0][0]; });
    benchmark::DoNotOptimize(score);
  }
  book.engine.reset();
  std::filesystem::remove(path);
}
BENCHMARK(BM_EachTieOf25000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace closeknit::ties
