// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/shares.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "interests/choice.hpp"
#include "interests/interests_store.hpp"
#include "interests/mail_words.hpp"
#include "pages/between.hpp"
#include "pages/own_words.hpp"
#include "pages/pages_store.hpp"
#include "pages/share_touch.hpp"
#include "pages/shares_sent.hpp"
#include "people/people_store.hpp"
#include "text/ascii.hpp"
#include "text/page.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

using interests::Candidate;
using interests::Care;
using interests::Found;
using interests::Voice;

constexpr std::size_t kLongestPieceName = 80;

// Beside somebody who would care very much, nobody is named whose words fit by so much less.
constexpr double kOfBest = 0.25;

// Each person has two voices: what they wrote, and what the owner wrote to them.
constexpr Voice own_voice(std::size_t place) {
  return static_cast<Voice>(2 * place);
}
constexpr Voice voice_to(std::size_t place) {
  return static_cast<Voice>(2 * place + 1);
}

}  // namespace

struct Audience::State {
  book::Book& book;
  Instant now;
  std::vector<Standing> people;  // circles up to 150, closest first
  std::vector<IdentityId> owner;
  std::unordered_map<IdentityId, std::size_t> place_of;
  std::vector<double> written;            // by voice
  std::vector<double> lengths;            // by place; 0 where not asked for yet
  std::vector<interests::Touch> touches;  // by place
  std::unordered_map<IdentityId, Habit> habits;
  interests::WordSet names;
  interests::Background background;
  std::uint64_t messages = 0;
  std::unordered_map<InteractionId, std::vector<Voice>> voices;

  State(book::Book& of, std::span<const Standing> standings, Instant at) : book(of), now(at) {
    for (const Standing& standing : standings)
      if (standing.kind == people::Kind::person && standing.circle <= ties::Circle::hundred_fifty)
        people.push_back(standing);
    std::ranges::stable_sort(people, {}, &Standing::circle);
    owner = people::owner_identities(book);
    messages = book::totals(book).interactions;
    background = interests::kept_background(book);
    habits = sharing_habits(book, owner, now);
    for (std::size_t place = 0; place < people.size(); ++place)
      take(place);
    for (IdentityId identity : owner)
      add_names(identity);
  }

  void take(std::size_t place) {
    interests::add_name_words(names, people[place].name);
    double wrote = 0;
    for (IdentityId identity : people[place].identities) {
      place_of.emplace(identity, place);
      add_names(identity);
      wrote += static_cast<double>(messages_from(book, identity));
    }
    written.push_back(wrote);
    lengths.push_back(0);
    written.push_back(people[place].messages_out);
    touches.push_back(touch_of(sums_of(book, people[place].identities), passed_to(place), now));
  }

  double passed_to(std::size_t place) const {
    double passed = 0;
    for (IdentityId identity : people[place].identities)
      if (auto habit = habits.find(identity); habit != habits.end()) passed += habit->second.times;
    return passed;
  }

  void add_names(IdentityId identity) {
    interests::add_name_words(names, book::identity_address(book, identity));
    for (const std::string& name : names_of(book, identity, 4))
      interests::add_name_words(names, name);
  }

  const std::vector<Voice>& voices_of(InteractionId message) {
    auto [at, missing] = voices.try_emplace(message);
    if (!missing) return at->second;
    auto letter = interests::envelope(book, message);
    if (auto place = place_of.find(letter.from); place != place_of.end())
      at->second.push_back(own_voice(place->second));
    else if (std::ranges::binary_search(owner, letter.from))
      for (IdentityId to : letter.to)
        if (auto reader = place_of.find(to); reader != place_of.end()) at->second.push_back(voice_to(reader->second));
    return at->second;
  }

  std::vector<double> chosen_by(std::span<const Found> found) const {
    const std::vector<interests::Words> words = interests::words_of_each(found, written, now);
    std::vector<Candidate> candidates;
    for (std::size_t place = 0; place < people.size(); ++place)
      candidates.push_back({words[place], touches[place]});
    return interests::choices(candidates);
  }

  std::vector<Found> find(const interests::Piece& piece) {
    auto telling = interests::telling_words(piece, background, names);
    return interests::find_words(book, telling, {InteractionId{INT64_MAX}, messages},
                                 [this](InteractionId message) { return voices_of(message); });
  }

  // Who has written anything at all.
  std::vector<Voice> speaking() const {
    std::vector<Voice> all;
    for (std::size_t place = 0; place < people.size(); ++place)
      if (written[own_voice(place)] > 0) all.push_back(own_voice(place));
    return all;
  }

  // How long their letters are, in letters of common length; by their newest.
  double length_of(std::size_t place) {
    constexpr std::size_t kEnoughLetters = 12;
    if (double known = lengths[place]; known > 0) return known;
    interests::Background own;
    for (InteractionId letter : interests::written_by(book, people[place].identities, kEnoughLetters))
      if (auto said = book::find_said(book, letter); said && !said->fresh.empty()) own.add(said->fresh);
    return lengths[place] = std::max(1.0, own.mean_words() / background.mean_words());
  }

