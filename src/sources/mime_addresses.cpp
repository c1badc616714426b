// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_addresses.hpp"

#include <algorithm>

#include "sources/mime_charset.hpp"
#include "sources/mime_fields.hpp"

namespace closeknit::sources {
namespace {

// Longer than any address may be (RFC 5321, section 4.5.3.1: 64 + 1 + 255), with room for broken ones that
// programs still deliver to; what is longer is not an address.
constexpr std::size_t kLongestAddress = 512;
constexpr std::size_t kLongestName = 1024;

constexpr std::string_view kQuotes = "\"'`";

std::string_view without(std::string_view text, std::string_view left, std::string_view right) {
  while (!text.empty() && (is_blank(text.front()) || left.find(text.front()) != std::string_view::npos)) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (is_blank(text.back()) || right.find(text.back()) != std::string_view::npos)) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < ' ' || c == 127;
}

bool is_address(std::string_view text) {
  std::size_t at = text.rfind('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= kLongestAddress &&
         std::ranges::none_of(text, is_control);
}

// "ann@example.org@gateway", as Lotus Notes wrote mail from outside: no local part may hold a bare "@", so the first
// domain is the real one.
std::string_view without_gateway(std::string_view address) {
  std::size_t quoted = address.starts_with('"') ? address.find("\"@") : std::string_view::npos;
  std::size_t first = address.find('@', quoted == std::string_view::npos ? 0 : quoted);
  std::size_t second = first == std::string_view::npos ? first : address.find('@', first + 1);
  if (second == std::string_view::npos) return address;
  std::string_view domain = address.substr(first + 1, second - first - 1);
  return domain.find('.') == std::string_view::npos ? address : address.substr(0, second);
}

// What stands in angle brackets, or a word with "@", as an address: routes ("@relay:user@host"), "mailto:", quotes
// and blanks taken away. Empty where it is none.
std::string cleaned_address(std::string_view text) {
  bool domain_literal = text.find("@[") != std::string_view::npos;
  text = domain_literal ? trimmed(text) : without(text, "<[(", ">])");
  if (starts_with_word(text, "mailto:")) text.remove_prefix(7);
  if (text.starts_with('@')) text.remove_prefix(std::min(text.find(':') + 1, text.size()));
  bool quoted_local = text.starts_with('"') && text.find("\"@") != std::string_view::npos;
  text = quoted_local ? without(text, "", kQuotes) : without(text, kQuotes, "\"'`.,;:");
  std::string address;
  address.reserve(text.size());
  bool in_quotes = false;
  for (char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes || !is_blank(c)) address.push_back(c);
  }
  address.resize(without_gateway(address).size());
  return is_address(address) ? address : std::string{};
}

std::string cleaned_name(std::string_view text, std::string_view address, std::vector<Defect>& defects) {
  std::string name = one_line(words_decoded(cut_at_character(text, kLongestName), defects));
  std::string_view bare = without(name, kQuotes, kQuotes);
  if (same_word(bare, address)) return {};
  std::string single;
  for (char c : bare) {
    if (c != ' ' || !single.ends_with(' ')) single.push_back(c);
  }
  return single;
}

// One pass over the list. An item is what stands between two separators.
class ListReader {
 public:
  ListReader(std::string_view text, std::size_t most, std::vector<Defect>& defects)
      : text_(text), most_(most), defects_(defects) {}

  AddressList read() {
    while (at_ < text_.size())
      step();
    finish(';');
    return std::move(list_);
  }

 private:
  void step() {
    char c = text_[at_];
    switch (c) {
      case '"':
        return take_quoted();
      case '(':
        return take_comment();
      case '<':
        return take_angle();
      case ',':
      case ';':
        ++at_;
        return finish(c);
      case ':':
        ++at_;
        return take_colon();
      case '>':
        ++at_;
        return;
      default:
        phrase_.push_back(c);
        ++at_;
    }
  }

  // A quoted string: a name, or, with "@" right behind it, a local part that keeps its quotes. One that never closes
  // is a stray quote mark.
  void take_quoted() {
    std::size_t end = at_ + 1;
    while (quotes_close_ && end < text_.size() && text_[end] != '"')
      end += text_[end] == '\\' ? 2 : 1;
    quotes_close_ = quotes_close_ && end < text_.size();
    if (!quotes_close_) {
      ++at_;
      return;
    }
    bool is_local = end + 1 < text_.size() && text_[end + 1] == '@';
    if (is_local) {
      phrase_.append(text_.substr(at_, end + 1 - at_));
      quoted_local_ = true;
    } else {
      append_unescaped(text_.substr(at_ + 1, end - at_ - 1));
      has_quoted_ = true;
    }
    at_ = end + 1;
  }

