// SPDX-License-Identifier: AGPL-3.0-or-later
// What the commands around a letter answer, as JSON. As answers.hpp has it; docs/json.md describes every shape.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/drafts.hpp"
#include "pages/writing.hpp"

namespace closeknit::answers {

std::string facts_json(std::span<const pages::WritingFacts> facts);

// What the page shows beside a letter that is to be written: the same, with from whom to whom it would go.
struct Beforehand {
  std::span<const pages::WritingFacts> facts;
  std::optional<pages::MailName> from;                   // nothing where the owner's address is not known
  std::vector<std::pair<PersonId, pages::MailName>> to;  // those who have an address
  std::string subject;                                   // of an answer: "Re: …"; else ""
  std::vector<std::string_view> ways;                    // "link", "draft", "sent": in which it could leave now
};
std::string beforehand_json(const Beforehand& before);

// What became of a letter.
struct Written {
  enum class Way : std::uint8_t { draft, link, sent } way = Way::draft;
  std::string from;  // addresses
  std::vector<std::string> to;
  std::string subject;
  std::string message_id;
  std::string where;          // the file, the link, the server
  InteractionId interaction;  // what was sent, in the book; else 0
  std::vector<pages::DraftRemark> remarks;
};
std::string written_json(const Written& written);

struct SettingLine {
  std::string_view name;
  std::string value;
  std::string_view help;
};
std::string settings_json(std::span<const SettingLine> lines);

}  // namespace closeknit::answers
