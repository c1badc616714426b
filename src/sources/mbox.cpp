// SPDX-License-Identifier: AGPL-3.0-or-later
// mbox files: mboxo, mboxrd, mboxcl, mboxcl2 and Google Takeout's. How they differ:
// https://en.wikipedia.org/wiki/Mbox and RFC 4155.
#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include "sources/mailbox.hpp"
#include "sources/mbox_window.hpp"
#include "sources/mime_fields.hpp"
#include "text/ascii.hpp"

namespace closeknit::sources {
namespace {

constexpr std::string_view kMark = "From ";
constexpr std::size_t kLongestFromLine = 1'024;  // as from_line_time has it, with its line end
constexpr std::size_t kBefore = 2;               // bytes before a From line that tell whether a line there is empty

// The next "From " at or behind `at`, or npos. Capital F is rare in text, so looking for it alone beats any search
// for the whole mark: memmem is four times slower here.
std::size_t find_from(std::string_view bytes, std::size_t at) {
  for (at = bytes.find('F', at); at != std::string_view::npos; at = bytes.find('F', at + 1)) {
    if (bytes.substr(at).starts_with(kMark)) return at;
  }
  return at;
}

// Is the line before `at` empty?
bool follows_empty_line(std::string_view bytes, std::size_t at) {
  if (at < 2 || bytes[at - 1] != '\n') return false;
  return bytes[at - 2] == '\n' || (bytes[at - 2] == '\r' && (at < 3 || bytes[at - 3] == '\n'));
}

// "From -" and "From 123@xxx": some programs leave the date out. Text has such lines too, so a field must follow.
bool names_sender_only(std::string_view line) {
  std::string_view sender = trimmed(line.substr(kMark.size()));
  bool is_word = sender.find_first_of(" \t") == std::string_view::npos;
  return is_word && (sender == "-" || (sender.find('@') != std::string_view::npos && !sender.ends_with(':')));
}

// Does the line at `at`, which starts with "From ", begin a message?
bool begins_message(std::string_view bytes, std::size_t at) {
  auto [line, next] = line_at(bytes, at);
  if (from_line_time(line)) return true;
  return names_sender_only(line) && next < bytes.size() && read_header(line_at(bytes, next).text).count > 0;
}

// The value of Content-Length in the header at the start of `bytes`, counted from where the body begins.
std::optional<std::size_t> end_by_length(std::string_view bytes) {
  std::size_t at = line_at(bytes, 0).next;  // the From line
  std::optional<std::size_t> length;
  while (at < bytes.size()) {
    auto [line, next] = line_at(bytes, at);
    at = next;
    if (line.empty()) break;
    constexpr std::string_view kName = "content-length:";
    if (length || !text::starts_with_any_case(line, kName)) continue;
    std::string_view digits = trimmed(line.substr(kName.size()));
    std::size_t value = 0;
    auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem == std::errc{} && end == digits.data() + digits.size() && value <= kMostMessage) length = value;
  }
  if (!length) return {};
  return at + *length;
}

class MboxReader {
 public:
  using Take = std::function<bool(const Piece&)>;

  MboxReader(FileWindow& window, const Take& take) : window_(window), take_(take) {}

  Result<std::uint64_t> read(std::uint64_t begin, std::uint64_t end) {
    end = std::min(end, window_.size());
    TRY(std::uint64_t start, first_start(begin));
    while (start < end) {
      window_.slide_to(start);
      TRY(std::size_t length, message_length());
      Piece piece = piece_of(length);
      std::uint64_t next = start + length;
      if (piece.cut) {
        TRY(next, next_start(next));
      }
      piece.end = next;
      if (!take_(piece)) return next;
      start = next;
    }
    return start;
  }

 private:
  // Where the first message at or behind `begin` starts; the file's size where none does.
  Result<std::uint64_t> first_start(std::uint64_t begin) {
    if (begin > 0) return next_start(begin);
    TRY_DO(fill(kLongestFromLine));
    std::string_view bytes = window_.bytes();
    std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size() && is_blank(bytes[at]))
      ++at;
    bool starts = bytes.substr(at).starts_with(kMark) && begins_message(bytes, at);
    return starts ? at : next_start(at);
  }

  // The first From line at or behind `offset`, whatever the window holds. Bounded memory: what is passed is dropped.
  Result<std::uint64_t> next_start(std::uint64_t offset) {
    std::uint64_t from = offset - std::min<std::uint64_t>(offset, kBefore + 1);
    if (from >= window_.size()) return window_.size();
    window_.slide_to(std::max(from, window_.begin()));
    TRY_DO(fill(kLongestFromLine));
    std::size_t at = static_cast<std::size_t>(offset - window_.begin());
    while (true) {
      if (auto found = from_line_in(at)) return window_.begin() + *found;
      std::uint64_t keep = window_.end() - std::min<std::uint64_t>(window_.bytes().size(), kLongestFromLine);
      TRY(bool more, window_.extend());
      if (!more) return window_.size();
      window_.slide_to(std::max(keep, window_.begin()));
      at = kBefore + 1;
    }
  }

