// SPDX-License-Identifier: AGPL-3.0-or-later
// /export, /backup, /settings
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "answers/answers.hpp"
#include "answers/browser.hpp"
#include "answers/terminal_safe.hpp"
#include "forgetting/forgetting.hpp"
#include "intake/export.hpp"
#include "post/post.hpp"
#include "server/body.hpp"
#include "server/premises.hpp"
#include "server/quiet.hpp"
#include "server/routes.hpp"
#include "server/uploads.hpp"

namespace closeknit::server {
namespace {

namespace fs = std::filesystem;

// A file without a name beside the book: it goes when the last who has it open lets go of it.
class Passing {
 public:
  explicit Passing(const std::string& beside) {
    std::string name = beside + ".export-XXXXXX";
    file_ = mkstemp(name.data());
    if (file_ < 0) throw Fault({Code::unavailable, "the export cannot be written", name, "make room on the disk"});
    unlink(name.c_str());
  }
  ~Passing() { close(file_); }
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;

  void line(std::string_view text) {
    buffer_ += text;
    if (!text.ends_with('\n')) buffer_ += '\n';
    constexpr std::size_t kFull = 1 << 18;
    if (buffer_.size() >= kFull) flush();
  }
  void flush() {
    if (::write(file_, buffer_.data(), buffer_.size()) != static_cast<ssize_t>(buffer_.size()))
      throw Fault({Code::unavailable, "the export cannot be written", "", "make room on the disk"});
    buffer_.clear();
  }
  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
  std::string buffer_;
};

Response download(const std::shared_ptr<Passing>& file, std::string_view name, std::string_view type) {
  file->flush();
  Response response;
  response.file = file->path();
  response.kept = file;
  response.with("Content-Type", std::string(type))
      .with("Content-Disposition", "attachment; filename=\"" + std::string(name) + '"')
      .with("Cache-Control", "no-store");
  return response;
}

struct Setting {
  std::string_view name;    // for the page
  std::string_view stored;  // in the book
  bool (*fits)(std::string_view value);
};

bool is_language(std::string_view value) {
  constexpr std::size_t kLongest = 16;
  return value.size() <= kLongest && std::ranges::all_of(value, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}
bool is_day(std::string_view value) {
  return value.empty() || value == "monday" || value == "sunday" || value == "saturday";
}
bool is_appearance(std::string_view value) {
  return value.empty() || value == "light" || value == "dark";
}

bool is_hidden(std::string_view value) {
  return value.empty() || value == "hidden";
}
bool is_server(std::string_view value) {
  return value.empty() || post::server_named(value).has_value();
}
bool is_short(std::string_view value) {
  constexpr std::size_t kLongest = 200;
  return value.size() <= kLongest && std::ranges::none_of(value, [](unsigned char c) { return c < ' '; });
}
bool is_folder(std::string_view value) {
  constexpr std::size_t kLongest = 1'000;
  return value.empty() || (value.starts_with('/') && value.size() <= kLongest && !value.contains('\n'));
}

constexpr std::array kSettings{
    Setting{"language", "page.language", is_language},       Setting{"week_starts", "page.week_starts", is_day},
    Setting{"appearance", "page.appearance", is_appearance}, Setting{"quiet_days", kQuietDays, are_days},
    Setting{"working_hours", kWorkingHours, are_hours},      Setting{"gentle_facts", kGentleFacts, is_hidden},
    Setting{"post_server", "post.server", is_server},        Setting{"post_user", "post.user", is_short},
    Setting{"post_drafts", "post.drafts", is_folder},        Setting{"post_sent", "post.sent", is_folder},
};

Result<Response> say_settings(Call& call) {
  std::vector<std::pair<std::string, std::string>> values;
  for (const Setting& setting : kSettings)
    values.emplace_back(setting.name, book::setting(call.book, setting.stored));
  return json_response(200, answers::settings_json(values));
}

}  // namespace

Result<Response> answer_export(Call& call) {
  auto file = std::make_shared<Passing>(call.premises.options.book_path);
  intake::export_lines(call.book, [&](std::string_view line) { file->line(answers::without_active_characters(line)); });
  return download(file, "closeknit.jsonl", "application/jsonl; charset=utf-8");
}

Result<Response> answer_export_vcards(Call& call) {
  auto file = std::make_shared<Passing>(call.premises.options.book_path);
  intake::export_vcards(call.book, [&](std::string_view line) { file->line(line); });
  return download(file, "closeknit.vcf", "text/vcard; charset=utf-8");
}

Result<Response> take_backup(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string name, body.text("file"));
  std::string moment = to_iso(call.now);
  std::erase(moment, ':');
  if (name.empty()) name = "book-" + moment + ".sqlite";
  if (!is_plain_name(name)) return failure(Code::usage, "a file cannot have that name here", name);
  fs::path folder = call.premises.options.book_path + ".backups";
  std::error_code problem;
  fs::create_directories(folder, problem);
  fs::permissions(folder, fs::perms::owner_all, problem);
  std::string file = fs::absolute(folder / name).string();
  TRY_DO(forgetting::back_up(call.book, call.premises.options.book_path, file));
  return json_response(200, answers::object_json(std::array{answers::Member{"file", file}}));
}

Result<Response> answer_settings(Call& call) {
  return say_settings(call);
}

Result<Response> take_settings(Call& call) {
  TRY(Body body, Body::of(call.request));
  std::vector<std::pair<const Setting*, std::string>> said;
  for (const std::string& name : body.names()) {
    auto setting = std::ranges::find(kSettings, name, &Setting::name);
    if (setting == kSettings.end()) return failure(Code::usage, "there is no such setting", name);
    TRY(std::string value, body.text(name));
    if (!setting->fits(value)) return failure(Code::usage, "this setting cannot be that", name);
    said.emplace_back(&*setting, std::move(value));
  }
  for (const auto& [setting, value] : said)
    book::set_setting(call.book, setting->stored, value);
  call.premises.kept.owner_spoke();
  return say_settings(call);
}

}  // namespace closeknit::server
