// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that look after the book itself. Rows of the table, each after its options and examples; for table.cpp
// alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kExportExamples{
    Example{"closeknit export > everything.jsonl", "all that the book holds, one JSON object a line"},
    Example{"closeknit export --vcard > people.vcf", "an address book"},
};
inline constexpr std::array kExportOptions{
    Option{"--vcard", Takes::nothing, "", "the people only, as vCards for an address book", {}},
};
inline constexpr std::array kBackupExamples{
    Example{"closeknit backup ~/book-2026-11.sqlite", "a copy of the book, safe even while it is in use"},
};
inline constexpr std::array kCheckExamples{
    Example{"closeknit check letter.txt --to 'Ann Lee'", "before you send it"},
    Example{"closeknit check", "is the book whole?"},
};
inline constexpr std::array kCheckOptions{
    Option{"--to", Takes::person, "NAME", "to whom the DRAFT goes; several with commas or with several --to", {}},
    Option{"--gathering", Takes::nothing, "", "the DRAFT invites them all together", {}},
    Option{"--list", Takes::text, "WHAT", "the DRAFT is what they agreed to get (see closeknit consent)", {}},
    Option{"--repair", Takes::nothing, "", "work everything out again from the messages and your corrections", {}},
};
inline constexpr std::array kSettingsExamples{
    Example{"closeknit settings", "all of them"},
    Example{"closeknit settings post.server --unset", "take one back"},
    Example{"closeknit settings post.server smtps://mail.example.org", "where your letters go"},
};
inline constexpr std::array kSettingsOptions{
    Option{"--unset", Takes::nothing, "", "take the setting back", {}},
};
inline constexpr std::array kForgetExamples{
    Example{"closeknit forget 'Ann Lee'", "what it would mean, and the question whether you mean it"},
    Example{"closeknit forget ann@example.org --yes", "Ann is forgotten"},
};
inline constexpr std::array kForgetOptions{
    Option{"--yes", Takes::nothing, "", "you mean it: nothing is asked, and it cannot be undone", {}},
};
inline constexpr std::array kRederiveExamples{
    Example{"closeknit rederive", "after an update"},
};
inline constexpr std::array kPasswordExamples{
    Example{"closeknit password", "asks for the new password"},
};

inline constexpr std::array kKeeping{
    Command{.name = "export",
            .help = "everything the book holds, in open formats",
            .usage = "[--vcard]",
            .about = "Writes the whole book to standard output, one JSON object a line, or with --vcard the people as "
                     "vCards.",
            .examples = kExportExamples,
            .options = kExportOptions,
            .words = {},
            .part = Part::keeping,
            .needs = Needs::a_book,
            .run = run_export},
    Command{
        .name = "backup",
        .help = "a copy of the book",
        .usage = "FILE",
        .about =
            "Copies the book into FILE, which must not exist yet. Safe at any time, even during an import. Where you "
            "forgot somebody for good, FILE.forgotten goes with it: keep both.",
        .examples = kBackupExamples,
        .options = {},
        .words = {Takes::file, 1, 1, {}},
        .part = Part::keeping,
        .needs = Needs::a_book,
        .run = run_backup},
    Command{.name = "check",
            .help = "is the letter honest? is the book whole?",
            .usage = "[DRAFT --to NAME [--gathering | --list WHAT]] [--repair]",
            .about =
                "With a DRAFT, a file with the words of a letter (- for standard input), says what there is to "
                "say before it leaves: that it asks for something, that it opens with care and turns to an ask, "
                "that it is the first sign of life in a long time, that earlier letters had no answer, that the "
                "same words went to others, as drafts and links of `closeknit write` too. A letter to people who do "
                "not know each other, and the same words to more than five people within a week, are refused. "
                "Nothing is sent.\n\n"
                "Without one, lets the database check itself and counts what is there. With --repair all that was "
                "worked out "
                "(who is who, ties, what is owed) is thrown away and worked out again; messages and corrections "
                "are not touched.",
            .examples = kCheckExamples,
            .options = kCheckOptions,
            .words = {Takes::file, 0, 1, {}},
            .part = Part::keeping,
            .needs = Needs::a_book,
            .run = run_check},
    Command{.name = "settings",
            .help = "what is settled once for all letters",
            .usage = "[NAME [VALUE | --unset]]",
            .about = "Shows the settings of this book, or sets one. Passwords are "
                     "never settings.",
            .examples = kSettingsExamples,
            .options = kSettingsOptions,
            .words = {Takes::text, 0, 2, {}},
            .part = Part::keeping,
            .needs = Needs::a_book,
            .run = run_settings},
    Command{.name = "forget",
            .help = "take a person out of your book for good",
            .usage = "NAME [--yes]",
            .about =
                "Shows what it means to forget somebody, and does it once you say that you mean it: their letters with "
                "you go with every word, from letters with others their words, name and address go, and so does "
                "what you noted of them. A later import does not bring them back. It cannot be undone.\n\n"
                "Your mailbox itself is never touched, nor are copies made with closeknit backup. The file "
                "BOOK.forgotten beside your book holds the key by which an import knows whom to leave out; it goes "
                "where the book goes.",
            .examples = kForgetExamples,
            .options = kForgetOptions,
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::keeping,
            .needs = Needs::a_book,
            .run = run_forget},
    Command{.name = "rederive",
            .help = "work out anew what follows from your mail",
            .usage = "",
            .about =
                "Reads the kept words of all messages again and works out anew who is who, ties, promises and what "
                "is owed, by the rules of this closeknit. The mail itself is not needed, and your corrections "
                "hold. An import does so by itself when the rules have changed.",
            .examples = kRederiveExamples,
            .options = {},
            .words = {},
            .part = Part::keeping,
            .needs = Needs::a_book,
            .run = run_rederive},
    Command{.name = "password",
            .help = "set the password for other machines' browsers",
            .usage = "",
            .about = "Asks for a password of ten characters or more, and keeps its hash beside the book. A new "
                     "password signs everybody out. It can also be piped in as one line.",
            .examples = kPasswordExamples,
            .options = {},
            .words = {},
            .part = Part::keeping,
            .needs = Needs::a_book_or_a_new_one,
            .run = run_password},
};

}  // namespace closeknit::cli
