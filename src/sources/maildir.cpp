// SPDX-License-Identifier: AGPL-3.0-or-later
// Maildir file names: "unique:2,FLAGS" (https://cr.yp.to/proto/maildir.html). Where the file system forbids ":",
// programs write ";" or "!".
#include "sources/mailbox.hpp"

namespace closeknit::sources {
namespace {

// Where the flags' separator stands, or npos.
std::size_t separator(std::string_view name) {
  std::size_t found = name.rfind("2,");
  if (found == std::string_view::npos || found == 0) return std::string_view::npos;
  char mark = name[found - 1];
  return mark == ':' || mark == ';' || mark == '!' ? found - 1 : std::string_view::npos;
}

std::string_view letters(std::string_view name) {
  std::size_t found = separator(name);
  return found == std::string_view::npos ? std::string_view{} : name.substr(found + 3);
}

}  // namespace

std::uint32_t maildir_flags(std::string_view file_name) {
  std::uint32_t flags = 0;
  for (char letter : letters(file_name)) {
    switch (letter) {
      case 'S':
        flags |= kSeen;
        break;
      case 'R':
        flags |= kReplied;
        break;
      case 'F':
        flags |= kFlagged;
        break;
      case 'T':
        flags |= kTrashed;
        break;
      case 'P':
        flags |= kPassed;
        break;
      default:
        break;
    }
  }
  return flags;
}

std::uint32_t maildir_traits(std::string_view file_name) {
  return letters(file_name).find('D') == std::string_view::npos ? 0 : kDraft;
}

std::string_view maildir_base(std::string_view file_name) {
  return file_name.substr(0, separator(file_name));
}

}  // namespace closeknit::sources
