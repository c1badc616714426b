# What cannot be read is told with its place, and the rest is imported

exchange "Ann Lee <ann@lee.example>" 2026-10-01 every 10 times 3

file mail/cur/0000000900.locked:2,S
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Locked
Date: Mon, 02 Nov 2026 08:00:00 +0000
Message-ID: <locked@story.example>

Nobody may read this.
end
hidden mail/cur/0000000900.locked:2,S

letter inbox
From: Kasia Nowak <kasia@nowak.example>
Subject: a header and a broken body
To: Nora Whitlock <nora@whitlock.example>
Date: the day after tomorrow
ID: odd-1
Content-Type: multipart/mixed; boundary="never"

There is no such boundary here.
end

run import {mail} --json
json read is 7
json misread has 1
json misread[0].where holds 0000000900.locked
json misread[0].code is denied
json missing has 1
json missing[0].kind is date
json missing[0].count is 1
json missing[0].where has 1

run import {mail}
says not "terminate"
says "0000000900.locked"

run import {mail} --book {home}/another
says "One message has no date that can be read"

run search from:kasia --json
json hits has 1
