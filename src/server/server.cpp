// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/server.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <thread>

#include "intake/intake.hpp"
#include "server/door.hpp"
#include "server/keys.hpp"
#include "server/listener.hpp"
#include "server/page.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"
#include "server/sign_in.hpp"

namespace closeknit::server {
namespace {

constexpr auto kBetweenLooks = std::chrono::milliseconds(50);
constexpr int kLooksBetweenBeats = 100;

std::size_t readers() {
  constexpr unsigned kFewest = 2, kMostReaders = 8;
  return std::clamp(std::thread::hardware_concurrency(), kFewest, kMostReaders);
}

Instant moment(const Options& options) {
  return options.now ? *options.now : machine_clock();
}

std::vector<std::string> as_of(const Options& options) {
  if (!options.now) return {};
  return {"--now", to_iso(*options.now)};
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

Result<void> check_safety(const Options& options, std::string_view password_hash) {
  if (options.certificate.empty() != options.key.empty())
    return failure(Code::usage, "a certificate needs its key, and a key its certificate", "",
                   "say --certificate FILE --key FILE");
  if (is_loopback(options.address) && !options.behind_proxy) return {};
  if (options.certificate.empty() && !options.behind_proxy)
    return failure(Code::usage, "others could read along on the way there", options.address,
                   "say --certificate FILE --key FILE, or --behind-proxy where a proxy speaks TLS");
  if (password_hash.empty())
    return failure(Code::usage, "others can reach that address, and there is no password yet", options.address,
                   "set one with: closeknit password");
  return {};
}

std::string bracketed(const std::string& address) {
  return address.contains(':') ? '[' + address + ']' : address;
}

House house_of(const Options& options, std::string secret, std::string password_hash) {
  bool alone = is_loopback(options.address) && !options.behind_proxy;
  House house{.hosts = {},
              .scheme = options.certificate.empty() && !options.behind_proxy ? "http" : "https",
              .behind_proxy = options.behind_proxy,
              .secret = std::move(secret),
              .password_hash = std::move(password_hash),
              .key_opens = alone};
  for (std::string name : options.hosts) {
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    house.hosts.push_back({std::move(name), {}});
  }
  return house;
}

// The names that need the port, which is known only once the listener has it.
void add_own_names(House& house, const Options& options, std::uint16_t port) {
  std::string number = std::to_string(port);
  house.hosts.push_back({bracketed(options.address), number});
  if (is_loopback(options.address))
    for (std::string_view name : {"localhost", "127.0.0.1", "[::1]"})
      house.hosts.push_back({std::string(name), number});
}

Workers& workers_for(Premises& premises, Pace pace) {
  switch (pace) {
    case Pace::writes:
      return premises.writer;
    case Pace::takes_long:
      return premises.long_workers;
    case Pace::at_door:
      return premises.doorkeeper;
    case Pace::reads:
      break;
  }
  return premises.readers;
}

// The one wall at which the exceptions of a question end. Nothing where it is to be answered elsewhere.
std::optional<Response> behind_wall(const std::function<std::optional<Response>()>& make) {
  try {
    return make();
  } catch (const Fault& fault) {
    return error_response(fault.error());
  } catch (const std::bad_alloc&) {
    return error_response({Code::unavailable, "there is not enough memory", "", ""});
  } catch (const std::exception& problem) {
    return error_response({Code::broken, std::string("closeknit failed: ") + problem.what(), "", ""});
  }
}

// The owner spoke about people while an import ran.
void settle_what_waited(Premises& premises) {
  if (!premises.settle_after_import.exchange(false)) return;
  premises.writer.post_aside([now = moment(premises.options)](book::Book& book) { intake::settle_people(book, now); },
                             [&premises] { premises.settle_after_import.store(true); });
}

std::string question_of(const Call& call) {
  return call.request.path + '?' + call.request.query;
}

// The same answer again where nothing changed since it was made.
std::optional<Response> kept_answer(const Route& route, Call& call) {
  Kept& kept = call.premises.kept;
  auto patience = call.premises.importing.is_running() ? Kept::Patience::some : Kept::Patience::none;
  auto known = kept.find(question_of(call), kept.generation(call.book), machine_clock(), route.kept, patience);
  if (!known) return {};
  Response response = json_response(200, {});
  response.body = *std::move(known);
  return response;
}

Response answer(const Route& route, Call& call) {
  auto response = route.answer(call);
  return response ? *std::move(response) : error_response(response.error());
}

Response made_answer(const Route& route, Call& call) {
  if (route.kept == 0) return answer(route, call);
  Kept& kept = call.premises.kept;
  Generation generation = kept.generation(call.book);
  Instant clock = machine_clock();
  Response response = answer(route, call);
  if (response.status == 200) kept.keep(question_of(call), generation, clock, response.body);
  return response;
}

// One running server: takes each request from the door to its answer.
class Front {
 public:
  explicit Front(Premises& premises) : premises_(premises) {}

  void take(Request request, Respond respond) {
    Respond protected_respond = [respond = std::move(respond)](Response response) {
      add_protection(response);
      respond(std::move(response));
    };
    if (auto refusal = refused_at_door(request, premises_.house)) return protected_respond(*std::move(refusal));
    if (request.path == kApi || request.path.starts_with(std::string(kApi) + '/'))
      return take_question(std::move(request), std::move(protected_respond));
    protected_respond(page_for(request));
  }

 private:
  Response page_for(const Request& request) {
    if (request.method != "GET") return error_response(405, {Code::usage, "a page is only ever read", "", ""});
    if (request.path == "/" && !request.query.empty())
      if (auto let_in = sign_in_by_key(request, premises_.house, moment(premises_.options))) return *std::move(let_in);
    return premises_.options.page_folder.empty() ? page_response(request)
                                                 : page_response(request, premises_.options.page_folder);
  }

  void take_question(Request request, Respond respond) {
    auto path = segments(std::string_view(request.path).substr(kApi.size()));
    auto found = path ? match(request.method, *path) : Match{};
    if (found.route == nullptr)
      return respond(found.other_method
                         ? error_response(405, {Code::usage, "this address takes other methods", request.path, ""})
                         : error_response({Code::not_found, "there is no such address", request.path, ""}));
    if (found.route->open == Open::to_signed_in && !is_signed_in(request, premises_.house, moment(premises_.options)))
      return respond(not_signed_in(premises_.house));
    if (request.body.size() > found.route->longest_body)
      return respond(error_response(413, {Code::limit, "that is more than this address takes", request.path, ""}));
    auto query = parse_query(request.query);
    if (!query) return respond(error_response(query.error()));
    hand_on(*found.route, std::move(request), std::move(found.words), *std::move(query), std::move(respond));
  }

  // One request on its way from one thread to another.
  struct Waiting {
    const Route& route;
    Request request;
    std::vector<std::string> words;
    Query query;
    Respond respond;
  };

  void hand_on(const Route& route, Request request, std::vector<std::string> words, Query query, Respond respond) {
    auto waiting = std::make_shared<Waiting>(
        Waiting{route, std::move(request), std::move(words), std::move(query), std::move(respond)});
    // What is kept need not queue up behind what takes long.
    post(route.kept > 0 ? premises_.readers : workers_for(premises_, route.pace), std::move(waiting));
  }

  void post(Workers& workers, std::shared_ptr<Waiting> waiting) {
    bool taken = workers.post([this, &workers, waiting](Result<book::Book*> book) {
      if (!book) return waiting->respond(error_response(book.error()));
      Workers& makers = workers_for(premises_, waiting->route.pace);
      auto response = behind_wall([&]() -> std::optional<Response> {
        Call call{waiting->request, waiting->words, waiting->query, **book, moment(premises_.options), premises_};
        if (waiting->route.kept > 0)
          if (auto known = kept_answer(waiting->route, call)) return known;
        if (&makers != &workers) return {};
        return made_answer(waiting->route, call);
      });
      if (!response) return post(makers, waiting);
      waiting->respond(*std::move(response));
    });
    if (!taken)
      waiting->respond(error_response({Code::unavailable, "too many ask at once", "", "ask again in a moment"}));
  }

  Premises& premises_;
};

}  // namespace

Instant machine_clock() {
  auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since).count()};
}

