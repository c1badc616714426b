# Nobody is introduced to somebody who is not reached any more, nor by a tie that rests
# Ben and Una write to each other; so do Dev and Zoe, and Dev and Cleo, whom the owner knows. Then Ben's address is gone, by a report of prose alone, and a
# letter tells of Cleo's death.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 7 times 40
exchange "Dev Rao <dev@rao.example>" 2026-01-06 every 7 times 40
exchange "Cleo Day <cleo@gallery.example>" 2026-01-07 every 14 times 20
exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-08 every 14 times 20

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Una Vale <una@vale.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: The lamps
Date: 2026-10-01 10:00
ID: lamps-1

The lamps are in the van.
end

letter inbox
From: Una Vale <una@vale.example>
To: Ben Achterberg <ben@achterberg.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: Re: The lamps
Date: 2026-10-01 12:00
ID: lamps-2
Answers: lamps-1

Wonderful.
end

letter inbox
From: Dev Rao <dev@rao.example>
To: Cleo Day <cleo@gallery.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: The weir
Date: 2026-10-02 10:00
ID: weir-1

It holds.
end

letter inbox
From: Cleo Day <cleo@gallery.example>
To: Dev Rao <dev@rao.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: Re: The weir
Date: 2026-10-02 12:00
ID: weir-2
Answers: weir-1

Good.
end

letter inbox
From: Dev Rao <dev@rao.example>
To: Zoe Marsh <zoe@marsh.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: The sluice
Date: 2026-10-03 10:00
ID: sluice-1

It leaks.
end

letter inbox
From: Zoe Marsh <zoe@marsh.example>
To: Dev Rao <dev@rao.example>
Cc: Nora Whitlock <nora@whitlock.example>
Subject: Re: The sluice
Date: 2026-10-03 12:00
ID: sluice-2
Answers: sluice-1

A little.
end

now 2026-11-01T08:00:00Z
run import {mail}
run path una --json
json paths[0].steps[0].name is "Ben Achterberg"
run path zoe --json
json paths[0].steps[0].name is "Dev Rao"
# To whom one writes oneself nobody else is needed.
run path cleo --json
json paths has 1
json paths[0].steps has 1
run path cleo
says "You need nobody between you: closeknit write 'Cleo Day'"
run introduce hannah cleo --json
json introduction.next is ask_first
run introduce ben dev --json
json introduction.next is ask_first

# Whose tie rests is not asked; that they are met is another matter.
run rest "Dev Rao"
run path zoe --json
json paths has 1
json paths[0].steps[0].name is "Cleo Day"
run rest --not "Dev Rao"

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Ben Achterberg <ben@achterberg.example>
Subject: The lamps
Date: 2026-11-02 09:00
ID: to-ben

Do they hang?
end

letter inbox
From: Mail Delivery System <postman@mx.whitlock.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Mail delivery failed: returning message to sender
Date: 2026-11-02 09:01
ID: report-1
X-Failed-Recipients: ben@achterberg.example

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ben@achterberg.example
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

From: Nora Whitlock <nora@whitlock.example>
To: Ben Achterberg <ben@achterberg.example>
Subject: The lamps

Do they hang?
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Sad news
Date: 2026-11-03 10:00
ID: sad-1

I am sorry to write that Cleo Day passed away on Saturday.
end

now 2026-11-04T08:00:00Z
run import {mail}
run person ben --json
json person.ending.kind is returned
json person.ending.evidence[0].message_id is report-1@story.example
run person cleo --json
json person.ending.kind is mourned

run path una --json
json paths has 0
run path cleo --json
json paths has 0

run introductions --json
json introductions[*].next lacks ask_first
run introductions
says not "passed away"
run introduce 1 --json
json introduction.next is nothing
json introduction.suggestions has 0
run introduce 1
says "Look at their page before you go on."
says not "passed away"
run introduce 2
says "Your last letter, to ben@achterberg.example, came back"
says not "Ask Ben"
