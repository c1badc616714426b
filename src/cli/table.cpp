// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/table.hpp"

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/table_writing.hpp"

namespace closeknit::cli {
namespace {

constexpr std::array kGlobal{
    Option{"--book", Takes::file, "FILE", "the book to use (default: closeknit/book.sqlite in your data folder)", {}},
    Option{"--json", Takes::nothing, "", "write JSON, one document on one line, for programs", {}},
    Option{"--now", Takes::instant, "INSTANT", "act as if it were this moment (2026-11-21T08:00:00Z)", {}},
    Option{"--color", Takes::choice, "WHEN", "colour: auto (on a terminal), always or never", "auto always never"},
    Option{"--stats", Takes::nothing, "", "say on standard error where the time went", {}},
    Option{"--version", Takes::nothing, "", "say which version this is", {}},
    Option{"--help", Takes::nothing, "", "explain closeknit, or the command", {}},
};

constexpr Option kWhy{"--why", Takes::nothing, "", "what each strength is made of, in words and numbers", {}};
constexpr Option kMost{"--most", Takes::count, "N", "show at most so many", {}};

constexpr std::array kTodayOptions{
    Option{"--peek", Takes::nothing, "", "look without noting that these were shown", {}},
};
constexpr std::array kTodayExamples{
    Example{"closeknit today", "what is worth doing now"},
    Example{"closeknit today --json | jq -r '.items[].next_step'", "only the next steps"},
};

constexpr std::array kPersonOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "show so many messages of the timeline (default 10)", {}},
};
constexpr std::array kPersonExamples{
    Example{"closeknit person Ann Lee", "her page"},
    Example{"closeknit person ann@example.org --why", "how closeknit sees how close you are"},
};

constexpr std::array kPeopleOptions{
    kMost,
    Option{"--all", Takes::nothing, "", "also lists, robots, newsletters and organisations", {}},
};
constexpr std::array kPeopleExamples{
    Example{"closeknit people", "everybody, the closest first"},
    Example{"closeknit people --most 20", "the twenty closest"},
};

constexpr std::array kCirclesOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "with --why: explain so many people (default 15)", {}},
};
constexpr std::array kCirclesExamples{
    Example{"closeknit circles", "who stands in which circle"},
    Example{"closeknit circles --why", "and what puts the closest there"},
};

constexpr std::array kOwedOptions{kMost};
constexpr std::array kOwedExamples{
    Example{"closeknit owed", "who waits for you, and whom you wait for"},
};

constexpr std::array kShareOptions{
    Option{"--to", Takes::text, "NAME", "note that you sent it to somebody", {}},
    Option{"--link", Takes::text, "URL", "where it stands, if the page itself does not say so", {}},
    Option{"--title", Takes::text, "WORDS", "what it is called, if the page itself does not say so", {}},
};
constexpr std::array kShareExamples{
    Example{"closeknit share article.html", "who would care for a page that you saved"},
    Example{"closeknit share article.html --to 'Ann Lee'", "you sent it to her"},
    Example{"closeknit share", "what came with your feeds, and whom it would suit"},
};
constexpr std::array kFeedsExamples{
    Example{"closeknit feeds", "what you read"},
    Example{"closeknit feeds add https://example.org/feed", "one more"},
    Example{"closeknit feeds add subscriptions.opml", "all of a list that a feed reader wrote"},
    Example{"closeknit feeds fetch", "read them now"},
};

constexpr std::array kSearchOptions{
    Option{"--most", Takes::count, "N", "show so many messages (default 20)", {}},
    Option{"--best", Takes::nothing, "", "the best matches first instead of the newest", {}},
};
constexpr std::array kSearchExamples{
    Example{"closeknit search budget report", "messages with both words"},
    Example{"closeknit search '\"annual report\"' from:ann since:2024-03", "a phrase, by somebody, since a month"},
    Example{"closeknit search in:subject bud* -draft", "words that start so, without another word"},
};

