# A wrong path is told in one line, with what to do, and nothing is lost

run import {home}/no-such-folder
exits 66
warns no-such-folder
says nothing

run import
exits 2

run sing
exits 2
warns sing

exchange "Ann Lee <ann@lee.example>" 2026-10-01 every 10 times 3
run import {mail} --json
json read is 6

# A folder without mail.
file notes/readme.txt
Nothing but notes.
end
run import {home}/notes --json
json new is 0

run person "Nobody Known"
exits 66
warns "Nobody Known"
says nothing

run people --json
json people has 1
