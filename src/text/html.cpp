// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "text/html_lines.hpp"
#include "text/html_looks.hpp"
#include "text/html_tags.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

// Memory for one tree, given back all at once: half of gumbo's time goes into freeing it node by node, and that
// recurses.
class Arena {
 public:
  void* give(std::size_t size) {
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > left_) {
      std::size_t block = std::max(size, kBlock);
      blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
      next_ = blocks_.back().get();
      left_ = block;
    }
    left_ -= size;
    return std::exchange(next_, next_ + size);
  }

 private:
  static constexpr std::size_t kAlign = alignof(std::max_align_t);
  static constexpr std::size_t kBlock = 256 << 10;

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

// The root of the tree, which lives as long as `arena` and `html`.
const GumboNode& parsed(std::string_view html, Arena& arena) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // real mail has thousands, and nobody reads them
  options.allocator = [](void* from, std::size_t size) { return static_cast<Arena*>(from)->give(size); };
  options.deallocator = [](void*, void*) {};
  options.userdata = &arena;
  const GumboOutput* tree = gumbo_parse_with_options(&options, html.data(), html.size());
  if (tree == nullptr) throw std::runtime_error("gumbo returned no tree");
  return *tree->root;
}

// Walks a tree in reading order, without recursion.
class Reader {
 public:
  std::string read(const GumboNode& root) {
    const GumboNode* node = &root;
    while (node != nullptr) {
      const GumboNode* child = enter(*node) ? first_child(*node) : nullptr;
      node = child != nullptr ? child : leave_up_to_next(node, &root);
    }
    return lines_.take();
  }

 private:
  static const GumboVector* children(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE ? &node.v.element.children : nullptr;
  }
  static const GumboNode* child_at(const GumboNode& node, std::size_t i) {
    const GumboVector* all = children(node);
    return all != nullptr && i < all->length ? static_cast<const GumboNode*>(all->data[i]) : nullptr;
  }
  static const GumboNode* first_child(const GumboNode& node) { return child_at(node, 0); }

  // Leaves `node` and those above it that hold nothing more; the next node to enter, or none.
  const GumboNode* leave_up_to_next(const GumboNode* node, const GumboNode* root) {
    while (true) {
      leave(*node);
      if (node == root) return nullptr;
      if (const GumboNode* next = child_at(*node->parent, node->index_within_parent + 1)) return next;
      node = node->parent;
    }
  }

  // Whether to go on to the node's children.
  bool enter(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) lines_.words(node.v.text.text);
    if (node.type == GUMBO_NODE_WHITESPACE) lines_.words(node.v.text.text);
    if (node.type != GUMBO_NODE_ELEMENT) return false;
    looks_.push_back(look_of(node));
    Look look = looks_.back();
    enter_flow(look.flow);
    if (look.flow == Flow::unseen) return false;
    if (look.part == Part::quote) lines_.open_quote();
    if (look.part == Part::signature) lines_.begin_signature();
    if (look.part == Part::quote_from && !quoted_to_end_) {
      lines_.open_quote();
      quoted_to_end_ = true;
    }
    return true;
  }

  void enter_flow(Flow flow) {
    switch (flow) {
      case Flow::in_line:
      case Flow::unseen:
        return;
      case Flow::cell:
        return lines_.blank();
      case Flow::line_end:
        return lines_.end_line();
      case Flow::item:
        return lines_.list_mark();
      case Flow::paragraph:
        return lines_.begin_paragraph();
      case Flow::kept:
        lines_.begin_paragraph();
        return lines_.keep_space();
      case Flow::block:
        return lines_.begin_block();
    }
  }

  void leave(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return;
    Look look = looks_.back();
    looks_.pop_back();
    if (look.flow == Flow::unseen) return;
    if (look.part == Part::quote) lines_.close_quote();
    if (look.flow == Flow::kept) lines_.run_space_together();
    if (look.flow == Flow::paragraph || look.flow == Flow::kept) lines_.begin_paragraph();
    if (look.flow == Flow::block || look.flow == Flow::item) lines_.begin_block();
  }

  HtmlLines lines_;
  std::vector<Look> looks_;  // of the elements that were entered and not yet left
  bool quoted_to_end_ = false;
};

std::string read(std::string_view html) {
  Arena arena;
  return Reader().read(parsed(html, arena));
}

}  // namespace

std::string html_to_text(std::string_view html) {
  html = html.substr(0, kMostHtml);
  return clean_utf8(is_tame(html, kDeepest) ? read(html) : read(without_tags(html)));
}

}  // namespace closeknit::text
