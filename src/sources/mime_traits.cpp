// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_traits.hpp"

#include <algorithm>
#include <array>

#include "sources/mime_charset.hpp"
#include "text/ascii.hpp"

namespace closeknit::sources {
namespace {

// Programs that send to address lists and nothing else, as they name themselves; lower case.
constexpr std::array<std::string_view, 22> kMassMailers{
    "mailchimp",   "sendgrid",   "mailgun",       "constant contact", "exacttarget", "campaign monitor",
    "phplist",     "sendinblue", "brevo",         "cleverreach",      "mailjet",     "activecampaign",
    "klaviyo",     "hubspot",    "responsys",     "silverpop",        "lyris",       "mailerlite",
    "getresponse", "aweber",     "newsletter2go", "rapidmail",
};

std::uint32_t precedence_traits(std::string_view raw) {
  std::string_view word = trimmed(raw);
  word = word.substr(0, word.find_first_of(" \t\r\n;,("));
  if (same_word(word, "list")) return kPrecedenceList;
  if (same_word(word, "bulk") || same_word(word, "junk")) return kPrecedenceBulk;
  if (same_word(word, "auto_reply") || same_word(word, "auto-reply")) return kAutoSubmitted;
  return 0;
}

bool is_mass_mailer(std::string_view mailer) {
  std::string low = lowered(mailer.substr(0, 200));
  return std::ranges::any_of(kMassMailers, [&](std::string_view name) { return low.find(name) != std::string::npos; });
}

bool is_yes(std::string_view raw) {
  return starts_with_word(trimmed(raw), "yes");
}

std::uint32_t field_traits(const Field& field) {
  switch (field.name) {
    case FieldName::list_id:
    case FieldName::list_post:
      return kListId;
    case FieldName::list_unsubscribe:
      return kListUnsubscribe;
    case FieldName::auto_reply:
      return kAutoSubmitted;
    case FieldName::auto_submitted:
      return starts_with_word(trimmed(field.raw), "no") ? 0 : kAutoSubmitted;
    case FieldName::precedence:
      return precedence_traits(field.raw);
    case FieldName::mass_mailing:
      return kFeedbackId;
    case FieldName::mailer:
      return is_mass_mailer(field.raw) ? kFeedbackId : 0;
    case FieldName::failed_recipients:
      return kBounce;
    case FieldName::return_path:
      return trimmed(field.raw) == "<>" ? kBounce : 0;
    case FieldName::spam_flag:
      return is_yes(field.raw) ? kSpam : 0;
    default:
      return 0;
  }
}

}  // namespace

std::uint32_t header_traits(const Header& header, std::string_view from) {
  std::uint32_t traits = starts_with_word(from, "mailer-daemon") ? kBounce : 0;
  for (const Field& field : header.fields)
    traits |= field_traits(field);
  return traits;
}

std::string list_id_of(std::string_view raw) {
  std::string_view text = trimmed(raw);
  std::size_t open = text.rfind('<');
  if (open != std::string_view::npos) {
    text = text.substr(open + 1);
    text = text.substr(0, text.find('>'));
  } else if (std::size_t blank = text.find_last_of(" \t\n"); blank != std::string_view::npos) {
    text = text.substr(blank + 1);
  }
  constexpr std::size_t kLongestListId = 255;  // RFC 2919, section 2
  return lowered(one_line(trimmed(text.substr(0, kLongestListId))));
}

}  // namespace closeknit::sources
