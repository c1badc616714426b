// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "text/given_name.hpp"

namespace closeknit::today {
namespace {

// A quotation inside a sentence may not drown it; the whole of it is in the evidence.
constexpr std::size_t kLongestInline = 140;

constexpr std::string_view kPersonCommand = "closeknit person";

constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::chrono::year_month_day date_of(Instant at) {
  return std::chrono::sys_days{std::chrono::days{at.day()}};
}

// "today", "yesterday", "on Tuesday, three days ago", "on 3 March, five weeks ago", "on 3 March 2023, two years ago"
std::string when_words(Instant at, Instant now) {
  std::int32_t days = now.day() - at.day();
  if (days <= 0) return "today";
  if (days == 1) return "yesterday";
  auto ago = ties::length_in_words(Days{static_cast<double>(days)}) + " ago";
  if (days < 7) {
    std::chrono::weekday weekday{std::chrono::sys_days{date_of(at)}};
    return fmt::format("on {}, {}", kWeekdays[weekday.c_encoding()], ago);
  }
  auto date = date_of(at);
  auto day = fmt::format("on {} {}", unsigned{date.day()}, kMonths[unsigned{date.month()} - 1]);
  if (date.year() != date_of(now).year()) day += fmt::format(" {}", int{date.year()});
  return day + ", " + ago;
}

std::string shortened(std::string_view words) {
  if (words.size() <= kLongestInline) return std::string(words);
  std::size_t end = kLongestInline;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
    --end;
  if (auto blank = words.substr(0, end).rfind(' '); blank != words.npos && blank > end / 2) end = blank;
  return std::string(words.substr(0, end)) + "…";
}

IdentityId smallest(const pages::Standing& standing) {
  auto found = std::min_element(standing.identities.begin(), standing.identities.end());
  return found == standing.identities.end() ? IdentityId{standing.person.value} : *found;
}

Item about(const pages::Standing& standing, Reason reason) {
  Item item;
  item.reason = reason;
  item.person = standing.person;
  item.identity = smallest(standing);
  item.name = standing.name;
  item.circle = standing.circle;
  item.strength = standing.tie.strength;
  item.command = kPersonCommand;
  item.typed = typed_for(standing.name, item.identity);
  return item;
}

Item quiet_item(const pages::Standing& standing, Reason reason) {
  Item item = about(standing, reason);
  item.key = (reason == Reason::drifting ? "drift:" : "wake:") + to_text(item.identity);
  item.newest = standing.last;
  return item;
}

// Since the two last exchanged anything.
Days apart(const pages::Standing& standing) {
  return std::max(standing.tie.silence, standing.tie.quiet);
}

bool worth_waking(const pages::Standing& standing) {
  return standing.tie.trend == ties::Trend::dormant && standing.tie.two_way &&
         standing.circle != ties::Circle::connection && standing.messages_in >= kOnceStrong &&
         standing.messages_out >= kOnceStrong && apart(standing) < kAsleepTooLong;
}

// A place among the fifty or hundred and fifty is a matter of rank: where somebody knows few, it takes little. Outside
// the inner circles only what was once as strong as what is worth waking is missed.
bool drifts(const pages::Standing& standing) {
  if (standing.tie.trend != ties::Trend::drifting || !standing.tie.two_way) return false;
  if (standing.circle <= ties::Circle::fifteen) return true;
  return standing.circle <= ties::Circle::hundred_fifty && standing.messages_in >= kOnceStrong &&
         standing.messages_out >= kOnceStrong;
}

// Nobody is reminded of a promise on the day it was made, nor long before the day it names.
bool is_timely(const pages::OwedItem& owed, Instant now) {
  switch (owed.kind) {
    case owed::Kind::answer:
      return true;
    case owed::Kind::promise:
      return owed.due ? *owed.due - now.day() <= kBeforeDue : owed.age >= kPromiseRests && owed.age <= kPromiseFades;
    case owed::Kind::thanks:
      return owed.age >= kThanksRest && owed.age <= kThanksFade;
  }
  return false;
}

Reason reason_for(owed::Kind kind) {
  switch (kind) {
    case owed::Kind::answer:
      return Reason::owed;
    case owed::Kind::promise:
      return Reason::promised;
    case owed::Kind::thanks:
      return Reason::thanks;
  }
  return Reason::owed;
}

std::string_view step_for(const pages::OwedItem& owed) {
  if (owed.thanked) return "Write {} a word back";
  switch (owed.kind) {
    case owed::Kind::answer:
      return "Answer {}, even briefly";
    case owed::Kind::promise:
      return "Keep your word to {}, or say how it stands";
    case owed::Kind::thanks:
      return "Thank {}";
  }
  return {};
}

// ", for Friday", ", for 3 March", ", for yesterday"; nothing without a day.
std::string due_words(std::optional<std::int32_t> due, Instant now) {
  if (!due) return {};
  std::int32_t ahead = *due - now.day();
  if (ahead == 0) return ", for today";
  if (ahead == 1) return ", for tomorrow";
  if (ahead == -1) return ", for yesterday";
  auto date = date_of(Instant{*due * kSecondsPerDay});
  return fmt::format(", for {} {}", unsigned{date.day()}, kMonths[unsigned{date.month()} - 1]);
}

// What means nothing to a shell between quotation marks of either kind.
bool plain_to_a_shell(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '.' ||
         c == '-' || c == '_' || c == '@' || c == '+' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::string_view kShareKey = "share:";

// What to type once the piece is sent; the person's page where its address is no plain word.
std::string sent_command(const std::string& link) {
  if (link.empty() || link.find('\'') != link.npos) return std::string(kPersonCommand);
  return fmt::format("closeknit share '{}' --to", link);
}

Item share_item(const pages::Proposal& proposal) {
  const pages::Reader& reader = proposal.reader;
  Item item;
  item.key = fmt::format("{}{}:{}", kShareKey, to_text(reader.identity), to_text(proposal.item.id));
  item.reason = Reason::share;
  item.person = reader.person;
  item.identity = reader.identity;
  item.name = reader.name;
  item.circle = reader.circle;
  item.strength = reader.strength;
  item.what = fmt::format("{} would care for “{}”.", reader.name, shortened(proposal.item.piece.title));
  item.deed = fmt::format("Send it to {}, and say so", text::given_name(reader.name));
  item.command = sent_command(proposal.item.piece.link);
  item.typed = typed_for(reader.name, reader.identity);
  item.evidence = {reader.evidence};
  item.newest = reader.evidence.at;
  return item;
}

}  // namespace

std::vector<Item> share_candidates(std::span<const pages::Proposal> proposals, std::span<const Shown> shown,
                                   Instant now) {
  auto today = std::ranges::find_if(
      shown, [&](const Shown& row) { return row.day == now.day() && row.item.starts_with(kShareKey); });
  for (const pages::Proposal& proposal : proposals)
    if (Item item = share_item(proposal); today == shown.end() || today->item == item.key) return {item};
  return {};
}

std::string everybody_named(const pages::OwedItem& owed) {
  std::string names = owed.name;
  for (const std::string& name : owed.also)
    names += (&name == &owed.also.back() ? " and " : ", ") + name;
  return names;
}

std::string owed_words(const pages::OwedItem& owed, Instant now) {
  auto when = when_words(owed.evidence.at, now);
  if (owed.kind == owed::Kind::promise)
    return fmt::format("You promised {} {}{}: “{}”", everybody_named(owed), when, due_words(owed.due, now),
                       shortened(owed.evidence.quote));
  if (owed.thanked)
    return fmt::format("{} thanked you {}, and has not heard from you since: “{}”", owed.name, when,
                       shortened(owed.evidence.quote));
  if (owed.kind == owed::Kind::thanks)
    return fmt::format("{} helped you {} when you asked, and has not heard from you since.", owed.name, when);
  if (!owed.evidence.quote.empty())
    return fmt::format("{} asked you {}: “{}”", owed.name, when, shortened(owed.evidence.quote));
  return fmt::format("{} wrote to you {} about “{}” and waits for an answer.", owed.name, when,
                     shortened(owed.evidence.subject));
}

std::string drift_words(const pages::Standing& standing) {
  constexpr std::string_view kUsually = "usually ", kSilent = ", silent", kNoExchange = ", no exchange";
  auto rhythm = ties::in_words(standing.tie);
  auto silent = std::min(rhythm.find(kSilent), rhythm.find(kNoExchange));
  if (silent == rhythm.npos)
    return fmt::format("You and {} have been silent for {}.", standing.name, ties::length_in_words(apart(standing)));
  rhythm.replace(silent, 1, ";");
  if (!rhythm.starts_with(kUsually)) return fmt::format("You and {} write {}.", standing.name, rhythm);
  return fmt::format("You and {} usually write {}.", standing.name, rhythm.substr(kUsually.size()));
}

std::string wake_words(const pages::Standing& standing) {
  const Days unanswered{std::max(apart(standing).count - standing.tie.silence.count, 0.0)};
  int first = int{date_of(standing.first).year()}, last = int{date_of(standing.last - unanswered).year()};
  auto years = first == last ? fmt::format("in {}", first) : fmt::format("from {} to {}", first, last);
  return fmt::format("You and {} wrote to each other {}: {} messages of yours, {} of theirs; {} for {}.", standing.name,
                     years, standing.messages_out, standing.messages_in,
                     unanswered.count > 1 ? "no exchange" : "silent", ties::length_in_words(apart(standing)));
}

std::string typed_for(std::string_view name, IdentityId identity) {
  bool plain = !name.empty() && !name.starts_with('-') && std::all_of(name.begin(), name.end(), plain_to_a_shell);
  if (!plain) return to_text(identity);
  if (name.find('\'') != name.npos) return fmt::format("\"{}\"", name);
  if (name.find(' ') != name.npos) return fmt::format("'{}'", name);
  return std::string(name);
}

std::string news_words(std::string_view name, const pages::Evidence& evidence, Instant now) {
  return fmt::format("{} told you {}: “{}”", name, when_words(evidence.at, now), shortened(evidence.quote));
}

std::vector<Item> owed_candidates(std::span<const pages::OwedItem> owed_by_me, Instant now) {
  std::vector<Item> items;
  for (const pages::OwedItem& owed : owed_by_me) {
    if (!is_timely(owed, now)) continue;
    Item item;
    item.key = owed.key;
    item.reason = reason_for(owed.kind);
    item.person = owed.person;
    item.identity = IdentityId{owed.person.value};
    item.name = owed.name;
    item.circle = owed.circle;
    item.strength = owed.strength;
    item.what = owed_words(owed, now);
    item.deed = fmt::format(fmt::runtime(step_for(owed)), text::given_name(owed.name));
    item.command = kPersonCommand;
    item.typed = typed_for(owed.name, item.identity);
    item.evidence = {owed.evidence};
    item.newest = owed.evidence.at;
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Item> giving_candidates(std::span<const pages::CouldGive> could,
                                    std::span<const pages::Standing> standings) {
  std::vector<Item> items;
  for (const pages::CouldGive& one : could) {
    const auto needs = std::ranges::find(standings, one.needs, &pages::Standing::person);
    const auto offers = std::ranges::find(standings, one.offers, &pages::Standing::person);
    if (needs == standings.end() || offers == standings.end()) continue;
    Item item = about(*needs, Reason::giving);
    item.key =
        fmt::format("give:{}:{}:{}", to_text(item.identity), to_text(smallest(*offers)), to_text(one.need.interaction));
    item.what = fmt::format("{} needs something that {} may offer.", needs->name, offers->name);
    item.deed = fmt::format("Tell {} of {}, or bring the two together", text::given_name(needs->name),
                            text::given_name(offers->name));
    item.command = fmt::format("closeknit introduce {}", typed_for(offers->name, smallest(*offers)));
    item.newest = std::max(one.need.at, one.offer.at);
    item.evidence = {one.need, one.offer};
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Item> introduction_candidates(std::span<const pages::IntroductionPage> under_way,
                                          std::span<const pages::Standing> standings) {
  std::vector<Item> items;
  for (const pages::IntroductionPage& page : under_way) {
    if (page.suggestions.empty()) continue;
    const pages::Suggestion& newest =
        *std::ranges::max_element(page.suggestions, {}, [](const pages::Suggestion& one) { return one.evidence.at; });
    const std::size_t place = newest.side == introductions::Side::second ? 1 : 0;
    const pages::IntroducedSide &side = page.sides[place], &other = page.sides[1 - place];
    const auto standing = std::ranges::find_if(standings, [&](const pages::Standing& one) {
      return std::ranges::find(one.identities, side.identity) != one.identities.end();
    });
    if (standing == standings.end()) continue;
    Item item = about(*standing, Reason::introduction);
    item.key = fmt::format("introduction:{}:{}", page.number, to_text(newest.evidence.interaction));
    item.what = fmt::format("There is a letter since about your bringing {} and {} together.", side.name, other.name);
    item.deed = "Say what it was";
    item.command = fmt::format("closeknit introductions {}", page.number);
    item.typed.clear();
    item.newest = newest.evidence.at;
    item.evidence = {newest.evidence};
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Item> quiet_candidates(std::span<const pages::Standing> standings) {
  std::vector<Item> items;
  for (const pages::Standing& standing : standings) {
    if (standing.kind != people::Kind::person) continue;
    if (drifts(standing)) {
      Item item = quiet_item(standing, Reason::drifting);
      item.what = drift_words(standing);
      item.deed = fmt::format("Write {} a few lines about how things are", text::given_name(standing.name));
      items.push_back(std::move(item));
    } else if (worth_waking(standing)) {
      Item item = quiet_item(standing, Reason::dormant);
      item.what = wake_words(standing);
      item.deed = fmt::format("Say hello to {} without asking for anything", text::given_name(standing.name));
      items.push_back(std::move(item));
    }
  }
  return items;
}

}  // namespace closeknit::today
