// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/gmime.hpp"

#include "ground/result.hpp"

namespace closeknit::sources {

const Gmime& Gmime::loaded() {
  static const Gmime library;
  return library;
}

Gmime::Gmime() {
  Library library("libgmime-3.0.so.0");
  decltype(&::g_mime_init) begin = nullptr;
  library.find("g_mime_init", begin);
  library.find("g_mime_charset_iconv_name", charset_iconv_name);
  library.find("g_mime_encoding_init_decode", encoding_init_decode);
  library.find("g_mime_encoding_outlen", encoding_outlen);
  library.find("g_mime_encoding_step", encoding_step);
  library.find("g_mime_encoding_base64_decode_step", base64_decode_step);
  library.find("g_mime_param_list_parse", param_list_parse);
  library.find("g_mime_param_list_get_parameter", param_list_get_parameter);
  library.find("g_mime_param_get_value", param_get_value);
  library.find("g_mime_message_new", message_new);
  library.find("g_mime_message_add_mailbox", message_add_mailbox);
  library.find("g_mime_message_set_subject", message_set_subject);
  library.find("g_mime_message_set_date", message_set_date);
  library.find("g_mime_message_set_message_id", message_set_message_id);
  library.find("g_mime_message_set_mime_part", message_set_mime_part);
  library.find("g_mime_object_set_header", object_set_header);
  library.find("g_mime_object_to_string", object_to_string);
  library.find("g_mime_text_part_new_with_subtype", text_part_new_with_subtype);
  library.find("g_mime_text_part_set_text", text_part_set_text);
  library.find("g_mime_part_get_best_content_encoding", part_get_best_content_encoding);
  library.find("g_mime_part_set_content_encoding", part_set_content_encoding);
  library.find("g_mime_format_options_new", format_options_new);
  library.find("g_mime_format_options_set_newline_format", format_options_set_newline_format);
  library.find("g_mime_format_options_free", format_options_free);
  library.find("internet_address_mailbox_new", mailbox_new);
  library.find("internet_address_mailbox_get_idn_addr", mailbox_get_idn_addr);
  library.find("g_time_zone_new_offset", time_zone_new_offset);
  library.find("g_time_zone_unref", time_zone_unref);
  library.find("g_date_time_new_from_unix_utc", date_time_new_from_unix_utc);
  library.find("g_date_time_to_timezone", date_time_to_timezone);
  library.find("g_date_time_unref", date_time_unref);
  library.find("g_object_unref", object_unref);
  library.find("g_free", free);
  if (!library.missing().empty())
    throw Fault({Code::unavailable,
                 "the library that reads mail cannot be loaded",
                 {},
                 library.missing() + "; install libgmime-3.0-0"});
  begin();
}

}  // namespace closeknit::sources
