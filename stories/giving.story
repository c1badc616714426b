# What was given is remembered and never counted
# A letter of Nora's that Hannah thanked her for, a gift by hand, and a need of Ben's that Hannah's offer could meet.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-06 every 14 times 20

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The map of the weir
Date: 2026-11-01 09:00
ID: map-0

Do you know where the map of the weir is?

Hannah
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: Re: The map of the weir
Date: 2026-11-01 20:00
ID: map-1
Answers: map-0

Dear Hannah,

the map is in the drawer of the ferry house. The key hangs behind the door.

Nora
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: The map of the weir
Date: 2026-11-02 09:00
ID: map-2
Answers: map-0 map-1

Thank you so much for the map, it saved my week. I can lend you my cargo bicycle for the move.

Hannah
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The lamps
Date: 2026-11-03 09:00
ID: need-1

We are looking for a cargo bicycle to bring the lamps to the fair.

Ben
end

run import {mail}
run gave hannah "a jar of quince jelly"

run giving --json
json gave[name="Hannah Okafor"].what is "a jar of quince jelly"
json could_give[0].needs.name is "Ben Achterberg"
json could_give[0].offers.name is "Hannah Okafor"
json could_give[0].words holds bicycle
json could_give[0].evidence[0].message_id is need-1@story.example
json could_give[0].evidence[1].message_id is map-2@story.example

run person hannah --json
json person.gave[kind=noted].what is "a jar of quince jelly"
json person.gave[kind=answer].evidence[0].quote is "Thank you so much for the map, it saved my week."
json person.could_give[0].needs.name is "Ben Achterberg"

run giving
says "What you could give"
says "closeknit introduce 'Ben Achterberg' 'Hannah Okafor'"

run undo 1
run person hannah
says not "quince"
