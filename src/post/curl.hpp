// SPDX-License-Identifier: AGPL-3.0-or-later
// Curl: libcurl, loaded when something is sent or fetched (ground/library.hpp); for this room alone.
#pragma once

#include <curl/curl.h>

#include <string>

#include "ground/library.hpp"
#include "ground/result.hpp"

// The header wraps these in macros that check their arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace closeknit::post {

// libcurl brings some thirty libraries with it.
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
    Library library("libcurl-gnutls.so.4");
    decltype(&::curl_global_init) begin = nullptr;
    library.find("curl_global_init", begin);
    library.find("curl_easy_init", init);
    library.find("curl_easy_setopt", setopt);
    library.find("curl_easy_perform", perform);
    library.find("curl_easy_getinfo", getinfo);
    library.find("curl_easy_cleanup", cleanup);
    library.find("curl_easy_strerror", strerror);
    library.find("curl_slist_append", append);
    library.find("curl_slist_free_all", free_all);
    missing_ = library.missing();
    if (missing_.empty()) begin(CURL_GLOBAL_DEFAULT);
  }
  std::string missing_;
};

struct Cleanup {
  const Curl* library;
  void operator()(CURL* handle) const { library->cleanup(handle); }
  void operator()(curl_slist* list) const { library->free_all(list); }
};

}  // namespace closeknit::post
