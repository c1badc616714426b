// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/returned.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::signals {
namespace {

constexpr std::size_t kMostRead = 64 << 10;
constexpr std::size_t kLongestAddress = 320;
constexpr std::size_t kMostQuoted = 300;

// Enhanced status codes (RFC 3463) that are of the address: 5.1.x but for those of the sender, 5.2.0 and 5.2.1 (the
// mailbox is closed), 5.4.4 and 5.4.6 (nobody takes mail for the domain), 5.0.0 and 5.5.0 (nothing more is known).
constexpr std::array<std::string_view, 12> kOfTheAddress{"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10",
                                                         "5.2.0", "5.2.1", "5.4.4", "5.4.6", "5.0.0", "5.5.0"};

// Prose that says that an address is gone, and prose after which it may not be; in lower case.
constexpr std::array<std::string_view, 29> kGone{
    "user unknown",
    "unknown user",
    "no such user",
    "no such recipient",
    "no such mailbox",
    "no mailbox here",
    "unknown recipient",
    "recipient unknown",
    "invalid recipient",
    "recipient not found",
    "user not found",
    "address not found",
    "address couldn't be",
    "address could not be found",
    "does not exist",
    "doesn't exist",
    "mailbox unavailable",
    "mailbox not found",
    "account is disabled",
    "account that you tried to reach",
    "empfänger unbekannt",
    "existiert nicht",
    "n'existe pas",
    "utilisateur inconnu",
    "no existe",
    "unrouteable address",
    "unroutable address",
    "domain name not found",
    "point to non-existent hosts",
};
constexpr std::array<std::string_view, 17> kNotForGood{
    "delayed",      "will be retried", "will retry",      "keep trying", "still being retried",
    "warning only", "try again later", "temporary",       "temporarily", "quota exceeded",
    "over quota",   "mailbox full",    "mailbox is full", "too large",   "vorübergehend",
    "temporaire",   "temporal",
};
// Above these stands the report, below them the letter that came back.
constexpr std::array<std::string_view, 8> kLetterBelow{
    "copy of the message", "copy of your message", "original message", "message headers follow",
    "returned message",    "reporting-mta:",       "received: from",   "return-path:",
};

template <std::size_t N>
bool holds_any(std::string_view low, const std::array<std::string_view, N>& phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return low.contains(phrase); });
}

// "a 5.1.1 b": the enhanced code in a line, or nothing.
std::string_view status_in(std::string_view line) {
  for (std::size_t at = 0; at + 4 < line.size(); ++at) {
    if (line[at] != '5' || line[at + 1] != '.' || (at > 0 && (text::is_digit(line[at - 1]) || line[at - 1] == '.')))
      continue;
    const std::size_t end = std::min(line.find_first_not_of("0123456789.", at), line.size());
    std::string_view code = line.substr(at, end - at);
    if (code.ends_with('.')) code.remove_suffix(1);
    if (std::ranges::count(code, '.') == 2) return code;
  }
  return {};
}

bool is_of_the_address(std::string_view code) {
  return std::ranges::find(kOfTheAddress, code) != kOfTheAddress.end();
}

bool in_address(char c) {
  return text::is_letter(c) || text::is_digit(c) || !text::is_ascii(c) || std::string_view("._%+-=~").contains(c);
}

// Calls `take` with every "local@domain" of a text.
template <typename Take>
void each_address(std::string_view text, Take take) {
  for (std::size_t sign = text.find('@'); sign != text.npos; sign = text.find('@', sign + 1)) {
    std::size_t begin = sign, end = sign + 1;
    while (begin > 0 && sign - begin < kLongestAddress && in_address(text[begin - 1]))
      --begin;
    while (end < text.size() && end - sign < kLongestAddress && in_address(text[end]))
      ++end;
    while (end > sign + 1 && (text[end - 1] == '.' || text[end - 1] == '-'))
      --end;
    if (begin < sign && text.substr(sign, end - sign).contains('.')) take(text.substr(begin, end - begin));
  }
}

// One recipient's lines of the delivery status.
struct Recipient {
  std::vector<std::string> addresses;  // the one written to, and the one it was passed on to
  bool failed = false;
  std::string_view status;
  std::string_view diagnostic;
};

