// SPDX-License-Identifier: AGPL-3.0-or-later
// What is known of domains and local parts in general: short tables, sorted, so that a look-up is a binary search.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "people/address.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

// Providers where anybody can have an address: web mail and access providers of the larger countries.
constexpr auto kPublicDomains = std::to_array<string_view>({
    "126.com",        "163.com",          "aim.com",       "alice.it",       "aol.com",          "arcor.de",
    "att.net",        "bellsouth.net",    "bigpond.com",   "bk.ru",          "blueyonder.co.uk", "bluewin.ch",
    "btinternet.com", "chello.at",        "charter.net",   "cox.net",        "comcast.net",      "daum.net",
    "disroot.org",    "docomo.ne.jp",     "duck.com",      "earthlink.net",  "email.com",        "email.cz",
    "fastmail.com",   "fastmail.fm",      "foxmail.com",   "free.fr",        "freemail.hu",      "freenet.de",
    "gmail.com",      "gmx.at",           "gmx.ch",        "gmx.com",        "gmx.de",           "gmx.net",
    "googlemail.com", "hanmail.net",      "hey.com",       "hotmail.co.uk",  "hotmail.com",      "hotmail.de",
    "hotmail.es",     "hotmail.fr",       "hotmail.it",    "hushmail.com",   "icloud.com",       "inbox.ru",
    "interia.pl",     "juno.com",         "kolabnow.com",  "laposte.net",    "libero.it",        "list.ru",
    "live.co.uk",     "live.com",         "live.de",       "live.fr",        "live.nl",          "mac.com",
    "mail.com",       "mail.de",          "mail.ru",       "mailbox.org",    "mailfence.com",    "me.com",
    "mindspring.com", "msn.com",          "naver.com",     "neuf.fr",        "ntlworld.com",     "o2.pl",
    "online.no",      "onet.pl",          "optonline.net", "orange.fr",      "outlook.com",      "outlook.de",
    "outlook.es",     "outlook.fr",       "passport.com",  "pm.me",          "pobox.com",        "posteo.de",
    "posteo.net",     "prodigy.net",      "proton.me",     "protonmail.ch",  "protonmail.com",   "qq.com",
    "rambler.ru",     "rediffmail.com",   "riseup.net",    "rocketmail.com", "rogers.com",       "sbcglobal.net",
    "seznam.cz",      "sfr.fr",           "shaw.ca",       "sina.com",       "sky.com",          "sohu.com",
    "swbell.net",     "sympatico.ca",     "t-online.de",   "talktalk.net",   "telefonica.net",   "telus.net",
    "terra.com.br",   "tin.it",           "tiscali.it",    "tuta.com",       "tuta.io",          "tutanota.com",
    "ukr.net",        "uol.com.br",       "verizon.net",   "virgilio.it",    "virginmedia.com",  "wanadoo.fr",
    "web.de",         "worldnet.att.net", "wp.pl",         "xs4all.nl",      "xtra.co.nz",       "ya.ru",
    "yahoo.ca",       "yahoo.co.in",      "yahoo.co.jp",   "yahoo.co.uk",    "yahoo.com",        "yahoo.com.au",
    "yahoo.com.br",   "yahoo.de",         "yahoo.es",      "yahoo.fr",       "yahoo.in",         "yahoo.it",
    "yandex.com",     "yandex.ru",        "yeah.net",      "ymail.com",      "zohomail.com",     "zoho.com",
});

// Second-level labels under which a country hands out names ("co.uk", "edu.au").
constexpr auto kSecondLevel =
    std::to_array<string_view>({"ac",  "asn", "co",  "com", "edu", "gen", "go",  "gob", "gouv", "gov", "govt", "id",
                                "ltd", "me",  "mil", "ne",  "net", "nhs", "nom", "or",  "org",  "plc", "sch"});

