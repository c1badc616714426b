# A first letter to somebody whom the book does not know
# Nora writes to an address that she was given: it is looked at like any other letter, and nothing is made up.

exchange "Ben Achterberg <ben@achterberg.example>" 2026-01-05 every 14 times 22

file ask.txt
Could you show me the mill on one of your days off?

Nora
end

run import {mail}
run check {home}/ask.txt --to new@person.example --json
json remarks[*].finding holds asks
json remarks[finding=first_sign_of_life].weight is remark
json remarks[finding=unknown].words is "Nothing is known of new@person.example yet."

run write new@person.example --facts
says "Nothing is known of new@person.example yet."
run write new@person.example --facts --json
json facts has 0
run write New@Person.example --from {home}/ask.txt --subject "The mill" --mailto --json
json letter.to[0] is new@person.example
json letter.from is nora@whitlock.example

# Ben and the stranger never met.
run check {home}/ask.txt --to ben,new@person.example --json
exits 77
json remarks[0].finding is strangers

# What is no address is nobody.
run check {home}/ask.txt --to "new person"
exits 66
