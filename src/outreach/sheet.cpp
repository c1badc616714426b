// SPDX-License-Identifier: AGPL-3.0-or-later
// The sheet in the editor, and the link.
#include "outreach/outreach.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::outreach {
namespace {

constexpr std::string_view kSubject = "Subject:";
constexpr std::string_view kCut = "------------------------ >8 ------------------------";
constexpr std::string_view kBelow = "Everything from the line above on is for your eyes alone and goes nowhere.";

bool is_blank_line(std::string_view line) {
  return text::trimmed(line).empty();
}

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

// Up to the line of the scissors.
std::string_view above_the_cut(std::string_view edited) {
  for (std::size_t at = 0; at < edited.size();) {
    std::string_view line = line_at(edited, at);
    if (text::trimmed(line) == kCut) return edited.substr(0, at);
    at += line.size() + 1;
  }
  return edited;
}

std::string without_blank_ends(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos && is_blank_line(text.substr(0, end));
       end = text.find('\n'))
    text.remove_prefix(end + 1);
  while (!text.empty() && text::is_blank(text.back()))
    text.remove_suffix(1);
  return text.empty() ? "" : std::string(text) + '\n';
}

// What stands there before the owner writes.
std::string start(const Hand& hand) {
  std::string text;
  if (!hand.greeting.empty()) text += hand.greeting + "\n\n";
  text += '\n';
  if (!hand.closing.empty()) text += '\n' + hand.closing + '\n';
  return text;
}

// The letters and digits alone: whatever an editor does to blanks, it writes nothing.
std::string bare(std::string_view text) {
  std::string all;
  for (char c : text)
    if (!text::is_blank(c)) all += c;
  return all;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF", kPlain = "-._~@";
  std::string out;
  for (char c : text) {
    if (text::is_letter(c) || text::is_digit(c) || kPlain.contains(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (char c : text)
    c == '\n' ? void(out += "\r\n") : void(out += c);
  return out;
}

}  // namespace

std::string sheet(std::string_view subject, const Hand& hand, std::string_view notes) {
  std::string text = std::string(kSubject) + ' ' + std::string(subject) + "\n\n" + start(hand);
  text += '\n' + std::string(kCut) + '\n' + std::string(kBelow) + "\n\n" + std::string(notes);
  return text;
}

std::optional<Sheet> read_sheet(std::string_view edited, const Hand& hand) {
  std::string clean = text::clean_utf8(std::string(edited));
  std::string_view kept = above_the_cut(clean);
  Sheet sheet;
  if (std::string_view first = line_at(kept, 0); first.starts_with(kSubject)) {
    sheet.subject = text::trimmed(first.substr(kSubject.size()));
    kept.remove_prefix(std::min(first.size() + 1, kept.size()));
  }
  sheet.text = without_blank_ends(kept);
  if (bare(sheet.text).empty() || bare(sheet.text) == bare(start(hand))) return {};
  return sheet;
}

std::string mailto(std::span<const std::string> to, std::string_view subject, std::string_view text,
                   std::string_view in_reply_to) {
  std::string link = "mailto:";
  for (const std::string& address : to)
    link += (&address == to.data() ? "" : ",") + percent_encoded(address);
  link += "?subject=" + percent_encoded(subject);
  if (!in_reply_to.empty()) link += "&in-reply-to=" + percent_encoded('<' + std::string(in_reply_to) + '>');
  return link + "&body=" + percent_encoded(with_crlf(text));
}

}  // namespace closeknit::outreach