Result<void> serve(const Options& options, StopToken stop, const std::function<void(std::string_view url)>& opened) {
  TRY(std::string secret, installation_secret(options.book_path));
  TRY(std::string password, kept_password(options.book_path));
  TRY_DO(check_safety(options, password));
  Premises premises{
      .options = options,
      .house = house_of(options, secret, std::move(password)),
      .attempts = {},
      .kept = {},
      .readers = {readers(), options.book_path, book::Access::reads},
      .writer = {1, options.book_path, book::Access::reads_and_writes},
      .long_workers = {1, options.book_path, book::Access::reads},
      .doorkeeper = {1, options.book_path, book::Access::reads},
      .settle_after_import = false,
      .shown_mutex = {},
      .shown = {},
      .importing = {{options.program, options.book_path, [&options] { return moment(options); }, as_of(options)},
                    [&premises] { settle_what_waited(premises); }}};
  Front front(premises);
  std::atomic<bool> ready{false};
  auto listener =
      listen({options.address, options.port, options.certificate, options.key}, [&](Request request, Respond respond) {
        while (!ready.load())
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
        front.take(std::move(request), std::move(respond));
      });
  if (!listener) return std::unexpected(std::move(listener).error());
  add_own_names(premises.house, options, (*listener)->port());
  ready.store(true);
  std::string base =
      premises.house.scheme + "://" + bracketed(options.address) + ':' + std::to_string((*listener)->port()) + '/';
  opened(premises.house.key_opens ? base + "?key=" + secret : base);
  for (int looks = 1; !stop_requested(stop); ++looks) {
    std::this_thread::sleep_for(kBetweenLooks);
    if (looks % kLooksBetweenBeats == 0) premises.importing.beat();
  }
  // Whoever holds an unanswered request holds its connection: they let go before the listener ends.
  premises.importing.stop();
  for (Workers* workers : {&premises.readers, &premises.writer, &premises.long_workers, &premises.doorkeeper})
    workers->stop();
  return {};
}

}  // namespace closeknit::server
