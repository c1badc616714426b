// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/header_keys.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

struct Name {
  std::string_view name;  // ASCII letters in lower case
  HeaderKey key;
};

using enum HeaderKey;

// In the order of their bytes, so that they can be searched by halves.
constexpr std::array kNames = [] {
  std::array table{
      // English
      Name{"from", from}, Name{"sent", date}, Name{"date", date}, Name{"to", to}, Name{"cc", cc}, Name{"bcc", cc},
      Name{"subject", subject}, Name{"reply-to", other}, Name{"importance", other}, Name{"attachments", other},
      Name{"attachment", other}, Name{"sent by", other}, Name{"sensitivity", other}, Name{"organization", other},
      Name{"newsgroups", to}, Name{"author", from}, Name{"priority", other}, Name{"sent at", date},
      Name{"sent on", date}, Name{"received", date}, Name{"resent-from", other}, Name{"message-id", other},
      Name{"when", other}, Name{"where", other}, Name{"required attendees", to},
      // German
      Name{"von", from}, Name{"gesendet", date}, Name{"datum", date}, Name{"gesendet am", date}, Name{"an", to},
      Name{"kopie", cc}, Name{"betreff", subject}, Name{"antwort an", other}, Name{"wichtigkeit", other},
      Name{"anlagen", other},
      // French
      Name{"de", from}, Name{"envoyé", date}, Name{"envoyé le", date}, Name{"date d'envoi", date},
      Name{"message du", date}, Name{"à", to}, Name{"À", to}, Name{"a", to}, Name{"copie à", cc},
      Name{"objet", subject}, Name{"sujet", subject}, Name{"pièces jointes", other}, Name{"répondre à", other},
      Name{"expéditeur", from}, Name{"destinataire", to},
      // Spanish, Catalan, Galician
      Name{"enviado", date}, Name{"enviado el", date}, Name{"fecha", date}, Name{"fecha de envío", date},
      Name{"para", to}, Name{"asunto", subject}, Name{"enviat", date}, Name{"per a", to}, Name{"assumpte", subject},
      Name{"datos adjuntos", other}, Name{"remitente", from},
      // Portuguese
      Name{"enviada", date}, Name{"enviada em", date}, Name{"enviado em", date}, Name{"data", date},
      Name{"assunto", subject}, Name{"remetente", from}, Name{"enviadas", date},
      // Italian
      Name{"da", from}, Name{"inviato", date}, Name{"data invio", date}, Name{"oggetto", subject}, Name{"per", to},
      Name{"mittente", from}, Name{"destinatario", to},
      // Dutch
      Name{"van", from}, Name{"verzonden", date}, Name{"verstuurd", date}, Name{"aan", to}, Name{"onderwerp", subject},
      // Swedish, Danish, Norwegian
      Name{"från", from}, Name{"skickat", date}, Name{"skickades", date}, Name{"till", to}, Name{"ämne", subject},
      Name{"Ämne", subject}, Name{"kopia", cc}, Name{"fra", from}, Name{"sendt", date}, Name{"dato", date},
      Name{"til", to}, Name{"emne", subject}, Name{"kopi", cc},
      // Finnish
      Name{"lähettäjä", from}, Name{"lähetetty", date}, Name{"päivämäärä", date}, Name{"päiväys", date},
      Name{"vastaanottaja", to}, Name{"kopio", cc}, Name{"aihe", subject},
      // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene
      Name{"od", from}, Name{"wysłano", date}, Name{"wysłane", date}, Name{"do", to}, Name{"dw", cc},
      Name{"temat", subject}, Name{"odesláno", date}, Name{"komu", to}, Name{"kopie", cc}, Name{"předmět", subject},
      Name{"odoslané", date}, Name{"predmet", subject}, Name{"dátum", date}, Name{"feladó", from}, Name{"küldve", date},
      Name{"elküldve", date}, Name{"címzett", to}, Name{"másolat", cc}, Name{"tárgy", subject}, Name{"de la", from},
      Name{"trimis", date}, Name{"către", to}, Name{"subiect", subject}, Name{"poslano", date}, Name{"za", to},
      Name{"prima", to}, Name{"zadeva", subject},
      // Turkish, Greek
      Name{"kimden", from}, Name{"gönderen", from}, Name{"gönderildi", date}, Name{"tarih", date}, Name{"kime", to},
      Name{"alıcı", to}, Name{"konu", subject}, Name{"bilgi", cc}, Name{"Από", from}, Name{"Στάλθηκε", date},
      Name{"Ημερομηνία", date}, Name{"Προς", to}, Name{"Θέμα", subject}, Name{"Κοιν", cc},
      // Russian, Ukrainian, Bulgarian
      Name{"От", from}, Name{"от", from}, Name{"Отправлено", date}, Name{"Дата", date}, Name{"Кому", to},
      Name{"Копия", cc}, Name{"Тема", subject}, Name{"От кого", from}, Name{"Від", from}, Name{"Надіслано", date},
      Name{"Копія", cc}, Name{"Изпратено", date}, Name{"До", to}, Name{"Относно", subject},
      // Chinese, Japanese, Korean
      Name{"发件人", from}, Name{"寄件者", from}, Name{"寄件人", from}, Name{"发送时间", date}, Name{"发送日期", date},
      Name{"傳送時間", date}, Name{"寄件日期", date}, Name{"日期", date}, Name{"收件人", to}, Name{"收件者", to},
      Name{"抄送", cc}, Name{"副本", cc}, Name{"主题", subject}, Name{"主題", subject}, Name{"主旨", subject},
      Name{"差出人", from}, Name{"送信者", from}, Name{"送信日時", date}, Name{"日時", date}, Name{"日付", date},
      Name{"宛先", to}, Name{"件名", subject}, Name{"보낸 사람", from}, Name{"보낸사람", from}, Name{"보낸 날짜", date},
      Name{"날짜", date}, Name{"받는 사람", to}, Name{"받는사람", to}, Name{"참조", cc}, Name{"제목", subject},
      // Hebrew, Arabic, Vietnamese, Indonesian
      Name{"מאת", from}, Name{"נשלח", date}, Name{"תאריך", date}, Name{"אל", to}, Name{"נושא", subject},
      Name{"من", from}, Name{"تاريخ الإرسال", date}, Name{"التاريخ", date}, Name{"إلى", to}, Name{"الموضوع", subject},
      Name{"Từ", from}, Name{"Đã gửi", date}, Name{"Đến", to}, Name{"Tới", to}, Name{"Chủ đề", subject},
      Name{"dari", from}, Name{"dikirim", date}, Name{"tanggal", date}, Name{"kepada", to}, Name{"subjek", subject}};
  std::ranges::sort(table, {}, &Name::name);
  return table;
}();

