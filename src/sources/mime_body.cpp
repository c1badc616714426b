// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_body.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "sources/mime_charset.hpp"
#include "text/html.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

// Before decoding: HTML and charsets of several bytes shrink, so more is read than may remain.
constexpr std::size_t kMostDecoded = 2 * kMostBody;
constexpr std::size_t kLongestStub = 600;
constexpr std::size_t kMostAttachments = 1'000;

bool is_plain(const Part& part) {
  return part.media.type == "text/plain";
}
bool is_html(const Part& part) {
  return part.media.type == "text/html" || part.media.type == "application/xhtml+xml";
}
bool is_calendar(const Part& part) {
  return part.media.type == "text/calendar";
}

// To whom a letter could not be brought, and why (RFC 3464): lines of text, which say so more surely than the prose
// above them.
bool is_delivery_status(const Part& part) {
  return part.media.type == "message/delivery-status";
}

// Text types that people write in. Others (patches, cards, sheets, code) are documents that happen to be text.
bool is_prose(const Part& part) {
  return is_plain(part) || is_html(part) || part.media.type == "text/enriched" || part.media.type == "text/markdown" ||
         part.media.type == "text/richtext" || part.media.type == "text/x-markdown" || is_delivery_status(part);
}

// Phrases of the plain stub that mass mailers send beside HTML, in lower case.
constexpr std::array<std::string_view, 14> kNoHtmlPhrases{
    "not support html",
    "not display html",
    "doesn't support html",
    "cannot display html",
    "can't display html",
    "not able to view html",
    "view html",
    "html version",
    "html format",
    "html-enabled",
    "html email",
    "kein html",
    "als html",
    "au format html",
};

// Plain text that only says that there is HTML.
bool is_stub(std::string_view text) {
  if (trimmed(text).empty()) return true;
  if (text.size() > kLongestStub) return false;
  std::string low = lowered(text);
  return std::ranges::any_of(kNoHtmlPhrases,
                             [&](std::string_view phrase) { return low.find(phrase) != std::string::npos; });
}

// The charset that an HTML page names for itself, for parts whose header does not.
std::string_view html_charset(std::string_view html) {
  constexpr std::size_t kHead = 2048;
  std::string_view head = html.substr(0, kHead);
  std::size_t found = text::find_any_case(head, "charset=");
  if (found == std::string_view::npos) return {};
  std::string_view value = head.substr(found + 8);
  if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  return value.substr(0, value.find_first_of("\"'> ;/"));
}

class ContentReader {
 public:
  ContentReader(const std::vector<Part>& parts, std::vector<Defect>& defects)
      : parts_(parts), defects_(defects), children_(parts.size()), chosen_(parts.size()), texts_(parts.size()) {
    for (std::size_t i = 1; i < parts_.size(); ++i)
      children_[static_cast<std::size_t>(parts_[i].parent)].push_back(i);
  }

  Content read() {
    for (std::size_t i = parts_.size(); i-- > 0;)
      choose(i);
    join(chosen_[0]);
    for (std::size_t i = 0; i < parts_.size(); ++i)
      look_at(i);
    return std::move(content_);
  }

 private:
  using Leaves = std::vector<std::size_t>;  // indexes of parts, in order

  // Is the part text to be read, rather than a file? A file name alone does not make a file of a message's first
  // text; mail programs name even that.
  bool is_inline_text(std::size_t i) const {
    const Part& part = parts_[i];
    if (part.attached || !is_prose(part)) return false;
    return part.file_name.empty() || i <= 1;
  }

  std::string& text_of(std::size_t i) {
    if (!texts_[i]) texts_[i] = decoded_text(parts_[i]);
    return *texts_[i];
  }

  std::string decoded_text(const Part& part) {
    std::string bytes = decoded_content(part, kMostDecoded);
    if (!decodes_whole(part, kMostDecoded)) note_cut();
    std::string charset = part.media.charset;
    if (is_html(part) && charset.empty()) charset = html_charset(bytes);
    std::string utf8 = text::clean_utf8(to_utf8(std::move(bytes), charset, defects_));
    if (is_html(part)) return text::html_to_text(utf8);
    return part.media.flowed ? unflowed(utf8, part.media.delete_space) : utf8;
  }

  // Which leaves are the text of part i. Children stand behind their parents, so going backwards they are done.
  void choose(std::size_t i) {
    const Part& part = parts_[i];
    if (part.media.is("multipart/"))
      chosen_[i] = choice_among(children_[i], part.media.type);
    else if (is_inline_text(i))
      chosen_[i] = {i};
  }

  Leaves choice_among(const Leaves& children, std::string_view type) {
    if (type == "multipart/alternative") return best_alternative(children);
    if (type == "multipart/related" && !children.empty() && !chosen_[children.front()].empty()) {
      return std::move(chosen_[children.front()]);  // the root; the others are its pictures (RFC 2387)
    }
    Leaves all;
    for (std::size_t child : children)
      all.insert(all.end(), chosen_[child].begin(), chosen_[child].end());
    return all;
  }

