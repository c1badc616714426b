// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/table.hpp"

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/table_options.hpp"
#include "cli/table_writing.hpp"

namespace closeknit::cli {
namespace {

constexpr std::array kCommands{
    Command{.name = "today",
            .help = "the handful of things worth doing now",
            .usage = "[--peek]",
            .about =
                "Shows at most seven things: who waits for an answer from you, who of your closest people has gone "
                "quiet, whom it would be good to write to again. The closest come first, and each stands with the "
                "words it rests on.\n\n"
                "Nobody is shown twice within a week unless something new happened. What you put off with "
                "`closeknit snooze` or put away with `closeknit dismiss` stays away.",
            .examples = kTodayExamples,
            .options = kTodayOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book,
            .run = run_today},
    Command{.name = "person",
            .help = "one person's page",
            .usage = "NAME [--why] [--most N]",
            .about = "Shows how you and one person stand: since when and how often you are in touch, what is open "
                     "between you, your latest messages, and which addresses are theirs.\n\n"
                     "NAME is an address, a name, or the start of any word of a name. Where it fits several people "
                     "closeknit says whom.",
            .examples = kPersonExamples,
            .options = kPersonOptions,
            .words = {Takes::person, 1, kAnyNumber, {}},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_person},
    Command{.name = "people",
            .help = "everybody you are in touch with, the closest first",
            .usage = "[--most N] [--all]",
            .about = "Lists the people of the book with the circle they stand in, when you were last in touch, and how "
                     "many messages went each way. Mailing lists, newsletters and robots are left out unless you ask "
                     "for them with --all.",
            .examples = kPeopleExamples,
            .options = kPeopleOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_people},
    Command{.name = "circles",
            .help = "your circles: the 5, 15, 50 and 150 closest",
            .usage = "[--why] [--most N]",
            .about = "Shows who stands in which circle, and the shape of the whole: how many people there is something "
                     "both ways with, and how many are only a connection.\n\n"
                     "A circle is a number of places, filled by how much passes between you lately and how evenly. You "
                     "know better: `closeknit closer NAME` moves somebody one circle in.",
            .examples = kCirclesExamples,
            .options = kCirclesOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_circles},
    Command{.name = "owed",
            .help = "who waits for an answer, a promise or thanks",
            .usage = "[--most N]",
            .about = "Lists what people asked of you that you have not answered, what you promised and have not done, "
                     "and help that you have not thanked for; then what you asked that nobody has answered yet, and "
                     "what you were promised. Always with the words in question; the closest people come first.\n\n"
                     "Where closeknit is wrong, `closeknit not-owed` takes an item off the list for good.",
            .examples = kOwedExamples,
            .options = kOwedOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_owed},
    Command{.name = "share",
            .help = "who would care for something you read",
            .usage = "[FILE|URL] [--link URL] [--title WORDS] [--to NAME]",
            .about = "Reads a saved page or a text (- for standard input) and names at most three people of your "
                     "circles who write of what it is about, the closest first, with a sentence of theirs. Where "
                     "nobody does, it says so. Nothing is sent, and no page is fetched: a URL is one that a feed "
                     "of yours brought.\n\n"
                     "Without one: what your feeds brought in the last two weeks, each for one person.\n\n"
                     "Whoever has it from you already, or was sent something within the last week, is left alone: as "
                     "your sent mail shows, and as you note with --to.",
            .examples = kShareExamples,
            .options = kShareOptions,
            .words = {Takes::file, 0, 1, {}},
            .part = Part::looking,
            .needs = Needs::a_book,
            .run = run_share},
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
    Command{.name = "search",
            .help = "find messages by words, people and time",
            .usage = "WORDS… [--best] [--most N]",
            .about =
                "All words must occur; the newest message comes first.\n\n"
                "\"annual report\" finds the phrase, bud* words that start so, -budget leaves out messages with "
                "the word.\n\n"
                "from:ann, to:bob, cc:ann and with:ann ask who took part: a name or address, or the start of one.\n\n"
                "since:2024-03 and until:2024-06-30 bound the time (UTC days).\n\n"
                "in:subject asks for the next word in the subject, in:text in the text; in:sent finds what you "
                "sent, in:list what came through lists.",
            .examples = kSearchExamples,
            .options = kSearchOptions,
            .words = {Takes::text, 1, kAnyNumber, {}},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_search},
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
            .help = "what review asks about is not so",
            .usage = "KEY",
            .about =
                "Says no to a question of `closeknit review`: what was found in the sentence is dropped, and not found "
                "again; a sender is the other of human being and machine. `closeknit undo` takes it back.",
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
                     "look like.",
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
                     "circles. Quote a name of several words.",
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
            .help = "nobody waits for an answer here",
            .usage = "ID",
            .about = "Takes an item off what is owed, for good. ID is its number in `closeknit owed`, or the name of "
                     "the message, which stands behind each item.",
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
            .usage = "NUMBER [--put-back]",
            .about = "NUMBER is that of `closeknit corrections`.",
            .examples = kUndoExamples,
            .options = kUndoOptions,
            .words = {Takes::count, 1, 1, {}},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_undo},
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
            .about = "With a DRAFT, a file with the words of a letter (- for standard input), says what there is to "
                     "say before it leaves: that it asks for something, that it opens with care and turns to an ask, "
                     "that it is the first sign of life in a long time, that earlier letters had no answer, that the "
                     "same words went to others. A letter to people who do not know each other, and the same words to "
                     "more than five people within a week, are refused. Nothing is sent.\n\n"
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
    Command{.name = "path",
            .help = "who could introduce you to somebody",
            .usage = "NAME | --company COMPANY [--most N]",
            .about =
                "Finds the likeliest ways to somebody over people whom you may ask and who know each other, as far "
                "as your mail shows, with the latest trace of each step. With --company, to anybody with an address "
                "there.",
            .examples = kPathExamples,
            .options = kPathOptions,
            .words = {Takes::person, 0, kAnyNumber, {}},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_path},
    Command{.name = "blasts",
            .help = "what you sent to several people in the same words",
            .usage = "",
            .about = "Lists letters of yours of the last five years that went to several people with nearly the same "
                     "words. Answers are not counted, nor is what went to one and the same person.",
            .examples = kBlastsExamples,
            .options = {},
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_blasts},
    Command{.name = "write",
            .help = "write somebody a letter, in your own words",
            .usage = "NAME | --answer MESSAGE [--subject S] [--drafts DIR | --mailto | --send]",
            .about =
                "Shows what is worth knowing (their last words and yours, what is open both ways, what to ask about) "
                "and opens your editor ($VISUAL, $EDITOR) on an empty letter. Its greeting and sign-off are those that "
                "you mostly use towards them; nothing else is written for you. Where standard input is no terminal the "
                "words are read from there.\n\n"
                "Then the letter is looked at as by `closeknit check`. It becomes a draft in a folder, a link for your "
                "mail program, or is sent, after you have said yes. What was sent is in your book at once. A letter "
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
    Command{.name = "giving",
            .help = "what you gave, and what you could give",
            .usage = "",
            .about = "Shows what you gave people of late, the closest first: what you noted, letters that they thanked "
                     "you for, links, introductions. Then whose offer could meet whose need, in their own words. "
                     "Nothing is counted, and nothing is held against anything.",
            .examples = kGivingExamples,
            .options = {},
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book,
            .run = run_giving},
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
    Command{.name = "serve",
            .help = "show your book in a browser",
            .usage = "[--port N] [--listen ADDRESS …]",
            .about = "Listens on this machine alone and prints the address to open. The address holds a secret that "
                     "lets your browser in; nobody else on the network can reach it.\n\n"
                     "With --listen other machines can reach it. Then a TLS certificate with its key, or "
                     "--behind-proxy, and a password (`closeknit password`) are needed.",
            .examples = kServeExamples,
            .options = kServeOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_or_a_new_one,
            .run = run_serve},
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
    Command{.name = "help",
            .help = "explain closeknit, or a command",
            .usage = "[COMMAND]",
            .about = "The same as --help.",
            .examples = kHelpExamples,
            .options = {},
            .words = {Takes::command, 0, 1, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_help},
    Command{.name = "completion",
            .help = "completion for your shell",
            .usage = "bash|zsh|fish",
            .about = "Writes a script for the shell, which completes commands, options and the names of people.",
            .examples = kCompletionExamples,
            .options = {},
            .words = {Takes::choice, 1, 1, "bash zsh fish"},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_completion},
    Command{.name = "man",
            .help = "write the manual pages",
            .usage = "[DIR]",
            .about = "Writes closeknit.1 and one closeknit-COMMAND.1 for each command into DIR (default: here).",
            .examples = kManExamples,
            .options = {},
            .words = {Takes::folder, 0, 1, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_man},
    Command{.name = "complete",
            .help = "names of people that start so, for completion",
            .usage = "PREFIX",
            .about = "Writes one name a line; nothing, and no error, where there is no book yet.",
            .examples = kCompleteExamples,
            .options = {},
            .words = {Takes::text, 0, kAnyNumber, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_complete},
};

// ── The table is held to its own rules when it is compiled.

constexpr std::size_t kLongestHelp = 60;

constexpr bool complete_rows() {
  return std::ranges::all_of(kCommands, [](const Command& command) {
    return !command.name.empty() && !command.help.empty() && !command.about.empty() && !command.examples.empty() &&
           command.words.least <= command.words.most;
  });
}
constexpr bool short_helps() {
  return std::ranges::all_of(kCommands, [](const Command& command) {
    return command.help.size() <= kLongestHelp && !command.help.ends_with('.');
  });
}
constexpr bool unique_names() {
  for (std::size_t i = 0; i < kCommands.size(); ++i)
    for (std::size_t j = i + 1; j < kCommands.size(); ++j)
      if (kCommands[i].name == kCommands[j].name) return false;
  return true;
}
constexpr bool sound_option(const Option& option) {
  return option.name.starts_with("--") && !option.help.empty() &&
         (option.takes == Takes::nothing) == option.value.empty() &&
         (option.takes == Takes::choice) == !option.choices.empty();
}
constexpr bool sound_options() {
  return std::ranges::all_of(kGlobal, sound_option) && std::ranges::all_of(kCommands, [](const Command& command) {
           return std::ranges::all_of(command.options, [](const Option& option) {
             return sound_option(option) &&
                    std::ranges::none_of(kGlobal, [&](const Option& global) { return global.name == option.name; });
           });
         });
}
static_assert(complete_rows(), "every command has a name, help, text and an example");
static_assert(short_helps(), "a help line is short and has no final stop");
static_assert(unique_names(), "no two commands have one name");
static_assert(sound_options(), "every option has its help, its value's name and its choices, and hides no global one");

}  // namespace

std::string_view part_title(Part part) {
  constexpr std::array<std::string_view, 6> kTitles{"Looking",          "Writing",          "Filling the book",
                                                    "Putting it right", "Keeping the book", "Help and shell"};
  return kTitles[static_cast<std::size_t>(part)];
}

std::span<const Command> commands() {
  return kCommands;
}
std::span<const Option> global_options() {
  return kGlobal;
}

const Command* find_command(std::string_view name) {
  auto found = std::ranges::find(kCommands, name, &Command::name);
  return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace closeknit::cli
