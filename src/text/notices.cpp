// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/notices.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// What of a paragraph is looked at.
constexpr std::size_t kMostBytes = 4096;
// A paragraph longer than this is one only if it begins like one: newsletters come as a single line, the way to leave
// them included.
constexpr std::size_t kLongNotice = 1500;

using Words = std::span<const std::string_view>;

// Words in small letters, one of each group, in this order, with at most `gap` bytes between two groups.
struct Wording {
  Words first;
  Words second;
  Words third;
  std::size_t gap = 0;
};

constexpr auto kAlone = std::to_array<std::string_view>(
    {// English: secrecy
     "intended recipient", "intended addressee", "named recipient", "named addressee", "designated recipient",
     "intended solely for", "intended only for", "intended exclusively for", "received in error",
     "use of the individual", "unauthorized use", "unauthorised use", "unauthorized review", "unauthorized disclosure",
     "unauthorised disclosure", "unauthorized copying", "unauthorised copying", "unauthorized dissemination",
     "unauthorized distribution", "unauthorized interception", "consider the environment before",
     "no virus found in this", "virus-free", "think before you print",
     // English: lists
     "to unsubscribe", "unsubscribe from this list", "unsubscribe:", "unsubscribe <http", "unsubscribe http",
     "in the body of a message to majordomo", "more majordomo info", "/listinfo", "/mailman/", "/unsubscribe",
     "please read the faq at", "yahoo! groups", "google groups", "email is sponsored by", "e-mail is sponsored by",
     "reply to this email directly", "you are currently subscribed", "you are subscribed to",
     "click here to be removed", "this is not spam", "to be removed from", "be removed from our",
     "from future mailings", "promotional mailings", "manage your subscription", "update your preferences",
     // English: web mail
     "do you yahoo!", "get your free", "join the world's largest e-mail", "join the world's largest email",
     "with friends online", "send and receive hotmail", "free web-based e", "msn photos", "chat with friends",
     // Other languages
     "nicht der richtige adressat", "nicht der vorgesehene", "nicht der beabsichtigte", "irrtümlich erhalten",
     "irrtuemlich erhalten", "enthält vertrauliche", "enthaelt vertrauliche", "newsletter abbestellen",
     "newsletter abmelden", "vertraulich behandelt", "se désabonner", "se désinscrire", "darse de baja",
     "cancelar su suscripción", "cancelar a inscrição", "cancelar la suscripción", "per cancellar",
     "se ricevete questo", "se ha ricevuto questo", "uso esclusivo del destinatario",
     "persone diverse dal destinatario", "uitschrijven voor", "afmelden voor", "avsluta prenumeration",
     "afmeld nyhedsbrev", "отписаться от", "退订", "機密情報", "配信停止"});

constexpr auto kMail = std::to_array<std::string_view>(
    {"e-mail", "email", "message", "communication", "transmission", "transmittal", "document", "attachments"});
constexpr auto kSecret = std::to_array<std::string_view>({"confidential", "privileged", "proprietary"});
constexpr auto kSecrecy = std::to_array<std::string_view>(
    {"information", "intended", "material", "privileged", "attorney", "confidential", "disclos", "recipient"});
constexpr auto kReceived = std::to_array<std::string_view>({"received", "receive"});
constexpr auto kInError = std::to_array<std::string_view>({"in error", "by mistake"});
constexpr auto kUse = std::to_array<std::string_view>({"use of the", "use by the", "only for the"});
constexpr auto kReader = std::to_array<std::string_view>({"recipient", "addressee", "individual", "named above"});
constexpr auto kProperty = std::to_array<std::string_view>({"is the property of"});
constexpr auto kVirus = std::to_array<std::string_view>({"scanned", "checked", "swept"});
constexpr auto kViruses = std::to_array<std::string_view>({"virus"});
constexpr auto kYouGet = std::to_array<std::string_view>(
    {"you are receiving", "you're receiving", "you received this", "you have received this", "you were sent this",
     "you have been sent this", "this message was sent to you", "this e-mail was sent", "this email was sent"});
