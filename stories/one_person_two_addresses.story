# One person with two addresses is one page, and what the owner says about it can be taken back

exchange "Katarzyna Wójcik <kasia@poczta.example>" 2026-06-01 every 14 times 6
exchange "Wójcik, Katarzyna <katarzyna.wojcik@uniwersytet.example>" 2026-09-01 every 14 times 4
exchange "Bo <bo1@quickpost.example>" 2026-08-01 every 30 times 2
exchange "Bohumil Kral <b.kral@werk.example>" 2026-08-10 every 30 times 2

run import {mail}
run people --json
json people[name~Wójcik].addresses has 2
json people[name~Wójcik].messages_in is 10
json people has 3

# closeknit cannot know that Bo is Bohumil. The owner does.
run merge bo1@quickpost.example b.kral@werk.example
run people --json
json people has 2
json people[name~Kral].addresses has 2

# It holds through another import …
run import {mail}
run people --json
json people has 2

# … and can be taken back.
run split bo1@quickpost.example b.kral@werk.example
run people --json
json people has 3

# A join of closeknit's own making can be undone, too, and stays undone.
run split kasia@poczta.example katarzyna.wojcik@uniwersytet.example
run import {mail}
run people --json
json people has 4
