# The same words to many are a blast, whatever way they take
# Nora makes a draft for one after the other. The sixth is refused, as a letter sent would be, and no letter is in the book.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 22

file launch.txt
my translation of the winter novel is out at last, three hundred pages of snow, and I would be glad if it found its way
onto your shelf. The publisher has a page with the first chapter.
end

run import {mail}
run write ben --from {home}/launch.txt --drafts {home}/drafts --json --now 2026-11-21T08:00:00Z
json remarks has 0

run check {home}/launch.txt --to cleo@day.example --json --now 2026-11-21T08:00:00Z
json remarks[finding=same_words].weight is warning

run write cleo@day.example --from {home}/launch.txt --mailto --now 2026-11-21T08:10:00Z
says "mailto:cleo@day.example"
run write dev@rao.example --from {home}/launch.txt --mailto --now 2026-11-21T08:20:00Z
run write eve@lund.example --from {home}/launch.txt --drafts {home}/drafts --now 2026-11-22T08:00:00Z
run write finn@berg.example --from {home}/launch.txt --drafts {home}/drafts --now 2026-11-22T08:10:00Z

run write gil@moor.example --from {home}/launch.txt --drafts {home}/drafts --now 2026-11-22T08:20:00Z
exits 77
warns "lie ready to go, to 5 people within a week"

# The same draft to one of them again is no other reader, and after a month it is forgotten.
run write ben --from {home}/launch.txt --drafts {home}/drafts --now 2026-11-22T09:00:00Z
run check {home}/launch.txt --to gil@moor.example --json --now 2026-12-28T08:00:00Z
json remarks[finding=unknown].weight is remark
json remarks[*].finding lacks same_words
