// SPDX-License-Identifier: AGPL-3.0-or-later
// Addresses as identities: how an e-mail address is folded so that two spellings of one mailbox are one identity.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ground/ids.hpp"

namespace closeknit::people {

// What kind of address an identity is. Persisted: never renumber.
enum class IdentityKind : std::uint8_t { mail = 0, phone = 1, profile = 2, handle = 3, name_only = 4 };

// Trims, drops "mailto:", angle brackets and a final stop, lower-cases (ASCII and, in EAI addresses, Unicode), turns
// googlemail.com into gmail.com. Plus-tags and dots stay: whether "ann+x@" is "ann@" is a join with a reason.
// Nothing for what has no "@" with text on both sides, or is longer than 320 bytes. "name@domain" in X.500 or local
// spelling without a domain ("root") gives nothing: such senders become name_only identities.
std::optional<std::string> fold_mail_address(std::string_view address);

// The identity of a folded mail address / of a display name that came without any address.
IdentityId mail_identity(std::string_view folded_address);
IdentityId name_only_identity(std::string_view folded_name);

// "ann.lee" of "ann.lee+lists@mail.example.org": the local part without its tag. The domain.
std::string_view local_part(std::string_view folded_address);
std::string_view domain_part(std::string_view folded_address);
// The registrable part as well as a short table can tell ("mail.example.co.uk" -> "example.co.uk").
std::string_view organisation_domain(std::string_view domain);
// Domains that hand out addresses to anybody (gmail.com, gmx.de …): sharing one says nothing.
bool is_public_mail_domain(std::string_view domain);
// "info", "sales", "support", "noreply", "mailer-daemon" …: local parts that name a function, not a human.
bool is_role_local_part(std::string_view local);
bool is_noreply_local_part(std::string_view local);

}  // namespace closeknit::people
