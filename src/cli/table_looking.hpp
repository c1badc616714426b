// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands that show what the book knows. Rows of the table, each after its options and examples; for table.cpp alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kTodayExamples{
    Example{"closeknit today", "what is worth doing now"},
    Example{"closeknit today --only drifting", "of these, only who has gone quiet"},
    Example{"closeknit today --json | jq -r '.items[].next_step'", "only the next steps"},
};
inline constexpr std::array kTodayOptions{
    Option{"--peek", Takes::nothing, "", "look without noting that these were shown", {}},
    Option{"--only", Takes::choice, "KIND", "show one kind of them, by the numbers of the whole list; notes nothing",
           "owed promised thanks introduction giving share news drifting dormant"},
};
inline constexpr std::array kPersonExamples{
    Example{"closeknit person Ann Lee", "her page"},
    Example{"closeknit person ann@example.org --why", "how closeknit sees how close you are"},
};
inline constexpr std::array kPersonOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "show so many messages of the timeline (default 10)", {}},
};
inline constexpr std::array kPeopleExamples{
    Example{"closeknit people", "everybody, the closest first"},
    Example{"closeknit people --most 20", "the twenty closest"},
};
inline constexpr std::array kPeopleOptions{
    kMost,
    Option{"--all", Takes::nothing, "", "also lists, robots, newsletters and organisations", {}},
};
inline constexpr std::array kCirclesExamples{
    Example{"closeknit circles", "who stands in which circle"},
    Example{"closeknit circles --why", "and what puts the closest there"},
};
inline constexpr std::array kCirclesOptions{
    kWhy,
    Option{"--most", Takes::count, "N", "with --why: explain so many people (default 15)", {}},
};
inline constexpr std::array kOwedExamples{
    Example{"closeknit owed", "who waits for you, and whom you wait for"},
};
inline constexpr std::array kOwedOptions{kMost};
inline constexpr std::array kShareExamples{
    Example{"closeknit share article.html", "who would care for a page that you saved"},
    Example{"closeknit share article.html --to 'Ann Lee'", "you sent it to her"},
    Example{"closeknit share", "what came with your feeds, and whom it would suit"},
};
inline constexpr std::array kShareOptions{
    Option{"--to", Takes::text, "NAME", "note that you sent it to somebody", {}},
    Option{"--link", Takes::text, "URL", "where it stands, if the page itself does not say so", {}},
    Option{"--title", Takes::text, "WORDS", "what it is called, if the page itself does not say so", {}},
};
inline constexpr std::array kSearchExamples{
    Example{"closeknit search budget report", "messages with both words"},
    Example{"closeknit search '\"annual report\"' from:ann since:2024-03", "a phrase, by somebody, since a month"},
    Example{"closeknit search in:subject bud* -draft", "words that start so, without another word"},
};
inline constexpr std::array kSearchOptions{
    Option{"--most", Takes::count, "N", "show so many messages (default 20)", {}},
    Option{"--best", Takes::nothing, "", "the best matches first instead of the newest", {}},
};
inline constexpr std::array kPathExamples{
    Example{"closeknit path 'Cleo Day'", "who could bring you together with her"},
    Example{"closeknit path --company museum", "somebody who works there"},
};
inline constexpr std::array kBlastsOptions{
    Option{"--most", Takes::count, "N", "show so many (default 20; with --json all)", {}},
};
inline constexpr std::array kPathOptions{
    Option{"--company", Takes::text, "COMPANY", "to anybody with an address there, as in \"museum\"", {}},
    Option{"--most", Takes::count, "N", "so many paths (default 3)", {}},
};
inline constexpr std::array kBlastsExamples{
    Example{"closeknit blasts", "the same words to several people"},
};
inline constexpr std::array kGivingExamples{
    Example{"closeknit giving", "what you gave, and could give"},
};
inline constexpr std::array kServeExamples{
    Example{"closeknit serve", "in a browser on this machine"},
    Example{"closeknit serve --listen 192.0.2.7 --certificate c.pem --key k.pem", "for your other machines"},
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

inline constexpr std::array kLooking{
    Command{.name = "today",
            .help = "the handful of things worth doing now",
            .usage = "[--peek] [--only KIND]",
            .about =
                "Shows at most seven things: who waits for an answer from you, what you promised, whom you could help "
                "or ask how it went, who of your closest people has gone quiet. The closest come first, and each "
                "stands with the words it rests on.\n\n"
                "KIND is owed (they wait for your answer), promised, thanks, introduction (a letter since about two "
                "whom you bring together), giving (what one needs and another offers), share (something they would "
                "like to read), news (to ask after), drifting or dormant.\n\n"
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
                "sent, in:list what came through lists.\n\n"
                "Words that are written without blanks, as in Chinese and Japanese, are found as the whole run of "
                "characters between two signs, or by its beginning with a star.",
            .examples = kSearchExamples,
            .options = kSearchOptions,
            .words = {Takes::text, 1, kAnyNumber, {}},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_search},
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
            .usage = "[--most N]",
            .about = "Lists letters of yours of the last five years that went to several people with nearly the same "
                     "words. Answers are not counted, nor is what went to one and the same person.",
            .examples = kBlastsExamples,
            .options = kBlastsOptions,
            .words = {},
            .part = Part::looking,
            .needs = Needs::a_book_to_read,
            .run = run_blasts},
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
};

}  // namespace closeknit::cli
