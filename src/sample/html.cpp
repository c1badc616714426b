// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/html.hpp"

#include <algorithm>

namespace closeknit::sample {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text)
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\n':
        out += "<br>\n";
        break;
      default:
        out += c;
    }
  return out;
}

// Calls `take` with each paragraph: what lies between empty lines.
template <typename Take>
void for_each_paragraph(std::string_view text, const Take& take) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find("\n\n"), text.size());
    if (end > 0) take(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

std::string paragraphs(std::string_view text) {
  std::string out;
  for_each_paragraph(
      text, [&](std::string_view paragraph) { out += "<div>" + escaped(paragraph) + "</div>\n<div><br></div>\n"; });
  return out;
}

// "> " taken off again, one level.
std::string without_marks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.starts_with("> "))
      line.remove_prefix(2);
    else if (line.starts_with('>'))
      line.remove_prefix(1);
    out += std::string(line) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string quote_of(std::string_view below) {
  if (below.empty()) return {};
  if (!below.contains('>') || below.starts_with("-----")) return "<hr>\n" + paragraphs(below);
  std::size_t end = std::min(below.find('\n'), below.size() - 1);
  return "<div class=\"quote_intro\">" + escaped(below.substr(0, end)) + "</div>\n<blockquote type=\"cite\">\n" +
         paragraphs(without_marks(below.substr(end + 1))) + "</blockquote>\n";
}

std::string newsletter(const Letter& letter) {
  std::string out =
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + escaped(letter.subject) +
      "</title>\n<style>.box{max-width:600px;margin:auto;font-family:Georgia,serif} .small{color:#777;font-size:12px}"
      "</style></head>\n<body><div style=\"display:none\">" +
      escaped(letter.subject) + " and more</div>\n<table class=\"box\" role=\"presentation\"><tr><td>\n<h1>" +
      escaped(letter.from.name) + "</h1>\n";
  for_each_paragraph(letter.text, [&](std::string_view paragraph) {
    bool item = paragraph.starts_with("* ");
    out += item ? "<h3>" + escaped(paragraph.substr(2)) + "</h3>\n<p><a href=\"https://" +
                      letter.from.address.substr(letter.from.address.find('@') + 1) + "/read\">Read on</a></p>\n"
                : "<p>" + escaped(paragraph) + "</p>\n";
  });
  return out + "<p class=\"small\">" + escaped(letter.below) + "</p>\n</td></tr></table></body></html>\n";
}

}  // namespace

std::string html_of(const Letter& letter) {
  if (letter.html_only) return newsletter(letter);
  return "<html><head></head><body>\n" + paragraphs(letter.text) + quote_of(letter.below) + "</body></html>\n";
}

}  // namespace closeknit::sample