// No name is longer than this many bytes, with the signs around it.
constexpr std::size_t kFarthestColon = 40;
constexpr std::string_view kWideColon = "：";

struct Colon {
  std::size_t at;
  std::size_t size;
};

std::optional<Colon> first_colon(std::string_view words) {
  std::string_view head = words.substr(0, kFarthestColon);
  std::size_t at = head.find(':');
  bool may_be_wide = !head.empty() && !is_ascii(head[0]);
  std::size_t wide = may_be_wide ? head.find(kWideColon) : std::string_view::npos;
  if (at == std::string_view::npos && wide == std::string_view::npos) return std::nullopt;
  return wide < at ? Colon{wide, kWideColon.size()} : Colon{at, 1};
}

// Leaves out the signs of bold type, blanks and marks of writing direction around a name or value.
std::string_view bare(std::string_view text) {
  constexpr std::array<std::string_view, 6> kAround{"*",           "_", "\xC2\xA0", "\xE2\x80\x8E", "\xE2\x80\x8F",
                                                    "\xE2\x80\xAF"};
  while (true) {
    std::size_t before = text.size();
    text = trimmed(text);
    for (std::string_view sign : kAround) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size());
      if (text.ends_with(sign)) text.remove_suffix(sign.size());
    }
    if (text.size() == before) return text;
  }
}

std::optional<HeaderKey> key_named(std::string_view name) {
  std::array<char, kFarthestColon> small;
  std::ranges::transform(name, small.begin(), lower);
  std::string_view wanted(small.data(), name.size());
  const auto* found = std::ranges::lower_bound(kNames, wanted, {}, &Name::name);
  if (found == kNames.end() || found->name != wanted) return std::nullopt;
  return found->key;
}

}  // namespace

std::optional<HeaderField> header_field(std::string_view words) {
  auto colon = first_colon(words);
  if (!colon) return std::nullopt;
  std::string_view name = bare(words.substr(0, colon->at));
  if (name.empty()) return std::nullopt;
  auto key = key_named(name);
  if (!key) return std::nullopt;
  bool shouted = name.size() > 1 && std::ranges::all_of(name, [](char c) { return is_upper(c) || !is_letter(c); });
  return HeaderField{*key, shouted && is_ascii(name[0]), bare(words.substr(colon->at + colon->size))};
}

}  // namespace closeknit::text
