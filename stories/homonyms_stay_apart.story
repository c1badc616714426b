# Two people of a common name stay two
# Anna Müller of the museum and Anna Müller of the choir never met. In this book many are called Anna, and many Müller.

exchange "Anna Müller <a.mueller@museum.example>" 2026-07-01 every 14 times 4
exchange "Anna Müller <anna.m1987@quickpost.example>" 2026-07-03 every 14 times 4
exchange "Anna Keller <anna.keller@alpenpost.example>" 2026-07-01 every 14 times 3
exchange "Anna Frei <afrei@alpenpost.example>" 2026-07-02 every 14 times 3
exchange "Anna Wyss <anna@wyss.example>" 2026-07-03 every 14 times 3
exchange "Anna Lang <a.lang@verlag.example>" 2026-07-04 every 14 times 3
exchange "Beat Müller <beat.mueller@alpenpost.example>" 2026-07-05 every 14 times 3
exchange "Carla Müller <carla@mueller-druck.example>" 2026-07-06 every 14 times 3
exchange "Dora Müller <dmueller@postkasten.example>" 2026-07-07 every 14 times 3
exchange "Emil Müller <emil.m@werk.example>" 2026-07-08 every 14 times 3

run import {mail}
run people --json
json people has 10
json people[name="Anna Müller"].name has 2

# Asked for one of them, closeknit asks back instead of guessing.
run person "Anna Müller"
exits 65
warns a.mueller@museum.example
warns anna.m1987@quickpost.example

run person a.mueller@museum.example --json
json person.addresses has 1
json person.addresses[0] is a.mueller@museum.example
