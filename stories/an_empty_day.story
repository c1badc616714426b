# An empty book and an empty day are said kindly, and are no error

# Before anything was imported, every command says what to begin with, in one line.
run today
exits 66
warns "there is no book yet (begin with: closeknit import"
says nothing
run people
exits 66
warns "there is no book yet"
run owed --json
exits 66
json error.code is not_found
json error.hint holds "closeknit import"

# A folder without a single message makes a book, and that is no error either.
file notes/readme.txt
Nothing but notes.
end
run import {home}/notes
run today
warns "the book is empty"
run today --json
json items has 0
run people
run owed --json
json by_me has 0
json to_me has 0
run search owls --json
json hits has 0

# A day on which nothing waits.
exchange "Ann Lee <ann@lee.example>" 2026-10-01 every 10 times 6
run import {mail}
run today --json
json items has 0
run today
says not "error"
says not "0 items"
warns nothing
run owed
warns nothing
run search zebrafinch
warns nothing
