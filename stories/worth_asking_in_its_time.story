# What is over is asked after as over, what comes as to come, and where nobody knows in words that are right either way
# Hannah tells of twins to come, of a wedding that has been, of an exam she passed, and of an illness with no word of its end.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 22
exchange "Emil Brandt <emil@brandt.example>" 2026-01-06 every 14 times 22

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Twins
Date: 2026-11-08 19:30
ID: twins-1

We are expecting twins.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: June
Date: 2026-11-09 19:30
ID: june-1

We got married in June!

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Owls
Date: 2026-11-10 19:30
ID: owls-1

I passed my exam!

Hannah
end

letter inbox
From: Emil Brandt <emil@brandt.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Monday
Date: 2026-11-12 19:30
ID: monday-1

My chemotherapy begins on Monday.

Emil
end

letter inbox
From: Emil Brandt <emil@brandt.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Lisbon
Date: 2026-11-18 19:30
ID: lisbon-1

Next week we are away: on Saturday we fly to Lisbon.

Emil
end

run import {mail}

run person hannah --json --now 2026-11-21T08:00:00Z
json person.worth_asking has 3
json person.worth_asking[0].words is "congratulate them on the exam"
json person.worth_asking[1].words is "ask how the wedding was"
json person.worth_asking[2].words is "ask about the baby"

run person emil --json --now 2026-11-21T08:00:00Z
json person.worth_asking has 2
json person.worth_asking[0].words is "ask about the journey to come"
json person.worth_asking[1].words is "ask how they are"

# The day before they leave, and after.
run person emil --json --now 2026-11-27T08:00:00Z
json person.worth_asking[0].words is "ask about the journey to come"
run person emil --json --now 2026-11-30T08:00:00Z
json person.worth_asking[0].words is "ask how the journey was"
