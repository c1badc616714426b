// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/sent_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>

#include "intake/enroll.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {
namespace {

using honesty::Finding;

class SentWalk {
 public:
  SentWalk(Mail& mail, const Ego& ego) : mail_(mail), ego_(ego) {}

  OwnerSent run(std::size_t most) {
    const std::vector<std::uint32_t> asked = places_to_check(most);
    for (const std::uint32_t place : ego_.seen) {
      const book::Interaction& interaction = mail_.interactions[place];
      if (std::ranges::binary_search(asked, place)) check(interaction);
      remember(interaction);
    }
    return std::move(result_);
  }

 private:
  struct Past {
    std::optional<Instant> last;
    std::uint32_t unanswered = 0;  // days
    std::int32_t last_out = 0;     // the last of these
  };

  std::optional<std::uint32_t> person_of(IdentityId identity) const {
    const auto found = mail_.person_of.find(identity);
    if (found == mail_.person_of.end() || !mail_.is_person[found->second]) return {};
    return found->second;
  }

  std::optional<std::uint32_t> only_reader(const book::Interaction& interaction) const {
    std::optional<std::uint32_t> only;
    for (const book::Participant& participant : interaction.participants) {
      if (participant.role != book::Role::to) continue;
      const auto person = person_of(participant.identity);
      if (only || !person || ego_.identities.contains(participant.identity)) return {};
      only = person;
    }
    return only;
  }

  std::vector<std::uint32_t> places_to_check(std::size_t most) const {
    std::vector<std::uint32_t> all;
    for (const std::uint32_t place : ego_.seen)
      if (const auto& one = mail_.interactions[place]; intake::from_owner(one, ego_.identities) && only_reader(one))
        all.push_back(place);
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2));
    if (all.size() <= most) return all;
    std::vector<std::uint32_t> spread;
    for (std::size_t i = 0; i < most; ++i)
      spread.push_back(all[i * all.size() / most]);
    return spread;
  }

  static PersonId id_of(std::uint32_t person) { return PersonId{std::int64_t{person} + 1}; }

  void check(const book::Interaction& interaction) {
    const auto said = book::find_said(mail_.book, interaction.id);
    if (!said || said->fresh.empty()) return;
    const std::uint32_t reader = *only_reader(interaction);
    const Past& past = past_[reader];
    honesty::Letter letter{.fresh = said->fresh, .to = {}};
    letter.to.push_back({.person = id_of(reader), .name = "them", .last = past.last, .unanswered = past.unanswered});
    const std::vector<honesty::Sent> sent(sent_.begin(), sent_.end());
    ++result_.letters;
    bool warned = false;
    for (const honesty::Remark& remark : honesty::remarks(letter, sent, interaction.at())) {
      ++result_.found[static_cast<std::size_t>(remark.finding)];
      warned |= remark.weight != honesty::Weight::remark;
      if (remark.finding == Finding::cares_then_asks)
        result_.told.push_back(said->fresh.substr(remark.begin, remark.end - remark.begin));
    }
    result_.warned += warned ? 1 : 0;
  }

  void remember(const book::Interaction& interaction) {
    honesty::Sent sent{.interaction = interaction.id, .at = interaction.at(), .to = {}, .sketch = {}};
    for (const auto& [identity, contact] : intake::contacts_of(interaction, ego_.identities)) {
      const auto person = person_of(identity);
      if (!person) continue;
      Past& past = past_[*person];
      past.last = contact.at;
      if (contact.direction == ties::Direction::in) past.unanswered = 0;
      if (contact.direction == ties::Direction::out) {
        if (contact.part == ties::Part::to && (past.unanswered == 0 || past.last_out != contact.at.day())) {
          ++past.unanswered;
          past.last_out = contact.at.day();
        }
        sent.to.push_back(id_of(*person));
      }
    }
    if (sent.to.empty() || interaction.parent) return;  // as sent_since(): answers are left out
    if (const auto said = book::find_said(mail_.book, interaction.id)) sent.sketch = honesty::sketch_of(said->fresh);
    sent_.push_back(std::move(sent));
    while (interaction.at() - sent_.front().at > honesty::kLookBack)
      sent_.pop_front();
  }

  Mail& mail_;
  const Ego& ego_;
  OwnerSent result_{.split = ego_.split, .told = {}};
  std::unordered_map<std::uint32_t, Past> past_;
  std::deque<honesty::Sent> sent_;
};

}  // namespace

OwnerSent sent_of(Mail& mail, const Ego& ego, std::size_t most) {
  return SentWalk(mail, ego).run(most);
}

Table sent_table(const std::string& set, std::span<const OwnerSent> owners, Split split) {
  double letters = 0, warned = 0;
  std::array<double, 8> found{};
  std::size_t people = 0;
  for (const OwnerSent& owner : owners) {
    if (owner.split != split || owner.letters == 0) continue;
    ++people;
    letters += owner.letters;
    warned += owner.warned;
    for (std::size_t i = 0; i < found.size(); ++i)
      found[i] += owner.found[i];
  }
  Table table{.subject = "drafts",
              .set = set,
              .about = fmt::format("{:.0f} letters that {} {} owners really sent to one person", letters, people,
                                   split == Split::test ? "test" : "train"),
              .measures = {"share of letters"},
              .rows = {},
              .intervals = false};
  if (letters == 0) return table;
  auto add = [&](std::string name, double count) {
    table.rows.push_back({std::move(name), {{count / letters, 0, 0}}});
  };
  add("any warning", warned);
  for (const Finding finding : {Finding::cares_then_asks, Finding::first_sign_of_life, Finding::unanswered,
                                Finding::same_words, Finding::blast, Finding::asks})
    add(std::string(honesty::finding_name(finding)), found[static_cast<std::size_t>(finding)]);
  return table;
}

}  // namespace closeknit::accuracy
