// SPDX-License-Identifier: AGPL-3.0-or-later
// Door: who is let in, decided from the request alone. docs/server.md tells the threats that each rule answers.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "server/http.hpp"

namespace closeknit::server {

struct Host {
  std::string name;  // lower case: "localhost", "192.0.2.7", "[::1]"
  std::string port;  // "5150"; empty: any or none
};

// What the house is like.
struct House {
  std::vector<Host> hosts;  // under which it may be asked
  std::string scheme;       // that browsers use: "http" or "https"
  bool behind_proxy = false;
  std::string secret;
  std::string password_hash;  // empty: none was set
  bool key_opens = true;      // the address with the secret lets in: only where nobody else can reach the door
};

// The first rule that a request breaks, as the answer to give; nothing where it may go on to be routed.
//   421 a Host that is not ours (DNS rebinding)   403 another site's page asks (Sec-Fetch-Site, Origin)
//   403 a writing method without "X-Closeknit: 1" (a form of another site cannot set it)
std::optional<Response> refused_at_door(const Request& request, const House& house);

bool is_signed_in(const Request& request, const House& house, Instant now);
// The Set-Cookie value that lets a browser in for kSessionDays, or out again.
std::string session_cookie(const House& house, Instant now);
std::string ended_session_cookie(const House& house);
inline constexpr Days kSessionDays{30};

// Fields that every answer carries.
void add_protection(Response& response);

// Who asks: the peer, or behind a proxy the last address it added; of IPv6 the /64, which is one household.
std::string who_asks(const Request& request, const House& house);

// Failed attempts to sign in. Thread-safe.
class Attempts {
 public:
  // Seconds to wait before the next attempt; 0: now.
  std::int64_t wait(const std::string& who, Instant now);
  void failed(const std::string& who, Instant now);
  void succeeded(const std::string& who);

 private:
  struct Record {
    unsigned count = 0;
    Instant last;
  };
  std::mutex mutex_;
  std::map<std::string, Record> records_;
};
// kFree failures cost nothing; each further one doubles the wait, from kFirstWait to kLongestWait seconds.
inline constexpr unsigned kFree = 5;
inline constexpr std::int64_t kFirstWait = 30;
inline constexpr std::int64_t kLongestWait = 3600;
inline constexpr std::size_t kMostRecords = 10'000;

}  // namespace closeknit::server
