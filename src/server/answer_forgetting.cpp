// SPDX-License-Identifier: AGPL-3.0-or-later
// /people/{id}/forget and DELETE /people/{id}
#include "answers/forgetting_answers.hpp"
#include "forgetting/forgetting.hpp"
#include "intake/forgotten.hpp"
#include "pages/pages.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"

namespace closeknit::server {

Result<Response> answer_forget(Call& call) {
  TRY(PersonId person, pages::find_person(call.book, call.words[0], call.now));
  TRY(forgetting::Meaning meaning, forgetting::meaning(call.book, person));
  return json_response(200, answers::forget_json(meaning, answers::Done::no));
}

Result<Response> take_forget(Call& call) {
  if (call.premises.importing.is_running()) return while_importing();
  TRY(PersonId person, pages::find_person(call.book, call.words[0], call.now));
  std::string key_path = intake::forgotten_key_path(call.premises.options.book_path);
  auto gone = forgetting::forget(call.book, person, key_path, call.now);
  call.premises.kept.owner_spoke();
  if (!gone) return std::unexpected(std::move(gone).error());
  return json_response(200, answers::forget_json(*gone, answers::Done::yes));
}

}  // namespace closeknit::server
