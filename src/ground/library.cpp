// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ground/library.hpp"

#include <dlfcn.h>

namespace closeknit {

Library::Library(const char* name) : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) missing_ = ::dlerror();
}

void* Library::found(const char* name) {
  if (!missing_.empty()) return nullptr;
  void* symbol = ::dlsym(handle_, name);
  if (symbol == nullptr) missing_ = std::string(name) + " is not in it";
  return symbol;
}

}  // namespace closeknit