constexpr std::array kImportExamples{
    Example{"closeknit import ~/Mail", "a folder of mail: Maildir, mbox files, single messages"},
    Example{"closeknit import All-mail.mbox", "one file"},
};

constexpr std::array kImportOptions{
    Option{"--steps", Takes::nothing, "", "tell a program how far it is: JSON lines on standard error", {}},
};
constexpr std::array kMeOptions{
    Option{"--not", Takes::text, "ADDRESS", "this address is not yours", {}},
};
constexpr std::array kMeExamples{
    Example{"closeknit me", "whom closeknit takes you for"},
    Example{"closeknit me me@example.org me@work.example", "these addresses are yours"},
    Example{"closeknit me --not team@example.org", "this one is not"},
};
constexpr std::array kMergeExamples{
    Example{"closeknit merge ann@example.org a.lee@work.example", "one person writes from both"},
};
constexpr std::array kSplitExamples{
    Example{"closeknit split a.lee@work.example", "this address is somebody else's"},
    Example{"closeknit split ann@example.org a.lee@work.example", "these two are not one person"},
};
constexpr std::array kReviewOptions{kMost};
constexpr std::array kReviewExamples{
    Example{"closeknit review", "who might be one person"},
};
constexpr std::array kKindExamples{
    Example{"closeknit kind news@example.org newsletter", "that is no human being"},
    Example{"closeknit kind 'Ann Lee' person", "she is one"},
};
constexpr std::array kCloserOptions{
    Option{"--farther", Takes::nothing, "", "one circle further out instead", {}},
};
constexpr std::array kCloserExamples{
    Example{"closeknit closer 'Ann Lee'", "one circle further in"},
    Example{"closeknit closer --farther 'Bob Marsh'", "one circle further out"},
};
constexpr std::array kNotOwedExamples{
    Example{"closeknit not-owed 2", "the second in what `closeknit owed` lists"},
    Example{"closeknit not-owed 0d5k2m7r9tvwx", "the message of that name"},
};
constexpr std::array kSnoozeOptions{
    Option{"--until", Takes::day, "DAY", "when it may come back: 2026-12-01, tomorrow, friday, 3d, 2w, 1m", {}},
};
constexpr std::array kSnoozeExamples{
    Example{"closeknit snooze 2 --until friday", "the second item of today"},
    Example{"closeknit snooze 'Ann Lee' --until 2w", "the item about her"},
};
constexpr std::array kDismissExamples{
    Example{"closeknit dismiss 3", "the third item of today, for good"},
};
constexpr std::array kUndoOptions{
    Option{"--put-back", Takes::nothing, "", "put a correction that was taken back in force again", {}},
};
constexpr std::array kUndoExamples{
    Example{"closeknit undo 4", "take correction 4 back"},
};
constexpr std::array kCorrectionsOptions{
    Option{"--all", Takes::nothing, "", "also those that were taken back", {}},
};
constexpr std::array kCorrectionsExamples{
    Example{"closeknit corrections", "all that you told closeknit"},
};

