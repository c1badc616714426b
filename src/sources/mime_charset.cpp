// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <unordered_map>

#include "sources/gmime.hpp"
#include "sources/mime_fields.hpp"
#include "text/codepoint.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

constexpr std::string_view kUtf8 = "utf-8";
constexpr std::string_view kWestern = "windows-1252";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Longer labels, and those with other characters, are not passed to iconv, which reads paths and options in names.
constexpr std::size_t kLongestLabel = 40;
// Descriptors kept open in each thread: real mail uses a dozen charsets.
constexpr std::size_t kMostConverters = 32;

struct Alias {
  std::string_view label;  // as mail has it, lower case
  std::string_view name;   // as iconv knows it; empty: says nothing
};

constexpr std::array kAliases{
    Alias{"utf-8", kUtf8},
    Alias{"utf8", kUtf8},
    Alias{"utf_8", kUtf8},
    Alias{"x-utf-8", kUtf8},
    Alias{"unicode-1-1-utf-8", kUtf8},
    Alias{"utf8mb4", kUtf8},
    Alias{"us-ascii", kWestern},
    Alias{"usascii", kWestern},
    Alias{"ascii", kWestern},
    Alias{"ansi_x3.4-1968", kWestern},
    Alias{"ansi_x3.110-1983", kWestern},
    Alias{"iso646-us", kWestern},
    Alias{"iso-8859-1", kWestern},
    Alias{"iso8859-1", kWestern},
    Alias{"iso_8859-1", kWestern},
    Alias{"iso-8859-1-windows-3.1-latin-1", kWestern},
    Alias{"latin1", kWestern},
    Alias{"latin-1", kWestern},
    Alias{"windows-1252", kWestern},
    Alias{"cp1252", kWestern},
    Alias{"cp-1252", kWestern},
    Alias{"x-ansi", kWestern},
    Alias{"iso-8859-9", "cp1254"},
    Alias{"latin5", "cp1254"},
    Alias{"iso-8859-11", "cp874"},
    Alias{"tis-620", "cp874"},
    Alias{"windows-874", "cp874"},
    Alias{"iso-8859-8-i", "iso-8859-8"},
    Alias{"iso-8859-8-e", "iso-8859-8"},
    Alias{"logical", "iso-8859-8"},
    Alias{"iso-8859-6-i", "iso-8859-6"},
    Alias{"iso-8859-6-e", "iso-8859-6"},
    Alias{"gb2312", "gb18030"},
    Alias{"gb_2312-80", "gb18030"},
    Alias{"csgb2312", "gb18030"},
    Alias{"euc-cn", "gb18030"},
    Alias{"gbk", "gb18030"},
    Alias{"x-gbk", "gb18030"},
    Alias{"cp936", "gb18030"},
    Alias{"chinesesimplified", "gb18030"},
    Alias{"big5", "big5-hkscs"},
    Alias{"x-big5", "big5-hkscs"},
    Alias{"big5-tw", "big5-hkscs"},
    Alias{"cn-big5", "big5-hkscs"},
    Alias{"ks_c_5601-1987", "cp949"},
    Alias{"ks_c_5601-1989", "cp949"},
    Alias{"ks_c_5601", "cp949"},
    Alias{"ksc5601", "cp949"},
    Alias{"ksc_5601", "cp949"},
    Alias{"korean", "cp949"},
    Alias{"euc-kr", "cp949"},
    Alias{"shift_jis", "cp932"},
    Alias{"shift-jis", "cp932"},
    Alias{"x-sjis", "cp932"},
    Alias{"sjis", "cp932"},
    Alias{"ms_kanji", "cp932"},
    Alias{"windows-31j", "cp932"},
    Alias{"x-mac-roman", "macintosh"},
    Alias{"x-mac-cyrillic", "mac-cyrillic"},
    Alias{"unicode", "utf-16"},
    Alias{"unicode-1-1-utf-7", "utf-7"},
    Alias{"unknown-8bit", ""},
    Alias{"x-unknown", ""},
    Alias{"unknown", ""},
    Alias{"default", ""},
    Alias{"default_charset", ""},
    Alias{"x-user-defined", ""},
    Alias{"none", ""},
    Alias{"8bit", ""},
    Alias{"7bit", ""},
    Alias{"binary", ""},
};

