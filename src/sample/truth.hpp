// SPDX-License-Identifier: AGPL-3.0-or-later
// Truth: what a reader of the sample should find, kept while it is written, as lines of JSON:
//
//   {"owner": name, "addresses": […]}
//   {"party": "person", "name": …, "relation": "friend", "addresses": […], "names": […],
//    "messages_in": 210, "messages_out": 198, "last": "2026-05-01"}          only addresses and names that occur
//   {"owed": "by_me", "name": …, "address": …, "message_id": …, "at": …, "subject": …,
//    "open": true, "how": "", "to_many": false, "relation": "friend"}        each question; "how" it was settled
//   {"drifting": name, "address": …, "usual_days": 13, "silent_days": 124}   regular once, silent for months
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "sample/posting.hpp"

namespace closeknit::sample {

class Truth {
 public:
  explicit Truth(Instant until) : until_(until) {}
  void note(const Posting& posting);
  // All lines; parties in the order of the world.
  std::string lines(const World& world) const;

 private:
  struct Seen {
    std::set<std::string> addresses, names;
    std::set<std::int32_t> days;
    std::uint32_t in = 0, out = 0;
    Instant last;
  };
  void note_mailbox(const Party& party, const Mailbox& mailbox);
  void note_question(const Posting& posting);
  void add_party(std::string& out, const Party& party, const Seen& seen) const;
  void add_drifting(std::string& out, const Party& party, const Seen& seen) const;

  Instant until_;
  std::map<const Party*, Seen> seen_;
  std::string questions_;
};

}  // namespace closeknit::sample
