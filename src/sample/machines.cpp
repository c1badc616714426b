// SPDX-License-Identifier: AGPL-3.0-or-later
// The machines: mailing lists, newsletters, and robots that write because something happened.
#include <array>
#include <string_view>

#include "sample/world.hpp"

namespace closeknit::sample {
namespace {

using enum Relation;

struct Machine {
  std::string_view handle;  // also the name of its topic in letters_machines.cpp
  std::string_view name;
  std::string_view address;
  Kind kind;
  Relation relation;
  std::uint32_t weight;
  Rhythm rhythm;
  Language language = Language::english;
};

constexpr std::array kMachines{
    Machine{"rheinklang", "Rheinklang Choir", "rheinklang@lists.rheinklang.example", Kind::list, list_choir, 1650,
            Rhythm::scattered},
    Machine{"jurafuechse", "Jurafüchse", "jurafuechse@lists.jurafuechse.example", Kind::list, list_hikers, 520,
            Rhythm::scattered},
    Machine{"transnet", "Transnet", "transnet@lists.translators-network.example", Kind::list, list_translators, 980,
            Rhythm::growing},
    Machine{"bookletter", "The Paper Lantern", "letter@paperlantern-books.example", Kind::newsletter, newsletter, 210,
            Rhythm::steady},
    Machine{"seedletter", "Old Seeds Society", "news@oldseeds.example", Kind::newsletter, newsletter, 110,
            Rhythm::steady},
    Machine{"museumletter", "Museum am Rhein", "newsletter@museum-am-rhein.example", Kind::newsletter, newsletter, 120,
            Rhythm::steady, Language::german},
    Machine{"fareletter", "NightRail", "offers@nightrail.example", Kind::newsletter, newsletter, 330, Rhythm::steady},
    Machine{"shopletter", "Wool & Weather", "hello@woolandweather.example", Kind::newsletter, newsletter, 300,
            Rhythm::growing},
    Machine{"langletter", "Wordwise Weekly", "weekly@wordwise.example", Kind::newsletter, newsletter, 340,
            Rhythm::steady},
    Machine{"hallletter", "Kulturhaus Salzspeicher", "programm@salzspeicher.example", Kind::newsletter, newsletter, 110,
            Rhythm::steady, Language::german},
    Machine{"toolletter", "Termbase Tools", "updates@termbase-tools.example", Kind::newsletter, newsletter, 90,
            Rhythm::steady},
    Machine{"orders", "Wool & Weather Orders", "orders@woolandweather.example", Kind::robot, robot, 70,
            Rhythm::scattered},
    Machine{"parcels", "Paketblitz", "no-reply@paketblitz.example", Kind::robot, robot, 240, Rhythm::scattered},
    Machine{"tickets", "NightRail Tickets", "noreply@tickets.nightrail.example", Kind::robot, robot, 190,
            Rhythm::scattered},
    Machine{"bank", "Kantonsbank Dreiland", "no-reply@kantonsbank-dreiland.example", Kind::robot, robot, 200,
            Rhythm::steady},
    Machine{"phonebill", "Fernhall Telecom", "billing@fernhall-telecom.example", Kind::robot, robot, 96,
            Rhythm::steady},
    Machine{"library", "City Library Basel Süd", "reminder@citylibrary-south.example", Kind::robot, robot, 110,
            Rhythm::steady},
    Machine{"social", "Linkring", "notifications@linkring.example", Kind::robot, robot, 360, Rhythm::growing},
    Machine{"calendar", "Orchard Calendar", "calendar-notification@orchard-calendar.example", Kind::robot, robot, 260,
            Rhythm::steady},
    Machine{"hosting", "Greenhost", "invoices@greenhost.example", Kind::robot, robot, 96, Rhythm::steady},
    Machine{"issues", "Orchard Issue Tracker", "tracker@orchard-software.example", Kind::robot, robot, 220,
            Rhythm::growing},
    Machine{"payments", "Larkfield Press Accounts", "remittance@larkfield-press.example", Kind::robot, robot, 60,
            Rhythm::steady},
    Machine{"bounces", "Mail Delivery System", "MAILER-DAEMON@mail.postkasten.example", Kind::robot, robot, 40,
            Rhythm::scattered},
};

}  // namespace

std::vector<Party> machines(Instant until) {
  std::vector<Party> parties;
  for (const Machine& machine : kMachines) {
    Party party;
    party.handle = machine.handle;
    party.kind = machine.kind;
    party.relation = machine.relation;
    party.name = machine.name;
    party.language = machine.language;
    party.weight = machine.weight;
    party.rhythm = machine.rhythm;
    party.from = until - kHistory;
    party.until = until - Days{0.3};
    party.faces = {{std::string(machine.address), std::string(machine.name), party.from, until, 100}};
    parties.push_back(std::move(party));
  }
  return parties;
}

}  // namespace closeknit::sample
