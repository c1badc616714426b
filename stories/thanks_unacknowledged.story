# Thanks that came and were never acknowledged are worth a word back, once
# Ben writes to thank Nora and hears nothing. Hannah does too and is answered. Ben's "Thanks!" below an answer is nothing.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 12
exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-06 every 14 times 12

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Saturday
Date: 2026-11-10 12:00
ID: saturday-1

Thank you so much for the evening and for the book. We read it aloud on the way home.

Ben
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The ladder
Date: 2026-11-10 13:00
ID: ladder-1

Thank you very much for the ladder. The gutter is clean at last.

Hannah
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: The ladder
Date: 2026-11-11 20:00
ID: ladder-2
Answers: ladder-1

Any time.

Nora
end

run import {mail}

run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=thanks].kind has 1
json by_me[kind=thanks].name is "Ben Achterberg"
json by_me[kind=thanks].thanked is true
json by_me[kind=thanks].evidence[0].message_id is saturday-1@story.example
json by_me[kind=thanks].evidence[0].quote is "Thank you so much for the evening and for the book."
json to_me has 0

run owed --now 2026-11-21T08:00:00Z
says "thanked you"

run today --json --now 2026-11-21T08:00:00Z
json items[reason=thanks].name is "Ben Achterberg"

run not-owed 1
run owed --json --now 2026-11-21T08:00:00Z
json by_me has 0
