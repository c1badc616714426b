// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/html_looks.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

// Whether `word` is one of the words in `list`, which blanks separate, as in a class attribute.
bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if ((at == 0 || is_blank(list[at - 1])) && (end == list.size() || is_blank(list[end]))) return true;
  }
  return false;
}

// The style attribute in lower case and without blanks, so that declarations can be looked for.
std::string bare_style(std::string_view style) {
  std::string out;
  for (char c : style.substr(0, 512))
    if (!is_blank(c)) out += lower(c);
  return out;
}

// Whether a declaration such as "font-size:0" stands in `style`, with nothing but a unit after it.
bool declares(std::string_view style, std::string_view declaration) {
  for (std::size_t at = style.find(declaration); at != std::string_view::npos; at = style.find(declaration, at + 1)) {
    if (at > 0 && style[at - 1] != ';') continue;
    std::string_view rest = style.substr(at + declaration.size());
    if (rest.empty() || rest[0] == ';' || rest[0] == '!' || rest.starts_with("px") || rest.starts_with("pt"))
      return true;
  }
  return false;
}

bool hides(std::string_view style) {
  constexpr std::array<std::string_view, 6> kHiding{"display:none", "visibility:hidden", "mso-hide:all",
                                                    "font-size:0",  "max-height:0",      "opacity:0"};
  return std::ranges::any_of(kHiding, [&](std::string_view way) { return declares(style, way); });
}

// The line that Outlook draws over the header of what it quotes. Its colours have been these for twenty years.
bool draws_reply_line(std::string_view style) {
  return style.find("border-top:solid#b5c4df") != std::string_view::npos ||
         style.find("border-top:solid#e1e1e1") != std::string_view::npos;
}

Flow flow_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_BR:
      return Flow::line_end;
    case GUMBO_TAG_PRE:
      return Flow::kept;
    case GUMBO_TAG_LI:
      return Flow::item;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return Flow::cell;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BLOCKQUOTE:
      return Flow::paragraph;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
      return Flow::block;
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
      return Flow::unseen;
    default:
      return Flow::in_line;
  }
}

bool has_child_quote(const GumboElement& element) {
  constexpr unsigned kMostLookedAt = 64;
  for (unsigned i = 0; i < std::min(element.children.length, kMostLookedAt); ++i) {
    const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
    if (child->type != GUMBO_NODE_ELEMENT) continue;
    if (child->v.element.tag == GUMBO_TAG_BLOCKQUOTE) return true;
    if (has_word(attribute(child->v.element, "class"), "gmail_attr")) return true;
  }
  return false;
}

Part part_by_id(std::string_view id) {
  constexpr std::array<std::string_view, 4> kFrom{"divRplyFwdMsg", "appendonsend", "stopSpelling", "zwchr"};
  constexpr std::array<std::string_view, 2> kWhole{"OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container"};
  constexpr std::array<std::string_view, 4> kSignature{"Signature", "AppleMailSignature", "ms-outlook-mobile-signature",
                                                       "tutanota_signature"};
  if (id.starts_with("x_")) id.remove_prefix(2);  // Outlook renames what it quotes
  if (std::ranges::find(kFrom, id) != kFrom.end()) return Part::quote_from;
  if (std::ranges::find(kWhole, id) != kWhole.end()) return Part::quote;
  if (std::ranges::find(kSignature, id) != kSignature.end()) return Part::signature;
  return Part::plain;
}

Part part_by_class(const GumboElement& element, std::string_view names) {
  // Gmail puts "On … wrote:" and what a reply says between two quotes into this too, beside the <blockquote>s.
  if (has_word(names, "gmail_quote") && element.tag == GUMBO_TAG_DIV)
    return has_child_quote(element) ? Part::plain : Part::quote;
  if (has_word(names, "yahoo_quoted") || has_word(names, "yahoo-quoted-begin")) return Part::quote;
  if (has_word(names, "gmail_signature") || has_word(names, "moz-signature") ||
      has_word(names, "protonmail_signature_block"))
    return Part::signature;
  return Part::plain;
}

Part part_of(const GumboElement& element) {
  if (element.tag == GUMBO_TAG_BLOCKQUOTE) return Part::quote;
  if (element.attributes.length == 0) return Part::plain;
  if (std::string_view id = attribute(element, "id"); !id.empty())
    if (Part part = part_by_id(id); part != Part::plain) return part;
  if (attribute(element, "data-marker") == "__QUOTED_TEXT__") return Part::quote;
  if (std::string_view names = attribute(element, "class"); !names.empty()) return part_by_class(element, names);
  return Part::plain;
}

}  // namespace

Look look_of(const GumboInternalNode& node) {
  const GumboElement& element = node.v.element;
  Look look{flow_of(element.tag), part_of(element)};
  if (element.attributes.length == 0 || look.flow == Flow::unseen) return look;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) look.flow = Flow::unseen;
  // Word writes every line as a paragraph without margins.
  if (element.tag == GUMBO_TAG_P && attribute(element, "class").starts_with("Mso")) look.flow = Flow::block;
  std::string_view given = attribute(element, "style");
  if (given.empty()) return look;
  std::string style = bare_style(given);
  if (hides(style)) look.flow = Flow::unseen;
  if (element.tag == GUMBO_TAG_P && (declares(style, "margin:0") || declares(style, "margin-bottom:0")))
    look.flow = Flow::block;
  if (element.tag == GUMBO_TAG_DIV && look.part == Part::plain && draws_reply_line(style)) look.part = Part::quote_from;
  return look;
}

}  // namespace closeknit::text
