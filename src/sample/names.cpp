// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/names.hpp"

#include <array>
#include <span>
#include <utility>

namespace closeknit::sample {
namespace {

struct Pool {
  std::uint8_t share;  // of the crowd
  std::span<const std::string_view> women;
  std::span<const std::string_view> men;
  std::span<const std::string_view> families;
};

// What is common stands several times.
constexpr std::array<std::string_view, 28> kEnglishWomen{
    "Alice",    "Bridget",  "Chloe",    "Edith",    "Grace",   "Imogen",  "Joanna",  "Lydia",   "Naomi",  "Rosalind",
    "Tessa",    "Wendy",    "Beatrice", "Cordelia", "Daphne",  "Eleanor", "Frances", "Harriet", "Isobel", "Judith",
    "Marianne", "Philippa", "Sylvia",   "Zara",     "Gillian", "Heather", "Sheila",  "Veronica"};
constexpr std::array<std::string_view, 28> kEnglishMen{
    "Adam",    "Callum",  "Edmund",   "George",  "Harvey", "Isaac",   "Lewis",  "Nathan", "Owen",   "Rupert",
    "Simon",   "Victor",  "Alistair", "Barnaby", "Clive",  "Desmond", "Gareth", "Hugh",   "Julian", "Kenneth",
    "Malcolm", "Neville", "Oscar",    "Percy",   "Ralph",  "Stuart",  "Trevor", "Winston"};
constexpr std::array<std::string_view, 36> kEnglishFamilies{
    "Ashdown",    "Birtwhistle", "Carrick",  "Dunmore",  "Ellery",   "Fairfax",   "Garside", "Holloway", "Ingham",
    "Jessop",     "Kendrick",    "Lockwood", "Merriman", "Naylor",   "Pemberley", "Ridley",  "Stanhope", "Thackray",
    "Wainwright", "Yardley",     "Bellamy",  "Copley",   "Draycott", "Eastwood",  "Fenwick", "Greaves",  "Hartley",
    "Kirkby",     "Lister",      "Mellor",   "Oldroyd",  "Prescott", "Rowntree",  "Sugden",  "Tindall",  "Whitaker"};
constexpr std::array<std::string_view, 31> kSwissWomen{
    "Anna",     "Anna",      "Anna",    "Anna",      "Christine", "Doris",    "Eveline", "Franziska",
    "Heidi",    "Karin",     "Laura",   "Monika",    "Regula",    "Sabine",   "Ursina",  "Angela",
    "Brigitte", "Claudia",   "Daniela", "Esther",    "Flurina",   "Gabriela", "Helga",   "Irma",
    "Jolanda",  "Katharina", "Lea",     "Madeleine", "Nicole",    "Petra",    "Rita"};
constexpr std::array<std::string_view, 31> kSwissMen{
    "Thomas",   "Thomas",    "Thomas",  "Andreas", "Bernhard", "Christoph", "Dominik",  "Jürgen",
    "Lukas",    "Matthias",  "Niklaus", "Reto",    "Stefan",   "Urs",       "Thomas",   "Adrian",
    "Beat",     "Cornelius", "David",   "Emanuel", "Fabian",   "Gregor",    "Hansjörg", "Ivo",
    "Jonathan", "Konrad",    "Lorenz",  "Marcel",  "Nils",     "Oswald",    "Pascal"};
constexpr std::array<std::string_view, 41> kSwissFamilies{
    "Müller",      "Müller",   "Müller", "Weber",     "Weber",  "Müller",     "Brügger", "Bösch",       "Dürrenmatt",
    "Fankhauser",  "Frey",     "Grünig", "Hürlimann", "Imhof",  "Käser",      "Lüthi",   "Weber",       "Rüegg",
    "Schäfer",     "Stähli",   "Sutter", "Tschudi",   "Vögeli", "Wyss",       "Zürcher", "Abderhalden", "Burckhardt",
    "Caduff",      "Dätwyler", "Egli",   "Flückiger", "Gasser", "Hofstetter", "Iselin",  "Jenni",       "Kägi",
    "Leuenberger", "Marti",    "Nüssli", "Ochsner",   "Pfister"};
constexpr std::array<std::string_view, 12> kFrenchWomen{"Agnès",   "Béatrice",  "Céline", "Delphine",
                                                        "Estelle", "Geneviève", "Hélène", "Jeanne",
                                                        "Maëlle",  "Océane",    "Solène", "Véronique"};
constexpr std::array<std::string_view, 12> kFrenchMen{"Antoine",  "Bastien", "Cédric", "Étienne",
                                                      "François", "Gaël",    "Jérôme", "Loïc",
                                                      "Mathieu",  "Noël",    "Rémi",   "Sébastien"};
constexpr std::array<std::string_view, 20> kFrenchFamilies{
    "Bonnard",  "Charpentier", "Delacourt", "Faucher",   "Gérard", "Hébert",    "Jacquemin",
    "Lefèvre",  "Marchal",     "Noiret",    "Pélissier", "Quéré",  "Rousselot", "Sauvage",
    "Thévenin", "Urbain",      "Vasseur",   "Weiss",     "Yvon",   "Berthier"};
constexpr std::array<std::string_view, 12> kPolishWomen{"Agnieszka",  "Bożena", "Danuta", "Ewa",     "Halina", "Joanna",
                                                        "Małgorzata", "Olga",   "Renata", "Urszula", "Wanda",  "Zofia"};
constexpr std::array<std::string_view, 12> kPolishMen{"Andrzej", "Bartosz",   "Dariusz", "Grzegorz",
                                                      "Jacek",   "Łukasz",    "Michał",  "Paweł",
                                                      "Rafał",   "Stanisław", "Tomasz",  "Wojciech"};
constexpr std::array<std::string_view, 20> kPolishFamilies{
    "Borowski", "Cichy", "Dąbek",  "Gajda", "Jaworski", "Kłos",  "Lis",  "Mazur",  "Nowicki", "Olszewski",
    "Pawlak",   "Rutka", "Sikora", "Śliwa", "Tokarz",   "Urban", "Wilk", "Wróbel", "Zając",   "Żak"};
constexpr std::array<std::string_view, 12> kItalianWomen{"Alessia",  "Bianca",    "Chiara", "Donatella",
                                                         "Elena",    "Francesca", "Giulia", "Ilaria",
                                                         "Loredana", "Marta",     "Paola",  "Serena"};
constexpr std::array<std::string_view, 12> kItalianMen{"Alberto", "Bruno",   "Carlo",  "Davide", "Enrico", "Fabrizio",
                                                       "Giorgio", "Lorenzo", "Nicolò", "Pietro", "Sandro", "Vito"};
constexpr std::array<std::string_view, 20> kItalianFamilies{
    "Albertini", "Belloni", "Castelli", "De Carli", "Fumagalli", "Ghezzi", "Lombardi",  "Moretti", "Negri", "Orsini",
    "Pedrini",   "Quadri",  "Rinaldi",  "Sartori",  "Tognola",   "Ubaldi", "Valsecchi", "Zanetti", "Bossi", "Croci"};
constexpr std::array<std::string_view, 12> kSpanishWomen{"Ainhoa", "Begoña", "Carmen",     "Dolores",
                                                         "Inés",   "Leire",  "Montserrat", "Nuria",
                                                         "Pilar",  "Rocío",  "Sofía",      "Ximena"};
constexpr std::array<std::string_view, 12> kSpanishMen{"Álvaro", "Diego",   "Emilio", "Gonzalo", "Iñaki", "Joaquín",
                                                       "Manuel", "Nicolás", "Óscar",  "Pablo",   "Raúl",  "Tomás"};
constexpr std::array<std::string_view, 20> kSpanishFamilies{
    "Aguilar", "Benítez", "Cano",   "Domínguez", "Escudero", "Fuentes", "Gallardo", "Herrero", "Ibáñez",   "Lozano",
    "Muñoz",   "Núñez",   "Ortega", "Peña",      "Quintana", "Roldán",  "Salinas",  "Tejada",  "Valverde", "Zamora"};
constexpr std::array<std::string_view, 12> kNordicWomen{"Agnete", "Birgitta", "Dagny",    "Elin", "Freja", "Gunvor",
                                                        "Hedda",  "Jorunn",   "Karoline", "Liv",  "Signe", "Åsa"};
constexpr std::array<std::string_view, 12> kNordicMen{"Anders", "Bjørn", "Einar",  "Fredrik", "Gunnar", "Håkon",
                                                      "Jens",   "Lars",  "Magnus", "Nils",    "Søren",  "Torbjörn"};
constexpr std::array<std::string_view, 20> kNordicFamilies{
    "Aasen",   "Bergqvist", "Dahl",    "Ekström", "Fjeld",  "Grønvold", "Hallberg",
    "Isaksen", "Jørgensen", "Kjær",    "Lindahl", "Moberg", "Nørgaard", "Olofsson",
    "Pihl",    "Rask",      "Sjögren", "Thorsen", "Vik",    "Ødegaard"};
constexpr std::array<std::string_view, 12> kTurkishWomen{"Aylin", "Burcu", "Defne", "Elif",  "Gül",   "Hande",
                                                         "İpek",  "Leyla", "Nazlı", "Pınar", "Selin", "Zeynep"};
constexpr std::array<std::string_view, 12> kTurkishMen{"Ahmet", "Baran",  "Cem",  "Deniz",  "Emre",  "Hakan",
                                                       "Kaan",  "Mehmet", "Onur", "Serkan", "Tolga", "Umut"};
constexpr std::array<std::string_view, 20> kTurkishFamilies{
    "Acar",  "Bozkurt", "Çelik", "Demir", "Erdoğdu", "Güneş",  "Kaplan", "Koç",   "Öztürk", "Polat",
    "Sezer", "Şahin",   "Tan",   "Uçar",  "Yavuz",   "Yıldız", "Aksoy",  "Bulut", "Kılıç",  "Toprak"};
constexpr std::array<std::string_view, 12> kIndianWomen{"Aarti", "Deepa",   "Gayatri", "Ishita",  "Kavita", "Lakshmi",
                                                        "Meera", "Nandini", "Pooja",   "Radhika", "Sunita", "Vidya"};
constexpr std::array<std::string_view, 12> kIndianMen{"Ajay",   "Arjun",  "Dev",     "Ganesh", "Harish", "Karthik",
                                                      "Manish", "Nikhil", "Prakash", "Rahul",  "Sanjay", "Vikram"};
constexpr std::array<std::string_view, 20> kIndianFamilies{
    "Bhatt", "Chandran", "Deshpande",   "Ghosh",  "Iyer",  "Joshi",    "Kulkarni", "Menon",   "Nambiar", "Pillai",
    "Rao",   "Sharma",   "Subramanian", "Thakur", "Varma", "Banerjee", "Desai",    "Gokhale", "Mehta",   "Trivedi"};
constexpr std::array<std::string_view, 12> kJapaneseWomen{"Akiko",  "Chie",  "Emi",   "Fumiko", "Haruka", "Kaori",
                                                          "Mariko", "Naoko", "Reiko", "Sayuri", "Tomoko", "Yuki"};
constexpr std::array<std::string_view, 12> kJapaneseMen{"Akira", "Daisuke", "Hiroshi", "Kazuo",   "Kenji",   "Makoto",
                                                        "Naoki", "Osamu",   "Ryo",     "Satoshi", "Takashi", "Yusuke"};
constexpr std::array<std::string_view, 20> kJapaneseFamilies{
    "Aoki",  "Fujita", "Hayashi",  "Inoue",   "Ishikawa", "Kimura", "Kobayashi", "Maeda",     "Mori",    "Nakagawa",
    "Ogawa", "Okada",  "Sakamoto", "Shimizu", "Takeda",   "Ueno",   "Watanabe",  "Yamashita", "Yoshida", "Kuroda"};

// In the order of Culture.
constexpr std::array<Pool, 10> kPools{{
    {26, kEnglishWomen, kEnglishMen, kEnglishFamilies},
    {32, kSwissWomen, kSwissMen, kSwissFamilies},
    {12, kFrenchWomen, kFrenchMen, kFrenchFamilies},
    {5, kPolishWomen, kPolishMen, kPolishFamilies},
    {6, kItalianWomen, kItalianMen, kItalianFamilies},
    {4, kSpanishWomen, kSpanishMen, kSpanishFamilies},
    {6, kNordicWomen, kNordicMen, kNordicFamilies},
    {4, kTurkishWomen, kTurkishMen, kTurkishFamilies},
    {3, kIndianWomen, kIndianMen, kIndianFamilies},
    {2, kJapaneseWomen, kJapaneseMen, kJapaneseFamilies},
}};

// Letters beyond ASCII that occur above, and what people write for them in an address.
constexpr std::array<std::pair<std::string_view, std::string_view>, 48> kPlain{{
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ö", "oe"}, {"é", "e"}, {"è", "e"}, {"ë", "e"}, {"É", "e"},
    {"ê", "e"},  {"ï", "i"},  {"ç", "c"},  {"Ç", "c"},  {"ô", "o"}, {"ò", "o"}, {"ó", "o"}, {"Ó", "o"},
    {"á", "a"},  {"Á", "a"},  {"í", "i"},  {"ú", "u"},  {"ñ", "n"}, {"ą", "a"}, {"ł", "l"}, {"Ł", "l"},
    {"ś", "s"},  {"Ś", "s"},  {"ż", "z"},  {"Ż", "z"},  {"ń", "n"}, {"ę", "e"}, {"å", "a"}, {"Å", "a"},
    {"ø", "o"},  {"Ø", "o"},  {"æ", "ae"}, {"ğ", "g"},  {"ı", "i"}, {"İ", "i"}, {"ş", "s"}, {"Ş", "s"},
    {"ć", "c"},  {"ź", "z"},  {"à", "a"},  {"â", "a"},  {"î", "i"}, {"û", "u"}, {"ù", "u"}, {"ß", "ss"},
}};

}  // namespace

Culture any_culture(Dice& dice) {
  std::array<std::uint8_t, kPools.size()> shares{};
  for (std::size_t i = 0; i < kPools.size(); ++i)
    shares[i] = kPools[i].share;
  return static_cast<Culture>(dice.weighted(shares));
}

PersonName new_name(Culture culture, std::set<std::string>& taken, Dice& dice) {
  const Pool& pool = kPools[static_cast<std::size_t>(culture)];
  PersonName name;
  name.gender = dice.chance(55) ? Gender::feminine : Gender::masculine;
  const auto givens = name.gender == Gender::feminine ? pool.women : pool.men;
  name.given = dice.pick(givens);
  name.family = dice.pick(pool.families);
  while (!taken.insert(name.given + " " + name.family).second) {
    // A pool of some hundred names runs dry in a very large world: then people have married.
    name.given = dice.pick(givens);
    name.family = dice.chance(70) ? std::string(dice.pick(pool.families))
                                  : std::string(dice.pick(pool.families)) + "-" + std::string(dice.pick(pool.families));
  }
  return name;
}

std::string ascii_local(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    std::size_t used = 1;
    char first = name.front();
    if (first >= 'A' && first <= 'Z') result += static_cast<char>(first - 'A' + 'a');
    if ((first >= 'a' && first <= 'z') || first == '-') result += first;
    for (const auto& [letter, plain] : kPlain) {
      if (!name.starts_with(letter)) continue;
      result += plain;
      used = letter.size();
    }
    name.remove_prefix(used);
  }
  return result;
}

}  // namespace closeknit::sample
