# An introduction goes from consent to consent to its thanks
# Nora brings Hannah and Ben together. Letters suggest where it stands; only her own words move it.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 20
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-06 every 14 times 20

letter inbox
From: Cleo Day <cleo@day.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Hello
Date: 2025-01-05 10:00
ID: cleo-1

A sign of life from the coast.

Cleo
end

run import {mail}
now 2026-11-01T08:00:00Z

run introduce hannah ben --why-first "Ben has the map that she looks for" --why-second "she knows the weir" --json
json introduction.number is 1
json introduction.next is ask_first
json introduction.people[0].caution is ""

# Nora hardly knows Cleo.
run introduce hannah cleo
says "Nothing has passed both ways between you and Cleo Day"
run introduce 2 --stop
run introductions --json
json introductions has 1

# Nobody is introduced without a yes of both.
run introduce 1 --made
exits 77
run introduce 1 --asked cleo
exits 2
run introduce 1 --asked hannah --json
json introduction.next is hear_first

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Ben Achterberg <ben@achterberg.example>
Subject: Somebody to meet
Date: 2026-11-02 19:00
ID: ask-ben

Dear Ben,

would you like to meet Hannah? She knows the weir.

Nora
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: Ben
Date: 2026-11-02 20:00
ID: hannah-yes

With the greatest pleasure!

Hannah
end

now 2026-11-03T08:00:00Z
run import {mail}

# The letters move nothing by themselves; they are shown for her to say.
run introductions --json
json introductions[0].next is hear_first
json introductions[0].suggestions[who=0].steps holds yes
json introductions[0].suggestions[who=0].evidence[0].message_id is hannah-yes@story.example
json introductions[0].suggestions[who=1].evidence[0].message_id is ask-ben@story.example
run introductions
says "closeknit introduce 1 --yes 'Hannah Okafor'"
says "closeknit introduce 1 --asked 'Ben Achterberg'"

run introduce 1 --yes hannah --words "With the greatest pleasure!" --json
json introduction.next is ask_second
run introduce 1 --asked ben
run introduce 1 --yes ben --json
json introduction.next is make
json introduction.people[0].consent is yes

run person hannah
says "Introductions under way"
says "Ben Achterberg said yes"

run introduce 1 --made --json
json introduction.next is outcome
run introduce 1 --back --json
json introduction.next is make
run introduce 1 --made

# The record outlives everything that is worked out.
keeps before output
run rederive
run import {mail}
run introduce 1
same before output
run export
says "\"type\":\"introduction\""

run introduce 1 --outcome "they map the otters together" --thanked --json
json introduction.under_way is false
json introduction.told has 7
run introduce 1 --made
exits 77
run introductions
says "No introduction is under way"
run introductions --all --json
json introductions has 2

run giving
says "you introduced them to Ben Achterberg"

# A no ends it quietly.
run introduce ben cleo
run introduce 3 --no ben
says "Ben Achterberg said no"
run introductions
says "No introduction is under way"

run introduce 9
exits 66
run introduce hannah
exits 2
run introduce hannah hannah@okafor.example
exits 2
