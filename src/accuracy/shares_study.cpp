// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/shares_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "intake/enroll.hpp"
#include "interests/choice.hpp"
#include "interests/interests_store.hpp"
#include "pages/share_touch.hpp"
#include "text/zones.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {
namespace {

using interests::Voice;

constexpr std::array<std::string_view, 9> kMethods{
    kOurs,
    "closeknit, their words alone",
    "closeknit, words to them alone",
    "closeknit, tie alone",
    "frequency",
    "frequency, last 90 d",
    "recency",
    "Interactions Rank 30 d",
    "random",
};

constexpr Days kOfLate{90};
constexpr std::size_t kFewestWords = 5;  // of a piece: less says nothing

// "From: …", "Sent: …": who wrote a forwarded message and to whom is not what it says.
bool is_header_line(std::string_view line) {
  constexpr std::size_t kLongestName = 14;
  std::size_t colon = line.substr(0, kLongestName).find(':');
  return colon != line.npos && colon > 0 && line.substr(0, colon).find_first_of(" \t") == line.npos;
}

std::string without_header_lines(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    if (!is_header_line(text.substr(0, end))) (kept += text.substr(0, end)) += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return kept;
}

bool has_link(std::string_view fresh) {
  return fresh.contains("http://") || fresh.contains("https://");
}

// What passed between the owner and one person so far.
struct Known {
  std::uint32_t number = 0;  // their words have the voice 2 · number, what the owner wrote to them the next
  std::uint32_t person = 0;
  ties::Sums sums;
  std::vector<Instant> contacts;
  bool had_contact = false;
  std::uint32_t passed = 0;
};

class Walk {
 public:
  Walk(Mail& mail, const Ego& ego) : mail_(mail), ego_(ego) {
    const std::vector<IdentityId> owner(ego.identities.begin(), ego.identities.end());
    for (const interests::PassedOn& one : interests::passed_on(mail.book, owner, InteractionId{INT64_MAX}))
      if (auto person = mail.person_of.find(one.to); person != mail.person_of.end())
        passed_to_.emplace(one.message, person->second);
  }

  OwnerShares run() {
    OwnerShares result{.owner = ego_.name, .split = ego_.split, .passed = {}};
    const std::vector<std::uint32_t> once = without_copies();
    const std::vector<std::uint32_t> asked = places_to_ask(once);
    std::size_t next = 0;
    for (std::uint32_t place : once) {
      const book::Interaction& interaction = mail_.interactions[place];
      if (next < asked.size() && asked[next] == place) {
        ++next;
        if (auto passed = ask(interaction, place)) result.passed.push_back(std::move(*passed));
      }
      remember(interaction);
    }
    return result;
  }

 private:
  // The one person in To; nothing where there are several, or none that is a person.
  std::optional<std::uint32_t> only_recipient(const book::Interaction& interaction) const {
    std::optional<std::uint32_t> only;
    for (const book::Participant& participant : interaction.participants) {
      if (participant.role != book::Role::to) continue;
      auto person = mail_.person_of.find(participant.identity);
      if (only || person == mail_.person_of.end() || ego_.identities.contains(participant.identity)) return {};
      only = person->second;
    }
    return only && mail_.is_person[*only] ? only : std::nullopt;
  }

  std::optional<interests::Piece> piece_of(const book::Interaction& interaction) {
    auto said = book::find_said(mail_.book, interaction.id);
    if (!said) return {};
    std::string forwarded =
        without_header_lines(text::only(said->text, text::zones(said->text, ""), text::ZoneKind::forwarded));
    bool passes_text_on = interests::words_of(forwarded).size() >= kFewestWords;
    if (!passes_text_on && !has_link(said->fresh)) return {};
    interests::Piece piece{"", said->fresh + '\n' + forwarded, ""};
    if (!interaction.parent) piece.title = interaction.subject;
    if (interests::words_of(piece.text).size() < kFewestWords) return {};
    return piece;
  }

  // A whole mailbox holds a letter once for each folder it lies in, at times with a Message-ID for each. Who got it
  // would be told by its copy: of letters of one sender, second and subject only the first counts.
  std::vector<std::uint32_t> without_copies() const {
    std::set<std::tuple<std::int64_t, std::int64_t, std::string_view>> met;
    std::vector<std::uint32_t> once;
    for (std::uint32_t place : ego_.seen) {
      const book::Interaction& one = mail_.interactions[place];
      if (met.emplace(one.at().seconds, intake::sender_of(one).value, one.subject).second) once.push_back(place);
    }
    return once;
  }

