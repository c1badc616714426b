// SPDX-License-Identifier: AGPL-3.0-or-later
// Sets: the shared data as things to measure on, each read when first asked for and kept.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accuracy/history.hpp"
#include "accuracy/mail.hpp"
#include "accuracy/material.hpp"

namespace closeknit::accuracy {

// A set of events, and how its dates are laid.
struct EventSet {
  std::string name;
  ties::Channel channel;
  std::string file;         // below the root of the material
  std::string inside;       // of an archive
  std::size_t least_sent;   // of an owner
  std::size_t least_known;  // contacts at a date
  double step;              // days between dates: 90, or 30 where the set is shorter than a year and a half
};
std::span<const EventSet> event_sets();

class Sets {
 public:
  Sets(std::string root, Instant now, std::string keep = {}) : material_(std::move(root), std::move(keep)), now_(now) {}

  // Both public lists as one mailbox, through the eyes of everybody who wrote much; nothing where absent.
  Mail* list_mail();
  // A person's mailbox ("ego-schaufler"); nothing where absent.
  Mail* ego_mail(const std::string& folder);
  // The thirteen whole Enron mailboxes, each a book of its own; none where absent.
  std::vector<Mail*> enron_mail();
  // An archive of loose messages ("spamassassin"); nothing where absent.
  Mail* archive(const std::string& name);
  // Any of these by the name that labels give it: "ego-colomar", "lists", "enron-king-j" (a whole mailbox), an archive.
  Mail* corpus(const std::string& name);
  std::optional<std::vector<History>> histories(const EventSet& set);
  Material& material() { return material_; }
  Instant now() const { return now_; }
  // What could not be read so far, one line each.
  const std::vector<std::string>& skipped() const { return skipped_; }
  void skip(std::string line);

 private:
  Mail* mail(const std::string& name, const std::vector<std::string>& files);
  Mail* mail_at(const std::string& name, const std::vector<std::string>& paths);

  Material material_;
  Instant now_;
  std::map<std::string, std::unique_ptr<Mail>> mails_;
  std::vector<std::string> skipped_;
};

// On lists: who sent at least so many is looked at as an owner.
inline constexpr std::size_t kListWriters = 60;
inline constexpr std::size_t kListKnown = 15;  // … with so many known contacts at a date
inline constexpr std::array<const char*, 2> kEgoMailboxes{"ego-schaufler", "ego-colomar"};

}  // namespace closeknit::accuracy
