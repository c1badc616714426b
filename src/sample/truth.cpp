// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/truth.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace closeknit::sample {
namespace {

// What counts as drifting here: regular for long, and now silent for much longer than usual, but not for years.
constexpr std::size_t kLeastDays = 50;
constexpr double kLongestRhythm = 45;
constexpr double kLeastSilence = 90;
constexpr double kMostSilence = 365;
constexpr double kTimesTheRhythm = 4;

std::string quoted_json(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
      continue;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
    out += escape.data();
  }
  return out + "\"";
}

std::string field(std::string_view name, std::string_view value) {
  return quoted_json(name) + ":" + quoted_json(value);
}

std::string number(std::string_view name, std::int64_t value) {
  return quoted_json(name) + ":" + std::to_string(value);
}

template <typename Texts>
std::string list(std::string_view name, const Texts& texts) {
  std::string out = quoted_json(name) + ":[";
  for (const std::string& text : texts)
    out += (out.back() == '[' ? "" : ",") + quoted_json(text);
  return out + "]";
}

// The middle one of the gaps between days of contact.
std::int32_t usual_gap(const std::set<std::int32_t>& days) {
  std::vector<std::int32_t> gaps;
  for (auto next = std::next(days.begin()); next != days.end(); ++next)
    gaps.push_back(*next - *std::prev(next));
  std::sort(gaps.begin(), gaps.end());
  return gaps[gaps.size() / 2];
}

}  // namespace

void Truth::note_mailbox(const Party& party, const Mailbox& mailbox) {
  Seen& seen = seen_[&party];
  seen.addresses.insert(mailbox.address);
  if (!mailbox.name.empty()) seen.names.insert(mailbox.name);
}

void Truth::note_question(const Posting& posting) {
  if (posting.asked == Asked::nothing) return;
  const Letter& letter = posting.letter;
  const std::string& address = posting.by_owner ? letter.to.front().address : letter.from.address;
  questions_ += "{" + field("owed", posting.by_owner ? "to_me" : "by_me") + "," + field("name", posting.other->name) +
                "," + field("address", address) + "," +
                field("message_id", letter.message_id.substr(1, letter.message_id.size() - 2)) + "," +
                field("at", to_iso(letter.at)) + "," + field("subject", letter.subject) +
                ",\"open\":" + (posting.asked == Asked::open ? "true" : "false") + "," +
                field("how", asked_name(posting.asked)) + ",\"to_many\":" + (posting.to_many ? "true" : "false") + "," +
                field("relation", row_of(posting.other->relation).in_truth) + "}\n";
}

void Truth::note(const Posting& posting) {
  const Letter& letter = posting.letter;
  note_mailbox(*posting.other, posting.by_owner ? letter.to.front() : letter.from);
  if (posting.via != nullptr) note_mailbox(*posting.via, letter.to.front());
  Seen& seen = seen_[posting.other];
  ++(posting.by_owner ? seen.out : seen.in);
  if (posting.via == nullptr) seen.days.insert(letter.at.day());
  if (posting.via == nullptr) seen.last = std::max(seen.last, letter.at);
  note_question(posting);
}

void Truth::add_party(std::string& out, const Party& party, const Seen& seen) const {
  out += "{" + field("party", kind_name(party.kind)) + "," + field("name", party.name) + "," +
         field("relation", row_of(party.relation).in_truth) + "," + list("addresses", seen.addresses) + "," +
         list("names", seen.names) + "," + number("messages_in", seen.in) + "," + number("messages_out", seen.out) +
         "," + field("last", seen.last.seconds == 0 ? "" : to_iso_day(seen.last)) + "}\n";
}

void Truth::add_drifting(std::string& out, const Party& party, const Seen& seen) const {
  if (party.kind != Kind::person || seen.days.size() < kLeastDays) return;
  const double silence = (until_ - seen.last).count;
  const std::int32_t usual = usual_gap(seen.days);
  if (usual > kLongestRhythm || silence < kLeastSilence || silence > kMostSilence || silence < kTimesTheRhythm * usual)
    return;
  out += "{" + field("drifting", party.name) + "," + field("address", *seen.addresses.begin()) + "," +
         number("usual_days", usual) + "," + number("silent_days", static_cast<std::int64_t>(silence)) + "}\n";
}

std::string Truth::lines(const World& world) const {
  std::array<std::string, 2> owner{world.owner.faces[0].address, world.owner.faces[1].address};
  std::string out = "{" + field("owner", world.owner.name) + "," + list("addresses", owner) + "}\n";
  std::string drifting;
  for (const auto* parties : {&world.people, &world.machines})
    for (const Party& party : *parties) {
      auto seen = seen_.find(&party);
      if (seen == seen_.end()) continue;
      add_party(out, party, seen->second);
      add_drifting(drifting, party, seen->second);
    }
  return out + questions_ + drifting;
}

}  // namespace closeknit::sample
