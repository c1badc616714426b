// SPDX-License-Identifier: AGPL-3.0-or-later
// Options and examples of the commands around letters, introductions and giving; for table.cpp alone.
#pragma once

#include <array>

#include "cli/table.hpp"

namespace closeknit::cli {

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
inline constexpr std::array kWriteExamples{
    Example{"closeknit write 'Ann Lee' --subject 'The otters' --drafts ~/Maildir/.Drafts", "a draft to Ann"},
    Example{"closeknit write --answer 0d5k2m7r9tvwx --send", "an answer, sent"},
    Example{"closeknit write ann --facts", "what you might want to know first"},
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
inline constexpr std::array kIntroduceExamples{
    Example{"closeknit introduce 'Ann Lee' 'Ben Marsh' --why 'both mend clocks'", "begin"},
    Example{"closeknit introduce 3 --yes ann --words 'With pleasure!'", "Ann said yes to the third"},
    Example{"closeknit introduce 3", "where it stands, and what is next"},
};
inline constexpr std::array kIntroductionsOptions{
    Option{"--all", Takes::nothing, "", "also those that have come to their end", {}},
};
inline constexpr std::array kIntroductionsExamples{
    Example{"closeknit introductions", "those under way"},
};
inline constexpr std::array kForgetOptions{
    Option{"--yes", Takes::nothing, "", "you mean it: nothing is asked, and it cannot be undone", {}},
};
inline constexpr std::array kForgetExamples{
    Example{"closeknit forget 'Ann Lee'", "what it would mean, and the question whether you mean it"},
    Example{"closeknit forget ann@example.org --yes", "Ann is forgotten"},
};
inline constexpr std::array kConsentOptions{
    Option{"--words", Takes::text, "TEXT", "the words in which they agreed", {}},
    Option{"--message", Takes::text, "ID", "the message in which they agreed", {}},
    Option{"--withdraw", Takes::nothing, "", "they took it back", {}},
};
inline constexpr std::array kConsentExamples{
    Example{"closeknit consent ann 'the monthly letter' --words 'Put me on it!'", "Ann agreed"},
    Example{"closeknit consent ann 'the monthly letter' --withdraw", "and took it back"},
    Example{"closeknit consent", "who agreed to what"},
};
inline constexpr std::array kGaveExamples{
    Example{"closeknit gave ann 'a jar of quince jelly'", "what you gave her"},
};
inline constexpr std::array kGivingExamples{
    Example{"closeknit giving", "what you gave, and could give"},
};
inline constexpr std::array kSettingsOptions{
    Option{"--unset", Takes::nothing, "", "take the setting back", {}},
};
inline constexpr std::array kSettingsExamples{
    Example{"closeknit settings", "all of them"},
    Example{"closeknit settings post.server --unset", "take one back"},
    Example{"closeknit settings post.server smtps://mail.example.org", "where your letters go"},
};

}  // namespace closeknit::cli
