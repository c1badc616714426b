// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/sign_offs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/ascii.hpp"
#include "text/sender.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

// Folded as by fold(): small letters, no diacritics or punctuation.
constexpr auto kGreetings = [] {
  auto table = std::to_array<std::string_view>(
      {// English
       "best", "best regards", "best wishes", "all the best", "all my best", "my best", "regards", "kind regards",
       "kindest regards", "warm regards", "warmest regards", "with regards", "with best regards", "with kind regards",
       "with best wishes", "with warm regards", "sincerely", "sincerely yours", "yours sincerely", "yours truly",
       "very truly yours", "truly yours", "yours faithfully", "yours", "yours ever", "respectfully",
       "respectfully yours", "cordially", "warmly", "cheers", "love", "lots of love", "much love", "with love", "xoxo",
       "hugs", "take care", "talk soon", "talk to you soon", "see you", "see you soon", "see ya", "later", "ciao",
       "rgds", "brgds", "br", "kr", "b rgds", "peace", "best always", "as ever", "bye", "bye for now", "have fun",
       "have a great day", "have a nice day", "have a good day", "have a great weekend", "have a nice weekend",
       "have a good weekend", "enjoy", "good luck", "hth",
       // German
       "mit freundlichen grussen", "mit freundlichem gruss", "mit freundlichen gruessen", "freundliche grusse",
       "viele grusse", "viele gruesse", "beste grusse", "beste gruesse", "liebe grusse", "liebe gruesse",
       "schone grusse", "schone gruesse", "herzliche grusse", "herzliche gruesse", "lieben gruss", "schonen gruss",
       "viele liebe grusse", "mit besten grussen", "mit herzlichen grussen", "mit lieben grussen",
       "mit besten gruessen", "gruss", "grusse", "gruesse", "grusse aus", "mfg", "lg", "vg", "bg", "hochachtungsvoll",
       "bis bald", "bis dann", "schones wochenende", "alles gute", "tschuss", "herzlich", "herzlichst", "ihr", "ihre",
       "dein", "deine", "gruessli",
       // French
       "cordialement", "bien cordialement", "tres cordialement", "bien a vous", "bien a toi", "amicalement",
       "salutations", "sinceres salutations", "meilleures salutations", "salutations distinguees", "bonne journee",
       "bonne soiree", "bon week end", "a bientot", "a plus", "bises", "bisous", "respectueusement", "sincerement",
       "cdlt", "cdt", "bien amicalement", "amities",
       // Spanish, Catalan
       "saludos", "un saludo", "saludos cordiales", "un cordial saludo", "cordiales saludos", "atentamente",
       "atentos saludos", "cordialmente", "un abrazo", "abrazos", "un fuerte abrazo", "un beso", "besos",
       "hasta pronto", "salutacions", "salut", "una abracada",
       // Italian
       "cordiali saluti", "distinti saluti", "saluti", "un saluto", "un caro saluto", "tanti saluti", "a presto",
       "buona giornata", "buona serata", "un abbraccio", "baci",
       // Dutch
       "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groet",
       "groeten", "groetjes", "hartelijke groet", "hartelijke groeten", "mvg", "met groet", "met hartelijke groet",
       "liefs",
       // Portuguese
       "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "cordiais saudacoes",
       "abraco", "abracos", "um abraco", "beijos", "beijinhos", "att", "ate breve",
       // Swedish, Danish, Norwegian
       "med vanlig halsning", "med vanliga halsningar", "vanliga halsningar", "vanligen", "basta halsningar",
       "halsningar", "mvh", "halsning", "med venlig hilsen", "venlig hilsen", "venligst", "mange hilsner",
       "bedste hilsner", "de bedste hilsner", "hilsen", "hilsner", "kh", "med vennlig hilsen", "vennlig hilsen",
       "beste hilsen", "mange hilsener", "kaerlig hilsen", "klem", "kram",
       // Finnish, Estonian
       "ystavallisin terveisin", "terveisin", "parhain terveisin", "t", "terv", "yst terv", "parimate soovidega",
       // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
       "pozdrawiam", "z powazaniem", "pozdrawiam serdecznie", "serdecznie pozdrawiam", "z pozdrowieniami",
       "serdeczne pozdrowienia", "pozdrowienia", "pozdr", "s pozdravem", "s pratelskym pozdravem", "s pozdravom",
       "udvozlettel", "tisztelettel", "udv", "cu stima", "cu respect", "toate cele bune", "lp", "lijep pozdrav",
       "srdacan pozdrav", "lep pozdrav", "pozdrav",
       // Turkish, Greek
       "saygilarimla", "saygilar", "iyi calismalar", "sevgiler", "με εκτιμηση", "φιλικα", "χαιρετισμους",
       // Russian, Ukrainian, Bulgarian
       "с уважением", "с наилучшими пожеланиями", "всего доброго", "всего наилучшего", "искренне ваш", "до встречи",
       "з повагою", "з найкращими побажаннями", "с уважение", "поздрави", "удачи",
       // Chinese, Japanese, Korean
       "此致", "敬礼", "敬禮", "祝好", "顺颂商祺", "よろしくお願いします", "よろしくお願いいたします",
       "よろしくお願い致します", "宜しくお願いします", "宜しくお願いいたします", "宜しくお願い致します", "敬具", "以上",
       "감사합니다", "수고하세요"});
  std::ranges::sort(table);
  return table;
}();

