// SPDX-License-Identifier: AGPL-3.0-or-later
// serve, password
#include <fmt/format.h>

#include <array>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::uint64_t kUsualPort = 5150;
constexpr std::uint64_t kHighestPort = 65'535;

Result<ServeOrder> order_of(const Session& session) {
  const Arguments& arguments = session.arguments;
  std::uint64_t port = arguments.count("--port", kUsualPort);
  if (port > kHighestPort) return failure(Code::usage, "there is no such port", "--port", "it is at most 65535");
  ServeOrder order;
  order.book_path = session.book_path;
  order.address = arguments.value("--listen").value_or(order.address);
  order.port = static_cast<std::uint16_t>(port);
  order.certificate = arguments.value("--certificate").value_or("");
  order.key = arguments.value("--key").value_or("");
  order.behind_proxy = arguments.has("--behind-proxy");
  order.hosts = arguments.values("--host");
  order.page_folder = arguments.value("--page").value_or("");
  order.home = session.world.variable("HOME").value_or("");
  if (arguments.has("--now")) order.now = session.now;
  return order;
}

void say_address(const Session& session, std::string_view url) {
  if (session.as_json())
    return session.say_json(answers::object_json(std::array{answers::Member{"url", std::string(url)}}));
  Paper paper = session.paper();
  paper.text("Open this address in a browser; Ctrl-C ends it:");
  session.say(paper);
  // Whole on one line, however narrow the terminal: it is there to be clicked on or copied.
  session.world.out.write(std::string(url) + '\n');
}

}  // namespace

Result<void> run_serve(Session& session) {
  TRY(ServeOrder order, order_of(session));
  StopToken stop = session.world.heed_interrupts();
  return session.world.serve(order, stop, [&](std::string_view url) { say_address(session, url); });
}

Result<void> run_password(Session& session) {
  TRY(std::string password, session.world.read_password());
  TRY_DO(session.world.keep_password(session.book_path, password));
  if (session.as_json()) {
    session.say_json(answers::object_json(std::array{answers::Member{"set", "", 0, answers::Member::Kind::yes}}));
    return {};
  }
  Paper paper = session.paper();
  paper.text("The password is set. A server that runs already asks for it when it is started again.");
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
