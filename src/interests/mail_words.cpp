// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/mail_words.hpp"

#include <ranges>
#include <unordered_set>

namespace closeknit::interests {
namespace {

// Each with its forms, in the order of the alphabet, parted by blanks.
constexpr std::string_view kWords =
    "ack acked acking acks addressed addresses admittedly afaics afaict afaik ain albeit amend amended"
    " amending anyways apologies apologise apologize append appended appreciated aren arguably asap attach"
    " attached attaching attachment attachments bcc besides bikeshed bikeshedding bounce bounced bounces btw"
    " ccd cced ccing changelog cheers clarification clarifications clarified clarifies clarify clarifying"
    " comment commented commenting comments consequently conversely copied correction corrections couldn didn"
    " ditto doesn dunno elaborate email emailed emailing emails excerpt feedback folks followup followups"
    " forward forwarded forwarding forwards frankly furthermore fwd fwiw fyi gist gmail gonna greetings hadn"
    " haha hasn haven heh hello hence hmm hmmm honestly iirc iiuc imho imo inbox inline inlined iow isn kinda"
    " kindly lgtm likewise listserv lol loosely mail mailbox mailed mailer mailing mails meh mentioned"
    " mentioning merely misread misreading mistake mistakes misunderstanding misunderstood moreover mustn nack"
    " nacked nak needn nevertheless nit nitpick nitpicking nitpicks nits nonetheless nope noted okay oops"
    " paste pasted pasting patchset patchsets phrased phrasing ping pinged pinging pls plz posted posting"
    " postings posts postscript presumably proofread quote quoted quotes quoting rebase rebased rebasing"
    " recipient recipients redo redoing redone reformat reformatted regardless regards remark remarks reminder"
    " rephrase rephrased rephrasing replied replies reply replying repost reposted reposting reposts reread"
    " reroll rerolled rerun resend resending resends resent respin respinning respins respond responded"
    " responding response responses respun resubmission resubmit resubmitted resubmitting retract review"
    " reviewed reviewer reviewers reviewing reviews revise revised revising revision revisions revisit"
    " revisited revisiting reword reworded rewording rewordings rework reworked reworking reworks rewrite"
    " rewrites rewriting rewritten rewrote rfc rsvp sadly salutation sender senders shouldn signoff signoffs"
    " sincerely snip snipped sorta spell spelling squash squashed squashing subject submission submissions"
    " submit submits submitted submitter submitting subscribe subscribed subscriber subscribers subscribing"
    " supposedly thanks thereby therefore thx tldr trimmed trimming tweak tweaked tweaking tweaks typo typos"
    " ugh uhm umm unsubscribe unsubscribed upstreamed verbatim wanna wasn weren whatsoever whereby whilst"
    " wording wordings wouldn wow wrote wrt yay yeah yep ymmv yours yup";

// A page asks for each of thousands of words.
std::unordered_set<std::string_view> parted() {
  std::unordered_set<std::string_view> words;
  for (const auto& word : std::views::split(kWords, ' '))
    words.emplace(word.begin(), word.end());
  return words;
}

}  // namespace

bool is_of_mail(std::string_view word) {
  static const std::unordered_set<std::string_view> kParted = parted();
  return kParted.contains(word);
}

}  // namespace closeknit::interests
