// SPDX-License-Identifier: AGPL-3.0-or-later
// The cast: those of the owner's people who have a part of their own.
#include <array>
#include <string_view>

#include "sample/world.hpp"

namespace closeknit::sample {
namespace {

using enum Relation;
using enum Language;
using enum Rhythm;
using enum Program;
using enum Zone;

struct Role {
  std::string_view handle;
  std::string_view name;
  Relation relation;
  Language language;
  std::uint32_t weight;
  int first_day;  // days before the end of the book
  int last_day;
  Rhythm rhythm;
  Program program;
  Zone zone;
  // "address;name before it;first day-last day;share", the last two may be left out; separated by |
  std::string_view faces;
  std::string_view calls_owner;
  std::string_view sign_off;
  std::string_view salutation;  // what the owner writes to them: "Liebe Meret"
};

constexpr int kAlways = 2922;

constexpr std::array kFamilyAndFriends{
    Role{"jonas", "Jonas Amsler", partner, english, 760, kAlways, 1, steady, phone, central_europe,
         "jonas.amsler@postkasten.example;Jonas Amsler;;60|jonas@amsler-orgelbau.example;Jonas Amsler (Werkstatt);;40",
         "", "j|Jonas|x", ""},
    Role{"mum", "Margaret Whitlock", mother, english, 560, kAlways, 4, steady, webmail, britain,
         "margaret.whitlock@northmail.example;Margaret Whitlock", "darling|Nora",
         "Love, Mum x|Lots of love, Mum|Mum xx", "Dear Mum"},
    Role{"dad", "Alan Whitlock", father, english, 60, kAlways, 20, scattered, webmail, britain,
         "alan.whitlock@northmail.example;Alan Whitlock", "Nora|old thing", "Dad|Love, Dad", "Dear Dad"},
    Role{"tom", "Tom Whitlock", brother, english, 470, kAlways, 6, steady, orchard, britain,
         "tom.whitlock@postkasten.example;Tom Whitlock;;65|t.whitlock@severnside-council.example;WHITLOCK, Tom;;35",
         "Nora|sis", "Tom|Cheers, Tom|T", "Hi Tom"},
    Role{"priya", "Priya Whitlock", sister_in_law, english, 150, kAlways, 12, scattered, orchard, britain,
         "priya.nair@postkasten.example;Priya Nair;2922-1900|priya.whitlock@postkasten.example;Priya Whitlock;1899-0",
         "Nora", "Love, Priya|P x", "Hi Priya"},
    Role{"leo", "Leo Whitlock", nephew, english, 46, 820, 8, growing, phone, britain,
         "leo.whitlock09@quickpost.example;leo whitlock", "", "leo|cheers, leo|L", "Hi Leo"},
    Role{"ruth", "Ruth Hargreaves", aunt, english, 110, kAlways, 30, steady, webmail, britain,
         "ruth.hargreaves@northmail.example;Ruth Hargreaves", "dear|Nora", "Your aunt Ruth|With love, Ruth",
         "Dear Aunt Ruth"},
    Role{"ursula", "Ursula Amsler", in_law, german, 150, 2600, 9, steady, webmail, central_europe,
         "ursula.amsler@alpenpost.example;Ursula Amsler", "Nora", "Herzlich, Ursula|Deine Ursula", "Liebe Ursula"},
    Role{"meret", "Meret Amsler", close, german, 240, 2600, 7, steady, orchard, central_europe,
         "meret.amsler@postkasten.example;Meret Amsler", "Nora", "Meret|Bis bald, Meret|Drück dich, Meret",
         "Liebe Meret"},
    Role{"hannah", "Hannah Okafor", close, english, 520, kAlways, 5, steady, orchard, britain,
         "hannah.okafor@quickpost.example;Hannah Okafor;2922-1300|hannah@okafor-illustration.example;hannah "
         "okafor;1299-0",
         "Nora|my dear", "Hannah|xx Hannah|Love, H.", "Dear Hannah"},
    Role{"kasia", "Katarzyna Wójcik", close, english, 380, kAlways, 10, steady, webmail, central_europe,
         "kasia.wojcik@poczta-krakow.example;Katarzyna Wójcik;;70|k.wojcik@uniwersytet-wislany.example;Wójcik, "
         "Katarzyna;;30",
         "Nora|Norka", "Kasia|Hugs, Kasia|Your Kasia", "Dear Kasia"},
    Role{"elodie", "Élodie Marchand", close, french, 330, kAlways, 12, steady, desktop, central_europe,
         "elodie.marchand@boitelettre.example;Élodie Marchand", "Nora", "Élodie|Je t'embrasse, Élodie|Bises, Élodie",
         "Chère Élodie"},
    Role{"yoko", "Yoko Tanaka", close, english, 260, kAlways, 14, steady, orchard, japan,
         "yoko.tanaka@tegami.example;Yoko Tanaka (田中陽子);;55|tanaka-y@kamogawa-museum.example;TANAKA Yoko;;45",
         "Nora|Nora-san", "Yoko|With warm wishes, Yoko", "Dear Yoko"},
    Role{"ben", "Ben Achterberg", close, english, 300, kAlways, 6, steady, desktop, central_europe,
         "ben@achterberg.example;Ben Achterberg", "Nora", "Ben|All the best, Ben|B.", "Hi Ben"},
    Role{"daniel", "Daniel Steiner", close, german, 340, kAlways, 3, steady, orchard, central_europe,
         "daniel.steiner@postkasten.example;Daniel Steiner;;70|daniel.steiner@tramwerke-basel.example;Steiner "
         "Daniel;;30",
         "Nora", "Daniel|Herzlich, Daniel|Gruß, D.", "Lieber Daniel"},
    // Close, regular, and silent of late: the ones to think of.
    Role{"maeve", "Maeve Gallagher", close, english, 430, kAlways, 124, steady, webmail, britain,
         "maeve.gallagher@westpost.example;Maeve Gallagher", "Nora|pet", "Maeve|Slán, Maeve|M x", "Dear Maeve"},
    Role{"sam", "Sam Pritchard", close, english, 360, kAlways, 176, steady, orchard, britain,
         "sam.pritchard@quickpost.example;sam pritchard;2922-1500|sam@pritchard-carpentry.example;Sam Pritchard;1499-0",
         "Nora|Whitlock", "Sam|S.|Yours, Sam", "Hi Sam"},
    Role{"lucia", "Lucía Ferrer", close, english, 290, 2500, 102, steady, orchard, central_europe,
         "lucia.ferrer@correoazul.example;Lucía Ferrer", "Nora|guapa", "Lucía|Un beso, Lucía", "Dear Lucía"},
    // Old friends who were close years ago.
    Role{"ingrid", "Ingrid Solheim", friend_, english, 170, kAlways, 1350, fading, desktop, central_europe,
         "ingrid.solheim@fjordpost.example;Ingrid Solheim", "Nora", "Ingrid|Hilsen, Ingrid", "Dear Ingrid"},
    Role{"marek", "Marek Zieliński", friend_, english, 140, kAlways, 1180, steady, webmail, central_europe,
         "marek.zielinski@poczta-krakow.example;Marek Zieliński", "Nora", "Marek|Take care, Marek", "Dear Marek"},
    Role{"clemence", "Clémence Aubert", friend_, french, 120, kAlways, 1420, fading, webmail, central_europe,
         "clemence.aubert@boitelettre.example;Clémence Aubert", "Nora", "Clémence|Bien à toi, Clémence",
         "Chère Clémence"},
    Role{"oliver", "Oliver Nyström", friend_, english, 110, kAlways, 1010, steady, orchard, central_europe,
         "oliver@nystrom-foto.example;Oliver Nyström", "Nora", "Oliver|O.", "Hi Oliver"},
    Role{"rahel", "Rahel Zimmerli", friend_, german, 130, 2300, 25, scattered, phone, central_europe,
         "rahel.zimmerli@alpenpost.example;Rahel Zimmerli", "Nora", "Rahel|Liebe Grüße, Rahel", "Liebe Rahel"},
    Role{"mattia", "Mattia Bernasconi", friend_, english, 120, 2100, 18, scattered, orchard, central_europe,
         "mattia.bernasconi@lagoposta.example;Mattia Bernasconi", "Nora", "Mattia|Ciao, Mattia", "Ciao Mattia"},
    Role{"frank", "Frank Osei", friend_, english, 100, 1400, 22, growing, webmail, central_europe,
         "frank.osei@postkasten.example;Frank Osei;;80|osei.frank@quickpost.example;Frank;;20", "Nora",
         "Frank|Cheers, Frank", "Hi Frank"},
};

constexpr std::array kWork{
    Role{"ann", "Ann Lee", client, english, 330, kAlways, 3, projects, office, britain,
         "ann.lee@larkfield-press.example;Lee, "
         "Ann;;70|annlee@quickpost.example;Ann;;15|ann.lee@leeandson-editing.example;"
         "ann lee;900-0;15",
         "Nora", "Best wishes, Ann|Best, Ann", "Dear Ann"},
    Role{"beat", "Beat Gisler", client, german, 240, 2500, 8, projects, office, central_europe,
         "b.gisler@museum-am-rhein.example;Gisler, Beat", "Frau Whitlock", "Freundliche Grüße\nBeat Gisler",
         "Lieber Herr Gisler"},
    // Two Anna Müllers: one at the museum, one in the choir.
    Role{"anna-museum", "Anna Müller", client, german, 200, 2200, 15, projects, office, central_europe,
         "a.mueller@museum-am-rhein.example;Anna Müller", "Frau Whitlock", "Freundliche Grüße\nAnna Müller",
         "Liebe Frau Müller"},
    Role{"anna-choir", "Anna Müller", choir, german, 60, 1800, 13, scattered, phone, central_europe,
         "anna.m@alpenpost.example;Anna Müller", "Nora", "Anna|Liebe Grüße, Anna", "Liebe Anna"},
    // Two Thomas Webers: a colleague, and the caretaker.
    Role{"thomas-colleague", "Thomas Weber", colleague, german, 90, 2500, 40, scattered, desktop, central_europe,
         "thomas@weber-uebersetzungen.example;Thomas Weber", "Nora", "Thomas|Viele Grüße, Thomas", "Lieber Thomas"},
    Role{"thomas-caretaker", "Thomas Weber", acquaintance, german, 40, 1900, 30, scattered, webmail, central_europe,
         "th.weber@hauswart-gundeli.example;Thomas Weber", "Frau Whitlock", "Gruß\nTh. Weber", "Guten Tag Herr Weber"},
    Role{"irene", "Irène Favre", client, french, 180, 2400, 22, projects, office, central_europe,
         "irene.favre@institut-montaigu.example;Irène Favre", "Nora", "Bien cordialement,\nIrène Favre",
         "Bonjour Irène"},
    Role{"henrik", "Henrik Lund", client, english, 210, 2000, 16, projects, office, central_europe,
         "henrik@studio-tjeld.example;Henrik Lund", "Nora", "Best regards, Henrik|Best, Henrik", "Dear Henrik"},
    Role{"oksana", "Oksana Melnyk", software, english, 110, 1500, 5, scattered, webmail, central_europe,
         "oksana.melnyk@orchard-software.example;Oksana Melnyk;;75|oksana@melnyk-dev.example;oksana melnyk;;25", "Nora",
         "Oksana|Thanks, Oksana", "Hi Oksana"},
    Role{"gerda", "Gerda Baumgartner", client, german, 130, 2700, 26, projects, office, central_europe,
         "g.baumgartner@verlag-kranich.example;Baumgartner, Gerda", "Frau Whitlock",
         "Mit besten Grüßen\nGerda Baumgartner", "Liebe Frau Baumgartner"},
    Role{"fiona", "Fiona Kerr", colleague, english, 190, kAlways, 17, scattered, orchard, britain,
         "fiona.kerr@lingua-nova.example;Fiona Kerr;2922-2100|fiona@kerrwords.example;Fiona Kerr;2099-0", "Nora",
         "Fiona|Fx|Best, Fiona", "Dear Fiona"},
    Role{"roberta", "Roberta Conti", colleague, english, 150, kAlways, 400, fading, office, central_europe,
         "r.conti@lingua-nova.example;Conti, Roberta;;80|roberta.conti@lagoposta.example;Roberta;;20", "Nora",
         "Roberta|Baci, Roberta", "Dear Roberta"},
};

std::string after(std::string_view& text, char mark) {
  std::size_t end = text.find(mark);
  std::string field(text.substr(0, end));
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return field;
}

int number(std::string_view digits, int otherwise) {
  if (digits.empty()) return otherwise;
  int value = 0;
  for (char digit : digits)
    value = value * 10 + (digit - '0');
  return value;
}

Face face_of(std::string_view text, Instant until) {
  Face face;
  face.address = after(text, ';');
  face.name = after(text, ';');
  std::string days = after(text, ';');
  std::string_view range = days;
  int first = number(after(range, '-'), kAlways + 1);
  int last = number(range, 0);
  face.from = until - Days{double(first)};
  face.until = until - Days{double(last)};
  face.share = number(text, 100);
  return face;
}

Party party_of(const Role& role, Instant until) {
  Party party;
  party.handle = role.handle;
  party.name = role.name;
  party.relation = role.relation;
  party.language = role.language;
  party.weight = role.weight;
  party.from = until - Days{double(role.first_day)};
  party.until = until - Days{double(role.last_day)};
  party.rhythm = role.rhythm;
  party.program = role.program;
  party.zone = role.zone;
  for (std::string_view faces = role.faces; !faces.empty();)
    party.faces.push_back(face_of(after(faces, '|'), until));
  party.calls_owner = role.calls_owner;
  party.sign_off = role.sign_off;
  party.salutation = role.salutation;
  return party;
}

}  // namespace

std::vector<Party> cast(Instant until) {
  std::vector<Party> people;
  for (const Role& role : kFamilyAndFriends)
    people.push_back(party_of(role, until));
  for (const Role& role : kWork)
    people.push_back(party_of(role, until));
  return people;
}

}  // namespace closeknit::sample
