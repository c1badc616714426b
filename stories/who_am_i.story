# Whose book it is: two addresses of one owner, found, and corrected by the owner

exchange "Ann Lee <ann@lee.example>" 2026-09-01 every 10 times 4

letter Sent
From: Nora Whitlock <nora@whitlock-translations.example>
To: Beat Gisler <b.gisler@museum.example>
Subject: Offerte
Date: 2026-10-01 08:00
ID: offer-1

Guten Tag Herr Gisler, gern übernehme ich den Audioguide.
end

letter inbox
From: Beat Gisler <b.gisler@museum.example>
To: Nora Whitlock <nora@whitlock-translations.example>
Subject: AW: Offerte
Date: 2026-11-17 10:00
ID: offer-2
Answers: offer-1
Delivered-To: nora@whitlock-translations.example

Könnten Sie uns bis Freitag sagen, wann Sie beginnen?
end

run import {mail}
run me --json
json owner[*].address holds nora@whitlock.example
json owner[*].address holds nora@whitlock-translations.example

# Both are one owner: what came to the second address is owed, and Nora is not among her own people.
run owed --json
json by_me[0].evidence[0].message_id is offer-2@story.example
run people --json
json people[*].name lacks Nora
