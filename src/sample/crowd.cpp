// SPDX-License-Identifier: AGPL-3.0-or-later
// The crowd: everybody without a part of their own, put together from names, places and organisations.
#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "sample/dice.hpp"
#include "sample/names.hpp"
#include "sample/world.hpp"

namespace closeknit::sample {
namespace {

using enum Relation;

// What the crowd is made of: shares in a hundred, and how much is written with each, in a book of 20,000 messages.
struct Layer {
  Relation relation;
  std::uint8_t share;
  int least_weight, most_weight;
  Rhythm rhythm;
};
constexpr std::array<Layer, 8> kLayers{{
    {friend_, 8, 20, 130, Rhythm::scattered},
    {client, 18, 10, 70, Rhythm::projects},
    {software, 1, 20, 60, Rhythm::projects},
    {colleague, 13, 6, 42, Rhythm::fading},
    {choir, 15, 2, 14, Rhythm::scattered},
    {hiker, 8, 2, 18, Rhythm::scattered},
    {acquaintance, 24, 2, 18, Rhythm::scattered},
    {stranger, 13, 1, 3, Rhythm::scattered},
}};

struct Organisation {
  std::string_view name;
  std::string_view domain;
  Language language;
};
constexpr std::array<Organisation, 15> kOrganisations{{
    {"Museum am Rhein", "museum-am-rhein.example", Language::german},
    {"Larkfield Press", "larkfield-press.example", Language::english},
    {"Helvion Pharma", "helvion.example", Language::english},
    {"Verlag Kranich", "verlag-kranich.example", Language::german},
    {"Institut Montaigu", "institut-montaigu.example", Language::french},
    {"Studio Tjeld", "studio-tjeld.example", Language::english},
    {"Bergmann & Söhne Uhren", "bergmann-uhren.example", Language::german},
    {"Greenline Trust", "greenline-trust.example", Language::english},
    {"Filmtage Dreiland", "filmtage-dreiland.example", Language::german},
    {"Alpenblick Tourism", "alpenblick-tourism.example", Language::english},
    {"Musée du Fil", "musee-du-fil.example", Language::french},
    {"Kettleby University", "kettleby-university.example", Language::english},
    {"Stiftung Lindenbaum", "stiftung-lindenbaum.example", Language::german},
    {"Harbour & Quill", "harbourquill.example", Language::english},
    {"Nordlicht Architekten", "nordlicht-architekten.example", Language::german},
}};
constexpr std::array<std::string_view, 9> kPosts{"Project Manager",
                                                 "Editor",
                                                 "Head of Publications",
                                                 "Assistant to the Director",
                                                 "Communications",
                                                 "Rights and Permissions",
                                                 "Curator",
                                                 "Production",
                                                 "Press Office"};
constexpr std::array<std::string_view, 10> kPublicHosts{
    "postkasten.example", "quickpost.example", "alpenpost.example",  "northmail.example",      "boitelettre.example",
    "lagoposta.example",  "westpost.example",  "correoazul.example", "freemail-rhein.example", "skriv.example"};

Layer layer_at(Dice& dice) {
  std::array<std::uint8_t, kLayers.size()> shares{};
  std::transform(kLayers.begin(), kLayers.end(), shares.begin(), [](const Layer& layer) { return layer.share; });
  return kLayers[dice.weighted(shares)];
}

bool is_formal(const Party& party) {
  return party.language == Language::german && (party.relation == client || party.relation == software ||
                                                party.relation == acquaintance || party.relation == stranger);
}

std::string salutation_of(const Party& party, const PersonName& name, Dice& dice) {
  const bool woman = name.gender == Gender::feminine;
  if (is_formal(party))
    return (woman ? (dice.chance(60) ? "Liebe Frau " : "Guten Tag Frau ")
                  : (dice.chance(60) ? "Lieber Herr " : "Guten Tag Herr ")) +
           name.family;
  if (party.language == Language::german) return (woman ? "Liebe " : "Lieber ") + name.given;
  if (party.language == Language::french)
    return (dice.chance(50) ? "Bonjour " : woman ? "Chère " : "Cher ") + name.given;
  return (dice.chance(50) ? "Hi " : "Dear ") + name.given;
}

std::string sign_off_of(const Party& party, const PersonName& name) {
  if (is_formal(party)) return "Freundliche Grüße\n" + party.name + "|Mit freundlichen Grüßen\n" + party.name;
  if (party.language == Language::german) return name.given + "|Liebe Grüße, " + name.given;
  if (party.language == Language::french)
    return party.relation == client ? "Bien cordialement, " + party.name : name.given + "|Amitiés, " + name.given;
  if (party.relation == client) return "Kind regards, " + party.name + "|Best wishes, " + name.given;
  return name.given + "|Best, " + name.given + "|All the best, " + name.given + "|Cheers, " + name.given;
}

std::string signature_of(const Party& party, Dice& dice) {
  if (party.organisation.empty()) return {};
  return party.name + "\n" + std::string(dice.pick(kPosts)) + "\n" + party.organisation + "\nT +41 61 555 0" +
         std::to_string(dice.between(1, 9)) + " " + std::to_string(dice.between(10, 99));
}

Face face(std::string address, std::string name, const Party& party, int share) {
  return {std::move(address), std::move(name), party.from - Days{400}, party.until + Days{400}, share};
}

// Two people of one house whose names shorten to the same get a number, as mail administrators do it.
std::string free_address(const std::string& local, const std::string& host, std::set<std::string>& taken) {
  std::string address = local + "@" + host;
  for (int number = 2; !taken.insert(address).second; ++number)
    address = local + std::to_string(number) + "@" + host;
  return address;
}

void give_faces(Party& party, const PersonName& name, const Organisation* organisation, std::set<std::string>& taken,
                Dice& dice) {
  std::string given = ascii_local(name.given);
  std::string family = ascii_local(name.family);
  std::string home(dice.pick(kPublicHosts));
  if (organisation != nullptr) {
    std::string local = dice.chance(50) ? given + "." + family : given.substr(0, 1) + "." + family;
    std::string form = dice.chance(40) ? name.family + ", " + name.given : party.name;
    party.faces.push_back(face(free_address(local, std::string(organisation->domain), taken), form, party, 80));
    if (!dice.chance(15)) return;
    party.faces.push_back(face(free_address(given + family, home, taken), name.given, party, 20));
    return;
  }
  std::string local = dice.chance(60) ? given + "." + family : given.substr(0, 1) + family;
  if (dice.chance(20)) local += std::to_string(dice.between(60, 99));
  party.faces.push_back(face(free_address(local, home, taken), party.name, party, 80));
  if (dice.chance(20))
    party.faces.push_back(face(free_address(given, family + ".example", taken),
                               dice.chance(50) ? given + " " + family : name.given, party, 30));
  const bool brief = party.relation == acquaintance || party.relation == stranger;
  if (brief && dice.chance(12)) party.faces.front().name.clear();
}

void give_time(Party& party, const Layer& layer, Instant until, Dice& dice) {
  constexpr int kDays = 2922;
  bool brief = layer.relation == stranger || layer.relation == acquaintance;
  std::int64_t first = dice.between(brief ? 40 : 500, kDays);
  std::int64_t length = brief ? dice.between(10, 900) : dice.between(500, kDays);
  std::int64_t last = std::max<std::int64_t>(first - length, dice.between(2, 30));
  party.from = until - Days{static_cast<double>(std::max(first, last + 5))};
  party.until = until - Days{static_cast<double>(last)};
}

Language language_of(const Layer& layer, Culture culture, const Organisation* organisation, Dice& dice) {
  if (organisation != nullptr) return organisation->language;
  if (layer.relation == hiker || layer.relation == software) return Language::english;
  if (culture == Culture::swiss) return dice.chance(55) ? Language::german : Language::english;
  if (culture == Culture::french && (layer.relation == friend_ || layer.relation == colleague))
    return dice.chance(50) ? Language::french : Language::english;
  return Language::english;
}

const Organisation* organisation_of(const Layer& layer, Dice& dice) {
  return layer.relation == client ? &dice.pick(kOrganisations) : nullptr;
}

Program program_of(bool at_office, Dice& dice) {
  if (at_office) return dice.chance(70) ? Program::office : Program::desktop;
  return dice.pick(std::array{Program::webmail, Program::webmail, Program::orchard, Program::desktop, Program::phone});
}

Culture culture_for(const Organisation* organisation, Dice& dice) {
  if (organisation == nullptr || dice.chance(25)) return any_culture(dice);
  if (organisation->language == Language::german) return Culture::swiss;
  return organisation->language == Language::french ? Culture::french : Culture::english;
}

Party somebody(Dice& dice, std::set<std::string>& taken, Instant until) {
  Layer layer = layer_at(dice);
  Party party;
  party.relation = layer.relation;
  party.rhythm = layer.rhythm;
  party.weight = static_cast<std::uint32_t>(std::min(dice.between(layer.least_weight, layer.most_weight),
                                                     dice.between(layer.least_weight, layer.most_weight)));
  const Organisation* organisation = organisation_of(layer, dice);
  Culture culture = culture_for(organisation, dice);
  PersonName name = new_name(culture, taken, dice);
  party.name = name.given + " " + name.family;
  party.language = language_of(layer, culture, organisation, dice);
  if (organisation != nullptr) party.organisation = organisation->name;
  party.zone = culture == Culture::english && organisation == nullptr ? Zone::britain : Zone::central_europe;
  party.program = program_of(organisation != nullptr, dice);
  give_time(party, layer, until, dice);
  give_faces(party, name, organisation, taken, dice);
  party.calls_owner = is_formal(party) ? "Frau Whitlock" : "Nora";
  if (layer.relation == stranger && party.language == Language::english) party.calls_owner = "Ms Whitlock";
  party.salutation = salutation_of(party, name, dice);
  party.sign_off = sign_off_of(party, name);
  party.signature = signature_of(party, dice);
  return party;
}

}  // namespace

void add_crowd(std::vector<Party>& people, std::size_t wanted, std::uint64_t seed, Instant until) {
  std::set<std::string> taken;  // names and addresses
  for (const Party& party : people) {
    taken.insert(party.name);
    for (const Face& each : party.faces)
      taken.insert(each.address);
  }
  for (std::uint64_t number = 0; people.size() < wanted; ++number) {
    Dice dice(seed, "somebody", number);
    people.push_back(somebody(dice, taken, until));
  }
}

}  // namespace closeknit::sample
