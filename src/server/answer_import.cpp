// SPDX-License-Identifier: AGPL-3.0-or-later
// /places, /import, /upload
#include <filesystem>

#include "answers/browser.hpp"
#include "intake/places.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"
#include "server/uploads.hpp"

namespace closeknit::server {
namespace {

constexpr std::size_t kMostPaths = 100;

// Whether it says something: a path that is not there is refused at once and not by an import that ends at once.
Result<void> check_paths(const std::vector<std::string>& paths) {
  if (paths.empty()) return failure(Code::usage, "what shall be imported?", "paths", "name files or folders");
  if (paths.size() > kMostPaths)
    return failure(Code::limit, "that are too many paths", "paths", "name a folder of them");
  for (const std::string& path : paths) {
    std::error_code problem;
    if (!path.starts_with('/')) return failure(Code::usage, "this is no whole path", path, "begin it with /");
    if (!std::filesystem::exists(path, problem))
      return failure(Code::not_found, "there is no such file or folder", path);
  }
  return {};
}

}  // namespace

Result<Response> answer_places(Call& call) {
  auto places = intake::find_places(call.premises.options.home);
  intake::estimate_messages(places);
  return json_response(200, answers::places_json(places));
}

Result<Response> answer_import(Call& call) {
  return json_response(200, call.premises.importing.state());
}

Result<Response> answer_import_events(Call& call) {
  Response response;
  response.with("Content-Type", "text/event-stream").with("Cache-Control", "no-store");
  response.stream = [&importing = call.premises.importing](std::shared_ptr<Stream> stream) {
    // Too many watch already: the stream ends at once, and the browser asks again later.
    (void)importing.watch(std::move(stream));
  };
  return response;
}

Result<Response> take_import(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(auto paths, body.texts("paths"));
  Importing& importing = call.premises.importing;
  bool sample = body.is_true("sample");
  if (!sample) TRY_DO(check_paths(paths));
  auto started = sample ? importing.start_sample(inbox_of(call.premises.options.book_path) + "/sample")
                        : importing.start(std::move(paths));
  if (!started) return error_response(409, started.error());
  return json_response(202, call.premises.importing.state());
}

Result<Response> take_import_cancel(Call& call) {
  if (!call.premises.importing.cancel()) return error_response(409, {Code::usage, "no import is running", "", ""});
  return json_response(202, call.premises.importing.state());
}

Result<Response> answer_upload(Call& call) {
  std::string inbox = inbox_of(call.premises.options.book_path);
  if (!is_plain_name(call.words[0])) return failure(Code::usage, "a file cannot have that name here", call.words[0]);
  return json_response(200, answers::upload_json(upload_state(inbox, call.words[0])));
}

Result<Response> take_upload(Call& call) {
  const Request& request = call.request;
  if (request.body.empty()) return failure(Code::usage, "there is nothing in it", call.words[0]);
  Piece piece{0, request.body.size() - 1, request.body.size()};
  if (request.has("content-range")) {
    auto range = parse_content_range(request.field("content-range"));
    if (!range)
      return failure(Code::usage, "the Content-Range is malformed", "Content-Range", "bytes FIRST-LAST/TOTAL");
    piece = *range;
  }
  std::string inbox = inbox_of(call.premises.options.book_path);
  if (is_plain_name(call.words[0])) {
    answers::Upload there = upload_state(inbox, call.words[0]);
    if (piece.first != 0 && piece.first != there.received) return json_response(409, answers::upload_json(there));
  }
  auto upload = take_piece(inbox, call.words[0], piece, request.body);
  if (!upload) return std::unexpected(std::move(upload).error());
  return json_response(upload->path.empty() ? 202 : 201, answers::upload_json(*upload));
}

}  // namespace closeknit::server
