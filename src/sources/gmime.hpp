// SPDX-License-Identifier: AGPL-3.0-or-later
// Gmime: the functions of GMime, GLib and GObject that this room uses, loaded with the first message that is read or
// written (ground/library.hpp). GMime brings fifteen libraries with it, and no question to the book needs one of them.
#pragma once

#include <gmime/gmime.h>

#include <memory>

#include "ground/library.hpp"

namespace closeknit::sources {

class Gmime {
 public:
  // To be called from any thread. A Fault (Code::unavailable) where the library is not there.
  static const Gmime& loaded();

  // What others wrote.
  decltype(&::g_mime_charset_iconv_name) charset_iconv_name = nullptr;
  decltype(&::g_mime_encoding_init_decode) encoding_init_decode = nullptr;
  decltype(&::g_mime_encoding_outlen) encoding_outlen = nullptr;
  decltype(&::g_mime_encoding_step) encoding_step = nullptr;
  decltype(&::g_mime_encoding_base64_decode_step) base64_decode_step = nullptr;
  decltype(&::g_mime_param_list_parse) param_list_parse = nullptr;
  decltype(&::g_mime_param_list_get_parameter) param_list_get_parameter = nullptr;
  decltype(&::g_mime_param_get_value) param_get_value = nullptr;

  // What the owner writes.
  decltype(&::g_mime_message_new) message_new = nullptr;
  decltype(&::g_mime_message_add_mailbox) message_add_mailbox = nullptr;
  decltype(&::g_mime_message_set_subject) message_set_subject = nullptr;
  decltype(&::g_mime_message_set_date) message_set_date = nullptr;
  decltype(&::g_mime_message_set_message_id) message_set_message_id = nullptr;
  decltype(&::g_mime_message_set_mime_part) message_set_mime_part = nullptr;
  decltype(&::g_mime_object_set_header) object_set_header = nullptr;
  decltype(&::g_mime_object_to_string) object_to_string = nullptr;
  decltype(&::g_mime_text_part_new_with_subtype) text_part_new_with_subtype = nullptr;
  decltype(&::g_mime_text_part_set_text) text_part_set_text = nullptr;
  decltype(&::g_mime_part_get_best_content_encoding) part_get_best_content_encoding = nullptr;
  decltype(&::g_mime_part_set_content_encoding) part_set_content_encoding = nullptr;
  decltype(&::g_mime_format_options_new) format_options_new = nullptr;
  decltype(&::g_mime_format_options_set_newline_format) format_options_set_newline_format = nullptr;
  decltype(&::g_mime_format_options_free) format_options_free = nullptr;
  decltype(&::internet_address_mailbox_new) mailbox_new = nullptr;
  decltype(&::internet_address_mailbox_get_idn_addr) mailbox_get_idn_addr = nullptr;

  decltype(&::g_time_zone_new_offset) time_zone_new_offset = nullptr;
  decltype(&::g_time_zone_unref) time_zone_unref = nullptr;
  decltype(&::g_date_time_new_from_unix_utc) date_time_new_from_unix_utc = nullptr;
  decltype(&::g_date_time_to_timezone) date_time_to_timezone = nullptr;
  decltype(&::g_date_time_unref) date_time_unref = nullptr;
  decltype(&::g_object_unref) object_unref = nullptr;
  decltype(&::g_free) free = nullptr;

 private:
  Gmime();
};

// Frees what GMime and GLib hand out, for std::unique_ptr.
struct FreeGmime {
  void operator()(GTimeZone* zone) const { Gmime::loaded().time_zone_unref(zone); }
  void operator()(GDateTime* time) const { Gmime::loaded().date_time_unref(time); }
  void operator()(GMimeFormatOptions* options) const { Gmime::loaded().format_options_free(options); }
  void operator()(char* text) const { Gmime::loaded().free(text); }
  void operator()(void* object) const { Gmime::loaded().object_unref(object); }
};
template <typename Type>
using HeldByGmime = std::unique_ptr<Type, FreeGmime>;

}  // namespace closeknit::sources
