// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/mass_mail.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "people/mass_phrases.hpp"
#include "people/names.hpp"
#include "text/ascii.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

constexpr bool is_word_byte(char c) {
  return text::is_letter(c) || text::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

// What a byte is to the search, and its lower case, looked up rather than worked out: every letter passes here.
enum class Look : std::uint8_t { other, blank, word, sign };
struct Bytes {
  std::array<char, 256> low{};
  std::array<Look, 256> look{};
};
constexpr Bytes kBytes = [] {
  Bytes bytes;
  for (std::size_t i = 0; i < 256; ++i) {
    char c = static_cast<char>(i);
    bytes.low[i] = is_blank(c) ? ' ' : text::lower(c);
    bytes.look[i] = is_blank(c) ? Look::blank : is_word_byte(c) ? Look::word : Look::other;
    if (c == '!' || c == '$' || c == '%') bytes.look[i] = Look::sign;
  }
  return bytes;
}();
Look look_of(char c) {
  return kBytes.look[static_cast<unsigned char>(c)];
}

// Lower case, each run of blanks one blank.
std::string flattened(string_view text) {
  text = text.substr(0, kMostRead);
  std::string flat(text.size(), ' ');
  std::size_t kept = 0;
  bool blank = true;  // none at the beginning
  for (char c : text) {
    bool is_one = look_of(c) == Look::blank;
    flat[kept] = is_one ? ' ' : kBytes.low[static_cast<unsigned char>(c)];
    kept += is_one && blank ? 0 : 1;
    blank = is_one;
  }
  flat.resize(kept);
  return flat;
}

// The phrases and links by their first three bytes: few words of a text begin like any.
constexpr auto kLinkStarts = std::to_array<string_view>({"http://", "https://", "www."});
constexpr std::size_t kKeys = 4096;
struct PhraseIndex {
  std::array<std::vector<std::uint16_t>, kKeys> phrases;  // those from kMassPhrases.size() on are links
  std::array<bool, kKeys> any{};

  PhraseIndex() {
    for (std::size_t i = 0; i < kMassPhrases.size(); ++i)
      put(kMassPhrases[i].text, i);
    for (std::size_t i = 0; i < kLinkStarts.size(); ++i)
      put(kLinkStarts[i], kMassPhrases.size() + i);
  }
  static std::size_t key(const char* word) {
    auto low = [&](std::size_t i) {
      return static_cast<unsigned char>(kBytes.low[static_cast<unsigned char>(word[i])]);
    };
    return (low(0) * 961U + low(1) * 31U + low(2)) % kKeys;
  }

 private:
  void put(string_view text, std::size_t number) {
    phrases[key(text.data())].push_back(static_cast<std::uint16_t>(number));
    any[key(text.data())] = true;
  }
};
static_assert(std::ranges::all_of(kMassPhrases, [](const MassPhrase& phrase) { return phrase.text.size() >= 3; }));
const PhraseIndex& phrase_index() {
  static const auto kIndex = std::make_unique<const PhraseIndex>();
  return *kIndex;
}

// Does the text begin with the phrase, whatever its case, and whatever blanks, line ends too, part its words?
bool begins_with(string_view text, string_view phrase) {
  std::size_t at = 0;
  for (char c : phrase) {
    if (at == text.size()) return false;
    if (c != ' ') {
      if (kBytes.low[static_cast<unsigned char>(text[at++])] != c) return false;
      continue;
    }
    if (look_of(text[at]) != Look::blank) return false;
    while (at < text.size() && look_of(text[at]) == Look::blank)
      ++at;
  }
  return true;
}

// What one pass over the words of a text finds.
struct Found {
  std::array<bool, kMassPhrases.size()> phrases{};
  std::size_t links = 0;
  bool price = false;
  std::size_t exclamations = 0;
  bool exclaims_twice = false;

  void read(string_view text) {
    text = text.substr(0, kMostRead);
    const PhraseIndex& index = phrase_index();
    Look before = Look::blank;
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
      Look look = look_of(text[i]);
      if (look == Look::word && before != Look::word) {
        if (std::size_t key = PhraseIndex::key(text.data() + i); index.any[key])
          take_word(text.substr(i), index.phrases[key]);
      } else if (look == Look::sign) {
        take_sign(text, i);
      }
      before = look;
    }
    for (std::size_t i = text.size() - std::min<std::size_t>(text.size(), 2); i < text.size(); ++i)
      if (look_of(text[i]) == Look::sign) take_sign(text, i);
  }
  bool any(Phrase kind) const { return count(kind) > 0; }
  std::size_t count(Phrase kind) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < phrases.size(); ++i)
      sum += phrases[i] && kMassPhrases[i].kind == kind ? 1 : 0;
    return sum;
  }

 private:
  void take_sign(string_view text, std::size_t at) {
    char next = at + 1 < text.size() ? text[at + 1] : ' ';
    price = price || (text[at] == '$' && text::is_digit(next)) ||
            (text[at] == '%' && at > 0 && text::is_digit(text[at - 1]));
    if (text[at] != '!') return;
    ++exclamations;
    exclaims_twice = exclaims_twice || next == '!';
  }
  void take_word(string_view rest, const std::vector<std::uint16_t>& candidates) {
    for (std::uint16_t number : candidates) {
      if (number >= kMassPhrases.size())
        links += begins_with(rest, kLinkStarts[number - kMassPhrases.size()]) ? 1 : 0;
      else
        phrases[number] = phrases[number] || begins_with(rest, kMassPhrases[number].text);
    }
  }
};

