// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/due.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "text/ascii.hpp"

namespace closeknit::signals {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t kFriday = 5, kSunday = 7;  // ISO: Monday is 1
constexpr std::int32_t kLongestAhead = 800;        // days; what lies further is no appointment

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
    {word_hash("a"), 1},     {word_hash("an"), 1},   {word_hash("one"), 1},   {word_hash("two"), 2},
    {word_hash("three"), 3}, {word_hash("four"), 4}, {word_hash("einer"), 1}, {word_hash("einem"), 1},
    {word_hash("zwei"), 2},  {word_hash("drei"), 3}, {word_hash("vier"), 4},  {word_hash("une"), 1},
    {word_hash("un"), 1},    {word_hash("deux"), 2}, {word_hash("trois"), 3}, {word_hash("una"), 1},
    {word_hash("dos"), 2},   {word_hash("tres"), 3},
};
constexpr Numbered kUnits[] = {
    {word_hash("day"), 1},    {word_hash("days"), 1},    {word_hash("week"), 7},    {word_hash("weeks"), 7},
    {word_hash("month"), 30}, {word_hash("months"), 30}, {word_hash("tag"), 1},     {word_hash("tagen"), 1},
    {word_hash("woche"), 7},  {word_hash("wochen"), 7},  {word_hash("monat"), 30},  {word_hash("monaten"), 30},
    {word_hash("jour"), 1},   {word_hash("jours"), 1},   {word_hash("semaine"), 7}, {word_hash("semaines"), 7},
    {word_hash("día"), 1},    {word_hash("días"), 1},    {word_hash("semana"), 7},  {word_hash("semanas"), 7},
};
constexpr Numbered kNearDays[] = {
    {word_hash("today"), 0},      {word_hash("tonight"), 0}, {word_hash("tomorrow"), 1}, {word_hash("heute"), 0},
    {word_hash("übermorgen"), 2}, {word_hash("demain"), 1},  {word_hash("hoy"), 0},      {word_hash("mañana"), 1},
};
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
                                     word_hash("para"),   word_hash("hasta")};
constexpr std::uint64_t kWeekend[] = {word_hash("weekend"), word_hash("wochenende")};
constexpr std::uint64_t kLast[] = {
    word_hash("last"),  word_hash("letzten"), word_hash("letzte"), word_hash("letzter"), word_hash("letztes"),
    word_hash("since"), word_hash("every"),   word_hash("seit"),   word_hash("jeden"),   word_hash("jede"),
    word_hash("jedes"), word_hash("chaque"),  word_hash("cada")};
constexpr std::uint64_t kGone[] = {word_hash("dernière"), word_hash("dernier"), word_hash("pasada"),
                                   word_hash("pasado")};  // "la semaine dernière"

template <std::size_t N>
std::optional<std::int32_t> number_of(const Numbered (&table)[N], std::uint64_t word) {
  const auto* found = std::ranges::find(table, word, &Numbered::word);
  if (found == std::end(table)) return {};
  return found->number;
}
template <std::size_t N>
bool among(const std::uint64_t (&table)[N], std::uint64_t word) {
  return std::ranges::find(table, word) != std::end(table);
}

class Days {
 public:
  Days(std::string_view text, std::span<const Word> words, std::int32_t day) : text_(text), words_(words), day_(day) {}

