# The sample is read to the last message, and its last weeks are lively
# What the made-up world holds is known: here the parts that everybody would look at first.

run sample {home}/world --until 2026-11-21 --messages 3000 --people 120 --json
json messages is 3000

run import {home}/world --json
json read is 3000
json new is 3000
json misread has 0
json owner[*].address holds nora.whitlock@postkasten.example
json owner[*].address holds nora@whitlock-translations.example

run today --json
json items[*].name holds "Hannah Okafor"
json items[*].name lacks Linkring
json items[*].name lacks NightRail

run owed --json
json by_me[*].name holds "Katarzyna Wójcik"
json by_me[*].name holds "Ann Lee"
json by_me[*].name holds "Daniel Steiner"
json by_me[*].name lacks "Priya Whitlock"
json by_me[*].name lacks Paketblitz
json to_me[*].name holds "Fiona Kerr"

run people --json
json people[*].name lacks Nora
