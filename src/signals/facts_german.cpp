// SPDX-License-Identifier: AGPL-3.0-or-later
// German writes every noun with a capital: "heute hat mein Sohn Geburtstag" names nobody. A name counts only where the
// relative begins a clause or follows a word that leads to no object.
#include "signals/fact_language.hpp"

namespace closeknit::signals {
namespace {

using enum FactKind;
using enum Behind;

constexpr std::string_view kMine[] = {"mein",  "meine",  "meiner",  "meinem",  "meinen",
                                      "unser", "unsere", "unserer", "unserem", "unseren"};
constexpr std::string_view kAttributes[] = {
    "kleine",   "kleiner", "kleinen",      "große",         "großer",       "großen",       "ältere",
    "älterer",  "älteren", "jüngere",      "jüngerer",      "jüngeren",     "älteste",      "ältester",
    "ältesten", "jüngste", "jüngster",     "jüngsten",      "liebe",        "lieber",       "lieben",
    "neue",     "neuer",   "neuen",        "gelernte",      "gelernter",    "angehende",    "angehender",
    "freie",    "freier",  "selbständige", "selbständiger", "pensionierte", "pensionierter"};
constexpr Kin kKin[] = {
    {"frau", "wife"},
    {"mann", "husband"},
    {"ehefrau", "wife"},
    {"ehemann", "husband"},
    {"freundin", "girlfriend"},
    {"verlobte", "fiancée"},
    {"verlobter", "fiancé"},
    {"tochter", "daughter"},
    {"sohn", "son"},
    {"töchter", "daughter", true},
    {"söhne", "son", true},
    {"töchtern", "daughter", true},
    {"söhnen", "son", true},
    {"kinder", "child", true},
    {"kindern", "child", true},
    {"zwillinge", "child", true},
    {"enkelin", "granddaughter"},
    {"enkel", "grandson"},
    {"mutter", "mother"},
    {"vater", "father"},
    {"schwester", "sister"},
    {"bruder", "brother"},
    {"schwiegermutter", "mother-in-law"},
    {"schwiegervater", "father-in-law"},
    {"schwägerin", "sister-in-law"},
    {"schwager", "brother-in-law"},
    {"nichte", "niece"},
    {"neffe", "nephew"},
    {"neffen", "nephew"},
    {"tante", "aunt"},
    {"onkel", "uncle"},
};
constexpr std::string_view kCalled[] = {"heißt", "heisst", "namens"};
constexpr std::string_view kBeforeKin[] = {"und", "mit",  "für", "von",  "bei", "auch",
                                           "an",  "über", "zu",  "dass", "ist"};

constexpr Opening kOpenings[] = {
    {"ich arbeite bei", employer, house},
    {"ich arbeite jetzt bei", employer, house},
    {"ich arbeite beim", employer, house},
    {"ich habe bei", employer, house, "angefangen"},
    {"ich arbeite als", title, work},
    {"ich arbeite jetzt als", title, work},
    {"ich bin", title, occupation},
    {"ich bin jetzt", title, occupation},
    {"ich bin von beruf", title, occupation},
    {"ich wohne in", city, town},
    {"wir wohnen in", city, town},
    {"ich wohne jetzt in", city, town},
    {"wir wohnen jetzt in", city, town},
    {"ich bin nach", city, town, "gezogen"},
    {"wir sind nach", city, town, "gezogen"},
    {"ich bin nach", city, town, "umgezogen"},
    {"wir sind nach", city, town, "umgezogen"},
    {"ich habe am", birthday, day, "geburtstag"},
    {"mein geburtstag ist am", birthday, day},
    {"mein geburtstag ist der", birthday, day},
    {"ich bin am", birthday, day, "geboren"},
    {"ich spiele", passion, pastime},
    {"ich liebe", passion, pastime},
    {"ich lerne", passion, pastime},
    {"ich lerne jetzt", passion, pastime},
};
constexpr std::string_view kConditions[] = {"wenn", "falls", "ob", "als", "bevor", "würde", "wäre"};
constexpr std::string_view kArticles[] = {"der", "dem", "den", "die", "das", "am"};
constexpr std::string_view kJoints[] = {"der", "des", "ob", "&"};
constexpr std::string_view kAnds[] = {"und"};
constexpr std::string_view kEnds[] = {"bei",  "in",   "an",    "am",    "im",         "und",     "aber",
                                      "für",  "mit",  "seit",  "jetzt", "auf",        "hier",    "beim",
                                      "sehr", "gern", "gerne", "zu",    "angefangen", "gezogen", "umgezogen",
                                      "als",  "oder", "nicht", "zur",   "wieder",     "heute",   "gestern"};
constexpr std::string_view kAt[] = {"bei", "beim"};
constexpr std::string_view kNoNames[] = {
    "montag",  "dienstag",   "mittwoch", "donnerstag",  "freitag",     "samstag",     "sonntag", "januar",
    "februar", "märz",       "april",    "mai",         "juni",        "juli",        "august",  "september",
    "oktober", "november",   "dezember", "weihnachten", "ostern",      "gott",        "gottes",  "geburtstag",
    "und",     "fieber",     "hilfe",    "besuch",      "angst",       "husten",      "ferien",  "urlaub",
    "mutter",  "vater",      "frau",     "mann",        "kinder",      "kind",        "eltern",  "familie",
    "herr",    "herrn",      "dr",       "prof",        "ihnen",       "ihr",         "ihre",    "sie",
    "regen",   "hitze",      "nacht",    "tag",         "licht",       "kerzenlicht", "kälte",   "wind",
    "wetter",  "untermiete", "miete",    "angst",       "freude",      "freunden",    "haus",    "hause",
    "kindern", "geld",       "zukunft",  "projekt",     "projekten",   "auto",        "zug",     "krankenhaus",
    "ruhe",    "lust",       "zeit",     "abitur",      "prüfung",     "prüfungen",   "abend",   "morgen",
    "schule",  "musik",      "linux",    "windows",     "deutschland", "links",       "rechts",  "süden",
    "norden",  "osten",      "westen",   "oben",        "unten"};
constexpr std::string_view kOccupations[] = {
    "ärztin",           "arzt",          "apotheker",      "apothekerin", "architekt",    "architektin",
    "anwalt",           "anwältin",      "bäcker",         "bäckerin",    "bibliothekar", "bibliothekarin",
    "buchhändler",      "buchhändlerin", "dirigent",       "dirigentin",  "elektriker",   "elektrikerin",
    "erzieher",         "erzieherin",    "fotograf",       "fotografin",  "gärtner",      "gärtnerin",
    "grafiker",         "grafikerin",    "hebamme",        "ingenieur",   "ingenieurin",  "informatiker",
    "informatikerin",   "journalist",    "journalistin",   "koch",        "köchin",       "krankenpfleger",
    "krankenschwester", "kuratorin",     "kurator",        "künstler",    "künstlerin",   "landwirt",
    "landwirtin",       "lehrer",        "lehrerin",       "maler",       "malerin",      "musiker",
    "musikerin",        "pfarrer",       "pfarrerin",      "pfleger",     "pflegerin",    "physiker",
    "physikerin",       "psychologe",    "psychologin",    "redakteur",   "redakteurin",  "sänger",
    "sängerin",         "schauspieler",  "schauspielerin", "schreiner",   "schreinerin",  "tierarzt",
    "tierärztin",       "tischler",      "tischlerin",     "übersetzer",  "übersetzerin", "zahnarzt",
    "zahnärztin",       "zimmermann"};
constexpr std::string_view kPastimes[] = {
    "akkordeon", "blockflöte",  "bratsche", "cello",   "fagott",     "flöte",      "fußball",  "geige",
    "gitarre",   "golf",        "handball", "harfe",   "horn",       "klarinette", "klavier",  "kontrabass",
    "laute",     "oboe",        "orgel",    "posaune", "querflöte",  "saxophon",   "schach",   "schlagzeug",
    "tennis",    "tischtennis", "trompete", "violine", "volleyball", "yoga",       "klettern", "wandern",
    "segeln",    "schwimmen",   "gärtnern", "töpfern"};
constexpr std::array<std::string_view, 2> kMonths[] = {{"januar", "jänner"}, {"februar", "feb"},  {"märz", "maerz"},
                                                       {"april", "apr"},     {"mai", "mai"},      {"juni", "jun"},
                                                       {"juli", "jul"},      {"august", "aug"},   {"september", "sept"},
                                                       {"oktober", "okt"},   {"november", "nov"}, {"dezember", "dez"}};

}  // namespace

const FactLanguage& german_facts() {
  static constexpr FactLanguage language{.mine = kMine,
                                         .attributes = kAttributes,
                                         .kin = kKin,
                                         .called = kCalled,
                                         .before_kin = kBeforeKin,
                                         .openings = kOpenings,
                                         .before_openings = {},
                                         .conditions = kConditions,
                                         .articles = kArticles,
                                         .joints = kJoints,
                                         .ands = kAnds,
                                         .ends = kEnds,
                                         .at = kAt,
                                         .no_names = kNoNames,
                                         .occupations = kOccupations,
                                         .pastimes = kPastimes,
                                         .nouns_have_capitals = true,
                                         .months = kMonths};
  return language;
}

}  // namespace closeknit::signals
