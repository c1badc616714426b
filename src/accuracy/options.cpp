// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "accuracy/program.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::array<std::string_view, 11> kSubjects{"ties",          "people",   "senders",       "owed",
                                                     "conversations", "drift",    "introductions", "drafts",
                                                     "shares",        "requests", "acts"};
constexpr std::array<std::string_view, 7> kFits{"ties", "drift", "owed", "shares", "senders", "requests", "words"};

bool is_option(const std::string& word) {
  return word.starts_with("--");
}

Result<std::optional<ties::Channel>> channel_named(const std::string& name) {
  if (name == "mail") return ties::Channel::mail;
  if (name == "chat") return ties::Channel::chat;
  if (name == "call") return ties::Channel::call;
  return failure(Code::usage, "a channel is mail, chat or call", name);
}

std::string joined(std::span<const std::string_view> names) {
  std::string all;
  for (std::string_view name : names)
    all.append(all.empty() ? "" : ", ").append(name);
  return all;
}

}  // namespace

const std::string_view kHelp =
    R"(How right is closeknit? Each measure, ours beside what others published, on owners that nothing was tuned on.

  closeknit-accuracy                      everything, on the shared data (CLOSEKNIT_DATA, or ../shared/data)
  closeknit-accuracy --only SUBJECT…      ties, people, senders, owed, conversations, drift, introductions, drafts,
                                          shares, requests, acts
  closeknit-accuracy --mail PATH… [--owner ADDRESS…]
                                          a mailbox: through its owner's eyes, or, where no owner is told or found,
                                          through those of everybody who wrote at least 60 messages
  closeknit-accuracy --events FILE [--channel mail|chat|call]
                                          lines of `from to time` in seconds
  closeknit-accuracy --identities FILE    name, address, true name, true address, times: parted by tabs, with a heading
  closeknit-accuracy --drafts FOLDER [--mistaken]
                                          labelled drafts (golden/drafts); with --mistaken those of the train writers
                                          that are told wrongly
  closeknit-accuracy --fit ties|drift|owed|shares|senders|requests|words
                                          writes src/ties/weights.inc, src/ties/alive.inc, src/owed/weights.inc,
                                          src/interests/choice.inc, src/people/mass_mail.inc or
                                          src/signals/request_model.inc to standard output, from train owners;
                                          src/interests/general_words.inc from all letters
      --labels FOLDER                     what was said by reading (labels/)
      --floors FILE                       prints only whether ours holds these (golden/accuracy.floors); ends with 1
                                          where one is broken, with 77 where none could be measured
      --split train                       ties and drift of the owners that constants are chosen on
      --json                              as JSON
      --keep FOLDER                       unpack and import into FOLDER and leave it there for the next run
)";

bool Options::wants(std::string_view subject) const {
  return only.empty() || std::ranges::find(only, subject) != only.end();
}

Result<Options> read_options(std::span<const std::string> words) {
  Options options;
  for (std::size_t i = 0; i < words.size();) {
    const std::string& option = words[i++];
    std::vector<std::string> values;
    while (i < words.size() && !is_option(words[i]))
      values.push_back(words[i++]);
    const auto one = [&](std::string& into) {
      if (values.size() == 1) into = values.front();
      return values.size() == 1;
    };
    const auto several = [&](std::vector<std::string>& into) {
      into.insert(into.end(), values.begin(), values.end());
      return !values.empty();
    };
    bool good = true;
    if (option == "--json")
      options.json = good = values.empty();
    else if (option == "--help")
      options.help = true;
    else if (option == "--mail")
      good = several(options.mail);
    else if (option == "--owner")
      good = several(options.owner);
    else if (option == "--only")
      good = several(options.only);
    else if (option == "--events")
      good = one(options.events);
    else if (option == "--identities")
      good = one(options.identities);
    else if (option == "--fit")
      good = one(options.fit);
    else if (option == "--keep")
      good = one(options.keep);
    else if (option == "--drafts")
      good = one(options.drafts);
    else if (option == "--mistaken")
      options.mistaken = good = values.empty();
    else if (option == "--floors")
      good = one(options.floors);
    else if (option == "--split" && values.size() == 1 && (values.front() == "test" || values.front() == "train"))
      options.split = values.front() == "test" ? Split::test : Split::train;
    else if (option == "--labels")
      good = one(options.labels);
    else if (option == "--channel" && values.size() == 1) {
      TRY(options.channel, channel_named(values.front()));
    } else {
      good = false;
    }
    if (!good) return failure(Code::usage, "this is not understood", option, "closeknit-accuracy --help");
  }
  for (const std::string& subject : options.only)
    if (std::ranges::find(kSubjects, subject) == kSubjects.end())
      return failure(Code::usage, "there is no such subject", subject, "it is one of " + joined(kSubjects));
  if (!options.fit.empty() && std::ranges::find(kFits, options.fit) == kFits.end())
    return failure(Code::usage, "there is nothing of that name to fit", options.fit, "it is one of " + joined(kFits));
  return options;
}

}  // namespace closeknit::accuracy
