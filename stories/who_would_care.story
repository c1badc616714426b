# Who would care for an article, and why
# Hannah writes of sourdough again and again; Piotr of his bicycle. An article about bread is for Hannah, and one about
# something else is for nobody. Once sent, it is not proposed again, nor anything else within a week.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 12
exchange "Piotr Nowak <piotr@nowak.example>" 2026-01-06 every 14 times 12

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Weekend
Date: 2026-03-02 19:30
ID: bread-1

The sourdough came out flat again. Perhaps the starter is too cold in the kitchen.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: News
Date: 2026-05-11 19:30
ID: bread-2

I fed the starter twice a day, and now the sourdough rises as if it had wings. Rye flour helps.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Sunday
Date: 2026-08-03 19:30
ID: bread-3

I will bring a sourdough loaf on Sunday, half rye and half wheat flour.

Hannah
end

letter inbox
From: Piotr Nowak <piotr@nowak.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Saturday
Date: 2026-08-04 19:30
ID: wheel-1

The bicycle has a new chain, and the gears no longer slip on the hill.

Piotr
end

letter inbox
From: Piotr Nowak <piotr@nowak.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Tour
Date: 2026-09-04 19:30
ID: wheel-2

We rode the bicycle to the lake; the chain held, though the gears did complain.

Piotr
end

file bread.html
<!doctype html>
<html><head><title>Why rye keeps a sourdough starter alive</title>
<link rel="canonical" href="https://bakers.example/rye-starter"></head>
<body><nav>Home Subscribe</nav><article><h1>Why rye keeps a sourdough starter alive</h1>
<p>A sourdough starter fed with rye flour ferments faster than one fed with wheat. The starter rises within hours, and
the loaf keeps its shape.</p></article></body></html>
end

file tax.html
<html><head><title>Depreciation of container ships</title></head>
<body><p>Container ships are depreciated over twenty years under the tonnage tax.</p></body></html>
end

run import {mail}

run share {home}/bread.html --json
json shares[0].readers has 1
json shares[0].readers[0].name is "Hannah Okafor"
json shares[0].readers[0].words holds sourdough
json shares[0].link is "https://bakers.example/rye-starter"
json shares[0].readers[0].evidence[0].quote holds sourdough

run share {home}/bread.html
says "Hannah Okafor"
says "sourdough"
says not "Piotr"

run share {home}/tax.html --json
json shares[0].readers has 0
run share {home}/tax.html
says "Nobody close to you writes of this"

run share {home}/bread.html --to hannah
says "you sent https://bakers.example/rye-starter to Hannah Okafor"
run rederive
run share {home}/bread.html --json
json shares[0].readers has 0
json shares[0].resting[0].name is "Hannah Okafor"
json shares[0].resting[0].because is has_it
run share {home}/bread.html
says "has it"

run corrections
says "you sent https://bakers.example/rye-starter to"
run undo 1
run share {home}/bread.html --json
json shares[0].readers has 1

# Where a tie rests, nothing is proposed to be sent either.
run rest hannah
run share {home}/bread.html --json
json shares[0].readers has 0
run rest --not hannah
run share {home}/bread.html --json
json shares[0].readers has 1
run corrections
says "may rest"
says "is kept up"
