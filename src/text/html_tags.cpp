// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/html_tags.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// What an element does to the nesting of those around it, in the terms of the HTML standard's tree construction.
enum class Role : std::uint8_t {
  other,       // nests; closed only where no block was opened inside
  block,       // nests; closing it closes all inside
  formatting,  // nests, and is opened again after a block that closed over it
  nestless,    // holds nothing, or ends by itself where the next of its kind begins
  table,
  row,
  cell,
  raw,  // its content is text up to its own closing tag
};

struct Element {
  std::string_view name;
  Role role;
};

constexpr std::array kElements{
    Element{"a", Role::formatting},      Element{"address", Role::block},    Element{"area", Role::nestless},
    Element{"article", Role::block},     Element{"aside", Role::block},      Element{"b", Role::formatting},
    Element{"base", Role::nestless},     Element{"big", Role::formatting},   Element{"blockquote", Role::block},
    Element{"body", Role::nestless},     Element{"br", Role::nestless},      Element{"button", Role::block},
    Element{"center", Role::block},      Element{"code", Role::formatting},  Element{"col", Role::nestless},
    Element{"dd", Role::nestless},       Element{"details", Role::block},    Element{"dialog", Role::block},
    Element{"dir", Role::block},         Element{"div", Role::block},        Element{"dl", Role::block},
    Element{"dt", Role::nestless},       Element{"em", Role::formatting},    Element{"embed", Role::nestless},
    Element{"fieldset", Role::block},    Element{"figcaption", Role::block}, Element{"figure", Role::block},
    Element{"font", Role::formatting},   Element{"footer", Role::block},     Element{"form", Role::block},
    Element{"h1", Role::block},          Element{"h2", Role::block},         Element{"h3", Role::block},
    Element{"h4", Role::block},          Element{"h5", Role::block},         Element{"h6", Role::block},
    Element{"head", Role::nestless},     Element{"header", Role::block},     Element{"hgroup", Role::block},
    Element{"hr", Role::nestless},       Element{"html", Role::nestless},    Element{"i", Role::formatting},
    Element{"iframe", Role::raw},        Element{"img", Role::nestless},     Element{"input", Role::nestless},
    Element{"li", Role::nestless},       Element{"link", Role::nestless},    Element{"listing", Role::block},
    Element{"main", Role::block},        Element{"menu", Role::block},       Element{"meta", Role::nestless},
    Element{"nav", Role::block},         Element{"nobr", Role::formatting},  Element{"noembed", Role::raw},
    Element{"noframes", Role::raw},      Element{"ol", Role::block},         Element{"option", Role::nestless},
    Element{"p", Role::nestless},        Element{"param", Role::nestless},   Element{"pre", Role::block},
    Element{"s", Role::formatting},      Element{"script", Role::raw},       Element{"section", Role::block},
    Element{"small", Role::formatting},  Element{"source", Role::nestless},  Element{"strike", Role::formatting},
    Element{"strong", Role::formatting}, Element{"style", Role::raw},        Element{"summary", Role::block},
    Element{"table", Role::table},       Element{"tbody", Role::nestless},   Element{"td", Role::cell},
    Element{"textarea", Role::raw},      Element{"tfoot", Role::nestless},   Element{"th", Role::cell},
    Element{"thead", Role::nestless},    Element{"title", Role::raw},        Element{"tr", Role::row},
    Element{"track", Role::nestless},    Element{"tt", Role::formatting},    Element{"u", Role::formatting},
    Element{"ul", Role::block},          Element{"wbr", Role::nestless},     Element{"xmp", Role::raw}};
static_assert(std::ranges::is_sorted(kElements, {}, &Element::name));

// Longer names are unknown ones; they are told apart by their first bytes only.
constexpr std::size_t kLongestName = 16;
using Name = std::array<char, kLongestName>;

Name folded(std::string_view name) {
  Name out{};
  std::transform(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(std::min(name.size(), out.size())),
                 out.begin(), lower);
  return out;
}

Role role_of(const Name& name) {
  std::string_view text(name.data(), static_cast<std::size_t>(std::ranges::find(name, '\0') - name.begin()));
  const auto* found = std::ranges::lower_bound(kElements, text, {}, &Element::name);
  return found != kElements.end() && found->name == text ? found->role : Role::other;
}

