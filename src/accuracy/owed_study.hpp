// SPDX-License-Identifier: AGPL-3.0-or-later
// Owed: which incoming messages did the owner answer within 14 days? Judged as of the moment each came.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "accuracy/mail.hpp"
#include "accuracy/report.hpp"
#include "owed/weights.hpp"

namespace closeknit::accuracy {

inline constexpr Days kAnsweredWithin{14};

// One incoming message, with what ours and each rival say of it.
struct Incoming {
  bool to_me = false;  // in To; else in Cc or Bcc
  bool answered = false;
  std::vector<double> scores;  // of the methods, in their order
  owed::Inputs inputs{};
};
struct OwnerIncoming {
  std::string owner;
  Split split = Split::test;
  std::vector<Incoming> messages;
};
std::span<const std::string_view> owed_methods();

// To be measured: the last 40 % of the owner's time; what came before is their history. To be fitted on: all but the
// first tenth.
enum class Keep : std::uint8_t { last_two_fifths, all_but_the_beginning };
// Messages by people, not by machines; those whose 14 days reach beyond the end of the mail are left out.
OwnerIncoming incoming_of(Mail& mail, const Ego& ego, Keep keep = Keep::last_two_fifths);

enum class Named : std::uint8_t { in_to, in_to_or_cc };
// Figures over all messages of the owners of `split` together; intervals by drawing owners.
Table owed_table(const std::string& set, std::span<const OwnerIncoming> owners, Split split, Named named);

}  // namespace closeknit::accuracy
