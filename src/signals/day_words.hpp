// SPDX-License-Identifier: AGPL-3.0-or-later
// The words in which people name days, in English, German, French and Spanish: tables alone. For due.cpp, which says
// what they mean together.
#pragma once

#include <cstdint>

#include "signals/phrases.hpp"

namespace closeknit::signals::day_words {

struct Numbered {
  std::uint64_t word;
  std::int32_t number;
};
constexpr Numbered kWeekdays[] = {
    {word_hash("monday"), 1},    {word_hash("tuesday"), 2},   {word_hash("wednesday"), 3},  {word_hash("thursday"), 4},
    {word_hash("friday"), 5},    {word_hash("saturday"), 6},  {word_hash("sunday"), 7},     {word_hash("montag"), 1},
    {word_hash("dienstag"), 2},  {word_hash("mittwoch"), 3},  {word_hash("donnerstag"), 4}, {word_hash("freitag"), 5},
    {word_hash("samstag"), 6},   {word_hash("sonnabend"), 6}, {word_hash("sonntag"), 7},    {word_hash("lundi"), 1},
    {word_hash("mardi"), 2},     {word_hash("mercredi"), 3},  {word_hash("jeudi"), 4},      {word_hash("vendredi"), 5},
    {word_hash("samedi"), 6},    {word_hash("dimanche"), 7},  {word_hash("lunes"), 1},      {word_hash("martes"), 2},
    {word_hash("miércoles"), 3}, {word_hash("jueves"), 4},    {word_hash("viernes"), 5},    {word_hash("sábado"), 6},
    {word_hash("domingo"), 7},
};
constexpr Numbered kMonths[] = {
    {word_hash("january"), 1},    {word_hash("february"), 2},  {word_hash("march"), 3},
    {word_hash("april"), 4},      {word_hash("june"), 6},      {word_hash("july"), 7},
    {word_hash("august"), 8},     {word_hash("september"), 9}, {word_hash("october"), 10},
    {word_hash("november"), 11},  {word_hash("december"), 12}, {word_hash("may"), 5},
    {word_hash("jan"), 1},        {word_hash("feb"), 2},       {word_hash("mar"), 3},
    {word_hash("apr"), 4},        {word_hash("jun"), 6},       {word_hash("jul"), 7},
    {word_hash("aug"), 8},        {word_hash("sep"), 9},       {word_hash("sept"), 9},
    {word_hash("oct"), 10},       {word_hash("nov"), 11},      {word_hash("dec"), 12},
    {word_hash("januar"), 1},     {word_hash("februar"), 2},   {word_hash("märz"), 3},
    {word_hash("mai"), 5},        {word_hash("juni"), 6},      {word_hash("juli"), 7},
    {word_hash("oktober"), 10},   {word_hash("dezember"), 12}, {word_hash("janvier"), 1},
    {word_hash("février"), 2},    {word_hash("mars"), 3},      {word_hash("avril"), 4},
    {word_hash("juin"), 6},       {word_hash("juillet"), 7},   {word_hash("août"), 8},
    {word_hash("septembre"), 9},  {word_hash("octobre"), 10},  {word_hash("novembre"), 11},
    {word_hash("décembre"), 12},  {word_hash("enero"), 1},     {word_hash("febrero"), 2},
    {word_hash("marzo"), 3},      {word_hash("abril"), 4},     {word_hash("mayo"), 5},
    {word_hash("junio"), 6},      {word_hash("julio"), 7},     {word_hash("agosto"), 8},
    {word_hash("septiembre"), 9}, {word_hash("octubre"), 10},  {word_hash("noviembre"), 11},
    {word_hash("diciembre"), 12},
};
constexpr Numbered kCounts[] = {
    {word_hash("a"), 1},         {word_hash("an"), 1},        {word_hash("one"), 1},       {word_hash("ein"), 1},
    {word_hash("eine"), 1},      {word_hash("einen"), 1},     {word_hash("einer"), 1},     {word_hash("einem"), 1},
    {word_hash("une"), 1},       {word_hash("un"), 1},        {word_hash("una"), 1},       {word_hash("uno"), 1},
    {word_hash("two"), 2},       {word_hash("zwei"), 2},      {word_hash("zweier"), 2},    {word_hash("deux"), 2},
    {word_hash("dos"), 2},       {word_hash("three"), 3},     {word_hash("drei"), 3},      {word_hash("trois"), 3},
    {word_hash("tres"), 3},      {word_hash("four"), 4},      {word_hash("vier"), 4},      {word_hash("quatre"), 4},
    {word_hash("cuatro"), 4},    {word_hash("five"), 5},      {word_hash("fünf"), 5},      {word_hash("cinq"), 5},
    {word_hash("cinco"), 5},     {word_hash("six"), 6},       {word_hash("sechs"), 6},     {word_hash("seis"), 6},
    {word_hash("seven"), 7},     {word_hash("sieben"), 7},    {word_hash("sept"), 7},      {word_hash("siete"), 7},
    {word_hash("eight"), 8},     {word_hash("acht"), 8},      {word_hash("huit"), 8},      {word_hash("ocho"), 8},
    {word_hash("nine"), 9},      {word_hash("neun"), 9},      {word_hash("neuf"), 9},      {word_hash("nueve"), 9},
    {word_hash("ten"), 10},      {word_hash("zehn"), 10},     {word_hash("dix"), 10},      {word_hash("diez"), 10},
    {word_hash("eleven"), 11},   {word_hash("elf"), 11},      {word_hash("onze"), 11},     {word_hash("once"), 11},
    {word_hash("twelve"), 12},   {word_hash("zwölf"), 12},    {word_hash("douze"), 12},    {word_hash("doce"), 12},
    {word_hash("fourteen"), 14}, {word_hash("vierzehn"), 14}, {word_hash("quatorze"), 14}, {word_hash("catorce"), 14},
    {word_hash("quinze"), 15},   {word_hash("quince"), 15},
};
constexpr Numbered kUnits[] = {
    {word_hash("day"), 1},     {word_hash("days"), 1},     {word_hash("week"), 7},    {word_hash("weeks"), 7},
    {word_hash("month"), 30},  {word_hash("months"), 30},  {word_hash("year"), 365},  {word_hash("years"), 365},
    {word_hash("tag"), 1},     {word_hash("tage"), 1},     {word_hash("tagen"), 1},   {word_hash("woche"), 7},
    {word_hash("wochen"), 7},  {word_hash("monat"), 30},   {word_hash("monate"), 30}, {word_hash("monaten"), 30},
    {word_hash("jahr"), 365},  {word_hash("jahren"), 365}, {word_hash("jour"), 1},    {word_hash("jours"), 1},
    {word_hash("semaine"), 7}, {word_hash("semaines"), 7}, {word_hash("mois"), 30},   {word_hash("an"), 365},
    {word_hash("ans"), 365},   {word_hash("día"), 1},      {word_hash("días"), 1},    {word_hash("semana"), 7},
    {word_hash("semanas"), 7}, {word_hash("mes"), 30},     {word_hash("meses"), 30},  {word_hash("año"), 365},
    {word_hash("años"), 365},
};
constexpr Numbered kNearDays[] = {
    {word_hash("today"), 0},  {word_hash("tonight"), 0},    {word_hash("tomorrow"), 1},    {word_hash("heute"), 0},
    {word_hash("morgen"), 1}, {word_hash("übermorgen"), 2}, {word_hash("aujourd'hui"), 0}, {word_hash("demain"), 1},
    {word_hash("hoy"), 0},    {word_hash("mañana"), 1},
};
// "morgen" and "mañana" are a time of day behind these: "guten Morgen", "am Morgen", "por la mañana", "gestern morgen".
constexpr std::uint64_t kMorning[] = {word_hash("morgen"), word_hash("mañana")};
constexpr std::uint64_t kBeforeMorning[] = {
    word_hash("guten"),  word_hash("gutem"),   word_hash("schönen"), word_hash("am"),   word_hash("jeden"),
    word_hash("diesen"), word_hash("diesem"),  word_hash("der"),     word_hash("den"),  word_hash("dem"),
    word_hash("des"),    word_hash("ein"),     word_hash("einen"),   word_hash("zum"),  word_hash("vom"),
    word_hash("heute"),  word_hash("gestern"), word_hash("la"),      word_hash("esta"), word_hash("cada"),
    word_hash("una")};
// "the day after tomorrow", "après-demain", "pasado mañana".
constexpr std::uint64_t kAfterNext[] = {word_hash("après"), word_hash("pasado")};
// "this evening", "ce soir", "esta tarde".
constexpr std::uint64_t kPartsOfADay[] = {word_hash("afternoon"), word_hash("evening"), word_hash("soir"),
                                          word_hash("tarde"), word_hash("noche")};
// Weeks, months and years by name: "next week", "the end of the month", "dieses Jahr".
constexpr Numbered kSpans[] = {
    {word_hash("week"), 7},    {word_hash("woche"), 7},  {word_hash("semaine"), 7}, {word_hash("semana"), 7},
    {word_hash("month"), 30},  {word_hash("monat"), 30}, {word_hash("monats"), 30}, {word_hash("mois"), 30},
    {word_hash("mes"), 30},    {word_hash("year"), 365}, {word_hash("jahr"), 365},  {word_hash("jahres"), 365},
    {word_hash("année"), 365}, {word_hash("año"), 365},
};
constexpr std::int32_t kWeek = 7, kMonth = 30;

constexpr std::uint64_t kNext[] = {word_hash("next"),      word_hash("coming"),   word_hash("following"),
                                   word_hash("nächste"),   word_hash("nächsten"), word_hash("nächster"),
                                   word_hash("nächstes"),  word_hash("kommende"), word_hash("kommenden"),
                                   word_hash("prochaine"), word_hash("próxima"),  word_hash("próximo")};
constexpr std::uint64_t kNextBehind[] = {word_hash("prochain"), word_hash("prochaine"), word_hash("próximo"),
                                         word_hash("próxima"), word_hash("siguiente")};  // "la semaine prochaine"
constexpr std::uint64_t kThis[] = {word_hash("this"),   word_hash("diese"),  word_hash("diesen"),
                                   word_hash("dieser"), word_hash("dieses"), word_hash("cette"),
                                   word_hash("ce"),     word_hash("esta"),   word_hash("este")};
// "the week" is this one; "the month" and "the year" only in "the end of the month".
constexpr std::uint64_t kThe[] = {word_hash("the"), word_hash("der"), word_hash("des"),
                                  word_hash("la"),  word_hash("du"),  word_hash("l")};
constexpr std::uint64_t kOf[] = {word_hash("of"), word_hash("de"),  word_hash("del"),
                                 word_hash("du"), word_hash("des"), word_hash("der")};
constexpr std::uint64_t kEnd[] = {
    word_hash("end"),    word_hash("ende"),  word_hash("fin"),       word_hash("finales"),    word_hash("rest"),
    word_hash("late"),   word_hash("early"), word_hash("beginning"), word_hash("start"),      word_hash("middle"),
    word_hash("anfang"), word_hash("mitte"), word_hash("début"),     word_hash("principios"), word_hash("mediados")};
constexpr std::uint64_t kWithin[] = {word_hash("in"),     word_hash("by"),     word_hash("until"), word_hash("till"),
                                     word_hash("before"), word_hash("im"),     word_hash("bis"),   word_hash("ende"),
                                     word_hash("mitte"),  word_hash("anfang"), word_hash("fin"),   word_hash("en"),
                                     word_hash("para"),   word_hash("hasta"),  word_hash("d'ici")};
constexpr std::uint64_t kAhead[] = {word_hash("in"),     word_hash("within"), word_hash("innerhalb"),
                                    word_hash("binnen"), word_hash("dans"),   word_hash("d'ici"),
                                    word_hash("sous"),   word_hash("en"),     word_hash("dentro")};
// Between "in" and how long: "within the next two weeks", "innerhalb von zwei Wochen".
constexpr std::uint64_t kFillers[] = {
    word_hash("the"), word_hash("next"),      word_hash("coming"),     word_hash("von"),
    word_hash("der"), word_hash("den"),       word_hash("nächsten"),   word_hash("kommenden"),
    word_hash("les"), word_hash("prochains"), word_hash("prochaines"), word_hash("de"),
    word_hash("los"), word_hash("las"),       word_hash("próximos"),   word_hash("próximas")};
// A day of the month stands behind these: "by the 15th", "bis zum 15.", "avant le 15", "para el 15".
constexpr std::uint64_t kOnDay[] = {word_hash("by"),     word_hash("on"),  word_hash("until"), word_hash("till"),
                                    word_hash("before"), word_hash("due"), word_hash("bis"),   word_hash("am"),
                                    word_hash("zum"),    word_hash("vom"), word_hash("ab"),    word_hash("vor"),
                                    word_hash("den"),    word_hash("dem"), word_hash("le"),    word_hash("au"),
                                    word_hash("el"),     word_hash("al"),  word_hash("día"),   word_hash("del")};
// Of these: the English ones, those before a bare number in French and Spanish, and those before "15." in German.
constexpr std::uint64_t kEnglishOnDay[] = {word_hash("by"),   word_hash("on"),     word_hash("until"),
                                           word_hash("till"), word_hash("before"), word_hash("due")};
constexpr std::uint64_t kBareOnDay[] = {word_hash("le"), word_hash("au"),  word_hash("el"),
                                        word_hash("al"), word_hash("día"), word_hash("del")};
constexpr std::uint64_t kGermanOnDay[] = {word_hash("bis"), word_hash("am"),  word_hash("zum"), word_hash("vom"),
                                          word_hash("ab"),  word_hash("den"), word_hash("dem")};
constexpr std::uint64_t kHours[] = {word_hash("uhr"), word_hash("h")};
// Behind a day of the month that ends what is said of it: what it counts would stand there, "the 15th floor".
constexpr std::uint64_t kBehindDay[] = {
    word_hash("at"),   word_hash("in"),     word_hash("and"), word_hash("or"),  word_hash("if"),   word_hash("so"),
    word_hash("with"), word_hash("latest"), word_hash("um"),  word_hash("und"), word_hash("oder"), word_hash("mit"),
    word_hash("à"),    word_hash("et"),     word_hash("ou"),  word_hash("y"),   word_hash("a"),    word_hash("o")};
constexpr std::uint64_t kBefore[] = {word_hash("before"), word_hash("vor"), word_hash("vorm"), word_hash("avant"),
                                     word_hash("antes")};
constexpr std::uint64_t kFeast[] = {word_hash("christmas"), word_hash("xmas"), word_hash("weihnachten"),
                                    word_hash("noël"), word_hash("navidad")};
constexpr std::uint64_t kCloses[] = {word_hash("eod"), word_hash("cob"), word_hash("feierabend")};
constexpr std::uint64_t kWorkday[] = {word_hash("day"), word_hash("business"), word_hash("journée"), word_hash("día")};
constexpr std::uint64_t kClose[] = {word_hash("end"), word_hash("close"), word_hash("fin"), word_hash("final")};
constexpr std::uint64_t kArticles[] = {word_hash("the"), word_hash("dem"), word_hash("le"), word_hash("la"),
                                       word_hash("de"),  word_hash("del"), word_hash("el")};
constexpr std::uint64_t kWeekend[] = {word_hash("weekend"), word_hash("wochenende")};
constexpr std::uint64_t kLast[] = {
    word_hash("last"),  word_hash("letzten"), word_hash("letzte"), word_hash("letzter"), word_hash("letztes"),
    word_hash("since"), word_hash("every"),   word_hash("seit"),   word_hash("jeden"),   word_hash("jede"),
    word_hash("jedes"), word_hash("chaque"),  word_hash("cada")};
constexpr std::uint64_t kGone[] = {word_hash("dernière"), word_hash("dernier"), word_hash("pasada"),
                                   word_hash("pasado")};  // "la semaine dernière"

}  // namespace closeknit::signals::day_words