  void append_unescaped(std::string_view inside) {
    for (std::size_t i = 0; i < inside.size(); ++i) {
      if (inside[i] == '\\' && i + 1 < inside.size()) ++i;
      phrase_.push_back(inside[i]);
    }
  }

  // Comments nest (RFC 5322, section 3.2.2); one that never closes is a parenthesis in a name.
  void take_comment() {
    std::size_t end = comments_close_ ? comment_end() : text_.size();
    comments_close_ = end < text_.size();
    if (!comments_close_) {
      phrase_.push_back(text_[at_++]);
      return;
    }
    comment_ = text_.substr(at_ + 1, end - at_ - 1);
    phrase_.push_back(' ');
    at_ = end + 1;
  }

  std::size_t comment_end() const {
    int depth = 0;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '(')
        ++depth;
      else if (text_[i] == ')' && --depth == 0)
        return i;
    }
    return text_.size();
  }

  // "<a@b>". A bracket that never closes ends at the next separator behind an "@", or where another opens.
  void take_angle() {
    if (angle_.find('@') != std::string_view::npos) begin_next_item();
    std::size_t begin = ++at_;
    at_ = angle_end(begin);
    angle_ = text_.substr(begin, at_ - begin);
    has_angle_ = true;
    name_length_ = phrase_.size();
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
  }

  // "<a@b> or <c@d>", without a separator: the words between are the second one's name.
  void begin_next_item() {
    std::string between = phrase_.substr(std::min(name_length_, phrase_.size()));
    phrase_.resize(phrase_.size() - between.size());
    finish(';');
    phrase_ = std::move(between);
  }

  std::size_t angle_end(std::size_t begin) {
    if (close_ < begin) close_ = text_.find('>', begin);
    bool is_route = begin < text_.size() && text_[begin] == '@';
    bool has_at = false;
    bool in_quotes = false;
    std::size_t at = begin;
    for (; at < text_.size(); ++at) {
      char c = text_[at];
      // Quotes that do not close before the bracket does are stray.
      if (c == '"') in_quotes = !in_quotes && text_.find('"', at + 1) < close_;
      if (in_quotes) continue;
      if (c == '>' || c == '<' || c == ';' || (c == ',' && has_at && !is_route)) break;
      has_at = has_at || c == '@';
    }
    return at;
  }

  // The end of a group's name (which is nobody's), or part of an address.
  void take_colon() {
    if (phrase_.find('@') != std::string::npos || has_angle_) {
      phrase_.push_back(':');
    } else {
      clear();
      before_comma_.clear();
    }
  }

  void finish(char separator) {
    if (has_angle_)
      finish_angle();
    else if (phrase_.find('@') != std::string::npos)
      finish_words();
    else
      keep_for_next(separator);
    clear();
  }

  void finish_angle() {
    std::string address = cleaned_address(angle_);
    if (address.empty() && phrase_.find('@') != std::string::npos) return finish_words();
    std::string_view name = trimmed(phrase_);
    if (!before_comma_.empty() && !has_quoted_ && !name.empty()) phrase_ = before_comma_ + ", " + std::string(name);
    before_comma_.clear();
    add(std::move(address), trimmed(phrase_).empty() ? comment_ : std::string_view(phrase_));
  }

  // "a@b", "Name a@b", "a@b c@d": each word with "@" is an address, the others are the name of the first. A quoted
  // local part may hold blanks.
  void finish_words() {
    before_comma_.clear();
    if (quoted_local_) {
      std::string address = cleaned_address(phrase_);
      return address.empty() ? void() : add(std::move(address), comment_);
    }
    std::string joined = joined_at_signs(phrase_);
    std::string name;
    std::vector<std::string> addresses;
    for (std::size_t at = 0; at < joined.size();) {
      std::size_t end = std::min(joined.find_first_of(" \t", at), joined.size());
      std::string_view word = std::string_view(joined).substr(at, end - at);
      std::string address = word.find('@') == std::string_view::npos ? std::string{} : cleaned_address(word);
      if (!address.empty())
        addresses.push_back(std::move(address));
      else if (!word.empty())
        name.append(name.empty() ? "" : " ").append(word);
      at = end + 1;
    }
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      std::string_view its_name = i > 0 ? std::string_view{} : name.empty() ? comment_ : std::string_view(name);
      add(std::move(addresses[i]), its_name);
    }
  }

  // "user @ host" is obsolete syntax for one address (RFC 5322, section 4.4).
  static std::string joined_at_signs(std::string_view phrase) {
    std::string joined;
    for (char c : phrase) {
      bool after_at = joined.ends_with('@');
      if (is_blank(c) && after_at) continue;
      if (c == '@') {
        std::size_t length = joined.find_last_not_of(" \t");
        joined.resize(length == std::string::npos ? 0 : length + 1);
      }
      joined.push_back(c);
    }
    return joined;
  }

  // "Last, First <a@b>": what stood before the comma belongs to the next name.
  void keep_for_next(char separator) {
    std::string_view words = trimmed(phrase_);
    bool keep = separator == ',' && !has_quoted_ && words.size() <= kLongestName;
    before_comma_ = keep ? std::string(words) : std::string{};
  }

  void add(std::string address, std::string_view name) {
    if (address.empty() && trimmed(name).empty()) return;
    if (list_.mailboxes.size() >= most_) {
      ++list_.dropped;
      return;
    }
    Mailbox mailbox{cleaned_name(name, address, defects_), std::move(address)};
    if (!mailbox.name.empty() || !mailbox.address.empty()) list_.mailboxes.push_back(std::move(mailbox));
  }

  void clear() {
    phrase_.clear();
    angle_ = comment_ = {};
    has_angle_ = has_quoted_ = quoted_local_ = false;
  }

  std::string_view text_;
  std::size_t most_;
  std::vector<Defect>& defects_;
  AddressList list_;
  std::size_t at_ = 0;
  // Once a search for a closing mark has come to the end of the list it is not made again: reading stays linear.
  bool quotes_close_ = true;
  bool comments_close_ = true;
  std::size_t close_ = 0;  // the first ">" at or behind the last bracket looked at
  std::string before_comma_;
  // The item being read:
  std::string phrase_;
  std::size_t name_length_ = 0;  // of the phrase before the bracket
  std::string_view angle_;
  std::string_view comment_;
  bool has_angle_ = false;
  bool has_quoted_ = false;
  bool quoted_local_ = false;
};

