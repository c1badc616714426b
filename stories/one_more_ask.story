# One more ask of somebody who was given nothing is told gently
# Hal was asked three times this year and always answered. What Nora could give is a thought, and no debt.

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hal Moor <hal@moor.example>
Subject: The boat
Date: 2026-05-01 20:00
ID: boat-1

Could you lend me your boat on Saturday?
end

letter inbox
From: Hal Moor <hal@moor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: The boat
Date: 2026-05-02 09:00
ID: boat-2
Answers: boat-1

Yes, it lies at the weir.
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hal Moor <hal@moor.example>
Subject: Proofs
Date: 2026-07-01 20:00
ID: proofs-1

Could you read my proofs by Friday?
end

letter inbox
From: Hal Moor <hal@moor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: Proofs
Date: 2026-07-04 09:00
ID: proofs-2
Answers: proofs-1

They are done, and good.
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hal Moor <hal@moor.example>
Subject: Your publisher
Date: 2026-09-01 20:00
ID: publisher-1

Would you introduce me to your publisher?
end

letter inbox
From: Hal Moor <hal@moor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: Your publisher
Date: 2026-09-02 09:00
ID: publisher-2
Answers: publisher-1

I wrote to her today.
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Hal Moor <hal@moor.example>
Subject: Re: Your publisher
Date: 2026-09-03 09:00
ID: publisher-3
Answers: publisher-2

That is wonderful news.
end

file ask.txt
Could you lend me your boat again on Saturday?
end
file lines.txt
The otter has come back to the weir.
end

run import {mail}
run me nora@whitlock.example
run check {home}/ask.txt --to hal --json
json remarks[finding=asked_before].weight is remark
json remarks[finding=asked_before].evidence has 3
json remarks[*].finding lacks unanswered
run check {home}/lines.txt --to hal
says "Nothing to say against this letter."

# Something given is known: nothing is said.
run gave hal "three jars of honey"
run check {home}/ask.txt --to hal --json
json remarks[*].finding lacks asked_before
