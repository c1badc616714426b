// SPDX-License-Identifier: AGPL-3.0-or-later
// Options and examples of the commands, in the order of the table; for table.cpp alone.
#pragma once

#include <array>

#include "cli/table.hpp"

namespace closeknit::cli {

inline constexpr std::array kGlobal{
    Option{"--book", Takes::file, "FILE", "the book to use (default: closeknit/book.sqlite in your data folder)", {}},
    Option{"--json", Takes::nothing, "", "write JSON, one document on one line, for programs", {}},
    Option{"--now", Takes::instant, "INSTANT", "act as if it were this moment (2026-11-21T08:00:00Z)", {}},
    Option{"--color", Takes::choice, "WHEN", "colour: auto (on a terminal), always or never", "auto always never"},
    Option{"--stats", Takes::nothing, "", "say on standard error where the time went", {}},
    Option{"--version", Takes::nothing, "", "say which version this is", {}},
    Option{"--help", Takes::nothing, "", "explain closeknit, or the command", {}},
};

inline constexpr Option kSteps{
    "--steps", Takes::nothing, "", "tell a program how far it is: JSON lines on standard error", {}};
inline constexpr Option kWhy{"--why", Takes::nothing, "", "what each strength is made of, in words and numbers", {}};
inline constexpr Option kMost{"--most", Takes::count, "N", "show at most so many", {}};

inline constexpr std::array kTodayOptions{
    Option{"--peek", Takes::nothing, "", "look without noting that these were shown", {}},
};
inline constexpr std::array kTodayExamples{
    Example{"closeknit today", "what is worth doing now"},
    Example{"closeknit today --json | jq -r '.items[].next_step'", "only the next steps"},
};

inline constexpr std::array kPersonOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "show so many messages of the timeline (default 10)", {}},
};
inline constexpr std::array kPersonExamples{
    Example{"closeknit person Ann Lee", "her page"},
    Example{"closeknit person ann@example.org --why", "how closeknit sees how close you are"},
};

inline constexpr std::array kPeopleOptions{
    kMost,
    Option{"--all", Takes::nothing, "", "also lists, robots, newsletters and organisations", {}},
};
inline constexpr std::array kPeopleExamples{
    Example{"closeknit people", "everybody, the closest first"},
    Example{"closeknit people --most 20", "the twenty closest"},
};

inline constexpr std::array kCirclesOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "with --why: explain so many people (default 15)", {}},
};
inline constexpr std::array kCirclesExamples{
    Example{"closeknit circles", "who stands in which circle"},
    Example{"closeknit circles --why", "and what puts the closest there"},
};

inline constexpr std::array kOwedOptions{kMost};
inline constexpr std::array kOwedExamples{
    Example{"closeknit owed", "who waits for you, and whom you wait for"},
};

inline constexpr std::array kShareOptions{
    Option{"--to", Takes::text, "NAME", "note that you sent it to somebody", {}},
    Option{"--link", Takes::text, "URL", "where it stands, if the page itself does not say so", {}},
    Option{"--title", Takes::text, "WORDS", "what it is called, if the page itself does not say so", {}},
};
inline constexpr std::array kShareExamples{
    Example{"closeknit share article.html", "who would care for a page that you saved"},
    Example{"closeknit share article.html --to 'Ann Lee'", "you sent it to her"},
    Example{"closeknit share", "what came with your feeds, and whom it would suit"},
};
inline constexpr std::array kFeedsExamples{
    Example{"closeknit feeds", "what you read"},
    Example{"closeknit feeds add https://example.org/feed", "one more"},
    Example{"closeknit feeds add subscriptions.opml", "all of a list that a feed reader wrote"},
    Example{"closeknit feeds fetch", "read them now"},
};

inline constexpr std::array kSearchOptions{
    Option{"--most", Takes::count, "N", "show so many messages (default 20)", {}},
    Option{"--best", Takes::nothing, "", "the best matches first instead of the newest", {}},
};
inline constexpr std::array kSearchExamples{
    Example{"closeknit search budget report", "messages with both words"},
    Example{"closeknit search '\"annual report\"' from:ann since:2024-03", "a phrase, by somebody, since a month"},
    Example{"closeknit search in:subject bud* -draft", "words that start so, without another word"},
};

