# What somebody says of themselves in a sentence of their own is known, with the sentence; the owner's word ends it
# Hannah names her family and where she lives; whom she asks after is Nora's family, not hers.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 12

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The sea
Date: 2026-03-10 12:00
ID: sea-1

We live in Bristol, and the sea is not far. My husband Tom and our daughter Mia swam every day.
How is your son Leo? My birthday is on 3 March, by the way, and nobody swam on it.
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The boxes
Date: 2026-10-10 12:00
ID: boxes-1

We moved to Ghent last week, and I have taken up the cello.

> My sister Ruth will help you.
end

run import {mail}

run person hannah --json --now 2026-11-21T08:00:00Z
json person.facts[kind=city].value is Ghent
json person.facts[kind=city].earlier[0].value is Bristol
json person.facts[kind=birthday].value is "3 March"
json person.facts[kind=passion].value is cello
json person.facts[kind=passion].evidence[0].quote is "We moved to Ghent last week, and I have taken up the cello."
json person.facts[kind=family].kind has 2
json person.facts[*].value holds "Tom, husband"
json person.facts[*].value holds "Mia, daughter"
json person.facts[*].value lacks "Leo, son"
json person.facts[*].value lacks "Ruth, sister"
keeps town person.facts[kind=city].key

run person hannah --now 2026-11-21T08:00:00Z
says "What they say of themselves"
says "birthday: 3 March"
says "family: Mia, daughter"
says "before: Bristol"

run deny {town}
run import {mail}
run person hannah --json --now 2026-11-21T08:00:00Z
json person.facts[kind=city].value is Bristol