// Past the comment, declaration or bogus comment that starts with "<!", "<?" or "</" and no letter.
std::size_t end_of_comment(std::string_view html, std::size_t at) {
  auto past = [&](std::string_view closing, std::size_t from) {
    std::size_t found = html.find(closing, from);
    return found == std::string_view::npos ? html.size() : found + closing.size();
  };
  if (!html.substr(at).starts_with("<!--")) return past(">", at);
  std::string_view rest = html.substr(at + 4);
  if (rest.starts_with(">")) return at + 5;
  if (rest.starts_with("->")) return at + 6;
  std::size_t end = past("-->", at + 4);
  std::size_t odd = html.substr(0, end).find("--!>", at + 4);
  return odd == std::string_view::npos ? end : odd + 4;
}

// Past the ">" of the tag whose name ends at `at`.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  bool value_may_follow = false;
  for (; at < html.size(); ++at) {
    char c = html[at];
    if (c == '>') return at + 1;
    if (value_may_follow && (c == '"' || c == '\'')) {
      at = html.find(c, at + 1);
      if (at == std::string_view::npos) return html.size();
    }
    value_may_follow = c == '=' || (value_may_follow && is_blank(c));
  }
  return html.size();
}

// Past the raw text after an opening tag `name` that ends at `at`: where its closing tag begins.
std::size_t end_of_raw_text(std::string_view html, std::size_t at, std::string_view name) {
  while (true) {
    at = html.find("</", at);
    if (at == std::string_view::npos) return html.size();
    std::string_view rest = html.substr(at + 2, name.size() + 1);
    bool ends = rest.size() == name.size() || (rest.size() > name.size() && !is_letter(rest.back()));
    if (ends && folded(rest.substr(0, name.size())) == folded(name)) return at;
    at += 2;
  }
}

// The elements that are open at one place of a document, as far as the depth of nesting goes. It errs towards more:
// a closing tag whose effect is in doubt closes nothing.
class OpenElements {
 public:
  void open(const Name& name, Role role) {
    if (role == Role::cell) pop_within_table(Role::cell);
    if (role == Role::row) pop_within_table(Role::row);
    stack_.push_back({name, role, orphans_});
  }

  void close(const Name& name, Role role) {
    if (role == Role::table) return pop_last(Role::table);
    if (role == Role::row || role == Role::cell) return pop_within_table(role);
    for (std::size_t i = stack_.size(); i-- > 0 && stack_.size() - i <= kFarthestClose;) {
      if (stack_[i].name == name) return close_at(i);
      if (is_wall(stack_[i].role) || (role == Role::other && stack_[i].role == Role::block)) return;
    }
  }

  std::size_t depth() const { return stack_.size() + orphans_; }
  std::size_t orphans() const { return orphans_; }

 private:
  // How far up a closing tag is matched; beyond, what it closes counts as still open.
  static constexpr std::size_t kFarthestClose = 64;

  struct Open {
    Name name;
    Role role;
    std::size_t orphans_before;
  };
  static bool is_wall(Role role) { return role == Role::table || role == Role::cell; }

