# A friend's unanswered question tops the day, in her own words
# Hannah and Nora write to each other all year. Hannah's last letter asks something, and nobody has answered.

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Owls
Date: 2026-09-01 18:00
ID: owls-1

I have drawn forty-one owls this week.

Hannah
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: Owls
Date: 2026-09-02 20:00
ID: owls-2
Answers: owls-1

Only forty-one! I have translated nine pages and a footnote.

Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Come to Basel
Date: 2026-10-20 20:00
ID: basel-1

The river is still warm. Our sofa is yours whenever you like.

Nora
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: Come to Basel
Date: 2026-11-17 19:30
ID: basel-2
Answers: basel-1

Dear Nora,

the Lisbon job has fallen through, so I have ten free days.
Could I have your sofa from Thursday to Sunday?

Love,
Hannah
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Spring school
Date: 2026-11-18 12:00
ID: ben-1

The programme is nearly done, and the otter is in it.

Ben
end

run import {mail}

run today --json
json items has 1
json items[0].reason is owed
json items[0].name is "Hannah Okafor"
json items[0].evidence[0].message_id is basel-2@story.example
json items[0].evidence[0].quote is "Could I have your sofa from Thursday to Sunday?"

run today
says "Hannah Okafor"
says "Could I have your sofa from Thursday to Sunday?"
says not "Ben Achterberg"

run owed --json
json by_me has 1
json by_me[0].evidence[0].message_id is basel-2@story.example
json by_me[0].probability over 0.5
json by_me[0].why[*] holds "a question to you alone"
