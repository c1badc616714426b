// SPDX-License-Identifier: AGPL-3.0-or-later
// Whose mail is this? Told by what only an owner's address does, strongest first: its mail lies in the Sent folder;
// mail is delivered to it; nearly every message names it. A mailing list's archive has nobody like that, however busy
// its maintainer: there, nothing is said.
#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>

#include "people/names.hpp"
#include "people/people.hpp"

namespace closeknit::people {
namespace {

// Sent folders: an address counts if this share of all mail in them is from it (others are strays that were filed
// there), …
constexpr double kSentShare = 0.05;
// … or if most of its own mail lies there, and more than a few messages do.
constexpr double kMostlySent = 0.5;
constexpr std::uint32_t kFewSent = 3;
// Delivery: this share of all messages was delivered to it, and mail names it at all (an archive's address is named
// by nobody).
constexpr double kDeliveredShare = 0.3;
constexpr double kNamedOfDelivered = 0.02;
// Naming: without either, the owner takes part in this share of all messages, and in so many times more of them than
// anybody else …
constexpr double kTakesPart = 0.5;
constexpr double kTimesTheNext = 1.6;
constexpr double kTakesPartLittle = 0.2;
constexpr double kTimesTheNextLittle = 2.0;
// … and in so many of all where a list carries at least half of the mail.
constexpr double kTakesPartOfList = 0.95;
constexpr double kListCarries = 0.5;
// Fewer messages than this prove nothing by being named.
constexpr std::uint32_t kFewMessages = 5;
// Who sends this much of what names it writes to itself, with the readers in Bcc.
constexpr double kToItself = 0.3;
// Further addresses: two local parts of one organisation with so many letters in a row in common (a family name) may be
// one person's; they are taken as the owner's if they are named in so much of all mail.
constexpr std::size_t kFamilyLetters = 5;
constexpr double kNamedOften = 0.1;

struct Owner {
  std::size_t index;
  double confidence;
  std::string reason;
};

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// 1 of 1 is not much, 100 of 100 is.
double grown(std::uint64_t observations, double surest) {
  auto n = static_cast<double>(observations);
  return surest * n / (n + 1);
}

std::string count_of(std::uint64_t count, std::string_view what) {
  return std::to_string(count) + " message" + (count == 1 ? "" : "s") + std::string(what);
}

class Search {
 public:
  explicit Search(std::span<const Known> all) : all_(all), names_(all.size()) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Counts& counts = all[i].counts;
      sent_ += counts.sent;
      in_sent_folder_ += counts.in_sent_folder;
      most_list_ = std::max(most_list_, counts.list_address);
      names_[i] = main_name(all[i]);
    }
  }

  std::vector<OwnerAddress> run() {
    by_sent_folder();
    if (owners_.empty()) by_delivery();
    if (owners_.empty()) by_being_named();
    if (!owners_.empty()) add_aliases();
    std::ranges::sort(owners_, [&](const Owner& a, const Owner& b) {
      return std::pair(-a.confidence, all_[a.index].id) < std::pair(-b.confidence, all_[b.index].id);
    });
    std::vector<OwnerAddress> result;
    for (Owner& owner : owners_)
      result.push_back({all_[owner.index].id, owner.confidence, std::move(owner.reason)});
    return result;
  }

 private:
  static std::uint64_t main_name(const Known& known) {
    for (const NameForm& form : known.names) {
      Name name = parse_name(form.text);
      if (!name.via && !name.functional && shape_of(name) == NameShape::full) return name_key(name);
    }
    return 0;
  }

  bool is_owner(std::size_t index) const {
    return std::ranges::any_of(owners_, [&](const Owner& owner) { return owner.index == index; });
  }

  bool shares_name(std::size_t index) const {
    return names_[index] != 0 &&
           std::ranges::any_of(owners_, [&](const Owner& owner) { return names_[owner.index] == names_[index]; });
  }

