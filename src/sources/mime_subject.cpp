// SPDX-License-Identifier: AGPL-3.0-or-later
// What mail programs around the world put before a subject when they answer or forward.
#include <algorithm>
#include <array>

#include "sources/mime_traits.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

struct PrefixRow {
  std::string_view word;  // lower case, as it stands before the colon
  std::uint32_t trait;
};

constexpr std::array kPrefixes{
    PrefixRow{"re", kReplyPrefix},       // English, Latin "in the matter of", and most programs
    PrefixRow{"aw", kReplyPrefix},       // German
    PrefixRow{"antw", kReplyPrefix},     // Dutch, German
    PrefixRow{"antwort", kReplyPrefix},  // German
    PrefixRow{"sv", kReplyPrefix},       // Swedish, Danish, Norwegian, Icelandic
    PrefixRow{"vs", kReplyPrefix},       // Finnish
    PrefixRow{"ref", kReplyPrefix},      // French
    PrefixRow{"rép", kReplyPrefix},      // French
    PrefixRow{"r", kReplyPrefix},        // Italian
    PrefixRow{"rif", kReplyPrefix},      // Italian
    PrefixRow{"res", kReplyPrefix},      // Portuguese
    PrefixRow{"resp", kReplyPrefix},     // Portuguese, Spanish
    PrefixRow{"odp", kReplyPrefix},      // Polish, Slovene
    PrefixRow{"ynt", kReplyPrefix},      // Turkish
    PrefixRow{"yan", kReplyPrefix},      // Turkish
    PrefixRow{"atb", kReplyPrefix},      // Welsh, Latvian
    PrefixRow{"ats", kReplyPrefix},      // Lithuanian
    PrefixRow{"vá", kReplyPrefix},       // Hungarian
    PrefixRow{"vastus", kReplyPrefix},   // Estonian
    PrefixRow{"απ", kReplyPrefix},       // Greek
    PrefixRow{"σχετ", kReplyPrefix},     // Greek
    PrefixRow{"ответ", kReplyPrefix},    // Russian
    PrefixRow{"отв", kReplyPrefix},      // Russian
    PrefixRow{"відп", kReplyPrefix},     // Ukrainian
    PrefixRow{"השב", kReplyPrefix},      // Hebrew
    PrefixRow{"תגובה", kReplyPrefix},    // Hebrew
    PrefixRow{"رد", kReplyPrefix},       // Arabic
    PrefixRow{"回复", kReplyPrefix},     // Chinese
    PrefixRow{"回覆", kReplyPrefix},     // Chinese
    PrefixRow{"答复", kReplyPrefix},     // Chinese
    PrefixRow{"答覆", kReplyPrefix},     // Chinese
    PrefixRow{"返信", kReplyPrefix},     // Japanese
    PrefixRow{"회신", kReplyPrefix},     // Korean
    PrefixRow{"bls", kReplyPrefix},      // Indonesian
    PrefixRow{"balas", kReplyPrefix},    // Indonesian
    PrefixRow{"trả lời", kReplyPrefix},  // Vietnamese
    PrefixRow{"fwd", kForwardPrefix},
    PrefixRow{"fw", kForwardPrefix},
    PrefixRow{"forward", kForwardPrefix},
    PrefixRow{"wg", kForwardPrefix},              // German
    PrefixRow{"weitergeleitet", kForwardPrefix},  // German
    PrefixRow{"tr", kForwardPrefix},              // French
    PrefixRow{"transf", kForwardPrefix},          // French
    PrefixRow{"rv", kForwardPrefix},              // Spanish
    PrefixRow{"reenv", kForwardPrefix},           // Spanish
    PrefixRow{"enc", kForwardPrefix},             // Portuguese
    PrefixRow{"i", kForwardPrefix},               // Italian
    PrefixRow{"inoltro", kForwardPrefix},         // Italian
    PrefixRow{"doorst", kForwardPrefix},          // Dutch
    PrefixRow{"vb", kForwardPrefix},              // Swedish
    PrefixRow{"vl", kForwardPrefix},              // Finnish
    PrefixRow{"vid", kForwardPrefix},             // Finnish, Icelandic
    PrefixRow{"pd", kForwardPrefix},              // Polish
    PrefixRow{"podaj", kForwardPrefix},           // Polish
    PrefixRow{"ilt", kForwardPrefix},             // Turkish
    PrefixRow{"i̇lt", kForwardPrefix},             // Turkish, with the dot that lower-casing leaves
    PrefixRow{"továbbítás", kForwardPrefix},      // Hungarian
    PrefixRow{"πρθ", kForwardPrefix},             // Greek
    PrefixRow{"переслано", kForwardPrefix},       // Russian
    PrefixRow{"пересылка", kForwardPrefix},       // Russian
    PrefixRow{"הועבר", kForwardPrefix},           // Hebrew
    PrefixRow{"إعادة توجيه", kForwardPrefix},     // Arabic
    PrefixRow{"转发", kForwardPrefix},            // Chinese
    PrefixRow{"轉寄", kForwardPrefix},            // Chinese
    PrefixRow{"転送", kForwardPrefix},            // Japanese
    PrefixRow{"전달", kForwardPrefix},            // Korean
    PrefixRow{"trs", kForwardPrefix},             // Indonesian
};

constexpr std::size_t kLongestPrefix = 40;
constexpr std::string_view kWideColon = "：";

// "[list] " and "(list) " tags before the prefix.
std::string_view without_tags(std::string_view subject) {
  subject = trimmed(subject);
  while (subject.starts_with('[')) {
    std::size_t close = subject.find(']');
    if (close == std::string_view::npos) break;
    subject = trimmed(subject.substr(close + 1));
  }
  return subject;
}

// The word before the first colon, counters ("Re[2]:", "Re^3:", "Re (2):", "RE*2:") taken off.
std::string_view word_before_colon(std::string_view subject) {
  std::string_view head = subject.substr(0, kLongestPrefix);
  std::size_t colon = std::min(head.find(':'), head.find(kWideColon));
  if (colon == std::string_view::npos) return {};
  std::string_view word = trimmed(head.substr(0, colon));
  std::size_t counter = word.find_first_of("[^(*0123456789");
  return trimmed(word.substr(0, counter));
}

}  // namespace

std::uint32_t subject_traits(std::string_view subject) {
  std::string_view word = word_before_colon(without_tags(subject));
  if (word.empty()) return 0;
  // The same folding on both sides takes care of case and accents in every script.
  static const std::vector<std::pair<std::string, std::uint32_t>> table = [] {
    std::vector<std::pair<std::string, std::uint32_t>> rows;
    for (const PrefixRow& row : kPrefixes)
      rows.emplace_back(text::fold(row.word), row.trait);
    return rows;
  }();
  std::string folded = text::fold(word);
  auto row = std::ranges::find(table, folded, &std::pair<std::string, std::uint32_t>::first);
  return row == table.end() ? 0 : row->second;
}

}  // namespace closeknit::sources
