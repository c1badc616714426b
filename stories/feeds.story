# What the owner reads: feeds are kept, and fetched only when told to
# A feed is added by its address or from a list; one that cannot be reached is told, and nothing else happens.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 4

file list.opml
<opml version="2.0"><body><outline text="Bread"><outline type="rss" xmlUrl="http://127.0.0.1:1/bread.xml"/></outline></body></opml>
end

file no-list.txt
nothing of the kind
end

run import {mail}
run feeds
says "You have no feeds"

run feeds add {home}/list.opml
says "One feed added"
run feeds add http://127.0.0.1:1/bread.xml --json
json feeds has 1
json feeds[0].url is "http://127.0.0.1:1/bread.xml"

run feeds add {home}/no-list.txt
exits 2
run feeds add file:///etc/passwd
exits 2

run feeds fetch --json
json feeds[0].how is failed
run feeds
says "127.0.0.1:1/bread.xml"

run share --json
json shares has 0
run share https://bread.example/rye
exits 66

run feeds remove http://127.0.0.1:1/bread.xml
says "is gone"
run feeds --json
json feeds has 0
run feeds mend
exits 2
