// SPDX-License-Identifier: AGPL-3.0-or-later
// How people say that they leave, or that an address of theirs will be nobody's: to be understood of the writer alone.
#include "signals/phrases.hpp"

namespace closeknit::signals {
namespace {

using enum Move;

constexpr Phrase kFarewell[] = {
    // English
    {"today is my last day", farewell, 0.9},
    {"tomorrow is my last day", farewell, 0.88},
    {"today was my last day", farewell, 0.88},
    {"will be my last day at", farewell, 0.88},
    {"will be my last day with", farewell, 0.88},
    {"is my last day at", farewell, 0.9},
    {"is my last day with", farewell, 0.9},
    {"is my last day here", farewell, 0.9},
    {"is my last day in the office", farewell, 0.8},
    {"my last working day", farewell, 0.85},
    {"my last day of work", farewell, 0.85},
    {"today is my last day of", nothing},
    {"today is my last day before", nothing},
    {"tomorrow is my last day of", nothing},
    {"tomorrow is my last day before", nothing},
    {"today was my last day of", nothing},
    {"is my last day in the office before", nothing},
    {"is my last day in the office until", nothing},
    {"is my last day at school", nothing},
    {"is my last day here before", nothing},
    {"my last working day before", nothing},
    {"my last working day of", nothing},
    {"my last day of work before", nothing},
    {"today is my last day of work", farewell, 0.88},
    {"this address will stop working", farewell, 0.92},
    {"this email address will stop working", farewell, 0.92},
    {"this address will no longer", farewell, 0.88},
    {"this email address will no longer", farewell, 0.88},
    {"this e mail address will no longer", farewell, 0.88},
    {"this address will be deactivated", farewell, 0.9},
    {"this email address will be deactivated", farewell, 0.9},
    {"this mailbox will be closed", farewell, 0.88},
    {"my email account will be closed", farewell, 0.88},
    {"i will be leaving the company", farewell, 0.9},
    {"i'll be leaving the company", farewell, 0.9},
    {"i am leaving the company", farewell, 0.9},
    {"i'm leaving the company", farewell, 0.9},
    {"i have left the company", farewell, 0.9},
    {"i've left the company", farewell, 0.9},
    {"goodbye and thank you all", farewell, 0.92},
    {"goodbye and thank you to all", farewell, 0.92},
    {"goodbye and thanks to all", farewell, 0.92},
    {"goodbye to you all", farewell, 0.85},
    {"goodbye to all of you", farewell, 0.88},
    {"farewell to you all", farewell, 0.88},
    {"farewell to all of you", farewell, 0.88},

    // German
    {"heute ist mein letzter tag", farewell, 0.9},
    {"heute ist mein letzter arbeitstag", farewell, 0.92},
    {"morgen ist mein letzter arbeitstag", farewell, 0.9},
    {"ist mein letzter arbeitstag", farewell, 0.9},
    {"mein letzter arbeitstag ist", farewell, 0.85},
    {"mein letzter tag bei", farewell, 0.88},
    {"heute ist mein letzter tag vor", nothing},
    {"heute ist mein letzter arbeitstag vor", nothing},
    {"heute ist mein letzter arbeitstag in diesem jahr", nothing},
    {"morgen ist mein letzter arbeitstag vor", nothing},
    {"ist mein letzter arbeitstag vor", nothing},
    {"ist mein letzter arbeitstag in diesem jahr", nothing},
    {"mein letzter arbeitstag vor", nothing},
    {"diese adresse wird abgeschaltet", farewell, 0.9},
    {"diese adresse wird stillgelegt", farewell, 0.9},
    {"diese mailadresse wird abgeschaltet", farewell, 0.9},
    {"diese e mail adresse wird abgeschaltet", farewell, 0.9},
    {"unter dieser adresse nicht mehr", farewell, 0.85},
    {"unter dieser adresse bin ich nicht mehr", farewell, 0.9},
    {"unter dieser e mail adresse nicht mehr", farewell, 0.85},
    {"ich verlasse die firma", farewell, 0.9},
    {"ich verlasse das unternehmen", farewell, 0.9},
    {"verlasse ich die firma", farewell, 0.88},
    {"verlasse ich das unternehmen", farewell, 0.88},
    {"ich verabschiede mich von euch", farewell, 0.85},
    {"ich verabschiede mich von ihnen", farewell, 0.85},
    {"verabschiede ich mich von euch", farewell, 0.85},
    {"verabschiede ich mich von ihnen", farewell, 0.85},

    // French
    {"c'est mon dernier jour", farewell, 0.88},
    {"est mon dernier jour", farewell, 0.85},
    {"mon dernier jour chez", farewell, 0.88},
    {"mon dernier jour de travail", farewell, 0.88},
    {"c'est mon dernier jour avant", nothing},
    {"c'est mon dernier jour de vacances", nothing},
    {"est mon dernier jour avant", nothing},
    {"est mon dernier jour de vacances", nothing},
    {"mon dernier jour de travail avant", nothing},
    {"je quitte l'entreprise", farewell, 0.9},
    {"je quitte la société", farewell, 0.9},
    {"je quitte mes fonctions", farewell, 0.88},
    {"cette adresse ne sera plus", farewell, 0.9},
    {"cette adresse mail ne sera plus", farewell, 0.9},
    {"cette adresse électronique ne sera plus", farewell, 0.9},
    {"cette adresse ne fonctionnera plus", farewell, 0.92},

    // Spanish
    {"hoy es mi último día", farewell, 0.9},
    {"mañana es mi último día", farewell, 0.88},
    {"será mi último día en", farewell, 0.85},
    {"es mi último día en", farewell, 0.88},
    {"mi último día de trabajo", farewell, 0.88},
    {"hoy es mi último día de vacaciones", nothing},
    {"hoy es mi último día antes", nothing},
    {"mañana es mi último día antes", nothing},
    {"mi último día de trabajo antes", nothing},
    {"dejo la empresa", farewell, 0.9},
    {"me despido de todos", farewell, 0.85},
    {"me despido de todas", farewell, 0.85},
    {"esta dirección dejará de", farewell, 0.92},
    {"esta dirección de correo dejará de", farewell, 0.92},
};

}  // namespace

std::span<const Phrase> farewells() {
  return kFarewell;
}

}  // namespace closeknit::signals
