// SPDX-License-Identifier: AGPL-3.0-or-later
// Uploads: files that a browser sends, in pieces, into the inbox: a folder of its own beside the book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "answers/browser.hpp"
#include "ground/result.hpp"
#include "server/http.hpp"

namespace closeknit::server {

inline constexpr std::uint64_t kLargestUpload = std::uint64_t{64} << 30;
// What an upload must leave free on the disk.
inline constexpr std::uint64_t kLeftFree = std::uint64_t{1} << 30;

// "`book_path`.inbox"; made, for the owner alone, when first needed.
std::string inbox_of(const std::string& book_path);

// Whether a file may have that name: one segment of 1 to 200 bytes that begins with neither a dot nor a dash, and
// without control characters, slashes and backslashes.
bool is_plain_name(std::string_view name);

// Adds a piece, which must begin where the last ended; one that begins at 0 begins anew. The last piece makes the file
// whole: an archive is unpacked into a folder of its name (unpack.hpp) and goes, any other file stays as it is; either
// replaces what an earlier upload of that name left. Errors: usage (name, or a piece out of its place: `where` tells
// how many bytes are there), limit, unavailable (disk), malformed (archive).
Result<answers::Upload> take_piece(const std::string& inbox, const std::string& name, const Piece& piece,
                                   std::string_view bytes);
// How much of it is there.
answers::Upload upload_state(const std::string& inbox, const std::string& name);

}  // namespace closeknit::server
