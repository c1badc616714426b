// SPDX-License-Identifier: AGPL-3.0-or-later
// Finding: candidates come newest first from whatever the query has: the text index, the lists of where people took
// part, or time alone. Where it has both words and people, each leaps over what the other rules out.
#include <algorithm>
#include <unordered_map>

#include "search/hits.hpp"
#include "search/presence.hpp"
#include "search/search.hpp"
#include "search/search_store.hpp"
#include "search/unfinished.hpp"
#include "search/whom.hpp"

namespace closeknit::search {
namespace {

// A term that means more identities than this is asked of each candidate instead of being followed through time: so
// many people stand in most of what is found anyhow.
constexpr std::size_t kMostFollowed = 256;
// Rows of the text index read one by one before it is asked anew further back.
constexpr int kPatience = 128;
// Candidates looked at one by one: a question that so many answer with no is given up, and says so by `more`.
constexpr std::size_t kMostChecked = 10'000;
constexpr std::size_t kMostMoments = 20'000;
constexpr std::size_t kMomentsAtOnce = 500;
// Ranking: how many matches are ranked. Few are weighed one by one; of many, all rows of the text index between the
// newest and the oldest match are, up to so many: what lies beyond ranks last, newest first.
constexpr std::size_t kMostRanked = 2'000;
constexpr std::size_t kFewRanked = 100;
constexpr std::size_t kMostWeighed = 8'000;

Roles roles_of(PersonRole role) {
  switch (role) {
    case PersonRole::from:
      return {book::Role::from, book::Role::from};
    case PersonRole::to:
      return {book::Role::to, book::Role::to};
    case PersonRole::cc:
      return {book::Role::cc, book::Role::bcc};
    case PersonRole::with:
      break;
  }
  return {book::Role::from, book::Role::bcc};
}

Rows rows_of(const Query& query) {
  Rows rows{0, INT64_MAX};
  if (query.since) rows.from = first_interaction_at(query.since->seconds).value;
  if (query.until) rows.until = first_interaction_at(query.until->seconds).value;
  if (query.before) rows.until = std::min(rows.until, query.before.value);
  return rows;
}

// The first row that belongs to the next second.
std::int64_t end_of_second(std::int64_t row) {
  return first_interaction_at(seconds_of(InteractionId{row}) + 1).value;
}

// A person term that is asked of each candidate.
struct PersonCheck {
  std::unordered_set<IdentityId> identities;
  Roles roles;
  bool wanted = true;
};

// One query made ready to run against one book.
class Search {
 public:
  Search(book::Book& book, const Query& query) : book_(book), query_(query), rows_(rows_of(query)) {
    if (query_.unfinished) foresee(book_, query_.terms.back());
    for (const PersonTerm& term : query.people)
      add_person(term);
    if (query.only_sent) add_person({PersonRole::from, "me", false});
    words_wanted_ = std::any_of(query.terms.begin(), query.terms.end(), [](auto& term) { return !term.excluded; });
    if (words_wanted_) return;
    for (const book::Term& term : query.terms) {
      unwanted_.push_back(term);
      unwanted_.back().excluded = false;
    }
  }

  bool ranks() const { return words_wanted_; }

  // The newest matches, newest first, one entry a message; `more` where there are others.
  std::vector<Found> newest(std::size_t most, bool& more) {
    most_ = most;
    if (!impossible_ && rows_.from < rows_.until) {
      if (words_wanted_)
        by_words();
      else if (!followed_.empty())
        by_people();
      else
        by_time();
    }
    more = more_;
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.interaction > b.interaction; });
    return std::move(found_);
  }

  // Of the newest kMostRanked matches the best, best first.
  std::vector<Found> best(std::size_t most, bool& more) {
    auto matches = newest(kMostRanked, more);
    std::unordered_map<std::int64_t, double> scores;
    if (matches.size() <= kFewRanked) {
      for (const Found& match : matches)
        weigh(match.interaction, match.interaction, scores);
    } else {
      weigh(matches.back().interaction, matches.front().interaction, scores);
    }
    std::stable_sort(matches.begin(), matches.end(), [&](const Found& a, const Found& b) {
      return scores[a.interaction.value] > scores[b.interaction.value];
    });
    more = more || matches.size() > most;
    matches.resize(std::min(most, matches.size()));
    return matches;
  }

 private:
  void add_person(const PersonTerm& term) {
    auto identities = meant_by(book_, term.words);
    impossible_ = impossible_ || (identities.empty() && !term.excluded);
    if (identities.empty()) return;
    bool follow = !term.excluded && identities.size() <= kMostFollowed;
    if (follow) followed_.emplace_back(book_, identities, roles_of(term.role), rows_);
    auto& asked = follow ? followed_checks_ : checks_;
    asked.push_back({{identities.begin(), identities.end()}, roles_of(term.role), !term.excluded});
  }

  // The newest interaction at or before `row` in which all whom we follow took part; 0 where there is none.
  std::int64_t all_there(std::int64_t row) {
    for (bool agreed = false; !agreed && row > 0;) {
      agreed = true;
      for (Presence& presence : followed_) {
        auto there = presence.at_or_before(row);
        agreed = agreed && there == row;
        row = there;
        if (row == 0) break;
      }
    }
    return row;
  }

