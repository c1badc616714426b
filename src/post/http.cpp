// SPDX-License-Identifier: AGPL-3.0-or-later
#include "post/http.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "post/curl.hpp"
#include "text/ascii.hpp"

namespace closeknit::post::http {
namespace {

constexpr std::size_t kLongestUrl = 2'000;
constexpr std::size_t kLongestField = 1'000;

using Lines = std::unique_ptr<curl_slist, Cleanup>;

struct Receiving {
  Answer answer;
  bool too_large = false;
};

// To where we were led.
struct Way {
  IsPrivate is_private = is_private_address;
  bool redirected = false;
  bool begun_inside = false;  // the address asked for is itself private
  std::string refused;        // the address that was not gone to
};

struct Asking {
  Receiving receiving;
  Way way;
};

std::string number_of(const curl_sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* number = nullptr;
  sockaddr_in four{};
  sockaddr_in6 six{};
  if (address.family == AF_INET) {
    std::memcpy(&four, &address.addr, sizeof four);
    number = &four.sin_addr;
  } else if (address.family == AF_INET6 && address.addrlen >= sizeof six) {
    // The structure that libcurl passes ends with room for the longer address.
    std::memcpy(&six, static_cast<const void*>(&address.addr), sizeof six);
    number = &six.sin6_addr;
  }
  if (number == nullptr || inet_ntop(address.family, number, text.data(), text.size()) == nullptr) return {};
  return text.data();
}

curl_socket_t open_socket(void* asking, curlsocktype, curl_sockaddr* address) {
  Way& way = static_cast<Asking*>(asking)->way;
  const std::string number = number_of(*address);
  const bool inside = way.is_private(number);
  if (!way.redirected) {
    way.begun_inside = way.begun_inside || inside;
  } else if (inside && !way.begun_inside) {
    way.refused = number;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_body(char* bytes, std::size_t one, std::size_t count, void* to) {
  auto& receiving = static_cast<Asking*>(to)->receiving;
  if (receiving.answer.body.size() + one * count > kMostBytes) {
    receiving.too_large = true;
    return 0;
  }
  receiving.answer.body.append(bytes, one * count);
  return one * count;
}

void keep(std::string_view line, std::string_view name, std::string& value) {
  if (text::starts_with_any_case(line, name)) value = text::trimmed(line.substr(name.size())).substr(0, kLongestField);
}

std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* to) {
  auto& asking = *static_cast<Asking*>(to);
  Answer& answer = asking.receiving.answer;
  std::string_view line(bytes, one * count);
  // Each redirect begins its headers anew.
  if (line.starts_with("HTTP/")) answer.etag.clear(), answer.modified.clear();
  if (text::starts_with_any_case(line, "location:")) asking.way.redirected = true;
  keep(line, "etag:", answer.etag);
  keep(line, "last-modified:", answer.modified);
  return line.size();
}

void set_limits(const Curl& curl, CURL* handle, long whole_seconds) {
  curl.setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl.setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.setopt(handle, CURLOPT_MAXREDIRS, kMostRedirects);
  curl.setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl.setopt(handle, CURLOPT_TIMEOUT, whole_seconds);
  curl.setopt(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(kMostBytes));
  curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
}

void append(const Curl& curl, Lines& lines, const std::string& line) {
  if (curl_slist* longer = curl.append(lines.get(), line.c_str())) {
    (void)lines.release();
    lines.reset(longer);
  }
}

Error error_of(const Curl& curl, CURLcode code, const Asking& asking, const std::string& url) {
  const Receiving& receiving = asking.receiving;
  if (!asking.way.refused.empty())
    return {Code::unavailable, "it sends into your own network, to " + asking.way.refused, url,
            "give that address itself, if you trust it"};
  if (receiving.too_large || code == CURLE_FILESIZE_EXCEEDED)
    return {Code::limit, fmt::format("it is larger than {} MB", kMostBytes >> 20), url, ""};
  if (code == CURLE_TOO_MANY_REDIRECTS) return {Code::unavailable, "it sends from one address to the next", url, ""};
  if (code == CURLE_OPERATION_TIMEDOUT) return {Code::unavailable, "it did not answer in time", url, "try again later"};
  return {Code::unavailable, curl.strerror(code), url, "check the address and your connection"};
}

Result<Answer> get(const Question& question, long whole_seconds, IsPrivate is_private) {
  if (!is_address(question.url)) return failure(Code::usage, "this is no address of http or https", question.url);
  TRY(const Curl* loaded, Curl::loaded());
  const Curl& curl = *loaded;
  std::unique_ptr<CURL, Cleanup> handle(curl.init(), Cleanup{loaded});
  if (!handle) throw Fault({Code::unavailable, "there is not enough memory", "", ""});
  Asking asking;
  asking.way.is_private = is_private;
  Lines lines(nullptr, Cleanup{loaded});
  if (!question.etag.empty()) append(curl, lines, "If-None-Match: " + question.etag);
  if (!question.modified.empty()) append(curl, lines, "If-Modified-Since: " + question.modified);
  append(curl, lines,
         "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml, */*;q=0.1");
  set_limits(curl, handle.get(), whole_seconds);
  curl.setopt(handle.get(), CURLOPT_URL, question.url.c_str());
  curl.setopt(handle.get(), CURLOPT_HTTPHEADER, lines.get());
  curl.setopt(handle.get(), CURLOPT_USERAGENT, "closeknit");
  curl.setopt(handle.get(), CURLOPT_ACCEPT_ENCODING, "");
  curl.setopt(handle.get(), CURLOPT_WRITEFUNCTION, take_body);
  curl.setopt(handle.get(), CURLOPT_WRITEDATA, &asking);
  curl.setopt(handle.get(), CURLOPT_HEADERFUNCTION, take_header);
  curl.setopt(handle.get(), CURLOPT_HEADERDATA, &asking);
  curl.setopt(handle.get(), CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.setopt(handle.get(), CURLOPT_OPENSOCKETDATA, &asking);
  if (CURLcode code = curl.perform(handle.get()); code != CURLE_OK)
    return std::unexpected(error_of(curl, code, asking, question.url));
  long status = 0;
  curl.getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  asking.receiving.answer.unchanged = status == 304;
  if (status != 304 && (status < 200 || status > 299))
    return failure(Code::unavailable, fmt::format("the server answers {}", status), question.url);
  return std::move(asking.receiving.answer);
}

}  // namespace

Get by_curl(long whole_seconds, IsPrivate is_private) {
  return [=](const Question& question) { return get(question, whole_seconds, is_private); };
}

bool is_address(std::string_view url) {
  bool web = text::starts_with_any_case(url, "http://") || text::starts_with_any_case(url, "https://");
  if (!web || url.size() > kLongestUrl) return false;
  std::string_view rest = url.substr(url.find("://") + 3);
  if (rest.empty() || rest.front() == '/' || rest.front() == '?') return false;
  return std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
}

}  // namespace closeknit::post::http