constexpr auto kBecause =
    std::to_array<std::string_view>({"because", "subscri", "newsletter", "member", "registered", "customer"});
constexpr auto kNoWish =
    std::to_array<std::string_view>({"do not wish to", "don't wish to", "no longer wish to", "do not want to",
                                     "no longer want to", "prefer not to", "rather not"});
constexpr auto kGet = std::to_array<std::string_view>({"receive", "be on this", "be on our", "get these", "get this"});
constexpr auto kWish =
    std::to_array<std::string_view>({"if you wish to", "if you want to", "if you would like to", "click here to"});
constexpr auto kLeave =
    std::to_array<std::string_view>({"be removed", "unsubscribe", "opt out", "opt-out", "leave this list"});
constexpr auto kMessages =
    std::to_array<std::string_view>({"message", "courriel", "e-mail", "email", "mensaje", "correo", "mensagem",
                                     "messaggio", "bericht", "wiadomo", "сообщени", "邮件"});
constexpr auto kTheirSecrets = std::to_array<std::string_view>(
    {"confidentiel", "destinataire", "confidencial", "confidenciai", "destinatari", "destinatári", "riservat",
     "confidenzial", "vertrouwelijk", "geadresseerde", "vertraulich", "poufn", "конфиденциальн", "保密", "机密"});
constexpr auto kNorthern = std::to_array<std::string_view>({"konfidenti", "fortrolig", "luottamukse", "sekretess"});
constexpr auto kNorthernReader =
    std::to_array<std::string_view>({"mottagar", "modtager", "mottaker", "mottager", "vastaanottaja"});

constexpr auto kWordings = std::to_array<Wording>({{kMail, kSecret, kSecrecy, 120},
                                                   {kReceived, kInError, {}, 60},
                                                   {kUse, kReader, {}, 60},
                                                   {kProperty, kSecret, {}, 200},
                                                   {kVirus, kViruses, {}, 60},
                                                   {kYouGet, kBecause, {}, 160},
                                                   {kNoWish, kGet, {}, 30},
                                                   {kWish, kLeave, {}, 30},
                                                   {kMessages, kTheirSecrets, {}, 160},
                                                   {kNorthern, kNorthernReader, {}, 120}});

// One of these stands in every wording above: most paragraphs are let go by this alone, in one pass.
const RE2& any_sign() {
  static const RE2 pattern(
      "(?i)confiden|privileged|proprietary|recipient|addressee|named above|"
      "intended (?:solely|only|exclusively)|use of the individual|in error|by mistake|unauthori[sz]ed|virus|"
      "environment before|before you print|the property of|subscri|re receiving|received this|sent this|this e-?mail "
      "was|"
      "sent to you|(?:to|not) receive|be removed|be on (?:this|our)|get (?:this|these)|leave this "
      "list|mailings|opt.out|listinfo|mailman|majordomo|the faq "
      "at|yahoo|"
      "google groups|sponsored|email directly|not spam|your preferences|get your free|largest e-?mail|with friends|"
      "hotmail|web-based|msn|adressat|vorgesehene|beabsichtigte|irrt|vertraulich|newsletter|désabonner|désinscrire|"
      "de baja|cancelar|cancellar|ricev|destinat|uitschrijven|afmelden|prenumeration|nyhedsbrev|отписаться|退订|機密|"
      "配信|riservat|vertrouwelijk|geadresseerde|poufn|конфиденциальн|保密|机密|konfidenti|fortrolig|luottamukse|"
      "sekretess");
  return pattern;
}

void add_alternatives(std::string& pattern, Words words) {
  for (std::string_view word : words)
    pattern += (pattern.empty() ? "" : "|") + RE2::QuoteMeta(re2::StringPiece(word.data(), word.size()));
}

const RE2& any_alone() {
  static const RE2 pattern([] {
    std::string all;
    add_alternatives(all, kAlone);
    return all;
  }());
  return pattern;
}

