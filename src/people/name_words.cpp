// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/name_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace closeknit::people {
namespace {

using std::string_view;

constexpr auto kTitles = std::to_array<string_view>({
    "dame", "dipling", "dott",      "dr",  "drs",      "frau", "herr", "hr",  "ing", "lic",
    "mag",  "mevrouw", "mlle",      "mme", "monsieur", "mr",   "mrs",  "ms",  "mx",  "pan",
    "pani", "prof",    "professor", "rev", "shri",     "sig",  "sir",  "smt", "sra", "srta",
});

constexpr auto kSuffixes = std::to_array<string_view>({
    "ba",   "bsc",  "ceo", "cfa",   "cissp", "cpa", "cto", "dds", "dphil", "edd", "esq", "esquire",
    "facs", "frcp", "ii",  "iii",   "iv",    "jd",  "jnr", "jr",  "llb",   "llm", "mba", "mbbs",
    "mbe",  "md",   "mph", "mphil", "msc",   "obe", "pe",  "phd", "pmp",   "rn",  "snr", "sr",
});

constexpr auto kFunctional = std::to_array<string_view>({
    "accounting",    "accounts",      "administration",
    "administrator", "admins",        "alert",
    "alerts",        "alliance",      "and",
    "announcement",  "announcements", "association",
    "auction",       "automatic",     "bank",
    "benefits",      "billing",       "board",
    "bot",           "bugzilla",      "buildbot",
    "bulletin",      "bureau",        "cafe",
    "calendar",      "care",          "center",
    "centre",        "change",        "channel",
    "chat",          "club",          "coalition",
    "commission",    "committee",     "communications",
    "community",     "company",       "conference",
    "confirmation",  "consulting",    "contact",
    "corp",          "corporate",     "corporation",
    "council",       "cron",          "customer",
    "customers",     "daemon",        "daily",
    "deals",         "deliveries",    "delivery",
    "demon",         "department",    "dept",
    "desk",          "digest",        "digital",
    "distribution",  "edition",       "editor",
    "editors",       "education",     "employees",
    "energy",        "enquiries",     "events",
    "everyone",      "express",       "facebook",
    "federation",    "feedback",      "finance",
    "financial",     "for",           "forum",
    "foundation",    "github",        "gitlab",
    "gmbh",          "google",        "group",
    "groups",        "hebdo",         "help",
    "helpdesk",      "herald",        "hotel",
    "hotels",        "inc",           "info",
    "information",   "insider",       "institute",
    "insurance",     "international", "internet",
    "jira",          "jobs",          "journal",
    "kundenservice", "labs",          "letter",
    "library",       "linkedin",      "llc",
    "llp",           "ltd",           "magazine",
    "mail",          "mailer",        "mailing",
    "maillist",      "maintainers",   "mailinglist",
    "management",    "marketing",     "media",
    "member",        "members",       "membership",
    "meetup",        "ministry",      "monthly",
    "museum",        "network",       "networks",
    "news",          "newsletter",    "newsletters",
    "newsroom",      "noreply",       "notice",
    "notification",  "notifications", "offers",
    "office",        "offices",       "official",
    "online",        "operations",    "orders",
    "our",           "outlook",       "owner",
    "partners",      "patchwork",     "patrol",
    "payments",      "paypal",        "plc",
    "postmaster",    "press",         "program",
    "project",       "promotions",    "radio",
    "recipients",    "recruiting",    "recruitment",
    "registration",  "relations",     "reminder",
    "report",        "reporter",      "reports",
    "research",      "reservations",  "review",
    "robot",         "savings",       "school",
    "secretariat",   "security",      "server",
    "service",       "services",      "shipping",
    "shop",          "shopping",      "society",
    "software",      "solutions",     "specials",
    "staff",         "store",         "studio",
    "studios",       "submissions",   "subscribers",
    "subscription",  "subscriptions", "subsystem",
    "supply",        "support",       "survey",
    "syndicate",     "syzbot",        "system",
    "systems",       "team",          "technologies",
    "technology",    "test",          "the",
    "ticket",        "tickets",       "times",
    "today",         "tracker",       "trading",
    "training",      "travel",        "trust",
    "twitter",       "undisclosed",   "university",
    "unlimited",     "update",        "updates",
    "users",         "verein",        "verlag",
    "via",           "video",         "webmaster",
    "website",       "weekly",        "welcome",
    "wiki",          "worldwide",     "www",
    "youtube",       "zeitung",
});

constexpr auto kPlaceholders = std::to_array<string_view>({
    "admin",    "anonymous", "default", "devnull",  "email",    "firstname", "guest", "home",
    "lastname", "localhost", "me",      "myself",   "name",     "nobody",    "none",  "null",
    "someone",  "unknown",   "user",    "username", "yourname", "yourself",
});

constexpr auto kParticles = std::to_array<string_view>({
    "af",  "al", "ap",  "av",  "ben", "bin", "bint", "da",    "dal",    "das", "de",  "del", "della", "den", "der",
    "des", "di", "do",  "dos", "du",  "e",   "el",   "ibn",   "la",     "las", "le",  "les", "lo",    "los", "of",
    "st",  "te", "ten", "ter", "tot", "und", "van",  "vande", "vander", "vom", "von", "y",   "zu",    "zum", "zur",
});

// Short forms that are no beginning of the name they stand for.
using Pair = std::pair<string_view, string_view>;
constexpr auto kShortForms = std::to_array<Pair>({
    {"abby", "abigail"},    {"alec", "alexander"},   {"andy", "andrew"},     {"andy", "andreas"},
    {"barb", "barbara"},    {"becky", "rebecca"},    {"bert", "albert"},     {"bert", "robert"},
    {"beth", "elizabeth"},  {"betsy", "elizabeth"},  {"betty", "elizabeth"}, {"bill", "william"},
    {"billy", "william"},   {"bob", "robert"},       {"bobby", "robert"},    {"chuck", "charles"},
    {"cindy", "cynthia"},   {"dave", "david"},       {"debbie", "deborah"},  {"dick", "richard"},
    {"dima", "dmitry"},     {"dolly", "dorothy"},    {"drew", "andrew"},     {"eddie", "edward"},
    {"fritz", "friedrich"}, {"gene", "eugene"},      {"greg", "gregory"},    {"hank", "henry"},
    {"hans", "johannes"},   {"harry", "henry"},      {"harry", "harold"},    {"jack", "john"},
    {"jamie", "james"},     {"jeff", "geoffrey"},    {"jenny", "jennifer"},  {"jerry", "gerald"},
    {"jim", "james"},       {"jimmy", "james"},      {"johnny", "john"},     {"josie", "josephine"},
    {"kate", "catherine"},  {"kate", "katherine"},   {"katie", "katherine"}, {"kathy", "catherine"},
    {"kathy", "katherine"}, {"kim", "kimberly"},     {"larry", "lawrence"},  {"lenny", "leonard"},
    {"liz", "elizabeth"},   {"lizzie", "elizabeth"}, {"maggie", "margaret"}, {"marge", "margaret"},
    {"matt", "matthew"},    {"mickey", "michael"},   {"mike", "michael"},    {"misha", "mikhail"},
    {"molly", "mary"},      {"nancy", "ann"},        {"nate", "nathan"},     {"ned", "edward"},
    {"nick", "nicholas"},   {"nick", "nikolaus"},    {"pam", "pamela"},      {"patty", "patricia"},
    {"peggy", "margaret"},  {"pepe", "jose"},        {"polly", "mary"},      {"randy", "randall"},
    {"rick", "richard"},    {"ricky", "richard"},    {"rob", "robert"},      {"robbie", "robert"},
    {"ron", "ronald"},      {"sally", "sarah"},      {"sandy", "alexander"}, {"sandy", "sandra"},
    {"sasha", "alexander"}, {"sepp", "josef"},       {"steve", "stephen"},   {"steve", "steven"},
    {"sue", "susan"},       {"susie", "susan"},      {"ted", "edward"},      {"ted", "theodore"},
    {"terry", "terence"},   {"tina", "christina"},   {"tom", "thomas"},      {"tommy", "thomas"},
    {"tony", "anthony"},    {"tony", "antonio"},     {"tricia", "patricia"}, {"trish", "patricia"},
    {"vicky", "victoria"},  {"volodya", "vladimir"}, {"walt", "walter"},     {"will", "william"},
    {"willy", "wilhelm"},   {"zach", "zachary"},     {"zack", "zachary"},
});
constexpr std::size_t kShortestBeginning = 3;

template <typename T, std::size_t N>
constexpr std::array<T, N> sorted(std::array<T, N> table) {
  std::ranges::sort(table);
  return table;
}
constexpr auto kSortedTitles = sorted(kTitles);
constexpr auto kSortedSuffixes = sorted(kSuffixes);
constexpr auto kSortedFunctional = sorted(kFunctional);
constexpr auto kSortedParticles = sorted(kParticles);
constexpr auto kSortedShortForms = sorted(kShortForms);
static_assert(std::ranges::is_sorted(kPlaceholders));

}  // namespace

bool is_title(string_view word) {
  return std::ranges::binary_search(kSortedTitles, word);
}
bool is_name_suffix(string_view word) {
  return std::ranges::binary_search(kSortedSuffixes, word);
}
bool is_functional_word(string_view word) {
  return std::ranges::binary_search(kSortedFunctional, word);
}
bool is_placeholder(string_view word) {
  return std::ranges::binary_search(kPlaceholders, word);
}
bool is_particle(string_view word) {
  return std::ranges::binary_search(kSortedParticles, word);
}

bool is_short_form(string_view a, string_view b) {
  if (a == b) return false;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() >= kShortestBeginning && b.starts_with(a)) return true;
  return std::ranges::binary_search(kSortedShortForms, Pair{a, b}) ||
         std::ranges::binary_search(kSortedShortForms, Pair{b, a});
}

}  // namespace closeknit::people