  std::optional<std::int32_t> first() const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto named = at_word(at);
      if (named && *named >= day_ && *named - day_ <= kLongestAhead) return named;
    }
    return {};
  }

 private:
  std::uint64_t word(std::size_t at) const { return at < words_.size() ? words_[at].hash : 0; }
  bool is_past(std::size_t at) const { return at > 0 && among(kLast, word(at - 1)); }
  std::int32_t weekday() const {
    return static_cast<std::int32_t>(std::chrono::weekday{sys_days{days{day_}}}.iso_encoding());
  }
  std::int32_t coming(std::int32_t weekday_wanted) const {
    std::int32_t ahead = (weekday_wanted - weekday() + 7) % 7;
    return day_ + ahead;
  }

  // The number that stands at a word, "3rd" and "3." included; 0 for none.
  std::int32_t digits(std::size_t at) const {
    if (at >= words_.size()) return 0;
    std::int32_t number = 0;
    const char* begin = text_.data() + words_[at].begin;
    auto [end, problem] = std::from_chars(begin, text_.data() + text_.size(), number);
    return problem == std::errc{} && end - begin <= 2 ? number : 0;
  }

  std::optional<std::int32_t> at_word(std::size_t at) const {
    if (auto near = number_of(kNearDays, word(at))) return day_ + *near;
    if (auto weekday_wanted = number_of(kWeekdays, word(at)); weekday_wanted && !is_past(at))
      return next_weekday(at, *weekday_wanted);
    if (among(kWeekend, word(at)) && !is_past(at)) return coming(kSunday);
    if (auto last = at_span(at)) return last;
    if (word(at) == word_hash("in") || word(at) == word_hash("dans") || word(at) == word_hash("en"))
      return after(at + 1);
    if (number_of(kMonths, word(at))) return in_month(at);
    return {};
  }
  // On a Monday "Monday" is the one in a week.
  std::int32_t next_weekday(std::size_t at, std::int32_t wanted) const {
    std::int32_t named = coming(wanted);
    bool next = at > 0 && among(kNext, word(at - 1)) && word(at - 1) != 0;
    if (named == day_ || (next && named - day_ < 3)) named += 7;
    return named;
  }
  // The last day of a week, month or year that is named.
  std::optional<std::int32_t> at_span(std::size_t at) const {
    const auto span = number_of(kSpans, word(at));
    if (!span || at == 0 || is_past(at) || among(kGone, word(at + 1))) return {};
    if (among(kNext, word(at - 1)) || among(kNextBehind, word(at + 1)) || word(at + 2) == word_hash("viene"))
      return last_of(*span, 1);
    const bool the = among(kThe, word(at - 1)) && (*span == kWeek || is_end(at - 1));
    if (the || among(kThis, word(at - 1)) || is_end(at)) return std::max(last_of(*span, 0), day_);
    return {};
  }
  // "end of …", "fin …", "Ende des …", before the word at `at`.
  bool is_end(std::size_t at) const {
    if (at == 0) return false;
    if (among(kEnd, word(at - 1))) return true;
    return at > 1 && among(kOf, word(at - 1)) && among(kEnd, word(at - 2));
  }
  std::int32_t last_of(std::int32_t span, int later) const {
    if (span == kWeek) return day_ - weekday() + static_cast<std::int32_t>(kFriday) + kWeek * later;
    const std::chrono::year_month_day today{sys_days{days{day_}}};
    if (span == kMonth) return last_of(today.year() / today.month() + std::chrono::months{later});
    return last_of((today.year() + std::chrono::years{later}) / std::chrono::December);
  }
  static std::int32_t last_of(std::chrono::year_month month) {
    return static_cast<std::int32_t>(sys_days{month / std::chrono::last}.time_since_epoch().count());
  }
  std::optional<std::int32_t> after(std::size_t at) const {
    std::int32_t count = number_of(kCounts, word(at)).value_or(digits(at));
    auto unit = number_of(kUnits, word(at + 1));
    if (count == 0 || !unit) return {};
    return day_ + count * *unit;
  }
  // "March 3", "3 March", "3. März", "the 3rd of March".
  std::optional<std::int32_t> in_month(std::size_t at) const {
    std::int32_t day_of_month = digits(at + 1);
    if (day_of_month == 0 && at > 0) day_of_month = digits(at - 1);
    if (day_of_month == 0 && at > 1 && word(at - 1) == word_hash("of")) day_of_month = digits(at - 2);
    auto month = static_cast<unsigned>(*number_of(kMonths, word(at)));
    std::chrono::year year = std::chrono::year_month_day{sys_days{days{day_}}}.year();
    if (day_of_month == 0) return whole_month(at, year / std::chrono::month{month});
    for (int later : {0, 1}) {
      std::chrono::year_month_day date{year + std::chrono::years{later}, std::chrono::month{month},
                                       std::chrono::day{static_cast<unsigned>(day_of_month)}};
      if (!date.ok()) continue;
      auto named = static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
      if (named >= day_) return named;
    }
    return {};
  }

  // "in March", "by the end of May": their last day.
  std::optional<std::int32_t> whole_month(std::size_t at, std::chrono::year_month month) const {
    if (at == 0 || !(among(kWithin, word(at - 1)) || is_end(at))) return {};
    const std::int32_t last = last_of(month);
    return last >= day_ ? last : last_of(month + std::chrono::years{1});
  }

  std::string_view text_;
  std::span<const Word> words_;
  std::int32_t day_;
};

}  // namespace

std::optional<std::int32_t> day_named(std::string_view text, std::span<const Word> words, std::int32_t day) {
  return Days(text, words, day).first();
}

}  // namespace closeknit::signals
