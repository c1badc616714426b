// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands around letters: drafts, the look at one before it goes, introductions. Rows of the table, each after its
// options and examples; for table.cpp alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kWriteExamples{
    Example{"closeknit write 'Ann Lee' --subject 'The otters' --drafts ~/Maildir/.Drafts", "a draft to Ann"},
    Example{"closeknit write --answer 0d5k2m7r9tvwx --send", "an answer, sent"},
    Example{"closeknit write ann --facts", "what you might want to know first"},
};
inline constexpr std::array kWriteOptions{
    Option{"--subject", Takes::text, "S", "what it is about", {}},
    Option{"--answer", Takes::text, "MESSAGE", "it answers this message: an item's key, an id, a Message-ID", {}},
    Option{"--from", Takes::file, "FILE", "the words are in FILE (- for standard input); no editor opens", {}},
    Option{"--facts", Takes::nothing, "", "only show what is worth knowing, and write nothing", {}},
    Option{"--as", Takes::text, "ADDRESS", "write from this address of yours", {}},
    Option{"--gathering", Takes::nothing, "", "it invites several people together", {}},
    Option{"--drafts", Takes::folder, "DIR", "put it into this folder of drafts (a Maildir, or any folder)", {}},
    Option{"--mailto", Takes::nothing, "", "show a link that opens it in your mail program", {}},
    Option{"--send", Takes::nothing, "", "send it, by SMTP", {}},
    Option{"--anyway", Takes::nothing, "", "with --send: do not ask again, whatever was remarked", {}},
    Option{"--server", Takes::text, "URL", "smtps://HOST or smtp://HOST:PORT in place of the setting post.server", {}},
    Option{"--user", Takes::text, "NAME", "your name there in place of the setting post.user", {}},
    Option{"--password-command", Takes::text, "LINE", "a command that says your password on its first line", {}},
};
inline constexpr std::array kIntroduceExamples{
    Example{"closeknit introduce 'Ann Lee' 'Ben Marsh' --why 'both mend clocks'", "begin"},
    Example{"closeknit introduce 3 --yes ann --words 'With pleasure!'", "Ann said yes to the third"},
    Example{"closeknit introduce 3", "where it stands, and what is next"},
};
inline constexpr std::array kIntroduceOptions{
    Option{"--why", Takes::text, "TEXT", "how it helps both", {}},
    Option{"--why-first", Takes::text, "TEXT", "how it helps the first", {}},
    Option{"--why-second", Takes::text, "TEXT", "how it helps the second", {}},
    Option{"--asked", Takes::person, "NAME", "you asked them whether they would like to", {}},
    Option{"--yes", Takes::person, "NAME", "they said yes", {}},
    Option{"--no", Takes::person, "NAME", "they said no, which ends it quietly", {}},
    Option{"--words", Takes::text, "TEXT", "in which words, with --yes or --no", {}},
    Option{"--made", Takes::nothing, "", "you brought them together", {}},
    Option{"--outcome", Takes::text, "TEXT", "what came of it", {}},
    Option{"--thanked", Takes::nothing, "", "thanks were said", {}},
    Option{"--stop", Takes::nothing, "", "you let it rest", {}},
    Option{"--back", Takes::nothing, "", "take the last step back", {}},
};
inline constexpr std::array kIntroductionsExamples{
    Example{"closeknit introductions", "those under way"},
};
inline constexpr std::array kIntroductionsOptions{
    Option{"--all", Takes::nothing, "", "also those that have come to their end", {}},
};

inline constexpr std::array kWriting{
    Command{.name = "write",
            .help = "write somebody a letter, in your own words",
            .usage = "NAME | --answer MESSAGE [--subject S] [--drafts DIR | --mailto | --send]",
            .about =
                "Shows what is worth knowing (their last words and yours, what is open both ways, what to ask about) "
                "and opens your editor ($VISUAL, $EDITOR) on an empty letter. Its greeting and sign-off are those that "
                "you mostly use towards them; nothing else is written for you. Where standard input is no terminal the "
                "words are read from there. An address that the book does not know is a stranger's, of whom nothing "
                "is shown.\n\n"
                "Then the letter is looked at as by `closeknit check`. It becomes a draft in a folder, a link for your "
                "mail program, or is sent: at a terminal after you have said yes, elsewhere at once, since --send "
                "says it. What was sent is in your book at once. A letter "
                "to people who do not know each other is refused unless it invites them with --gathering.\n\n"
                "Letters are sent over TLS, unless the server is this machine. The password comes from "
                "--password-command, from the command in $CLOSEKNIT_PASSWORD_COMMAND, or from secret-tool (service "
                "closeknit, server, user); it is never kept.",
            .examples = kWriteExamples,
            .options = kWriteOptions,
            .words = {Takes::person, 0, kAnyNumber, {}},
            .part = Part::writing,
            .needs = Needs::a_book,
            .run = run_write},
    Command{.name = "introduce",
            .help = "bring two people together, with the consent of each",
            .usage = "A B [--why TEXT] | NUMBER [--asked NAME | --yes NAME | --made | …]",
            .about =
                "With two names begins an introduction: why it helps each, the first is asked and says yes, the second "
                "is asked and says yes, they are brought together, something comes of it, thanks are said. A no of "
                "either ends it quietly, and nobody is introduced without the yes of both.\n\n"
                "With its NUMBER shows where it stands, what is next, and letters that may have moved it. Only what "
                "you say moves it: --asked, --yes, --no, --made, --outcome, --thanked, --stop; --back takes the last "
                "step back. The letters are yours to write: closeknit write.",
            .examples = kIntroduceExamples,
            .options = kIntroduceOptions,
            .words = {Takes::person, 1, 2, {}},
            .part = Part::writing,
            .needs = Needs::a_book,
            .run = run_introduce},
    Command{.name = "introductions",
            .help = "the introductions that you have under way",
            .usage = "[--all]",
            .about = "Lists them with where each stands, what is next, and letters that may have moved one.",
            .examples = kIntroductionsExamples,
            .options = kIntroductionsOptions,
            .words = {},
            .part = Part::writing,
            .needs = Needs::a_book,
            .run = run_introductions},
};

}  // namespace closeknit::cli
