// SPDX-License-Identifier: AGPL-3.0-or-later
// The one place where faces meet: the command line is handed the server as part of its world, so that neither includes
// the other.
#include <vector>

#include "cli/cli.hpp"
#include "cli/table.hpp"
#include "server/server.hpp"

namespace {

using closeknit::Result;
using closeknit::StopToken;

Result<void> serve(const closeknit::cli::ServeOrder& order, StopToken stop,
                   const std::function<void(std::string_view)>& opened) {
  return closeknit::server::serve({.book_path = order.book_path,
                                   .address = order.address,
                                   .port = order.port,
                                   .certificate = order.certificate,
                                   .key = order.key,
                                   .behind_proxy = order.behind_proxy,
                                   .hosts = order.hosts,
                                   .page_folder = order.page_folder,
                                   .home = order.home,
                                   .program = "/proc/self/exe",
                                   .version = std::string(closeknit::cli::kVersion),
                                   .now = order.now},
                                  stop, opened);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  closeknit::cli::World world = closeknit::cli::real_world();
  world.serve = serve;
  world.keep_password = closeknit::server::keep_password;
  return closeknit::cli::run(words, world);
}
