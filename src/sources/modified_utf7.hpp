// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: folder names as IMAP servers store them on disk.
#pragma once

#include <string>
#include <string_view>

namespace closeknit::sources {

// "Entw&APw-rfe" as "Entwürfe" (RFC 3501, section 5.1.3). A name that is not so encoded is returned as it is.
std::string from_modified_utf7(std::string_view name);

}  // namespace closeknit::sources
