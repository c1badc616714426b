# A tie that ended with a goodbye, with a letter that came back, or with a death is never proposed
# Five people fell silent in July. Only of Ann does nothing tell why; she alone is named. The page of each says what
# the mail knows, in its words, and the owner's own word goes over it.

exchange "Ann Lee <ann@lee.example>" 2026-01-05 every 14 times 14
exchange "Maeve Gallagher <maeve@gallagher.example>" 2026-01-06 every 14 times 14
exchange "Bob Ray <bob@ray.example>" 2026-01-07 every 14 times 14
exchange "Cleo Fay <cleo@fay.example>" 2026-01-08 every 14 times 14
exchange "Dina Okoro <dina@okoro.example>" 2026-01-09 every 14 times 14

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Maeve Gallagher <maeve@gallagher.example>
Subject: How are you?
Date: 2026-08-03 09:00
ID: to-maeve

How are you these days?
end

letter inbox
From: Mail Delivery System <MAILER-DAEMON@mx.whitlock.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Undelivered Mail Returned to Sender
Date: 2026-08-03 09:01
ID: report-1
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

Your message could not be delivered to one or more recipients.

<maeve@gallagher.example>: host mail.gallagher.example said: 550 5.1.1 User unknown

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.whitlock.example

Final-Recipient: rfc822; maeve@gallagher.example
Action: failed
Status: 5.1.1

--cut
Content-Type: message/rfc822

From: Nora Whitlock <nora@whitlock.example>
To: Maeve Gallagher <maeve@gallagher.example>
Subject: How are you?

How are you these days?
--cut--
end

letter inbox
From: Bob Ray <bob@ray.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Goodbye
Date: 2026-07-22 10:00
ID: goodbye-1

Dear all,

today is my last day at Ray and Sons. Goodbye and thank you all for nine good years.

Bob
end

letter inbox
From: Ann Lee <ann@lee.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Sad news
Date: 2026-07-20 10:00
ID: sad-1

I am sorry to write that Cleo Fay passed away on Saturday.

Ann
end

run import {mail}
run rest "Dina Okoro"
says "may rest"

run people --json
json people[name="Maeve Gallagher"].trend is drifting
json people[name="Bob Ray"].trend is drifting
json people[name="Cleo Fay"].trend is drifting
json people[name="Dina Okoro"].trend is drifting

run today --json --peek
json items has 1
json items[0].name is "Ann Lee"
run today --peek
says not "passed away"

# A year later they are not worth waking either.
run today --json --peek --now 2027-09-21T08:00:00Z
json items[*].name lacks Maeve
json items[*].name lacks Bob
json items[*].name lacks Cleo
json items[*].name lacks Dina

run person maeve --json
json person.ending.kind is returned
json person.ending.evidence[0].message_id is report-1@story.example
json person.ending.evidence[0].quote holds "User unknown"
run person maeve
says "Your last letter, to maeve@gallagher.example, came back"

run person "Bob Ray" --json
json person.ending.kind is farewell
json person.ending.evidence[0].message_id is goodbye-1@story.example
run person "Bob Ray"
says "They said goodbye"
says "my last day at Ray and Sons"

run person cleo --json
json person.ending.kind is mourned
json person.ending.gentle is true
json person.ending.evidence[0].message_id is sad-1@story.example

run person dina --json
json person.ending.kind is rests
run person ann --json
json person.ending is null

# Worked out anew it is the same; and the owner knows better.
run rederive
run person maeve --json
json person.ending.kind is returned
run rest --not "Bob Ray"
run rest --not "Dina Okoro"
run today --json --peek
json items[name="Bob Ray"].reason is drifting
json items[name="Dina Okoro"].reason is drifting
run person "Bob Ray" --json
json person.ending is null

# Maeve writes again, and is a friend like any other.
letter inbox
From: Maeve Gallagher <maeve@gallagher.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Back again
Date: 2026-09-01 10:00
ID: back-1

My old address works again.
end
run import {mail}
run person maeve --json
json person.ending is null
