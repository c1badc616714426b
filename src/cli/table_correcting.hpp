// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands by which the owner puts things right and adds what no mail says. Rows of the table, each after its options
// and examples; for table.cpp alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kMeExamples{
    Example{"closeknit me", "whom closeknit takes you for"},
    Example{"closeknit me me@example.org me@work.example", "these addresses are yours"},
    Example{"closeknit me --not team@example.org", "this one is not"},
};
inline constexpr std::array kMeOptions{
    Option{"--not", Takes::text, "ADDRESS", "this address is not yours", {}},
};
inline constexpr std::array kReviewExamples{
    Example{"closeknit review", "who might be one person, and what else is doubtful"},
};
inline constexpr std::array kReviewOptions{kMost};
inline constexpr std::array kConfirmExamples{
    Example{"closeknit confirm signal:0d5k2m7r9tvwx:13:42", "it is an exam of theirs"},
};
inline constexpr std::array kDenyExamples{
    Example{"closeknit deny sender:00a1b2c3d4e5f", "that is no human being"},
    Example{"closeknit deny 'fact:00a1b2c3d4e5f:city:London'", "they no longer live there"},
};
inline constexpr std::array kMergeExamples{
    Example{"closeknit merge ann@example.org a.lee@work.example", "one person writes from both"},
};
inline constexpr std::array kSplitExamples{
    Example{"closeknit split a.lee@work.example", "this address is somebody else's"},
    Example{"closeknit split ann@example.org a.lee@work.example", "these two are not one person"},
};
inline constexpr std::array kKindExamples{
    Example{"closeknit kind news@example.org newsletter", "that is no human being"},
    Example{"closeknit kind 'Ann Lee' person", "she is one"},
};
inline constexpr std::array kCloserExamples{
    Example{"closeknit closer 'Ann Lee'", "one circle further in"},
    Example{"closeknit closer --farther 'Bob Marsh'", "one circle further out"},
};
inline constexpr std::array kCloserOptions{
    Option{"--farther", Takes::nothing, "", "one circle further out instead", {}},
};
inline constexpr std::array kNoteExamples{
    Example{"closeknit note 'Ann Lee' 'allergic to nuts; loves the sea'", "for the next invitation"},
};
inline constexpr std::array kCameThroughExamples{
    Example{"closeknit came-through 'the museum catalogue' 'Ann Lee'", "a client whom Ann sent"},
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
inline constexpr std::array kSnoozeExamples{
    Example{"closeknit snooze 2 --until friday", "the second item of today"},
    Example{"closeknit snooze 'Ann Lee' --until 2w", "the item about her"},
};
inline constexpr std::array kSnoozeOptions{
    Option{"--until", Takes::day, "DAY", "when it may come back: 2026-12-01, tomorrow, friday, 3d, 2w, 1m", {}},
};
inline constexpr std::array kDismissExamples{
    Example{"closeknit dismiss 3", "the third item of today, for good"},
};
inline constexpr std::array kCorrectionsExamples{
    Example{"closeknit corrections", "all that you told closeknit"},
};
inline constexpr std::array kCorrectionsOptions{
    Option{"--all", Takes::nothing, "", "also those that were taken back", {}},
};
inline constexpr std::array kUndoExamples{
    Example{"closeknit undo 4", "take correction 4 back"},
};
inline constexpr std::array kUndoOptions{
    Option{"--put-back", Takes::nothing, "", "put a correction that was taken back in force again", {}},
};
inline constexpr std::array kGaveExamples{
    Example{"closeknit gave ann 'a jar of quince jelly'", "what you gave her"},
};
inline constexpr std::array kConsentExamples{
    Example{"closeknit consent ann 'the monthly letter' --words 'Put me on it!'", "Ann agreed"},
    Example{"closeknit consent ann 'the monthly letter' --withdraw", "and took it back"},
    Example{"closeknit consent", "who agreed to what"},
};
inline constexpr std::array kConsentOptions{
    Option{"--words", Takes::text, "TEXT", "the words in which they agreed", {}},
    Option{"--message", Takes::text, "ID", "the message in which they agreed", {}},
    Option{"--withdraw", Takes::nothing, "", "they took it back", {}},
};

inline constexpr std::array kCorrecting{
    Command{.name = "me",
            .help = "which addresses are yours",
            .usage = "[ADDRESS…] [--not ADDRESS]",
            .about = "Without an address: whom closeknit takes you for, and why. With some: these are yours. What you "
                     "say holds through every later import.",
            .examples = kMeExamples,
            .options = kMeOptions,
            .words = {Takes::text, 0, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_me},
    Command{.name = "review",
            .help = "what closeknit is not sure of, for you to say",
            .usage = "[--most N]",
            .about =
                "Lists pairs of addresses that look like one person but not surely, then senders that may be "
                "no human being (or one after all) and sentences that may not say what they seem to, each with the "
                "two commands that settle it.",
            .examples = kReviewExamples,
            .options = kReviewOptions,
            .words = {},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_review},
    Command{.name = "confirm",
            .help = "what review asks about is so",
            .usage = "KEY",
            .about = "Says yes to a question of `closeknit review`. It holds for ever; `closeknit undo` takes it back.",
            .examples = kConfirmExamples,
            .options = {},
            .words = {Takes::text, 1, 1, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_confirm},
    Command{.name = "deny",
            .help = "what review asks about, or a letter says, is not so",
            .usage = "KEY",
            .about =
                "Says no to a question of `closeknit review`: what was found in the sentence is dropped, and not found "
                "again; a sender is the other of human being and machine. So goes what somebody's letters say of "
                "them, by its key in `closeknit person NAME --json`. `closeknit undo` takes it back.",
            .examples = kDenyExamples,
            .options = {},
            .words = {Takes::text, 1, 1, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_deny},
    Command{.name = "merge",
            .help = "two are one person",
            .usage = "A B",
            .about = "Puts two people, or two addresses, on one page. Quote a name of several words. "
                     "`closeknit undo` takes it back.",
            .examples = kMergeExamples,
            .options = {},
            .words = {Takes::person, 2, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_merge},
    Command{.name = "split",
            .help = "what looks like one person is two",
            .usage = "A [B]",
            .about = "With one address: takes it off the page it stands on. With two: keeps them apart, whatever they "
                     "look like. Of a name with several addresses it asks which is meant.",
            .examples = kSplitExamples,
            .options = {},
            .words = {Takes::person, 1, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_split},
    Command{.name = "kind",
            .help = "is this a person, a list, a robot …?",
            .usage = "NAME person|list|robot|newsletter|organisation",
            .about = "Says what somebody is, where closeknit took them for something else. Only people stand in "
                     "circles. Said of a name it holds for all their addresses, of an address for that alone. Quote a "
                     "name of several words.",
            .examples = kKindExamples,
            .options = {},
            .words = {Takes::person, 2, 2, "person list robot newsletter organisation"},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_kind},
    Command{.name = "closer",
            .help = "somebody is closer to you than it looks, or farther",
            .usage = "NAME [--farther]",
            .about = "Moves somebody one circle further in, or out with --farther. What passes between you is still "
                     "counted; your word is applied last.",
            .examples = kCloserExamples,
            .options = kCloserOptions,
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_closer},
    Command{.name = "rest",
            .help = "let the tie to somebody rest: nothing is proposed about them",
            .usage = "NAME [--not]",
            .about = "Nobody whose tie rests is proposed to be written to, however long the silence. What they ask of "
                     "you is still told, and their page stays as it is. A tie also rests by itself after a goodbye, "
                     "or where your last letter came back; --not says that it does not.",
            .examples = kRestExamples,
            .options = kRestOptions,
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_rest},
    Command{.name = "note",
            .help = "note something about somebody",
            .usage = "NAME WORDS",
            .about =
                "Keeps your own words about somebody, for their page: what they like, what was said on the stairs. "
                "`closeknit undo` takes a note back.",
            .examples = kNoteExamples,
            .options = {},
            .words = {Takes::person, 2, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_note},
    Command{.name = "came-through",
            .help = "remember through whom something came to you",
            .usage = "WHAT NAME",
            .about =
                "Remembers that a job, a client, a flat or a friend came through somebody. `closeknit circles` shows "
                "from which of your circles such things came.",
            .examples = kCameThroughExamples,
            .options = {},
            .words = {Takes::text, 2, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_came_through},
    Command{.name = "not-owed",
            .help = "this is not owed",
            .usage = "ID",
            .about = "Takes an item off what is owed, for good. ID is its number in `closeknit owed`, or its key from "
                     "--json; the name of a message, which stands behind each item, takes off all that it holds.",
            .examples = kNotOwedExamples,
            .options = {},
            .words = {Takes::text, 1, 1, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_not_owed},
    Command{.name = "snooze",
            .help = "put an item of today off",
            .usage = "ITEM --until DAY",
            .about = "ITEM is its number in `closeknit today`, the person's name, or the item's key from --json.",
            .examples = kSnoozeExamples,
            .options = kSnoozeOptions,
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_snooze},
    Command{.name = "dismiss",
            .help = "put an item of today away for good",
            .usage = "ITEM",
            .about = "ITEM is its number in `closeknit today`, the person's name, or the item's key from --json.",
            .examples = kDismissExamples,
            .options = {},
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_dismiss},
    Command{.name = "corrections",
            .help = "all that you told closeknit",
            .usage = "[--all]",
            .about = "Lists your corrections with their numbers, in the order in which you gave them.",
            .examples = kCorrectionsExamples,
            .options = kCorrectionsOptions,
            .words = {},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_corrections},
    Command{.name = "undo",
            .help = "take a correction back",
            .usage = "NUMBER… [--put-back]",
            .about = "NUMBER is that of `closeknit corrections`. Several are taken back at once.",
            .examples = kUndoExamples,
            .options = kUndoOptions,
            .words = {Takes::count, 1, kAnyNumber, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_undo},
    Command{.name = "gave",
            .help = "remember what you gave somebody",
            .usage = "NAME WHAT",
            .about = "Keeps it for their page. `closeknit undo` takes it back. Quote a name of several words.",
            .examples = kGaveExamples,
            .options = {},
            .words = {Takes::person, 2, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_gave},
    Command{.name = "consent",
            .help = "who agreed to what, when, in which words",
            .usage = "[NAME [WHAT [--words TEXT] [--message ID] [--withdraw]]]",
            .about =
                "Notes that somebody agreed to something: to your monthly letter, to being named. `closeknit check "
                "--list WHAT` refuses a letter to a list that somebody on it never agreed to. What was taken back "
                "stays on record as taken back.",
            .examples = kConsentExamples,
            .options = kConsentOptions,
            .words = {Takes::person, 0, 2, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_consent},
};

}  // namespace closeknit::cli
