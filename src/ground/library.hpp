// SPDX-License-Identifier: AGPL-3.0-or-later
// Libraries that are loaded when they are needed. Most commands answer in milliseconds, of which the dynamic loader
// takes a third; a library that few of them need, and that brings a dozen others along, is not to cost all of them its
// loading.
#pragma once

#include <string>

namespace closeknit {

class Library {
 public:
  // By the name the loader knows it under ("libarchive.so.13"). It stays loaded to the end of the program.
  explicit Library(const char* name);

  // Sets `function` to what the library has under this name; once something is missing, to nothing.
  template <typename Function>
  void find(const char* name, Function& function) {
    function = reinterpret_cast<Function>(found(name));
  }

  // What could not be loaded or found, in the loader's words; empty where all is there.
  const std::string& missing() const { return missing_; }

 private:
  void* found(const char* name);

  void* handle_;
  std::string missing_;
};

}  // namespace closeknit
