// SPDX-License-Identifier: AGPL-3.0-or-later
// Page: the files that the browser runs. They are part of the program, hold nothing of the owner's, and go to anybody
// whom the door lets ask.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/http.hpp"

namespace closeknit::server {

struct PageFile {
  std::string_view path;                 // "assets/index-3f2a.js"
  std::string_view type;                 // "text/javascript; charset=utf-8"
  std::string_view tag;                  // of its content
  std::string_view plain, gzip, brotli;  // the last two empty where they would not be smaller
};

// Those built in (cmake/embed_page.cmake makes them from web/dist); empty where the page was not built.
std::span<const PageFile> page_files();

// The answer to a GET of `path`: the file; for a path without a file, index.html, since the page reads its own
// addresses; 404 for a missing file that has an extension. Files under assets/ have their content's hash in their name
// and may be kept for ever.
Response page_response(const Request& request);
// The same from a folder on disk, for whoever builds the page. Never leaves the folder.
Response page_response(const Request& request, const std::string& folder);

}  // namespace closeknit::server
