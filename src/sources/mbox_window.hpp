// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: a part of a file in memory that slides forward and grows only as far as one message needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/result.hpp"

namespace closeknit::sources {

// Reads with pread, never by a memory map: a mapped file that another program shortens kills the process.
class FileWindow {
 public:
  // Errors: not_found, denied, unavailable; malformed for a folder.
  static Result<FileWindow> open(const std::string& path);
  FileWindow(FileWindow&& other) noexcept;
  FileWindow& operator=(FileWindow&&) = delete;
  ~FileWindow();

  // The file's size when it was opened; what is appended later is not seen.
  std::uint64_t size() const { return size_; }

  // Makes the window start at `offset` (not before its present start) and forgets what lies before. Copies nothing.
  void slide_to(std::uint64_t offset);
  // Reads more behind what is there: false at the end of the file, unavailable where the file has become shorter.
  // Views of bytes() end with it.
  Result<bool> extend();

  std::string_view bytes() const { return {buffer_.data() + front_, held_}; }
  std::uint64_t begin() const { return begin_; }
  std::uint64_t end() const { return begin_ + held_; }

 private:
  void make_room();
  FileWindow(std::string path, int file, std::uint64_t size) : path_(std::move(path)), file_(file), size_(size) {}

  std::string path_;
  int file_ = -1;
  std::uint64_t size_ = 0;
  std::uint64_t begin_ = 0;  // of the window in the file
  std::size_t front_ = 0;    // of the window in the buffer
  std::size_t held_ = 0;     // bytes in the window
  std::vector<char> buffer_;
};

}  // namespace closeknit::sources
