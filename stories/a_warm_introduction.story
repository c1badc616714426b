# The way to a stranger leads over somebody whom both know
# Nora does not know Cleo. Ben and Cleo write to each other, with Nora in copy; Dev has only stood beside her once.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 7 times 40
exchange "Dev Rao <dev@rao.example>" 2026-01-06 every 14 times 20

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Cleo Day <cleo@gallery.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: The lamps
Date: 2026-10-01 10:00
ID: lamps-1

The lamps are in the van.

Ben
end

letter inbox
From: Cleo Day <cleo@gallery.example>
To: Ben Achterberg <ben@achterberg.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: Re: The lamps
Date: 2026-10-01 12:00
ID: lamps-2
Answers: lamps-1

Wonderful, the gallery is open until six.

Cleo
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Cleo Day <cleo@gallery.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: Re: The lamps
Date: 2026-10-02 10:00
ID: lamps-3
Answers: lamps-2

They hang.

Ben
end

run import {mail}
run path cleo --json --now 2026-11-21T08:00:00Z
json paths[0].steps[0].name is "Ben Achterberg"
json paths[0].steps[1].name is "Cleo Day"
json paths[0].steps[1].evidence[0].message_id is lamps-3@story.example

run path --company gallery --now 2026-11-21T08:00:00Z
says "Ben Achterberg"
says "they wrote to each other 3 times"

run path
exits 2
