// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/signature_facts.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

constexpr std::array<std::string_view, 5> kNames{"title", "employer", "phone", "city", "web"};

// \pL and \p{Lu} make programs so large that compiling them took longer than all else on a person's page: where letters
// are meant, the Latin ones are spelled out.
constexpr std::string_view kTownWord = R"([A-Z\x{C0}-\x{DE}\x{100}-\x{17F}][A-Za-z\x{C0}-\x{24F}'’.\-]+)";

std::string pattern(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts)
    whole += part;
  return whole;
}

// Words that are somebody's work. "Director" is so in two languages; a word of several begins a longer title.
const RE2& title_words() {
  static const RE2 words(
      R"((?i)\b(manager|director|engineer|professor|head of|ceo|cto|cfo|coo|president|consultant|analyst|developer|)"
      R"(designer|founder|co-founder|editor|attorney|counsel|secretary|lecturer|researcher|architect|nurse|teacher|)"
      R"(coordinator|administrator|specialist|technician|scientist|librarian|accountant|translator|journalist|)"
      R"(managing partner|team lead|team leader|curator|conservator|archivist|physician|physiotherapist|therapist|)"
      R"(solicitor|surgeon|photographer|headteacher|postdoc|)"
      R"(geschäftsführer|geschäftsführerin|leiter|leiterin|abteilungsleiter|abteilungsleiterin|projektleiter|)"
      R"(projektleiterin|berater|beraterin|ingenieur|ingenieurin|referent|referentin|assistentin|vorstand|inhaber|)"
      R"(inhaberin|professorin|rechtsanwalt|rechtsanwältin|redakteur|redakteurin|dozent|dozentin|entwickler|)"
      R"(entwicklerin|übersetzer|übersetzerin|kurator|kuratorin|archivar|archivarin|bibliothekar|bibliothekarin|)"
      R"(directeur|directrice|responsable|chargée? de|ingénieure?|gérante?|chef de|cheffe de|présidente?|avocate?|)"
      R"(professeure?|consultante|assistante|rédacteur|rédactrice|traducteur|traductrice|conservateur|conservatrice|)"
      R"(bibliothécaire|archiviste|)"
      R"(directora|gerente|jefe de|jefa de|ingenier[oa]|profesora?|abogad[oa]|presidenta|consultora?|asesora?|)"
      R"(coordinadora?|redactora?|traductora?|investigadora?|conservadora?|bibliotecari[oa]|archiver[oa])(\b|$))");
  return words;
}

// What a house is called by: a legal form, or a word for what it is. Houses that a town keeps are called after it:
// "City Library Basel".
const RE2& house_words() {
  static const RE2 words(
      R"((^|[\s,])((?i:inc|corp|ltd|limited|llc|llp|plc|gmbh|mbh|kg|ohg|e\.\s?v|s\.a|s\.a\.s|sarl|s\.l|s\.r\.l|b\.v|)"
      R"(corporation|company|group|university|university of .*|universität .*|\S*universität|université .*|)"
      R"(universidad .*|institute|institut .*|instituto .*|hochschule .*|foundation|stiftung|\S+stiftung|verlag|)"
      R"(\S+verlag|hospital|hôpital .*|college|school of .*|bank|museum|ministerio .*|ministère .*|)"
      R"((?:city|town|public|state|county|national|university) (?:library|archives?|museum|theatre|hospital)(?: .*)?|)"
      R"((?:library|museum) of .*|\S*bibliothek(?: .*)?|\S+museum(?: .*)?|\S*spital(?: .*)?|\S*klinikum(?: .*)?|)"
      R"(stadtarchiv .*|bibliothèque .*|musée .*|archives .*|biblioteca .*|museo .*|archivo .*)|AG|SE|SA|SAS|SL|BV)\.?$)");
  return words;
}

const RE2& label_of_phone() {
  static const RE2 label(
      R"((?i)^\W*(tel|telephone|telefon|téléphone|teléfono|tél|tlf|phone|ph|fon|mobile|mobil|mob|handy|cell|portable|)"
      R"(móvil|direct|direct line|office|work|t|m|p|d|o)\b[\s.:\-)]*)");
  return label;
}
const RE2& label_of_fax() {
  static const RE2 label(R"((?i)\b(fax|telefax|télécopie)\b|^\s*f\s*[.:])");
  return label;
}
const RE2& number() {
  static const RE2 digits(R"((\+?\(?\d[\d\s().\-/\x{00A0}]{5,}\d))");
  return digits;
}

