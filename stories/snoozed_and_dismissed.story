# Snoozed comes back in its time, dismissed does not

exchange "Ben Achterberg <ben@achterberg.example>" 2026-08-01 every 12 times 6
exchange "Kasia Nowak <kasia@nowak.example>" 2026-08-02 every 12 times 6

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Ghent
Date: 2026-11-16 12:00
ID: ghent-1

Would you do your hour on museum labels again?
end

letter inbox
From: Kasia Nowak <kasia@nowak.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: My speech
Date: 2026-11-15 12:00
ID: speech-1

Could you read my speech and tell me honestly where it sounds like a textbook?
end

run import {mail}
now 2026-11-21T08:00:00Z
run today --json
json items has 2
keeps ben items[name~Ben].key
keeps kasia items[name~Kasia].key

# Asked again on the same day, the list is the same.
keeps list output
run today --json
same list output

run snooze {ben} --until 2026-12-10
run dismiss {kasia}
run today --json
json items has 0

now 2026-12-09T08:00:00Z
run today --json
json items has 0

now 2026-12-10T08:00:00Z
run today --json
json items has 1
json items[0].name is "Ben Achterberg"
