# What somebody writes about is what they come back to, not what they send again
# Hannah writes of sourdough in three letters. Her notice of the allotments goes out every month under one subject: the
# hosepipe in it is nobody's passion. Nor is that she reworks what she wrote: words of letters themselves are no subject.

exchange "Hannah Okafor <hannah@okafor.example>" 2026-01-05 every 14 times 12

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Weekend
Date: 2026-03-02 19:30
ID: bread-1

The sourdough came out flat again. Perhaps it is too cold in the kitchen.
The rest of this I reworked.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: News
Date: 2026-05-11 19:30
ID: bread-2

I fed it twice a day, and now the sourdough rises as if it had wings.
The rest of this I reworked.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Sunday
Date: 2026-08-03 19:30
ID: bread-3

I will bring a sourdough loaf on Sunday, and butter.
The rest of this I reworked.

Hannah
end

# Nor is whom she calls what, nor what she says again word for word.
letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: First of three
Date: 2026-04-01 19:30
ID: thimble-1

Hello poppet,

my grandmother kept a thimble in every coat.

Love, Hanni x
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Second of three
Date: 2026-04-08 19:30
ID: thimble-2

Hello poppet,

my grandmother kept a thimble in every coat.

Love, Hanni x
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Third of three
Date: 2026-04-15 19:30
ID: thimble-3

Hello poppet,

my grandmother kept a thimble in every coat.

Love, Hanni x
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Water at the allotments
Date: 2026-03-01 19:30
ID: water-0

Please put the hosepipe away after use, and close the gate.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Water at the allotments
Date: 2026-04-01 19:30
ID: water-1

Please put the hosepipe away after use, and close the gate.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Water at the allotments
Date: 2026-05-01 19:30
ID: water-2

Please put the hosepipe away after use, and close the gate.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Water at the allotments
Date: 2026-06-01 19:30
ID: water-3

Please put the hosepipe away after use, and close the gate.

Hannah
end

letter inbox
From: Hannah Okafor <hannah@okafor.example>
To: Nora Whitlock <nora@whitlock.example>
Subject: Water at the allotments
Date: 2026-07-01 19:30
ID: water-4

Please put the hosepipe away after use, and close the gate.

Hannah
end

run import {mail}
run person Hannah
says "They write about"
says "sourdough, in 3 messages"
says not "hosepipe,"
says not "reworked,"
says not "thimble"
says not "poppet"
says not "hanni,"
