# What they told of their life is offered as something to ask about
# Hannah writes of an exam, and of a death. The page opens with both; no list speaks of the second.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 22

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: November
Date: 2026-11-08 19:30
ID: november-1

My exam is on Tuesday and I have learnt nothing but owls.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Home
Date: 2026-11-12 19:30
ID: home-1

My grandmother passed away on Monday. We sang for her.

Hannah
end

run import {mail}

run person hannah --json --now 2026-11-21T08:00:00Z
json person.worth_asking has 2
json person.worth_asking[0].kind is death
json person.worth_asking[0].gentle is true
json person.worth_asking[1].kind is exam
json person.worth_asking[1].words is "ask how the exam went"
json person.worth_asking[1].evidence[0].message_id is november-1@story.example

run person hannah --now 2026-11-21T08:00:00Z
says "Worth asking about"
says "My exam is on Tuesday"

run today --now 2026-11-21T08:00:00Z
says not "passed away"
