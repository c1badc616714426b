// SPDX-License-Identifier: AGPL-3.0-or-later
// Spanish leaves out who it is: "vivo en Madrid" is I, "un concierto en vivo en Madrid" nobody. Such a verb counts only
// where it begins a clause.
#include "signals/fact_language.hpp"

namespace closeknit::signals {
namespace {

using enum FactKind;
using enum Behind;

constexpr std::string_view kMine[] = {"mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras"};
constexpr std::string_view kAttributes[] = {"querida", "querido", "pequeña", "pequeño", "jubilada", "jubilado"};
constexpr Kin kKin[] = {
    {"mujer", "wife"},        {"esposa", "wife"},
    {"marido", "husband"},    {"esposo", "husband"},
    {"pareja", "partner"},    {"novia", "girlfriend"},
    {"novio", "boyfriend"},   {"hija", "daughter"},
    {"hijo", "son"},          {"hijas", "daughter", true},
    {"hijos", "child", true}, {"nieta", "granddaughter"},
    {"nieto", "grandson"},    {"madre", "mother"},
    {"padre", "father"},      {"padres", "parent", true},
    {"hermana", "sister"},    {"hermano", "brother"},
    {"sobrina", "niece"},     {"sobrino", "nephew"},
    {"tía", "aunt"},          {"tío", "uncle"},
};
constexpr std::string_view kCalled[] = {"se llama"};

constexpr Opening kOpenings[] = {
    {"trabajo en", employer, house},   {"trabajo como", title, occupation},
    {"trabajo de", title, occupation}, {"soy", title, occupation},
    {"vivo en", city, town},           {"vivimos en", city, town},
    {"me he mudado a", city, town},    {"nos hemos mudado a", city, town},
    {"nos mudamos a", city, town},     {"mi cumpleaños es el", birthday, day},
    {"nací el", birthday, day},        {"toco", passion, pastime},
    {"juego al", passion, pastime},    {"me encanta", passion, pastime},
};
constexpr std::string_view kBeforeOpenings[] = {"yo", "y", "ahora", "ya", "pero", "también", "que", "aquí"};
constexpr std::string_view kConditions[] = {"si", "cuando", "antes"};
constexpr std::string_view kArticles[] = {"el", "la", "los", "las", "un", "una", "día"};
constexpr std::string_view kJoints[] = {"de", "la", "del", "las", "los", "&"};
constexpr std::string_view kAnds[] = {"y", "e"};
constexpr std::string_view kEnds[] = {"en",    "para", "y",     "pero", "con",     "que", "aquí",
                                      "desde", "de",   "ahora", "por",  "también", "a"};
constexpr std::string_view kAt[] = {"en"};
constexpr std::string_view kNoNames[] = {
    "lunes",     "martes",  "miércoles", "jueves", "viernes", "sábado",  "domingo",    "enero",   "febrero",
    "marzo",     "abril",   "mayo",      "junio",  "julio",   "agosto",  "septiembre", "octubre", "noviembre",
    "diciembre", "navidad", "dios",      "usted",  "ustedes", "señor",   "señora",     "y",       "linux",
    "dr",        "dra",     "sr",        "sra",    "hola",    "gracias", "besos"};
constexpr std::string_view kOccupations[] = {
    "abogada",       "abogado",       "actor",     "actriz",    "albañil",    "arquitecta", "arquitecto",
    "bibliotecaria", "bibliotecario", "camarera",  "camarero",  "carpintera", "carpintero", "cocinera",
    "cocinero",      "dentista",      "enfermera", "enfermero", "escritora",  "escritor",   "farmacéutica",
    "farmacéutico",  "fotógrafa",     "fotógrafo", "ingeniera", "ingeniero",  "jardinera",  "jardinero",
    "jueza",         "librera",       "librero",   "maestra",   "maestro",    "médica",     "médico",
    "música",        "músico",        "panadera",  "panadero",  "periodista", "pintora",    "pintor",
    "profesora",     "profesor",      "psicóloga", "psicólogo", "traductora", "traductor",  "veterinaria",
    "veterinario"};
constexpr std::string_view kPastimes[] = {
    "acordeón", "ajedrez",    "arpa",   "baloncesto", "batería",  "clarinete",   "escalada",
    "flauta",   "fotografía", "fútbol", "golf",       "guitarra", "jardinería",  "natación",
    "oboe",     "órgano",     "pádel",  "piano",      "saxofón",  "senderismo",  "tenis",
    "trombón",  "trompeta",   "vela",   "viola",      "violín",   "violonchelo", "yoga"};
constexpr std::array<std::string_view, 2> kMonths[] = {
    {"enero", "ene"},   {"febrero", "feb"},   {"marzo", "mar"},
    {"abril", "abr"},   {"mayo", "may"},      {"junio", "jun"},
    {"julio", "jul"},   {"agosto", "ago"},    {"septiembre", "setiembre"},
    {"octubre", "oct"}, {"noviembre", "nov"}, {"diciembre", "dic"}};

}  // namespace

const FactLanguage& spanish_facts() {
  static constexpr FactLanguage language{.mine = kMine,
                                         .attributes = kAttributes,
                                         .kin = kKin,
                                         .called = kCalled,
                                         .before_kin = {},
                                         .openings = kOpenings,
                                         .before_openings = kBeforeOpenings,
                                         .conditions = kConditions,
                                         .articles = kArticles,
                                         .joints = kJoints,
                                         .ands = kAnds,
                                         .ends = kEnds,
                                         .at = kAt,
                                         .no_names = kNoNames,
                                         .occupations = kOccupations,
                                         .pastimes = kPastimes,
                                         .months = kMonths};
  return language;
}

}  // namespace closeknit::signals
