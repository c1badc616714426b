# Nobody waits for an answer behind a robot

exchange "Ann Lee <ann@lee.example>" 2026-09-01 every 10 times 4

letter inbox
From: Paketblitz <no-reply@paketblitz.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Could you confirm your address?
Date: 2026-11-18 08:00
ID: parcel-1
Auto-Submitted: auto-generated

Dear Ms Whitlock,

could you please confirm your address by tomorrow? Your parcel is waiting.
end

letter inbox
From: Mail Delivery System <MAILER-DAEMON@mail.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Undelivered Mail Returned to Sender
Date: 2026-11-19 08:00
ID: bounce-1
Return-Path: <>
Auto-Submitted: auto-replied
Content-Type: text/plain

Your message could not be delivered. Could you please check the address?
end

letter inbox
From: Ann Lee <ann@lee.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Automatic reply: proofs
Date: 2026-11-19 09:00
ID: away-1
Auto-Submitted: auto-replied

I am away until Monday. Would you please write to my colleague in urgent cases?
end

run import {mail}
run owed --json
json by_me has 0
run people --json
json people[*].name lacks Paketblitz
json people[*].name lacks Delivery
json people has 1
