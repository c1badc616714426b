// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_parts.hpp"

#include <algorithm>
#include <optional>

#include "sources/mime_media.hpp"

namespace closeknit::sources {
namespace {

// A delimiter line (RFC 2046, section 5.1.1): "--boundary" at the start of a line, then only blanks; or "--" and then
// nothing or a blank and anything. A longer boundary that starts with this one is none of it.
struct Delimiter {
  std::size_t begin = 0;  // of the line end before it, which belongs to it
  std::size_t next = 0;   // of the line after it
  bool closes = false;
};

class Delimiters {
 public:
  Delimiters(std::string_view body, std::string_view boundary) : body_(body), mark_("--" + std::string(boundary)) {}

  std::optional<Delimiter> next() {
    while (at_ < body_.size()) {
      std::size_t found = body_.find(mark_, at_);
      if (found == std::string_view::npos) break;
      at_ = found + mark_.size();
      if (auto delimiter = judged(found)) {
        at_ = delimiter->next;
        return delimiter;
      }
    }
    at_ = body_.size();
    return {};
  }

 private:
  std::optional<Delimiter> judged(std::size_t found) const {
    if (found > 0 && body_[found - 1] != '\n') return {};
    std::size_t after = found + mark_.size();
    auto [rest, next] = line_at(body_, after);
    bool closes = rest.starts_with("--");
    if (closes) rest = rest.substr(2, 1);
    if (!trimmed(rest).empty()) return {};
    std::size_t begin = found;
    if (begin > 0) --begin;
    if (begin > 0 && body_[begin - 1] == '\r') --begin;
    return Delimiter{begin, next, closes};
  }

  std::string_view body_;
  std::string mark_;
  std::size_t at_ = 0;
};

// Where the declared boundary does not occur: the first line of dashes with header fields below it.
std::string guessed_boundary(std::string_view body) {
  constexpr std::size_t kLongestBoundary = 200;
  constexpr int kLinesLookedAt = 200;
  std::size_t at = 0;
  for (int i = 0; i < kLinesLookedAt && at < body.size(); ++i) {
    auto [text, next] = line_at(body, at);
    text = trimmed(text);
    if (text.starts_with("--") && text.size() > 4 && text.size() < kLongestBoundary &&
        starts_with_word(body.substr(next), "content-")) {
      return std::string(text.substr(2));
    }
    at = next;
  }
  return {};
}

// The bytes of each child of a multipart. Stops after `most`, with a child more to show that there were more.
std::vector<std::string_view> children(std::string_view body, std::string_view boundary, std::size_t most) {
  std::vector<std::string_view> found;
  Delimiters delimiters(body, boundary);
  auto delimiter = delimiters.next();
  while (delimiter && !delimiter->closes && found.size() <= most) {
    auto end = delimiters.next();
    std::size_t stop = end ? std::max(end->begin, delimiter->next) : body.size();
    found.push_back(body.substr(delimiter->next, stop - delimiter->next));
    delimiter = end;
  }
  return found;
}

Part part_of(const Header& header, bool in_digest, std::vector<Defect>& defects) {
  Part part;
  if (header.has(FieldName::content_type)) {
    part.media = parse_media_type(header.first(FieldName::content_type), defects);
  } else if (in_digest) {
    part.media.type = "message/rfc822";  // RFC 2046, section 5.1.5
  }
  part.encoding = parse_encoding(header.first(FieldName::transfer_encoding));
  auto disposition = parse_disposition(header.first(FieldName::disposition), defects);
  part.attached = disposition.attached;
  part.file_name = file_name_only(disposition.name.empty() ? part.media.name : disposition.name);
  part.content = header.body;
  return part;
}

// Depth first, children in order: a stack of what is still to be read stands in for recursion.
class Walk {
 public:
  explicit Walk(std::vector<Defect>& defects) : defects_(defects) {}

  std::vector<Part> from(const Header& header) {
    add(part_of(header, false, defects_), -1);
    while (!waiting_.empty()) {
      Waiting next = waiting_.back();
      waiting_.pop_back();
      bool in_digest = parts_[static_cast<std::size_t>(next.parent)].media.type == "multipart/digest";
      add(part_of(read_header(next.bytes), in_digest, defects_), next.parent);
    }
    return std::move(parts_);
  }

 private:
  struct Waiting {
    std::string_view bytes;
    int parent;
  };

  void add(Part part, int parent) {
    part.parent = parent;
    part.depth = parent < 0 ? 0 : parts_[static_cast<std::size_t>(parent)].depth + 1;
    bool is_multipart = part.media.is("multipart/");
    parts_.push_back(std::move(part));
    if (is_multipart) open(static_cast<int>(parts_.size()) - 1);
  }

  void open(int index) {
    Part& part = parts_[static_cast<std::size_t>(index)];
    if (part.depth >= kMostLevels) {
      note(defects_, "the parts nest too deep", Loss::parts);
      return;
    }
    std::size_t room = kMostParts - std::min(kMostParts, parts_.size() + waiting_.size());
    auto found = part.media.boundary.empty() ? std::vector<std::string_view>{}
                                             : children(part.content, part.media.boundary, room);
    if (found.empty()) found = by_guess(part, room);
    if (found.size() > room) {
      note(defects_, "there are too many parts", Loss::parts);
      found.resize(room);
    }
    for (auto child = found.rbegin(); child != found.rend(); ++child)
      waiting_.push_back({*child, index});
  }

  std::vector<std::string_view> by_guess(Part& part, std::size_t room) {
    note(defects_, "a multipart has no boundary");
    std::string boundary = guessed_boundary(part.content);
    auto found = boundary.empty() ? std::vector<std::string_view>{} : children(part.content, boundary, room);
    if (found.empty()) part.media.type = "text/plain";
    return found;
  }

  std::vector<Defect>& defects_;
  std::vector<Part> parts_;
  std::vector<Waiting> waiting_;
};

}  // namespace

std::vector<Part> parts_of(const Header& header, std::vector<Defect>& defects) {
  return Walk(defects).from(header);
}

}  // namespace closeknit::sources
