# Who agreed to what is kept, and a list that nobody joined is refused

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-06 every 14 times 20

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Your letter
Date: 2026-11-02 20:00
ID: join-1

Please put me on the list for the otter letter.

Hannah
end

file letter.txt
The otters are back at the weir, and there are five of them now.
end

run import {mail}
run consent
says "Nobody's consent is noted."

run consent hannah "the otter letter" --words "Please put me on the list" --message join-1@story.example --json
json consents[0].what is "the otter letter"
json consents[0].evidence[0].message_id is join-1@story.example

run check {home}/letter.txt --to hannah,ben --list "The Otter Letter!" --json
exits 77
json remarks[0].finding is never_agreed
run check {home}/letter.txt --to hannah,ben --list "the otter letter"
exits 77
says "Ben Achterberg never agreed"
says not "Hannah Okafor never"

run consent ben "the otter letter" --words "me too"
run check {home}/letter.txt --to hannah,ben --list "the otter letter"
says "Nothing to say against this letter."

# Said twice is noted once.
run consent ben "the otter letter"
run consent --json
json consents has 2

run consent hannah "the otter letter" --withdraw
says "withdrawn"
run check {home}/letter.txt --to hannah,ben --list "the otter letter"
exits 77
says "Hannah Okafor agreed to \"the otter letter\" and took it back: leave them out."
run consent hannah "the otter letter" --withdraw
exits 66

run rederive
run person ben
says "They agreed"
says "the otter letter"
run export
says "\"type\":\"consent\""
