// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/giving.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "book/corrections.hpp"
#include "book/recording.hpp"
#include "giving/giving.hpp"
#include "giving/giving_store.hpp"
#include "introductions/record_store.hpp"
#include "pages/between.hpp"
#include "pages/ending.hpp"
#include "pages/introducing.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::pages {
namespace {

using giving::Sentence;
using signals::SignalKind;

constexpr std::array<std::string_view, 4> kKinds{"noted", "answer", "share", "introduced"};
constexpr std::size_t kMostShares = 300;  // of the owner's newest, looked at
constexpr std::size_t kMostPeople = 150;  // the closest, looked at for what they were given

bool has(std::span<const IdentityId> identities, IdentityId one) {
  return std::ranges::find(identities, one) != identities.end();
}

// Finds what was given to people, one after the other.
class Gifts {
 public:
  Gifts(book::Book& book, Instant now) : book_(book), from_(first_interaction_at((now - kGivenLately).seconds)) {
    const Sides sides = sides_of(book, {});
    shares_ = giving::sentences_of(book, sides.owner, SignalKind::link, from_, kMostShares);
    introductions_ = introduction_pages(book, Under::any, now);
    corrections_ = book::corrections(book);
  }

  std::vector<Gift> to(PersonId person, std::string_view name, std::span<const IdentityId> identities,
                       std::size_t most) {
    gifts_.clear();
    const Sides sides = sides_of(book_, identities);
    noted(sides);
    thanked_for(sides);
    shared(sides);
    introduced(person);
    for (Gift& gift : gifts_) {
      gift.person = person;
      gift.name = name;
    }
    std::ranges::stable_sort(gifts_, std::ranges::greater{}, &Gift::at);
    if (gifts_.size() > most) gifts_.resize(most);
    return std::move(gifts_);
  }

 private:
  void noted(const Sides& sides) {
    for (const book::Correction& said : corrections_)
      if (said.kind == book::CorrectionKind::gave && has(sides.them, IdentityId{id_from_text(said.subject)}))
        gifts_.push_back({GiftKind::noted, {}, {}, said.object, said.at, {}, said.number});
  }

  // They asked, the owner answered, they gave thanks for it: that answer helped.
  void thanked_for(const Sides& sides) {
    std::set<InteractionId> told;
    for (const Sentence& thanks : giving::sentences_of(book_, sides.them, SignalKind::thanks, from_, kMostSentences)) {
      auto letter = book::find_interaction(book_, thanks.interaction);
      auto given = letter ? before(*letter) : std::nullopt;
      auto asked = given ? before(*given) : std::nullopt;
      if (!asked || giving::asks(book_, asked->id) < giving::kAsked || !told.insert(given->id).second) continue;
      const Passing answer = passing(*given, sides), question = passing(*asked, sides);
      if (answer.direction != ties::Direction::out || !answer.direct) continue;
      if (question.direction != ties::Direction::in || !question.direct) continue;
      gifts_.push_back({GiftKind::answer,
                        {},
                        {},
                        given->subject,
                        given->at(),
                        evidence_of(book_, *letter, thanks.begin, thanks.end),
                        0});
    }
  }
  std::optional<book::Interaction> before(const book::Interaction& letter) {
    auto parent = letter.parent ? book::interaction_of_key(book_, letter.parent) : std::nullopt;
    return parent ? book::find_interaction(book_, *parent) : std::nullopt;
  }

  void shared(const Sides& sides) {
    std::set<InteractionId> told;
    for (const Sentence& link : shares_) {
      auto letter = book::find_interaction(book_, link.interaction);
      if (!letter || !told.insert(link.interaction).second) continue;
      const Passing way = passing(*letter, sides);
      if (way.direction != ties::Direction::out || !way.direct) continue;
      gifts_.push_back({GiftKind::share,
                        {},
                        {},
                        letter->subject,
                        letter->at(),
                        evidence_of(book_, *letter, link.begin, link.end),
                        0});
    }
  }

  void introduced(PersonId person) {
    for (const IntroductionPage& page : introductions_) {
      if (!page.walk.made) continue;
      for (std::size_t side = 0; side < page.sides.size(); ++side)
        if (page.sides[side].person == person)
          gifts_.push_back({GiftKind::introduced, {}, {}, page.sides[1 - side].name, page.at, {}, 0});
    }
  }

