# The same mail three times, and once more as an mbox, is the same book

exchange "Ann Lee <ann@lee.example>" 2026-05-01 every 14 times 8
exchange "Daniel Steiner <daniel@steiner.example>" 2026-06-02 every 21 times 5

exchange "Kasia Nowak <kasia@nowak.example>" 2026-06-03 every 21 times 5

letter inbox
From: =?UTF-8?Q?=C3=89lodie_Marchand?= <elodie@boite.example>
To: Nora Whitlock <nora@whitlock.example>
Cc: Ann Lee <ann@lee.example>
Subject: =?UTF-8?B?TGUgY29uY2VydCDDoCBDb2xtYXI=?=
Date: 2026-11-08 18:25
ID: colmar-1

Est-ce que tu viendrais avec moi ?

From my balcony one can see the Vosges.
end

run import {mail} --json
json read is 37
json new is 37
json misread has 0
run export
keeps book output

run import {mail} --json
json new is 0
json misread has 0
run export
same book output

run import {mail} --json
json new is 0
run export
same book output

# Another book, from an mbox of the same mail.
mbox all.mbox
run --book {home}/other.sqlite import {home}/all.mbox --json
json read is 37
json new is 37
run --book {home}/other.sqlite me --json
json owner[0].address is nora@whitlock.example
run --book {home}/other.sqlite export
same book output
run --book {home}/other.sqlite people --json
json people[name="Ann Lee"].messages_in is 8