  // How long the message at the window's start is, its From line included, up to the next From line; at most
  // kMostMessage.
  Result<std::size_t> message_length() {
    TRY_DO(fill(kLongestFromLine));
    if (auto length = end_by_length(window_.bytes())) {
      TRY(auto trusted, trusted_end(*length));
      escapes_ = true;  // not searched for: perhaps
      if (trusted) return *trusted;
    }
    escapes_ = false;
    std::size_t at = kMark.size();
    while (true) {
      if (auto found = from_line_in(at)) return std::min(*found, kMostMessage);
      std::size_t held = window_.bytes().size();
      if (held >= kMostMessage) return kMostMessage;
      // A From line may lie across the end of what is held: look at the last stretch again.
      at = std::max(at, held - std::min(held, kLongestFromLine));
      TRY(bool more, window_.extend());
      if (!more) return window_.bytes().size();
    }
  }

  // Content-Length counts if what it says is borne out: a From line, or the end of the file, behind at most one empty
  // line.
  Result<std::optional<std::size_t>> trusted_end(std::size_t end) {
    TRY_DO(fill(end + kLongestFromLine));
    std::string_view bytes = window_.bytes();
    if (end > bytes.size()) return std::nullopt;
    while (end < bytes.size() && (bytes[end] == '\n' || bytes[end] == '\r'))
      ++end;
    bool at_end = end == bytes.size() && window_.end() == window_.size();
    bool at_from = bytes.substr(end).starts_with(kMark) && bytes[end - 1] == '\n' && begins_message(bytes, end);
    return at_end || at_from ? std::optional(end) : std::nullopt;
  }

  // The first line in the window at or behind `at` that begins a message.
  std::optional<std::size_t> from_line_in(std::size_t at) {
    std::string_view bytes = window_.bytes();
    for (at = find_from(bytes, at); at != std::string_view::npos; at = find_from(bytes, at + 1)) {
      escapes_ = escapes_ || (at > 0 && bytes[at - 1] == '>');
      if (!follows_empty_line(bytes, at)) continue;
      std::string_view stretch = bytes.substr(0, at + kLongestFromLine);
      bool whole = stretch.find('\n', at) != std::string_view::npos || window_.end() == window_.size();
      if (whole && begins_message(stretch, at)) return at;
    }
    return {};
  }

  // Makes the window hold `length` bytes, or all to the end of the file.
  Result<void> fill(std::size_t length) {
    while (window_.bytes().size() < length) {
      TRY(bool more, window_.extend());
      if (!more) break;
    }
    return {};
  }

  Piece piece_of(std::size_t length) {
    std::string_view whole = window_.bytes().substr(0, length);
    auto [line, next] = line_at(whole, 0);
    Piece piece;
    piece.offset = window_.begin();
    piece.from_line = from_line_time(line).value_or(Instant{});
    piece.cut = length >= kMostMessage;
    piece.open_end = piece.offset + length == window_.size() && !follows_empty_line(whole, whole.size());
    piece.bytes = unescaped(without_separator(whole.substr(next)));
    return piece;
  }

  // The empty line before the next From line belongs to the mbox, not to the message.
  static std::string_view without_separator(std::string_view bytes) {
    if (bytes.ends_with("\n\n"))
      bytes.remove_suffix(1);
    else if (bytes.ends_with("\r\n\r\n"))
      bytes.remove_suffix(2);
    return bytes;
  }

  // One ">" off every line that starts with some and "From " (mboxrd). The bytes themselves where there is none.
  std::string_view unescaped(std::string_view bytes) {
    if (!escapes_) return bytes;
    std::size_t copied = 0;
    copy_.clear();
    for (std::size_t at = find_from(bytes, 0); at != std::string_view::npos; at = find_from(bytes, at + 1)) {
      std::size_t line = at;
      while (line > 0 && bytes[line - 1] == '>')
        --line;
      if (line == at || (line > 0 && bytes[line - 1] != '\n')) continue;
      copy_.append(bytes.substr(copied, line - copied));
      copied = line + 1;
    }
    if (copied == 0) return bytes;
    return copy_.append(bytes.substr(copied));
  }

  FileWindow& window_;
  const Take& take_;
  bool escapes_ = false;  // the message at hand may have a line to unescape
  std::string copy_;      // of a message with unescaped lines
};

}  // namespace

Result<std::uint64_t> for_each_message(const std::string& path, std::uint64_t begin, std::uint64_t end,
                                       const std::function<bool(const Piece&)>& take) {
  TRY(FileWindow window, FileWindow::open(path));
  if (begin >= window.size()) return window.size();
  return MboxReader(window, take).read(begin, end);
}

}  // namespace closeknit::sources
