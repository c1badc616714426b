// SPDX-License-Identifier: AGPL-3.0-or-later
// Owed: which incoming messages did the owner answer within 14 days? Judged as of the moment each came.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"

namespace closeknit::accuracy {

inline constexpr Days kAnsweredWithin{14};

// One incoming message, with what ours and each rival say of it.
struct Incoming {
  bool to_me = false;  // in To; else in Cc or Bcc
  bool answered = false;
  std::vector<double> scores;  // ours, then the rivals
};
struct OwnerIncoming {
  std::string owner;
  Split split = Split::test;
  std::vector<Incoming> messages;
};
std::span<const std::string_view> owed_methods();

// The last 40 % of the owner's time; what came before is their history. Messages by people, not by machines; those
// whose 14 days reach beyond the end of the mail are left out.
OwnerIncoming incoming_of(Mail& mail, const Ego& ego);

enum class Named : std::uint8_t { in_to, in_to_or_cc };
// Figures over all messages of the owners of `split` together; intervals by drawing owners.
Table owed_table(const std::string& set, std::span<const OwnerIncoming> owners, Split split, Named named);

}  // namespace closeknit::accuracy