  std::vector<std::uint32_t> places_to_ask(const std::vector<std::uint32_t>& once) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t place : once) {
      const book::Interaction& interaction = mail_.interactions[place];
      if (intake::from_owner(interaction, ego_.identities) && only_recipient(interaction) && piece_of(interaction))
        all.push_back(place);
    }
    if (all.size() <= kMostPassed) return all;
    std::vector<std::uint32_t> spread;
    for (std::size_t i = 0; i < kMostPassed; ++i)
      spread.push_back(all[i * all.size() / kMostPassed]);
    return spread;
  }

  Known& known(std::uint32_t person) {
    auto [at, missing] = known_.try_emplace(person);
    if (missing) {
      at->second.number = static_cast<std::uint32_t>(written_.size() / 2);
      at->second.person = person;
      written_.resize(written_.size() + 2);
    }
    return at->second;
  }

  void remember(const book::Interaction& interaction) {
    note_passed(interaction);
    for (const auto& [identity, contact] : intake::contacts_of(interaction, ego_.identities)) {
      auto person = mail_.person_of.find(identity);
      if (person == mail_.person_of.end() || !mail_.is_person[person->second]) continue;
      Known& other = known(person->second);
      ties::add(other.sums, contact);
      other.contacts.push_back(contact.at);
      other.had_contact = true;
      note_names(identity);
      if (contact.direction == ties::Direction::out && contact.part == ties::Part::to)
        speaks(interaction.id, 2 * other.number + 1);
    }
    IdentityId sender = intake::sender_of(interaction);
    auto person = mail_.person_of.find(sender);
    if (person == mail_.person_of.end() || ego_.identities.contains(sender) || !mail_.is_person[person->second]) return;
    Known& writer = known(person->second);
    speaks(interaction.id, 2 * writer.number);
    for (const book::Participant& participant : interaction.participants)
      if (participant.role == book::Role::from)
        interests::add_name_words(names_, book::name_text(mail_.book, participant.name));
    if (const book::Interaction* parent = mail_.parent_of(interaction))
      if (intake::from_owner(*parent, ego_.identities))
        ties::add_reply(writer.sums, ties::Direction::in, interaction.at() - parent->at());
  }

  void note_passed(const book::Interaction& interaction) {
    auto to = passed_to_.find(interaction.id);
    if (to == passed_to_.end()) return;
    ++known(to->second).passed;
  }

  void speaks(InteractionId id, Voice voice) {
    voices_of_[id].push_back(voice);
    written_[voice] += 1;
  }

  void note_names(IdentityId identity) {
    if (named_.insert(identity).second) interests::add_name_words(names_, book::identity_address(mail_.book, identity));
  }

  const interests::Background& background(InteractionId until) {
    if (!background_) background_ = interests::background_of(mail_.book, until);
    return *background_;
  }

  std::optional<Passed> ask(const book::Interaction& interaction, std::uint32_t place) {
    auto recipient = known_.find(*only_recipient(interaction));
    std::vector<Known*> candidates;
    for (auto& [person, other] : known_)
      if (other.had_contact) candidates.push_back(&other);
    if (recipient == known_.end() || !recipient->second.had_contact || candidates.size() < kLeastReaders) return {};
    std::ranges::sort(candidates, {}, &Known::number);
    auto piece = piece_of(interaction);
    auto telling = interests::telling_words(*piece, background(interaction.id), names_);
    auto found = interests::find_words(mail_.book, telling, {interaction.id, place}, [&](InteractionId id) {
      auto at = voices_of_.find(id);
      return at == voices_of_.end() ? std::vector<Voice>() : at->second;
    });
    const std::vector<interests::Words> words = interests::words_of_each(found, written_, interaction.at());
    return passed(interaction, candidates, words, recipient->first);
  }

  Passed passed(const book::Interaction& interaction, const std::vector<Known*>& candidates,
                const std::vector<interests::Words>& words, std::uint32_t recipient) const {
    std::vector<ties::TieFeatures> features;
    for (const Known* one : candidates)
      features.push_back(ties::features_of(one->sums, interaction.at()));
    const ties::Norms norms = ties::norms_of(features);
    std::vector<interests::Candidate> all;
    std::vector<double> ties;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const Known& one = *candidates[i];
      ties::Tie tie;
      ties::rate(tie, features[i], norms);
      ties.push_back(tie.score);
      all.push_back({words[one.number], pages::touch_of(one.sums, one.passed, interaction.at())});
    }
    const std::vector<double> ours = interests::choices(all);
    const std::vector<interests::ChoiceParts> parts = interests::choice_parts(all);
    Passed passed{.answer = static_cast<bool>(interaction.parent), .readers = {}};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      passed.readers.push_back(reader(*candidates[i], all[i].words, ties[i], interaction.at()));
      passed.readers.back().parts = parts[i];
      passed.readers.back().scores[0] = ours[i];
      passed.readers.back().right = candidates[i]->person == recipient;
    }
    return passed;
  }

  static Reader reader(const Known& known, const interests::Words& words, double tie, Instant now) {
    const Days silence = now - known.sums.as_of;
    double frequency = static_cast<double>(known.contacts.size());
    double of_late =
        static_cast<double>(std::ranges::count_if(known.contacts, [&](Instant at) { return now - at <= kOfLate; }));
    const auto& month = known.sums.decayed[1];
    double left = halved(silence, ties::kHalfLives[1]);
    double rank = left * (5 * (month[0][0] + month[0][1]) + month[1][0] + month[1][1]);
    Reader reader;
    reader.scores = {0, words.theirs, words.to_them, tie, frequency, of_late, -silence.count, rank, 0};
    return reader;
  }

  Mail& mail_;
  const Ego& ego_;
  std::unordered_map<std::uint32_t, Known> known_;
  std::unordered_map<InteractionId, std::vector<Voice>> voices_of_;
  std::vector<double> written_;
  std::unordered_map<InteractionId, std::uint32_t> passed_to_;  // whom the owner passed a link on to in it
  interests::WordSet names_;
  std::unordered_set<IdentityId> named_;
  std::optional<interests::Background> background_;
};

