// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_media.hpp"

#include <optional>

#include "sources/gmime.hpp"
#include "sources/mime_charset.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

// Longer fields are not parameters but an attack; nothing real comes near.
constexpr std::size_t kLongestValue = 16'384;

struct Parameter {
  std::string_view name;
  std::string value;
};

// Reads "head; name=value; name="quoted"" as leniently as it is written: blanks around "=", no ";" between
// parameters, quotes that never close.
class ParameterReader {
 public:
  explicit ParameterReader(std::string_view text) : text_(text) {}

  std::string_view head() {
    at_ = std::min(text_.find_first_of("; \t"), text_.size());
    return text_.substr(0, at_);
  }

  std::optional<Parameter> next() {
    while (at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == ';'))
      ++at_;
    if (at_ >= text_.size()) return {};
    std::size_t begin = at_;
    at_ = std::min(text_.find_first_of("=;", at_), text_.size());
    std::string_view name = trimmed(text_.substr(begin, at_ - begin));
    // A word lost before the name ("text/plain us-ascii charset=…") is not part of it.
    if (std::size_t blank = name.find_last_of(" \t"); blank != std::string_view::npos) name.remove_prefix(blank + 1);
    if (at_ >= text_.size() || text_[at_] == ';') return Parameter{name, {}};
    ++at_;
    while (at_ < text_.size() && is_blank(text_[at_]))
      ++at_;
    bool quoted = at_ < text_.size() && text_[at_] == '"';
    return Parameter{name, quoted ? quoted_value() : plain_value()};
  }

 private:
  std::string quoted_value() {
    std::string value;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      // A backslash before a letter is a Windows path that nobody escaped.
      bool escapes = text_[at_] == '\\' && at_ + 1 < text_.size() && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\');
      if (escapes) ++at_;
      value.push_back(text_[at_]);
    }
    at_ = std::min(at_ + 1, text_.size());
    return value;
  }

  // Up to the next ";": file names with blanks are often not quoted.
  std::string plain_value() {
    std::size_t begin = at_;
    at_ = std::min(text_.find(';', at_), text_.size());
    return std::string(trimmed(text_.substr(begin, at_ - begin)));
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// Continuations and charsets in parameters (RFC 2231) are GMime's; it copes with the many half-right forms.
std::string extended_parameter(std::string_view text, const char* name) {
  std::size_t semicolon = text.find(';');
  if (semicolon == std::string_view::npos) return {};
  std::string parameters(text.substr(semicolon + 1));
  const Gmime& gmime = Gmime::loaded();
  HeldByGmime<GMimeParamList> list(gmime.param_list_parse(nullptr, parameters.c_str()));
  GMimeParam* found = list ? gmime.param_list_get_parameter(list.get(), name) : nullptr;
  const char* value = found != nullptr ? gmime.param_get_value(found) : nullptr;
  return value != nullptr ? text::clean_utf8(value) : std::string{};
}

// "name" for "name", "name*", "name*0", "name*0*".
bool is_extended(std::string_view parameter, std::string_view name) {
  return parameter.size() > name.size() && parameter[name.size()] == '*' && starts_with_word(parameter, name);
}

// "text", "text/", "plain" and worse; real names are kept.
std::string type_name(std::string_view head) {
  std::string type = lowered(head);
  if (type == "text" || type == "text/" || type == "plain" || type.empty()) return "text/plain";
  if (type == "html") return "text/html";
  return type.find('/') == std::string::npos ? "application/octet-stream" : type;
}

}  // namespace

MediaType parse_media_type(std::string_view raw, std::vector<Defect>& defects) {
  std::string text = header_utf8(raw.substr(0, kLongestValue), {}, defects);
  ParameterReader reader(text);
  MediaType media;
  media.type = type_name(reader.head());
  bool extended_name = false;
  while (auto parameter = reader.next()) {
    std::string_view name = parameter->name;
    if (same_word(name, "charset") && media.charset.empty())
      media.charset = std::move(parameter->value);
    else if (same_word(name, "boundary") && media.boundary.empty())
      media.boundary = std::move(parameter->value);
    else if (same_word(name, "name"))
      media.name = words_decoded(parameter->value, defects);
    else if (same_word(name, "format"))
      media.flowed = same_word(parameter->value, "flowed");
    else if (same_word(name, "delsp"))
      media.delete_space = same_word(parameter->value, "yes");
    else if (is_extended(name, "boundary"))
      media.boundary = extended_parameter(text, "boundary");
    else
      extended_name = extended_name || is_extended(name, "name");
  }
  if (extended_name) media.name = extended_parameter(text, "name");
  return media;
}

Disposition parse_disposition(std::string_view raw, std::vector<Defect>& defects) {
  Disposition disposition;
  if (raw.empty()) return disposition;
  std::string text = header_utf8(raw.substr(0, kLongestValue), {}, defects);
  ParameterReader reader(text);
  disposition.attached = same_word(reader.head(), "attachment");
  bool extended_name = false;
  while (auto parameter = reader.next()) {
    if (same_word(parameter->name, "filename"))
      disposition.name = words_decoded(parameter->value, defects);
    else
      extended_name = extended_name || is_extended(parameter->name, "filename");
  }
  if (extended_name) disposition.name = extended_parameter(text, "filename");
  return disposition;
}

Encoding parse_encoding(std::string_view raw) {
  std::string_view word = trimmed(raw);
  word = word.substr(0, word.find_first_of("; \t\r\n("));
  if (same_word(word, "base64") || same_word(word, "base-64")) return Encoding::base64;
  if (starts_with_word(word, "quoted")) return Encoding::quoted_printable;
  if (starts_with_word(word, "x-uu") || starts_with_word(word, "uue")) return Encoding::uuencode;
  return Encoding::none;
}

std::string file_name_only(std::string_view name) {
  std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return one_line(name);
}

}  // namespace closeknit::sources
