// SPDX-License-Identifier: AGPL-3.0-or-later
// /write, /feeds/fetch: what may leave the machine, on the owner's act alone
#include <algorithm>
#include <array>

#include "pages/pages.hpp"
#include "server/body.hpp"
#include "server/command.hpp"
#include "server/premises.hpp"
#include "server/routes.hpp"

namespace closeknit::server {
namespace {

struct Way {
  std::string_view name;
  std::string_view option;
};
constexpr std::array kWays{Way{"draft", "--drafts"}, Way{"link", "--mailto"}, Way{"sent", "--send"}};

// Whom it goes to, by id, so that no name is taken for an option or for two.
Result<std::string> readers(Call& call, const Body& body) {
  TRY(auto names, body.texts("to"));
  std::string ids;
  for (const std::string& name : names) {
    TRY(PersonId person, pages::find_person(call.book, name, call.now));
    ids += (ids.empty() ? "" : ",") + to_text(person);
  }
  return ids;
}

// "--option=value" of each member that says something.
Result<void> add_options(const Body& body, std::vector<std::string>& words) {
  constexpr std::array<std::pair<const char*, const char*>, 3> kOptions{
      {{"answer", "--answer="}, {"subject", "--subject="}, {"as", "--as="}}};
  for (auto [name, option] : kOptions) {
    TRY(std::string value, body.text(name));
    if (!value.empty()) words.push_back(option + value);
  }
  if (body.is_true("gathering")) words.emplace_back("--gathering");
  return {};
}

Result<void> add_way(Call& call, const Body& body, std::vector<std::string>& words) {
  TRY(std::string name, body.text("way"));
  auto way = std::ranges::find(kWays, name, &Way::name);
  if (way == kWays.end()) return failure(Code::usage, "which way?", "way", "draft, link or sent");
  if (name == "draft") {
    std::string folder = book::setting(call.book, "post.drafts");
    if (folder.empty())
      return failure(Code::usage, "there is no folder of drafts yet", "way",
                     "set it first: post_drafts in the settings");
    words.push_back("--drafts=" + folder);
    return {};
  }
  words.emplace_back(way->option);
  if (name == "sent" && body.is_true("anyway")) words.emplace_back("--anyway");
  return {};
}

}  // namespace

Result<Response> take_write(Call& call) {
  TRY(Body body, Body::of(call.request));
  TRY(std::string text, body.text("text"));
  TRY(std::string way, body.text("way"));
  TRY(std::string secret, body.text("password"));
  if (way == "sent" && call.premises.importing.is_running()) return while_importing();
  TRY(PassedText passed, PassedText::of(text));
  TRY(PassedText password, PassedText::of(secret + '\n'));
  std::vector<std::string> words{"write", "--from=" + passed.path()};
  TRY_DO(add_options(body, words));
  TRY_DO(add_way(call, body, words));
  if (!secret.empty()) words.push_back("--password-command=cat " + password.path());
  TRY(std::string to, readers(call, body));
  if (!to.empty()) words.push_back(to);
  TRY(std::string document, run_command(call.premises, words));
  call.premises.kept.owner_spoke();
  return json_response(200, document);
}

Result<Response> take_feeds_fetch(Call& call) {
  if (call.premises.importing.is_running()) return while_importing();
  TRY(std::string document, run_command(call.premises, {"feeds", "fetch"}));
  call.premises.kept.owner_spoke();
  return json_response(200, document);
}

}  // namespace closeknit::server
