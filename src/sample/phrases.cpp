// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/phrases.hpp"

#include <array>
#include <span>

namespace closeknit::sample {
namespace {

using Choices = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> kWorkGreetings{"Dear", "Dear", "Hello"};
constexpr std::array<std::string_view, 4> kEnglishGreetings{"Hi", "Dear", "Hello", "Hi"};
constexpr std::array<std::string_view, 2> kPetNameGreetings{"Hello", "Hi"};
constexpr std::array<std::string_view, 3> kFormalGreetings{"Guten Tag", "Liebe", "Sehr geehrte"};
constexpr std::array<std::string_view, 3> kGermanGreetings{"Liebe", "Hallo", "Liebe"};
constexpr std::array<std::string_view, 2> kFrenchGreetings{"Chère", "Bonjour"};

constexpr std::array<std::string_view, 5> kOwnerToFriends{"Nora", "Love, Nora", "Yours, Nora", "N.", "A big hug, Nora"};
constexpr std::array<std::string_view, 3> kOwnerAtHome{"N", "x", "Nora"};
constexpr std::array<std::string_view, 3> kOwnerAtWork{"Best wishes, Nora", "Kind regards, Nora", "All the best, Nora"};
constexpr std::array<std::string_view, 3> kOwnerInGerman{"Liebe Grüße, Nora", "Herzlich, Nora", "Nora"};
constexpr std::array<std::string_view, 2> kOwnerFormally{"Herzliche Grüße\nNora Whitlock",
                                                         "Freundliche Grüße\nNora Whitlock"};
constexpr std::array<std::string_view, 3> kOwnerInFrench{"Bises, Nora", "Je t'embrasse, Nora", "Nora"};
constexpr std::array<std::string_view, 2> kOwnerToFrenchClients{"Bien cordialement,\nNora Whitlock",
                                                                "Bien à vous,\nNora Whitlock"};

constexpr std::array<std::string_view, 5> kNeverMind{
    "Never mind my question, I have found it: it was in my other coat.",
    "Please ignore my last mail. It has sorted itself out.", "Never mind, I've managed it after all. No need to reply.",
    "Forget what I asked, somebody else has just told me.",
    "It has solved itself, so no need to answer. Sorry for the fuss!"};
constexpr std::array<std::string_view, 3> kErledigt{"Hat sich erledigt, ich habe es gefunden.",
                                                    "Die Frage hat sich erledigt, trotzdem vielen Dank.",
                                                    "Vergiss meine letzte Mail, es hat sich geklärt."};
constexpr std::array<std::string_view, 2> kReglé{"Oublie ma question, c'est réglé.",
                                                 "C'est arrangé, pas besoin de répondre. Merci !"};

constexpr std::array<std::string_view, 6> kThanks{"Thank you, that is good to know.", "Perfect, thank you.",
                                                  "Thank you for letting me know.",   "That's great, thanks.",
                                                  "Many thanks, that helps.",         "Good. Thank you!"};
constexpr std::array<std::string_view, 4> kDank{"Vielen Dank, das ist gut zu wissen.", "Perfekt, danke.",
                                                "Danke für die Nachricht.", "Wunderbar, vielen Dank."};
constexpr std::array<std::string_view, 3> kMerci{"Merci beaucoup, c'est parfait.", "Très bien, merci.",
                                                 "Merci pour ce message."};

constexpr std::string_view kWorkSignature =
    "\n\n-- \nNora Whitlock\nTranslation and editing, German and French into English\nRheingasse 111, 4058 Basel\n"
    "T +41 61 555 01 27\nwww.whitlock-translations.example";

bool is_work(const Party& other) {
  return row_of(other.relation).at_work;
}

bool is_formal(const Party& other) {
  return other.calls_owner.starts_with("Frau") || other.calls_owner.starts_with("Ms");
}

Choices greetings_of(const Party& writer, std::string_view called) {
  if (writer.language == Language::german)
    return is_formal(writer) ? Choices(kFormalGreetings) : Choices(kGermanGreetings);
  if (writer.language == Language::french) return kFrenchGreetings;
  if (called.front() >= 'a' && called.front() <= 'z') return kPetNameGreetings;
  return is_work(writer) ? Choices(kWorkGreetings) : Choices(kEnglishGreetings);
}

Choices owner_sign_offs(const Party& other) {
  if (other.relation == Relation::partner) return kOwnerAtHome;
  if (other.language == Language::german) return is_formal(other) ? Choices(kOwnerFormally) : Choices(kOwnerInGerman);
  if (other.language == Language::french)
    return other.relation == Relation::client ? Choices(kOwnerToFrenchClients) : Choices(kOwnerInFrench);
  return is_work(other) || other.relation == Relation::acquaintance ? Choices(kOwnerAtWork) : Choices(kOwnerToFriends);
}

// One of "a|b|c".
std::string one_of(std::string_view choices, Dice& dice) {
  std::vector<std::string_view> all;
  while (!choices.empty()) {
    std::size_t end = std::min(choices.find('|'), choices.size());
    all.push_back(choices.substr(0, end));
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return all.empty() ? std::string() : std::string(dice.pick(all));
}

// "Love, Mum" is written on two lines; Germans put no comma there.
std::string on_two_lines(std::string text, Language language) {
  std::size_t comma = text.find(", ");
  if (comma == std::string::npos) return text;
  return text.replace(comma, 2, language == Language::german ? "\n" : ",\n");
}

template <typename In_english, typename In_german, typename In_french>
std::string in_language(Language language, Dice& dice, const In_english& english, const In_german& german,
                        const In_french& french) {
  if (language == Language::german) return std::string(dice.pick(german));
  if (language == Language::french) return std::string(dice.pick(french));
  return std::string(dice.pick(english));
}

}  // namespace

std::string_view asked_name(Asked asked) {
  constexpr std::array<std::string_view, 5> kNames{"", "answered", "", "taken back", "answered elsewhere"};
  return kNames[static_cast<std::size_t>(asked)];
}

std::string greeting(const Pair& pair, Dice& dice) {
  const Party& other = *pair.other;
  // The Swiss write no comma after a greeting in German.
  const std::string_view end = other.language == Language::german ? "" : ",";
  if (pair.owner_writes) return other.salutation.empty() ? "" : other.salutation + std::string(end);
  std::string called = one_of(other.calls_owner, dice);
  if (called.empty()) return {};
  return std::string(dice.pick(greetings_of(other, called))) + " " + called + std::string(end);
}

std::string sign_off(const Pair& pair, Dice& dice) {
  std::string text =
      pair.owner_writes ? std::string(dice.pick(owner_sign_offs(*pair.other))) : one_of(pair.other->sign_off, dice);
  return on_two_lines(std::move(text), pair.other->language);
}

std::string signature(const Pair& pair) {
  if (pair.owner_writes) return is_work(*pair.other) ? std::string(kWorkSignature) : std::string();
  return pair.other->signature.empty() ? "" : "\n\n-- \n" + pair.other->signature;
}

std::string aside(const Library& library, const Pair& pair, Instant at, const Slots& slots, Dice& dice) {
  const std::string_view relation = row_of(pair.other->relation).name;
  std::vector<const Aside*> fitting;
  for (const Asides& asides : library.asides) {
    if (asides.language != pair.other->language) continue;
    if (std::find(asides.relations.begin(), asides.relations.end(), relation) == asides.relations.end()) continue;
    for (const Aside& line : asides.lines) {
      bool season = line.when == season_of(at);
      bool person = line.when == (pair.owner_writes ? "mine" : "theirs");
      if (season || person || line.when == "any") fitting.push_back(&line);
    }
  }
  return fitting.empty() ? std::string() : fill(dice.pick(fitting)->text, slots, dice);
}

std::string never_mind(Language language, Dice& dice) {
  return in_language(language, dice, kNeverMind, kErledigt, kReglé);
}

std::string acknowledgement(Language language, Dice& dice) {
  return in_language(language, dice, kThanks, kDank, kMerci);
}

std::string composed(const Pair& pair, const std::vector<std::string>& paragraphs, Dice& dice) {
  std::string text = greeting(pair, dice);
  if (!text.empty()) text += "\n\n";
  for (const std::string& paragraph : paragraphs)
    if (!paragraph.empty()) text += paragraph + "\n\n";
  text += sign_off(pair, dice) + signature(pair);
  if (!pair.owner_writes && pair.other->program == Program::phone) text += "\n\nSent from my phone";
  return text;
}

const Face& face_of(const Party& party, Instant at, Dice& dice) {
  std::vector<const Face*> valid;
  std::vector<std::uint8_t> shares;
  for (const Face& face : party.faces)
    if (face.from <= at && at < face.until) {
      valid.push_back(&face);
      shares.push_back(static_cast<std::uint8_t>(face.share));
    }
  return valid.empty() ? party.faces.back() : *valid[dice.weighted(shares)];
}

const Face& owner_face(const World& world, const Party& other, Dice& dice) {
  constexpr int kCrossing = 6;  // letters in a hundred that come to the other address
  bool work = is_work(other) != dice.chance(kCrossing);
  return world.owner.faces[work ? 1 : 0];
}

Mailbox mailbox_of(const Face& face) {
  return {face.name, face.address};
}

std::string reply_subject(std::string_view subject, Program program, Language language) {
  for (std::string_view prefix : {"Re: ", "RE: ", "AW: "})
    if (subject.starts_with(prefix)) subject.remove_prefix(prefix.size());
  std::string_view prefix = "Re: ";
  if (program == Program::office) prefix = language == Language::german ? "AW: " : "RE: ";
  return std::string(prefix) + std::string(subject);
}

}  // namespace closeknit::sample
