// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines of text as a page is read from top to bottom: white space runs together, blocks begin lines, quotes get marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closeknit::text {

class HtmlLines {
 public:
  // Text of the page; white space is one blank, unless between keep_space() and run_space_together().
  void words(std::string_view utf8);
  void blank() { blank_owed_ = true; }
  // <br>: ends the line, also an empty one.
  void end_line();
  // A block begins or ends here: the next words begin a line.
  void begin_block();
  // A paragraph begins or ends here: an empty line stands before the next words.
  void begin_paragraph();
  // The mark stands before the next words, unless another is waiting there already.
  void list_mark();
  // The next words belong to a signature; the line "-- " stands before them, unless the writer wrote it.
  void begin_signature();

  // Everything between the two is quoted one level deeper.
  void open_quote();
  void close_quote();
  void keep_space() { ++kept_; }
  void run_space_together() { --kept_; }

  // The text so far, with one line end at its end unless it is empty.
  std::string take();

 private:
  void write(std::string_view word);
  void start_line();
  void finish_line();
  void empty_line();
  void kept_words(std::string_view utf8);

  std::string out_;
  std::size_t line_begin_ = 0;   // of the open line's words, past quote marks
  bool line_open_ = false;       // words were written since the last line end
  bool blank_owed_ = false;      // white space was read since the last word
  bool paragraph_owed_ = false;  // an empty line is due before the next words
  bool mark_owed_ = false;       // a list mark is due
  bool signature_owed_ = false;  // the line "-- " is due
  int empty_lines_ = 0;          // at the end of out_, at least
  int depth_ = 0;                // of quotes
  int line_depth_ = 0;           // of the last line with words: between quotes, an empty line is in the outer one
  int kept_ = 0;                 // > 0: white space is kept
};

}  // namespace closeknit::text
