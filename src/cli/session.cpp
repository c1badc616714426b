// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/session.hpp"

#include <filesystem>

#include "cli/words.hpp"
#include "intake/intake.hpp"

namespace closeknit::cli {
namespace {

namespace fs = std::filesystem;

// The folder of a new book is the owner's alone: somebody's letters lie in it.
Result<void> make_folder_of(const std::string& path) {
  fs::path folder = fs::path(path).parent_path();
  std::error_code problem;
  if (folder.empty() || fs::exists(folder, problem)) return {};
  fs::create_directories(folder, problem);
  if (problem) return failure(Code::denied, "the folder cannot be made: " + problem.message(), folder.string());
  fs::permissions(folder, fs::perms::owner_all, problem);
  return {};
}

}  // namespace

Result<void> Session::open(book::Missing missing) {
  if (missing == book::Missing::is_made) TRY_DO(make_folder_of(book_path));
  auto engine = book::open_sqlite(book_path, missing);
  if (!engine && engine.error().code == Code::not_found)
    return failure(Code::not_found, "there is no book yet", book_path,
                   "begin with: closeknit import FOLDER-OF-YOUR-MAIL");
  if (!engine) return std::unexpected(std::move(engine).error());
  opened.emplace();
  opened->engine = *std::move(engine);
  if (missing == book::Missing::is_an_error && !intake::is_derived_anew(*opened))
    remark("this book was made by an older closeknit: `closeknit rederive` brings it up to date");
  return {};
}

void Session::say_json(std::string_view document) const {
  world.out.write(std::string(document) + '\n');
}

void Session::remark(std::string_view text) const {
  if (!as_json()) world.err.write("closeknit: " + one_line(text) + '\n');
}

}  // namespace closeknit::cli