// A word of the second group of some wording.
const RE2& any_second() {
  static const RE2 pattern([] {
    std::string all;
    for (const Wording& wording : kWordings)
      add_alternatives(all, wording.second);
    return all;
  }());
  return pattern;
}

const RE2& any_sign_under_rule() {
  static const RE2 pattern(
      "(?i)mailing\\s+list|list\\s*info|subscri|majordomo|list\\s+archive|hotmail|\\bmsn\\b|yahoo!|free\\s+download|"
      "sponsored|your\\s+private,\\s+free|surf\\s+the\\s+web|instant\\s+messag|powered\\s+by|disclaimer|"
      "confidential(?:ity)?\\s+notice");
  return pattern;
}

const RE2& first_words() {
  static const RE2 pattern(
      "(?i)^\\W*(?:this\\s+(?:e-?mail|message|communication|transmission|document|electronic|footnote|list|sf)"
      "|the\\s+information\\s+(?:contained|in|transmitted)|the\\s+(?:contents?|preceding)|confidential|disclaimer|"
      "notice|"
      "important|privileged|attention|to\\s+(?:un)?subscribe|you\\s+(?:are\\s+|have\\s+|were\\s+)?(?:receiv|subscribed)"
      "|"
      "if\\s+you\\s+(?:are\\s+not|have\\s+received|no\\s+longer|wish|want|would|do\\s+not|prefer)|click\\s+here|"
      "unsubscribe|please\\s+(?:consider|note|think|read)|do\\s+you\\s+yahoo|get\\s+your|diese\\s+(?:e-?mail|nachricht)"
      "|"
      "der\\s+inhalt|ce\\s+(?:message|courriel)|este\\s|esta\\s+mensagem|questo\\s|le\\s+informazioni|"
      "dit\\s+(?:bericht|e-?mail)|de\\s+informatie|mailing\\s+list)");
  return pattern;
}

bool matches(const RE2& pattern, std::string_view text) {
  std::string_view looked_at = text.substr(0, kMostBytes);
  return RE2::PartialMatch(re2::StringPiece(looked_at.data(), looked_at.size()), pattern);
}

// In small letters, white space and quote marks run together to one blank.
std::string plain(std::string_view text) {
  std::string out;
  out.reserve(std::min(text.size(), kMostBytes));
  for (char c : text.substr(0, kMostBytes)) {
    bool blank = is_blank(c) || c == '*' || c == '_' || c == '|';
    if (!blank)
      out += lower(c);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

// Where the first of `words` ends that begins at or after `from` and at most `gap` bytes on; npos if none does.
std::size_t end_of_any(std::string_view text, Words words, std::size_t from, std::size_t gap) {
  std::size_t best = std::string_view::npos;
  for (std::string_view word : words) {
    std::size_t at = text.substr(0, std::min(text.size(), from + gap + word.size())).find(word, from);
    if (at != std::string_view::npos) best = std::min(best, at + word.size());
  }
  return best;
}

bool says(std::string_view text, const Wording& wording) {
  if (end_of_any(text, wording.second, 0, text.size()) == std::string_view::npos) return false;
  for (std::string_view word : wording.first) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      std::size_t end = end_of_any(text, wording.second, at + word.size(), wording.gap);
      if (end == std::string_view::npos) continue;
      if (wording.third.empty()) return true;
      if (end_of_any(text, wording.third, end, wording.gap) != std::string_view::npos) return true;
    }
  }
  return false;
}

}  // namespace

bool is_notice(std::string_view paragraph) {
  if (!matches(any_sign(), paragraph)) return false;
  if (paragraph.size() > kLongNotice && !begins_notice(paragraph)) return false;
  std::string text = plain(paragraph);
  if (matches(any_alone(), text)) return true;
  if (!matches(any_second(), text)) return false;
  return std::ranges::any_of(kWordings, [&](const Wording& wording) { return says(text, wording); });
}

bool is_notice_under_rule(std::string_view paragraph) {
  return matches(any_sign_under_rule(), paragraph) || is_notice(paragraph);
}

bool begins_notice(std::string_view line) {
  return matches(first_words(), line);
}

}  // namespace closeknit::text