inline constexpr std::array kImportExamples{
    Example{"closeknit import ~/Mail", "a folder of mail: Maildir, mbox files, single messages"},
    Example{"closeknit import All-mail.mbox", "one file"},
};

inline constexpr std::array kImportOptions{
    kSteps,
};
inline constexpr std::array kMeOptions{
    Option{"--not", Takes::text, "ADDRESS", "this address is not yours", {}},
};
inline constexpr std::array kMeExamples{
    Example{"closeknit me", "whom closeknit takes you for"},
    Example{"closeknit me me@example.org me@work.example", "these addresses are yours"},
    Example{"closeknit me --not team@example.org", "this one is not"},
};
inline constexpr std::array kMergeExamples{
    Example{"closeknit merge ann@example.org a.lee@work.example", "one person writes from both"},
};
inline constexpr std::array kSplitExamples{
    Example{"closeknit split a.lee@work.example", "this address is somebody else's"},
    Example{"closeknit split ann@example.org a.lee@work.example", "these two are not one person"},
};
inline constexpr std::array kReviewOptions{kMost};
inline constexpr std::array kReviewExamples{
    Example{"closeknit review", "who might be one person"},
};
inline constexpr std::array kConfirmExamples{
    Example{"closeknit confirm signal:0d5k2m7r9tvwx:13:42", "it is an exam of theirs"},
};
inline constexpr std::array kDenyExamples{
    Example{"closeknit deny sender:00a1b2c3d4e5f", "that is no human being"},
};
inline constexpr std::array kKindExamples{
    Example{"closeknit kind news@example.org newsletter", "that is no human being"},
    Example{"closeknit kind 'Ann Lee' person", "she is one"},
};
inline constexpr std::array kCloserOptions{
    Option{"--farther", Takes::nothing, "", "one circle further out instead", {}},
};
inline constexpr std::array kCloserExamples{
    Example{"closeknit closer 'Ann Lee'", "one circle further in"},
    Example{"closeknit closer --farther 'Bob Marsh'", "one circle further out"},
};
inline constexpr std::array kRestOptions{
    Option{"--not", Takes::nothing, "", "it does not rest, whatever the mail says", {}},
};
inline constexpr std::array kRestExamples{
    Example{"closeknit rest 'Ann Lee'", "she is not proposed any more"},
    Example{"closeknit rest --not 'Bob Marsh'", "he is, though his last letter said goodbye"},
};
inline constexpr std::array kNotOwedExamples{
    Example{"closeknit not-owed 2", "the second in what `closeknit owed` lists"},
    Example{"closeknit not-owed 0d5k2m7r9tvwx", "the message of that name"},
};
inline constexpr std::array kSnoozeOptions{
    Option{"--until", Takes::day, "DAY", "when it may come back: 2026-12-01, tomorrow, friday, 3d, 2w, 1m", {}},
};
inline constexpr std::array kSnoozeExamples{
    Example{"closeknit snooze 2 --until friday", "the second item of today"},
    Example{"closeknit snooze 'Ann Lee' --until 2w", "the item about her"},
};
inline constexpr std::array kDismissExamples{
    Example{"closeknit dismiss 3", "the third item of today, for good"},
};
inline constexpr std::array kUndoOptions{
    Option{"--put-back", Takes::nothing, "", "put a correction that was taken back in force again", {}},
};
inline constexpr std::array kUndoExamples{
    Example{"closeknit undo 4", "take correction 4 back"},
};
inline constexpr std::array kCorrectionsOptions{
    Option{"--all", Takes::nothing, "", "also those that were taken back", {}},
};
inline constexpr std::array kCorrectionsExamples{
    Example{"closeknit corrections", "all that you told closeknit"},
};