string_view first_line(string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  text = text.substr(0, text.find('\n'));
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

bool has_word_of(string_view line, std::initializer_list<string_view> words) {
  return std::ranges::any_of(words, [&](string_view word) {
    std::size_t at = line.find(word);
    return at != string_view::npos && (at == 0 || !is_word_byte(line[at - 1]));
  });
}

// "Hi Ann,", "Dear Ms Lee:", "Ann -": a short first line that is an address to somebody.
std::uint32_t greeting(string_view fresh) {
  constexpr std::size_t kLongestGreeting = 60;
  string_view raw = first_line(fresh.substr(0, kMostRead));
  std::string line = flattened(raw.substr(0, kLongestGreeting));
  bool opens = has_word_of(line.substr(0, 10), {"hi", "hello", "dear", "hey", "hallo", "liebe", "bonjour", "hola"});
  bool impersonal = has_word_of(
      line, {"friend",    "sir",    "madam",    "customer",    "member",    "subscriber",   "valued",   "investor",
             "homeowner", "reader", "user",     "beneficiary", "webmaster", "entrepreneur", "shopper",  "client",
             "partner",   "ladies", "traveler", "owner",       "attention", "attn",         "greetings"});
  if (impersonal) return opens || line.size() < kLongestGreeting / 2 ? kImpersonal : 0;
  if (raw.size() > kLongestGreeting) return 0;
  auto words = 1 + std::ranges::count(line, ' ');
  bool stops = line.ends_with(',') || line.ends_with('-') || line.ends_with(':') || line.ends_with("--");
  return (opens && words <= 5) || (stops && words <= 3) ? kGreets : 0;
}

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(std::min(part, whole)) / static_cast<double>(whole);
}

// "fabcncnrroumzcsg", "o6a4nwav", "howell8715": five consonants in a row, letters between digits, three digits.
bool is_odd(string_view local) {
  std::size_t digits = 0;
  std::size_t consonants = 0;
  std::size_t changes = 0;
  bool odd = false;
  for (std::size_t i = 0; i < local.size(); ++i) {
    bool digit = text::is_digit(local[i]);
    digits += digit ? 1 : 0;
    changes += i > 0 && text::is_digit(local[i - 1]) && !digit && is_word_byte(local[i]) ? 1 : 0;
    bool consonant = local[i] >= 'a' && local[i] <= 'z' && string_view("aeiouy").find(local[i]) == string_view::npos;
    consonants = consonant ? consonants + 1 : 0;
    odd = odd || consonants >= 5;
  }
  return odd || digits >= 3 || changes >= 1;
}

// A word of the name, or its beginning, stands in the address.
bool name_fits(const Name& name, string_view local) {
  std::string closed = closed_up(local);
  return std::ranges::any_of(name.words, [&](const std::string& word) {
    return word.size() >= 3 && closed.find(word.substr(0, 5)) != std::string::npos;
  });
}

struct Model {
  MassFeatures weights;
  double base = 0;
};
constexpr Model kModel =
#include "people/mass_mail.inc"
    ;