std::vector<Scored> scored(const Passed& passed, std::size_t method) {
  std::vector<Scored> all;
  for (const Reader& reader : passed.readers)
    all.push_back({reader.scores[method], reader.right});
  return all;
}

}  // namespace

std::span<const std::string_view> shares_methods() {
  return kMethods;
}

OwnerShares shares_of(Mail& mail, const Ego& ego) {
  return Walk(mail, ego).run();
}

Table shares_table(const std::string& set, std::span<const OwnerShares> owners, Split split, Begun begun) {
  Table table{.subject = "shares",
              .set = set + (begun == Begun::any ? "" : ", not in answers"),
              .about = {},
              .measures = {"MRR", "hit@1", "hit@3", "NDCG@10"},
              .rows = {}};
  std::size_t people = 0, pieces = 0;
  double readers = 0;
  for (std::size_t method = 0; method < kMethods.size(); ++method) {
    std::array<std::vector<double>, 4> of_owners;
    for (const OwnerShares& owner : owners) {
      if (owner.split != split) continue;
      std::array<double, 4> sums{};
      double count = 0;
      for (const Passed& passed : owner.passed) {
        if (begun == Begun::by_owner && passed.answer) continue;
        auto all = scored(passed, method);
        double rr = reciprocal_rank(all);
        sums[0] += rr;
        sums[1] += rr == 1 ? 1 : 0;
        sums[2] += rr >= 1.0 / 3 ? 1 : 0;
        sums[3] += ndcg(all, 10);
        count += 1;
        if (method == 0) readers += static_cast<double>(all.size());
      }
      if (count == 0) continue;
      if (method == 0) ++people, pieces += static_cast<std::size_t>(count);
      for (std::size_t m = 0; m < sums.size(); ++m)
        of_owners[m].push_back(sums[m] / count);
    }
    if (of_owners[0].empty()) continue;
    Row row{.method = std::string(kMethods[method]), .values = {}};
    for (const auto& values : of_owners)
      row.values.push_back(mean_over_owners(values));
    table.rows.push_back(std::move(row));
  }
  table.about = fmt::format("{} {} owners, {} pieces passed on to one person, {:.0f} people known by then on average",
                            people, split == Split::test ? "test" : "train", pieces,
                            readers / std::max<double>(1, static_cast<double>(pieces)));
  return table;
}

Rows shares_rows(std::span<const OwnerShares> owners, Split split) {
  Rows rows;
  for (const OwnerShares& owner : owners) {
    if (owner.split != split || owner.passed.empty()) continue;
    for (const Passed& passed : owner.passed) {
      rows.questions.push_back(rows.right.size());
      for (const Reader& reader : passed.readers) {
        rows.features = reader.parts.size();
        for (double value : reader.parts)
          rows.values.push_back(static_cast<float>(value));
        rows.right.push_back(reader.right ? 1 : 0);
        rows.weight.push_back(static_cast<float>(1.0 / std::sqrt(static_cast<double>(owner.passed.size()))));
      }
    }
  }
  return rows;
}

}  // namespace closeknit::accuracy
