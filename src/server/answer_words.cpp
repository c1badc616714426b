// SPDX-License-Identifier: AGPL-3.0-or-later
// /me, /corrections, /today/snooze, /today/dismiss: the owner's word
#include <charconv>

#include "answers/answers.hpp"
#include "corrections/corrections.hpp"
#include "intake/intake.hpp"
#include "pages/pages.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"

namespace closeknit::server {
namespace {

// What was said stands in the book already; what follows from it waits for an import to end, which decides the same.
void settle(Call& call, const corrections::Noted& noted) {
  // Said and worked out, it must show: whoever asks from here on is told nothing older.
  struct AtTheEnd {
    Kept& kept;
    ~AtTheEnd() { kept.owner_spoke(); }
  } at_the_end{call.premises.kept};
  // What was said of a sentence holds from its next reading on; while an import writes, that is for later.
  if (!noted.read_anew.empty() && !call.premises.importing.is_running())
    intake::heed_owner(call.book, noted.read_anew, call.now);
  if (!noted.decides_people) return;
  call.premises.settle_after_import.store(true);
  if (call.premises.importing.is_running()) return;
  call.premises.settle_after_import.store(false);
  intake::settle_people(call.book, call.now);
}

Result<Response> take(Call& call, const corrections::Wish& wish) {
  TRY(corrections::Noted noted, corrections::say(call.book, wish, call.now));
  settle(call, noted);
  return json_response(200, answers::noted_json(noted.numbers));
}

Result<Response> say_owner(Call& call) {
  return json_response(200, answers::owner_json(pages::owner(call.book)));
}

}  // namespace

Result<Response> answer_me(Call& call) {
  return say_owner(call);
}

Result<Response> take_me(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(auto mine, body.texts("addresses"));
  TRY(auto not_mine, body.texts("not"));
  TRY(corrections::Noted noted, corrections::say_who_i_am(call.book, mine, not_mine, call.now));
  settle(call, noted);
  return say_owner(call);
}

Result<Response> take_snooze(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string key, body.text("key"));
  TRY(std::string until, body.text("until"));
  return take(call, {.kind = "snooze", .subject = key, .object = until, .words = {}});
}

Result<Response> take_dismiss(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string key, body.text("key"));
  return take(call, {.kind = "dismiss", .subject = key, .object = {}, .words = {}});
}

Result<Response> answer_corrections(Call& call) {
  auto which = call.asked("all") == "1" ? corrections::Which::all : corrections::Which::in_force;
  return json_response(200, answers::corrections_json(corrections::lines(call.book, which)));
}

Result<Response> take_correction(Call& call) {
  TRY(Body body, Body::of(call.request));
  corrections::Wish wish;
  TRY(wish.kind, body.text("kind"));
  TRY(wish.subject, body.text("subject"));
  TRY(wish.object, body.text("object"));
  TRY(wish.words, body.text("words"));
  return take(call, wish);
}

Result<Response> take_back_correction(Call& call) {
  std::string_view typed = call.words[0];
  std::int64_t number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  TRY(corrections::Noted noted, corrections::undo(call.book, number, book::Undo::take_back));
  settle(call, noted);
  return json_response(200, answers::noted_json(noted.numbers));
}

}  // namespace closeknit::server