const RE2& town() {
  // Behind a street or at the start of a line: "Outlook 2000 Team" is no place. "4051 Basel", "D-10115 Berlin", "75002
  // Paris"; "Houston, TX 77002"; "London SW1A 1AA".
  static const RE2 after_code(
      pattern({R"((?:(?:^|,\s?|\d[a-z]?\s)(?:[A-Z]{1,2}-)?|\s[A-Z]{1,2}-)\d{4,5} ()", kTownWord, R"((?: (?:)",
               kTownWord, R"(|am|an|der|de|la|du|del|los|las|sur|en|im|bei))*)$)"}));
  return after_code;
}
const RE2& town_of_state() {
  static const RE2 before_state(
      pattern({R"((?:^|, )()", kTownWord, R"((?: )", kTownWord, R"()*),? [A-Z]{2},? \d{5}(?:-\d{4})?$)"}));
  return before_state;
}
const RE2& town_of_britain() {
  static const RE2 before_code(
      pattern({R"((?:^|, )()", kTownWord, R"((?: )", kTownWord, R"()*),? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$)"}));
  return before_code;
}
// A town alone looks like a name, or like a department: it counts under a street, or beside a country.
const RE2& street_line() {
  static const RE2 line(
      R"((?i)^\d+[a-z]?,? (?:\S+ )*(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|square|terrace|place|close)\.?$|)"
      R"(^(?:\S+ )*\S*(?:straße|strasse|str\.|weg|gasse|platz|allee|ufer) \d+\s?[a-z]?$|)"
      R"(^\d+(?: bis)?,? (?:rue|avenue|boulevard|place|chemin|quai) .+$|^(?:calle|avenida|plaza|paseo) .+ \d+$)");
  return line;
}
const RE2& town_of_country() {
  static const RE2 before_country(pattern(
      {R"(^()", kTownWord, R"((?: )", kTownWord, R"(){0,2}),? (?:Switzerland|Schweiz|Suisse|Germany|Deutschland|)",
       R"(Austria|Österreich|France|Spain|España|Italy|Italia|Belgium|Netherlands|Ireland|England|Scotland|Wales|)",
       R"(UK|U\.K\.|United Kingdom|USA|Canada|Australia)$)"}));
  return before_country;
}
const RE2& town_alone() {
  static const RE2 words(pattern({R"(^()", kTownWord, R"((?: )", kTownWord, R"(){0,2})$)"}));
  return words;
}

const RE2& page() {
  static const RE2 address(
      R"((?i)(?:^|[\s|<(:])(?:https?://)?((?:www\.[a-z0-9\-]+|(?:[a-z0-9\-]+\.)*[a-z0-9\-]+)\.[a-z]{2,}(?:/[^\s<>|)]*)?)/?(?:$|[\s>|),]))");
  return address;
}

const RE2& street_words() {
  static const RE2 words(
      R"((?i)\b(street|st|road|rd|avenue|ave|lane|drive|dr|boulevard|blvd|\w*way|square|floor|suite|walk|court|park|plaza|tower|circle|terrace|row|trail|fern)\.?$)");
  return words;
}

constexpr std::size_t kMostTitleBlanks = 7;
constexpr std::size_t kFewestDigits = 7, kMostDigits = 15;

std::size_t digits_in(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, is_digit));
}

std::string tidy(std::string_view words) {
  std::string text;
  for (const char c : trimmed(words)) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank || (!text.empty() && text.back() != ' ')) text += blank ? ' ' : c;
  }
  while (!text.empty() && std::string_view(" ,;|*-&").contains(text.back()))
    text.pop_back();
  text.erase(0, std::min(text.find_first_not_of(" ,;|*-"), text.size()));
  return text;
}

// Sentences are no ways to reach somebody. "Tel. 030" and "Prof. Winter" are none.
bool is_prose_part(std::string_view part) {
  static const RE2 ends_sentence(R"([^\s\d.,]{5,}\. )");
  constexpr std::ptrdiff_t kMostBlanks = 10;
  return part.ends_with('?') || part.ends_with('!') || RE2::PartialMatch(part, ends_sentence) ||
         std::ranges::count(part, ' ') > kMostBlanks;
}

std::vector<std::string> parts_of(std::string_view line) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t mark = 0;
    for (const std::string_view one : {"|", "\u00B7", "\u2022", "\u2013", "\u2014", " - ", " / "})
      if (line.substr(at).starts_with(one)) mark = one.size();
    if (mark > 0)
      parts.emplace_back();
    else
      parts.back() += line[at];
    at += std::max<std::size_t>(mark, 1);
  }
  for (std::string& part : parts)
    part = tidy(part);
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

class Facts {
 public:
  void line(std::string_view words) {
    line_ = words;
    for (const std::string& part : parts_of(words)) {
      if (is_prose_part(part)) continue;
      take_phone(part);
      take_page(part);
      take_town(part);
      if (digits_in(part) == 0 && !part.contains('@')) take_work(part);
    }
    take_town_alone(tidy(words));
    above_ = words;
  }
  std::vector<SignedFact> all() { return std::move(all_); }

