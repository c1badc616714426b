// SPDX-License-Identifier: AGPL-3.0-or-later
// settings
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "answers/writing_answers.hpp"
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::array kSettings{
    Setting{"post.server", "the server that takes your letters", "smtps://mail.example.org"},
    Setting{"post.user", "your name at that server", "nora@example.org"},
    Setting{"post.certificates", "authorities (PEM) to trust in place of the system's", "/etc/ssl/our-ca.pem"},
    Setting{"post.drafts", "the folder of drafts", "/home/nora/Maildir/.Drafts"},
    Setting{"post.sent", "the folder that keeps what was sent", "/home/nora/Maildir/.Sent"},
};

const Setting* find(std::string_view name) {
  auto found = std::ranges::find(kSettings, name, &Setting::name);
  return found == kSettings.end() ? nullptr : &*found;
}

void show(Session& session) {
  std::vector<answers::SettingLine> lines;
  for (const Setting& setting : kSettings)
    lines.push_back({setting.name, book::setting(session.book(), setting.name), setting.help});
  if (session.as_json()) return session.say_json(answers::settings_json(lines));
  Paper paper = session.paper();
  for (const answers::SettingLine& line : lines) {
    paper.line({{std::string(line.name), Ink::strong, 20}, {line.value.empty() ? "–" : one_line(line.value)}});
    paper.text(line.help, 2, Ink::quiet);
  }
  session.say(paper);
}

}  // namespace

std::span<const Setting> settings() {
  return kSettings;
}

std::string option_or_setting(Session& session, std::string_view option, std::string_view setting) {
  return session.arguments.value(option).value_or(book::setting(session.book(), setting));
}

Result<void> run_settings(Session& session) {
  const auto& words = session.arguments.words;
  if (words.size() > 0) {
    const Setting* setting = find(words[0]);
    if (setting == nullptr)
      return failure(Code::usage, "there is no setting of that name", one_line(words[0]), "see closeknit settings");
    if (session.arguments.has("--unset")) book::set_setting(session.book(), setting->name, "");
    if (words.size() > 1) book::set_setting(session.book(), setting->name, words[1]);
  }
  show(session);
  return {};
}

}  // namespace closeknit::cli
