// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/sets.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "accuracy/events.hpp"

namespace closeknit::accuracy {
namespace {

using ties::Channel;

const std::array kEventSets{
    EventSet{"Enron 184", Channel::mail, "temporal/ml_enron.csv.zst", "", 30, 30, 90},
    EventSet{"email-Eu", Channel::mail, "temporal/email-Eu-core-temporal.txt.zst", "", 30, 20, 30},
    EventSet{"Reality texts", Channel::chat, "temporal/reality.tar.zst", "temporal/pvc/text-Reality/text-Reality.txt",
             30, 10, 30},
    EventSet{"CollegeMsg", Channel::chat, "temporal/CollegeMsg.txt.zst", "", 30, 20, 30},
    EventSet{"Reality calls", Channel::call, "temporal/reality.tar.zst", "temporal/pvc/call-Reality/call-Reality.txt",
             30, 20, 30},
};

}  // namespace

std::span<const EventSet> event_sets() {
  return kEventSets;
}

void Sets::skip(std::string line) {
  if (std::ranges::find(skipped_, line) == skipped_.end()) skipped_.push_back(std::move(line));
}

Mail* Sets::mail(const std::string& name, const std::vector<std::string>& files) {
  if (auto known = mails_.find(name); known != mails_.end()) return known->second.get();
  std::vector<std::string> paths;
  for (const std::string& file : files) {
    auto path = material_.path(file);
    if (!path) {
      skip(file + ": not there");
      mails_[name] = nullptr;
      return nullptr;
    }
    paths.push_back(*path);
  }
  return mail_at(name, paths);
}

Mail* Sets::mail_at(const std::string& name, const std::vector<std::string>& paths) {
  if (auto known = mails_.find(name); known != mails_.end()) return known->second.get();
  std::unique_ptr<Mail>& kept = mails_[name];
  auto read = read_mail(paths, material_.scratch(name + ".sqlite"), {}, now_);
  if (!read) {
    skip(name + ": " + to_line(read.error()));
    return nullptr;
  }
  kept = std::move(*read);
  return kept.get();
}

Mail* Sets::list_mail() {
  return mail("lists", {"mail/list-linux-man.mboxrd.zst", "mail/list-linux-integrity.mboxrd.zst"});
}

Mail* Sets::ego_mail(const std::string& folder) {
  return mail(folder, {"mail/" + folder + "/Sent.mbox.zst", "mail/" + folder + "/INBOX.mbox.zst"});
}

std::vector<Mail*> Sets::enron_mail() {
  const char* file = "mail/enron-whole-mailboxes.tar.zst";
  std::vector<Mail*> all;
  auto root = material_.path(file);
  if (!root) {
    skip(std::string(file) + ": not there");
    return all;
  }
  std::vector<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(*root + "/enron-edrm13"))
    if (entry.is_directory()) folders.push_back(entry.path().string());
  std::ranges::sort(folders);
  for (const std::string& folder : folders)
    if (Mail* mail = mail_at("enron-" + std::filesystem::path(folder).filename().string(), {folder}))
      all.push_back(mail);
  return all;
}

Mail* Sets::archive(const std::string& name) {
  return mail(name, {"mail/" + name + ".tar.zst"});
}

Mail* Sets::corpus(const std::string& name) {
  if (name.starts_with("ego-")) return ego_mail(name);
  if (name == "lists") return list_mail();
  if (!name.starts_with("enron-") || name == "enron-inboxes") return archive(name);
  enron_mail();
  const auto known = mails_.find(name);
  return known == mails_.end() ? nullptr : known->second.get();
}

std::optional<std::vector<History>> Sets::histories(const EventSet& set) {
  auto path = material_.path(set.file);
  std::optional<Events> events;
  if (path) events = read_events(set.inside.empty() ? *path : *path + "/" + set.inside);
  if (!events) {
    skip(set.file + ": not there");
    return std::nullopt;
  }
  return histories_of(*events, set.name, set.channel, set.least_sent);
}

}  // namespace closeknit::accuracy
