// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/separators.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace closeknit::text {
namespace {

// ASCII letters in lower case. Each is the start of what stands between the dashes.
constexpr auto kOriginal = std::to_array<std::string_view>({"original message",
                                                            "original appointment",
                                                            "original email",
                                                            "original mail",
                                                            "reply message",
                                                            "reply separator",
                                                            "ursprüngliche nachricht",
                                                            "ursprüngliche mail",
                                                            "originalnachricht",
                                                            "original-nachricht",
                                                            "original nachricht",
                                                            "ursprünglicher termin",
                                                            "message d'origine",
                                                            "message d’origine",
                                                            "message original",
                                                            "message initial",
                                                            "mensaje original",
                                                            "missatge original",
                                                            "mensaxe orixinal",
                                                            "messaggio originale",
                                                            "messaggio original",
                                                            "oorspronkelijk bericht",
                                                            "oorspronkelijke bericht",
                                                            "mensagem original",
                                                            "ursprungligt meddelande",
                                                            "originalmeddelande",
                                                            "oprindelig meddelelse",
                                                            "oprindelig besked",
                                                            "original meddelelse",
                                                            "opprinnelig melding",
                                                            "original melding",
                                                            "alkuperäinen viesti",
                                                            "wiadomość oryginalna",
                                                            "oryginalna wiadomość",
                                                            "původní zpráva",
                                                            "pôvodná správa",
                                                            "eredeti üzenet",
                                                            "mesaj original",
                                                            "mesajul original",
                                                            "izvorna poruka",
                                                            "originalna poruka",
                                                            "izvirno sporočilo",
                                                            "orijinal mesaj",
                                                            "özgün ileti",
                                                            "orjinal mesaj",
                                                            "αρχικό μήνυμα",
                                                            "исходное сообщение",
                                                            "Исходное сообщение",
                                                            "Оригинальное сообщение",
                                                            "Початкове повідомлення",
                                                            "Оригинално съобщение",
                                                            "原始邮件",
                                                            "原始信件",
                                                            "原始郵件",
                                                            "元のメッセージ",
                                                            "원본 메시지",
                                                            "원본 메일",
                                                            "הודעה מקורית",
                                                            "الرسالة الأصلية",
                                                            "thư gốc",
                                                            "pesan asli"});

constexpr auto kForwarded = std::to_array<std::string_view>({"forwarded message",
                                                             "forwarded by",
                                                             "forwarded email",
                                                             "forwarded letter",
                                                             "forward header",
                                                             "start of forwarded",
                                                             "begin forwarded",
                                                             "begin message from",
                                                             "message forwarded",
                                                             "weitergeleitete nachricht",
                                                             "weitergeleitet von",
                                                             "weitergeleitete mail",
                                                             "message transféré",
                                                             "message transfere",
                                                             "message réexpédié",
                                                             "transféré par",
                                                             "mensaje reenviado",
                                                             "missatge reenviat",
                                                             "messaggio inoltrato",
                                                             "inoltrato da",
                                                             "doorgestuurd bericht",
                                                             "doorgestuurd door",
                                                             "mensagem encaminhada",
                                                             "mensagem reencaminhada",
                                                             "vidarebefordrat",
                                                             "vidaresänt",
                                                             "videresendt",
                                                             "välitetty viesti",
                                                             "edelleenlähetetty",
                                                             "przekazana wiadomość",
                                                             "wiadomość przekazana",
                                                             "przesłana wiadomość",
                                                             "přeposlaná zpráva",
                                                             "preposlaná správa",
                                                             "továbbított üzenet",
                                                             "mesaj redirecționat",
                                                             "proslijeđena poruka",
                                                             "posredovano sporočilo",
                                                             "iletilen mesaj",
                                                             "προωθημένο μήνυμα",
                                                             "пересылаемое сообщение",
                                                             "Пересылаемое сообщение",
                                                             "Пересланное сообщение",
                                                             "Переслане повідомлення",
                                                             "Препратено съобщение",
                                                             "转发邮件",
                                                             "转发的邮件",
                                                             "已转发邮件",
                                                             "轉寄郵件",
                                                             "轉寄的郵件",
                                                             "転送メッセージ",
                                                             "転送されたメッセージ",
                                                             "전달된 메시지",
                                                             "הודעה שהועברה",
                                                             "رسالة معاد توجيهها",
                                                             "thư đã chuyển tiếp",
                                                             "pesan terusan"});

// Lines of their own that end with a colon, as Apple Mail writes them.
constexpr auto kBegin = std::to_array<std::string_view>({"begin forwarded message",
                                                         "anfang der weitergeleiteten nachricht",
                                                         "anfang der weitergeleiteten e-mail",
                                                         "début du message réexpédié",
                                                         "début du message transféré",
                                                         "inicio del mensaje reenviado",
                                                         "inizio messaggio inoltrato",
                                                         "inizio del messaggio inoltrato",
                                                         "begin doorgestuurd bericht",
                                                         "início da mensagem reencaminhada",
                                                         "início da mensagem encaminhada",
                                                         "vidarebefordrat brev",
                                                         "vidarebefordrat mejl",
                                                         "start på videresendt besked",
                                                         "videresendt besked",
                                                         "start på videresendt melding",
                                                         "videresendt melding",
                                                         "välitetty viesti",
                                                         "välitetty viesti alkaa",
                                                         "początek przekazywanej wiadomości",
                                                         "začátek přeposlané zprávy",
                                                         "továbbított levél kezdete",
                                                         "Начало переадресованного сообщения",
                                                         "Начало переадресованного письма",
                                                         "下面是被转发的邮件",
                                                         "以下是轉寄信件",
                                                         "下面是轉寄的郵件",
                                                         "以下は、転送されたメッセージです",
                                                         "転送されたメッセージ",
                                                         "전달된 메시지 시작",
                                                         "forwarded message",
                                                         "forwarded message follows"});

constexpr bool is_frame(char c) {
  switch (c) {
    case '-':
    case '_':
    case '=':
    case '*':
    case '#':
    case '~':
    case '<':
    case '>':
    case '+':
    case ' ':
    case '\t':
      return true;
    default:
      return false;
  }
}

bool starts_with_one_of(std::string_view words, auto& table) {
  return std::ranges::any_of(table, [&](std::string_view start) { return starts_with_any_case(words, start); });
}

Separator framed(std::string_view words) {
  std::size_t frame = 0;
  while (frame < words.size() && is_frame(words[frame]))
    ++frame;
  if (frame < 2 || frame == words.size()) return Separator::none;
  std::string_view inside = words.substr(frame);
  if (starts_with_one_of(inside, kOriginal)) return Separator::original;
  if (starts_with_one_of(inside, kForwarded)) return Separator::forwarded;
  if (starts_with_any_case(inside, "end forwarded") || starts_with_any_case(inside, "end of forwarded"))
    return Separator::end_of_forward;
  return Separator::none;
}

// "Begin forwarded message:", "Début du message réexpédié :".
bool is_begin_line(std::string_view words) {
  constexpr std::size_t kLongest = 80;
  bool colon = words.ends_with(':') || words.ends_with("：");
  if (!colon || words.size() > kLongest) return false;
  auto begins = [&](std::string_view start) {
    if (!starts_with_any_case(words, start)) return false;
    std::string_view rest = trimmed(words.substr(start.size()));
    return rest == ":" || rest == "：" || rest == "\xC2\xA0:" || rest == "\xE2\x80\xAF:";
  };
  return std::ranges::any_of(kBegin, begins);
}

}  // namespace

Separator separator_of(std::string_view words) {
  constexpr std::size_t kLongest = 300;
  if (words.size() < 8 || words.size() > kLongest) return Separator::none;
  if (is_frame(words[0])) return framed(words);
  return is_begin_line(words) ? Separator::forwarded : Separator::none;
}

}  // namespace closeknit::text
