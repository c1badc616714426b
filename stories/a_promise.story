# A promise is kept, or it comes up when its day does
# Nora promises Hannah two things. One she sends; the other she forgets. Hannah promises one and does it.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: The map
Date: 2026-11-10 20:00
ID: map-1

The old map turned up behind the piano. I'll send you a copy tomorrow.

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: The map
Date: 2026-11-12 20:00
ID: map-2
Answers: map-1

Here it is: https://maps.example/basel-1743

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: That recipe
Date: 2026-11-14 20:00
ID: recipe-1

The plums were perfect. I'll send you the recipe on Thursday.

Nora
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The drill
Date: 2026-11-13 19:30
ID: drill-1

I still have your drill. I will bring it by next week.

Hannah
end

run import {mail}

run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=promise].kind has 1
json by_me[kind=promise].evidence[0].message_id is recipe-1@story.example
json by_me[kind=promise].evidence[0].quote is "I'll send you the recipe on Thursday."
json by_me[kind=promise].due is 2026-11-19
json to_me[kind=promise].evidence[0].message_id is drill-1@story.example

run today --json --now 2026-11-21T08:00:00Z
json items[reason=promised].name is "Hannah Okafor"

run owed --now 2026-11-21T08:00:00Z
says "You gave your word"
says "They gave their word"

run not-owed 1
run owed --json --now 2026-11-21T08:00:00Z
json by_me has 0
