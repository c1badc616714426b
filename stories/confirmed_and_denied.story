# What closeknit is not sure of is asked, and a word of the owner holds for ever

exchange "Ann Lee <ann@lee.example>" 2026-01-05 every 14 times 20

letter inbox
From: Ann Lee <ann@lee.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: News
Date: 2026-11-12 20:00
ID: news-1

I will send you the plans of the boathouse tomorrow. My exam is on Monday.
end

run import {mail}
run review --json
json doubts has 0
run owed --json
json to_me has 1
run confirm signal:0000000000000:2:0
exits 66
run deny nonsense
exits 66
