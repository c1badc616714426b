// SPDX-License-Identifier: AGPL-3.0-or-later
// Archive: libarchive, loaded when it is needed (ground/library.hpp); for unpack.cpp alone.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "ground/library.hpp"
#include "ground/result.hpp"

namespace closeknit::server {

class Archive {
 public:
  static Result<const Archive*> loaded() {
    static const Archive library;
    if (!library.missing_.empty())
      return failure(Code::unavailable, "the library that unpacks archives cannot be loaded", {},
                     library.missing_ + "; install libarchive13, or unpack the archive and import the folder");
    return &library;
  }

  decltype(&::archive_read_new) read_new = nullptr;
  decltype(&::archive_read_support_format_zip) support_zip = nullptr;
  decltype(&::archive_read_support_format_tar) support_tar = nullptr;
  decltype(&::archive_read_support_filter_gzip) support_gzip = nullptr;
  decltype(&::archive_read_support_filter_bzip2) support_bzip2 = nullptr;
  decltype(&::archive_read_support_filter_xz) support_xz = nullptr;
  decltype(&::archive_read_support_filter_zstd) support_zstd = nullptr;
  decltype(&::archive_read_open_filename) open_filename = nullptr;
  decltype(&::archive_read_next_header) next_header = nullptr;
  decltype(&::archive_read_data) read_data = nullptr;
  decltype(&::archive_read_free) free = nullptr;
  decltype(&::archive_format) format = nullptr;
  decltype(&::archive_error_string) error_string = nullptr;
  decltype(&::archive_entry_filetype) filetype = nullptr;
  decltype(&::archive_entry_pathname) pathname = nullptr;
  decltype(&::archive_entry_pathname_utf8) pathname_utf8 = nullptr;
  decltype(&::archive_entry_hardlink) hardlink = nullptr;
  decltype(&::archive_entry_symlink) symlink = nullptr;
  decltype(&::archive_entry_is_encrypted) is_encrypted = nullptr;

 private:
  Archive() {
    Library library("libarchive.so.13");
    library.find("archive_read_new", read_new);
    library.find("archive_read_support_format_zip", support_zip);
    library.find("archive_read_support_format_tar", support_tar);
    library.find("archive_read_support_filter_gzip", support_gzip);
    library.find("archive_read_support_filter_bzip2", support_bzip2);
    library.find("archive_read_support_filter_xz", support_xz);
    library.find("archive_read_support_filter_zstd", support_zstd);
    library.find("archive_read_open_filename", open_filename);
    library.find("archive_read_next_header", next_header);
    library.find("archive_read_data", read_data);
    library.find("archive_read_free", free);
    library.find("archive_format", format);
    library.find("archive_error_string", error_string);
    library.find("archive_entry_filetype", filetype);
    library.find("archive_entry_pathname", pathname);
    library.find("archive_entry_pathname_utf8", pathname_utf8);
    library.find("archive_entry_hardlink", hardlink);
    library.find("archive_entry_symlink", symlink);
    library.find("archive_entry_is_encrypted", is_encrypted);
    missing_ = library.missing();
  }
  std::string missing_;
};

struct FreeArchive {
  const Archive* library;
  void operator()(archive* reader) const { library->free(reader); }
};

}  // namespace closeknit::server