constexpr auto kGratitude = [] {
  auto table = std::to_array<std::string_view>({"thanks",
                                                "thank you",
                                                "many thanks",
                                                "thanks again",
                                                "thanks a lot",
                                                "thanks so much",
                                                "thanks very much",
                                                "thank you very much",
                                                "thank you so much",
                                                "thx",
                                                "tx",
                                                "thnx",
                                                "ty",
                                                "tia",
                                                "thanks in advance",
                                                "thank you in advance",
                                                "many thanks in advance",
                                                "thanks and regards",
                                                "thanks regards",
                                                "thanks and best regards",
                                                "thanks best regards",
                                                "thanks best",
                                                "thanks cheers",
                                                "thank you and regards",
                                                "with thanks",
                                                "with many thanks",
                                                "gratefully",
                                                "much appreciated",
                                                "thanks for your help",
                                                "thank you for your help",
                                                "thanks for your time",
                                                "thank you for your time",
                                                "danke",
                                                "vielen dank",
                                                "danke schon",
                                                "besten dank",
                                                "herzlichen dank",
                                                "danke und gruss",
                                                "vielen dank und viele grusse",
                                                "danke im voraus",
                                                "vielen dank im voraus",
                                                "merci",
                                                "merci beaucoup",
                                                "merci d avance",
                                                "merci bien",
                                                "gracias",
                                                "muchas gracias",
                                                "mil gracias",
                                                "gracias y saludos",
                                                "grazie",
                                                "grazie mille",
                                                "mille grazie",
                                                "grazie in anticipo",
                                                "bedankt",
                                                "dank je wel",
                                                "dank",
                                                "alvast bedankt",
                                                "hartelijk dank",
                                                "obrigado",
                                                "obrigada",
                                                "muito obrigado",
                                                "muito obrigada",
                                                "tack",
                                                "tack pa forhand",
                                                "stort tack",
                                                "tusen tack",
                                                "tak",
                                                "mange tak",
                                                "pa forhand tak",
                                                "takk",
                                                "tusen takk",
                                                "pa forhand takk",
                                                "kiitos",
                                                "kiitoksia",
                                                "kiitos etukateen",
                                                "dziekuje",
                                                "dzieki",
                                                "z gory dziekuje",
                                                "dekuji",
                                                "diky",
                                                "dakujem",
                                                "koszonom",
                                                "koszonettel",
                                                "multumesc",
                                                "hvala",
                                                "tesekkurler",
                                                "tesekkur ederim",
                                                "спасибо",
                                                "большое спасибо",
                                                "заранее спасибо",
                                                "дякую",
                                                "благодаря",
                                                "谢谢",
                                                "謝謝",
                                                "多谢",
                                                "ありがとうございます",
                                                "ありがとうございました",
                                                "ευχαριστω"});
  std::ranges::sort(table);
  return table;
}();