// What a feature says to the owner; "" where it is not worth saying.
constexpr std::array<string_view, kMassFeatures.size()> kWords{
    "tells how to be taken off its list",
    "advertises",
    "advertises",
    "",
    "is full of links",
    "names prices",
    "exclaims",
    "greets nobody in particular",
    "",
    "",
    "shouts in its subjects",
    "names no recipient",
    "wants answers elsewhere",
    "sends only web pages",
    "sends with List-Unsubscribe",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "bears no name",
    "",
    "has an address that nobody would choose",
};

}  // namespace

std::uint32_t cues(string_view fresh, string_view signature, string_view small_print, bool through_list) {
  Found found;
  found.read(fresh);
  Found below;
  below.read(small_print);
  std::uint32_t bits = greeting(fresh);
  bool opt_out = found.any(Phrase::opt_out) || below.any(Phrase::opt_out);
  std::size_t sells = found.count(Phrase::sells);
  if (opt_out && !through_list) bits |= kOptOut;
  if (sells > 0) bits |= kSells;
  if (sells >= kMuch) bits |= kSellsMuch;
  if (found.links > 0) bits |= kLinks;
  if (found.links >= kManyLinkCount) bits |= kManyLinks;
  if (found.price) bits |= kPrices;
  if (found.exclaims_twice || found.exclamations >= 3) bits |= kExclaims;
  if (!signature.empty()) bits |= kSigns;
  return bits;
}

bool shouts(string_view subject) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (char c : subject) {
    letters += text::is_letter(c) ? 1 : 0;
    capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  }
  bool capital = letters >= 8 && 4 * capitals >= 3 * letters;
  bool marked = subject.find("!!") != string_view::npos || subject.find("$$") != string_view::npos;
  bool spread = subject.find("     ") != string_view::npos;
  bool urges = !subject.empty() && subject.back() == '!';
  return capital || marked || spread || urges;
}

MassFeatures mass_features(const Known& known) {
  const Counts& c = known.counts;
  string_view local = known.kind == IdentityKind::mail ? local_part(known.address) : string_view{};
  Name name = known.names.empty() ? Name{} : parse_name(known.names.front().text);
  auto yes = [](bool value) { return value ? 1.0 : 0.0; };
  bool human = !name.functional && !name.via && shape_of(name) == NameShape::full;
  return {share(c.sent_opt_out, c.sent),
          share(c.sent_sells, c.sent),
          share(c.sent_sells_much, c.sent),
          share(c.sent_links, c.sent),
          share(c.sent_many_links, c.sent),
          share(c.sent_prices, c.sent),
          share(c.sent_exclaims, c.sent),
          share(c.sent_impersonal, c.sent),
          share(c.sent_greets, c.sent),
          share(c.sent_signs, c.sent),
          share(c.sent_shouts, c.sent),
          share(c.sent_nobody_named, c.sent),
          share(c.sent_answers_elsewhere, c.sent),
          share(c.sent_html_only, c.sent),
          share(c.sent_unsubscribe, c.sent),
          share(c.sent_list, c.sent),
          share(c.sent_reply, c.sent),
          share(c.sent_few, c.sent),
          yes(c.answered > 0),
          yes(c.received > 0),
          std::log1p(std::min(c.sent, 20U)),
          yes(human),
          yes(name.words.empty()),
          yes(name_fits(name, local)),
          yes(is_odd(local))};
}

MassMail mass_mail(const Known& known) {
  if (known.counts.sent == 0) return {};
  MassFeatures features = mass_features(known);
  double score = kModel.base;
  std::vector<std::pair<double, string_view>> reasons;
  for (std::size_t i = 0; i < features.size(); ++i) {
    double part = kModel.weights[i] * features[i];
    score += part;
    if (part > 0 && !kWords[i].empty()) reasons.emplace_back(-part, kWords[i]);
  }
  std::ranges::sort(reasons);
  MassMail result{1 / (1 + std::exp(-score)), {}};
  constexpr std::size_t kReasonsShown = 3;
  std::size_t shown = 0;
  for (const auto& [part, words] : reasons) {
    if (shown == kReasonsShown || result.words.find(words) != std::string::npos) continue;
    result.words += (shown++ == 0 ? "" : ", ") + std::string(words);
  }
  return result;
}

std::array<int, kMassFeatures.size()> mass_signs() {
  return {1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, 0, -1, 1, -1, 1};
}

}  // namespace closeknit::people
