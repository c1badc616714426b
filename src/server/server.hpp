// SPDX-License-Identifier: AGPL-3.0-or-later
// Server: the face that a browser speaks to: JSON over HTTP, and the files of the page. Start here.
//
//   listener ──Request──▶ door (may they come in?) ──▶ routes ──▶ workers, each with its own connection to the book
//                                                        │
//                                                        └──▶ the page's files, which hold nothing of the owner's
//
// serve() listens until it is told to stop. It answers by the rooms below and decides nothing; what it answers has the
// shapes of docs/json.md, docs/openapi.yaml lists the addresses, docs/server.md tells what protects them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "ground/progress.hpp"
#include "ground/result.hpp"

namespace closeknit::server {

struct Options {
  std::string book_path;  // of a book that exists
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;          // 0: any that is free
  std::string certificate, key;    // PEM files; both or neither
  bool behind_proxy = false;       // a proxy in front speaks TLS and says who asks (X-Forwarded-For)
  std::vector<std::string> hosts;  // names under which browsers may ask, beside the address itself
  std::string page_folder;         // the page's files from there instead of those built in; empty: built in
  std::string home;                // where mailboxes are looked for; may be empty
  std::string program;             // this program's file, for imports in a process of their own
  std::string version;
  std::optional<Instant> now;  // as if it were this moment; nothing: the machine's clock
};

// Listens, tells `opened` the address to open in a browser, and returns once `stop` is set. Errors: usage where the
// address is not this machine's own alone and TLS (or a proxy) or a password is missing; those of listen() and of
// opening the book.
Result<void> serve(const Options& options, StopToken stop, const std::function<void(std::string_view url)>& opened);

// Keeps the password that browsers from elsewhere are asked for, hashed, beside the book; only the owner may read it.
// Error usage: too short.
Result<void> keep_password(const std::string& book_path, std::string_view password);
inline constexpr std::size_t kShortestPassword = 10;

}  // namespace closeknit::server
