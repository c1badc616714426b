// SPDX-License-Identifier: AGPL-3.0-or-later
// The functions behind the rows of the table, each in the cmd_*.cpp file of its subject. They ask the rooms below and
// print what those say; they decide nothing.
#pragma once

#include "ground/result.hpp"

namespace closeknit::cli {

struct Session;

// cmd_import.cpp
Result<void> run_import(Session&);
// cmd_today.cpp
Result<void> run_today(Session&);
Result<void> run_snooze(Session&);
Result<void> run_dismiss(Session&);
// cmd_people.cpp
Result<void> run_people(Session&);
Result<void> run_person(Session&);
Result<void> run_circles(Session&);
// cmd_owed.cpp
Result<void> run_owed(Session&);
Result<void> run_not_owed(Session&);
// cmd_search.cpp
Result<void> run_search(Session&);
Result<void> run_complete(Session&);
// cmd_identity.cpp
Result<void> run_me(Session&);
Result<void> run_merge(Session&);
Result<void> run_split(Session&);
Result<void> run_kind(Session&);
Result<void> run_review(Session&);
Result<void> run_confirm(Session&);
Result<void> run_deny(Session&);
// cmd_corrections.cpp
Result<void> run_closer(Session&);
Result<void> run_rest(Session&);
Result<void> run_note(Session&);
Result<void> run_came_through(Session&);
Result<void> run_gave(Session&);
Result<void> run_undo(Session&);
Result<void> run_corrections(Session&);
// cmd_share.cpp
Result<void> run_share(Session&);
// cmd_feeds.cpp
Result<void> run_feeds(Session&);
// cmd_path.cpp
Result<void> run_path(Session&);
// cmd_drafts.cpp
Result<void> run_check_draft(Session&);  // `check` with a DRAFT
Result<void> run_blasts(Session&);
// cmd_write.cpp
Result<void> run_write(Session&);
// cmd_introduce.cpp
Result<void> run_introduce(Session&);
Result<void> run_introductions(Session&);
// cmd_giving.cpp
Result<void> run_consent(Session&);
Result<void> run_giving(Session&);
// cmd_settings.cpp
Result<void> run_settings(Session&);
// cmd_book.cpp
Result<void> run_export(Session&);
Result<void> run_backup(Session&);
Result<void> run_check(Session&);
Result<void> run_rederive(Session&);
// cmd_serve.cpp
Result<void> run_serve(Session&);
Result<void> run_password(Session&);
// cmd_forget.cpp
Result<void> run_forget(Session&);
// cmd_sample.cpp
Result<void> run_sample(Session&);
// cmd_shell.cpp
Result<void> run_help(Session&);
Result<void> run_completion(Session&);
Result<void> run_man(Session&);

}  // namespace closeknit::cli
