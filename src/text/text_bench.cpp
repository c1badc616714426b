// SPDX-License-Identifier: AGPL-3.0-or-later
// How fast text is zoned, read out of HTML, cleaned, folded and split, in bytes per second.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "text/html.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

namespace closeknit::text {
namespace {

// A reply with two inline answers, a sign-off and a signature; about 1.2 KB.
std::string reply() {
  std::string quote;
  for (int i = 0; i < 8; ++i)
    quote += "> The second half of the garden could become a meadow, if the neighbours agree.\n";
  return "Hi Ada,\n\nOn Tue, 3 Mar 2020 at 09:12, Ada Winter <ada@example.org> wrote:\n" + quote +
         "\nI asked them: they would love to help, and they know somebody with a scythe.\n"
         "Could you send me the plan before Friday? I would print it for the meeting.\n\n" +
         quote +
         "\nThat is fine by me.\n\nBest regards,\nBen\n\n-- \nBen Sommer\nTel. +49 30 1234567\nben@example.org\n";
}

// Prose without quotes, about 5 KB.
std::string letter() {
  std::string out = "Dear Ada,\n\n";
  for (int i = 0; i < 12; ++i)
    out +=
        "We walked along the river until the light was gone, and talked about the house that they are building.\n"
        "Nobody had thought of the stairs: they have two floors and no way to get from one to the other.\n"
        "Do you still have the drawings that your brother made? He had solved that with a ladder and a bell.\n\n";
  return out + "Yours,\nBen\n";
}

// A newsletter's tables and styles around little text, about 20 KB.
std::string page() {
  std::string out = "<html><head><style>p { margin: 0 }</style></head><body><table><tbody>";
  for (int i = 0; i < 60; ++i)
    out +=
        "<tr><td style=\"padding:4px 12px;font-family:Arial,sans-serif;color:#333333\"><p class=\"lead\">A meadow "
        "needs "
        "<b>two cuts</b> a year &amp; patience.</p><div><a href=\"https://example.org/read/more?n=1\">Read "
        "more</a></div></td></tr>\n";
  return out + "</tbody></table><blockquote>earlier words</blockquote></body></html>";
}

template <typename Work>
void run(benchmark::State& state, const std::string& text, Work work) {
  for (auto _ : state)
    benchmark::DoNotOptimize(work(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void zones_of_reply(benchmark::State& state) {
  run(state, reply(), [](const std::string& text) { return zones(text, "Ben Sommer"); });
}
void zones_of_letter(benchmark::State& state) {
  run(state, letter(), [](const std::string& text) { return zones(text, "Ben Sommer"); });
}
void html_of_newsletter(benchmark::State& state) {
  run(state, page(), [](const std::string& text) { return html_to_text(text); });
}
void clean_ascii(benchmark::State& state) {
  run(state, letter(), [](const std::string& text) { return clean_utf8(text); });
}
void copy_ascii(benchmark::State& state) {
  run(state, letter(), [](const std::string& text) { return std::string(text); });
}
void sentences_of_letter(benchmark::State& state) {
  run(state, letter(), [](const std::string& text) { return sentences(text); });
}
void fold_ascii_name(benchmark::State& state) {
  run(state, "Benjamin R. Sommer", [](const std::string& text) { return fold(text); });
}
void fold_latin_name(benchmark::State& state) {
  run(state, "José Müller-Łódź", [](const std::string& text) { return fold(text); });
}
void fold_japanese_name(benchmark::State& state) {
  run(state, "山田 太郎", [](const std::string& text) { return fold(text); });
}

BENCHMARK(zones_of_reply);
BENCHMARK(zones_of_letter);
BENCHMARK(html_of_newsletter);
BENCHMARK(clean_ascii);
BENCHMARK(copy_ascii);
BENCHMARK(sentences_of_letter);
BENCHMARK(fold_ascii_name);
BENCHMARK(fold_latin_name);
BENCHMARK(fold_japanese_name);

}  // namespace
}  // namespace closeknit::text