// 0x80 to 0x9F of windows-1252; the five that it leaves open stand for themselves (WHATWG).
constexpr std::array<char32_t, 32> kWesternHigh{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string from_western(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    text::append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWesternHigh[byte - 0x80] : byte);
  }
  return out;
}

// One open iconv descriptor to UTF-8.
class Converter {
 public:
  explicit Converter(const std::string& charset) : descriptor_(iconv_open("UTF-8", charset.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (known()) iconv_close(descriptor_);
  }
  bool known() const { return descriptor_ != reinterpret_cast<iconv_t>(-1); }

  struct Outcome {
    std::string text;
    std::size_t bad = 0;  // bytes replaced
  };

  Outcome convert(std::string_view bytes) {
    iconv(descriptor_, nullptr, nullptr, nullptr, nullptr);
    Outcome outcome;
    outcome.text.reserve(bytes.size() + bytes.size() / 2);
    char* in = const_cast<char*>(bytes.data());  // POSIX's iconv reads only, whatever its signature says
    std::size_t left = bytes.size();
    while (left > 0)
      step(in, left, outcome);
    return outcome;
  }

 private:
  void step(char*& in, std::size_t& left, Outcome& outcome) {
    std::array<char, 4096> buffer;
    char* out = buffer.data();
    std::size_t room = buffer.size();
    std::size_t result = iconv(descriptor_, &in, &left, &out, &room);
    int problem = result == static_cast<std::size_t>(-1) ? errno : 0;
    outcome.text.append(buffer.data(), buffer.size() - room);
    if (problem == 0 || problem == E2BIG) return;
    // A malformed (EILSEQ) or truncated (EINVAL) sequence: one byte is replaced and reading goes on behind it.
    outcome.text.append(kReplacement);
    ++outcome.bad;
    ++in;
    --left;
  }

  iconv_t descriptor_;
};

bool speakable(std::string_view label) {
  auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':' || c == '+';
  };
  return label.size() <= kLongestLabel && std::ranges::all_of(label, allowed);
}

// Opening costs a search on disk, so descriptors, and the knowledge that there is none, are kept by each thread.
Converter& converter_for(std::string_view name) {
  thread_local std::unordered_map<std::string, std::unique_ptr<Converter>> open;
  std::string key(name);
  if (auto found = open.find(key); found != open.end()) return *found->second;
  if (open.size() >= kMostConverters) open.clear();
  auto converter = std::make_unique<Converter>(key);
  if (!converter->known()) converter = std::make_unique<Converter>(Gmime::loaded().charset_iconv_name(key.c_str()));
  return *open.emplace(std::move(key), std::move(converter)).first->second;
}

std::string_view bare(std::string_view label) {
  label = trimmed(label);
  while (!label.empty() && (label.front() == '"' || label.front() == '\''))
    label.remove_prefix(1);
  while (!label.empty() && (label.back() == '"' || label.back() == '\'' || label.back() == ';'))
    label.remove_suffix(1);
  return trimmed(label);
}

// The iconv name for a label in lower case.
std::string_view iconv_name(std::string_view label) {
  for (const Alias& alias : kAliases) {
    if (alias.label == label) return alias.name;
  }
  return label;
}

// Charsets in which each byte is a character: for these, text that happens to be valid UTF-8 beyond ASCII is UTF-8.
bool is_single_byte(std::string_view name) {
  return name == kWestern || name.starts_with("iso-8859") || name.starts_with("iso8859") ||
         name.starts_with("windows-125") || name.starts_with("cp125") || name.starts_with("koi8");
}

// UTF-8 that is damaged (a byte lost, a character cut) rather than something else under a wrong label: most
// sequences are whole.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    auto lead = static_cast<unsigned char>(bytes[i]);
    std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    bool good = length == 1 || (lead >= 0xC2 && lead <= 0xF4 && text::is_utf8(bytes.substr(i, length)));
    if (length > 1) ++(good ? whole : broken);
    i += good ? length : 1;
  }
  return whole > broken;
}