  void by_sent_folder() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Counts& counts = all_[i].counts;
      if (counts.in_sent_folder == 0) continue;
      bool much = share(counts.in_sent_folder, in_sent_folder_) >= kSentShare;
      bool mostly = share(counts.in_sent_folder, counts.sent) >= kMostlySent && counts.in_sent_folder >= kFewSent;
      if (much || mostly) owners_.push_back({i, grown(counts.in_sent_folder, 0.99), sent_reason(counts)});
    }
  }

  static std::string sent_reason(const Counts& counts) {
    std::string reason = count_of(counts.in_sent_folder, " from it lie in Sent");
    if (counts.delivered_to > 0) reason += "; " + std::to_string(counts.delivered_to) + " were delivered to it";
    return reason;
  }

  // A list's address, or one that only ever broadcasts, is nobody's own.
  bool may_be_owner(std::size_t index) const {
    const Counts& counts = all_[index].counts;
    bool broadcasts = counts.sent >= kFewMessages && counts.sent_reply == 0 && counts.answered == 0 &&
                      share(counts.sent, counts.received) >= kToItself;
    if (counts.list_address > 0 || broadcasts) return false;
    Kind kind = judge(all_[index]).kind;
    return kind == Kind::person || kind == Kind::organisation;
  }

  void by_delivery() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Counts& counts = all_[i].counts;
      if (share(counts.delivered_to, sent_) < kDeliveredShare || counts.delivered_to < kFewMessages) continue;
      if (share(counts.received, counts.delivered_to) < kNamedOfDelivered || !may_be_owner(i)) continue;
      owners_.push_back({i, grown(counts.delivered_to, 0.95), count_of(counts.delivered_to, " were delivered to it")});
    }
  }

  // Everybody who might be the owner, each under one name, with the messages in which they take part.
  struct Party {
    std::size_t busiest = 0;
    std::uint64_t messages = 0;
  };
  std::vector<Party> parties() const {
    std::map<std::uint64_t, Party> by_name;
    std::vector<Party> result;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      std::uint64_t messages = all_[i].counts.sent + all_[i].counts.received;
      if (messages < kFewMessages || !may_be_owner(i)) continue;
      if (names_[i] == 0) {
        result.push_back({i, messages});
        continue;
      }
      auto [found, is_new] = by_name.try_emplace(names_[i], Party{i, 0});
      Party& party = found->second;
      const Counts& best = all_[party.busiest].counts;
      if (std::pair(messages, -all_[i].id.value) >
          std::pair(std::uint64_t{best.sent} + best.received, -all_[party.busiest].id.value))
        party.busiest = i;
      party.messages += messages;
    }
    for (const auto& [name, party] : by_name)
      result.push_back(party);
    std::ranges::sort(result, [&](const Party& a, const Party& b) {
      return std::pair(b.messages, all_[a.busiest].id) < std::pair(a.messages, all_[b.busiest].id);
    });
    return result;
  }

  // Addresses without names, "q..lindqvist" and "plindqvist": a family name in common, in one organisation, and not two
  // given names before it.
  bool looks_alike(std::size_t a, std::size_t b) const {
    if (all_[a].kind != IdentityKind::mail || all_[b].kind != IdentityKind::mail || (names_[a] != 0 && names_[b] != 0))
      return false;
    std::string_view domain = organisation_domain(domain_part(all_[a].address));
    if (is_public_mail_domain(domain) || domain != organisation_domain(domain_part(all_[b].address))) return false;
    SplitLocal x = split_local(all_[a].address);
    SplitLocal y = split_local(all_[b].address);
    if (x.given.size() > 1 && y.given.size() > 1 && x.given != y.given) return false;
    for (std::size_t i = 0; i + kFamilyLetters <= x.family.size(); ++i)
      if (y.family.find(x.family.substr(i, kFamilyLetters)) != std::string_view::npos) return true;
    return false;
  }

  // "paul.lindqvist" -> "paul", "lindqvist"; "plindqvist" -> "", "plindqvist".
  struct SplitLocal {
    std::string_view given, family;
  };
  static SplitLocal split_local(std::string_view address) {
    std::string_view local = local_part(address);
    auto first = local.find_first_of("._-");
    if (first == std::string_view::npos) return {{}, local};
    return {local.substr(0, first), local.substr(local.find_last_of("._-") + 1)};
  }

  void by_being_named() {
    std::vector<Party> ranked = parties();
    if (ranked.empty()) return;
    Party best = ranked.front();
    std::uint64_t next = 0;
    std::vector<std::size_t> alike;
    for (const Party& other : std::span(ranked).subspan(1)) {
      bool same = share(other.messages, sent_) >= kNamedOften && looks_alike(best.busiest, other.busiest);
      if (same) alike.push_back(other.busiest);
      if (same) best.messages += other.messages;
      if (!same && next == 0) next = other.messages;
    }
    if (!stands_out(share(best.messages, sent_), best.messages, next)) return;
    double part = std::min(1.0, share(best.messages, sent_));
    bool writes = all_[best.busiest].counts.sent > 0;
    owners_.push_back({best.busiest, std::min(0.9, 0.5 + 0.4 * part),
                       std::to_string(best.messages) + " of " + count_of(sent_, " are from it or name it") +
                           (writes ? "" : "; none is from it")});
    for (std::size_t index : alike)
      owners_.push_back({index, 0.6, "named as often, and much like " + all_[best.busiest].address});
  }

  bool stands_out(double part, std::uint64_t messages, std::uint64_t next) const {
    if (share(most_list_, sent_) >= kListCarries) return part >= kTakesPartOfList;
    double times = next == 0 ? kTimesTheNextLittle : share(messages, next);
    return (part >= kTakesPart && times >= kTimesTheNext) || (part >= kTakesPartLittle && times >= kTimesTheNextLittle);
  }

  // Further addresses under the owner's name. One that mostly writes to the owner is another person of that name.
  void add_aliases() {
    std::vector<Owner> aliases;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (is_owner(i) || all_[i].counts.list_address > 0) continue;
      if (auto alias = alias_of(i)) aliases.push_back(std::move(*alias));
    }
    for (Owner& alias : aliases)
      owners_.push_back(std::move(alias));
  }

  std::optional<Owner> alias_of(std::size_t index) const {
    const Counts& counts = all_[index].counts;
    bool writes_to_owner = counts.sent > 0 && share(counts.sent_to_me, counts.sent) >= kMostlySent;
    if (shares_name(index)) {
      if (counts.in_sent_folder > 0 || counts.delivered_to > 0)
        return Owner{index, 0.9, "your name, and mail is sent from or delivered to it"};
      if (!writes_to_owner && counts.sent + counts.received > 1) return Owner{index, 0.75, "your name"};
    }
    bool named_often = share(counts.received, sent_) >= kNamedOften;
    if (named_often && !writes_to_owner && is_part_of_owner(all_[index]))
      return Owner{index, 0.7, "a part of your name, in " + count_of(counts.received, "")};
    return std::nullopt;
  }

  // "Lindqvist" in the Sent folder, and "Paul Lindqvist" in nearly every To.
  bool is_part_of_owner(const Known& known) const {
    if (known.names.empty()) return false;
    Name name = parse_name(known.names.front().text);
    return std::ranges::any_of(owners_, [&](const Owner& owner) {
      const auto& names = all_[owner.index].names;
      return !names.empty() && relate(parse_name(names.front().text), name) >= NameRelation::part;
    });
  }

  std::span<const Known> all_;
  std::vector<std::uint64_t> names_;
  std::vector<Owner> owners_;
  std::uint64_t sent_ = 0;
  std::uint64_t in_sent_folder_ = 0;
  std::uint32_t most_list_ = 0;
};

}  // namespace

std::vector<OwnerAddress> find_owner(std::span<const Known> all) {
  return Search(all).run();
}

}  // namespace closeknit::people
