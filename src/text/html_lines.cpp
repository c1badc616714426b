// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/html_lines.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// Marks before a line. Who quotes deeper than this quotes for the sake of it.
constexpr int kMostMarks = 8;
// Empty lines in a row; pages are full of them, for looks alone.
constexpr int kMostEmptyLines = 2;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_signature_line(std::string_view line) {
  return line == "--" || line == "-- ";
}

bool ends_with_signature_line(std::string_view text) {
  constexpr std::string_view kLine = "-- \n";
  return text == kLine || (text.ends_with(kLine) && text[text.size() - kLine.size() - 1] == '\n');
}

}  // namespace

void HtmlLines::start_line() {
  if (paragraph_owed_ && !out_.empty() && empty_lines_ == 0) empty_line();
  paragraph_owed_ = false;
  for (int i = 0; i < std::min(depth_, kMostMarks); ++i)
    out_ += "> ";
  line_begin_ = out_.size();
  line_depth_ = depth_;
  line_open_ = true;
  blank_owed_ = false;
  empty_lines_ = 0;
  if (std::exchange(mark_owed_, false)) out_ += "- ";
}

void HtmlLines::finish_line() {
  // The signature mark is the one line whose blank at the end means something (RFC 3676, 4.3).
  if (std::string_view(out_).substr(line_begin_) == "--") out_ += ' ';
  out_ += '\n';
  line_open_ = false;
  blank_owed_ = false;
}

void HtmlLines::empty_line() {
  if (out_.empty() || empty_lines_ >= kMostEmptyLines) return;
  for (int i = 0; i < std::min({depth_, line_depth_, kMostMarks}); ++i)
    out_ += '>';
  out_ += '\n';
  ++empty_lines_;
}

void HtmlLines::write(std::string_view word) {
  if (std::exchange(signature_owed_, false) && !is_signature_line(word) && !ends_with_signature_line(out_)) {
    start_line();
    out_ += "--";
    finish_line();
  }
  if (!line_open_) {
    start_line();
  } else if (blank_owed_ && out_.size() > line_begin_) {
    out_ += ' ';
  }
  blank_owed_ = false;
  out_ += word;
}

void HtmlLines::kept_words(std::string_view utf8) {
  while (true) {
    std::size_t stop = utf8.find('\n');
    if (std::string_view line = utf8.substr(0, stop); !line.empty()) {
      if (!line_open_) start_line();
      out_ += line;
    }
    if (stop == std::string_view::npos) return;
    end_line();
    utf8.remove_prefix(stop + 1);
  }
}

void HtmlLines::words(std::string_view utf8) {
  if (kept_ > 0) return kept_words(utf8);
  std::size_t at = 0;
  while (at < utf8.size()) {
    if (is_blank(utf8[at])) {
      blank_owed_ = true;
      ++at;
      continue;
    }
    // A paragraph with only this is how editors write an empty line.
    if (utf8.substr(at).starts_with(kNoBreakSpace)) {
      if (!line_open_) start_line();
      blank_owed_ = true;
      at += kNoBreakSpace.size();
      continue;
    }
    std::size_t end = at;
    while (end < utf8.size() && !is_blank(utf8[end]) && !utf8.substr(end).starts_with(kNoBreakSpace))
      ++end;
    write(utf8.substr(at, end - at));
    at = end;
  }
}

void HtmlLines::end_line() {
  if (line_open_ && out_.size() > line_begin_) return finish_line();
  // Only a no-break space or nothing is on this line.
  if (line_open_) {
    out_.resize(line_begin_ - 2 * static_cast<std::size_t>(std::min(depth_, kMostMarks)));
    line_open_ = false;
  }
  blank_owed_ = false;
  empty_line();
}

void HtmlLines::begin_block() {
  if (line_open_) end_line();
  blank_owed_ = false;
}

void HtmlLines::begin_paragraph() {
  begin_block();
  paragraph_owed_ = true;
}

void HtmlLines::list_mark() {
  begin_block();
  mark_owed_ = true;
}

void HtmlLines::begin_signature() {
  begin_block();
  signature_owed_ = true;
}

void HtmlLines::open_quote() {
  begin_block();
  if (paragraph_owed_ && empty_lines_ == 0) empty_line();
  paragraph_owed_ = false;
  ++depth_;
}

void HtmlLines::close_quote() {
  begin_block();
  paragraph_owed_ = true;
  signature_owed_ = mark_owed_ = false;
  --depth_;
}

std::string HtmlLines::take() {
  begin_block();
  while (out_.ends_with("\n\n"))
    out_.pop_back();
  return std::move(out_);
}

}  // namespace closeknit::text
