# Help that was asked for and came is worth a word of thanks
# Ben answers Nora's question at length and with a file; she has not written since. Hannah was thanked.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 12
exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-06 every 14 times 12

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Ben Achterberg <ben@achterberg.example>
Subject: The contract
Date: 2026-11-10 20:00
ID: contract-1

Could you read the second paragraph and tell me whether it means what I think it means?

Nora
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: The contract
Date: 2026-11-12 12:00
ID: contract-2
Answers: contract-1

It does not. The publisher keeps the audio rights for ten years unless you strike the words in the middle, and the
notice period only runs from the end of the calendar year. Everything else is as it should be. A colleague of mine wrote
about it: https://law.example/audio-rights

Ben
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: A word
Date: 2026-11-11 20:00
ID: word-1

What do you call the wooden thing that keeps a sail open? Could you send me a picture?

Nora
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: A word
Date: 2026-11-12 13:00
ID: word-2
Answers: word-1

A boom, or a sprit if it goes across. Here is one: https://boats.example/sprit

Hannah
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: A word
Date: 2026-11-12 20:00
ID: word-3
Answers: word-1 word-2

Thank you so much, a sprit it is!

Nora
end

run import {mail}

run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=thanks].name is "Ben Achterberg"
json by_me[kind=thanks].evidence[0].message_id is contract-2@story.example

run today --json --now 2026-11-21T08:00:00Z
json items[reason=thanks].name is "Ben Achterberg"

run owed --now 2026-11-21T08:00:00Z
says "Worth a word of thanks"
