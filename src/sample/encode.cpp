// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/encode.hpp"

#include <algorithm>
#include <cstdint>

namespace closeknit::sample {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::size_t kLine = 76;
constexpr std::size_t kEncodedWord = 75;  // RFC 2047, section 2, with its frame

std::uint32_t octet(char c) {
  return static_cast<unsigned char>(c);
}

bool starts_character(char c) {
  return (octet(c) & 0xC0U) != 0x80U;
}

std::string base64_line(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = octet(bytes[i]) << 16U;
    if (left > 1) group |= octet(bytes[i + 1]) << 8U;
    if (left > 2) group |= octet(bytes[i + 2]);
    for (std::uint32_t k = 0; k < 4; ++k)
      out += k <= left ? kBase64[(group >> (18 - 6 * k)) & 63U] : '=';
  }
  return out;
}

void append_hex(std::string& out, char c) {
  out += '=';
  out += kHex[octet(c) >> 4U];
  out += kHex[octet(c) & 15U];
}

bool is_plain(char c) {
  return (c >= '!' && c <= '~' && c != '=') || c == ' ';
}

std::string quoted_printable_line(std::string_view line) {
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    char c = line[i];
    bool blank_at_end = c == ' ' && i + 1 == line.size();
    std::size_t cost = is_plain(c) && !blank_at_end ? 1 : 3;
    if (width + cost > kLine - 1) {
      out += "=\n";
      width = 0;
    }
    if (cost == 1)
      out += c;
    else
      append_hex(out, c);
    width += cost;
  }
  return out;
}

std::string q_word(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter)
      out += c;
    else if (c == ' ')
      out += '_';
    else
      append_hex(out, c);
  }
  return "=?UTF-8?Q?" + out + "?=";
}

std::string b_word(std::string_view text) {
  return "=?UTF-8?B?" + base64_line(text) + "?=";
}

bool mostly_ascii(std::string_view text) {
  auto beyond = std::count_if(text.begin(), text.end(), [](char c) { return octet(c) > 127; });
  return beyond * 4 < static_cast<std::ptrdiff_t>(text.size());
}

std::string encoded_words(std::string_view text) {
  const bool q = mostly_ascii(text);
  std::string out;
  while (!text.empty()) {
    // The longest run of whole characters whose encoded word still fits.
    std::size_t take = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
      if (end < text.size() && !starts_character(text[end])) continue;
      std::string word = q ? q_word(text.substr(0, end)) : b_word(text.substr(0, end));
      if (word.size() > kEncodedWord - 9 && take > 0) break;  // room for "Subject: "
      take = end;
    }
    if (!out.empty()) out += "\n ";
    out += q ? q_word(text.substr(0, take)) : b_word(text.substr(0, take));
    text.remove_prefix(take);
  }
  return out;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

void wrap_line(std::string_view line, std::size_t width, std::string& out) {
  std::size_t used = 0;
  while (!line.empty()) {
    std::size_t end = std::min(line.find(' '), line.size());
    std::string_view word = line.substr(0, end);
    std::size_t length = characters(word);
    if (used > 0 && used + 1 + length > width) {
      out += '\n';
      used = 0;
    } else if (used > 0) {
      out += ' ';
      ++used;
    }
    out += word;
    used += length;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

}  // namespace

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return octet(c) > 127; });
}

std::string base64(std::string_view bytes) {
  constexpr std::size_t kBytesInLine = kLine / 4 * 3;
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += kBytesInLine)
    out += base64_line(bytes.substr(i, kBytesInLine)) + "\n";
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    out += quoted_printable_line(text.substr(0, end));
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string header_text(std::string_view utf8) {
  return is_ascii(utf8) ? std::string(utf8) : encoded_words(utf8);
}

std::string header_phrase(std::string_view utf8) {
  if (!is_ascii(utf8)) return encoded_words(utf8);
  if (utf8.find_first_of(",.:;@()<>\"[]") == std::string_view::npos) return std::string(utf8);
  std::string out = "\"";
  for (char c : utf8) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string wrapped(std::string_view utf8, std::size_t width) {
  std::string out;
  while (!utf8.empty()) {
    std::size_t end = std::min(utf8.find('\n'), utf8.size());
    std::string_view line = utf8.substr(0, end);
    // "-- " and quotes are meant to stay as they are.
    if (line.starts_with('>') || line.starts_with("-- ") || characters(line) <= width)
      out += line;
    else
      wrap_line(line, width, out);
    if (end < utf8.size()) out += '\n';
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
  return out;
}

bool fits_latin1(std::string_view utf8) {
  return std::none_of(utf8.begin(), utf8.end(), [](char c) { return octet(c) >= 0xC4; });
}

std::string to_latin1(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    std::uint32_t c = octet(utf8[i]);
    if (c >= 0xC2 && i + 1 < utf8.size()) c = ((c & 0x03U) << 6U) | (octet(utf8[++i]) & 0x3FU);
    out += static_cast<char>(static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace closeknit::sample
