// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/fact_language.hpp"

namespace closeknit::signals {
namespace {

using enum FactKind;
using enum Behind;

constexpr std::string_view kMine[] = {"mon", "ma", "mes", "notre", "nos"};
constexpr std::string_view kAttributes[] = {"petite", "petit",     "grande",   "grand",    "chère",  "cher",
                                            "jeune",  "aînée",     "aîné",     "cadette",  "cadet",  "deux",
                                            "trois",  "retraitée", "retraité", "diplômée", "diplômé"};
constexpr Kin kKin[] = {
    {"femme", "wife"},
    {"épouse", "wife"},
    {"mari", "husband"},
    {"époux", "husband"},
    {"compagne", "partner"},
    {"compagnon", "partner"},
    {"fiancée", "fiancée"},
    {"fiancé", "fiancé"},
    {"fille", "daughter"},
    {"fils", "son"},
    {"filles", "daughter", true},
    {"enfants", "child", true},
    {"jumeaux", "child", true},
    {"jumelles", "daughter", true},
    {"mère", "mother"},
    {"père", "father"},
    {"parents", "parent", true},
    {"sœur", "sister"},
    {"soeur", "sister"},
    {"frère", "brother"},
    {"frères", "brother", true},
    {"nièce", "niece"},
    {"neveu", "nephew"},
    {"tante", "aunt"},
    {"oncle", "uncle"},
};
constexpr std::string_view kCalled[] = {"s'appelle", "se nomme"};

constexpr Opening kOpenings[] = {
    {"je travaille chez", employer, house},
    {"je travaille maintenant chez", employer, house},
    {"j'ai commencé chez", employer, house},
    {"je travaille comme", title, occupation},
    {"je suis", title, occupation},
    {"je suis maintenant", title, occupation},
    {"j'habite à", city, town},
    {"j'habite maintenant à", city, town},
    {"nous habitons à", city, town},
    {"nous habitons maintenant à", city, town},
    {"j'ai déménagé à", city, town},
    {"nous avons déménagé à", city, town},
    {"mon anniversaire est le", birthday, day},
    {"mon anniversaire c'est le", birthday, day},
    {"je suis née le", birthday, day},
    {"je suis né le", birthday, day},
    {"je joue du", passion, pastime},
    {"je joue de la", passion, pastime},
    {"je joue de l", passion, pastime},
    {"je joue au", passion, pastime},
    {"j'adore", passion, pastime},
    {"j'apprends", passion, pastime},
    {"je me suis mise au", passion, pastime},
    {"je me suis mis au", passion, pastime},
    {"je me suis mise à la", passion, pastime},
    {"je me suis mis à la", passion, pastime},
};
constexpr std::string_view kConditions[] = {"si", "quand", "lorsque", "avant"};
constexpr std::string_view kArticles[] = {"le", "la", "les", "un", "une", "du", "au"};
constexpr std::string_view kJoints[] = {"de", "la", "du", "des", "sur", "&"};
constexpr std::string_view kAnds[] = {"et"};
constexpr std::string_view kEnds[] = {"à",     "au",   "aux",     "chez", "dans", "en",     "et",
                                      "mais",  "pour", "qui",     "avec", "ici",  "depuis", "maintenant",
                                      "aussi", "de",   "surtout", "hier", "où",   "ou",     "près"};
constexpr std::string_view kAt[] = {"chez"};
constexpr std::string_view kNoNames[] = {
    "lundi",    "mardi", "mercredi", "jeudi",   "vendredi", "samedi", "dimanche",  "janvier", "février",
    "mars",     "avril", "mai",      "juin",    "juillet",  "août",   "septembre", "octobre", "novembre",
    "décembre", "noël",  "pâques",   "dieu",    "monsieur", "madame", "et",        "vous",    "linux",
    "mme",      "m",     "dr",       "bonjour", "bises",    "merci"};
constexpr std::string_view kOccupations[] = {
    "architecte",  "artiste",     "avocat",     "avocate",     "bibliothécaire", "boulanger",   "boulangère",
    "charpentier", "chercheur",   "chercheuse", "comédien",    "comédienne",     "comptable",   "cuisinier",
    "cuisinière",  "dentiste",    "enseignant", "enseignante", "graphiste",      "historien",   "historienne",
    "infirmier",   "infirmière",  "ingénieur",  "ingénieure",  "institutrice",   "instituteur", "jardinier",
    "jardinière",  "journaliste", "libraire",   "médecin",     "menuisier",      "menuisière",  "musicien",
    "musicienne",  "notaire",     "peintre",    "pharmacien",  "pharmacienne",   "photographe", "professeur",
    "professeure", "psychologue", "sage-femme", "sculpteur",   "traducteur",     "traductrice", "vétérinaire"};
constexpr std::string_view kPastimes[] = {
    "accordéon",    "alto",      "basson",    "batterie",    "clarinette", "contrebasse", "cuisine",
    "danse",        "échecs",    "escalade",  "flûte",       "football",   "golf",        "guitare",
    "harpe",        "hautbois",  "jardinage", "natation",    "orgue",      "peinture",    "piano",
    "photographie", "poterie",   "randonnée", "saxophone",   "tennis",     "théâtre",     "tricot",
    "trombone",     "trompette", "violon",    "violoncelle", "voile",      "yoga"};
constexpr std::array<std::string_view, 2> kMonths[] = {
    {"janvier", "janv"},   {"février", "fevrier"}, {"mars", "mars"},    {"avril", "avr"},
    {"mai", "mai"},        {"juin", "juin"},       {"juillet", "juil"}, {"août", "aout"},
    {"septembre", "sept"}, {"octobre", "oct"},     {"novembre", "nov"}, {"décembre", "decembre"}};

}  // namespace

const FactLanguage& french_facts() {
  static constexpr FactLanguage language{.mine = kMine,
                                         .attributes = kAttributes,
                                         .kin = kKin,
                                         .called = kCalled,
                                         .before_kin = {},
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
                                         .months = kMonths};
  return language;
}

}  // namespace closeknit::signals
