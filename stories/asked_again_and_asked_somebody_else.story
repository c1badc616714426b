# Who sends the same again waits once, and what is asked of somebody else by name is nobody else's to answer

exchange "Ben Achterberg <ben@achterberg.example>" 2026-09-01 every 10 times 4
exchange "Hannah Okafor <hannah@okafor.example>" 2026-09-03 every 10 times 4

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: [draft 1] Programme of the otter school
Date: 2026-11-10 12:00
ID: draft-1

Dear Nora,

could you look at the first page?

Ben
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: [draft 2] Programme of the otter school
Date: 2026-11-17 12:00
ID: draft-2

Dear Nora,

here it is with the second page. Could you look at both?

Ben
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>, Ben Achterberg <ben@achterberg.example>
Subject: Keys
Date: 2026-11-17 15:00
ID: keys-1

Ben, could you bring the keys to the boathouse on Thursday?

Hannah
end

run import {mail}
run owed --json
json by_me has 1
json by_me[0].evidence[0].message_id is draft-2@story.example
