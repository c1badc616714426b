// SPDX-License-Identifier: AGPL-3.0-or-later
// State that mail programs write into messages. Each program has its own letters and bits.
#include <algorithm>
#include <charconv>

#include "sources/folder_names.hpp"
#include "sources/mime_charset.hpp"
#include "sources/mime_traits.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

constexpr std::size_t kMostLabels = 200;

// Thunderbird's bits, four hexadecimal digits.
constexpr std::uint32_t kMozillaRead = 0x0001;
constexpr std::uint32_t kMozillaReplied = 0x0002;
constexpr std::uint32_t kMozillaMarked = 0x0004;
constexpr std::uint32_t kMozillaExpunged = 0x0008;
constexpr std::uint32_t kMozillaForwarded = 0x1000;

// "RO", "A"; words ("Status: Resolved") are some program's own business.
void read_letters(std::string_view raw, State& state) {
  constexpr std::size_t kMostLetters = 6;
  std::string_view letters = trimmed(raw);
  if (letters.size() > kMostLetters || !std::ranges::all_of(letters, text::is_upper)) return;
  for (char c : letters) {
    switch (c) {
      case 'R':
        state.flags |= kSeen;
        break;
      case 'A':
        state.flags |= kReplied;
        break;
      case 'F':
        state.flags |= kFlagged;
        break;
      case 'D':
        state.flags |= kTrashed;
        break;
      case 'T':
        state.traits |= kDraft;
        break;
      default:
        break;
    }
  }
}

void read_mozilla(std::string_view raw, State& state) {
  std::string_view digits = trimmed(raw);
  std::uint32_t bits = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
  if ((bits & kMozillaRead) != 0) state.flags |= kSeen;
  if ((bits & kMozillaReplied) != 0) state.flags |= kReplied;
  if ((bits & kMozillaMarked) != 0) state.flags |= kFlagged;
  if ((bits & kMozillaExpunged) != 0) state.flags |= kTrashed;
  if ((bits & kMozillaForwarded) != 0) state.flags |= kPassed;
}

// A comma list; labels with commas stand in quotes, doubled inside.
std::vector<std::string> comma_list(std::string_view text) {
  std::vector<std::string> labels;
  std::string label;
  bool in_quotes = false;
  auto close = [&] {
    std::string_view bare = trimmed(label);
    if (!bare.empty() && labels.size() < kMostLabels) labels.emplace_back(bare);
    label.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool doubled = in_quotes && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"';
    if (doubled)
      label.push_back(text[++i]);
    else if (text[i] == '"')
      in_quotes = !in_quotes;
    else if (text[i] == ',' && !in_quotes)
      close();
    else
      label.push_back(text[i]);
  }
  close();
  return labels;
}

void read_labels(State& state) {
  bool unread = false;
  for (const std::string& label : state.labels) {
    switch (folder_kind(label)) {
      case FolderKind::sent:
        state.flags |= kInSent;
        break;
      case FolderKind::drafts:
        state.traits |= kDraft;
        break;
      case FolderKind::spam:
        state.traits |= kSpam;
        break;
      case FolderKind::trash:
        state.flags |= kTrashed;
        break;
      case FolderKind::chat:
        state.traits |= kChat;
        break;
      case FolderKind::starred:
        state.flags |= kFlagged;
        break;
      case FolderKind::unread:
        unread = true;
        break;
      case FolderKind::opened:
      case FolderKind::ordinary:
        break;
    }
  }
  // Takeout names what was not read; all else was.
  if (!unread) state.flags |= kSeen;
}

}  // namespace

State state_of(const Header& header, std::vector<Defect>& defects) {
  State state;
  for (const Field& field : header.fields) {
    if (field.name == FieldName::status || field.name == FieldName::x_status) read_letters(field.raw, state);
    if (field.name == FieldName::mozilla_status) read_mozilla(field.raw, state);
    if (field.name != FieldName::gmail_labels) continue;
    state.labels = comma_list(text::clean_utf8(header_text(field.raw, {}, defects)));
    read_labels(state);
  }
  return state;
}

}  // namespace closeknit::sources
