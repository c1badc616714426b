# What the owner notes stays, and stands on the right page
# A note about Hannah, and a job that came through her.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 12

run import {mail}
run note hannah "allergic to nuts; loves the sea"
run came-through "the museum catalogue" hannah

run person hannah --json
json person.notes has 2
json person.notes[kind=note].words is "allergic to nuts; loves the sea"

run circles --json
json came_through[0].what is "the museum catalogue"
json came_through[0].name is "Hannah Okafor"
json came_through[0].circle is 5

run rederive
run person hannah
says "Your notes"
says "allergic to nuts"

run undo 1
run person hannah
says not "allergic to nuts"
