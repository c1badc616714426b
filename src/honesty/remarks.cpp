// SPDX-License-Identifier: AGPL-3.0-or-later
// What there is to say about a letter before it leaves.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "honesty/honesty.hpp"
#include "honesty/sentences.hpp"
#include "signals/request.hpp"
#include "signals/signals.hpp"

namespace closeknit::honesty {
namespace {

using signals::Signal;
using signals::SignalKind;

constexpr double kWantsSomething = 0.6;  // RequestCues::score
// Care that takes less of a letter than its start is a greeting; what comes late is no pretext.
constexpr double kOpening = 0.6;

constexpr std::array<std::string_view, 11> kNames{
    "asks",         "cares_then_asks", "first_sign_of_life", "unanswered", "same_words", "strangers", "blast",
    "never_agreed", "unknown",         "asked_before",       "took_back"};

std::string named(std::span<const Recipient> people) {
  std::string names;
  for (const Recipient& one : people)
    names += (names.empty() ? "" : &one == &people.back() ? " and " : ", ") + one.name;
  return names;
}

std::string months(Days days) {
  constexpr double kMonth = 30.44, kYear = 365.25;
  if (days.count >= 2 * kYear) return fmt::format("{} years", static_cast<int>(days.count / kYear));
  return fmt::format("{} months", static_cast<int>(days.count / kMonth));
}

// A patch is the same whoever applies it, and its words are about the change.
bool is_patch(std::string_view fresh) {
  return fresh.contains("\ndiff --git ") || fresh.contains("\nSigned-off-by: ");
}

// The draft without some sentences, all else in its place: a question after somebody's mother asks for nothing.
std::string without(std::string_view fresh, std::span<const Sentence> sentences) {
  std::string rest(fresh);
  for (const Sentence& one : sentences)
    std::fill(rest.begin() + one.begin, rest.begin() + one.end, ' ');
  return rest;
}

// The sentence that wants something; empty where none does.
Sentence ask_in(std::string_view rest) {
  const signals::RequestCues cues = signals::request_cues(rest);
  if (cues.score >= kWantsSomething) return {cues.sentence_begin, cues.sentence_end};
  return asking_sentence(rest);
}

// What a letter wants; empty where it wants nothing. `caring`: its caring sentences.
Sentence ask_of(std::string_view fresh, std::span<const Sentence> caring) {
  const std::string rest = without(without(fresh, caring), offering_sentences(fresh));
  const Sentence ask = ask_in(rest);
  // Beside care, a question about something else is what the letter is for.
  return ask.begin < ask.end || caring.empty() ? ask : question_in(rest);
}

class Check {
 public:
  Check(const Letter& letter, std::span<const Sent> sent, Instant now)
      : letter_(letter), sent_(sent), now_(now), caring_(caring_sentences(letter.fresh)) {
    ask_ = ask_of(letter.fresh, caring_);
    for (const Signal& signal : signals::signals_of(letter.fresh, now.day()))
      if (signal.kind == SignalKind::care) caring_.push_back({signal.begin, signal.end});
    std::ranges::sort(caring_, {}, &Sentence::begin);
  }

  std::vector<Remark> all() {
    several();
    alike();
    asking();
    for (const Recipient& one : letter_.to) {
      if (!one.known) say(Finding::unknown, Weight::remark, fmt::format("Nothing is known of {} yet.", one.name));
      silence(one);
      follow_up(one);
      asked_before(one);
    }
    std::ranges::stable_sort(remarks_, std::ranges::greater{}, &Remark::weight);
    return std::move(remarks_);
  }

 private:
  bool asks() const { return ask_.begin < ask_.end; }

  Remark& say(Finding finding, Weight weight, std::string words) {
    return remarks_.emplace_back(
        Remark{.finding = finding, .weight = weight, .words = std::move(words), .letters = {}});
  }
  static void rest_on(Remark& remark, std::uint32_t begin, std::uint32_t end) {
    remark.begin = begin;
    remark.end = end;
  }

  // A list is what its readers asked for: that they know each other is not called for.
  void on_a_list() {
    std::vector<Recipient> missing, gone;
    for (const Recipient& one : letter_.to)
      if (!one.agreed) (one.took_back ? gone : missing).push_back(one);
    if (!gone.empty())
      say(Finding::took_back, Weight::refusal,
          fmt::format("{} agreed to \"{}\" and took it back: leave them out.", named(gone), letter_.list));
    if (!missing.empty())
      say(Finding::never_agreed, Weight::refusal,
          fmt::format("{} never agreed to \"{}\", as far as you noted: ask first.", named(missing), letter_.list));
  }

  void several() {
    if (!letter_.list.empty()) return on_a_list();
    if (letter_.to.size() < 2 || letter_.gathering || letter_.they_know_each_other) return;
    say(Finding::strangers, Weight::refusal,
        fmt::format("{} do not know each other, as far as your mail shows: write to each of them.", named(letter_.to)));
  }