  // Those whose own words say that they would care, best choice first, by place.
  std::vector<std::pair<std::size_t, Reader>> caring(const interests::Piece& piece) {
    std::vector<Found> found = find(piece);
    std::vector<double> scores = chosen_by(found);
    std::erase_if(found, [voices = speaking()](const Found& one) {
      return interests::is_everyones(one, voices) || interests::is_of_mail(one.telling.word);
    });
    std::vector<std::pair<std::size_t, Care>> cares;
    for (std::size_t place = 0; place < people.size(); ++place) {
      auto care_at = [&](double length) {
        return interests::care_of(found, own_voice(place), written[own_voice(place)] * length,
                                  static_cast<double>(messages));
      };
      // How long their letters are is asked of those alone who might care.
      if (!interests::is_enough(care_at(1))) continue;
      if (Care care = care_at(length_of(place)); interests::is_enough(care)) cares.emplace_back(place, std::move(care));
    }
    double best = 0;
    for (const auto& [place, care] : cares)
      best = std::max(best, care.surprise);
    std::erase_if(cares, [&](const auto& one) { return one.second.surprise < kOfBest * best; });
    std::ranges::stable_sort(cares, [&](const auto& a, const auto& b) { return scores[a.first] > scores[b.first]; });
    if (cares.size() > kMostCaring) cares.resize(kMostCaring);
    std::vector<std::pair<std::size_t, Reader>> readers;
    for (const auto& [place, care] : cares)
      if (auto one = reader(place, care, found)) readers.emplace_back(place, std::move(*one));
    return readers;
  }

  std::optional<Resting> rest(std::size_t place, const Sendings& sendings) const {
    Resting resting{people[place].person, people[place].name, Resting::Because::sent_lately, {}};
    for (IdentityId identity : people[place].identities) {
      if (auto sent = sendings.this_piece.find(identity); sent != sendings.this_piece.end()) {
        resting.because = Resting::Because::has_it;
        resting.at = sent->second;
        return resting;
      }
      if (auto habit = habits.find(identity); habit != habits.end() && now - habit->second.last < kBetweenShares)
        resting.at = std::max(resting.at, habit->second.last);
    }
    return resting.at.seconds == 0 ? std::nullopt : std::optional(resting);
  }

  std::optional<Reader> reader(std::size_t place, const Care& care, std::span<const Found> found) {
    const Standing& person = people[place];
    std::map<InteractionId, double, std::greater<>> letters;
    std::unordered_map<std::string, double> weights;
    for (std::size_t one : care.found) {
      weights[found[one].telling.word] = -std::log(found[one].share);
      for (const interests::Use& use : found[one].uses)
        if (use.voice == own_voice(place)) letters[use.message] += -std::log(found[one].share);
    }
    auto told = told_in(book, letters, weights);
    if (!told) return {};
    Reader reader{person.person,
                  *std::ranges::min_element(person.identities),
                  person.name,
                  person.circle,
                  person.tie.strength,
                  care.surprise,
                  {},
                  std::move(told->evidence)};
    for (std::size_t one : care.found)
      if (told->words.contains(found[one].telling.word) && reader.words.size() < kMostWords)
        reader.words.push_back(found[one].telling.word);
    return reader;
  }
};

Audience::Audience(book::Book& book, std::span<const Standing> standings, Instant now)
    : state_(std::make_unique<State>(book, standings, now)) {}
Audience::~Audience() = default;
Audience::Audience(Audience&&) noexcept = default;

Readership Audience::of(const interests::Piece& piece) {
  auto caring = state_->caring(piece);
  Readership readership;
  if (caring.empty()) return readership;
  Sendings sendings = sendings_of(state_->book, piece, state_->owner);
  Endings endings(state_->book, state_->now);
  for (auto& [place, reader] : caring) {
    if (readership.readers.size() == kMostReaders) break;
    if (endings.of(state_->people[place])) continue;
    if (auto resting = state_->rest(place, sendings))
      readership.resting.push_back(std::move(*resting));
    else
      readership.readers.push_back(std::move(reader));
  }
  std::ranges::stable_sort(readership.readers, [](const Reader& a, const Reader& b) {
    return a.circle != b.circle ? a.circle < b.circle : a.strength > b.strength;
  });
  return readership;
}

std::vector<Reader> Audience::all_of(const interests::Piece& piece) {
  std::vector<Reader> readers;
  for (auto& [place, reader] : state_->caring(piece))
    readers.push_back(std::move(reader));
  return readers;
}

interests::Piece piece_of(std::string_view text) {
  if (!text::looks_like_html(text)) return {"", std::string(text), ""};
  text::Page page = text::read_page(text);
  return {std::move(page.title), std::move(page.text), std::move(page.link)};
}

std::string piece_name(const interests::Piece& piece) {
  if (!piece.link.empty()) return piece.link;
  if (!piece.title.empty()) return piece.title;
  std::string_view text = text::trimmed(piece.text);
  return std::string(text::start_of(text.substr(0, text.find('\n')), kLongestPieceName));
}

}  // namespace closeknit::pages
