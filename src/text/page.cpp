// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/page.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "text/ascii.hpp"
#include "text/html.hpp"
#include "text/html_tags.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view{} : trimmed(found->value);
}

std::string one_line(std::string_view words) {
  std::string line;
  for (char c : trimmed(words))
    if (!is_blank(c))
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  return clean_utf8(std::move(line));
}

bool is_web(std::string_view link) {
  return starts_with_any_case(link, "http://") || starts_with_any_case(link, "https://");
}

// What the elements of a page say of it, in the order met.
class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  void read(const GumboNode* root) {
    std::vector<const GumboNode*> waiting{root};
    while (!waiting.empty()) {
      const GumboNode* node = waiting.back();
      waiting.pop_back();
      if (node->type != GUMBO_NODE_ELEMENT) continue;
      take(node->v.element);
      const GumboVector& children = node->v.element.children;
      for (unsigned i = children.length; i > 0; --i)
        waiting.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
    }
  }

  Page page() const {
    Page page{
        one_line(shared_title_.empty() ? title_ : shared_title_), {}, html_to_text(body_.empty() ? html_ : body_)};
    for (const std::string& link : {canonical_, shared_link_})
      if (page.link.empty() && is_web(link)) page.link = clean_utf8(link);
    return page;
  }

 private:
  void take(const GumboElement& element) {
    if (element.tag == GUMBO_TAG_TITLE && title_.empty()) take_title(element);
    if (element.tag == GUMBO_TAG_LINK && equal_any_case(attribute(element, "rel"), "canonical"))
      canonical_ = attribute(element, "href");
    if (element.tag == GUMBO_TAG_META && attribute(element, "property") == "og:title")
      shared_title_ = attribute(element, "content");
    if (element.tag == GUMBO_TAG_META && attribute(element, "property") == "og:url")
      shared_link_ = attribute(element, "content");
    if ((element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN) && body_.empty()) take_body(element);
  }

  void take_title(const GumboElement& element) {
    for (unsigned i = 0; i < element.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
      if (child->type == GUMBO_NODE_TEXT) title_ += child->v.text.text;
    }
  }

  // An element that is never closed ends nowhere: then all is read.
  void take_body(const GumboElement& element) {
    std::size_t begin = element.start_pos.offset, end = element.end_pos.offset;
    if (begin < end && end <= html_.size()) body_ = html_.substr(begin, end - begin);
  }

  std::string_view html_;
  std::string_view body_;
  std::string title_, shared_title_, canonical_, shared_link_;
};

}  // namespace

Page read_page(std::string_view html) {
  html = html.substr(0, kMostHtml);
  if (!is_tame(html, kDeepest)) return {"", "", html_to_text(html)};
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> tree(
      gumbo_parse_with_options(&options, html.data(), html.size()),
      [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
  Reader reader(html);
  if (tree) reader.read(tree->root);
  return reader.page();
}

bool looks_like_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = trimmed(text);
  return text.size() > 2 && text.front() == '<' && (is_letter(text[1]) || text[1] == '!' || text[1] == '?');
}

}  // namespace closeknit::text
