# What somebody signs with is known, with its letter; what older letters said otherwise is shown beside it
# Ben changed his house; his telephone stayed.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 12

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The plan
Date: 2026-03-10 12:00
ID: plan-1

The plan is at the printer, and the paths are drawn in red as you wanted them.

--
Ben Achterberg
Senior Engineer
Waterways Ltd
Tel. +44 20 7946 0958
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The plan, again
Date: 2026-10-10 12:00
ID: plan-2

The second print is much better, and the river is blue now.

--
Ben Achterberg
Senior Engineer
Paths and Rivers Ltd
Tel. +44 20 7946 0958
www.paths.example
end

run import {mail}

run person ben --json --now 2026-11-21T08:00:00Z
json person.facts[kind=employer].value is "Paths and Rivers Ltd"
json person.facts[kind=employer].evidence[0].message_id is plan-2@story.example
json person.facts[kind=employer].earlier[0].value is "Waterways Ltd"
json person.facts[kind=title].value is "Senior Engineer"
json person.facts[kind=phone].value is "+44 20 7946 0958"
json person.facts[kind=web].value is "www.paths.example"

run person ben --now 2026-11-21T08:00:00Z
says "What they say of themselves"
says "works at: Paths and Rivers Ltd"
says "before: Waterways Ltd"

# What is not so goes, in whatever letter it stands; an older letter's word is shown again, until that is denied too.
run person ben --json --now 2026-11-21T08:00:00Z
keeps house person.facts[kind=employer].key
keeps former person.facts[kind=employer].earlier[0].key
run deny {house}
run corrections --json
json corrections[0].kind is wrong
json corrections[0].subject_words is "Paths and Rivers Ltd (ben@achterberg.example)"
run person ben --json --now 2026-11-21T08:00:00Z
json person.facts[kind=employer].value is "Waterways Ltd"
json person.facts[kind=employer].evidence[0].message_id is plan-1@story.example
run deny {former}
run import {mail}
run person ben --json --now 2026-11-21T08:00:00Z
json person.facts[*].kind lacks employer
json person.facts[kind=title].value is "Senior Engineer"
run deny {former}
exits 66
run confirm {former}
exits 2
run undo 1
run person ben --json --now 2026-11-21T08:00:00Z
json person.facts[kind=employer].value is "Paths and Rivers Ltd"
json person.facts[kind=employer].earlier has 0
