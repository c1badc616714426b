# Closer than that: what the owner says of three people fits all three, and nobody else jumps
# Nine people, each farther than the one before. Three of them are said to stand closer. They do, in the circles and in
# the order of all; the others keep their circle and their order, and an import anew changes none of it.

exchange "Ann One <ann@one.example>" 2026-01-05 every 7 times 45
exchange "Ben Two <ben@two.example>" 2026-01-06 every 9 times 35
exchange "Cem Three <cem@three.example>" 2026-01-07 every 12 times 26
exchange "Dag Four <dag@four.example>" 2026-01-08 every 15 times 20
exchange "Eda Five <eda@five.example>" 2026-01-09 every 20 times 14
exchange "Fay Six <fay@six.example>" 2026-01-10 every 30 times 9
exchange "Gil Seven <gil@seven.example>" 2026-01-11 every 40 times 6
exchange "Hal Eight <hal@eight.example>" 2026-01-12 every 50 times 5
exchange "Ida Nine <ida@nine.example>" 2026-01-13 every 60 times 4

run import {mail}
run people --json
json people[0].circle is 5
json people[4].circle is 5
json people[5].circle is 15
json people[8].circle is 15
keeps first people[0].name
keeps second people[1].name
keeps third people[2].name
keeps fourth people[3].name
keeps fifth people[4].name
keeps sixth people[5].name
keeps seventh people[6].name
keeps eighth people[7].name
keeps ninth people[8].name

run closer {seventh}
run closer {eighth}
run closer --farther {second}
run people --json
keeps order output
json people[1].name is {third}
json people[2].name is {fourth}
json people[3].name is {fifth}
json people[4].name is {seventh}
json people[4].circle is 5
json people[5].name is {eighth}
json people[5].circle is 5
json people[6].name is {second}
json people[6].circle is 15
json people[7].name is {sixth}
json people[7].circle is 15
json people[8].name is {ninth}
json people[8].circle is 15

run import {mail}
run people --json
same order output
run rederive
run people --json
same order output

run circles --why --json
json circles[0].people has 6
json circles[0].people[4].closer is 1
run person {seventh} --why
says "you said that they are closer: one circle in"
says "in all"
