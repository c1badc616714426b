// SPDX-License-Identifier: AGPL-3.0-or-later
// Curl: libcurl, loaded when it is needed; for this room alone.
#pragma once

#include <curl/curl.h>
#include <dlfcn.h>

#include <string>

#include "ground/result.hpp"

// The header wraps these in macros that check their arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace closeknit::post {

// libcurl brings some thirty libraries with it, which would cost every command its time at the start; so it is loaded
// when something is sent or fetched. It is never unloaded.
class Curl {
 public:
  static Result<const Curl*> loaded() {
    static const Curl library;
    if (!library.missing_.empty())
      return failure(Code::unavailable, "the library that sends and fetches cannot be loaded", {},
                     library.missing_ + "; install libcurl3-gnutls");
    return &library;
  }

  decltype(&::curl_easy_init) init = nullptr;
  decltype(&::curl_easy_setopt) setopt = nullptr;
  decltype(&::curl_easy_perform) perform = nullptr;
  decltype(&::curl_easy_getinfo) getinfo = nullptr;
  decltype(&::curl_easy_cleanup) cleanup = nullptr;
  decltype(&::curl_easy_strerror) strerror = nullptr;
  decltype(&::curl_slist_append) append = nullptr;
  decltype(&::curl_slist_free_all) free_all = nullptr;

 private:
  Curl() {
    void* handle = ::dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    decltype(&::curl_global_init) begin = nullptr;
    if (handle != nullptr) {
      find(handle, "curl_global_init", begin);
      find(handle, "curl_easy_init", init);
      find(handle, "curl_easy_setopt", setopt);
      find(handle, "curl_easy_perform", perform);
      find(handle, "curl_easy_getinfo", getinfo);
      find(handle, "curl_easy_cleanup", cleanup);
      find(handle, "curl_easy_strerror", strerror);
      find(handle, "curl_slist_append", append);
      find(handle, "curl_slist_free_all", free_all);
    } else {
      missing_ = ::dlerror();
    }
    if (missing_.empty()) begin(CURL_GLOBAL_DEFAULT);
  }
  template <typename Function>
  void find(void* handle, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(handle, name));
    if (function == nullptr) missing_ = std::string(name) + " is not in it";
  }
  std::string missing_;
};

struct Cleanup {
  const Curl* library;
  void operator()(CURL* handle) const { library->cleanup(handle); }
  void operator()(curl_slist* list) const { library->free_all(list); }
};

}  // namespace closeknit::post
