// SPDX-License-Identifier: AGPL-3.0-or-later
// Listener: the socket. RESTinio and Asio are seen in listener.cpp alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "ground/result.hpp"
#include "server/http.hpp"

namespace closeknit::server {

struct Place {
  std::string address = "127.0.0.1";  // an IP address, v4 or v6
  std::uint16_t port = 0;             // 0: any that is free
  std::string certificate, key;       // PEM files; both empty for plain HTTP
};

// Listens from its making until it goes.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual std::uint16_t port() const = 0;
};

// `serve` is called from the listener's own threads and must not block. Errors: usage (no such address), denied (the
// port may not be taken), unavailable (it is taken), malformed (certificate or key).
Result<std::unique_ptr<Listener>> listen(const Place& place, Serve serve);

// Connections at once; more wait to be accepted. With kLongestBody this bounds the memory that strangers can take.
inline constexpr std::size_t kMostConnections = 64;
// To send a whole request, the wait for its first byte included; and to take a response.
inline constexpr int kRequestSeconds = 60;
inline constexpr int kResponseSeconds = 60;
// Until an answer begins, and between two events of an open one.
inline constexpr int kAnswerSeconds = 600;

}  // namespace closeknit::server