 private:
  std::size_t known(SignedKind kind) const {
    return static_cast<std::size_t>(std::ranges::count(all_, kind, &SignedFact::kind));
  }
  void add(SignedKind kind, std::string value) {
    value = tidy(value);
    const std::size_t most = kind == SignedKind::phone ? kMostPhones : 1;
    if (value.empty() || value.size() > kLongestSigned || known(kind) >= most) return;
    const bool again = std::ranges::any_of(
        all_, [&](const SignedFact& one) { return one.kind == kind && same_fact(kind, one.value, value); });
    if (!again) all_.push_back({kind, std::move(value), std::string(line_)});
  }

  void take_phone(const std::string& part) {
    std::string found;
    if (RE2::PartialMatch(part, label_of_fax()) || !RE2::PartialMatch(part, number(), &found)) return;
    const std::size_t digits = digits_in(found);
    if (digits < kFewestDigits || digits > kMostDigits) return;
    static const RE2 american(R"(^\(?\d{3}\)?[\s.\-/]{1,2}\d{3}[\s.\-]\d{4}$)");
    const bool surely = found.starts_with('+') || found.starts_with("(+") ||
                        RE2::PartialMatch(part, label_of_phone()) || RE2::FullMatch(found, american);
    if (surely) add(SignedKind::phone, found);
  }

  void take_page(const std::string& part) {
    std::string found;
    if (part.contains('@') || !RE2::PartialMatch(part, page(), &found)) return;
    const bool named = part.contains("://") || starts_with_any_case(found, "www.");
    // A document or a search is passed on; a page is somebody's own.
    const bool own = std::ranges::count(found, '/') <= 1 && !found.contains('?') &&
                     !found.substr(std::min(found.find('/'), found.size())).contains('.');
    if (named && own) add(SignedKind::web, found);
  }

  void take_town(const std::string& part) {
    std::string found;
    for (const RE2* form : {&town_of_state(), &town_of_britain(), &town()})
      if (RE2::PartialMatch(part, *form, &found) && !RE2::PartialMatch(found, street_words()))
        return add(SignedKind::city, found);
  }

  // Under a street, beside its country, or again after it stood in the name of the house.
  void take_town_alone(const std::string& line) {
    std::string found;
    if (RE2::FullMatch(line, town_of_country(), &found)) return add(SignedKind::city, found);
    if (!RE2::FullMatch(line, town_alone(), &found) || RE2::PartialMatch(line, title_words())) return;
    const bool in_house = std::ranges::any_of(all_, [&](const SignedFact& one) {
      return one.kind == SignedKind::employer && one.value.ends_with(' ' + found);
    });
    if (in_house || RE2::PartialMatch(tidy(above_), street_line())) add(SignedKind::city, found);
  }

  void take_work(const std::string& part) {
    if (static_cast<std::size_t>(std::ranges::count(part, ' ')) > kMostTitleBlanks) return;
    static const RE2 no_person(R"((?i)\b(department|team|desk|abteilung|service|servicio)$)");
    if (RE2::PartialMatch(part, no_person)) return;
    const bool house = RE2::PartialMatch(part, house_words());
    if (!RE2::PartialMatch(part, title_words())) {
      if (house && part.contains(' ')) add(SignedKind::employer, part);
      return;
    }
    // "Head of Paths, Walking Club Inc.", "Engineer at Walking Club".
    static const RE2 with_house(
        R"((?i)^(.*[^\s,]),? (?:at|bei der|beim|bei|chez) ((?-i:[A-Z\x{C0}-\x{DE}\x{100}-\x{17F}]).*)$)");
    std::string title;
    std::string employer;
    const std::size_t comma = part.rfind(", ");
    if (RE2::FullMatch(part, with_house, &title, &employer)) {
      add(SignedKind::title, title);
      add(SignedKind::employer, employer);
    } else if (house && comma != std::string::npos) {
      add(SignedKind::title, part.substr(0, comma));
      add(SignedKind::employer, part.substr(comma + 1));
    } else if (!house) {
      add(SignedKind::title, part);
    }
  }

  std::string_view line_;   // being read
  std::string_view above_;  // the one before
  std::vector<SignedFact> all_;
};

std::string folded(SignedKind kind, std::string_view value) {
  std::string key;
  for (const char c : value) {
    const bool digit = is_digit(c);
    if (kind == SignedKind::phone ? digit : digit || is_letter(c) || !is_ascii(c)) key += lower(c);
  }
  constexpr std::size_t kLastDigits = 9;
  if (kind == SignedKind::phone && key.size() > kLastDigits) key.erase(0, key.size() - kLastDigits);
  return key;
}

}  // namespace

std::string_view signed_kind_name(SignedKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<SignedKind> signed_kind_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return {};
  return static_cast<SignedKind>(found - kNames.begin());
}

std::vector<SignedFact> signature_facts(std::string_view signature) {
  Facts facts;
  std::string_view rest = start_of(signature, kMostSigned);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    facts.line(trimmed(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return facts.all();
}

bool same_fact(SignedKind kind, std::string_view a, std::string_view b) {
  return folded(kind, a) == folded(kind, b);
}

}  // namespace closeknit::text
