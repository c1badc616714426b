// SPDX-License-Identifier: AGPL-3.0-or-later
// Encoded words in headers (RFC 2047, with the language of RFC 2231). GMime has a decoder, but it loses the end of
// base64 words without padding, turns bytes outside a wrong label into question marks, and leaves words with a
// line end inside as they are; all three are common in real mail.
#include <optional>

#include "sources/gmime.hpp"
#include "sources/mime_charset.hpp"
#include "sources/mime_fields.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

struct Word {
  std::string_view charset;
  char encoding = 'q';  // 'q' or 'b'
  std::string_view text;
  std::size_t end = 0;  // behind the closing "?="
};

// The encoded word that starts at `at`, where "=?" stands. Blanks inside the text are against the rules but met.
std::optional<Word> word_at(std::string_view value, std::size_t at) {
  std::size_t charset = at + 2;
  std::size_t mark = value.find('?', charset);
  if (mark == std::string_view::npos || mark == charset || mark + 2 >= value.size() || value[mark + 2] != '?')
    return {};
  std::size_t close = value.find("?=", mark + 3);
  char encoding = static_cast<char>(value[mark + 1] | 0x20);
  if (close == std::string_view::npos || (encoding != 'q' && encoding != 'b')) return {};
  std::string_view label = value.substr(charset, mark - charset);
  if (label.find_first_of(" \t\"(),<>@") != std::string_view::npos) return {};
  return Word{label.substr(0, label.find('*')), encoding, value.substr(mark + 3, close - mark - 3), close + 2};
}

std::string base64_bytes(std::string_view text) {
  std::string padded(text.substr(0, text.find_last_not_of('=') + 1));
  padded.append(3, '=');  // GMime drops a last group that is not padded; too much padding does no harm
  std::string bytes(padded.size(), '\0');
  int state = 0;
  guint32 save = 0;
  std::size_t length =
      Gmime::loaded().base64_decode_step(reinterpret_cast<const unsigned char*>(padded.data()), padded.size(),
                                         reinterpret_cast<unsigned char*>(bytes.data()), &state, &save);
  bytes.resize(length);
  return bytes;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string q_bytes(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    int high = text[i] == '=' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      bytes.push_back(static_cast<char>(high << 4 | low));
      i += 2;
    } else {
      bytes.push_back(text[i] == '_' ? ' ' : text[i]);
    }
  }
  return bytes;
}

// Words of one charset side by side are one run of bytes: senders split characters between them.
class Run {
 public:
  explicit Run(std::vector<Defect>& defects) : defects_(defects) {}

  void add(const Word& word, std::string& out) {
    if (!same_word(charset_, word.charset)) flush(out);
    charset_ = word.charset;
    bytes_ += word.encoding == 'b' ? base64_bytes(word.text) : q_bytes(word.text);
  }

  void flush(std::string& out) {
    if (!bytes_.empty()) out += text::clean_utf8(to_utf8(std::move(bytes_), charset_, defects_));
    bytes_.clear();
  }

 private:
  std::vector<Defect>& defects_;
  std::string_view charset_;
  std::string bytes_;
};

bool all_blank(std::string_view text) {
  return trimmed(text).empty();
}

}  // namespace

std::string words_decoded(std::string_view utf8, std::vector<Defect>& defects) {
  std::size_t next = utf8.find("=?");
  if (next == std::string_view::npos) return std::string(utf8);
  std::string out;
  Run run(defects);
  std::size_t plain = 0;  // start of the plain text not yet copied
  bool after_word = false;
  for (; next != std::string_view::npos; next = utf8.find("=?", next)) {
    auto word = word_at(utf8, next);
    if (!word) {
      next += 2;
      continue;
    }
    // White space between two encoded words is not part of the text (RFC 2047, section 6.2).
    std::string_view between = utf8.substr(plain, next - plain);
    if (!after_word || !all_blank(between)) {
      run.flush(out);
      out += between;
    }
    run.add(*word, out);
    plain = next = word->end;
    after_word = true;
  }
  run.flush(out);
  return out += utf8.substr(plain);
}

}  // namespace closeknit::sources
