// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that fill the book. Rows of the table, each after its options and examples; for table.cpp alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kFeedsExamples{
    Example{"closeknit feeds", "what you read"},
    Example{"closeknit feeds add https://example.org/feed", "one more"},
    Example{"closeknit feeds add subscriptions.opml", "all of a list that a feed reader wrote"},
    Example{"closeknit feeds fetch", "read them now"},
};
inline constexpr std::array kImportExamples{
    Example{"closeknit import ~/Mail", "a folder of mail: Maildir, mbox files, single messages"},
    Example{"closeknit import All-mail.mbox", "one file"},
};
inline constexpr std::array kImportOptions{
    kSteps,
};
inline constexpr std::array kSampleExamples{
    Example{"closeknit sample /tmp/mail --messages 5000", "a made-up mailbox to try closeknit on"},
    Example{"closeknit --book /tmp/try.sqlite import /tmp/mail", "and a book of its own for it"},
};
inline constexpr std::array kSampleOptions{
    Option{"--messages", Takes::count, "N", "so many messages (default 20000)", {}},
    Option{"--people", Takes::count, "N", "among so many people (default 400)", {}},
    Option{"--seed", Takes::count, "N", "another number makes another world (default 1)", {}},
    Option{"--until", Takes::day, "DAY", "when the newest message arrives (default: today)", {}},
    kSteps,
};

inline constexpr std::array kImporting{
    Command{.name = "import",
            .help = "read your mail into the book",
            .usage = "PATH… [--steps]",
            .about = "Reads folders and files of mail: Maildir, mbox, single messages. It only ever reads them. "
                     "Importing the same mail again changes nothing, and an import that was stopped goes on where it "
                     "was when you give the same command again.\n\n"
                     "What cannot be understood is counted and reported with its place and reason.",
            .examples = kImportExamples,
            .options = kImportOptions,
            .words = {Takes::path, 1, kAnyNumber, {}},
            .part = Part::importing,
            .needs = Needs::a_book_or_a_new_one,
            .run = run_import},
    Command{.name = "feeds",
            .help = "what you read on the web, to share from",
            .usage = "[add URL|OPML-FILE… | remove URL | fetch]",
            .about = "Lists your feeds (RSS, Atom, JSON Feed), adds and removes them. `closeknit feeds fetch` reads "
                     "them, now and at no other time, and notes whom of your circles each new piece would suit; "
                     "`closeknit share` shows it.",
            .examples = kFeedsExamples,
            .options = {},
            .words = {Takes::file, 0, kAnyNumber, {}},
            .part = Part::importing,
            .needs = Needs::a_book,
            .run = run_feeds},
    Command{.name = "sample",
            .help = "make a made-up mailbox to try things on",
            .usage = "DIR [--messages N] [--people N] [--seed N] [--until DAY] [--steps]",
            .about = "Writes a believable world of mail into DIR, a Maildir, which must be empty or not there yet. The "
                     "same numbers and the same day give the same mail.",
            .examples = kSampleExamples,
            .options = kSampleOptions,
            .words = {Takes::folder, 1, 1, {}},
            .part = Part::importing,
            .needs = Needs::nothing,
            .run = run_sample},
};

}  // namespace closeknit::cli
