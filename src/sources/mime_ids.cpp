// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_ids.hpp"

#include <algorithm>
#include <unordered_set>

#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

constexpr std::size_t kLongestId = 998;        // one line (RFC 5322, section 2.1.1)
constexpr std::size_t kLongestField = 65'536;  // a thread of hundreds; what is longer adds nothing

std::string cleaned_id(std::string_view text) {
  std::string id;
  for (char c : text.substr(0, kLongestId)) {
    if (!is_blank(c) && c != '<' && c != '>' && c != '\0') id.push_back(c);
  }
  return text::clean_utf8(std::move(id));
}

void add_words(std::string_view text, std::vector<std::string>& ids) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find_first_of(" \t\r\n,;\"()", at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (word.find('@') != std::string_view::npos) ids.push_back(cleaned_id(word));
    at = end + 1;
  }
}

// A reference that is kept once, and not the message itself.
std::vector<std::string> once_each(std::vector<std::string> ids, const std::string& own) {
  std::unordered_set<std::string> seen{own, std::string{}};
  std::erase_if(ids, [&](const std::string& id) { return !seen.insert(id).second; });
  return ids;
}

// The root says which conversation it is, the newest whom it answers; what lies between can go.
void keep_most(std::vector<std::string>& ids) {
  if (ids.size() <= kMostReferences) return;
  ids.erase(ids.begin() + 1, ids.begin() + static_cast<std::ptrdiff_t>(ids.size() - kMostReferences + 1));
}

}  // namespace

std::string message_id_of(std::string_view raw) {
  std::string_view text = trimmed(raw);
  std::size_t open = text.find('<');
  std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
  if (close != std::string_view::npos && close > open + 1) return cleaned_id(text.substr(open + 1, close - open - 1));
  return cleaned_id(text);
}

std::vector<std::string> message_ids_in(std::string_view raw) {
  std::vector<std::string> ids;
  std::string_view text = raw.substr(0, kLongestField);
  if (text.find('<') == std::string_view::npos) {
    add_words(text, ids);
    return ids;
  }
  for (std::size_t open = text.find('<'); open != std::string_view::npos;) {
    std::size_t end = text.find_first_of("<>", open + 1);
    std::string id = cleaned_id(text.substr(open + 1, std::min(end, text.size()) - open - 1));
    if (!id.empty()) ids.push_back(std::move(id));
    open = end == std::string_view::npos || text[end] == '<' ? end : text.find('<', end);
  }
  return ids;
}

void read_ids(const Header& header, Record& record) {
  record.message_id = message_id_of(header.first(FieldName::message_id));
  std::vector<std::string> parents = message_ids_in(header.first(FieldName::in_reply_to));
  std::vector<std::string> all = message_ids_in(header.first(FieldName::references));
  std::erase(parents, record.message_id);
  std::erase(all, record.message_id);
  record.in_reply_to = !parents.empty() ? parents.front() : all.empty() ? std::string{} : all.back();
  all.insert(all.end(), parents.begin(), parents.end());
  record.references = once_each(std::move(all), record.message_id);
  keep_most(record.references);
}

}  // namespace closeknit::sources