inline constexpr std::array kExportOptions{
    Option{"--vcard", Takes::nothing, "", "the people only, as vCards for an address book", {}},
};
inline constexpr std::array kExportExamples{
    Example{"closeknit export > everything.jsonl", "all that the book holds, one JSON object a line"},
    Example{"closeknit export --vcard > people.vcf", "an address book"},
};
inline constexpr std::array kBackupExamples{
    Example{"closeknit backup ~/book-2026-11.sqlite", "a copy of the book, safe even while it is in use"},
};
inline constexpr std::array kCheckOptions{
    Option{"--to", Takes::person, "NAME", "to whom the DRAFT goes; several with commas or with several --to", {}},
    Option{"--gathering", Takes::nothing, "", "the DRAFT invites them all together", {}},
    Option{"--list", Takes::text, "WHAT", "the DRAFT is what they agreed to get (see closeknit consent)", {}},
    Option{"--repair", Takes::nothing, "", "work everything out again from the messages and your corrections", {}},
};
inline constexpr std::array kPathOptions{
    Option{"--company", Takes::text, "COMPANY", "to anybody with an address there, as in \"museum\"", {}},
    Option{"--most", Takes::count, "N", "so many paths (default 3)", {}},
};
inline constexpr std::array kPathExamples{
    Example{"closeknit path 'Cleo Day'", "who could bring you together with her"},
    Example{"closeknit path --company museum", "somebody who works there"},
};
inline constexpr std::array kNoteExamples{
    Example{"closeknit note 'Ann Lee' 'allergic to nuts; loves the sea'", "for the next invitation"},
};
inline constexpr std::array kCameThroughExamples{
    Example{"closeknit came-through 'the museum catalogue' 'Ann Lee'", "a client whom Ann sent"},
};
inline constexpr std::array kBlastsExamples{
    Example{"closeknit blasts", "the same words to several people"},
};
inline constexpr std::array kRederiveExamples{
    Example{"closeknit rederive", "after an update"},
};
inline constexpr std::array kCheckExamples{
    Example{"closeknit check letter.txt --to 'Ann Lee'", "before you send it"},
    Example{"closeknit check", "is the book whole?"},
};
inline constexpr std::array kServeOptions{
    Option{"--port", Takes::count, "N", "where to listen (default 5150; 0: any port that is free)", {}},
    Option{"--listen", Takes::text, "ADDRESS", "an address that others reach (default 127.0.0.1)", {}},
    Option{"--certificate", Takes::file, "FILE", "TLS certificate chain, PEM", {}},
    Option{"--key", Takes::file, "FILE", "its private key, PEM", {}},
    Option{"--behind-proxy", Takes::nothing, "", "a proxy in front speaks TLS with the browsers", {}},
    Option{"--host", Takes::text, "NAME", "a name under which browsers ask; several with several --host", {}},
    Option{"--page", Takes::folder, "DIR", "the page's files from DIR instead of those built in", {}},
};
inline constexpr std::array kServeExamples{
    Example{"closeknit serve", "in a browser on this machine"},
    Example{"closeknit serve --listen 192.0.2.7 --certificate c.pem --key k.pem", "for your other machines"},
};
inline constexpr std::array kPasswordExamples{
    Example{"closeknit password", "asks for the new password"},
};
inline constexpr std::array kSampleOptions{
    Option{"--messages", Takes::count, "N", "so many messages (default 20000)", {}},
    Option{"--people", Takes::count, "N", "among so many people (default 400)", {}},
    Option{"--seed", Takes::count, "N", "another number makes another world (default 1)", {}},
    Option{"--until", Takes::day, "DAY", "when the newest message arrives (default: today)", {}},
    kSteps,
};
inline constexpr std::array kSampleExamples{
    Example{"closeknit sample /tmp/mail --messages 5000", "a made-up mailbox to try closeknit on"},
    Example{"closeknit --book /tmp/try.sqlite import /tmp/mail", "and a book of its own for it"},
};

inline constexpr std::array kHelpExamples{
    Example{"closeknit help person", "all about one command"},
};
inline constexpr std::array kCompletionExamples{
    Example{"closeknit completion bash > ~/.local/share/bash-completion/completions/closeknit", "for bash"},
    Example{"closeknit completion fish > ~/.config/fish/completions/closeknit.fish", "for fish"},
};
inline constexpr std::array kManExamples{
    Example{"closeknit man ~/.local/share/man/man1", "so that `man closeknit-person` works"},
};
inline constexpr std::array kCompleteExamples{
    Example{"closeknit complete ann l", "names that start so"},
};

}  // namespace closeknit::cli