std::string guessed(std::string bytes) {
  return text::is_utf8(bytes) ? std::move(bytes) : from_western(bytes);
}

std::string as_utf8(std::string bytes, std::vector<Defect>& defects) {
  if (text::is_utf8(bytes)) return bytes;
  bool broken = is_mostly_utf8(bytes);
  note(defects, "the text says that it is UTF-8 but is not", broken ? Loss::characters : Loss::none);
  return broken ? text::clean_utf8(std::move(bytes)) : from_western(bytes);
}

// The text by iconv; nothing where most of it is not in that charset.
std::optional<std::string> by_iconv(std::string_view bytes, Converter& converter) {
  constexpr std::size_t kBadShare = 10;  // more than every tenth byte bad: the label is wrong
  auto outcome = converter.convert(bytes);
  if (outcome.bad > 1 && outcome.bad * kBadShare > bytes.size()) return {};
  return std::move(outcome.text);
}

// ISO-2022, HZ, UTF-7 and UTF-16 write other characters with ASCII bytes.
bool may_hide_in_ascii(std::string_view name) {
  return name.starts_with("iso-2022") || name.starts_with("hz") || name.starts_with("utf-7") ||
         name.starts_with("utf-16") || name.starts_with("utf-32") || name.starts_with("ucs") ||
         name.starts_with("csiso2022") || name.starts_with("cp500") || name.starts_with("ibm") ||
         name.starts_with("ebcdic");
}

}  // namespace

std::string_view cut_at_character(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8;
  while (most > 0 && (static_cast<unsigned char>(utf8[most]) & 0xC0) == 0x80)
    --most;
  return utf8.substr(0, most);
}

bool is_ascii(std::string_view bytes) {
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, bytes.data() + i, 8);
    if ((eight & 0x8080808080808080ULL) != 0) return false;
  }
  return std::ranges::all_of(bytes.substr(i), [](char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; });
}

std::string to_utf8(std::string bytes, std::string_view label, std::vector<Defect>& defects) {
  std::string low = lowered(bare(label));
  std::string_view name = iconv_name(low);
  if (!may_hide_in_ascii(name) && is_ascii(bytes)) return bytes;
  if (name == kUtf8) return as_utf8(std::move(bytes), defects);
  if (name.empty()) return guessed(std::move(bytes));
  if (is_single_byte(name) && text::is_utf8(bytes)) {
    note(defects, "the text says that it is " + text::printable(low) + " but is UTF-8");
    return bytes;
  }
  if (name == kWestern) return from_western(bytes);
  if (!speakable(name) || !converter_for(name).known()) {
    note(defects, "the charset " + text::printable(text::clean_utf8(low.substr(0, kLongestLabel))) + " is not known",
         Loss::characters);
    return guessed(std::move(bytes));
  }
  if (auto converted = by_iconv(bytes, converter_for(name))) return *std::move(converted);
  note(defects, "the text is not in the charset that it names, " + low, Loss::characters);
  return guessed(std::move(bytes));
}

std::string header_utf8(std::string_view raw, std::string_view fallback, std::vector<Defect>& defects) {
  std::string line = unfolded(raw);
  if (is_ascii(line) || text::is_utf8(line)) return line;
  note(defects, "a header has raw 8-bit characters that are not UTF-8");
  return to_utf8(std::move(line), fallback, defects);
}

std::string header_text(std::string_view raw, std::string_view fallback, std::vector<Defect>& defects) {
  return one_line(words_decoded(header_utf8(raw, fallback, defects), defects));
}

std::string one_line(std::string_view utf8) {
  std::string line;
  line.reserve(utf8.size());
  for (char c : utf8) {
    bool control = static_cast<unsigned char>(c) < ' ' || c == 127;
    if (!control) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
  while (line.ends_with(' '))
    line.pop_back();
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

}  // namespace closeknit::sources
