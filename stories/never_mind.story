# "Never mind" takes a question back

exchange "Priya Whitlock <priya@whitlock-bristol.example>" 2026-08-01 every 12 times 6

letter inbox
From: Priya Whitlock <priya@whitlock-bristol.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Leo's shoes
Date: 2026-11-14 08:15
ID: shoes-1

Do you remember which size of climbing shoes you bought for Leo?
end

run import {mail}
run owed --json
json by_me has 1

letter inbox
From: Priya Whitlock <priya@whitlock-bristol.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Re: Leo's shoes
Date: 2026-11-14 08:41
ID: shoes-2
Answers: shoes-1

Never mind, I found the old box in the boot of the car. No need to reply!
end

run import {mail}
run owed --json
json by_me has 0
run today --json
json items has 0
