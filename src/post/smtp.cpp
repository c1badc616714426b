// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>

#include "post/curl.hpp"
#include "post/post.hpp"
#include "text/ascii.hpp"

namespace closeknit::post {
namespace {

constexpr long kConnectSeconds = 30;
constexpr long kWholeSeconds = 300;
constexpr std::uint16_t kTlsPort = 465, kSubmissionPort = 587, kPlainPort = 25;

bool can_be_host(std::string_view host) {
  constexpr std::size_t kLongest = 253;
  return !host.empty() && host.size() <= kLongest && std::ranges::all_of(host, [](char c) {
    return text::is_letter(c) || text::is_digit(c) || c == '.' || c == '-' || c == ':' || c == '_';
  });
}

bool can_be_told(std::string_view address) {
  return address.contains('@') &&
         std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7F' && c != '<' && c != '>'; });
}

Result<Server> no_server(std::string_view name) {
  return failure(Code::usage, "this is no mail server", std::string(name),
                 "give it as smtps://mail.example.org or smtp://mail.example.org:587; the user is named by itself");
}

// Takes "host", "host:port", "[::1]:port" apart.
bool take_host(std::string_view text, Server& server) {
  std::string_view port;
  if (text.starts_with('[')) {
    std::size_t close = text.find(']');
    if (close == std::string_view::npos) return false;
    server.host = text.substr(1, close - 1);
    port = text.substr(close + 1);
  } else {
    std::size_t colon = std::min(text.find(':'), text.size());
    server.host = text.substr(0, colon);
    port = text.substr(colon);
  }
  if (!can_be_host(server.host)) return false;
  if (port.empty()) return true;
  port.remove_prefix(1);
  auto [end, problem] = std::from_chars(port.data(), port.data() + port.size(), server.port);
  return problem == std::errc{} && end == port.data() + port.size() && server.port != 0;
}

// What is still to be read of the message.
struct Rest {
  std::string_view bytes;
};

std::size_t read_more(char* into, std::size_t size, std::size_t count, void* from) {
  auto* rest = static_cast<Rest*>(from);
  std::size_t length = std::min(size * count, rest->bytes.size());
  std::memcpy(into, rest->bytes.data(), length);
  rest->bytes.remove_prefix(length);
  return length;
}

std::string url_of(const Server& server) {
  const bool six = server.host.contains(':');
  return fmt::format("{}://{}{}{}:{}", server.security == Security::tls ? "smtps" : "smtp", six ? "[" : "", server.host,
                     six ? "]" : "", server.port);
}

void set_way(const Curl& curl, CURL* way, const Server& server) {
  curl.setopt(way, CURLOPT_URL, url_of(server).c_str());
  curl.setopt(way, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl.setopt(way, CURLOPT_PROXY, "");  // no variable of the environment sends the letter another way
  curl.setopt(way, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(way, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl.setopt(way, CURLOPT_TIMEOUT, kWholeSeconds);
  const bool may_be_open = server.security == Security::starttls_where_there_is;
  curl.setopt(way, CURLOPT_USE_SSL, static_cast<long>(may_be_open ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  curl.setopt(way, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.certificates.empty()) curl.setopt(way, CURLOPT_CAINFO, server.certificates.c_str());
  if (server.user.empty()) return;
  curl.setopt(way, CURLOPT_USERNAME, server.user.c_str());
  curl.setopt(way, CURLOPT_PASSWORD, server.password.c_str());
}

struct Outcome {
  CURLcode code;
  Code means;
  std::string_view words;
};
constexpr std::array kOutcomes{
    Outcome{CURLE_COULDNT_RESOLVE_HOST, Code::unavailable, "the mail server's name is not known"},
    Outcome{CURLE_COULDNT_CONNECT, Code::unavailable, "the mail server does not answer"},
    Outcome{CURLE_LOGIN_DENIED, Code::denied, "the mail server does not let this user in"},
    Outcome{CURLE_USE_SSL_FAILED, Code::denied, "the mail server offers no safe way (TLS), and nothing was sent"},
    Outcome{CURLE_SSL_CONNECT_ERROR, Code::denied, "no safe way to the mail server was found, and nothing was sent"},
    Outcome{CURLE_PEER_FAILED_VERIFICATION, Code::denied,
            "the mail server does not prove to be who it says, and nothing was sent"},
    Outcome{CURLE_SSL_CACERT_BADFILE, Code::usage, "the file of certificates cannot be read"},
    Outcome{CURLE_SEND_ERROR, Code::denied, "the mail server refused the letter"},
};

Result<void> outcome_of(const Curl& curl, CURL* way, CURLcode code, const Rest& rest, const char* words) {
  if (code == CURLE_OK) return {};
  long answer = 0;
  curl.getinfo(way, CURLINFO_RESPONSE_CODE, &answer);
  std::string said = *words != '\0' ? words : curl.strerror(code);
  constexpr long kRefused = 400;
  const auto* known = std::ranges::find(kOutcomes, code, &Outcome::code);
  if (known != kOutcomes.end()) return failure(known->means, std::string(known->words), {}, said);
  if (answer >= kRefused) return failure(Code::denied, "the mail server refused the letter", {}, said);
  if (rest.bytes.empty())
    return failure(Code::unavailable, "the way broke off at the end: it is not known whether the letter left", {},
                   "look for it in your folder of sent mail before you send it again; " + said);
  return failure(Code::unavailable, "the letter did not get through", {}, said);
}

}  // namespace

bool is_loopback(std::string_view host) {
  if (host == "::1" || text::equal_any_case(host, "localhost")) return true;
  // All of 127.0.0.0/8, and no name that only begins so.
  return host.starts_with("127.") && std::ranges::count(host, '.') == 3 &&
         std::ranges::all_of(host, [](char c) { return text::is_digit(c) || c == '.'; });
}

Result<Server> server_named(std::string_view name) {
  constexpr std::string_view kTls = "smtps://", kPlain = "smtp://";
  Server server;
  std::string_view rest = name;
  if (rest.ends_with('/')) rest.remove_suffix(1);
  if (text::starts_with_any_case(rest, kPlain)) {
    rest.remove_prefix(kPlain.size());
    server.security = Security::starttls;
  } else if (text::starts_with_any_case(rest, kTls)) {
    rest.remove_prefix(kTls.size());
  }
  if (!take_host(rest, server)) return no_server(name);
  const bool here = is_loopback(server.host);
  if (server.security == Security::starttls && here) server.security = Security::starttls_where_there_is;
  if (server.port == 0) server.port = server.security == Security::tls ? kTlsPort : here ? kPlainPort : kSubmissionPort;
  return server;
}

Result<void> send(const Server& server, const Envelope& envelope, std::string_view message) {
  TRY(const Curl* curl, Curl::loaded());
  std::unique_ptr<CURL, Cleanup> way(curl->init(), Cleanup{curl});
  if (!way) throw Fault({Code::unavailable, "there is not enough memory", "", ""});
  std::unique_ptr<curl_slist, Cleanup> readers(nullptr, Cleanup{curl});
  for (const std::string& address : envelope.to) {
    if (!can_be_told(address)) return failure(Code::usage, "no letter can be sent to this address", address);
    readers.reset(curl->append(readers.release(), ('<' + address + '>').c_str()));
  }
  if (!readers || !can_be_told(envelope.from)) return failure(Code::usage, "a letter goes from somebody to somebody");
  std::array<char, CURL_ERROR_SIZE> words{};
  Rest rest{message};
  set_way(*curl, way.get(), server);
  curl->setopt(way.get(), CURLOPT_MAIL_FROM, ('<' + envelope.from + '>').c_str());
  curl->setopt(way.get(), CURLOPT_MAIL_RCPT, readers.get());
  curl->setopt(way.get(), CURLOPT_UPLOAD, 1L);
  curl->setopt(way.get(), CURLOPT_READFUNCTION, read_more);
  curl->setopt(way.get(), CURLOPT_READDATA, &rest);
  curl->setopt(way.get(), CURLOPT_ERRORBUFFER, words.data());
  CURLcode code = curl->perform(way.get());
  return outcome_of(*curl, way.get(), code, rest, words.data());
}

}  // namespace closeknit::post
