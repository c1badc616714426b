// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/listener.hpp"

#include <asio.hpp>
#include <asio/ssl.hpp>
#include <atomic>
#include <chrono>
#include <mutex>
#include <restinio/all.hpp>
#include <restinio/tls.hpp>

#include "server/status_words.hpp"
#include "text/ascii.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kSocketThreads = 2;  // they only move bytes; answers are made elsewhere

struct PlainTraits : restinio::default_traits_t {
  static constexpr bool use_connection_count_limiter = true;
};
struct TlsTraits : restinio::default_tls_traits_t {
  static constexpr bool use_connection_count_limiter = true;
};

template <typename Handle>
Request request_from(const Handle& incoming) {
  Request request;
  const auto& header = incoming->header();
  request.method = header.method().c_str();
  request.path = std::string(header.path());
  request.query = std::string(header.query());
  request.address = incoming->remote_endpoint().address().to_string();
  request.body = incoming->body();
  header.for_each_field([&](const auto& field) {
    auto [at, is_new] = request.fields.emplace(text::lowered(field.name()), field.value());
    // Two answers to "for whom is this?" are none.
    if (!is_new && at->first == "host") at->second.clear();
  });
  return request;
}

restinio::http_status_line_t status_line(int status) {
  return {restinio::http_status_code_t{static_cast<std::uint16_t>(status)}, std::string(status_words(status))};
}

template <typename Builder>
void put_fields(Builder& builder, const Response& response) {
  for (const auto& [name, value] : response.fields)
    builder.append_header(name, value);
}

template <typename Builder>
class OpenAnswer final : public Stream {
 public:
  explicit OpenAnswer(Builder builder) : builder_(std::move(builder)) { builder_.flush(); }
  ~OpenAnswer() override { builder_.done(); }
  OpenAnswer(const OpenAnswer&) = delete;
  OpenAnswer& operator=(const OpenAnswer&) = delete;

  bool write(std::string text) override {
    if (gone_->load()) return false;
    std::lock_guard lock(mutex_);
    builder_.append_chunk(std::move(text));
    builder_.flush([gone = gone_](const auto& problem) {
      if (problem) gone->store(true);
    });
    return true;
  }

 private:
  Builder builder_;
  std::mutex mutex_;
  std::shared_ptr<std::atomic<bool>> gone_ = std::make_shared<std::atomic<bool>>(false);
};

template <typename Handle>
void send_stream(const Handle& incoming, Response& response) {
  auto builder = incoming->template create_response<restinio::chunked_output_t>(status_line(response.status));
  put_fields(builder, response);
  response.stream(std::make_shared<OpenAnswer<decltype(builder)>>(std::move(builder)));
}

template <typename Handle>
void send(const Handle& incoming, Response response) {
  if (response.stream) return send_stream(incoming, response);
  auto builder = incoming->create_response(status_line(response.status));
  put_fields(builder, response);
  if (!response.file.empty())
    builder.set_body(restinio::sendfile(response.file).timelimit(std::chrono::seconds(kAnswerSeconds)));
  else if (!response.lasting.empty())
    builder.set_body(restinio::const_buffer(response.lasting.data(), response.lasting.size()));
  else
    builder.set_body(std::move(response.body));
  builder.done();
}

template <typename Traits>
auto settings_for(const Place& place, Serve serve, std::atomic<std::uint16_t>& port) {
  restinio::server_settings_t<Traits> settings;
  settings.port(place.port)
      .address(asio::ip::make_address(place.address))
      .read_next_http_message_timelimit(std::chrono::seconds(kRequestSeconds))
      .write_http_response_timelimit(std::chrono::seconds(kResponseSeconds))
      .handle_request_timeout(std::chrono::seconds(kAnswerSeconds))
      .max_parallel_connections(kMostConnections)
      .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                    .max_url_size(kLongestUrl)
                                    .max_field_name_size(kLongestFieldName)
                                    .max_field_value_size(kLongestField)
                                    .max_field_count(kMostFields)
                                    .max_body_size(kLongestBody))
      .acceptor_post_bind_hook(
          [&port](asio::ip::tcp::acceptor& acceptor) { port.store(acceptor.local_endpoint().port()); })
      .request_handler([serve = std::move(serve)](auto incoming) {
        serve(request_from(incoming), [incoming](Response response) { send(incoming, std::move(response)); });
        return restinio::request_accepted();
      });
  return settings;
}

template <typename Traits>
class Running final : public Listener {
 public:
  Running(const Place& place, Serve serve) : Running(settings_for<Traits>(place, std::move(serve), port_)) {}
  template <typename Prepare>
  Running(const Place& place, Serve serve, Prepare prepare)
      : Running(prepare(settings_for<Traits>(place, std::move(serve), port_))) {}
  ~Running() override {
    server_->stop();
    server_->wait();
  }
  std::uint16_t port() const override { return port_.load(); }

 private:
  explicit Running(restinio::server_settings_t<Traits> settings)
      : server_(restinio::run_async<Traits>(restinio::own_io_context(), std::move(settings), kSocketThreads)) {}

  std::atomic<std::uint16_t> port_{0};
  restinio::running_server_handle_t<Traits> server_;
};

asio::ssl::context tls_context(const Place& place) {
  asio::ssl::context context(asio::ssl::context::tls_server);
  context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                      asio::ssl::context::no_tlsv1_1);
  context.use_certificate_chain_file(place.certificate);
  context.use_private_key_file(place.key, asio::ssl::context::pem);
  return context;
}

std::unexpected<Error> refusal(const asio::system_error& problem, const Place& place) {
  std::string where = place.address + ":" + std::to_string(place.port);
  if (problem.code() == asio::error::address_in_use)
    return failure(Code::unavailable, "another program listens there already", where, "choose another with --port");
  if (problem.code() == asio::error::access_denied)
    return failure(Code::denied, "the system does not allow listening there", where, "choose a --port above 1023");
  return failure(Code::usage, "listening failed: " + problem.code().message(), where,
                 "--listen takes an address of this machine");
}

}  // namespace

Result<std::unique_ptr<Listener>> listen(const Place& place, Serve serve) {
  asio::error_code problem;
  asio::ip::make_address(place.address, problem);
  if (problem) return failure(Code::usage, "this is no IP address", place.address, "give it as 192.0.2.7 or ::1");
  try {
    if (place.certificate.empty()) return std::make_unique<Running<PlainTraits>>(place, std::move(serve));
    std::optional<asio::ssl::context> context;
    try {
      context.emplace(tls_context(place));
    } catch (const asio::system_error& bad) {
      return failure(Code::malformed, "certificate or key cannot be used: " + bad.code().message(), place.certificate,
                     "both are PEM files, and belong together");
    }
    return std::make_unique<Running<TlsTraits>>(place, std::move(serve), [&](auto settings) {
      settings.tls_context(*std::move(context));
      return settings;
    });
  } catch (const asio::system_error& bad) {
    return refusal(bad, place);
  }
}

}  // namespace closeknit::server