// A field without any "@", as old office mail writes it: "Hayden, Frank; Jones, Brad". A semicolon parts the names,
// and where there is none a comma does, unless it stands in the only name.
AddressList names_alone(std::string_view utf8, std::vector<Defect>& defects, std::size_t most) {
  AddressList list;
  bool by_semicolon = utf8.find(';') != std::string_view::npos;
  bool one_name = !by_semicolon && std::ranges::count(utf8, ',') <= 1;
  char separator = by_semicolon ? ';' : ',';
  while (!utf8.empty()) {
    std::size_t end = one_name ? utf8.size() : std::min(utf8.find(separator), utf8.size());
    std::string name = cleaned_name(without(utf8.substr(0, end), "<[(,", ">]),"), {}, defects);
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
    if (name.empty()) continue;
    if (list.mailboxes.size() < most)
      list.mailboxes.push_back({std::move(name), {}});
    else
      ++list.dropped;
  }
  return list;
}

// "undisclosed-recipients:;" and its many translations are groups, "(none)" a comment.
bool names_nobody(std::string_view utf8) {
  return utf8.find(':') != std::string_view::npos || utf8.starts_with('(') || starts_with_word(utf8, "undisclosed") ||
         starts_with_word(utf8, "unlisted");
}

}  // namespace

AddressList parse_addresses(std::string_view utf8, std::vector<Defect>& defects, std::size_t most) {
  if (utf8.find('@') != std::string_view::npos) return ListReader(utf8, most, defects).read();
  // Some programs encode the whole field, address and all.
  std::string decoded = words_decoded(utf8, defects);
  if (decoded.find('@') != std::string::npos) return ListReader(decoded, most, defects).read();
  return names_nobody(utf8) ? AddressList{} : names_alone(utf8, defects, most);
}

}  // namespace closeknit::sources