// Local parts that name a function. Separators and digits are gone before the look-up.
constexpr auto kRoles = std::to_array<string_view>({
    "abuse",
    "accounting",
    "accounts",
    "admin",
    "administration",
    "administrator",
    "admissions",
    "ads",
    "advertising",
    "alert",
    "alerts",
    "announce",
    "announcement",
    "announcements",
    "anfrage",
    "ask",
    "assistance",
    "auto",
    "banking",
    "benefits",
    "bestellung",
    "billing",
    "board",
    "booking",
    "bookings",
    "buchhaltung",
    "bugs",
    "bugzilla",
    "business",
    "calendar",
    "campaign",
    "careers",
    "channel",
    "communications",
    "community",
    "compliance",
    "conference",
    "confirm",
    "confirmation",
    "contact",
    "contacto",
    "contato",
    "cron",
    "customer",
    "customercare",
    "customers",
    "customerservice",
    "customersupport",
    "daemon",
    "deals",
    "delivery",
    "digest",
    "dispatch",
    "editor",
    "editorial",
    "editors",
    "einkauf",
    "email",
    "enquiries",
    "enquiry",
    "events",
    "facilities",
    "feedback",
    "finance",
    "frontdesk",
    "geral",
    "git",
    "hello",
    "help",
    "helpdesk",
    "hostmaster",
    "hr",
    "humanresources",
    "info",
    "information",
    "infos",
    "inquiries",
    "inquiry",
    "invitations",
    "invite",
    "invoice",
    "invoices",
    "it",
    "jira",
    "jobs",
    "kontakt",
    "kundenservice",
    "legal",
    "letters",
    "library",
    "list",
    "listadmin",
    "listmaster",
    "listserv",
    "mail",
    "mailer",
    "mailing",
    "mailman",
    "majordomo",
    "majordomoowner",
    "manager",
    "marketing",
    "media",
    "member",
    "members",
    "membership",
    "memberservices",
    "moderator",
    "news",
    "newsalert",
    "newsalerts",
    "newsdesk",
    "newsletter",
    "newsletters",
    "newsupdate",
    "notice",
    "notices",
    "notification",
    "notifications",
    "notifier",
    "notify",
    "offer",
    "offers",
    "office",
    "operations",
    "order",
    "orders",
    "partner",
    "partners",
    "payment",
    "payments",
    "personal",
    "postmaster",
    "poststelle",
    "presse",
    "press",
    "privacy",
    "promo",
    "promotion",
    "promotions",
    "publicity",
    "purchasing",
    "recruiting",
    "redaktion",
    "registrar",
    "registration",
    "rental",
    "reply",
    "report",
    "reports",
    "reservations",
    "returns",
    "reward",
    "rewards",
    "robot",
    "root",
    "rsvp",
    "sales",
    "secretariat",
    "secretary",
    "security",
    "sekretariat",
    "service",
    "services",
    "shipping",
    "shop",
    "shopping",
    "spam",
    "staff",
    "statements",
    "statistics",
    "store",
    "subscribe",
    "subscription",
    "subscriptions",
    "suggestions",
    "support",
    "survey",
    "sysadmin",
    "system",
    "team",
    "tech",
    "technik",
    "techsupport",
    "tickets",
    "training",
    "travel",
    "unsubscribe",
    "update",
    "updates",
    "vendas",
    "ventas",
    "verkauf",
    "vertrieb",
    "webmaster",
    "welcome",
    "www",
    "wwwdata",
});

// Anywhere in a local part without its separators: nobody reads what is sent there.
constexpr auto kNobodyReads =
    std::to_array<string_view>({"autoconfirm", "autoreply", "autoresponder", "donotreply", "dontreply", "keineantwort",
                                "mailerdaemon", "naoresponda", "neodpovidat", "nepasrepondre", "nichtantworten",
                                "nobodyreads", "noreply", "noresponder", "norespond", "nonrispondere", "unattended"});
// … and as the whole of it.
constexpr auto kNobodyReadsAlone = std::to_array<string_view>(
    {"bounce", "bounces", "devnull", "noaddress", "nobody", "none", "undisclosedrecipients"});

static_assert(std::ranges::is_sorted(kSecondLevel));

template <std::size_t N>
constexpr std::array<string_view, N> sorted(std::array<string_view, N> table) {
  std::ranges::sort(table);
  return table;
}
constexpr auto kSortedDomains = sorted(kPublicDomains);
constexpr auto kSortedRoles = sorted(kRoles);

// "no-reply_2" -> "noreply": what the tables hold. Cut at 64 bytes, more than any of their words.
std::string letters_of(string_view local) {
  std::string letters;
  for (char c : local.substr(0, 64))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z')) letters += c;
  return letters;
}

bool is_address_literal(string_view domain) {
  return domain.starts_with('[') ||
         std::ranges::all_of(domain, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

// Where the label before `end` begins.
std::size_t label_before(string_view domain, std::size_t end) {
  auto dot = end == 0 ? string_view::npos : domain.rfind('.', end - 1);
  return dot == string_view::npos ? 0 : dot + 1;
}

}  // namespace

std::string_view organisation_domain(std::string_view domain) {
  if (is_address_literal(domain)) return domain;
  std::size_t top = label_before(domain, domain.size());
  if (top == 0) return domain;
  std::size_t second = label_before(domain, top - 1);
  bool country = domain.size() - top == 2;
  if (country && second != 0 && std::ranges::binary_search(kSecondLevel, domain.substr(second, top - 1 - second)))
    return domain.substr(label_before(domain, second - 1));
  return domain.substr(second);
}

bool is_public_mail_domain(std::string_view domain) {
  return std::ranges::binary_search(kSortedDomains, domain);
}

bool is_role_local_part(std::string_view local) {
  return std::ranges::binary_search(kSortedRoles, string_view(letters_of(local)));
}

bool is_noreply_local_part(std::string_view local) {
  constexpr std::size_t kShortest = 4;
  std::string letters = letters_of(local);
  if (letters.size() < kShortest) return false;
  return std::ranges::find(kNobodyReadsAlone, letters) != kNobodyReadsAlone.end() ||
         std::ranges::any_of(kNobodyReads, [&](string_view word) { return letters.find(word) != std::string::npos; });
}

}  // namespace closeknit::people
