# A newsletter is no person, and its questions are not owed
# It asks, it flatters, it calls Nora by her name. It is still a newsletter.

exchange "Ann Lee <ann@lee.example>" 2026-09-01 every 10 times 4

letter Newsletters
From: Wool & Weather <hello@wool.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Nora, may we ask you something?
Date: 2026-11-10 08:00
ID: wool-1
List-Unsubscribe: <https://wool.example/leave/1>
List-Id: <news.wool.example>
Precedence: bulk
Content-Type: text/html; charset=utf-8

<html><body><h1>Socks</h1><p>Nora, could you please tell us by Friday which colour you like best?</p></body></html>
end

letter Newsletters
From: Wool & Weather <hello@wool.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: You left something in your basket
Date: 2026-11-17 08:00
ID: wool-2
List-Unsubscribe: <https://wool.example/leave/1>
List-Id: <news.wool.example>
Precedence: bulk
Content-Type: text/html; charset=utf-8

<html><body><p>Did you forget us? Please let us know.</p></body></html>
end

run import {mail}

run people --json
json people[*].name lacks Wool
json people[*].name holds "Ann Lee"

run owed --json
json by_me has 0

run today --json
json items[*].name lacks Wool

run search socks --json
json hits[0].message_id is wool-1@story.example
