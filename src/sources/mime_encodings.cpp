// SPDX-License-Identifier: AGPL-3.0-or-later
// Transfer encodings of parts: undone by GMime, or only measured.
#include <algorithm>

#include "sources/gmime.hpp"
#include "sources/mime_parts.hpp"

namespace closeknit::sources {
namespace {

bool is_base64(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
}

// Mailing lists append their footer as plain text to whatever is there: base64 ends at its padding where anything
// but base64 follows.
std::string_view base64_alone(std::string_view content) {
  std::size_t padding = content.find('=');
  if (padding == std::string_view::npos) return content;
  std::size_t end = content.find_first_not_of("=\r\n\t ", padding);
  if (end == std::string_view::npos) return content;
  bool more_base64 = std::ranges::all_of(content.substr(end), [](char c) { return is_base64(c) || is_blank(c); });
  return more_base64 ? content : content.substr(0, end);
}

// The lines between "begin 644 name" and "end".
std::string_view uuencoded_lines(std::string_view content) {
  for (std::size_t at = 0; at < content.size();) {
    auto [text, next] = line_at(content, at);
    if (text.starts_with("begin ")) return content.substr(next);
    at = next;
  }
  return content;
}

std::string through_gmime(std::string_view bytes, GMimeContentEncoding encoding) {
  const Gmime& gmime = Gmime::loaded();
  GMimeEncoding state;
  gmime.encoding_init_decode(&state, encoding);
  if (encoding == GMIME_CONTENT_ENCODING_UUENCODE) state.state |= GMIME_UUDECODE_STATE_BEGIN;
  std::string out;
  out.resize_and_overwrite(gmime.encoding_outlen(&state, bytes.size()), [&](char* buffer, std::size_t) {
    return gmime.encoding_step(&state, bytes.data(), bytes.size(), buffer);
  });
  return out;
}

std::uint64_t base64_size(std::string_view content) {
  content = base64_alone(content);
  auto blanks = std::ranges::count_if(content, is_blank);
  auto padding = std::ranges::count(content.substr(content.size() - std::min<std::size_t>(content.size(), 8)), '=');
  std::uint64_t letters = content.size() - static_cast<std::uint64_t>(blanks + padding);
  return letters * 3 / 4;
}

std::uint64_t quoted_printable_size(std::string_view content) {
  std::uint64_t size = content.size();
  for (std::size_t at = content.find('='); at != std::string_view::npos; at = content.find('=', at + 1)) {
    std::string_view after = content.substr(at + 1, 2);
    std::uint64_t saved = after.starts_with("\r\n") ? 3 : 2;  // "=0A" is one byte, a soft line end none
    size -= std::min(size, saved);
  }
  return size;
}

// No encoding here makes more than three bytes of one.
std::size_t most_encoded(const Part& part, std::size_t most) {
  return part.encoding == Encoding::none ? most : 3 * most;
}

}  // namespace

std::string decoded_content(const Part& part, std::size_t most) {
  std::string_view content = part.content.substr(0, most_encoded(part, most));
  switch (part.encoding) {
    case Encoding::none:
      return std::string(content);
    case Encoding::base64:
      return through_gmime(base64_alone(content), GMIME_CONTENT_ENCODING_BASE64);
    case Encoding::quoted_printable:
      return through_gmime(content, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    case Encoding::uuencode:
      return through_gmime(uuencoded_lines(content), GMIME_CONTENT_ENCODING_UUENCODE);
  }
  return {};
}

bool decodes_whole(const Part& part, std::size_t most) {
  return part.content.size() <= most_encoded(part, most);
}

std::uint64_t decoded_size(const Part& part) {
  switch (part.encoding) {
    case Encoding::none:
      return part.content.size();
    case Encoding::base64:
      return base64_size(part.content);
    case Encoding::quoted_printable:
      return quoted_printable_size(part.content);
    case Encoding::uuencode:
      return uuencoded_lines(part.content).size() * 45 / 62;  // 45 bytes to a line of 62
  }
  return 0;
}

}  // namespace closeknit::sources
