// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/door.hpp"

#include <algorithm>

#include "server/keys.hpp"
#include "text/ascii.hpp"

namespace closeknit::server {
namespace {

constexpr std::string_view kCookie = "closeknit_session";

constexpr std::string_view kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

// "[::1]:5150" is "[::1]" and "5150".
std::pair<std::string_view, std::string_view> split_host(std::string_view host) {
  std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos || host.substr(colon).contains(']')) return {host, {}};
  return {host.substr(0, colon), host.substr(colon + 1)};
}

bool is_ours(std::string_view host, const House& house) {
  auto [name, port] = split_host(host);
  return std::ranges::any_of(
      house.hosts, [&](const Host& ours) { return name == ours.name && (ours.port.empty() || port == ours.port); });
}

bool only_reads(std::string_view method) {
  return method == "GET" || method == "HEAD";
}

Response forbidden(std::string what, std::string hint) {
  return error_response(403, {Code::denied, std::move(what), "", std::move(hint)});
}

}  // namespace

std::optional<Response> refused_at_door(const Request& request, const House& house) {
  std::string host = text::lowered(request.field("host"));
  if (!is_ours(host, house))
    return error_response(421, {Code::denied, "closeknit is not served under this name", host, "see serve --host"});
  std::string_view site = request.field("sec-fetch-site");
  // A link on another page may lead here; nothing but a link may.
  bool is_link = only_reads(request.method) && request.field("sec-fetch-mode") == "navigate";
  if (!site.empty() && site != "same-origin" && site != "none" && !is_link)
    return forbidden("another site may not ask", "open closeknit in a tab of its own");
  if (request.has("origin") && text::lowered(request.field("origin")) != house.scheme + "://" + host)
    return forbidden("another site may not ask", "open closeknit in a tab of its own");
  if (!only_reads(request.method) && request.field("x-closeknit") != "1")
    return forbidden("the field X-Closeknit is missing", "send X-Closeknit: 1 with whatever writes");
  return {};
}

bool is_signed_in(const Request& request, const House& house, Instant now) {
  return is_session(cookie(request.field("cookie"), kCookie), house.secret, house.password_hash, now);
}

std::string session_cookie(const House& house, Instant now) {
  std::string token = session_token(house.secret, house.password_hash, now + kSessionDays);
  auto seconds = static_cast<std::int64_t>(kSessionDays.count) * kSecondsPerDay;
  return std::string(kCookie) + '=' + token +
         "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds) +
         (house.scheme == "https" ? "; Secure" : "");
}

std::string ended_session_cookie(const House& house) {
  return std::string(kCookie) + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0" +
         (house.scheme == "https" ? "; Secure" : "");
}

void add_protection(Response& response) {
  response.with("Content-Security-Policy", std::string(kContentPolicy))
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("X-Frame-Options", "DENY")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin");
}

std::string who_asks(const Request& request, const House& house) {
  std::string who = request.address;
  if (house.behind_proxy && request.has("x-forwarded-for")) {
    std::string_view chain = request.field("x-forwarded-for");
    who = std::string(text::trimmed(chain.substr(chain.rfind(',') + 1)));
  }
  if (std::ranges::count(who, ':') < 2) return who;
  constexpr int kGroupsOfHousehold = 4;
  std::size_t end = 0;
  for (int group = 0; group < kGroupsOfHousehold && end != std::string::npos; ++group)
    end = who.find(':', end == 0 ? 0 : end + 1);
  return who.substr(0, end);
}

std::int64_t Attempts::wait(const std::string& who, Instant now) {
  std::lock_guard lock(mutex_);
  auto found = records_.find(who);
  // Where so many try that they cannot be told apart any more, those who have not tried yet wait with them.
  if (found == records_.end()) return records_.size() >= kMostRecords ? kFirstWait : 0;
  const Record& record = found->second;
  if (record.count < kFree) return 0;
  unsigned doublings = std::min(record.count - kFree, 12U);
  std::int64_t length = std::min(kFirstWait << doublings, kLongestWait);
  return std::max<std::int64_t>(0, record.last.seconds + length - now.seconds);
}

void Attempts::failed(const std::string& who, Instant now) {
  std::lock_guard lock(mutex_);
  std::erase_if(records_,
                [&](const auto& record) { return now.seconds - record.second.last.seconds > 2 * kLongestWait; });
  if (records_.size() >= kMostRecords && !records_.contains(who)) return;
  Record& record = records_[who];
  ++record.count;
  record.last = now;
}

void Attempts::succeeded(const std::string& who) {
  std::lock_guard lock(mutex_);
  records_.erase(who);
}

}  // namespace closeknit::server
