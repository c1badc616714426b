# What was answered in another letter is not owed
# Tom asks in one conversation; Nora answers in a new one, with a subject of her own.

exchange "Tom Whitlock <tom@whitlock-bristol.example>" 2026-08-01 every 12 times 6

letter inbox
From: Tom Whitlock <tom@whitlock-bristol.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Bank thing
Date: 2026-11-10 08:00
ID: bank-1

Nora, the solicitor wants the numbers of Grandma's savings certificates again.
Could you send me the numbers of the certificates?

Tom
end

letter inbox
From: Tom Whitlock <tom@whitlock-bristol.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Boiler
Date: 2026-11-12 08:00
ID: boiler-1

Which plumber did you use for the boiler in the summer?

Tom
end

run import {mail}
run owed --json
json by_me[*].evidence[*].message_id holds bank-1

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Tom Whitlock <tom@whitlock-bristol.example>
Subject: Grandma's certificates
Date: 2026-11-13 20:40
ID: certificates-1

I looked in the blue folder: the savings certificates have the numbers 4471
and 4472, and you will find the rest on the back.

Nora
end

run import {mail}
run owed --json
json by_me[*].evidence[*].message_id lacks bank-1
json by_me[*].evidence[*].message_id holds boiler-1