  // The first with readable plain text; else the last with HTML, the richest (RFC 2046, section 5.1.4); else the first.
  Leaves best_alternative(const Leaves& children) {
    for (std::size_t child : children) {
      if (has_readable_plain(chosen_[child])) return std::move(chosen_[child]);
    }
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      bool html = std::ranges::any_of(chosen_[*child], [&](std::size_t leaf) { return is_html(parts_[leaf]); });
      if (html) return std::move(chosen_[*child]);
    }
    auto any = std::ranges::find_if(children, [&](std::size_t child) { return !chosen_[child].empty(); });
    return any == children.end() ? Leaves{} : std::move(chosen_[*any]);
  }

  bool has_readable_plain(const Leaves& leaves) {
    return std::ranges::any_of(leaves,
                               [&](std::size_t leaf) { return !is_html(parts_[leaf]) && !is_stub(text_of(leaf)); });
  }

  void join(const Leaves& leaves) {
    bool html = false;
    bool plain = false;
    for (std::size_t leaf : leaves) {
      if (content_.text.size() > kMostBody) break;
      bool something = append(text_of(leaf));
      (is_html(parts_[leaf]) ? html : plain) |= something;
    }
    if (html && !plain) content_.traits |= kHtmlOnly;
    if (content_.text.size() <= kMostBody) return;
    note_cut();
    content_.text.resize(cut_at_character(content_.text, kMostBody).size());
  }

  void note_cut() { note(defects_, "the text is too long and was cut", Loss::text); }

  bool append(std::string& text) {
    if (trimmed(text).empty()) return false;
    if (content_.text.empty()) {
      content_.text = std::move(text);
    } else {
      while (content_.text.ends_with('\n'))
        content_.text.pop_back();
      content_.text.append("\n\n").append(text);
    }
    return true;
  }

  void look_at(std::size_t i) {
    const Part& part = parts_[i];
    if (is_calendar(part)) content_.traits |= kCalendar;
    if (part.media.type == "multipart/report") content_.traits |= kBounce;
    bool is_file = !part.media.is("multipart/") && !is_inline_text(i) && !(is_calendar(part) && !part.attached);
    if (!is_file) return;
    if (content_.attachments.size() >= kMostAttachments)
      return note(defects_, "there are too many attachments", Loss::parts);
    content_.attachments.push_back({part.file_name, part.media.type, decoded_size(part)});
  }

  const std::vector<Part>& parts_;
  std::vector<Defect>& defects_;
  std::vector<Leaves> children_;                   // of each part
  std::vector<Leaves> chosen_;                     // of each part, when choose() has passed it
  std::vector<std::optional<std::string>> texts_;  // decoded so far
  Content content_;
};

// The header block over the text of a message that is forwarded as an attachment.
std::string forwarded_block(const Header& header, std::vector<Defect>& defects) {
  struct Row {
    std::string_view label;
    FieldName name;
  };
  constexpr std::array kRows{Row{"From", FieldName::from}, Row{"Date", FieldName::date},
                             Row{"Subject", FieldName::subject}, Row{"To", FieldName::to}};
  std::string block = "---------- Forwarded message ----------\n";
  for (const Row& row : kRows) {
    if (!header.has(row.name)) continue;
    std::string value = text::clean_utf8(header_text(header.first(row.name), {}, defects));
    block.append(row.label).append(": ").append(value).append("\n");
  }
  return block.append("\n");
}

// The text of a message without any of its own that holds another. Forwards of forwards are opened as far as people
// go.
std::string enclosed_text(const std::vector<Part>& outer, std::vector<Defect>& defects) {
  constexpr int kMostEnclosed = 4;
  std::string block;
  std::string bytes;  // of the enclosed message; `parts` look into it
  std::vector<Part> parts = outer;
  for (int level = 0; level < kMostEnclosed; ++level) {
    auto found = std::ranges::find_if(parts, [](const Part& part) { return part.media.type == "message/rfc822"; });
    if (found == parts.end()) return {};
    bytes = decoded_content(*found, kMostDecoded);
    Header header = read_header(bytes);
    block += forwarded_block(header, defects);
    parts = parts_of(header, defects);
    std::string text = ContentReader(parts, defects).read().text;
    if (!trimmed(text).empty()) return block + text;
  }
  return {};
}

}  // namespace

Content content_of(const std::vector<Part>& parts, std::vector<Defect>& defects) {
  Content content = ContentReader(parts, defects).read();
  if (trimmed(content.text).empty()) content.text = enclosed_text(parts, defects);
  return content;
}

}  // namespace closeknit::sources