// How programs begin the line with which they name themselves. ASCII letters in lower case.
constexpr auto kDevices = std::to_array<std::string_view>({"sent from my ",
                                                           "sent from ",
                                                           "sent via ",
                                                           "sent with ",
                                                           "sent using ",
                                                           "sent on the go",
                                                           "sent by ",
                                                           "sent on my ",
                                                           "sent mobile",
                                                           "get outlook for ",
                                                           "get bluemail for ",
                                                           "gesendet von ",
                                                           "gesendet mit ",
                                                           "gesendet aus ",
                                                           "von meinem ",
                                                           "von meinen ",
                                                           "diese nachricht wurde von meinem ",
                                                           "holen sie sich outlook ",
                                                           "outlook für ",
                                                           "envoyé de mon ",
                                                           "envoyé depuis ",
                                                           "envoyé à partir ",
                                                           "envoyé avec ",
                                                           "envoyé par ",
                                                           "envoyé de ",
                                                           "obtenir outlook pour ",
                                                           "télécharger outlook ",
                                                           "enviado desde ",
                                                           "enviado do ",
                                                           "enviado de ",
                                                           "enviado via ",
                                                           "enviado a partir ",
                                                           "obtener outlook para ",
                                                           "obter o outlook ",
                                                           "enviat des ",
                                                           "inviato da ",
                                                           "inviato dal ",
                                                           "scarica outlook per ",
                                                           "ottieni outlook ",
                                                           "verzonden vanaf ",
                                                           "verzonden met ",
                                                           "verstuurd vanaf ",
                                                           "verstuurd met ",
                                                           "verstuurd via ",
                                                           "outlook voor ",
                                                           "skickat från ",
                                                           "skickat med ",
                                                           "hämta outlook för ",
                                                           "sendt fra ",
                                                           "sendt med ",
                                                           "hent outlook til ",
                                                           "få outlook for ",
                                                           "lähetetty ",
                                                           "hanki outlook ",
                                                           "wysłane z ",
                                                           "wysłano z ",
                                                           "pobierz program outlook ",
                                                           "odesláno z ",
                                                           "odoslané z ",
                                                           "küldve ",
                                                           "elküldve ",
                                                           "trimis de pe ",
                                                           "poslano s ",
                                                           "poslano z ",
                                                           "i̇phone'umdan gönderildi",
                                                           "Στάλθηκε από ",
                                                           "Отправлено с ",
                                                           "Отправлено из ",
                                                           "отправлено с ",
                                                           "Надіслано з ",
                                                           "Изпратено от ",
                                                           "发自我的",
                                                           "从我的",
                                                           "發自我的",
                                                           "從我的",
                                                           "来自我的",
                                                           "iphoneから送信",
                                                           "iphone から送信",
                                                           "ipadから送信",
                                                           "ipad から送信",
                                                           "iphone에서 보냄",
                                                           "나의 iphone",
                                                           "נשלח מה",
                                                           "أرسلت من ",
                                                           "composed on ",
                                                           "typed on ",
                                                           "via mobile"});

std::optional<SignOff> listed(std::string_view words) {
  std::string folded = fold(words);
  if (std::ranges::binary_search(kGreetings, std::string_view(folded))) return SignOff::greeting;
  if (std::ranges::binary_search(kGratitude, std::string_view(folded))) return SignOff::gratitude;
  return std::nullopt;
}

// The first bytes of all entries of a table, so that most lines are let go by their first.
constexpr std::array<bool, 256> first_bytes(auto& table) {
  std::array<bool, 256> found{};
  for (std::string_view entry : table)
    found[static_cast<unsigned char>(entry[0])] = true;
  return found;
}
constexpr auto kFirstOfDevices = first_bytes(kDevices);

// What people set in front: "-- Thanks", "~ Kim".
std::string_view without_ornament(std::string_view words) {
  while (!words.empty() &&
         (words[0] == '-' || words[0] == '*' || words[0] == '_' || words[0] == '~' || words[0] == ' '))
    words.remove_prefix(1);
  return words.starts_with("—") || words.starts_with("–") ? trimmed(words.substr(3)) : words;
}

bool has_at_most_words(std::string_view words, std::ptrdiff_t most) {
  return std::ranges::count(words, ' ') < most;
}

}  // namespace

bool is_device_line(std::string_view words) {
  words = without_ornament(words);
  if (words.empty() || !kFirstOfDevices[static_cast<unsigned char>(lower(words[0]))]) return false;
  auto begins = [&](std::string_view start) { return starts_with_any_case(words, start); };
  if (!std::ranges::any_of(kDevices, begins)) return false;
  // Programs end their line without a full stop, and do not chat.
  constexpr std::size_t kLongest = 90;
  std::string_view said = trimmed(words.substr(0, words.find_first_of("<(")));
  if (said.empty() || said.size() > kLongest || said.contains(',')) return false;
  if (said.ends_with('?') || said.ends_with('!')) return false;
  return has_at_most_words(said, said.ends_with('.') ? 6 : 9);
}

SignOff sign_off_of(std::string_view words) {
  constexpr std::size_t kLongest = 60;
  constexpr std::ptrdiff_t kMostWords = 8;
  if (is_device_line(words)) return SignOff::device;
  words = without_ornament(words);
  if (words.empty() || words.size() > kLongest || words.ends_with('?')) return SignOff::none;
  if (!has_at_most_words(words, kMostWords)) return SignOff::none;
  if (auto found = listed(words)) {
    // "Thanks!" says more than "Thanks,".
    bool said_loud = *found == SignOff::gratitude && words.ends_with('!');
    return said_loud ? SignOff::none : *found;
  }
  std::size_t comma = words.find(',');
  if (comma == std::string_view::npos || !looks_like_name(words.substr(comma + 1))) return SignOff::none;
  return listed(words.substr(0, comma)).value_or(SignOff::none);
}

}  // namespace closeknit::text
