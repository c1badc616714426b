// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/names.hpp"

#include <array>
#include <utility>

namespace closeknit::sample {
namespace {

struct Pool {
  std::uint8_t share;  // of the crowd
  std::array<std::string_view, 12> women;
  std::array<std::string_view, 12> men;
  std::array<std::string_view, 20> families;
};

// In the order of Culture.
constexpr std::array<Pool, 10> kPools{{
    {26,
     {"Alice", "Bridget", "Chloe", "Edith", "Grace", "Imogen", "Joanna", "Lydia", "Naomi", "Rosalind", "Tessa",
      "Wendy"},
     {"Adam", "Callum", "Edmund", "George", "Harvey", "Isaac", "Lewis", "Nathan", "Owen", "Rupert", "Simon", "Victor"},
     {"Ashdown",   "Birtwhistle", "Carrick",  "Dunmore",  "Ellery",     "Fairfax",  "Garside",
      "Holloway",  "Ingham",      "Jessop",   "Kendrick", "Lockwood",   "Merriman", "Naylor",
      "Pemberley", "Ridley",      "Stanhope", "Thackray", "Wainwright", "Yardley"}},
    {32,
     {"Anna", "Christine", "Doris", "Eveline", "Franziska", "Heidi", "Karin", "Laura", "Monika", "Regula", "Sabine",
      "Ursina"},
     {"Andreas", "Bernhard", "Christoph", "Dominik", "Jürgen", "Lukas", "Matthias", "Niklaus", "Reto", "Stefan", "Urs",
      "Thomas"},
     {"Müller", "Brügger", "Bösch", "Dürrenmatt", "Fankhauser", "Frey",   "Grünig",  "Hürlimann", "Imhof", "Käser",
      "Lüthi",  "Weber",   "Rüegg", "Schäfer",    "Stähli",     "Sutter", "Tschudi", "Vögeli",    "Wyss",  "Zürcher"}},
    {12,
     {"Agnès", "Béatrice", "Céline", "Delphine", "Estelle", "Geneviève", "Hélène", "Jeanne", "Maëlle", "Océane",
      "Solène", "Véronique"},
     {"Antoine", "Bastien", "Cédric", "Étienne", "François", "Gaël", "Jérôme", "Loïc", "Mathieu", "Noël", "Rémi",
      "Sébastien"},
     {"Bonnard",  "Charpentier", "Delacourt", "Faucher",   "Gérard", "Hébert",    "Jacquemin",
      "Lefèvre",  "Marchal",     "Noiret",    "Pélissier", "Quéré",  "Rousselot", "Sauvage",
      "Thévenin", "Urbain",      "Vasseur",   "Weiss",     "Yvon",   "Berthier"}},
    {5,
     {"Agnieszka", "Bożena", "Danuta", "Ewa", "Halina", "Joanna", "Małgorzata", "Olga", "Renata", "Urszula", "Wanda",
      "Zofia"},
     {"Andrzej", "Bartosz", "Dariusz", "Grzegorz", "Jacek", "Łukasz", "Michał", "Paweł", "Rafał", "Stanisław", "Tomasz",
      "Wojciech"},
     {"Borowski", "Cichy", "Dąbek",  "Gajda", "Jaworski", "Kłos",  "Lis",  "Mazur",  "Nowicki", "Olszewski",
      "Pawlak",   "Rutka", "Sikora", "Śliwa", "Tokarz",   "Urban", "Wilk", "Wróbel", "Zając",   "Żak"}},
    {6,
     {"Alessia", "Bianca", "Chiara", "Donatella", "Elena", "Francesca", "Giulia", "Ilaria", "Loredana", "Marta",
      "Paola", "Serena"},
     {"Alberto", "Bruno", "Carlo", "Davide", "Enrico", "Fabrizio", "Giorgio", "Lorenzo", "Nicolò", "Pietro", "Sandro",
      "Vito"},
     {"Albertini", "Belloni", "Castelli", "De Carli", "Fumagalli", "Ghezzi", "Lombardi",  "Moretti", "Negri", "Orsini",
      "Pedrini",   "Quadri",  "Rinaldi",  "Sartori",  "Tognola",   "Ubaldi", "Valsecchi", "Zanetti", "Bossi", "Croci"}},
    {4,
     {"Ainhoa", "Begoña", "Carmen", "Dolores", "Inés", "Leire", "Montserrat", "Nuria", "Pilar", "Rocío", "Sofía",
      "Ximena"},
     {"Álvaro", "Diego", "Emilio", "Gonzalo", "Iñaki", "Joaquín", "Manuel", "Nicolás", "Óscar", "Pablo", "Raúl",
      "Tomás"},
     {"Aguilar", "Benítez", "Cano",   "Domínguez", "Escudero", "Fuentes", "Gallardo", "Herrero", "Ibáñez",   "Lozano",
      "Muñoz",   "Núñez",   "Ortega", "Peña",      "Quintana", "Roldán",  "Salinas",  "Tejada",  "Valverde", "Zamora"}},
    {6,
     {"Agnete", "Birgitta", "Dagny", "Elin", "Freja", "Gunvor", "Hedda", "Jorunn", "Karoline", "Liv", "Signe", "Åsa"},
     {"Anders", "Bjørn", "Einar", "Fredrik", "Gunnar", "Håkon", "Jens", "Lars", "Magnus", "Nils", "Søren", "Torbjörn"},
     {"Aasen",   "Bergqvist", "Dahl",    "Ekström", "Fjeld",  "Grønvold", "Hallberg",
      "Isaksen", "Jørgensen", "Kjær",    "Lindahl", "Moberg", "Nørgaard", "Olofsson",
      "Pihl",    "Rask",      "Sjögren", "Thorsen", "Vik",    "Ødegaard"}},
    {4,
     {"Aylin", "Burcu", "Defne", "Elif", "Gül", "Hande", "İpek", "Leyla", "Nazlı", "Pınar", "Selin", "Zeynep"},
     {"Ahmet", "Baran", "Cem", "Deniz", "Emre", "Hakan", "Kaan", "Mehmet", "Onur", "Serkan", "Tolga", "Umut"},
     {"Acar",  "Bozkurt", "Çelik", "Demir", "Erdoğdu", "Güneş",  "Kaplan", "Koç",   "Öztürk", "Polat",
      "Sezer", "Şahin",   "Tan",   "Uçar",  "Yavuz",   "Yıldız", "Aksoy",  "Bulut", "Kılıç",  "Toprak"}},
    {3,
     {"Aarti", "Deepa", "Gayatri", "Ishita", "Kavita", "Lakshmi", "Meera", "Nandini", "Pooja", "Radhika", "Sunita",
      "Vidya"},
     {"Ajay", "Arjun", "Dev", "Ganesh", "Harish", "Karthik", "Manish", "Nikhil", "Prakash", "Rahul", "Sanjay",
      "Vikram"},
     {"Bhatt", "Chandran", "Deshpande",   "Ghosh",  "Iyer",  "Joshi",    "Kulkarni", "Menon",   "Nambiar", "Pillai",
      "Rao",   "Sharma",   "Subramanian", "Thakur", "Varma", "Banerjee", "Desai",    "Gokhale", "Mehta",   "Trivedi"}},
    {2,
     {"Akiko", "Chie", "Emi", "Fumiko", "Haruka", "Kaori", "Mariko", "Naoko", "Reiko", "Sayuri", "Tomoko", "Yuki"},
     {"Akira", "Daisuke", "Hiroshi", "Kazuo", "Kenji", "Makoto", "Naoki", "Osamu", "Ryo", "Satoshi", "Takashi",
      "Yusuke"},
     {"Aoki",  "Fujita", "Hayashi",  "Inoue",   "Ishikawa", "Kimura", "Kobayashi", "Maeda",     "Mori",    "Nakagawa",
      "Ogawa", "Okada",  "Sakamoto", "Shimizu", "Takeda",   "Ueno",   "Watanabe",  "Yamashita", "Yoshida", "Kuroda"}},
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
  const auto& givens = name.gender == Gender::feminine ? pool.women : pool.men;
  name.given = dice.pick(givens);
  name.family = dice.pick(pool.families);
  while (!taken.insert(name.given + " " + name.family).second) {
    // A pool of 240 names runs dry in a very large world: then people have married.
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
