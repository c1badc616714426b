// SPDX-License-Identifier: AGPL-3.0-or-later
// How long the cues of one ordinary mail take: this runs for every message of an import.
#include <benchmark/benchmark.h>

#include <string>

#include "signals/request.hpp"

namespace closeknit::signals {
namespace {

constexpr std::string_view kChat =
    "The bakery at the corner has closed, so we walked to the market instead and came home with far too many plums. "
    "Half of them are jam by now. The children slept until ten, which has not happened since spring.\n\n";
constexpr std::string_view kAsk = "Could you send me the list before Thursday? I would like to order on Friday.\n";

std::string letter(std::size_t length, std::string_view ending) {
  std::string text;
  while (text.size() + ending.size() < length)
    text += kChat;
  text += ending;
  return text;
}

void run(benchmark::State& state, const std::string& text) {
  for (auto _ : state)
    benchmark::DoNotOptimize(request_cues(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * static_cast<std::int64_t>(state.iterations()));
}

void BM_NothingAsked1K(benchmark::State& state) {
  run(state, letter(1024, ""));
}
BENCHMARK(BM_NothingAsked1K);

void BM_Asked1K(benchmark::State& state) {
  run(state, letter(1024, kAsk));
}
BENCHMARK(BM_Asked1K);

void BM_Asked16K(benchmark::State& state) {
  run(state, letter(16384, kAsk));
}
BENCHMARK(BM_Asked16K);

void BM_OneLine(benchmark::State& state) {
  run(state, std::string(kAsk));
}
BENCHMARK(BM_OneLine);

}  // namespace
}  // namespace closeknit::signals
