// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/news.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "pages/between.hpp"
#include "pages/pages_store.hpp"
#include "text/given_name.hpp"
#include "today/candidates.hpp"

namespace closeknit::today {
namespace {

using signals::SignalKind;

constexpr std::array kKinds{SignalKind::good_news, SignalKind::birth, SignalKind::wedding,    SignalKind::new_job,
                            SignalKind::move,      SignalKind::exam,  SignalKind::retirement, SignalKind::travel};
static_assert(std::ranges::none_of(kKinds, signals::is_gentle));

// Whoever told news of late, each once.
std::unordered_set<PersonId> tellers(book::Book& book, Instant now) {
  std::unordered_set<PersonId> who;
  for (const SignalKind kind : kKinds)
    for (const pages::ToldSentence& one : pages::newest_sentences(book, kind, 0, now - kNewsRests, kMostNewsRead)) {
      if (Instant{seconds_of(one.letter)} < now - kNewsFades) break;
      if (auto person = pages::person_of(book, one.identity)) who.insert(*person);
    }
  return who;
}

bool is_fresh(const pages::WorthAsking& news, Instant now) {
  return !news.gentle && news.evidence.at <= now - kNewsRests && now - news.evidence.at <= kNewsFades;
}

Item item_of(const pages::Standing& standing, pages::WorthAsking news, Instant now) {
  Item item;
  item.reason = Reason::news;
  item.person = standing.person;
  item.identity = IdentityId{standing.person.value};
  item.key = fmt::format("news:{}:{}", to_text(news.evidence.interaction), to_text(item.identity));
  item.name = standing.name;
  item.circle = standing.circle;
  item.strength = standing.tie.strength;
  item.what = news_words(standing.name, news.evidence, now);
  item.deed = fmt::format("Write to {} and {}", text::given_name(standing.name), news.words);
  item.command = "closeknit write";
  item.typed = typed_for(standing.name, item.identity);
  item.newest = news.evidence.at;
  item.evidence = {std::move(news.evidence)};
  return item;
}

}  // namespace

std::vector<Item> news_candidates(book::Book& book, std::span<const pages::Standing> standings, Instant now) {
  const auto who = tellers(book, now);
  std::vector<Item> items;
  for (const pages::Standing& standing : standings) {
    if (standing.circle > ties::Circle::fifty || !who.contains(standing.person)) continue;
    const Instant wrote =
        pages::sums_of(book, standing.identities).last[static_cast<std::size_t>(ties::Direction::out)];
    for (pages::WorthAsking& news : pages::worth_asking(book, standing.identities, now))
      if (is_fresh(news, now) && wrote < news.evidence.at) {
        items.push_back(item_of(standing, std::move(news), now));
        break;
      }
  }
  return items;
}

}  // namespace closeknit::today