constexpr std::array kExportOptions{
    Option{"--vcard", Takes::nothing, "", "the people only, as vCards for an address book", {}},
};
constexpr std::array kExportExamples{
    Example{"closeknit export > everything.jsonl", "all that the book holds, one JSON object a line"},
    Example{"closeknit export --vcard > people.vcf", "an address book"},
};
constexpr std::array kBackupExamples{
    Example{"closeknit backup ~/book-2026-11.sqlite", "a copy of the book, safe even while it is in use"},
};
constexpr std::array kCheckOptions{
    Option{"--to", Takes::person, "NAME", "to whom the DRAFT goes; several with commas or with several --to", {}},
    Option{"--gathering", Takes::nothing, "", "the DRAFT invites them all together", {}},
    Option{"--list", Takes::text, "WHAT", "the DRAFT is what they agreed to get (see closeknit consent)", {}},
    Option{"--repair", Takes::nothing, "", "work everything out again from the messages and your corrections", {}},
};
constexpr std::array kPathOptions{
    Option{"--company", Takes::text, "COMPANY", "to anybody with an address there, as in \"museum\"", {}},
    Option{"--most", Takes::count, "N", "so many paths (default 3)", {}},
};
constexpr std::array kPathExamples{
    Example{"closeknit path 'Cleo Day'", "who could bring you together with her"},
    Example{"closeknit path --company museum", "somebody who works there"},
};
constexpr std::array kNoteExamples{
    Example{"closeknit note 'Ann Lee' 'allergic to nuts; loves the sea'", "for the next invitation"},
};
constexpr std::array kCameThroughExamples{
    Example{"closeknit came-through 'the museum catalogue' 'Ann Lee'", "a client whom Ann sent"},
};
constexpr std::array kBlastsExamples{
    Example{"closeknit blasts", "the same words to several people"},
};
constexpr std::array kRederiveExamples{
    Example{"closeknit rederive", "after an update"},
};
constexpr std::array kCheckExamples{
    Example{"closeknit check letter.txt --to 'Ann Lee'", "before you send it"},
    Example{"closeknit check", "is the book whole?"},
};
constexpr std::array kServeOptions{
    Option{"--port", Takes::count, "N", "where to listen (default 5150; 0: any port that is free)", {}},
    Option{"--listen", Takes::text, "ADDRESS", "an address that others reach (default 127.0.0.1)", {}},
    Option{"--certificate", Takes::file, "FILE", "TLS certificate chain, PEM", {}},
    Option{"--key", Takes::file, "FILE", "its private key, PEM", {}},
    Option{"--behind-proxy", Takes::nothing, "", "a proxy in front speaks TLS with the browsers", {}},
    Option{"--host", Takes::text, "NAME", "a name under which browsers ask; several with several --host", {}},
    Option{"--page", Takes::folder, "DIR", "the page's files from DIR instead of those built in", {}},
};
constexpr std::array kServeExamples{
    Example{"closeknit serve", "in a browser on this machine"},
    Example{"closeknit serve --listen 192.0.2.7 --certificate c.pem --key k.pem", "for your other machines"},
};
constexpr std::array kPasswordExamples{
    Example{"closeknit password", "asks for the new password"},
};
constexpr std::array kSampleOptions{
    Option{"--messages", Takes::count, "N", "so many messages (default 20000)", {}},
    Option{"--people", Takes::count, "N", "among so many people (default 400)", {}},
    Option{"--seed", Takes::count, "N", "another number makes another world (default 1)", {}},
    Option{"--until", Takes::day, "DAY", "when the newest message arrives (default: today)", {}},
};
constexpr std::array kSampleExamples{
    Example{"closeknit sample /tmp/mail --messages 5000", "a made-up mailbox to try closeknit on"},
    Example{"closeknit --book /tmp/try.sqlite import /tmp/mail", "and a book of its own for it"},
};

constexpr std::array kHelpExamples{
    Example{"closeknit help person", "all about one command"},
};
constexpr std::array kCompletionExamples{
    Example{"closeknit completion bash > ~/.local/share/bash-completion/completions/closeknit", "for bash"},
    Example{"closeknit completion fish > ~/.config/fish/completions/closeknit.fish", "for fish"},
};
constexpr std::array kManExamples{
    Example{"closeknit man ~/.local/share/man/man1", "so that `man closeknit-person` works"},
};
constexpr std::array kCompleteExamples{
    Example{"closeknit complete ann l", "names that start so"},
};

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
            .help = "who might be one person, for you to say",
            .usage = "[--most N]",
            .about = "Lists pairs of addresses that look like one person but not surely, with the two commands that "
                     "settle each.",
            .examples = kReviewExamples,
            .options = kReviewOptions,
            .words = {},
            .part = Part::correcting,
            .needs = Needs::a_book,
            .run = run_review},
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
    Command{.name = "backup",
            .help = "a copy of the book",
            .usage = "FILE",
            .about = "Copies the book into FILE, which must not exist yet. Safe at any time, even during an import.",
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
            .usage = "DIR [--messages N] [--people N] [--seed N] [--until DAY]",
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