  void close_at(std::size_t i) {
    if (stack_[i].role == Role::formatting) {
      stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
    for (std::size_t above = i + 1; above < stack_.size(); ++above)
      orphans_ += stack_[above].role == Role::formatting ? 1 : 0;
    stack_.resize(i);
  }

  // Leaving a cell or a table forgets the formatting that was left open inside.
  void pop_to(std::size_t size) {
    orphans_ = stack_[size].orphans_before;
    stack_.resize(size);
  }

  void pop_last(Role role) {
    for (std::size_t i = stack_.size(); i-- > 0;)
      if (stack_[i].role == role) return pop_to(i);
  }

  void pop_within_table(Role role) {
    for (std::size_t i = stack_.size(); i-- > 0 && stack_[i].role != Role::table;)
      if (stack_[i].role == role) return pop_to(i);
  }

  std::vector<Open> stack_;
  std::size_t orphans_ = 0;
};

// Past the "</svg>" of the drawing whose opening tag ends at `at`; nothing where it holds more than plain shapes. A
// drawing has rules of its own (elements that end with "/>", titles and styles that are no raw text), under which the
// count of open elements here would mean nothing.
std::optional<std::size_t> end_of_drawing(std::string_view html, std::size_t at) {
  constexpr std::array<std::string_view, 18> kShapes{
      "circle",  "clippath", "defs",           "ellipse", "g",    "line",   "lineargradient", "mask",  "path",
      "polygon", "polyline", "radialgradient", "rect",    "stop", "symbol", "text",           "tspan", "use"};
  constexpr int kMostShapes = 1000;
  auto tag = next_tag(html, at);
  for (int shapes = 0; tag && shapes < kMostShapes; ++shapes, tag = next_tag(html, tag->end)) {
    if (equal_any_case(tag->name, "svg")) return tag->closing ? std::optional(tag->end) : std::nullopt;
    auto same = [&](std::string_view shape) { return equal_any_case(tag->name, shape); };
    if (std::ranges::none_of(kShapes, same)) return std::nullopt;
  }
  return std::nullopt;
}

// Formatting elements that a parser would make again, over the whole document. Sloppy real mail stays under a few
// thousand; each costs about 200 bytes.
constexpr std::size_t kMostRemade = 200'000;

bool begins_line(const Name& name) {
  constexpr std::array<std::string_view, 22> kInline{"a",     "abbr", "acronym", "b",   "big",   "cite", "code", "em",
                                                     "font",  "i",    "img",     "kbd", "label", "nobr", "o:p",  "s",
                                                     "small", "span", "strong",  "sub", "sup",   "u"};
  std::string_view text(name.data(), static_cast<std::size_t>(std::ranges::find(name, '\0') - name.begin()));
  return !std::ranges::binary_search(kInline, text);
}

// A "<" that begins no tag might begin one once the tags around it are gone.
void append_escaped(std::string& out, std::string_view text) {
  for (char c : text)
    c == '<' ? out += "&lt;" : out += c;
}

}  // namespace

std::optional<Tag> next_tag(std::string_view html, std::size_t at) {
  while (true) {
    at = html.find('<', at);
    if (at == std::string_view::npos || at + 1 >= html.size()) return std::nullopt;
    char next = html[at + 1];
    bool closing = next == '/';
    std::size_t name_at = at + (closing ? 2 : 1);
    bool named = name_at < html.size() && is_letter(html[name_at]);
    if (!named && next != '!' && next != '?' && !closing) {
      ++at;
      continue;
    }
    if (!named) return Tag{at, end_of_comment(html, at), {}, closing};
    std::size_t name_end = name_at;
    while (name_end < html.size() && !is_blank(html[name_end]) && html[name_end] != '>' && html[name_end] != '/')
      ++name_end;
    Tag tag{at, end_of_tag(html, name_end), html.substr(name_at, name_end - name_at), closing};
    if (!closing && tag.name.size() <= kLongestName && role_of(folded(tag.name)) == Role::raw)
      tag.end = end_of_raw_text(html, tag.end, tag.name);
    return tag;
  }
}

bool is_tame(std::string_view html, int deepest) {
  OpenElements open;
  std::size_t remade = 0;
  for (auto tag = next_tag(html, 0); tag; tag = next_tag(html, tag->end)) {
    if (tag->name.empty()) continue;
    if (equal_any_case(tag->name, "math")) return false;
    if (equal_any_case(tag->name, "svg")) {
      auto end = end_of_drawing(html, tag->end);
      if (!end) return false;
      tag->end = *end;
      continue;
    }
    Name name = folded(tag->name);
    Role role = role_of(name);
    remade += open.orphans();
    if (role == Role::nestless || role == Role::raw) continue;
    tag->closing ? open.close(name, role) : open.open(name, role);
    if (open.depth() > static_cast<std::size_t>(deepest) || remade > kMostRemade) return false;
  }
  return true;
}

std::string without_tags(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::size_t at = 0;
  for (auto tag = next_tag(html, 0); tag; tag = next_tag(html, at)) {
    append_escaped(out, html.substr(at, tag->begin - at));
    at = tag->end;
    if (!tag->name.empty() && begins_line(folded(tag->name)) && !out.ends_with("<br>")) out += "<br>";
  }
  append_escaped(out, html.substr(at));
  return out;
}

}  // namespace closeknit::text
