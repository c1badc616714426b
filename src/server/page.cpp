// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/page.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/ascii.hpp"

namespace closeknit::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIndex = "index.html";
constexpr std::string_view kKeepForEver = "public, max-age=31536000, immutable";

constexpr std::string_view kNotBuilt =
    "<!doctype html><meta charset=utf-8><title>closeknit</title>"
    "<h1>closeknit is running</h1><p>Its page is not part of this program: it was built without Node. "
    "Install nodejs and npm, and build closeknit anew with <code>make build</code>; or name a folder of built files "
    "with <code>closeknit serve --page DIR</code>. The answers that the page would show are under "
    "<code>/api/v1</code>, and every one of them has a command: <code>closeknit --help</code>.";

// Of what Vite writes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTypes{
    {{".html", "text/html; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".json", "application/json"},
     {".map", "application/json"},
     {".webmanifest", "application/manifest+json"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"},
     {".webp", "image/webp"}}};

std::string_view type_of(std::string_view path) {
  for (auto [ending, type] : kTypes)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

// RFC 9110, section 12.5.3, without what nobody sends: a coding that is named counts unless its weight is 0.
bool accepts(const Request& request, std::string_view coding) {
  std::string_view rest = request.field("accept-encoding");
  while (!rest.empty()) {
    std::string_view member = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(member.size() + 1, rest.size()));
    std::string_view name = text::trimmed(member.substr(0, member.find(';')));
    if (name != coding) continue;
    std::string_view weight = member.substr(std::min(member.find("q="), member.size()));
    return weight.empty() || weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

bool names_a_file(std::string_view path) {
  return path.substr(path.rfind('/') + 1).contains('.');
}

Response html(int status, std::string_view text) {
  Response response;
  response.status = status;
  response.lasting = text;
  response.with("Content-Type", "text/html; charset=utf-8").with("Cache-Control", "no-cache");
  return response;
}

Response not_found() {
  return error_response(404, {Code::not_found, "there is no such file", "", ""});
}

void put_file_fields(Response& response, std::string_view path, std::string_view type) {
  response.with("Content-Type", std::string(type))
      .with("Cache-Control", std::string(path.starts_with("assets/") ? kKeepForEver : "no-cache"));
}

Response answer_with(const Request& request, const PageFile& file) {
  Response response;
  put_file_fields(response, file.path, file.type);
  std::string tag = '"' + std::string(file.tag) + '"';
  response.with("ETag", tag).with("Vary", "Accept-Encoding");
  if (request.field("if-none-match").contains(tag)) {
    response.status = 304;
    return response;
  }
  if (!file.brotli.empty() && accepts(request, "br")) {
    response.lasting = file.brotli;
    response.with("Content-Encoding", "br");
  } else if (!file.gzip.empty() && accepts(request, "gzip")) {
    response.lasting = file.gzip;
    response.with("Content-Encoding", "gzip");
  } else {
    response.lasting = file.plain;
  }
  return response;
}

// "/people/x" is "people/x", "/" is ""; nothing where the path could leave the folder.
std::optional<std::string> inner_path(const Request& request) {
  auto parts = segments(request.path.ends_with('/') ? std::string_view(request.path).substr(0, request.path.size() - 1)
                                                    : std::string_view(request.path));
  if (request.path == "/") return std::string();
  if (!parts) return {};
  std::string path;
  for (const std::string& part : *parts) {
    if (part.contains('/') || part.starts_with('.')) return {};
    path += (path.empty() ? "" : "/") + part;
  }
  return path;
}

}  // namespace

Response page_response(const Request& request) {
  auto path = inner_path(request);
  if (!path) return not_found();
  auto files = page_files();
  auto named = [&](std::string_view name) { return std::ranges::find(files, name, &PageFile::path); };
  if (auto found = named(*path); found != files.end()) return answer_with(request, *found);
  if (names_a_file(*path)) return not_found();
  if (auto index = named(kIndex); index != files.end()) return answer_with(request, *index);
  return html(200, kNotBuilt);
}

Response page_response(const Request& request, const std::string& folder) {
  auto path = inner_path(request);
  if (!path) return not_found();
  std::error_code problem;
  fs::path file = fs::path(folder) / *path;
  if (path->empty() || (!names_a_file(*path) && !fs::is_regular_file(file, problem))) {
    path = kIndex;
    file = fs::path(folder) / *path;
  }
  // A link in the folder may not lead out of it either.
  fs::path real = fs::canonical(file, problem), root = fs::canonical(folder, problem);
  auto [end_of_root, ignored] = std::ranges::mismatch(root, real);
  if (problem || end_of_root != root.end() || !fs::is_regular_file(real, problem)) return not_found();
  std::ifstream content(real, std::ios::binary);
  std::ostringstream bytes;
  bytes << content.rdbuf();
  Response response;
  response.body = bytes.str();
  response.with("Content-Type", std::string(type_of(*path))).with("Cache-Control", "no-cache");
  return response;
}

}  // namespace closeknit::server
