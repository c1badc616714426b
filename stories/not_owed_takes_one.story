# Not owed takes off one thing of a letter that holds two
# Hannah promises Nora something and asks her something. What she promised is settled; her question stays.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Both
Date: 2026-11-13 19:30
ID: both-1

I will bring your drill by next week. Could you send me your new address?

Hannah
end

run import {mail}
run owed --json
json by_me has 1
json to_me has 1
keeps promise to_me[0].key
keeps question by_me[0].key

run not-owed 2
says "Noted: what they promised in 'Both' is not owed."

run import {mail}
run owed --json
json to_me has 0
json by_me has 1

run not-owed {question}
says "Noted: nobody waits for an answer to 'Both'."
run owed --json
json by_me has 0

run undo 1
run owed --json
json to_me has 1
json by_me has 0
