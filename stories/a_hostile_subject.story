# Text of strangers is shown safely, whatever it holds
# Escape sequences, control characters, text that runs backwards, commands.

exchange "Mallory Gray <mallory@gray.example>" 2026-09-01 every 10 times 5

letter inbox
From: =?UTF-8?B?TWFsbG9yeSAbWzMxbUdyYXk=?= <mallory@gray.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: =?UTF-8?B?G10wO3B3bmVkBxtbMkogZG8geW91IGhhdmUgdGltZT8g4oCuZXhl?=
Date: 2026-11-19 08:00
ID: evil-1
Content-Transfer-Encoding: quoted-printable

Could you open =1B[31mthis=1B[0m=07 for me, $(touch {home}/pwned) `reboot` ?
end

run import {mail}
says not "\e"
run today
says "Mallory"
says not "\e"
run owed
says not "\e"
run person mallory@gray.example
says not "\e"
run search from:mallory open
says not "\e"
run today --json
json items has 1
json items[0].evidence[0].subject lacks "\e"
json items[0].evidence[0].quote lacks "\e"
json items[0].evidence[0].quote holds "Could you open"
