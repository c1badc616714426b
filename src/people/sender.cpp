// SPDX-License-Identifier: AGPL-3.0-or-later
// Is it a human being? Rules in the order of their strength; the first that holds decides.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

#include "people/mass_mail.hpp"
#include "people/name_words.hpp"
#include "people/names.hpp"
#include "people/people.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

// A mark that nearly all messages of a sender bear is how it sends; what half of them bear is where it sends.
constexpr double kNearlyAll = 0.8;
constexpr double kMost = 0.5;
// People answer: one Re: in twenty is enough to tell them from announcements.
constexpr double kAnswers = 0.05;
// From so many messages on, silence speaks: none answered, none an answer, nobody ever wrote back.
constexpr std::uint32_t kOneWayVolume = 8;
// … and from so many on where a list server put the marks on a human being's messages.
constexpr std::uint32_t kOneWayThroughList = 25;
// Something named as news that marks at least this share of its mail is one, whatever else passes under its address.
constexpr double kSomeMarked = 0.25;
// A list is named far more often than it is the sender (where a server rewrites senders, it is that too).
constexpr std::uint32_t kTimesNamed = 4;
// Headers are unanimous when this many messages in a row bear the mark without exception.
constexpr std::uint32_t kUnanimous = 5;

// The beliefs that single observations of each kind deserve; `after` raises them with the number of messages.
constexpr double kSureRobot = 0.98;
constexpr double kSureTwoWay = 0.98;
constexpr double kLikely = 0.85;
constexpr double kPerhaps = 0.65;

constexpr double kSureMassMail = 0.95;

double after(std::uint32_t messages, double at_one, double at_many) {
  return at_many - (at_many - at_one) / std::max(1.0, static_cast<double>(messages));
}

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string of_messages(std::uint32_t part, std::uint32_t whole) {
  return " (" + std::to_string(part) + " of " + std::to_string(whole) + (whole == 1 ? " message)" : " messages)");
}

template <std::size_t N>
bool has(const std::array<string_view, N>& sorted, string_view word) {
  return std::ranges::binary_search(sorted, word);
}

bool ends_with_any(string_view text, std::initializer_list<string_view> endings) {
  return std::ranges::any_of(endings, [&](string_view ending) { return text.ends_with(ending); });
}

// Addresses that list servers keep beside the list itself.
bool is_list_machinery(string_view local) {
  return local.starts_with("owner-") || local.starts_with("bounce-") ||
         ends_with_any(local, {"-request", "-owner", "-bounces", "-bounce", "-subscribe", "-unsubscribe", "-leave",
                               "-join", "-confirm"});
}

bool is_list_domain(string_view domain) {
  return domain.starts_with("lists.") || domain.starts_with("vger.") || domain.starts_with("list.") ||
         domain.starts_with("listserv.") || domain.starts_with("groups.") ||
         domain.find(".lists.") != string_view::npos ||
         ends_with_any(domain, {"googlegroups.com", "yahoogroups.com", "groups.io", "freelists.org", "librelist.com"});
}

bool is_list_local(string_view local) {
  return local.starts_with("list-") ||
         ends_with_any(local, {"-list", "-l", "-users", "-user", "-dev", "-devel", "-discuss", "-announce", "-general",
                               "-talk", "-patches", "-members", "-commits"});
}

bool is_machine_word(string_view word) {
  constexpr auto kMachines = std::to_array<string_view>({"automatic", "bot", "bugbot", "bugzilla", "buildbot", "cron",
                                                         "daemon", "dependabot", "jira", "mailer", "notification",
                                                         "notifications", "notifier", "patchwork", "robot", "syzbot"});
  static_assert(std::ranges::is_sorted(kMachines));
  return has(kMachines, word);
}

// No family is called so.
bool is_sure_machine_word(string_view word) {
  constexpr auto kMachines =
      std::to_array<string_view>({"bugbot", "buildbot", "bugzilla", "dependabot", "patchwork", "robot", "syzbot"});
  return std::ranges::find(kMachines, word) != kMachines.end();
}

bool is_news_word(string_view word) {
  constexpr auto kNews = std::to_array<string_view>(
      {"alert",      "alerts",      "announce",   "announcement",  "announcements", "bulletin",   "campaign",
       "deals",      "digest",      "ebulletin",  "enews",         "enewsletter",   "hebdo",      "insider",
       "letters",    "mailing",     "marketing",  "news",          "newsalert",     "newsalerts", "newsdesk",
       "newsletter", "newsletters", "newsupdate", "offer",         "offers",        "promo",      "promotion",
       "promotions", "rewards",     "specials",   "subscriptions", "update",        "updates",    "weekly"});
  static_assert(std::ranges::is_sorted(kNews));
  return has(kNews, word);
}

bool is_list_word(string_view word) {
  constexpr auto kLists = std::to_array<string_view>({"list", "mailing", "mailinglist", "maillist", "ml"});
  static_assert(std::ranges::is_sorted(kLists));
  return has(kLists, word);
}