  // Who got words like these of late, and who within a week.
  void alike() {
    Sketch sketch = sketch_of(letter_.fresh);
    std::set<PersonId> of_late, this_week;
    std::vector<InteractionId> letters;
    bool some_lie_ready = false;
    for (const Sent& sent : sent_) {
      if (now_ - sent.at > kLookBack || is_made_anew(sent) || likeness(sketch, sent.sketch) < kAlike) continue;
      for (const PersonId person : sent.to) {
        if (is_addressed(person)) continue;
        of_late.insert(person);
        if (now_ - sent.at <= kWeek) this_week.insert(person);
      }
      if (sent.interaction) letters.push_back(sent.interaction);
      some_lie_ready = some_lie_ready || !sent.interaction;
    }
    if (of_late.empty()) return;
    const bool too_many = this_week.size() + letter_.to.size() > kMostAlike;
    if (!too_many && is_patch(letter_.fresh)) return;
    Remark& remark = too_many ? say(Finding::blast, Weight::refusal, blast_words(this_week.size(), some_lie_ready))
                              : say(Finding::same_words, Weight::warning, alike_words(of_late.size(), some_lie_ready));
    remark.letters = std::move(letters);
  }
  // What only lies ready for these readers, whoever else would read it, is this letter made anew.
  bool is_made_anew(const Sent& sent) const {
    return !sent.interaction && std::ranges::all_of(letter_.to, [&](const Recipient& one) {
      return std::ranges::find(sent.to, one.person) != sent.to.end();
    });
  }
  static std::string blast_words(std::size_t people, bool some_lie_ready) {
    return some_lie_ready
               ? fmt::format(
                     "These words went, or lie ready to go, to {} people within a week. That is a blast, "
                     "whatever the names at the top say.",
                     people)
               : fmt::format(
                     "These words went to {} people within a week. That is a blast, whatever the names at the "
                     "top say.",
                     people);
  }
  std::string alike_words(std::size_t people, bool some_lie_ready) const {
    const std::string others = people == 1 ? "somebody else" : fmt::format("{} others", people);
    const std::string names = named(letter_.to);
    return some_lie_ready
               ? fmt::format(
                     "Nearly the same words went, or lie ready to go, to {} of late. What would you say to {} "
                     "alone?",
                     others, names)
               : fmt::format("Nearly the same words went to {} of late. What would you say to {} alone?", others,
                             names);
  }
  bool is_addressed(PersonId person) const {
    return std::ranges::find(letter_.to, person, &Recipient::person) != letter_.to.end();
  }

  void asking() {
    if (!asks()) return;
    const Sentence* care = opening_care();
    if (care == nullptr) {
      rest_on(say(Finding::asks, Weight::remark, "This asks for something. That is fine; it is best said early."),
              ask_.begin, ask_.end);
      return;
    }
    Remark& remark = say(Finding::cares_then_asks, Weight::warning,
                         "It opens with care and turns to an ask. Say what you want first, or write about them alone.");
    rest_on(remark, care->begin, care->end);
    remark.turns_begin = ask_.begin;
    remark.turns_end = ask_.end;
  }

  // Care in the first part that comes before the ask.
  const Sentence* opening_care() const {
    for (const Sentence& care : caring_)
      if (care.end <= ask_.begin &&
          care.begin < static_cast<std::uint32_t>(kOpening * static_cast<double>(letter_.fresh.size())))
        return &care;
    return nullptr;
  }

  void silence(const Recipient& one) {
    if (!asks()) return;
    // Everybody is met once: that a first letter asks is worth knowing, and no more.
    if (!one.last) {
      rest_on(say(Finding::first_sign_of_life, Weight::remark,
                  fmt::format("You have never written with {}, and the first letter wants something.", one.name)),
              ask_.begin, ask_.end);
    } else if (now_ - *one.last >= kLongSilence) {
      rest_on(say(Finding::first_sign_of_life, Weight::warning,
                  fmt::format("This is the first sign of life in {} between you and {}, and it wants something.",
                              months(now_ - *one.last), one.name)),
              ask_.begin, ask_.end);
    }
  }

  void follow_up(const Recipient& one) {
    if (!asks() || one.unanswered < kFollowUps) return;
    say(Finding::unanswered, Weight::warning,
        fmt::format("You wrote to {} on {} days and had no answer. Silence is an answer, too.", one.name,
                    one.unanswered));
  }

  // No sum and no debt: a thought of what could be given.
  void asked_before(const Recipient& one) {
    if (!asks() || one.asked.size() < kOftenAsked) return;
    say(Finding::asked_before, Weight::remark,
        fmt::format("You have asked {} for something three times and more; is there something you could do for them?",
                    one.name))
        .letters = one.asked;
  }

  const Letter& letter_;
  std::span<const Sent> sent_;
  Instant now_;
  std::vector<Sentence> caring_;
  Sentence ask_;
  std::vector<Remark> remarks_;
};

}  // namespace

std::string_view finding_name(Finding finding) {
  return kNames[static_cast<std::size_t>(finding)];
}

bool wants_something(std::string_view fresh) {
  const Sentence ask = ask_of(fresh, caring_sentences(fresh));
  return ask.begin < ask.end;
}

std::vector<Remark> remarks(const Letter& letter, std::span<const Sent> sent, Instant now) {
  return Check(letter, sent, now).all();
}

}  // namespace closeknit::honesty
