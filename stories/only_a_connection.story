# A connection is not a relationship
# Somebody who only ever wrote, and somebody to whom Nora only ever wrote, are "only a connection".

exchange "Ann Lee <ann@lee.example>" 2026-09-01 every 10 times 5

letter inbox
From: Conrad Fairfax <conrad@synergies.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Cooperation
Date: 2026-10-01 08:00
ID: pitch-1

I came across your website and was impressed.
end

letter inbox
From: Conrad Fairfax <conrad@synergies.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Cooperation, again
Date: 2026-10-11 08:00
ID: pitch-2

Our rates are highly competitive.
end

letter Sent
From: Nora Whitlock <nora@whitlock.example>
To: Vera Holm <vera@holm.example>
Subject: Your lecture
Date: 2026-10-12 08:00
ID: vera-1

Your lecture on footnotes was a joy.
end

run import {mail}
run people --json
json people[name="Conrad Fairfax"].circle is "only a connection"
json people[name="Conrad Fairfax"].two_way is false
json people[name="Vera Holm"].circle is "only a connection"
json people[name="Ann Lee"].circle is 5
json people[name="Ann Lee"].two_way is true

run circles
says "Ann Lee"
run circles --json
json connections is 2
json circles[circle=5].count is 1