class Report {
 public:
  explicit Report(std::string_view text) : text_(text), low_(text::lowered(text)) {}

  std::vector<Returned> read() {
    const auto recipients = delivery_status();
    if (recipients.empty()) {
      read_prose();
    } else {
      for (const Recipient& one : recipients)
        if (is_gone(one))
          for (const std::string& address : one.addresses)
            add(address);
    }
    return std::move(found_);
  }

 private:
  std::vector<Recipient> delivery_status() const {
    std::vector<Recipient> all;
    bool open = false;  // whether the lines are of the recipient named last
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text::trimmed(text_.substr(at, end - at));
      at = end + 1;
      if (line.empty()) open = false;
      if (auto address = value_of(line, "final-recipient:", "original-recipient:")) {
        if (!open) all.emplace_back();
        open = true;
        take_recipient(*address, all.back());
      }
      if (!open) continue;
      if (auto action = value_of(line, "action:")) all.back().failed = text::starts_with_any_case(*action, "fail");
      if (auto status = value_of(line, "status:")) all.back().status = *status;
      if (auto words = value_of(line, "diagnostic-code:")) all.back().diagnostic = *words;
    }
    return all;
  }

  template <typename... Names>
  static std::optional<std::string_view> value_of(std::string_view line, Names... names) {
    for (std::string_view name : {std::string_view(names)...})
      if (text::starts_with_any_case(line, name)) return text::trimmed(line.substr(name.size()));
    return {};
  }

  // "rfc822; bob@ray.example"
  static void take_recipient(std::string_view value, Recipient& one) {
    each_address(value.substr(value.find(';') + 1), [&](std::string_view address) {
      std::string low = text::lowered(address);
      if (std::ranges::find(one.addresses, low) == one.addresses.end()) one.addresses.push_back(std::move(low));
    });
  }

  static bool is_gone(const Recipient& one) {
    if (!one.failed) return false;
    std::string_view code = status_in(one.status);
    if (code.empty() && !one.status.empty()) return false;  // 4.x.x: for now
    std::string_view told = status_in(one.diagnostic);
    if (code == "5.0.0" || code == "5.5.0" || code.empty()) code = told.empty() ? code : told;
    return code.empty() ? one.diagnostic.empty() || holds_any(text::lowered(one.diagnostic), kGone)
                        : is_of_the_address(code);
  }

  void read_prose() {
    std::string_view above(low_);
    for (std::string_view mark : kLetterBelow)
      if (const std::size_t at = above.find(mark, 1); at != above.npos && above.substr(0, at).contains('@'))
        above = above.substr(0, at);
    if (holds_any(above, kNotForGood)) return;
    const std::string_view code = status_in(above);
    if (code.empty() ? !holds_any(above, kGone) : !is_of_the_address(code)) return;
    each_address(above, [&](std::string_view address) {
      if (!address.starts_with("postmaster@") && !address.starts_with("mailer-daemon@")) add(std::string(address));
    });
  }

  void add(const std::string& address) {
    if (found_.size() == kMostReturned || std::ranges::find(found_, address, &Returned::address) != found_.end())
      return;
    Returned one{address, 0, 0};
    if (const std::size_t at = low_.find(address); at != low_.npos) {
      one.begin = static_cast<std::uint32_t>(line_start(at));
      one.end = static_cast<std::uint32_t>(paragraph_end(at));
    }
    found_.push_back(std::move(one));
  }

  std::size_t line_start(std::size_t at) const {
    std::size_t begin = text_.rfind('\n', at);
    begin = begin == text_.npos ? 0 : begin + 1;
    begin = at - begin > kMostQuoted ? at : begin;
    while (text::is_blank(text_[begin]))
      ++begin;
    return begin;
  }
  std::size_t paragraph_end(std::size_t at) const {
    const std::size_t end = std::min(text_.find("\n\n", at), text_.size());
    return at + text::start_of(text_.substr(at, end - at), kMostQuoted).size();
  }

  std::string_view text_;
  std::string low_;  // the same with ASCII letters in lower case, byte for byte
  std::vector<Returned> found_;
};

}  // namespace

std::vector<Returned> returned_in(std::string_view report) {
  return Report(text::start_of(report, kMostRead)).read();
}

}  // namespace closeknit::signals