// What the display names say, all of them together.
struct Named {
  bool human = false;       // most often a full name of one human being
  bool functional = false;  // only names of functions, if any
  bool via = false;         // most often other people's names, "via" it
  bool machine = false;
  bool surely_machine = false;  // most often
  bool news = false;
  bool list = false;
};

Named named(const Known& known) {
  Named result;
  std::uint64_t all = 0;
  std::uint64_t human = 0;
  std::uint64_t functional = 0;
  std::uint64_t via = 0;
  std::uint64_t machine = 0;
  for (const NameForm& form : known.names) {
    Name name = parse_name(form.text);
    if (name.words.empty()) continue;
    all += form.times;
    if (name.functional) functional += form.times;
    if (name.via) via += form.times;
    if (!name.functional && !name.via && shape_of(name) == NameShape::full) human += form.times;
    if (std::ranges::any_of(name.words, is_sure_machine_word)) machine += form.times;
    result.machine = result.machine || std::ranges::any_of(name.words, is_machine_word);
    result.news = result.news || std::ranges::any_of(name.words, is_news_word);
    result.list = result.list || std::ranges::any_of(name.words, is_list_word);
  }
  bool spelt_out = known.kind == IdentityKind::mail && !name_from_local_part(local_part(known.address)).words.empty();
  result.human = all == 0 ? spelt_out : 2 * human > all;
  result.functional = 2 * functional > all;
  result.via = 2 * via > all;
  result.surely_machine = 2 * machine > all;
  return result;
}

// The words of a local part: "news", "alerts" of "news-alerts2".
template <typename Predicate>
bool any_word(string_view local, Predicate predicate) {
  while (!local.empty()) {
    auto end = std::min(local.find_first_of("._-0123456789"), local.size());
    if (predicate(local.substr(0, end))) return true;
    local.remove_prefix(std::min(end + 1, local.size()));
  }
  return false;
}

class Sender {
 public:
  explicit Sender(const Known& known)
      : known_(known),
        counts_(known.counts),
        local_(known.kind == IdentityKind::mail ? local_part(known.address) : string_view{}),
        domain_(known.kind == IdentityKind::mail ? domain_part(known.address) : string_view{}),
        named_(named(known)) {}

  Judgement run() const {
    for (auto rule : {&Sender::list, &Sender::robot, &Sender::two_way, &Sender::automatic, &Sender::newsletter,
                      &Sender::silent, &Sender::mass_mail, &Sender::function})
      if (auto judgement = (this->*rule)()) return *judgement;
    return person();
  }

 private:
  using Maybe = std::optional<Judgement>;
  static Judgement made(Kind kind, double confidence, std::string reason) {
    return {kind, confidence, std::move(reason)};
  }

  bool answers() const { return share(counts_.sent_reply, counts_.sent) >= kAnswers; }
  bool one_way() const { return !answers() && counts_.answered == 0 && counts_.from_me == 0; }
  bool is_news() const { return named_.news || any_word(local_, is_news_word) || any_word(domain_, is_news_word); }
  bool unanimous(std::uint32_t marked) const { return counts_.sent >= kUnanimous && marked == counts_.sent; }

  Maybe list() const {
    std::uint32_t named_as_list = counts_.list_address;
    bool writes_itself = kTimesNamed * counts_.sent > named_as_list && !named_.via;
    if (named_as_list > 0 && !writes_itself && !(named_.human && named_as_list < 3))
      return made(Kind::list, after(named_as_list, 0.75, 0.99),
                  "mail to it comes with its name in List-Id" + of_messages(named_as_list, counts_.received));
    if (named_.via && !is_noreply_local_part(local_)) return made(Kind::list, 0.85, "speaks for others, \"via\" it");
    if (is_list_machinery(local_)) return made(Kind::list, 0.9, "an address of list servers");
    bool looks = is_list_domain(domain_) || is_list_local(local_) || named_.list;
    if (looks && counts_.sent == 0 && !named_.human)
      return made(Kind::list, 0.8, "named like a list, and never writes");
    return {};
  }

  Maybe robot() const {
    if (is_noreply_local_part(local_)) return made(Kind::robot, kSureRobot, "an address that nobody reads");
    if (share(counts_.sent_bounce, counts_.sent) > kMost && !answers())
      return made(Kind::robot, after(counts_.sent_bounce, 0.8, kSureRobot),
                  "returns undeliverable mail" + of_messages(counts_.sent_bounce, counts_.sent));
    // "kernel test robot" has the shape of a full name, and people do answer it.
    if (named_.surely_machine) return made(Kind::robot, 0.95, "named as a machine");
    bool machine = named_.machine || any_word(local_, is_machine_word);
    if (machine && counts_.from_me == 0 && !named_.human) return made(Kind::robot, 0.9, "named as a machine");
    return {};
  }

  // Whoever the owner wrote to and who answered is a person, unless the headers say otherwise without exception.
  Maybe two_way() const {
    if (counts_.from_me == 0 || counts_.sent == 0 || !(answers() || counts_.answered > 0)) return {};
    if (unanimous(counts_.sent_campaign) || unanimous(counts_.sent_automatic)) return {};
    if (is_role_local_part(local_) && !named_.human) return {};
    return made(Kind::person, after(std::min(counts_.from_me, counts_.sent), 0.9, kSureTwoWay),
                "you wrote to each other (" + std::to_string(counts_.from_me) + " sent, " +
                    std::to_string(counts_.sent) + " received)");
  }

