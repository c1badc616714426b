// SPDX-License-Identifier: AGPL-3.0-or-later
// How one HTML element of a mail looks to its reader: does it begin a line, is it seen at all, is it a quote?
#pragma once

#include <cstdint>
#include <string_view>

struct GumboInternalNode;

namespace closeknit::text {

enum class Flow : std::uint8_t {
  in_line,    // goes on in the line
  block,      // on lines of its own
  paragraph,  // on lines of its own, with an empty line before and after
  item,       // a list item
  cell,       // of a table row: a blank keeps it from its neighbour
  line_end,   // <br>
  kept,       // <pre>: a block whose white space is kept
  unseen,     // left out with all it holds
};

enum class Part : std::uint8_t {
  plain,
  quote,       // somebody's earlier words
  quote_from,  // from here to the end of the document stand somebody's earlier words
  signature,   // the writer's signature block
};

struct Look {
  Flow flow = Flow::in_line;
  Part part = Part::plain;
};

// `element` must be an element of a gumbo tree.
Look look_of(const GumboInternalNode& element);

}  // namespace closeknit::text
