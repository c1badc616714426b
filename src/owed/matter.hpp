// SPDX-License-Identifier: AGPL-3.0-or-later
// Matter: what one letter is about, as words; taken once, then compared with any number of others. Values, safe to
// share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::owed {

class Matter {
 public:
  // A content word without its endings.
  struct Word {
    std::uint64_t stem = 0;  // hash
    float weight = 0;        // the longer, the rarer
    bool rare = false;       // two of these in common are no chance between the same two people
    bool of_deed = false;    // no word of time, nor one that any promise has: "send", "next week"
  };

  Matter() = default;
  // `text`: all new words of a letter, or the one sentence that asks; UTF-8 of any quality, its first 16 KB are read.
  // `subject` with whatever marks stand before it.
  Matter(std::string_view text, std::string_view subject);

  // Two letters of the same subject have the same key; 0 where the subject says too little to be one of a kind.
  std::uint64_t subject_key() const;

 private:
  friend bool on_the_matter(const Matter& asked, const Matter& answered);
  friend bool same_deed(const Matter& earlier, const Matter& later);
  friend bool names_deed(const Matter& promised, const Matter& letter);

  bool says_ = false;          // the text was not empty
  std::vector<Word> text_;     // ascending by stem
  std::vector<Word> subject_;  // ascending by stem
  std::string bare_;           // the subject folded, without marks and tags
};

// Does `answered`, a letter that the owner wrote to the same person in another conversation after the request, deal
// with what was asked (the sentence that asks, and its letter's subject)? By the same subject, or by overlap of content
// words. Where no sentence asks, the subjects alone are compared. False where the request says nothing to go by.
bool on_the_matter(const Matter& asked, const Matter& answered);

// Two sentences that promise: is it the same that they promise? So, where they share half of the words that say what,
// of the one that says less; and where either says nothing ("I'll send it tomorrow").
bool same_deed(const Matter& earlier, const Matter& later);
// Does a letter name what the sentence promises, by one rare word of it?
bool names_deed(const Matter& promised, const Matter& letter);

}  // namespace closeknit::owed