  // Absence notes come from people too, but they are not all that people send.
  Maybe automatic() const {
    if (share(counts_.sent_automatic, counts_.sent) < kNearlyAll) return {};
    if (counts_.sent == 1 && (named_.human || counts_.received > 0)) return {};
    std::string reason = "its mail calls itself automatic" + of_messages(counts_.sent_automatic, counts_.sent);
    bool news =
        share(counts_.sent_unsubscribe, counts_.sent) >= kMost || share(counts_.sent_bulk, counts_.sent) >= kMost;
    return made(news ? Kind::newsletter : Kind::robot, after(counts_.sent_automatic, 0.75, 0.97), std::move(reason));
  }

  // Mass mail nobody answers. List servers put the same headers on people's mail: there, only many messages without
  // a single answer tell.
  Maybe newsletter() const {
    if (share(counts_.sent_campaign, counts_.sent) >= kMost && one_way())
      return made(Kind::newsletter, after(counts_.sent_campaign, 0.85, 0.98),
                  "sent by a mass mailer" + of_messages(counts_.sent_campaign, counts_.sent));
    std::uint32_t marked = std::max(counts_.sent_unsubscribe, counts_.sent_bulk);
    if (is_news() && !named_.human && share(counts_.sent_unsubscribe, counts_.sent) >= kSomeMarked)
      return made(Kind::newsletter, 0.9, "named as news, with List-Unsubscribe" + of_messages(marked, counts_.sent));
    bool through_list = share(counts_.sent_list, counts_.sent) >= kMost;
    if (share(marked, counts_.sent) < kMost || !one_way()) return {};
    bool official = named_.functional || is_news() || is_role_local_part(local_);
    if (through_list && !official && counts_.sent < kOneWayThroughList) return {};
    if (named_.human && (counts_.received > 0 || counts_.sent_unsubscribe < counts_.sent_bulk)) return {};
    string_view how = counts_.sent_unsubscribe >= counts_.sent_bulk
                          ? "sends with List-Unsubscribe and nobody ever answers"
                          : "sends as bulk and nobody ever answers";
    double surest = through_list || named_.human ? 0.9 : 0.97;
    return made(Kind::newsletter, after(counts_.sent, 0.7, surest),
                std::string(how) + of_messages(marked, counts_.sent));
  }

  // Before unsubscribe headers there were newsletters too: volume one way, and a name that is nobody's.
  Maybe silent() const {
    if (counts_.sent == 0 || !one_way()) return {};
    if (is_news() && !named_.human)
      return made(Kind::newsletter, after(counts_.sent, kPerhaps, 0.92), "named as news, and nobody ever answers");
    bool html = share(counts_.sent_html_only, counts_.sent) >= kNearlyAll;
    if (html && !named_.human && counts_.sent >= 3 && counts_.received == 0)
      return made(Kind::newsletter, after(counts_.sent, kPerhaps, 0.9), "only web pages, and nobody ever answers");
    if (counts_.sent >= kOneWayVolume && !named_.human && counts_.received == 0 && !local_.empty())
      return made(Kind::newsletter, after(counts_.sent, kPerhaps, 0.85),
                  "writes without ever being answered" + of_messages(counts_.sent, counts_.sent));
    return {};
  }

  // What advertising under a human name gives away, letter by letter. Whoever the owner wrote to is not held against
  // it.
  Maybe mass_mail() const {
    if (counts_.sent == 0 || counts_.from_me > 0) return {};
    MassMail found = people::mass_mail(known_);
    if (found.probability < kMassMailAt) return {};
    return made(Kind::newsletter, std::min(found.probability, kSureMassMail), "reads like mass mail: " + found.words);
  }

  Maybe function() const {
    if (is_role_local_part(local_) && named_.human)
      return made(Kind::person, 0.6, "a person's name at an address that names a function");
    if (is_role_local_part(local_))
      return made(Kind::organisation, kLikely, "the address names a function, not a person");
    if (named_.functional) return made(Kind::organisation, 0.75, "the name is that of a function or organisation");
    return {};
  }

  Judgement person() const {
    if (answers() && named_.human) return made(Kind::person, 0.96, "answers mail, under a person's name");
    if (answers() || counts_.answered > 0) return made(Kind::person, 0.9, "writes and is answered");
    if (named_.human) return made(Kind::person, kLikely, "bears a person's name");
    return made(Kind::person, 0.6, "nothing says otherwise");
  }

  const Known& known_;
  const Counts& counts_;
  string_view local_;
  string_view domain_;
  Named named_;
};

}  // namespace

Judgement judge(const Known& known) {
  return Sender(known).run();
}

std::string_view kind_name(Kind kind) {
  constexpr auto kNames = std::to_array<string_view>({"person", "list", "robot", "newsletter", "organisation"});
  auto index = static_cast<std::size_t>(kind);
  return index < kNames.size() ? kNames[index] : string_view("person");
}

}  // namespace closeknit::people
