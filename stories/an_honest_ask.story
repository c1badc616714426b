# A letter is looked at before it leaves
# Hannah has not heard from Nora for two years. The same circular went to four people. Ben and Hannah never met.

exchange "Hannah Okafor <hannah@okafor.example>" 2024-01-05 every 14 times 12
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 22

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Cleo Day <cleo@day.example>
Subject: My new book
Date: 2026-11-18 20:00
ID: book-1

Dear Cleo,

my translation of the winter novel is out at last, three hundred pages of snow, and I would be glad if it found its way
onto your shelf. The publisher has a page with the first chapter.

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Dev Rao <dev@rao.example>
Subject: My new book
Date: 2026-11-18 20:05
ID: book-2

Dear Dev,

my translation of the winter novel is out at last, three hundred pages of snow, and I would be glad if it found its way
onto your shelf. The publisher has a page with the first chapter.

Nora
end

file ask.txt
Dear Hannah,

I hope you are well. It has been too long!

Could you introduce me to your agent? I need somebody by the end of the month.

Nora
end

file circular.txt
Dear Ben,

my translation of the winter novel is out at last, three hundred pages of snow, and I would be glad if it found its way
onto your shelf. The publisher has a page with the first chapter.

Nora
end

file lines.txt
The otter has come back to the weir. I thought you should know.
end

run import {mail}

run check {home}/ask.txt --to hannah --json --now 2026-11-21T08:00:00Z
json remarks[finding=first_sign_of_life].weight is warning
json remarks[finding=cares_then_asks].quote is "I hope you are well. … Could you introduce me to your agent?"

run check {home}/circular.txt --to ben --json --now 2026-11-21T08:00:00Z
json remarks[finding=same_words].evidence has 2

run check {home}/lines.txt --to ben --now 2026-11-21T08:00:00Z
says "Nothing to say against this letter."

run blasts --json --now 2026-11-21T08:00:00Z
json blasts has 1
json blasts[0].people is 2

run check {home}/lines.txt --to hannah,ben --json --now 2026-11-21T08:00:00Z
exits 77
json remarks[0].finding is strangers

run check {home}/lines.txt --to hannah,ben --gathering --now 2026-11-21T08:00:00Z
says "Nothing to say against this letter."

run check {home}/lines.txt
exits 2
