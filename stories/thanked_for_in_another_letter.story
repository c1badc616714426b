# Who thanks for what they asked for, in whatever letter, waits for it no more
# Fiona asks for the ladder and gets it over the fence, of which no letter tells. Her thanks for it settle that question
# alone.

exchange "Fiona Kerr <fiona@kerr.example>" 2026-01-05 every 9 times 20

letter inbox
From: Fiona Kerr <fiona@kerr.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Saturday
Date: 2026-07-10 10:00
ID: ladder-1

Could you lend me your ladder on Saturday?
end

letter inbox
From: Fiona Kerr <fiona@kerr.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: The choir
Date: 2026-07-11 10:00
ID: choir-1

Would you sing the second soprano with us in autumn?
end

now 2026-07-14T08:00:00Z
run import {mail}
run owed --json
json by_me has 2

letter inbox
From: Fiona Kerr <fiona@kerr.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Plums
Date: 2026-07-15 10:00
ID: plums-1

Thank you so much for the ladder! The gutter is clean, and the plums on the south side are ripe.
end

now 2026-07-16T08:00:00Z
run import {mail}
run owed
says "second soprano"
says not "ladder on Saturday"

# The same, whatever order the letters are judged in.
run rederive
run owed
says "second soprano"
says not "ladder on Saturday"
