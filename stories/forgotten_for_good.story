# Somebody is forgotten for good, and no import brings them back

exchange "Ann Lee <ann@lee.example>" 2026-01-05 every 14 times 20
exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-06 every 14 times 20

letter inbox
From: Ann Lee <ann@lee.example>
To: Nora Whitlock <nora@whitlock.example>, Ben Achterberg <ben@achterberg.example>
Subject: The allotment
Date: 2026-11-02 20:00
ID: round-1

The quinces on the allotment are ripe at last.
end

letter inbox
From: Ben Achterberg <ben@achterberg.example>
To: Nora Whitlock <nora@whitlock.example>, Ann Lee <ann@lee.example>
Subject: Re: The allotment
Date: 2026-11-03 20:00
ID: round-2
Answers: round-1

Ann Lee is right, and here is her address again: ann@lee.example. I bring baskets.
end

run import {mail}
run note ann "loves quinces"

# First it is told what it means, and nothing is done.
run forget ann
says "leaves your book"
says "40 letters between you and them alone"
says "2 letters with others"
says "closeknit forget ann --yes"
run forget ann --json
json forget.name is "Ann Lee"
json forget.letters is 40
json forget.letters_with_others is 2
json forget.notes is 1
json forget.done is false
run person ann
says "Ann Lee"

run forget ann --yes
says "Ann Lee is forgotten"
run person ann
exits 66
run search quinces
says not "quinces"
run corrections --all
says not "quinces"
run search baskets
says "her address again: […]. I bring baskets"
says not "ann@lee.example"
run export
says not "ann@lee.example"
says not "Ann Lee"
run check
says "The book is whole."
run person ben
says "Ben Achterberg"

# The mail is still there. It is read again, and left out again.
mbox again.mbox
run import {home}/again.mbox
says "40 messages were left out"
run export
says not "ann@lee.example"
run person ann
exits 66
run rederive
run person ann
exits 66

run forget nora
exits 2
run forget ann
exits 66
