// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/slots.hpp"

#include <array>
#include <span>

#include "sample/calendar.hpp"
#include "sample/dice.hpp"

namespace closeknit::sample {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 7> kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kTage{"Sonntag",    "Montag",  "Dienstag", "Mittwoch",
                                                "Donnerstag", "Freitag", "Samstag"};
constexpr std::array<std::string_view, 7> kJours{"dimanche", "lundi",    "mardi", "mercredi",
                                                 "jeudi",    "vendredi", "samedi"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kMonate{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                                   "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr std::array<std::string_view, 12> kMois{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                 "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

constexpr std::array<std::string_view, 14> kFood{"a lentil stew",          "mushroom risotto",   "fish pie",
                                                 "a big lasagne",          "dumplings in broth", "roast chicken",
                                                 "leek and potato soup",   "pumpkin curry",      "pasta with sage",
                                                 "cheese fondue",          "stuffed peppers",    "lamb with apricots",
                                                 "a mountain of pancakes", "spinach tart"};
constexpr std::array<std::string_view, 9> kGericht{"Käsespätzle",         "Linsensuppe",    "Pilzrisotto",
                                                   "Zwiebelkuchen",       "Älplermagronen", "Gemüselasagne",
                                                   "Rösti mit Spiegelei", "Kürbisgulasch",  "Maultaschen"};
constexpr std::array<std::string_view, 6> kPlat{
    "un gratin", "une quiche aux poireaux", "un pot-au-feu", "une tarte à l'oignon", "un risotto", "une ratatouille"};
constexpr std::array<std::string_view, 8> kCake{"plum cake",   "ginger cake",   "the lemon tart",  "carrot cake",
                                                "walnut cake", "apple crumble", "poppy seed cake", "cinnamon buns"};
constexpr std::array<std::string_view, 14> kBook{"The Ferryman's Winter",
                                                 "A House with Nine Clocks",
                                                 "Letters to a Lighthouse",
                                                 "The Salt Road",
                                                 "What the Swifts Know",
                                                 "Small Hours in Trieste",
                                                 "The Cartographer's Daughter",
                                                 "Bread and Weather",
                                                 "The Unfinished Bridge",
                                                 "A Grammar of Rain",
                                                 "North of Silence",
                                                 "The Beekeeper's Brothers",
                                                 "Seven Ways to Cross a River",
                                                 "The Orchard Ledger"};
constexpr std::array<std::string_view, 8> kFilm{"The Last Timetable",      "Winter Swimmers",      "Mother of Pearl",
                                                "A Man and His Harmonium", "The Glass Valley",     "Two Return Tickets",
                                                "Silence, Please",         "The Ferry to Anywhere"};
constexpr std::array<std::string_view, 12> kTown{"Lyon",    "Ghent",  "Freiburg", "Trieste", "Leipzig", "Colmar",
                                                 "Lucerne", "Kraków", "Girona",   "Utrecht", "Graz",    "Bergen"};
constexpr std::array<std::string_view, 9> kPlace{"the Kettle",
                                                 "the Blue Heron",
                                                 "Café Zollhaus",
                                                 "the garden of the Swan",
                                                 "the little place by the bridge",
                                                 "the Golden Thistle",
                                                 "Café Lindenhof",
                                                 "the old boathouse",
                                                 "the Lantern"};
constexpr std::array<std::string_view, 9> kMountain{"the Gempen",   "the Belchen",      "the Blauen",
                                                    "the Passwang", "the Wasserfallen", "the Chasseral",
                                                    "the Feldberg", "the Weissenstein", "the Wiesenberg"};
// Nobody of the cast: a letter to somebody must not speak of them in the third person.
constexpr std::array<std::string_view, 14> kFriend{"Silvia", "Noemi",   "Bruno", "Ines", "Dario",   "Helen", "Judith",
                                                   "Vreni",  "Corinne", "Nadja", "Till", "Paulina", "Ewan",  "Marlis"};
constexpr std::array<std::string_view, 9> kSong{"the Fauré",
                                                "the Schütz motets",
                                                "the new Pärt",
                                                "the Mendelssohn psalm",
                                                "the Swedish folk songs",
                                                "the Christmas oratorio",
                                                "the Purcell",
                                                "the Brahms waltzes",
                                                "the Bulgarian song"};
constexpr std::array<std::string_view, 22> kProject{"the exhibition catalogue",
                                                    "the audio guide",
                                                    "the annual report",
                                                    "the wall texts",
                                                    "the children's guide",
                                                    "the autumn brochure",
                                                    "the collection handbook",
                                                    "the anniversary book",
                                                    "the new website",
                                                    "the travelling exhibition",
                                                    "the magazine",
                                                    "the garden guide",
                                                    "the visitor leaflet",
                                                    "the film subtitles",
                                                    "the press kit",
                                                    "the symposium volume",
                                                    "the artist's monograph",
                                                    "the educational folder",
                                                    "the winter programme",
                                                    "the founder's letters",
                                                    "the digital archive",
                                                    "the safety manual"};
constexpr std::array<std::string_view, 10> kProjekt{
    "Katalog Herbst", "Audioguide",   "Jahresbericht",    "Saaltexte",      "Kinderführer",
    "Jubiläumsband",  "Gartenführer", "Sammlungskatalog", "Winterprogramm", "Werkverzeichnis"};
constexpr std::array<std::string_view, 8> kProjet{"Catalogue d'automne", "Rapport annuel",   "Guide du jardin",
                                                  "Livret des enfants",  "Nouveau site",     "Exposition d'hiver",
                                                  "Actes du colloque",   "Dossier de presse"};
constexpr std::array<std::string_view, 8> kSubject{
    "clockmaking",    "bookbinding", "medieval salt",     "bees",
    "glass painting", "ferries",     "early photography", "bell founding"};
constexpr std::array<std::string_view, 10> kTerm{"Gemüt",        "Werkstück",          "Stimmung", "Anschauung",
                                                 "Zwischenraum", "Schwellenangst",     "Wirkung",  "Eigensinn",
                                                 "Nachklang",    "Fingerspitzengefühl"};
constexpr std::array<std::string_view, 18> kKid{"Lena",  "Milo", "Emil", "Zoe",   "Ida",   "Jakob",
                                                "Marie", "Theo", "Alma", "Oskar", "Nele",  "Finn",
                                                "Clara", "Hugo", "Romy", "Levi",  "Anouk", "Matti"};
constexpr std::array<std::string_view, 10> kPet{"Pepper", "Mungo", "Olive",  "Captain", "Biscuit",
                                                "Sophie", "Karl",  "Nutmeg", "Fanny",   "Professor"};

struct List {
  std::string_view name;
  Words words;
};
constexpr std::array<List, 18> kLists{{
    {"food", kFood},
    {"gericht", kGericht},
    {"plat", kPlat},
    {"cake", kCake},
    {"book", kBook},
    {"film", kFilm},
    {"town", kTown},
    {"place", kPlace},
    {"mountain", kMountain},
    {"friend", kFriend},
    {"song", kSong},
    {"project", kProject},
    {"projekt", kProjekt},
    {"projet", kProjet},
    {"subject", kSubject},
    {"term", kTerm},
    {"kid", kKid},
    {"pet", kPet},
}};

bool is_for_life(std::string_view name) {
  return name == "kid" || name == "pet";
}

// Thousands with a mark between, as each language writes them.
std::string with_thousands(std::int64_t number, std::string_view mark) {
  std::string text = std::to_string(number);
  if (number >= 1000) text.insert(text.size() - 3, mark);
  return text;
}

std::string day_and_month(const Civil& date, Language language) {
  std::string day = std::to_string(date.day);
  auto month = static_cast<std::size_t>(date.month - 1);
  if (language == Language::german) return day + ". " + std::string(kMonate[month]);
  if (language == Language::french) return day + " " + std::string(kMois[month]);
  return day + " " + std::string(kMonths[month]);
}

// "Exhibition catalogue" of "the exhibition catalogue"
std::string as_title(std::string_view project) {
  std::string title(project.substr(project.starts_with("the ") ? 4 : 0));
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

template <typename Names>
std::string month_name(const Names& names, const Civil& date) {
  return std::string(names[static_cast<std::size_t>(date.month - 1)]);
}

// "day" and "day2" are two working days of the coming week, the second one after the first.
template <typename Names>
std::string weekday_name(const Names& names, std::uint64_t seed, bool second) {
  auto first = static_cast<std::size_t>(Dice(seed, "weekday").between(1, 3));
  return std::string(names[second ? first + 2 : first + (seed % 3 == 0 ? 1 : 0)]);
}

std::optional<std::string> number_slot(std::string_view name, Dice& dice, Language language) {
  if (name == "words") {
    std::string_view mark = language == Language::german ? "." : language == Language::french ? " " : ",";
    return with_thousands(dice.between(8, 240) * 100, mark);
  }
  if (name == "amount") return "EUR " + with_thousands(dice.between(4, 90) * 80, ",");
  if (name == "betrag") return with_thousands(dice.between(4, 90) * 80, ".") + " Euro";
  if (name == "montant") return with_thousands(dice.between(4, 90) * 80, " ") + " euros";
  if (name == "pounds") return with_thousands(dice.between(8, 60) * 100, ",");
  if (name == "some") return "CHF " + std::to_string(dice.between(8, 24) * 10);
  if (name == "small")
    return "CHF " + std::to_string(dice.between(12, 49)) + "." + std::to_string(dice.between(1, 9)) + "0";
  if (name == "pages") return std::to_string(dice.between(12, 180));
  if (name == "years") return std::string(dice.chance(50) ? "five" : "six");
  if (name == "release") return std::to_string(dice.between(3, 9)) + "." + std::to_string(dice.between(0, 12));
  return std::nullopt;
}

std::optional<std::string> date_slot(std::string_view name, std::uint64_t seed, Instant begin, Dice& dice) {
  Instant later{begin.seconds + dice.between(12, 34) * kSecondsPerDay};
  Instant next_month{begin.seconds + dice.between(35, 75) * kSecondsPerDay};
  if (name == "day" || name == "day2") return weekday_name(kDays, seed, name == "day2");
  if (name == "tag") return weekday_name(kTage, seed, false);
  if (name == "jour") return weekday_name(kJours, seed, false);
  if (name == "weekend") return std::string(kDays[dice.chance(50) ? 0 : 6]);
  if (name == "evening") return std::string(kDays[static_cast<std::size_t>(dice.between(4, 6))]);
  if (name == "samstag") return std::string(kTage[dice.chance(50) ? 0 : 6]);
  if (name == "abend") return std::string(kTage[static_cast<std::size_t>(dice.between(4, 6))]);
  if (name == "samedi") return std::string(kJours[static_cast<std::size_t>(dice.between(4, 6))]);
  if (name == "date") return day_and_month(civil(later, 0), Language::english);
  if (name == "datum") return day_and_month(civil(later, 0), Language::german);
  if (name == "ladate") return day_and_month(civil(later, 0), Language::french);
  if (name == "month") return month_name(kMonths, civil(next_month, 0));
  if (name == "monat") return month_name(kMonate, civil(next_month, 0));
  if (name == "invoice")
    return std::to_string(civil(begin, 0).year) + "-" + std::to_string(100 + begin.day() % 365) +
           std::to_string(seed % 10);
  return std::nullopt;
}

}  // namespace

bool is_slot_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

std::optional<std::string> Slots::value(std::string_view name) const {
  Dice dice(is_for_life(name) ? person_ : conversation_, name);
  if (auto date = date_slot(name, conversation_, begin_, dice)) return date;
  if (auto number = number_slot(name, dice, language_)) return number;
  if (name == "job") return as_title(*value("project"));
  for (const List& list : kLists)
    if (list.name == name) return std::string(dice.pick(list.words));
  return std::nullopt;
}

}  // namespace closeknit::sample
