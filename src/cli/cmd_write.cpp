// SPDX-License-Identifier: AGPL-3.0-or-later
// write
#include <fmt/format.h>

#include <filesystem>

#include "answers/writing_answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/recipients.hpp"
#include "cli/session.hpp"
#include "cli/settings.hpp"
#include "cli/words.hpp"
#include "intake/intake.hpp"
#include "pages/writing.hpp"
#include "people/address.hpp"
#include "post/post.hpp"
#include "sources/compose.hpp"
#include "text/ascii.hpp"

namespace closeknit::cli {
namespace {

using answers::Written;
using Way = Written::Way;

// A letter on its way from the owner's mind to where it goes.
struct Outgoing {
  pages::Readers to;
  std::optional<pages::Answered> answered;
  std::vector<pages::WritingFacts> facts;
  sources::Letter letter;
  std::vector<pages::DraftRemark> remarks;
  std::string file;  // in which the owner wrote; empty where they did not write here
};

Way way_of(Session& session) {
  if (session.arguments.has("--send")) return Way::sent;
  if (session.arguments.has("--mailto")) return Way::link;
  return option_or_setting(session, "--drafts", "post.drafts").empty() ? Way::link : Way::draft;
}

Result<Outgoing> begin(Session& session) {
  Outgoing out;
  if (auto key = session.arguments.value("--answer")) {
    TRY(out.answered, pages::answered(session.book(), *key));
  }
  std::string joined = session.arguments.joined();
  TRY(out.to, pages::readers_named(session.book(), names_in(std::span(&joined, 1)), session.now));
  if (out.to.size() == 0 && out.answered && out.answered->sender) out.to.people.push_back(out.answered->sender);
  if (out.to.size() == 0)
    return failure(Code::usage, "to whom?", "", "closeknit write NAME, or closeknit write --answer MESSAGE");
  for (const PersonId person : out.to.people)
    out.facts.push_back(pages::writing_facts(session.book(), person, session.now));
  return out;
}

std::string domain_of(const std::string& address) {
  return std::string(people::domain_part(address));
}

// Made from the letter itself: the same letter of the same second is the same letter.
std::string message_id_of(const sources::Letter& letter) {
  std::string content = letter.from.address + '\n' + letter.subject + '\n' + letter.text;
  for (const sources::Mailbox& reader : letter.to)
    content += '\n' + reader.address;
  std::string when;
  for (char c : to_iso(letter.at))
    if (text::is_digit(c) || text::is_letter(c)) when += c;
  return when + '.' + to_text(message_key(content).value) + '@' + domain_of(letter.from.address);
}

Result<void> address_it(Session& session, Outgoing& out) {
  InteractionId answered = out.answered ? out.answered->interaction : InteractionId{};
  TRY(pages::MailName from,
      pages::writer(session.book(), out.to.people, answered, session.arguments.value("--as").value_or("")));
  out.letter.from = {from.name, from.address};
  for (const pages::WritingFacts& facts : out.facts) {
    auto reader = pages::reader(session.book(), facts.person);
    if (!reader) return failure(Code::not_found, "there is no mail address of theirs", one_line(facts.name));
    out.letter.to.push_back({reader->name, reader->address});
  }
  for (const std::string& address : out.to.strangers)
    out.letter.to.push_back({"", address});
  if (out.answered) {
    out.letter.subject = out.answered->subject;
    out.letter.in_reply_to = out.answered->message_id;
    out.letter.references = out.answered->references;
  }
  out.letter.subject = session.arguments.value("--subject").value_or(out.letter.subject);
  constexpr std::int64_t kMinute = 60;
  out.letter.at = session.now;
  out.letter.zone_minutes = static_cast<std::int16_t>(session.time.seconds_east(session.now) / kMinute);
  return {};
}

void put_facts(Paper& paper, const Session& session, const Outgoing& out) {
  for (const pages::WritingFacts& facts : out.facts)
    write_facts(paper, {session.now, session.time}, facts);
  for (const std::string& address : out.to.strangers)
    paper.text(fmt::format("Nothing is known of {} yet.", one_line(address)));
}

std::string notes(const Session& session, const Outgoing& out) {
  Paper paper(session.world.columns, Colour::none);
  put_facts(paper, session, out);
  return paper.content();
}

std::string editor(const Session& session) {
  for (std::string_view name : {"VISUAL", "EDITOR"})
    if (auto value = session.world.variable(name); value && !value->empty()) return *value;
  return "vi";
}

// True where there is a letter now.
Result<bool> write_in_editor(Session& session, Outgoing& out) {
  outreach::Hand hand = out.to.size() == 1 && !out.facts.empty() ? out.facts.front().hand : outreach::Hand{};
  TRY(Hands::Edited edited,
      session.world.hands.edit(editor(session), outreach::sheet(out.letter.subject, hand, notes(session, out))));
  auto sheet = outreach::read_sheet(edited.text, hand);
  out.file = edited.file;
  if (!sheet) return false;
  out.letter.subject = sheet->subject;
  out.letter.text = sheet->text;
  return true;
}

Result<bool> take_words(Session& session, Outgoing& out) {
  auto from = session.arguments.value("--from");
  if (!from && session.world.hands.at_terminal) return write_in_editor(session, out);
  TRY(out.letter.text, session.world.read_text(from.value_or("-")));
  return !text::trimmed(out.letter.text).empty();
}

std::string kept_in(const Outgoing& out) {
  return out.file.empty() ? "" : "your words are in " + out.file;
}

std::string readers(const Outgoing& out) {
  std::vector<std::string> names;
  names.reserve(out.letter.to.size());
  for (const sources::Mailbox& reader : out.letter.to)
    names.push_back(reader.name.empty() ? reader.address : fmt::format("{} <{}>", reader.name, reader.address));
  return one_line(listed(names));
}

void show_remarks(Session& session, const Outgoing& out) {
  if (session.as_json() || out.remarks.empty()) return;
  Paper paper = session.paper();
  write_draft(paper, {session.now, session.time}, out.remarks);
  session.say(paper);
}

bool is_warned(const Outgoing& out) {
  return !out.remarks.empty() && out.remarks.front().weight == honesty::Weight::warning;
}

// What honesty says, and, before it is sent, the owner.
Result<void> may_leave(Session& session, Outgoing& out) {
  auto occasion = session.arguments.has("--gathering") ? pages::Occasion::gathering : pages::Occasion::letter;
  out.remarks = pages::draft_remarks(session.book(), out.letter.text, out.to, occasion, session.now);
  show_remarks(session, out);
  if (is_refused(out.remarks)) return failure(Code::denied, one_line(out.remarks.front().words), "", kept_in(out));
  if (way_of(session) != Way::sent || session.arguments.has("--anyway")) return {};
  if (session.world.hands.at_terminal) {
    if (session.world.hands.agree("Send this to " + readers(out) + "?")) return {};
    return failure(Code::interrupted, "nothing was sent", "", kept_in(out));
  }
  if (!is_warned(out)) return {};
  return failure(Code::denied, one_line(out.remarks.front().words), "",
                 "nothing was sent; if you mean it, say --anyway");
}

Result<std::string> password(Session& session, const post::Server& server) {
  auto command = session.arguments.value("--password-command");
  if (!command) command = session.world.variable("CLOSEKNIT_PASSWORD_COMMAND");
  if (!command)
    command = fmt::format("secret-tool lookup service closeknit server {} user {}", shell_word(server.host),
                          shell_word(server.user));
  return session.world.hands.first_line_of(*command);
}

Result<post::Server> server(Session& session) {
  std::string name = option_or_setting(session, "--server", "post.server");
  if (name.empty())
    return failure(Code::usage, "which server takes your letters?", "",
                   "say so once: closeknit settings post.server smtps://mail.example.org");
  TRY(post::Server server, post::server_named(name));
  server.certificates = book::setting(session.book(), "post.certificates");
  server.user = option_or_setting(session, "--user", "post.user");
  if (server.user.empty()) return server;
  TRY(server.password, password(session, server));
  return server;
}

std::string draft_name(const sources::Letter& letter) {
  return letter.message_id.substr(0, letter.message_id.find('@'));
}

// The letter is gone by now: where it cannot be kept as well, that is a remark and no failure.
void keep_sent(Session& session, const sources::Letter& letter, const std::string& bytes) {
  std::string folder = book::setting(session.book(), "post.sent");
  if (folder.empty()) return;
  if (auto kept = post::put(folder, post::Shelf::sent, draft_name(letter), bytes); !kept)
    session.remark(to_line(kept.error()));
}

Result<void> send(Session& session, const Outgoing& out, const std::string& bytes, Written& written) {
  TRY(post::Server to, server(session));
  post::Envelope envelope{out.letter.from.address, {}};
  for (const sources::Mailbox& reader : out.letter.to)
    envelope.to.push_back(reader.address);
  TRY_DO(post::send(to, envelope, bytes));
  keep_sent(session, out.letter, bytes);
  written.where = to.host;
  TRY(written.interaction, intake::take_letter(session.book(), bytes, session.now));
  return {};
}

Result<Written> deliver(Session& session, Outgoing& out) {
  out.letter.message_id = message_id_of(out.letter);
  TRY(std::string bytes, sources::write_message(out.letter));
  Written written{.way = way_of(session),
                  .from = out.letter.from.address,
                  .to = {},
                  .subject = out.letter.subject,
                  .message_id = out.letter.message_id,
                  .where = {},
                  .interaction = {},
                  .remarks = out.remarks};
  for (const sources::Mailbox& reader : out.letter.to)
    written.to.push_back(reader.address);
  if (written.way == Way::sent) {
    TRY_DO(send(session, out, bytes, written));
  } else if (written.way == Way::draft) {
    TRY(written.where, post::put(option_or_setting(session, "--drafts", "post.drafts"), post::Shelf::drafts,
                                 draft_name(out.letter), bytes));
  } else {
    written.where = outreach::mailto(written.to, written.subject, out.letter.text, out.letter.in_reply_to);
  }
  if (written.way != Way::sent && !out.answered)
    pages::keep_made_ready(session.book(), out.letter.text, written.to, session.now);
  return written;
}

void tell(Session& session, const Outgoing& out, const Written& written) {
  if (session.as_json()) return session.say_json(answers::written_json(written));
  Paper paper = session.paper();
  paper.gap();
  if (written.way == Way::sent) {
    paper.text(fmt::format("Sent to {}.", readers(out)));
  } else if (written.way == Way::draft) {
    paper.text("Your draft lies here; nothing was sent:");
    paper.command({"", Ink::plain}, written.where, 2);
  } else {
    paper.text("Open this link to send it from your mail program:");
    paper.command({"", Ink::plain}, written.where, 2);
  }
  session.say(paper);
}

void show_facts(Session& session, const Outgoing& out) {
  if (session.as_json()) return session.say_json(answers::facts_json(out.facts));
  Paper paper = session.paper();
  put_facts(paper, session, out);
  session.say(paper);
}

void forget_file(const Outgoing& out) {
  std::error_code ignored;
  if (!out.file.empty()) std::filesystem::remove(out.file, ignored);
}

}  // namespace

Result<void> run_write(Session& session) {
  TRY(Outgoing out, begin(session));
  if (session.arguments.has("--facts")) {
    show_facts(session, out);
    return {};
  }
  TRY_DO(address_it(session, out));
  TRY(bool is_letter, take_words(session, out));
  if (!is_letter) {
    forget_file(out);
    return failure(Code::interrupted, "nothing was written, and nothing leaves");
  }
  TRY_DO(may_leave(session, out));
  auto written = deliver(session, out);
  if (!written) {
    Error error = std::move(written).error();
    if (!out.file.empty()) error.hint += (error.hint.empty() ? "" : "; ") + kept_in(out);
    return std::unexpected(std::move(error));
  }
  forget_file(out);
  tell(session, out, *written);
  return {};
}

}  // namespace closeknit::cli
