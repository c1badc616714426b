// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: what mail folders and labels are called around the world.
#pragma once

#include <string_view>

namespace closeknit::sources {

enum class FolderKind : std::uint8_t { ordinary, sent, drafts, spam, trash, chat, starred, unread, opened };

// The kind of a folder or label by its own name ("Gesendet", not "INBOX.Gesendet"), whatever its case, diacritics
// and punctuation.
FolderKind folder_kind(std::string_view name);

}  // namespace closeknit::sources