  book::Book& book_;
  InteractionId from_;
  std::vector<Sentence> shares_;
  std::vector<IntroductionPage> introductions_;
  std::vector<book::Correction> corrections_;
  std::vector<Gift> gifts_;
};

// Sentences of human beings with their words, as the matching takes them; of nobody whose tie has ended.
class Wishes {
 public:
  Wishes(book::Book& book, std::span<const Standing> standings, Instant now)
      : book_(book), endings_(book, now), standings_(standings) {
    for (std::size_t who = 0; who < standings.size(); ++who)
      for (const IdentityId identity : standings[who].identities)
        if (standings[who].kind == people::Kind::person) whose_.emplace(identity, who);
  }

  void read(SignalKind kind, InteractionId from) {
    for (const Sentence& one : giving::sentences_of_all(book_, kind, from, kMostWishes)) {
      auto who = whose_.find(one.who);
      auto said = who == whose_.end() ? std::nullopt : book::find_said(book_, one.interaction);
      if (!said || one.end > said->fresh.size() || one.begin >= one.end || rests(who->second)) continue;
      sentences.push_back(one);
      texts_.push_back(said->fresh.substr(one.begin, one.end - one.begin));
      who_.push_back(who->second);
    }
  }
  std::vector<giving::Wish> all() const {
    std::vector<giving::Wish> wishes;
    for (std::size_t i = 0; i < texts_.size(); ++i)
      wishes.push_back({who_[i], texts_[i]});
    return wishes;
  }
  const Standing& who(std::size_t place) const { return standings_[who_[place]]; }
  std::vector<Sentence> sentences;

 private:
  bool rests(std::size_t who) {
    auto [known, missing] = ended_.try_emplace(who);
    if (missing) known->second = endings_.of(standings_[who]).has_value();
    return known->second;
  }

  book::Book& book_;
  Endings endings_;
  std::unordered_map<std::size_t, bool> ended_;
  std::span<const Standing> standings_;
  std::unordered_map<IdentityId, std::size_t> whose_;
  std::vector<std::string> texts_;
  std::vector<std::size_t> who_;
};

Evidence shown(book::Book& book, const Sentence& sentence) {
  auto letter = book::find_interaction(book, sentence.interaction);
  return letter ? evidence_of(book, *letter, sentence.begin, sentence.end) : Evidence{};
}

}  // namespace

std::vector<CouldGive> could_give(book::Book& book, std::span<const Standing> standings, Instant now,
                                  std::size_t most) {
  Wishes needs(book, standings, now), offers(book, standings, now);
  needs.read(SignalKind::need, first_interaction_at((now - kNeedStands).seconds));
  offers.read(SignalKind::offer, first_interaction_at((now - kOfferStands).seconds));
  std::vector<CouldGive> all;
  for (const giving::Match& match : giving::matches(needs.all(), offers.all(), most))
    all.push_back({.needs = needs.who(match.need).person,
                   .offers = offers.who(match.offer).person,
                   .needs_name = needs.who(match.need).name,
                   .offers_name = offers.who(match.offer).name,
                   .need = shown(book, needs.sentences[match.need]),
                   .offer = shown(book, offers.sentences[match.offer]),
                   .common = match.common});
  return all;
}

std::string_view gift_kind_name(GiftKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::vector<Gift> gifts_to(book::Book& book, PersonId person, Instant now, std::size_t most) {
  std::vector<IdentityId> identities;
  for (const Belonging& own : belongings(book, person))
    identities.push_back(own.identity);
  auto known = party(book, person);
  return Gifts(book, now).to(person, known ? known->name : "", identities, most);
}

GivingPage giving_page(book::Book& book, Instant now) {
  const std::vector<Standing> people = standings(book, now);
  GivingPage page;
  Gifts gifts(book, now);
  for (std::size_t i = 0; i < std::min(people.size(), kMostPeople) && page.gave.size() < kMostGifts; ++i)
    std::ranges::move(gifts.to(people[i].person, people[i].name, people[i].identities, 1),
                      std::back_inserter(page.gave));
  page.could = could_give(book, people, now, kMostCould);
  return page;
}

std::vector<CouldGive> could_give(book::Book& book, std::span<const Standing> standings, const Standing& with,
                                  Instant now) {
  auto said = [&](SignalKind kind, Days stands) {
    return !giving::sentences_of(book, with.identities, kind, first_interaction_at((now - stands).seconds), 1).empty();
  };
  // Most people need and offer nothing just now, and nobody else's words need be read.
  if (!said(SignalKind::need, kNeedStands) && !said(SignalKind::offer, kOfferStands)) return {};
  std::vector<CouldGive> all = could_give(book, standings, now, SIZE_MAX);
  std::erase_if(all, [&](const CouldGive& one) { return one.needs != with.person && one.offers != with.person; });
  if (all.size() > kMostCould) all.resize(kMostCould);
  return all;
}

}  // namespace closeknit::pages