  // The weights of the messages from `oldest` to `newest` that hold the words, their quoted text included.
  void weigh(InteractionId oldest, InteractionId newest, std::unordered_map<std::int64_t, double>& scores) {
    for (auto [row, score] : book_.engine->best_words(query_.terms, oldest.value, newest.value + 2, kMostWeighed)) {
      double& known = scores[row & ~std::int64_t{1}];
      known = std::max(known, score);
    }
  }

  void by_words() {
    meeting_ = passed_ = INT64_MAX;
    std::int64_t until = rows_.until;
    while (until > rows_.from) {
      std::int64_t resume = 0;
      int skipped = 0;
      book_.engine->find_words(query_.terms, rows_.from, until, [&](std::int64_t row) {
        InteractionId interaction{row & ~std::int64_t{1}};
        if (followed_.empty() || together(interaction)) {
          skipped = 0;
          return take(row);
        }
        if (meeting_ == 0 || ++skipped == kPatience) resume = meeting_ == 0 ? 0 : end_of_second(meeting_);
        return meeting_ != 0 && skipped < kPatience;
      });
      until = resume;
    }
  }

  // Whether all whom we follow took part. The text index knows time to the second, so leaps go from second to second,
  // and whatever stands in one with the meeting, or comes later than its turn, is looked up.
  bool together(InteractionId interaction) {
    std::int64_t last = end_of_second(interaction.value) - 1;
    bool late = last > passed_;
    if (!late && meeting_ > last) meeting_ = all_there(last);
    passed_ = std::min(passed_, last);
    if (interaction.value == meeting_) return true;
    if (!late && end_of_second(meeting_) - 1 != last) return false;
    return std::all_of(followed_checks_.begin(), followed_checks_.end(), [&](const PersonCheck& check) {
      return takes_part(book_, interaction, check.identities, check.roles);
    });
  }

  void by_people() {
    auto row = all_there(rows_.until - 1);
    while (row > 0 && take(row))
      row = all_there(row - 1);
  }

  void by_time() {
    std::int64_t until = rows_.until;
    for (std::size_t read = 0; read < kMostMoments; read += kMomentsAtOnce) {
      auto some = moments(book_, {rows_.from, until}, kMomentsAtOnce);
      for (const Moment& moment : some)
        if (!(query_.only_lists && !moment.through_list) && !take(moment.interaction.value)) return;
      if (some.size() < kMomentsAtOnce) return;
      until = some.back().interaction.value;
    }
    more_ = true;
  }

  // Takes the row in if it passes the checks; false when there is enough. A message's own text is a better find than
  // what it quotes.
  bool take(std::int64_t row) {
    InteractionId interaction{row & ~std::int64_t{1}};
    bool quoted = row != interaction.value;
    if (auto known = places_.find(interaction); known != places_.end()) {
      found_[known->second].in_quote = found_[known->second].in_quote && quoted;
      return true;
    }
    if (needs_checks() && ++checked_ > kMostChecked) {
      more_ = true;
      return false;
    }
    if (!passes(interaction)) return true;
    if (found_.size() == most_) {
      more_ = true;
      return false;
    }
    places_.emplace(interaction, found_.size());
    found_.push_back({interaction, quoted});
    return true;
  }

  bool needs_checks() const { return !checks_.empty() || query_.only_lists || !unwanted_.empty(); }

  bool passes(InteractionId interaction) {
    for (const PersonCheck& check : checks_)
      if (takes_part(book_, interaction, check.identities, check.roles) != check.wanted) return false;
    if (query_.only_lists && (words_wanted_ || !followed_.empty()) && !through_list(book_, interaction)) return false;
    return std::none_of(unwanted_.begin(), unwanted_.end(),
                        [&](const book::Term& term) { return holds(interaction, term); });
  }

  bool holds(InteractionId interaction, const book::Term& term) {
    bool there = false;
    book_.engine->find_words({&term, 1}, interaction.value, interaction.value + 2, [&](std::int64_t) {
      there = true;
      return false;
    });
    return there;
  }

  book::Book& book_;
  Query query_;
  Rows rows_;
  std::vector<Presence> followed_;
  std::vector<PersonCheck> followed_checks_;  // the same people, to be asked of one interaction
  std::vector<PersonCheck> checks_;
  std::int64_t meeting_ = INT64_MAX;  // the newest interaction not yet passed where all whom we follow took part
  std::int64_t passed_ = INT64_MAX;   // the oldest second reached, as its last row
  std::vector<book::Term> unwanted_;  // words excluded where none is asked for: the text index cannot begin with them
  bool words_wanted_ = false;
  bool impossible_ = false;
  std::vector<Found> found_;
  std::unordered_map<InteractionId, std::size_t> places_;  // of found_
  std::size_t most_ = 0;
  std::size_t checked_ = 0;
  bool more_ = false;
};

}  // namespace

Hits find(book::Book& book, const Query& query, Order order, std::size_t most) {
  Search search(book, query);
  Hits hits;
  bool best = order == Order::best && search.ranks();
  auto found = best ? search.best(most, hits.more) : search.newest(most, hits.more);
  hits.hits = show(book, found, query);
  return hits;
}

}  // namespace closeknit::search
