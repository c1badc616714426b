// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages a second. The letter is made up, and of the size of an ordinary one; `bare` is what GMime alone takes to
// parse it and decode its text, the measure that read_message is held against.
#include "sources/mime.hpp"

#include <benchmark/benchmark.h>
#include <gmime/gmime.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "sources/mailbox.hpp"

namespace {

using namespace closeknit;

std::string words(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text +=
        "We walked along the river until it was dark, and talked about the garden, the new roof, and whether\n"
        "the children would come in June. Could you bring the maps on Thursday? I will send you the list =\n\n";
  }
  return text;
}

std::string letter(int paragraphs) {
  return "Return-Path: <bjorn@example.net>\nDelivered-To: ann@example.org\n"
         "Received: from mx.example.net (mx.example.net [192.0.2.1])\n\tby mail.example.org with ESMTPS id 4711\n"
         "\tfor <ann@example.org>; Mon, 4 Mar 2024 10:20:40 +0000 (UTC)\n"
         "DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=s1; h=from:to:subject;\n\tbh=AAAA; b=BBBB\n"
         "Message-ID: <20240304.1@example.net>\nDate: Mon, 4 Mar 2024 11:20:34 +0100\nMIME-Version: 1.0\n"
         "From: =?utf-8?Q?Bj=C3=B6rn_Holm?= <bjorn@example.net>\n"
         "To: Ann Lee <ann@example.org>, \"Dee, Carl\" <carl@example.org>\nCc: eve@example.com\n"
         "Subject: Re: The garden and the =?utf-8?Q?caf=C3=A9?=\nIn-Reply-To: <1@example.org>\n"
         "References: <0@example.org> <1@example.org>\nUser-Agent: Example 1.0\n"
         "Content-Type: multipart/alternative; boundary=\"b42\"\n\n--b42\n"
         "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" +
         words(paragraphs) + "--b42\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>" + words(paragraphs) +
         "</p></body></html>\n--b42--\n";
}

void read_one(benchmark::State& state) {
  sources::prepare_mime();
  std::string bytes = letter(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(sources::read_message(bytes, {{}, {}, {1'795'000'000}, 0, 0}));
  }
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(read_one)->Arg(2)->Arg(8)->Arg(24);

void decode_text(GMimeObject*, GMimeObject* part, gpointer) {
  if (GMIME_IS_TEXT_PART(part)) g_free(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
}

void bare(benchmark::State& state) {
  g_mime_init();
  std::string bytes = letter(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    GMimeStream* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
    benchmark::DoNotOptimize(g_mime_message_get_subject(message));
    benchmark::DoNotOptimize(internet_address_list_length(g_mime_message_get_to(message)));
    g_mime_multipart_foreach(GMIME_MULTIPART(g_mime_message_get_mime_part(message)), decode_text, nullptr);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bare)->Arg(2)->Arg(8)->Arg(24);

void scan_mbox(benchmark::State& state) {
  std::string path = "/tmp/closeknit_mime_bench_" + std::to_string(getpid());
  std::string one = "From bjorn@example.net Mon Mar  4 10:20:40 2024\n" + letter(8) + "\n";
  FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return state.SkipWithError("no room for a file");
  for (int i = 0; i < 4'000; ++i)
    std::fwrite(one.data(), 1, one.size(), file);
  std::fclose(file);
  for (auto _ : state) {
    auto end = sources::for_each_message(path, 0, ~std::uint64_t{0}, [](const sources::Piece&) { return true; });
    benchmark::DoNotOptimize(end);
  }
  std::remove(path.c_str());
  state.SetBytesProcessed(state.iterations() * 4'000 * static_cast<std::int64_t>(one.size()));
}
BENCHMARK(scan_mbox);

}  // namespace
