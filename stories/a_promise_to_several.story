# A promise made to several people at once is one promise
# Nora promises Hannah and Ben the pictures in one letter. It is shown once and names both; her word settles it for both.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-06 every 14 times 12

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>, Ben Achterberg <ben@achterberg.example>
Subject: The pictures
Date: 2026-11-14 20:00
ID: pictures-1

What a day that was. I'll send you the pictures on Thursday.

Nora
end

run import {mail}

run owed --json --now 2026-11-21T08:00:00Z
json by_me[kind=promise].kind has 1
json by_me[kind=promise].name is "Hannah Okafor"
json by_me[kind=promise].also[0] is "Ben Achterberg"

run owed --now 2026-11-21T08:00:00Z
says "and Ben Achterberg: you promised"

run today --json --now 2026-11-21T08:00:00Z
json items[reason=promised].name is "Hannah Okafor"

run not-owed 1
run owed --json --now 2026-11-21T08:00:00Z
json by_me has 0
