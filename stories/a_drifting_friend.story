# A friend who used to write every two weeks and has fallen silent is named, in words

exchange "Maeve Gallagher <maeve@gallagher.example>" 2026-01-05 every 14 times 14
exchange "Ann Lee <ann@lee.example>" 2026-01-05 every 14 times 23
exchange "Tom Hale <tom@hale.example>" 2026-01-05 every 14 times 17

run import {mail}

run people --json
json people[name="Maeve Gallagher"].trend is drifting
json people[name="Ann Lee"].trend is steady

run today --json
json items[name="Maeve Gallagher"].reason is drifting
json items[name="Maeve Gallagher"].evidence[0].subject holds "A sign of life"
json items[*].name lacks "Ann Lee"

run person Maeve
says "usually every two weeks"
says "silent for"
says "months"

# The last letter of Tom's is of 17 August.
run person Tom
says "usually every two weeks, silent for three months"
run person Tom --json
json person.words is "usually every two weeks, silent for three months"
json person.why[*].words holds "last in touch three months ago"

run today
says "Maeve"
says not "%"
