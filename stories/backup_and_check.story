# The book is whole, can be copied while in use, and the copy is the book

exchange "Ann Lee <ann@lee.example>" 2026-05-01 every 14 times 6
run import {mail}
run check
run people --json
keeps people output

run backup {home}/copy.sqlite
run --book {home}/copy.sqlite check
run --book {home}/copy.sqlite people --json
same people output

# A copy never overwrites anything.
run backup {home}/copy.sqlite
exits 77
warns copy.sqlite

# What is no book is said to be none, and is left as it was.
file diary.txt
Dear diary, nothing happened.
end
keeps diary file diary.txt
run --book {home}/diary.txt people
exits 65
warns diary.txt
says nothing
same diary file diary.txt
