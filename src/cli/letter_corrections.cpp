// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/letters.hpp"
#include "cli/words.hpp"
#include "signals/signals.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;
constexpr const char* kUnread = "an address of which no mail was read yet";

// What an item of today or a question of the review is about, by how its key begins.
struct About {
  std::string_view key, words;
};
constexpr std::array kAbout{
    About{"owed:by_me:", "your answer to "},     About{"owed:to_me:", "the answer of "},
    About{"promise:by_me:", "your promise to "}, About{"promise:to_me:", "the promise of "},
    About{"thanks:by_me:", "your thanks to "},   About{"thanks:to_me:", "the thanks of "},
    About{"drift:", "the silence with "},        About{"wake:", "the long silence with "},
    About{"share:", "something to read for "},
};

// Of who is who: an address, however little the book knows of it. Only its id is kept where no mail of it was read.
std::string address_words(book::CorrectionKind kind, const std::string& words, const std::string& kept) {
  return kind <= book::CorrectionKind::kind && !words.empty() && words == kept && id_from_text(kept) != 0 ? kUnread
                                                                                                          : words;
}

// "good news of ", of a sentence's key: "signal:LETTER:KIND:BEGIN".
std::string sentence_words(std::string_view key) {
  for (int i = 0; i < 2; ++i)
    key.remove_prefix(std::min(key.find(':') + 1, key.size()));
  int kind = 0;
  std::from_chars(key.data(), key.data() + key.size(), kind);
  if (kind < static_cast<int>(signals::SignalKind::thanks) || kind > static_cast<int>(signals::SignalKind::done))
    return {};
  std::string words(signals::signal_name(static_cast<signals::SignalKind>(kind)));
  std::ranges::replace(words, '_', ' ');
  return words + " of ";
}

// What stands before the person and the letter that a key names; "" of what is no such key.
std::string about_words(std::string_view key) {
  if (key.starts_with("signal:")) return sentence_words(key);
  const auto row = std::ranges::find_if(kAbout, [&](const About& one) { return key.starts_with(one.key); });
  return row == kAbout.end() ? std::string() : std::string(row->words);
}

std::string named(const std::string& name, const std::string& address) {
  std::string plain = one_line(name);
  return plain.empty() || plain == address ? one_line(address) : fmt::format("{} <{}>", plain, one_line(address));
}

// What was said, as a sentence. `a` and `b` are the subject and object in the owner's words.
std::string said(book::CorrectionKind kind, const std::string& a, const std::string& b, const std::string& day) {
  using Kind = book::CorrectionKind;
  switch (kind) {
    case Kind::same:
      return fmt::format("{} and {} are one person", a, b);
    case Kind::apart:
      return fmt::format("{} and {} are not one person", a, b);
    case Kind::me:
      return fmt::format("{} is mine", a);
    case Kind::not_me:
      return fmt::format("{} is not mine", a);
    case Kind::kind:
      return fmt::format("{} is of this kind: {}", a, b);
    case Kind::closer:
      return fmt::format("{} is {} than it looks", a, b.starts_with('-') ? "farther" : "closer");
    case Kind::not_owed:
      return fmt::format("nothing is owed for {}", a);
    case Kind::owed:
      return fmt::format("something is owed for {} after all", a);
    case Kind::snooze:
      return fmt::format("not before {}: {}", day, a);
    case Kind::dismiss:
      return fmt::format("not again: {}", a);
    case Kind::note:
      return fmt::format("noted about {}: {}", a, b);
    case Kind::came_through:
      return fmt::format("{} came through {}", b, a);
    case Kind::gave:
      return fmt::format("gave {}: {}", a, b);
    case Kind::shared:
      return fmt::format("you sent {} to {}", b, a);
    case Kind::right:
      return fmt::format("it is so: {}", a);
    case Kind::wrong:
      return fmt::format("it is not so: {}", a);
    case Kind::rest:
      return fmt::format("the tie to {} {}", a, b == "1" ? "may rest" : "is kept up");
  }
  return {};
}

}  // namespace

void write_owner(Paper& paper, std::span<const pages::OwnerLine> owner) {
  if (owner.empty()) {
    paper.text("closeknit does not know which addresses are yours. Please say so:");
    paper.command({"→ ", Ink::accent}, "closeknit me you@example.org");
    return;
  }
  paper.heading("closeknit takes you for");
  for (const pages::OwnerLine& line : owner) {
    paper.text(line.address.empty() ? kUnread : one_line(line.address), kIndent, Ink::strong);
    paper.text(one_line(line.reason), kIndent + 2, Ink::quiet);
  }
  paper.gap();
  paper.text("One is missing: closeknit me ADDRESS\nOne is not yours: closeknit me --not ADDRESS", 0, Ink::quiet);
}

void write_review(Paper& paper, std::span<const pages::DoubtLine> doubts) {
  if (doubts.empty()) {
    paper.text("There is nothing to decide: closeknit is sure of all it found, or says nothing of it.");
    return;
  }
  paper.heading("Is this one person?");
  for (const pages::DoubtLine& doubt : doubts) {
    std::string both = fmt::format("{} {}", shell_word(doubt.address_a), shell_word(doubt.address_b));
    paper.gap();
    paper.line({{named(doubt.name_a, doubt.address_a), Ink::strong}});
    paper.line({{named(doubt.name_b, doubt.address_b), Ink::strong}});
    paper.text(one_line(doubt.reason), kIndent, Ink::quiet);
    paper.command({"yes: ", Ink::accent}, fmt::format("closeknit merge {}", both), kIndent);
    paper.command({"no:  ", Ink::accent}, fmt::format("closeknit split {}", both), kIndent);
  }
}

void write_unsure(Paper& paper, const Desk& desk, std::span<const pages::Unsure> unsure) {
  if (unsure.empty()) return;
  paper.heading("closeknit is not sure");
  for (const pages::Unsure& one : unsure) {
    paper.gap();
    paper.line({{one_line(one.words), Ink::strong}});
    if (one.evidence) {
      paper.text(fmt::format("“{}”", one_line(one.evidence->quote)), kIndent);
      paper.text(source_words(desk, *one.evidence), kIndent, Ink::quiet);
    }
    paper.command({"yes: ", Ink::accent}, fmt::format("closeknit confirm {}", one.key), kIndent);
    paper.command({"no:  ", Ink::accent}, fmt::format("closeknit deny {}", one.key), kIndent);
  }
}

void write_corrections(Paper& paper, const Desk& desk, std::span<const corrections::Line> corrections) {
  if (corrections.empty()) {
    paper.text("You have corrected nothing.");
    return;
  }
  for (const corrections::Line& line : corrections) {
    auto until = instant_from_iso(line.correction.object);
    const book::CorrectionKind kind = line.correction.kind;
    const std::string subject = address_words(kind, line.subject, line.correction.subject);
    const std::string object = address_words(kind, line.object, line.correction.object);
    const bool is_known = line.subject != line.correction.subject;
    const std::string about = is_known ? about_words(line.correction.subject) : "";
    std::string words = said(line.correction.kind, about + one_line(subject), one_line(object),
                             until ? desk.time.day(*until, desk.now) : "");
    if (line.correction.undone) words += " (taken back)";
    paper.marked({fmt::format("{:>4}", line.correction.number), Ink::quiet, 6}, words);
    paper.text(desk.time.day_and_time(line.correction.at), 6, Ink::quiet);
  }
  paper.gap();
  paper.text("Take one back: closeknit undo NUMBER", 0, Ink::quiet);
}

}  // namespace closeknit::cli
