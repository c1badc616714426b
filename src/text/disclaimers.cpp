// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/disclaimers.hpp"

#include <optional>
#include <vector>

#include "text/contacts.hpp"
#include "text/notices.hpp"
#include "text/placeholders.hpp"

namespace closeknit::text {
namespace {

// How far up from the end of what was written notices are looked for.
constexpr int kMostParagraphs = 10;

bool is_thin_rule(std::string_view words) {
  return is_rule(words, 2);
}

// The last paragraph, or rule, that ends above line `end` in `within`; its lines.
Stretch paragraph_above(const Lines& lines, Stretch within, std::size_t end) {
  std::size_t begin = end - 1;
  if (is_thin_rule(lines.words(begin))) return {begin, end};
  while (begin > within.begin && !lines[begin - 1].blank() && !is_thin_rule(lines.words(begin - 1)))
    --begin;
  return {begin, end};
}

bool stands_under_rule(const Lines& lines, Stretch within, std::size_t i) {
  auto above = lines.written_before(i);
  return above && *above >= within.begin && is_thin_rule(lines.words(*above));
}

// A lone link to a list's page may stand right under a link of the writer's.
bool is_link_to_list(std::string_view words) {
  return words.starts_with("http") && is_notice(words);
}

// Where in `paragraph` its notice begins; nothing where it holds none.
std::optional<std::size_t> notice_in(const Lines& lines, Stretch within, Stretch paragraph) {
  std::string_view all = lines.words(paragraph.begin, paragraph.end - 1);
  bool under = stands_under_rule(lines, within, paragraph.begin);
  if (!(under ? is_notice_under_rule(all) : is_notice(all))) return std::nullopt;
  if (under) return paragraph.begin;
  for (std::size_t i = paragraph.begin; i < paragraph.end; ++i)
    if (begins_notice(lines.words(i)) || is_link_to_list(lines.words(i))) return i;
  return paragraph.begin;
}

bool any_prose_in(const Lines& lines, Stretch paragraph) {
  for (std::size_t i = paragraph.begin; i < paragraph.end; ++i)
    if (is_prose(lines.words(i))) return true;
  return false;
}

void find_in(Lines& lines, Stretch within) {
  std::size_t end = within.end;
  std::optional<Stretch> notice;
  int unlike = 0;  // paragraphs that hold none, below the first that does
  for (int looked = 0; looked < kMostParagraphs; ++looked) {
    while (end > within.begin && lines[end - 1].blank())
      --end;
    if (end == within.begin) break;
    Stretch paragraph = paragraph_above(lines, within, end);
    bool rule = paragraph.end - paragraph.begin == 1 && is_thin_rule(lines.words(paragraph.begin));
    if (rule) {
      if (notice) notice->begin = paragraph.begin;
      end = paragraph.begin;
      continue;
    }
    auto begin = notice_in(lines, within, paragraph);
    if (begin) {
      notice = Stretch{*begin, within.end};
      end = paragraph.begin;
      if (*begin != paragraph.begin) break;
    } else if (notice || ++unlike > 1 || any_prose_in(lines, paragraph)) {
      break;
    } else {
      end = paragraph.begin;
    }
  }
  // What stands below, a rule or a company's address, belongs to it.
  if (notice) lines.set(*notice, ZoneKind::disclaimer);
}

}  // namespace

void find_disclaimers(Lines& lines) {
  std::vector<Stretch> written = written_stretches(lines);
  // Between two quotes nobody sets a notice: they stand above the first quote, or at the end of all.
  for (std::size_t i = 0; i < written.size(); ++i)
    if (i == 0 || i + 2 >= written.size()) find_in(lines, without_placeholders(lines, written[i]));
}

}  // namespace closeknit::text
