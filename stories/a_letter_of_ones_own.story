# A letter is written in the owner's own hand, looked at, and becomes a draft
# Nora greets Hannah as she always does; the words are hers. Hannah's exam and what is open stand beside it.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 22

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The otters
Date: 2026-11-10 09:00
ID: otters-1

Dear Nora,

my driving test is on 19 November. Could you send me the map of the weir?

Hannah
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: The weir
Date: 2026-11-01 20:00
ID: weir-1

Hey Hannah,

the water is high this week.

Love,
Nora
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hannah Okafor <hannah@okafor.example>
Subject: The weir again
Date: 2026-11-04 20:00
ID: weir-2

Hey Hannah,

it is falling now.

Love,
Nora
end

run import {mail}

run write hannah --facts --json
json facts[0].hand.greeting is "Hey Hannah,"
json facts[0].hand.to_them is true
json facts[0].last_from_them[0].message_id is otters-1@story.example
json facts[0].last_from_me[0].message_id is weir-2@story.example
json facts[0].owed_by_me[0].evidence[0].quote is "Could you send me the map of the weir?"

file map.txt
Hey Hannah,

here is the map — the otters' holt is marked.

Love,
Nora
end

# A draft in a folder, which answers her letter.
run write --answer otters-1@story.example --from {home}/map.txt --drafts {home}/drafts --json
json letter.way is draft
json letter.subject is "Re: The otters"
json letter.to[0] is hannah@okafor.example
json letter.from is nora@whitlock.example
json remarks has 0
keeps path letter.where

# A link for the mail program.
run write hannah --subject "The map" --from {home}/map.txt --mailto
says "mailto:hannah@okafor.example?subject=The%20map&body=Hey%20Hannah%2C%0D%0A"

# Nothing that is not the owner's.
run write hannah --from {home}/map.txt --mailto --as somebody@else.example
exits 66

# An empty letter is none.
file empty.txt

end
run write hannah --from {home}/empty.txt --mailto
exits 130

# Hannah and Ben do not know each other.
run write hannah,ben --from {home}/map.txt --drafts {home}/drafts
exits 77
warns "do not know each other"
run write hannah,ben --gathering --from {home}/map.txt --drafts {home}/drafts --json
json letter.to has 2

# Sending needs to know a server, in safety.
run write hannah --from {home}/map.txt --send
exits 2
warns "closeknit settings post.server"
run settings post.server http://mail.example
run write hannah --from {home}/map.txt --send
exits 2
run settings post.password secret
exits 2
run settings post.server --unset --json
json settings[name=post.server].value is ""

run write
exits 2
