// SPDX-License-Identifier: AGPL-3.0-or-later
// For tests: a book in a temporary folder that goes away with the object.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "book/book.hpp"

namespace closeknit::book {

class MadeUpBook {
 public:
  MadeUpBook() {
    std::string pattern = (std::filesystem::temp_directory_path() / "closeknit-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    open();
  }
  ~MadeUpBook() {
    book_.engine.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  MadeUpBook(const MadeUpBook&) = delete;
  MadeUpBook& operator=(const MadeUpBook&) = delete;

  void open() {
    book_ = {};
    auto engine = open_sqlite(path(), Missing::is_made);
    if (!engine) throw Fault(engine.error());
    book_.engine = std::move(*engine);
  }
  std::string path() const { return folder_ + "/book.sqlite"; }
  const std::string& folder() const { return folder_; }
  Book& operator*() { return book_; }
  Book* operator->() { return &book_; }

 private:
  std::string folder_;
  Book book_;
};

}  // namespace closeknit::book
