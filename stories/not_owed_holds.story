# "Not owed" holds for ever: through every import, and in a book that is made anew

exchange "Ben Achterberg <ben@achterberg.example>" 2026-08-01 every 12 times 6

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Ghent
Date: 2026-11-16 12:00
ID: ghent-1

Would you do your hour on museum labels again?
end

run import {mail}
run owed --json
json by_me has 1
keeps item by_me[0].key

run not-owed {item}
run owed --json
json by_me has 0
run today --json
json items has 0

run import {mail}
run owed --json
json by_me has 0

run corrections --json
json corrections has 1
json corrections[0].kind is not_owed

# And the owner may think better of it.
run undo 1
run owed --json
json by_me has 1
